package vn.dautu.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.dautu.kernel.geo.CoordinateDoctor.Diagnosis;
import vn.dautu.kernel.geo.CoordinateDoctor.Finding;

class CoordinateDoctorTest {

    private static final LonLat STADIUM = new LonLat(105.8348, 22.147);
    private static final ExpectedPlace COMMUNE = new ExpectedPlace(new LonLat(105.84, 22.15), 5_000);
    private static final ExpectedPlace SITE = new ExpectedPlace(STADIUM, 20);
    private final CoordinateDoctor doctor = new CoordinateDoctor();

    private static Envelope around(double x, double y) {
        Envelope e = new Envelope(new Coordinate(x, y));
        e.expandBy(200);
        return e;
    }

    @Test
    void aGoodSurveyIsLeftInPeace() {
        EastNorth g = Vn2000.bacKan().fromWgs84(STADIUM);
        assertThat(doctor.diagnose(around(g.easting(), g.northing()), SITE).ok())
                .isTrue();
        assertThat(doctor.diagnose(around(g.easting(), g.northing()), COMMUNE).ok())
                .isTrue();
        assertThat(doctor.diagnose(around(g.easting(), g.northing()), null).ok())
                .isTrue();
    }

    @Test
    void northingsInXAreSwappedAxesWithAndWithoutAPlaceToCompare() {
        Envelope swapped = around(2450092.581, 431191.555);
        assertThat(doctor.diagnose(swapped, null).finding()).isEqualTo(Finding.SWAPPED_AXES);
        Diagnosis d = doctor.diagnose(swapped, COMMUNE);
        assertThat(d.finding()).isEqualTo(Finding.SWAPPED_AXES);
        assertThat(d.distanceM()).isLessThan(2_000);
    }

    static java.util.stream.Stream<TmMeridian> neighbours() {
        return TmMeridian.ALL.stream()
                .filter(m -> Math.abs(m.degrees() - 105.8348) < 3 && !m.equals(TmMeridian.BAC_KAN));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void aNeighboursMeridianIsNamedOnceThePlaceIsKnown(TmMeridian neighbour) {
        EastNorth g = Vn2000.at(neighbour).fromWgs84(STADIUM);

        Diagnosis d = doctor.diagnose(around(g.easting(), g.northing()), COMMUNE);
        assertThat(d.finding()).isEqualTo(Finding.WRONG_MERIDIAN);
        assertThat(d.candidates()).containsExactly(neighbour);
        assertThat(d.distanceM()).isGreaterThan(10_000);

        Diagnosis alsoSwapped = doctor.diagnose(around(g.northing(), g.easting()), COMMUNE);
        assertThat(alsoSwapped.finding()).isEqualTo(Finding.WRONG_MERIDIAN);
        assertThat(alsoSwapped.swapped()).isTrue();
    }

    @Test
    void tuyenQuangsMeridianIs52KilometresOffAndWithoutAPlaceCannotBeSeen() {
        EastNorth g = Vn2000.at(TmMeridian.ofEpsg(9211).orElseThrow()).fromWgs84(new LonLat(105.6, 22.3));
        Envelope claimed = around(g.easting(), g.northing());

        assertThat(doctor.diagnose(claimed, null).ok())
                .as("an honest doctor cannot know")
                .isTrue();
        Diagnosis d = doctor.diagnose(claimed, new ExpectedPlace(new LonLat(105.6, 22.3), 5_000));
        assertThat(d.finding()).isEqualTo(Finding.WRONG_MERIDIAN);
        assertThat(d.distanceM()).isCloseTo(51_500, within(500.0));
    }

    @Test
    void outsideTheBoxWithoutAPlaceTheMeridiansThatWouldFitAreListed() {
        EastNorth g = Vn2000.at(TmMeridian.ofEpsg(9214).orElseThrow()).fromWgs84(STADIUM);

        Diagnosis d = doctor.diagnose(around(g.easting(), g.northing()), null);
        assertThat(d.finding()).isEqualTo(Finding.OUTSIDE);
        assertThat(d.candidates()).contains(TmMeridian.ofEpsg(9214).orElseThrow());
    }

    @Test
    void aMissingShiftIsSeenAgainstAnExactSiteOnly() {
        Envelope unshifted = new Envelope(new Coordinate(431191.555 + 195.2, 2450092.581 - 109.5));
        assertThat(doctor.diagnose(unshifted, SITE).finding()).isEqualTo(Finding.NO_DATUM_SHIFT);
        assertThat(doctor.diagnose(unshifted, COMMUNE).ok()).isTrue();
        Envelope elsewhere = new Envelope(new Coordinate(431191.555 - 195.2, 2450092.581 - 109.5));
        assertThat(doctor.diagnose(elsewhere, SITE).ok())
                .as("224 m another way is a survey, not a shift")
                .isTrue();
    }

    @Test
    void degreesAreToldWhicheverComesFirst() {
        Diagnosis d = doctor.diagnose(new Envelope(105.83, 105.84, 22.14, 22.15), null);
        assertThat(d.finding()).isEqualTo(Finding.LOOKS_LIKE_DEGREES);
        assertThat(d.swapped()).isFalse();
        assertThat(doctor.diagnose(new Envelope(22.14, 22.15, 105.83, 105.84), COMMUNE)
                        .swapped())
                .isTrue();
    }

    @Test
    void farAwayForNoReasonIsJustFarAway() {
        Diagnosis d = doctor.diagnose(around(431_000, 2_500_000), COMMUNE);
        assertThat(d.finding()).isEqualTo(Finding.FAR_FROM_EXPECTED);
        assertThat(doctor.diagnose(around(5, 7e6), null).finding()).isEqualTo(Finding.OUTSIDE);
        assertThat(doctor.diagnose(around(1e300, -1e300), COMMUNE).finding()).isEqualTo(Finding.OUTSIDE);
    }

    @Test
    void nothingAndInfinityAreNotCoordinates() {
        assertThat(doctor.diagnose(new Envelope(), null).finding()).isEqualTo(Finding.NOT_COORDINATES);
        assertThat(doctor.diagnose(new Envelope(0, Double.POSITIVE_INFINITY, 0, 1), null)
                        .finding())
                .isEqualTo(Finding.NOT_COORDINATES);
        assertThat(doctor.diagnose(new Envelope(Double.NaN, Double.NaN, 0, 1), null)
                        .ok())
                .isFalse();
    }

    @Test
    void oneCornerOutsideTheProvinceIsOutside() {
        assertThat(doctor.diagnose(new Envelope(431_000, 500_000, 2_450_000, 2_450_100), null)
                        .finding())
                .isEqualTo(Finding.OUTSIDE);
    }
}
