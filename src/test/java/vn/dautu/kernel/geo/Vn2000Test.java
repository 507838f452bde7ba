package vn.dautu.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

/** Known answers: the control point of the decree's parameters and points measured with PROJ 9.1. */
class Vn2000Test {

    private static final double FIVE_MM = 0.005;
    private static final TmMeridian EPSG_9212 = TmMeridian.ofEpsg(9212).orElseThrow();

    @ParameterizedTest
    @CsvSource({"105.8348, 22.147, 431191.555, 2450092.581", "105.843708, 22.1413077, 432107.690, 2449458.301"})
    void bacKanLandsWhereProjPutsIt(double lon, double lat, double easting, double northing) {
        EastNorth grid = Vn2000.bacKan().fromWgs84(new LonLat(lon, lat));

        assertThat(grid.metresTo(new EastNorth(easting, northing))).isLessThan(FIVE_MM);
    }

    @ParameterizedTest
    @CsvSource({"431191.555, 2450092.581, 105.8348, 22.147", "432107.690, 2449458.301, 105.843708, 22.1413077"})
    void andComesBackToTheSameDegrees(double easting, double northing, double lon, double lat) {
        LonLat place = Vn2000.bacKan().toWgs84(new EastNorth(easting, northing));

        assertThat(place.metresTo(new LonLat(lon, lat))).isLessThan(FIVE_MM);
    }

    @Test
    void theControlPointAgreesInThreeDimensions() {
        double[] p = Vn2000.at(EPSG_9212).toWgs84(new EastNorth(546151.8072, 1855759.3584), 846.1115);

        assertThat(new LonLat(p[0], p[1]).metresTo(new LonLat(106.68477742, 16.77839876)))
                .isLessThan(FIVE_MM);
        assertThat(p[2]).isCloseTo(832.2537, within(FIVE_MM));
    }

    @Test
    void withoutItsHeightTheControlPointMissesByThreeCentimetres() {
        LonLat flat = Vn2000.at(EPSG_9212).toWgs84(new EastNorth(546151.8072, 1855759.3584));

        assertThat(flat.metresTo(new LonLat(106.68477742, 16.77839876))).isCloseTo(0.029, within(FIVE_MM));
    }

    @Test
    void theDecreesOwnSignsWouldBeThreeQuartersOfAMetreWrong() {
        Vn2000 decree = new Vn2000(
                TmMeridian.BAC_KAN,
                new Vn2000.Shift(
                        -191.90441429, -39.30318279, -111.45032835, -0.00928836, 0.01975479, -0.00427372, 0.252906278));

        assertThat(missOf(decree)).isCloseTo(0.775, within(FIVE_MM));
    }

    @Test
    void noShiftAtAllWouldBe224MetresWrong() {
        assertThat(missOf(new Vn2000(TmMeridian.BAC_KAN, Vn2000.Shift.NONE))).isCloseTo(223.8, within(0.1));
        EastNorth unshifted =
                new Vn2000(TmMeridian.BAC_KAN, Vn2000.Shift.NONE).fromWgs84(new LonLat(105.843708, 22.1413077));
        assertThat(unshifted.metresTo(new EastNorth(432302.926, 2449348.840))).isLessThan(FIVE_MM);
    }

    private static double missOf(Vn2000 wrong) {
        LonLat place = new LonLat(105.8348, 22.147);
        return wrong.fromWgs84(place).metresTo(new EastNorth(431191.555, 2450092.581));
    }

    @Test
    void geoToolsOwnEpsgDatabaseGivesTheSameNumbers() throws Exception {
        for (TmMeridian zone : TmMeridian.ALL) {
            MathTransform theirs = CRS.findMathTransform(
                    CRS.decode("EPSG:" + zone.epsg(), true), CRS.decode("EPSG:4326", true), false);
            double[] p = {455_000, 2_450_000};
            theirs.transform(p, 0, p, 0, 1);

            LonLat ours = Vn2000.at(zone).toWgs84(new EastNorth(455_000, 2_450_000));
            assertThat(ours.metresTo(new LonLat(p[0], p[1]))).as("%s", zone).isLessThan(0.001);
        }
    }

    @Test
    void thereAndBackMissesByLessThanFiveMillimetresEverywhereInTheProvince() {
        for (double e = 389_000; e <= 475_000; e += 8_600) {
            for (double n = 2_411_000; n <= 2_517_000; n += 10_600) {
                EastNorth start = new EastNorth(e, n);
                EastNorth back = Vn2000.bacKan().fromWgs84(Vn2000.bacKan().toWgs84(start));
                assertThat(back.metresTo(start)).isLessThan(FIVE_MM);
            }
        }
    }

    @Test
    void aParcelKeepsItsShapeItsHolesAndItsHeightAndGetsTheRightSrid() throws Exception {
        Geometry parcel = new WKTReader(new GeometryFactory())
                .read(
                        "MULTIPOLYGON Z (((431000 2450000 5, 431100 2450000 5, 431100 2450100 5, 431000 2450000 5)),"
                                + "((432000 2450000 6, 432300 2450000 6, 432300 2450300 6, 432000 2450300 6, 432000 2450000 6),"
                                + "(432100 2450100 6, 432100 2450200 6, 432200 2450200 6, 432200 2450100 6, 432100 2450100 6)))");
        Geometry before = parcel.copy();

        Geometry wgs84 = Vn2000.bacKan().toWgs84(parcel);
        Geometry back = Vn2000.bacKan().fromWgs84(wgs84);

        assertThat(parcel.equalsExact(before)).as("the original is untouched").isTrue();
        assertThat(wgs84.getSRID()).isEqualTo(4326);
        assertThat(wgs84.getCoordinate().getX()).isBetween(105.8, 105.9);
        assertThat(wgs84.getCoordinate().getZ()).isEqualTo(5);
        assertThat(back.getSRID()).isEqualTo(9213);
        assertThat(back.equalsExact(before, 0.003)).isTrue();
        assertThat(back.getArea()).isCloseTo(85_000, within(0.5));
    }

    @Test
    void webMercatorIsTheOneOfTheWebMaps() throws Exception {
        double[] xy = Vn2000.toWebMercator(new LonLat(105.8348, 22.147));
        assertThat(xy[0]).isCloseTo(105.8348 * 20037508.342789244 / 180, within(1e-6));
        assertThat(Vn2000.toWebMercator(new LonLat(180, 85.0511287798066))[1])
                .isCloseTo(20037508.342789244, within(1e-3));

        Geometry point = new WKTReader().read("POINT (431191.555 2450092.581)");
        Geometry web = Vn2000.bacKan().toWebMercator(point);
        assertThat(web.getSRID()).isEqualTo(3857);
        assertThat(web.getCoordinate().distance(new org.locationtech.jts.geom.Coordinate(xy[0], xy[1])))
                .isLessThan(FIVE_MM);
    }

    @Test
    void theTextForPostgisCarriesThePositionVectorSigns() {
        assertThat(Vn2000.PROJ4_9213)
                .isEqualTo("+proj=tmerc +lat_0=0 +lon_0=106.5 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84"
                        + " +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278"
                        + " +units=m +no_defs");
        assertThat(Vn2000.PROJ4_9212).contains("+lon_0=106.25 ");
    }

    @Test
    void meridiansAreWrittenAsSurveyorsWriteThem() {
        assertThat(TmMeridian.BAC_KAN.label()).isEqualTo("106°30′");
        assertThat(TmMeridian.ofDegrees(105.75))
                .get()
                .extracting(TmMeridian::label)
                .isEqualTo("105°45′");
    }
}
