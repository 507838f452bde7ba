package vn.dautu.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.ExpectedPlace;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.kernel.geo.Vn2000;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Tables of corners as people copy them. */
class WrittenCornersTest {

    private static final LonLat A = Vn2000.bacKan().toWgs84(new EastNorth(430418.487, 2450197.966));
    private static final LonLat B = Vn2000.bacKan().toWgs84(new EastNorth(430518.5, 2450297.25));
    private static final ExpectedPlace NEAR = new ExpectedPlace(A, 1_000);

    private static WrittenCorners read(String text) {
        return WrittenCorners.read(text, TmMeridian.BAC_KAN, NEAR);
    }

    private static Reason refused(String text) {
        Reason[] why = new Reason[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(text))
                .satisfies(refusal -> why[0] = refusal.reason());
        return why[0];
    }

    private static void isAAndB(WrittenCorners read) {
        assertThat(read.corners()).hasSize(2);
        assertThat(read.corners().get(0).metresTo(A)).isCloseTo(0, within(0.002));
        assertThat(read.corners().get(1).metresTo(B)).isCloseTo(0, within(0.002));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2450197,966\t430418,487\n2450297,25\t430518,5",
                "1\t2.450.197,966\t430.418,487\t141,42\r\n2\t2.450.297,25\t430.518,5\t141,42\r\n",
                "2450197.966 430418.487\n2450297.25 430518.5",
                "2,450,197.966; 430,418.487\n2,450,297.25; 430,518.50",
                "Số hiệu đỉnh\tX (m)\tY (m)\tCạnh (m)\n1\t2450197,966\t430418,487\t\n\t\t\t141,42\n2\t2450297,25\t430518,5\t\n",
                "X = 2450197,966 m; Y = 430418,487 m\nX = 2450297,25 m; Y = 430518,5 m\n\n"
            })
    void tablesOfTheGridAreReadWhateverStandsBesideThem(String text) {
        WrittenCorners read = read(text);
        isAAndB(read);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void columnsTheOtherWayRoundAreRecognisedAndTold() {
        WrittenCorners read = read("430418,487\t2450197,966\n430518,5\t2450297,25");
        isAAndB(read);
        assertThat(read.notes()).extracting(Reason::key).containsExactly("draw.columns-swapped");
    }

    @Test
    void degreesAreReadInEitherOrder() {
        List<LonLat> place = List.of(new LonLat(105.8283, 22.1466));
        assertThat(read("22,1466\t105,8283").corners()).isEqualTo(place);
        assertThat(read("105.8283 22.1466").corners()).isEqualTo(place);
        LonLat written = read("22°08'47.76\"N 105°49'41.88\"E").corners().getFirst();
        assertThat(written.metresTo(place.getFirst())).isLessThan(0.1);
    }

    @Test
    void theFirstCornerAgainAtTheEndIsLeftOut() {
        WrittenCorners read =
                read("2450197,966 430418,487\n2450297,25 430518,5\n2450197,966 430518,5\n2450197,966 430418,487");
        assertThat(read.corners()).hasSize(3);
        assertThat(read.notes()).extracting(Reason::key).containsExactly("draw.first-again");
    }

    @Test
    void oneLineThatCannotBeReadIsNamedAndNothingIsTaken() {
        Reason why = refused("2450197,966\t430418,487\n2450297,25\tbốn trăm\n2450197,966\t430518,5");
        assertThat(why.key()).isEqualTo("draw.line-unreadable");
        assertThat(why.arguments()).containsExactly(2, "2450297,25 bốn trăm");
        assertThat(refused("2450197,966\t430418,487\n430518,5\t2450297,25").key())
                .isEqualTo("draw.line-other-order");
        assertThat(refused("\n  \nX\tY\n").key()).isEqualTo("draw.nothing-pasted");
        assertThat(refused("<script>alert(1234567)</script>").key()).isEqualTo("draw.line-unreadable");
    }

    @Test
    void anotherProvincesMeridianIsNamed() {
        EastNorth other = Vn2000.at(TmMeridian.ofEpsg(5897).orElseThrow()).fromWgs84(A);
        String text = other.northing() + " " + other.easting();
        Reason why = refused(text);
        assertThat(why.key()).isEqualTo("draw.other-meridian");
        assertThat(why.arguments()).containsExactly("106°30′", "105°00′");
        WrittenCorners read = WrittenCorners.read(text, TmMeridian.ofEpsg(5897).orElseThrow(), NEAR);
        assertThat(read.corners().getFirst().metresTo(A)).isLessThan(0.01);
    }

    @Test
    void farAwayIsTakenAndTold() {
        WrittenCorners read = read("2500197,966\t430418,487");
        assertThat(read.notes()).extracting(Reason::key).containsExactly("draw.far-away");
        assertThat(read.corners()).hasSize(1);
    }

    @Test
    void moreThanAnybodyPastesIsRefused() {
        assertThat(refused("2450197,966 430418,487\n".repeat(5_001)).key()).isEqualTo("draw.paste-too-long");
        assertThat(refused("1".repeat(500_000)).key()).isEqualTo("draw.paste-too-long");
    }
}
