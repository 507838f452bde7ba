package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import vn.dautu.importing.file.ParcelFormats.Plot;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.kernel.geo.Vn2000;

/** The same twenty parcels in every format come out as the same twenty parcels. */
class ParcelFormatsTest {

    private static final List<Plot> PLOTS = ParcelFormats.mosaic(20, 431_000, 2_450_000, "MH-001", "01900", 4);

    static Stream<Arguments> formats() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        Map<String, String> prj = Map.of("prj", ParcelFormats.PRJ);
        files.put("utf8.zip", () -> ParcelFormats.shapefile(PLOTS, prj, StandardCharsets.UTF_8, "UTF-8"));
        files.put("utf8-unsaid.zip", () -> ParcelFormats.shapefile(PLOTS, prj, StandardCharsets.UTF_8, null));
        files.put(
                "cp1258.zip", () -> ParcelFormats.shapefile(PLOTS, prj, Charset.forName("windows-1258"), "ANSI 1258"));
        files.put(
                "cp1258-unsaid.zip", () -> ParcelFormats.shapefile(PLOTS, prj, Charset.forName("windows-1258"), null));
        files.put("tcvn3.zip", () -> ParcelFormats.shapefile(PLOTS, prj, null, null));
        files.put("tcvn3-that-says-1252.zip", () -> ParcelFormats.shapefile(PLOTS, prj, null, "1252"));
        files.put("tcvn3-that-says-1258.zip", () -> ParcelFormats.shapefile(PLOTS, prj, null, "CP1258"));
        files.put("vn2000.geojson", () -> ParcelFormats.geoJson(PLOTS, 9213));
        files.put("tuyen-quang.geojson", () -> ParcelFormats.geoJson(PLOTS, 9211));
        files.put("wgs84.geojson", () -> ParcelFormats.geoJson(PLOTS, 4326));
        files.put("vn2000.gpkg", () -> ParcelFormats.geoPackage(PLOTS, 9213));
        files.put("wgs84.gpkg", () -> ParcelFormats.geoPackage(PLOTS, 4326));
        files.put("thua-dat.kml", () -> ParcelFormats.kml(PLOTS));
        files.put("thua-dat.kmz", () -> ParcelFormats.kmz(PLOTS));
        files.put("thua-dat.dxf", () -> ParcelFormats.dxf(PLOTS));
        return files.entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void theSameShapesAndTheSameTexts(String name, Supplier<byte[]> file) {
        CheckedFile checked = new FileGate().check(name, file.get());
        assertThat(ParcelFiles.holdsParcels(checked)).isTrue();
        Survey survey = ParcelFiles.read(checked);

        assertThat(survey.issues()).noneMatch(ImportIssue::isError);
        assertThat(survey.features()).hasSize(20);
        // The long dash is all that TCVN3 cannot write.
        boolean plainDash = name.startsWith("tcvn3");
        double tolerance = survey.crs().epsg() == 4326 || survey.crs().epsg() == 9211 ? 0.01 : 0.001;
        for (int i = 0; i < PLOTS.size(); i++) {
            SurveyFeature read = survey.features().get(i);
            Geometry shape = switch (survey.crs().kind()) {
                case WGS84 -> Vn2000.bacKan().fromWgs84(read.geometry());
                case VN2000_TM3 ->
                    survey.crs().epsg() == 9213
                            ? read.geometry()
                            : Vn2000.bacKan()
                                    .fromWgs84(Vn2000.at(TmMeridian.ofEpsg(
                                                            survey.crs().epsg())
                                                    .orElseThrow())
                                            .toWgs84(read.geometry()));
                default -> read.geometry();
            };
            assertThat(DiscreteHausdorffDistance.distance(PLOTS.get(i).shape(), shape))
                    .isLessThan(tolerance);
            PLOTS.get(i)
                    .attributes()
                    .forEach((field, value) -> assertThat(read.attribute(field))
                            .as(field)
                            .isEqualTo(
                                    plainDash
                                            ? value.replace('–', '-')
                                            : name.endsWith("gpkg") && field.startsWith("DT_")
                                                    ? new BigDecimal(value)
                                                            .stripTrailingZeros()
                                                            .toPlainString()
                                                    : value));
        }
    }

    @Test
    void whatIsReadByEvidenceIsSaidAndWhatTheFileSaysItselfIsNot() {
        Map<String, String> prj = Map.of("prj", ParcelFormats.PRJ);
        assertThat(note(ParcelFormats.shapefile(PLOTS, prj, null, "1252"))).containsExactly("TCVN3 (ABC)");
        assertThat(note(ParcelFormats.shapefile(PLOTS, prj, Charset.forName("windows-1258"), null)))
                .containsExactly("Windows-1258");
        assertThat(note(ParcelFormats.shapefile(PLOTS, prj, Charset.forName("windows-1258"), "1258")))
                .isEmpty();
    }

    private static List<Object> note(byte[] file) {
        return ParcelFiles.read(new FileGate().check("thua-dat.zip", file)).issues().stream()
                .filter(issue -> issue.key().equals("dbf.read-as"))
                .map(issue -> issue.args().getFirst())
                .toList();
    }
}
