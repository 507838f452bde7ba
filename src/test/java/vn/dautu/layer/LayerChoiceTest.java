package vn.dautu.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerChoiceTest {

    private static MapLayer layer(long id, int opacity, boolean atStart) {
        return new MapLayer(
                id,
                LayerKind.GEOJSON,
                false,
                new LayerEntry("Lớp " + id, "", "Sở A", 0, 22, opacity, atStart),
                null,
                null,
                "a.geojson",
                1,
                true,
                null,
                "quantri",
                Instant.EPOCH);
    }

    private static final List<MapLayer> ALL = List.of(layer(3, 100, false), layer(7, 80, true));

    private static Map<Long, Integer> on(String said) {
        return LayerChoice.read(said, "", ALL, List.of()).on();
    }

    @Test
    void anAddressThatSaysNothingLeavesItToTheLayers() {
        assertThat(on("")).isEqualTo(Map.of(7L, 80));
    }

    @Test
    void anAddressThatSaysNoneMeansNone() {
        assertThat(on("none")).isEmpty();
    }

    @Test
    void aLayerIsOnAtItsOwnOpacityOrAtTheOneThatIsSaid() {
        assertThat(on("3,7")).isEqualTo(Map.of(3L, 100, 7L, 80));
        assertThat(on("7-60")).isEqualTo(Map.of(7L, 60));
        assertThat(on("7-00")).isEqualTo(Map.of(7L, LayerEntry.FAINTEST));
        assertThat(on("7-999")).isEqualTo(Map.of(7L, 100));
    }

    @Test
    void nonsenseAndWhatIsGoneIsPassedOver() {
        assertThat(on("9,x,3;drop,-50,3-,99999999999999999999,3")).isEqualTo(Map.of(3L, 100));
        assertThat(LayerChoice.read("", "nowhere", ALL, List.of()).basemap()).isEmpty();
    }
}
