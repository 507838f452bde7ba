package vn.dautu.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.dautu.importing.file.FileGate;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.ParcelFormats;

/** Files of layers: what is drawn of them, and what is said of those that cannot be. */
class DrawingTest {

    private static final String SQUARE = "[[[105.8,22.1],[105.9,22.1],[105.9,22.2],[105.8,22.2],[105.8,22.1]]]";

    private static Drawing geoJson(String text) {
        return Drawing.of(new FileGate().check("lop.geojson", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String type, String coordinates, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(properties, type, coordinates);
    }

    private static LayerRefused refused(String text) {
        LayerRefused[] seen = new LayerRefused[1];
        assertThatThrownBy(() -> geoJson(text))
                .isInstanceOfSatisfying(LayerRefused.class, refused -> seen[0] = refused);
        return seen[0];
    }

    @Test
    void pointsLinesAndAreasAreTakenWithTheirNamesAndWhatTheFileSays() {
        Drawing drawing = geoJson(collection(
                feature("Point", "[105.8,22.15]", "\"ma_so\":12,\"Ten\":\"Trạm bơm Nà Mấu\",\"ghi_chu\":null"),
                feature("LineString", "[[105.8,22.1],[105.9,22.2]]", "\"so\":7,\"ten_duong\":\"QL.3\""),
                feature("MultiPolygon", "[" + SQUARE + "]", "")));

        assertThat(drawing.shapes()).extracting(Drawing.Shape::title).containsExactly("Trạm bơm Nà Mấu", "QL.3", "");
        assertThat(drawing.shapes().getFirst().facts())
                .containsEntry("ma_so", "12")
                .containsEntry("Ten", "Trạm bơm Nà Mấu")
                .doesNotContainKey("ghi_chu");
        assertThat(drawing.box()).isEqualTo(new LayerBox(105.8, 22.1, 105.9, 22.2));
    }

    @Test
    void aFileInVn2000LiesWhereItDoesInWgs84() {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::9213\"}},";
        Drawing drawing = geoJson(collection(feature("Point", "[431191.555,2450092.581]", ""))
                .replaceFirst("\"features\"", crs + "\"features\""));

        assertThat(drawing.box().west()).isCloseTo(105.8348, within(1e-6));
        assertThat(drawing.box().south()).isCloseTo(22.147, within(1e-6));
    }

    @Test
    void markupInAFileIsAName() {
        String evil = "<img src=x onerror=alert(1)>";

        assertThat(geoJson(collection(feature("Point", "[105.8,22.15]", "\"ten\":\"" + evil + "\"")))
                        .shapes()
                        .getFirst()
                        .title())
                .isEqualTo(evil);
    }

    @Test
    void everyShapeThatIsWrongIsNamedAndThenNoneIsTaken() {
        LayerRefused refused = refused(collection(
                feature("Polygon", SQUARE, ""),
                feature("Polygon", "[[[105.8,22.1],[105.9,22.1],[105.9,22.2],[105.8,22.2]]]", ""),
                feature("Point", "[2.35,48.85]", ""),
                feature("Point", "[22.15,105.8]", "")));

        assertThat(refused.reason().key()).isEqualTo("layer.shapes-wrong");
        assertThat(refused.issues()).extracting(ImportIssue::row).containsExactly(2, 3, 4);
        assertThat(refused.issues())
                .extracting(ImportIssue::key)
                .containsExactly("geojson.bad-geometry", "layer.outside", "geojson.latitude-first");
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3405, layer.other-crs",
        "EPSG:3857, layer.other-crs",
        "urn:ogc:def:crs:EPSG::32648, layer.other-crs"
    })
    void anotherGridIsRefusedByName(String crs, String key) {
        String text = collection(feature("Point", "[105.8,22.15]", ""))
                .replaceFirst(
                        "\"features\"",
                        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}},\"features\"");

        assertThat(refused(text).reason().key()).isEqualTo(key);
    }

    @Test
    void whatDoesNotSayItsGridOrHasNoShapesOrTooManyIsRefused() {
        assertThat(refused(collection(feature("Point", "[431191.5,2450092.5]", "")))
                        .reason()
                        .key())
                .isEqualTo("layer.no-crs");
        assertThat(refused(collection()).reason().key()).isEqualTo("layer.no-shapes");
        String point = feature("Point", "[105.8,22.15]", "");
        assertThat(refused(collection(IntStream.rangeClosed(0, 20_000)
                                .mapToObj(i -> point)
                                .toArray(String[]::new)))
                        .reason()
                        .key())
                .isEqualTo("drawing.too-many-shapes");
        String line = IntStream.rangeClosed(0, 500_000)
                .mapToObj(i -> "[105.8,22.1]")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(refused(collection(feature("LineString", line, ""))).reason().key())
                .isEqualTo("survey.too-many-vertices");
    }

    private static Drawing geoPackage(String... wkt) throws ParseException {
        // A table of one area, whose rows are then exchanged for the shapes that are wanted.
        var plots = ParcelFormats.mosaic(1, 431_000, 2_450_000, "MH-001", "01900", 4);
        List<String> more = new java.util.ArrayList<>(List.of("delete from \"thửa đất\""));
        for (String each : wkt) {
            Geometry shape = new WKTReader().read(each);
            more.add("insert into \"thửa đất\" (geom) values (x'"
                    + HexFormat.of().formatHex(ParcelFormats.blob(shape, 4326)) + "')");
        }
        return Drawing.of(
                new FileGate().check("lop.gpkg", ParcelFormats.geoPackage(plots, 4326, more.toArray(String[]::new))));
    }

    @Test
    void aGeoPackageMayHoldAnySimpleShape() throws ParseException {
        Drawing drawing = geoPackage(
                "POINT (105.8 22.1)",
                "LINESTRING (105.8 22.1, 105.9 22.2)",
                "MULTIPOINT ((105.8 22.1), (105.85 22.15))",
                "MULTILINESTRING ((105.8 22.1, 105.9 22.2), (105.7 22.1, 105.7 22.2))",
                "POLYGON ((105.8 22.1, 105.9 22.1, 105.9 22.2, 105.8 22.1))");

        assertThat(drawing.shapes())
                .extracting(shape -> shape.wgs84().getGeometryType())
                .containsExactly("Point", "LineString", "MultiPoint", "MultiLineString", "Polygon");
        assertThat(drawing.shapes().get(3).wgs84().getNumPoints()).isEqualTo(4);
    }

    @Test
    void aCollectionThatCouldHoldItselfIsRefused() {
        assertThatThrownBy(() -> geoPackage("GEOMETRYCOLLECTION (POINT (105.8 22.1))"))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("drawing.kind-of-shape"));
    }

    @Test
    void aCountThatTheBytesCannotHoldIsRefusedBeforeAnythingIsMade() throws ParseException {
        byte[] blob = ParcelFormats.blob(new WKTReader().read("LINESTRING (105.8 22.1, 105.9 22.2)"), 4326);
        // After the header and the box: byte order, type, and then how many corners there are.
        ByteBuffer.wrap(blob).putInt(40 + 5, 0xFFFFFF7F);
        var plots = ParcelFormats.mosaic(1, 431_000, 2_450_000, "MH-001", "01900", 4);
        byte[] file = ParcelFormats.geoPackage(
                plots,
                4326,
                "update \"thửa đất\" set geom = x'" + HexFormat.of().formatHex(blob) + "'");

        assertThatThrownBy(() -> Drawing.of(new FileGate().check("lop.gpkg", file)))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("shp.broken-record"));
    }

    @Test
    void aFileOfAnotherKindIsToldWhatIsTaken() {
        byte[] kml = "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Drawing.of(new FileGate().check("lop.kml", kml)))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("drawing.kind"));
    }
}
