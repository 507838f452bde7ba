package vn.dautu.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people write a parcel and a chainage. */
class MapQuestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tờ 12 thửa 45 | 12 | 45",
                "Tờ bản đồ số 12, thửa đất số 45 | 12 | 45",
                "thửa 45 tờ 12 | 12 | 45",
                "THỬA ĐẤT SỐ 45, TỜ BẢN ĐỒ SỐ 12 | 12 | 45",
                "to12 thua45 | 12 | 45",
                "12/45 | 12 | 45",
                "12-45 | 12 | 45",
                "12 / 45 sông cầu | 12 | 45",
                "sheet 12 parcel 45 | 12 | 45",
                "tờ TL-3 thửa 7a | tl-3 | 7a"
            })
    void aParcelIsNamedInManyWays(String text, String sheet, String number) {
        assertThat(MapQuestion.read(text).parcel()).isEqualTo(new MapQuestion.Plot(sheet, number));
    }

    @Test
    void oneOfBothNumbersIsEnoughAndTheRestNarrows() {
        assertThat(MapQuestion.read("thửa 45").parcel()).isEqualTo(new MapQuestion.Plot(null, "45"));
        assertThat(MapQuestion.read("tờ 12").parcel()).isEqualTo(new MapQuestion.Plot("12", null));
        assertThat(MapQuestion.read("tờ 12 thửa 45 P. Sông Cầu").rest()).containsExactly("p.", "song", "cau");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MH-001",
                "31/10/2025",
                "10/2025/QĐ",
                "đường tỉnh 257",
                "hạ tầng 45",
                "45",
                "12//45",
                "-- ' or 1=1"
            })
    void aCodeADayAndANumberAloneAreNoParcel(String text) {
        assertThat(MapQuestion.read(text).parcel()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Km 3+200 | 3200",
                "km3 | 3000",
                "KM3+200 chợ mới | 3200",
                "km 3+20 | 3020",
                "Km 3,2 | 3200",
                "km 0+050 | 50",
                "3+200 | 3200",
                "lý trình 12 + 345 | 12345"
            })
    void aChainageIsNamedInManyWays(String text, int metres) {
        assertThat(MapQuestion.read(text).chainageM()).isEqualTo(metres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"km", "kmart 3", "km 99999", "3+2", "1+23456", "Km 3+2000"})
    void whatIsNoChainageIsNot(String text) {
        assertThat(MapQuestion.read(text).chainageM()).isNull();
    }

    @Test
    void nothingTypedAsksNothing() {
        assertThat(MapQuestion.read(" \u200b ,; ").isEmpty()).isTrue();
    }
}
