package vn.dautu.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.Vn2000;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteOutline;

/** Outlines between the browser and the server. */
class DrawnOutlineTest {

    private static SiteOutline square(double metres) {
        return new SiteOutline(
                SiteKind.SITE,
                List.of(List.of(List.of(
                        at(430_400, 2_450_100),
                        at(430_400 + metres, 2_450_100),
                        at(430_400 + metres, 2_450_100 + metres),
                        at(430_400, 2_450_100 + metres)))));
    }

    private static LonLat at(double easting, double northing) {
        return Vn2000.bacKan().toWgs84(new EastNorth(easting, northing));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        SiteOutline square = square(100);
        assertThat(DrawnOutline.read(DrawnOutline.write(square).toString())).isEqualTo(square);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"kind\":\"ROAD\",\"pieces\":[]}",
                "{\"kind\":\"SITE\",\"pieces\":3}",
                "{\"kind\":\"SITE\",\"pieces\":[[]]}",
                "{\"kind\":\"SITE\",\"pieces\":[[[[105,\"22\"]]]]}",
                "{\"kind\":\"SITE\",\"pieces\":[[[{\"lon\":105}]]]}",
                "{\"kind\":\"LINE\",\"pieces\":[[[[105,22]],[[105,22]]]]}"
            })
    void whateverElseABrowserSendsIsRefused(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DrawnOutline.read(text));
    }

    @Test
    void aSurveyorFindsHisNumbersAgainToTheMillimetre() {
        var corner = DrawnOutline.grid(
                        new SiteOutline(SiteKind.POINT, List.of(List.of(List.of(at(430_418.487, 2_450_197.966))))))
                .path(0)
                .path(0)
                .path(0);
        assertThat(corner.get(0).asDouble()).isEqualTo(2_450_197.966);
        assertThat(corner.get(1).asDouble()).isEqualTo(430_418.487);
    }

    @Test
    void aCornerThatTheGridCannotExpressIsLeftWithoutNumbers() {
        var ring = DrawnOutline.grid(new SiteOutline(
                        SiteKind.LINE, List.of(List.of(List.of(new LonLat(-70, 89), new LonLat(105.8, 22.1))))))
                .path(0)
                .path(0);
        assertThat(ring.get(0)).isEmpty();
        assertThat(ring.get(1)).hasSize(2);
    }

    @Test
    void landIsMeasuredOnTheGrid() {
        assertThat(DrawnOutline.measures(square(100).shape()).areaM2()).isCloseTo(10_000, within(0.5));
        assertThat(DrawnOutline.measures(square(100).shape()).lengthM()).isCloseTo(400, within(0.02));
    }
}
