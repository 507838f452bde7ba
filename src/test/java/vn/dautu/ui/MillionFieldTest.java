package vn.dautu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.kernel.money.Vnd;

/** Triệu đồng as they are typed: exact, and never read in two ways. */
class MillionFieldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.234,5; 1234500000",
                "1.234; 1234000000",
                "1234; 1234000000",
                "0,125; 125000",
                "12,5; 12500000",
                "−1.000; -1000000000",
                "-40,25; -40250000",
                "+15; 15000000",
                "1 234 567; 1234567000000",
                "0; 0"
            })
    void whatIsWrittenInVietnameseIsReadExactly(String typed, long dong) {
        assertThat(MillionField.read(typed)).isEqualTo(new Vnd(dong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1,234",
                "1,234.5",
                "12.34",
                "một tỷ",
                "1.2.3",
                "--1",
                "1e6",
                "0,0000001",
                "01",
                "",
                "1.234567890123456"
            })
    void whatCouldMeanTwoThingsIsNotRead(String typed) {
        assertThat(MillionField.read(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 125_000, 1_234_000, 1_234_500_000, 196_320_000_000L, 7_654_321_098_765L, -40_250_000})
    void whatTheFieldWritesItReadsBack(long dong) {
        assertThat(MillionField.read(MillionField.write(new Vnd(dong)))).isEqualTo(new Vnd(dong));
    }

    @Test
    void thousandsAreGroupedAndThreeDecimalsGetAFourth() {
        assertThat(MillionField.write(new Vnd(196_320_000_000L))).isEqualTo("196.320");
        assertThat(MillionField.write(new Vnd(1_234_000))).isEqualTo("1,2340");
    }
}
