package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.ParcelFormats;
import vn.dautu.importing.file.ParcelFormats.Plot;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.Vn2000;

/** Surveys of a project's land: planted faults are told at their parcel and nothing is written; good ones twice change nothing. */
@OnScratchDemonstration
class SurveyImportIT {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 31);
    private static final String PROJECT = "MH-010";

    @Autowired
    private ImportGate gate;

    @Autowired
    private JdbcTemplate jdbc;

    /** Twelve parcels at the project's own place. */
    private List<Plot> plots() {
        double[] at = jdbc.queryForObject("""
                select ST_X(p), ST_Y(p) from (select ST_PointOnSurface(ST_Collect(s.shape)) p from project_site s
                  join project_code c on c.project_id = s.project_id where c.code = ?) x""", (row, n) -> new double[] {row.getDouble(1), row.getDouble(2)}, PROJECT);
        EastNorth place = Vn2000.bacKan().fromWgs84(new LonLat(at[0], at[1]));
        return ParcelFormats.mosaic(
                12, Math.floor(place.easting()) - 30, Math.floor(place.northing()) - 30, PROJECT, "01900", 7);
    }

    private ImportOutcome write(String name, byte[] file, SurveyChoices choices) {
        return SignedIn.as(SignedIn.OFFICER, () -> gate.write(name, file, new ImportChoices(DAY, Set.of(), choices)));
    }

    private static SurveyChoices choices(int epsg, boolean full, Integer... repaired) {
        return new SurveyChoices(epsg, full, true, Set.of(repaired), Map.of());
    }

    private void refused(List<Plot> plots, int record, String key) {
        refused("sai.zip", ParcelFormats.shapefile(plots), SurveyChoices.NONE, record, key);
    }

    private void refused(String name, byte[] file, SurveyChoices choices, int record, String key) {
        Map<String, String> before = Contents.all(jdbc);
        ImportOutcome outcome = write(name, file, choices);
        assertThat(outcome.written()).isFalse();
        assertThat(outcome.issues())
                .filteredOn(issue -> issue.severity() != ImportIssue.Severity.WARNING
                        && issue.severity() != ImportIssue.Severity.NOTE)
                .extracting(issue -> issue.row() + " " + issue.key())
                .contains(record + " " + key);
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    private static List<Plot> changed(List<Plot> plots, int n, UnaryOperator<Plot> change) {
        List<Plot> all = new ArrayList<>(plots);
        all.set(n, change.apply(all.get(n)));
        return all;
    }

    private static Polygon ring(double... xy) {
        Coordinate[] corners = new Coordinate[xy.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return new GeometryFactory().createPolygon(corners);
    }

    private static List<Plot> moved(List<Plot> plots, AffineTransformation by) {
        return plots.stream()
                .map(plot -> plot.with((Polygon) by.transform(plot.shape())))
                .toList();
    }

    @Test
    void everyPlantedFaultIsToldAtItsParcelAndNothingIsWritten() {
        List<Plot> good = plots();
        Coordinate[] third = good.get(3).shape().getCoordinates();

        refused(
                changed(
                        good,
                        3,
                        plot -> plot.with(ring(
                                third[0].x,
                                third[0].y,
                                third[2].x,
                                third[2].y,
                                third[1].x,
                                third[1].y,
                                third[3].x,
                                third[3].y,
                                third[0].x,
                                third[0].y))),
                4,
                "shp.crosses-itself");
        refused(
                changed(
                        good,
                        3,
                        plot -> plot.with((Polygon)
                                AffineTransformation.translationInstance(-7, 0).transform(plot.shape()))),
                4,
                "import.overlap");
        refused(changed(good, 5, plot -> plot.with(good.get(2).shape())), 6, "import.shape-twice");
        refused(
                changed(
                        good,
                        11,
                        plot -> plot.with(ring(
                                third[0].x - 200,
                                third[0].y,
                                third[0].x - 200,
                                third[0].y + 60,
                                third[0].x - 199.7,
                                third[0].y + 60,
                                third[0].x - 199.7,
                                third[0].y,
                                third[0].x - 200,
                                third[0].y))),
                12,
                "import.sliver");
        refused(changed(good, 8, plot -> plot.with("THUA", "1")), 9, "import.parcel-repeated");
        refused(changed(good, 8, plot -> plot.with("VUONG_MAC", "KHONG_CO")), 9, "import.cause-unknown");
        refused(moved(good, new AffineTransformation(0, 1, 0, 1, 0, 0)), 1, "import.coordinates.SWAPPED_AXES");
        refused(
                "sai.zip",
                ParcelFormats.shapefile(
                        good,
                        Map.of("prj", ParcelFormats.prj(106.0)),
                        java.nio.charset.StandardCharsets.UTF_8,
                        "UTF-8"),
                SurveyChoices.NONE,
                1,
                "import.coordinates.WRONG_MERIDIAN");
        refused(
                "sai.zip",
                ParcelFormats.shapefile(good, Map.of(), java.nio.charset.StandardCharsets.UTF_8, "UTF-8"),
                SurveyChoices.NONE,
                0,
                "import.crs-choose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "geojson", "gpkg", "kml", "dxf", "xlsx"})
    void aGoodFileTwiceIsTheSameContent(String ending) {
        List<Plot> plots = plots();
        byte[] file = switch (ending) {
            case "geojson" -> ParcelFormats.geoJson(plots, 9211);
            case "gpkg" -> ParcelFormats.geoPackage(plots, 9213);
            case "kml" -> ParcelFormats.kml(plots);
            case "dxf" -> ParcelFormats.dxf(plots);
            case "xlsx" -> corners(plots, false);
            default -> ParcelFormats.shapefile(plots);
        };
        SurveyChoices choices =
                ending.equals("dxf") || ending.equals("xlsx") ? choices(9213, false) : choices(0, false);

        ImportOutcome first = write("thua." + ending, file, choices);
        Map<String, String> after = Contents.all(jdbc);
        ImportOutcome second = write("thua." + ending, file, choices);

        assertThat(first.issues()).noneMatch(ImportIssue::isError);
        assertThat(second.issues()).noneMatch(ImportIssue::isError);
        assertThat(second.added() + second.changed()).isZero();
        assertThat(Contents.all(jdbc)).isEqualTo(after);
        assertThat(second.survey()).isNotNull();
        assertThat(second.survey().unchanged()).isEqualTo(12);
    }

    @Test
    void aSwappedListOfCornersIsTold() {
        refused("goc.xlsx", corners(plots(), true), choices(9213, false), 4, "import.coordinates.SWAPPED_AXES");
    }

    private static byte[] corners(List<Plot> plots, boolean swapped) {
        List<List<Object>> rows = new ArrayList<>();
        for (Plot plot : plots) {
            Coordinate[] ring = plot.shape().getCoordinates();
            for (int i = 0; i + 1 < ring.length; i++) {
                Map<String, String> a = plot.attributes();
                BigDecimal north = millimetres(ring[i].y);
                BigDecimal east = millimetres(ring[i].x);
                rows.add(Arrays.asList(
                        a.get("MA_DA"),
                        a.get("MA_XA"),
                        a.get("BD_NAM"),
                        a.get("TO_BD"),
                        a.get("THUA"),
                        a.get("LOAI_DAT"),
                        new BigDecimal(a.get("DT_THUA")),
                        new BigDecimal(a.get("DT_THU")),
                        i + 1,
                        swapped ? east : north,
                        swapped ? north : east));
            }
        }
        return new OfficeBook()
                .sheet(
                        "Điểm góc",
                        List.of("BẢNG KÊ TỌA ĐỘ", "Số liệu đến ngày: 31/10/2025"),
                        Layout.PARCEL_CORNERS.required(),
                        rows)
                .bytes();
    }

    private static BigDecimal millimetres(double metres) {
        return BigDecimal.valueOf(metres).setScale(3, RoundingMode.HALF_UP);
    }

    @Test
    void anotherZoneIsTransformedAndTheOriginalKept() {
        write("tuyen-quang.geojson", ParcelFormats.geoJson(plots(), 9211), choices(0, false));
        assertThat(jdbc.queryForObject("""
                        select count(*) from parcel_survey s join project_code c on c.project_id = s.project_id and c.code = ?
                        where s.original_crs = 'EPSG:9211' and ST_SRID(s.original) = 9211
                          and abs(ST_Area(s.shape) - s.area_m2) < 1""", Integer.class, PROJECT)).isGreaterThanOrEqualTo(12);
    }

    @Test
    void aRepairIsTakenOnlyWhenItWasAccepted() {
        List<Plot> good = moved(plots(), AffineTransformation.translationInstance(400, 0)).stream()
                .map(plot -> plot.with("TO_BD", "77"))
                .toList();
        Coordinate[] c = good.get(3).shape().getCoordinates();
        List<Plot> crossing = changed(
                good,
                3,
                plot -> plot.with(
                        ring(c[0].x, c[0].y, c[2].x, c[2].y, c[1].x, c[1].y, c[3].x, c[3].y, c[0].x, c[0].y)));

        ImportOutcome offered = write("cheo.zip", ParcelFormats.shapefile(crossing), choices(0, false));
        ImportOutcome taken = write("cheo.zip", ParcelFormats.shapefile(crossing), choices(0, false, 4));

        assertThat(offered.written()).isFalse();
        assertThat(offered.survey().repairs())
                .singleElement()
                .satisfies(repair -> assertThat(repair.record()).isEqualTo(4));
        assertThat(taken.written()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from parcel_survey where src_col = 'hình đã sửa' and ST_IsValid(shape)",
                        Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aNewSurveyIsMatchedByKeyThenByLandAndWhatItLacksIsGoneOnlyWhenItIsFull() {
        List<Plot> first = moved(plots(), AffineTransformation.translationInstance(0, 600)).stream()
                .map(plot -> plot.with("MA_XA", "01903"))
                .toList();
        ImportOutcome before = write("dot-1.zip", ParcelFormats.shapefile(first), choices(0, true));
        assertThat(before.survey().added()).isEqualTo(12);

        // One renumbered on a new edition, one reshaped, one left out.
        List<Plot> second = new ArrayList<>(first);
        second.set(0, first.get(0).with("BD_NAM", "2025").with("THUA", "901"));
        second.set(1, first.get(1).with("DT_THU", "100.0"));
        second.removeLast();
        ImportOutcome partial = write("dot-2.zip", ParcelFormats.shapefile(second), choices(0, false));
        ImportOutcome again = write("dot-2.zip", ParcelFormats.shapefile(second), choices(0, false));
        ImportOutcome full = write("dot-2-du.zip", ParcelFormats.shapefile(second), choices(0, true));
        ImportOutcome fullAgain = write("dot-2-du.zip", ParcelFormats.shapefile(second), choices(0, true));

        assertThat(List.of(
                        partial.survey().added(),
                        partial.survey().changed(),
                        partial.survey().unchanged(),
                        partial.survey().gone(),
                        partial.survey().renamed()))
                .as("added, changed, unchanged, gone, renamed")
                .containsExactly(0, 1, 10, 0, 1);
        assertThat(again.survey().unchanged()).isEqualTo(11);
        assertThat(full.survey().gone()).isEqualTo(1);
        assertThat(full.written()).isTrue();
        assertThat(fullAgain.added() + fullAgain.changed()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from parcel_alias where number = '901'", Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from parcel where commune = '01903' and number = '901'", Integer.class))
                .as("the land keeps its identity")
                .isZero();
    }

    @Test
    void aManyParceledFileIsCopiedInAndSaysTheSameAsASmallOne() {
        List<Plot> many = ParcelFormats.mosaic(
                2_100,
                Math.floor(plots().getFirst().shape().getCoordinate().x) - 3_000,
                Math.floor(plots().getFirst().shape().getCoordinate().y) - 3_000,
                PROJECT,
                "01909",
                3);
        ImportOutcome first = write("nhieu.zip", ParcelFormats.shapefile(many), choices(0, false));
        assertThat(first.written()).isTrue();
        assertThat(first.survey().added()).isEqualTo(2_100);
        ImportOutcome few = write("it.zip", ParcelFormats.shapefile(many.subList(0, 50)), choices(0, false));
        assertThat(few.survey().unchanged()).isEqualTo(50);
    }

    @Test
    void aStoppedImportLeavesNothing() {
        Map<String, String> before = Contents.all(jdbc);
        ImportWatch watch = new ImportWatch();
        watch.cancel();
        byte[] file = ParcelFormats.shapefile(
                plots().stream().map(plot -> plot.with("TO_BD", "55")).toList());
        assertThatThrownBy(() -> SignedIn.as(
                        SignedIn.OFFICER,
                        () -> gate.write("dung.zip", file, new ImportChoices(DAY, Set.of(), choices(0, false)), watch)))
                .isInstanceOf(ImportWatch.Cancelled.class);
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }
}
