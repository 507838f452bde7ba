package vn.dautu.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void searchingWithoutAccentsFindsTheStadium() {
        assertThat(Folding.fold("Sân vận động tỉnh BẮC KẠN")).isEqualTo("san van dong tinh bac kan");
        assertThat(Folding.fold("  Đường\u00A0 Trường\tChinh ")).isEqualTo("duong truong chinh");
    }

    @Test
    void decomposedTextFoldsTheSame() {
        String nfd = Normalizer.normalize("Kè chống sạt lở bờ sông Cầu", Normalizer.Form.NFD);
        assertThat(Folding.fold(nfd)).isEqualTo("ke chong sat lo bo song cau");
    }

    @Test
    void zeroWidthLettersDisappearAndNothingIsNothing() {
        assertThat(Folding.fold("Na\u200B Rì\uFEFF")).isEqualTo("na ri");
        assertThat(Folding.fold(" \u00A0 ")).isEmpty();
    }
}
