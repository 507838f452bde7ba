package vn.dautu.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.schedule.DelayCause;

/** A place as people write it. */
class SpotTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "105,8348; 22,147",
                "22,147; 105,8348",
                "105.8348, 22.147",
                "22.147,105.8348",
                "Kinh độ 105,8348 vĩ độ 22,147",
                "X 2450092,581; Y 431191,555",
                "Y=431191.555 X=2450092.581",
                "2450092,581 431191,555"
            })
    void degreesAndMetresInEitherOrderAreTheSamePlace(String written) {
        LonLat place = Spot.read(written);

        assertThat(place.lon()).isCloseTo(105.8348, within(5e-8));
        assertThat(place.lat()).isCloseTo(22.147, within(5e-8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "105,8348",
                "gần cầu",
                "105,8348; 22,147; 3",
                "2.450.092; 431.191",
                "2450092,431191",
                "105,83,48 22"
            })
    void whatIsNotTwoNumbersIsRefused(String written) {
        assertThatThrownBy(() -> Spot.read(written))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("obstacle.place-unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,35; 48,85", "105,8348; 52,1", "700000; 2450000", "431191; 1200000"})
    void whatLiesElsewhereIsRefused(String written) {
        assertThatThrownBy(() -> Spot.read(written))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("obstacle.place-outside"));
    }

    @Test
    void everyCauseRollsUpToOneOfTheFiveOfficialLines() {
        assertThat(DelayCause.all()).hasSize(27);
        assertThat(DelayCause.all())
                .filteredOn(DelayCause::isOfficial)
                .extracting(DelayCause::code)
                .containsExactly("9.a", "9.b", "9.c", "9.d", "9.đ");
        assertThat(DelayCause.all())
                .allMatch(
                        cause -> DelayCause.find(cause.official()).orElseThrow().isOfficial());
        assertThat(DelayCause.find("GP_TDC").orElseThrow().official()).isEqualTo("9.b");
        assertThat(DelayCause.find("TT_PCCC_MT").orElseThrow().official()).isEqualTo("9.a");
        assertThat(DelayCause.find("NL_TVTK").orElseThrow().official()).isEqualTo("9.c");
        assertThat(DelayCause.find("VON_DAT").orElseThrow().official()).isEqualTo("9.d");
        assertThat(DelayCause.find("KH_HOSO").orElseThrow().official()).isEqualTo("9.đ");
    }
}
