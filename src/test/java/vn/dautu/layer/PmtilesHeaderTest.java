package vn.dautu.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PmtilesHeaderTest {

    private static final byte[] SOUND = Archives.picture();

    private static void refused(String key, Consumer<byte[]> spoil) {
        byte[] file = SOUND.clone();
        spoil.accept(file);
        assertThatThrownBy(() -> PmtilesHeader.read(file))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    @Test
    void aSoundArchiveTellsWhatItHoldsAndWhere() {
        PmtilesHeader header = PmtilesHeader.read(SOUND);

        assertThat(header.vector()).isFalse();
        assertThat(header.end()).isEqualTo(SOUND.length);
        assertThat(header.box()).isEqualTo(new LayerBox(105.4, 21.8, 106.3, 22.7));
    }

    @Test
    void whatABrowserCouldNotReadIsRefusedBeforeItIsKept() {
        refused("layer.pmtiles-broken", file -> file[0] = 'X');
        refused("layer.pmtiles-version", file -> file[7] = 2);
        refused("layer.pmtiles-packing", file -> file[97] = 3);
        refused("layer.pmtiles-packing", file -> file[98] = 4);
        refused("layer.pmtiles-type", file -> file[99] = 9);
        refused("layer.pmtiles-broken", file -> file[100] = 20);
        refused("layer.pmtiles-broken", file -> file[15] = -1);
        refused("layer.pmtiles-broken", file -> Arrays.fill(file, 8, 16, (byte) 0));
        refused("layer.pmtiles-broken", file -> file[PmtilesHeader.LENGTH] = 0);
    }

    @Test
    void aFileThatEndsWithinItsDirectoryWasCut() {
        byte[] cut = Arrays.copyOf(SOUND, PmtilesHeader.LENGTH + 4);

        assertThatThrownBy(() -> PmtilesHeader.read(cut))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("layer.pmtiles-cut"));
    }
}
