package vn.dautu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.dautu.kernel.geo.LonLat;

/** Whoever draws hears what is wrong with it by the numbers of the corners. */
class SiteCheckTest {

    private static List<LonLat> ring(double... lonLat) {
        List<LonLat> corners = new ArrayList<>();
        for (int i = 0; i < lonLat.length; i += 2) {
            corners.add(new LonLat(105.8 + lonLat[i] / 1000, 22.1 + lonLat[i + 1] / 1000));
        }
        return corners;
    }

    @SafeVarargs
    private static SiteOutline land(List<LonLat>... rings) {
        return new SiteOutline(SiteKind.SITE, List.of(List.of(rings)));
    }

    private static SiteProblem only(SiteOutline outline) {
        List<SiteProblem> problems = SiteCheck.problems(outline);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static final List<LonLat> SQUARE = ring(0, 0, 10, 0, 10, 10, 0, 10);

    @Test
    void landWithAHoleAndASecondPieceIsAPlace() {
        SiteOutline outline = new SiteOutline(
                SiteKind.SITE, List.of(List.of(SQUARE, ring(2, 2, 4, 2, 4, 4)), List.of(ring(20, 0, 30, 0, 30, 10))));
        assertThat(SiteCheck.problems(outline)).isEmpty();
        assertThat(outline.shape().getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(SiteOutline.of(SiteKind.SITE, outline.shape())).isEqualTo(outline);
    }

    @Test
    void crossingSidesAreNamed() {
        SiteProblem problem = only(land(ring(0, 0, 10, 10, 10, 0, 0, 10)));
        assertThat(problem.reason().key()).isEqualTo("site.sides-cross");
        assertThat(problem.reason().arguments()).startsWith(1, 2, 3, 4);
        assertThat(problem.corners()).containsExactly(0, 1, 2, 3);
        // the side that leads back to the first corner counts too
        assertThat(only(land(ring(0, 0, 10, 0, 0, 10, 10, 5))).reason().arguments())
                .startsWith(2, 3, 4, 1);
    }

    @Test
    void aSideThatRunsBackOverTheOneBeforeItIsNoLand() {
        assertThat(only(land(ring(0, 0, 10, 0, 5, 0))).reason().key()).isEqualTo("site.sides-cross");
        assertThat(only(land(ring(0, 0, 10, 0, 10, 10, 10, 0.5))).reason().key())
                .isEqualTo("site.sides-cross");
    }

    @Test
    void twoCornersInOnePlaceAreNamedTheLastAndTheFirstToo() {
        assertThat(only(land(ring(0, 0, 10, 0, 10, 0, 0, 10))).reason().arguments())
                .startsWith(2, 3);
        assertThat(only(land(ring(0, 0, 10, 0, 10, 10, 0, 0))).reason().arguments())
                .startsWith(4, 1);
        SiteOutline route = new SiteOutline(SiteKind.LINE, List.of(List.of(ring(0, 0, 10, 0, 0, 0))));
        assertThat(SiteCheck.problems(route)).isEmpty();
    }

    @Test
    void everyKindNeedsItsCorners() {
        assertThat(only(land(ring(0, 0, 10, 0))).reason().key()).isEqualTo("site.too-few.SITE");
        assertThat(only(new SiteOutline(SiteKind.LINE, List.of(List.of(ring(0, 0)))))
                        .reason()
                        .key())
                .isEqualTo("site.too-few.LINE");
        assertThat(only(new SiteOutline(SiteKind.POINT, List.of(List.of(ring(0, 0, 1, 1)))))
                        .reason()
                        .key())
                .isEqualTo("site.one-point");
        assertThat(only(new SiteOutline(SiteKind.SITE, List.of())).reason().key())
                .isEqualTo("site.empty");
        assertThat(only(land(SQUARE, ring(2, 2, 4, 2))).ring()).isEqualTo(1);
    }

    @Test
    void aCornerOutsideTheCountryOrNoNumberAtAllIsNamed() {
        for (LonLat wrong : List.of(
                new LonLat(22.1, 105.8), new LonLat(Double.NaN, 22.1), new LonLat(105.8, Double.POSITIVE_INFINITY))) {
            List<LonLat> corners = new ArrayList<>(SQUARE);
            corners.set(2, wrong);
            SiteProblem problem = only(land(corners));
            assertThat(problem.reason().key()).isEqualTo("site.outside-country");
            assertThat(problem.reason().arguments()).startsWith(3);
        }
    }

    @Test
    void aHoleOutsideItsLandAndPiecesThatOverlapAreNamed() {
        SiteProblem hole = only(land(SQUARE, ring(20, 2, 24, 2, 24, 4)));
        assertThat(hole.reason().key()).isEqualTo("site.hole-outside");
        assertThat(hole.ring()).isEqualTo(1);
        SiteOutline overlapping =
                new SiteOutline(SiteKind.SITE, List.of(List.of(SQUARE), List.of(ring(5, 5, 15, 5, 15, 15))));
        assertThat(only(overlapping).reason().key()).isEqualTo("site.rings-touch");
    }

    @Test
    void moreCornersThanAnybodyDrawsAreRefusedBeforeTheyAreCompared() {
        List<LonLat> many = new ArrayList<>();
        for (int i = 0; i <= SiteCheck.MOST_CORNERS; i++) {
            many.add(new LonLat(105 + i / 10_000.0, 22));
        }
        assertThat(only(land(many)).reason().key()).isEqualTo("site.too-many");
    }

    @Test
    void shapesOfFilesComeBackAsTheyWere() throws ParseException {
        var shape = new WKTReader()
                .read(
                        "MULTIPOLYGON (((105 22, 105.1 22, 105.1 22.1, 105 22), (105.05 22.02, 105.06 22.02, 105.06 22.03, 105.05 22.02)), ((106 22, 106.1 22, 106.1 22.1, 106 22)))");
        SiteOutline outline = SiteOutline.of(SiteKind.SITE, shape);
        assertThat(outline.corners()).isEqualTo(9);
        assertThat(outline.shape().equalsExact(shape)).isTrue();
    }
}
