package vn.dautu.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.OnDemonstration;

/** VN-2000 as PostGIS works it out from what our migration told it, held against known answers and against GeoTools. */
@OnDemonstration
class Vn2000IT {

    private static final double FIVE_MM = 0.005;
    private static final LonLat CITY = new LonLat(105.8348, 22.147);
    private static final EastNorth CITY_GRID = new EastNorth(431191.555, 2450092.581);
    private static final LonLat CONTROL = new LonLat(106.68477742, 16.77839876);
    private static final EastNorth CONTROL_GRID = new EastNorth(546151.8072, 1855759.3584);
    private static final TmMeridian EPSG_9212 = TmMeridian.ofEpsg(9212).orElseThrow();

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theCityLandsWithinFiveMillimetresInPostgisAndInGeoToolsAndTheTwoAgree() throws Exception {
        EastNorth postgis = postgisGrid(CITY, 9213);
        EastNorth product = Vn2000.bacKan().fromWgs84(CITY);
        MathTransform theirs =
                CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:9213", true), false);
        double[] p = {CITY.lon(), CITY.lat()};
        theirs.transform(p, 0, p, 0, 1);
        EastNorth geoTools = new EastNorth(p[0], p[1]);

        assertThat(postgis.metresTo(CITY_GRID)).isLessThan(FIVE_MM);
        assertThat(product.metresTo(CITY_GRID)).isLessThan(FIVE_MM);
        assertThat(geoTools.metresTo(CITY_GRID)).isLessThan(FIVE_MM);
        assertThat(postgis.metresTo(product)).isLessThan(FIVE_MM);
        assertThat(postgis.metresTo(geoTools)).isLessThan(FIVE_MM);
    }

    @Test
    void theControlPointAgreesInThreeDimensionsInBoth() {
        double[] postgis = postgisControl("ST_MakePoint(?, ?, 846.1115)");
        double[] product = Vn2000.at(EPSG_9212).toWgs84(CONTROL_GRID, 846.1115);

        assertThat(new LonLat(postgis[0], postgis[1]).metresTo(CONTROL)).isLessThan(FIVE_MM);
        assertThat(new LonLat(product[0], product[1]).metresTo(CONTROL)).isLessThan(FIVE_MM);
        assertThat(new LonLat(postgis[0], postgis[1]).metresTo(new LonLat(product[0], product[1])))
                .isLessThan(FIVE_MM);
        assertThat(product[2]).isCloseTo(832.2537, within(FIVE_MM));
        assertThat(postgis[2])
                .as("between two-dimensional systems PROJ shifts with the height and hands the height itself through")
                .isEqualTo(846.1115);
    }

    @Test
    void withoutItsHeightTheControlPointMissesByThreeCentimetresInBoth() {
        double[] postgis = postgisControl("ST_MakePoint(?, ?)");
        LonLat product = Vn2000.at(EPSG_9212).toWgs84(CONTROL_GRID);

        assertThat(new LonLat(postgis[0], postgis[1]).metresTo(CONTROL)).isCloseTo(0.029, within(FIVE_MM));
        assertThat(new LonLat(postgis[0], postgis[1]).metresTo(product)).isLessThan(FIVE_MM);
    }

    @Test
    void postgisAndTheProductAgreeEverywhereInTheProvince() {
        for (double lon = 105.4; lon <= 106.3; lon += 0.1) {
            for (double lat = 21.8; lat <= 22.8; lat += 0.1) {
                LonLat place = new LonLat(lon, lat);
                assertThat(postgisGrid(place, 9213).metresTo(Vn2000.bacKan().fromWgs84(place)))
                        .as("%s", place)
                        .isLessThan(FIVE_MM);
            }
        }
    }

    @Test
    void theShiftWithTheDecreesOwnSignsMissesAndTheCheckAboveWouldTell() {
        String planted =
                registered(9213).replace("0.00928836,-0.01975479,0.00427372", "-0.00928836,0.01975479,-0.00427372");
        assertThat(planted).isNotEqualTo(registered(9213));
        Map<String, Object> row = jdbc.queryForMap("""
                select ST_X(p) as x, ST_Y(p) as y from (
                  select ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), ?) as p) s""", CITY.lon(), CITY.lat(), planted);
        EastNorth wrong = new EastNorth((double) row.get("x"), (double) row.get("y"));

        assertThat(wrong.metresTo(CITY_GRID)).isCloseTo(0.775, within(FIVE_MM));
        assertThatThrownBy(() -> assertThat(wrong.metresTo(CITY_GRID)).isLessThan(FIVE_MM))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void postgisWasToldWhatTheProductUses() {
        assertThat(registered(9213)).isEqualTo(Vn2000.PROJ4_9213);
        assertThat(registered(9212)).isEqualTo(Vn2000.PROJ4_9212);
    }

    @Test
    void theStadiumsPlotsMeasureOnTheGridWhatTheirListSays() {
        Map<String, Object> row = jdbc.queryForMap("""
                select count(*) as parcels, count(distinct parcel_id) as each, max(abs(ST_Area(shape) - recovered_m2)) as worst,
                       sum(ST_Area(shape)) as measured, sum(recovered_m2)::float8 as recovered,
                       bool_and(recovered_m2 <= area_m2 and ST_IsValid(shape) and ST_SRID(shape) = 9213) as sound
                from parcel_survey""");

        assertThat((Long) row.get("parcels")).isGreaterThanOrEqualTo(400).isEqualTo(row.get("each"));
        assertThat(row.get("sound")).isEqualTo(true);
        assertThat((Double) row.get("worst"))
                .as("the shape is the part that is taken; the list keeps one decimal")
                .isLessThan(0.06);
        assertThat((Double) row.get("recovered"))
                .isLessThanOrEqualTo((Double) row.get("measured") + 30)
                .isGreaterThan((Double) row.get("measured") * 0.9);
    }

    @Test
    void thePlotsAreDrawnWhereTheyWereMeasured() {
        Double worst = jdbc.queryForObject("""
                select max(ST_Distance(ST_Centroid(shape), ST_Transform(ST_Centroid(drawn), 9213))) from parcel_survey""", Double.class);

        assertThat(worst).isLessThan(0.05);
    }

    private String registered(int srid) {
        return jdbc.queryForObject("select trim(proj4text) from spatial_ref_sys where srid = ?", String.class, srid);
    }

    private EastNorth postgisGrid(LonLat place, int srid) {
        Map<String, Object> row = jdbc.queryForMap("""
                select ST_X(p) as x, ST_Y(p) as y from (
                  select ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), ?::int) as p) s""", place.lon(), place.lat(), srid);
        return new EastNorth((double) row.get("x"), (double) row.get("y"));
    }

    private double[] postgisControl(String point) {
        Map<String, Object> row =
                jdbc.queryForMap("""
                select ST_X(p) as x, ST_Y(p) as y, coalesce(ST_Z(p), 0) as z from (
                  select ST_Transform(ST_SetSRID(%s, 9212), 4326) as p) s""".formatted(point), CONTROL_GRID.easting(), CONTROL_GRID.northing());
        return new double[] {(double) row.get("x"), (double) row.get("y"), (double) row.get("z")};
    }
}
