package vn.dautu.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ground of the map promises to those who draw on it and to those who file projects under its units. */
class GroundTest {

    private static final Path FOLDER = Path.of("gis-data");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String DAY_BEFORE = "2025-06-30";
    private static final List<Unit> UNITS = read("units.geojson").stream()
            .map(feature -> new Unit(feature.properties(), feature.shape()))
            .toList();
    private static final List<Drawn> GROUND = read("ground.geojson");

    private record Drawn(JsonNode properties, Geometry shape) {

        boolean is(String kind) {
            return properties.path("kind").asString().equals(kind);
        }
    }

    private record Unit(JsonNode properties, Geometry shape) {

        String text(String property) {
            return properties.path(property).asString();
        }

        boolean isValidOn(String day) {
            JsonNode from = properties.path("validFrom");
            JsonNode to = properties.path("validTo");
            return (from.isNull() || from.asString().compareTo(day) <= 0)
                    && (to.isNull() || day.compareTo(to.asString()) < 0);
        }
    }

    @Test
    void theFilesAreWhatTheGeneratorWrites() throws IOException {
        for (Map.Entry<String, String> file : GroundMaker.files().entrySet()) {
            // Not isEqualTo: nobody reads 200 kB of coordinates in a failure message.
            assertThat(Files.readString(FOLDER.resolve(file.getKey())).equals(file.getValue()))
                    .as("%s is out of date: run GroundMaker again and commit", file.getKey())
                    .isTrue();
        }
    }

    @Test
    void bothFilesTogetherStaySmallAndInComposedUnicode() throws IOException {
        long bytes = 0;
        for (String name : List.of("units.geojson", "ground.geojson")) {
            String text = Files.readString(FOLDER.resolve(name));
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(name)
                    .isTrue();
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(bytes).isLessThanOrEqualTo(350_000);
    }

    @Test
    void everyShapeIsSoundAndRunsTheWayTheStandardSays() {
        List<Geometry> shapes = new ArrayList<>(UNITS.stream().map(Unit::shape).toList());
        shapes.addAll(GROUND.stream().map(Drawn::shape).toList());
        assertThat(shapes).allSatisfy(shape -> {
            assertThat(shape.isValid()).isTrue();
            if (shape instanceof Polygon polygon) {
                assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence()))
                        .isTrue();
            }
            for (Coordinate point : shape.getCoordinates()) {
                assertThat(point.x * 1e5).isCloseTo(Math.rint(point.x * 1e5), within(1e-6));
                assertThat(point.y * 1e5).isCloseTo(Math.rint(point.y * 1e5), within(1e-6));
            }
        });
    }

    @Test
    void districtsMakeUpTheProvinceAndWardsTheCityWithoutGapOrOverlap() {
        assertMadeUpOf(unit("06", DAY_BEFORE), childrenOf("06"), 8);
        assertMadeUpOf(unit("058", DAY_BEFORE), childrenOf("058"), 8);
    }

    @Test
    void theProvinceIsAboutAsLargeAsTheRealOneAndLiesWhereItDoes() {
        Geometry province = unit("06", DAY_BEFORE).shape();
        assertThat(Plane.areaKm2(province)).isCloseTo(4853.25, within(50.0));
        assertThat(province.getEnvelopeInternal().getMinX()).isGreaterThan(105.40);
        assertThat(province.getEnvelopeInternal().getMaxX()).isLessThan(106.28);
        assertThat(province.getEnvelopeInternal().getMinY()).isGreaterThan(21.78);
        assertThat(province.getEnvelopeInternal().getMaxY()).isLessThan(22.77);
    }

    @Test
    void everyWardContainsItsKnownCentre() {
        Map<String, Coordinate> centres = Map.of(
                "01834", new Coordinate(105.8452, 22.1542),
                "01837", new Coordinate(105.8202, 22.1436),
                "01840", new Coordinate(105.8437, 22.1413),
                "01843", new Coordinate(105.8320, 22.1309),
                "01846", new Coordinate(105.8584, 22.1717),
                "01855", new Coordinate(105.8877, 22.1051),
                "01849", new Coordinate(105.7997, 22.1660),
                "01852", new Coordinate(105.8173, 22.1120));
        centres.forEach(
                (code, centre) -> assertThat(unit(code, DAY_BEFORE).shape().contains(GEOMETRIES.createPoint(centre)))
                        .as(code)
                        .isTrue());
    }

    @Test
    void everyLabelLiesInItsUnit() {
        assertThat(UNITS).allSatisfy(unit -> {
            JsonNode label = unit.properties().path("label");
            Coordinate point =
                    new Coordinate(label.get(0).asDouble(), label.get(1).asDouble());
            assertThat(unit.shape().contains(GEOMETRIES.createPoint(point)))
                    .as(unit.text("name"))
                    .isTrue();
        });
    }

    @Test
    void oneCodeMeansAnotherUnitFromTheDayOfTheReform() {
        assertThat(unit("01843", DAY_BEFORE).text("name")).isEqualTo("Phường Phùng Chí Kiên");
        assertThat(unit("01843", Units.REFORM).text("name")).isEqualTo("Phường Bắc Kạn");
        assertThat(unit("01849", Units.REFORM).text("name")).isEqualTo("Xã Phong Quang");
        assertThat(UNITS.stream().filter(unit -> unit.isValidOn(Units.REFORM)).map(unit -> unit.text("level")))
                .doesNotContain("DISTRICT");
        assertThat(UNITS.stream()
                        .map(unit -> unit.text("code") + unit.properties().path("validFrom")))
                .doesNotHaveDuplicates();
    }

    @Test
    void everySuccessorAndEveryParentExists() {
        assertThat(UNITS).allSatisfy(unit -> {
            for (JsonNode successor : unit.properties().path("successors")) {
                assertThat(successor.path("validFrom").asString()).isEqualTo(unit.text("validTo"));
                Unit next = unit(
                        successor.path("code").asString(),
                        successor.path("validFrom").asString());
                assertThat(next.shape().intersection(unit.shape()).getArea()).isPositive();
            }
            if (!unit.properties().path("parent").isNull()) {
                unit(unit.text("parent"), unit.isValidOn(DAY_BEFORE) ? DAY_BEFORE : Units.REFORM);
            }
        });
    }

    @Test
    void theWardsGoToTheirSuccessorsWholeAndPhongQuangReachesOverTheOldDistrictBorder() {
        for (Unit ward : childrenOf("058")) {
            Unit next = unit(
                    ward.properties().path("successors").get(0).path("code").asString(), Units.REFORM);
            assertThat(ward.shape().difference(next.shape()).getArea())
                    .as(ward.text("name"))
                    .isLessThan(1e-12);
        }
        Geometry beyond = unit("01849", Units.REFORM)
                .shape()
                .difference(unit("01849", DAY_BEFORE).shape());
        assertThat(Plane.areaKm2(beyond)).isGreaterThan(10);
        assertThat(unit("063", DAY_BEFORE).shape().covers(beyond)).isTrue();
    }

    @Test
    void theStadiumHasItsSiteInSongCauAndNothingIsDrawnOnIt() {
        Geometry site = GEOMETRIES.createPoint(Town.STADIUM).buffer(Town.FREE_M, 32);
        assertThat(Plane.metres(unit("01837", DAY_BEFORE).shape()).contains(site))
                .isTrue();
        GROUND.stream()
                .filter(drawn -> !drawn.is("outside") && !drawn.properties().has("maxZoom"))
                .forEach(drawn -> assertThat(Plane.metres(drawn.shape()).intersects(site))
                        .as(drawn.properties().toString())
                        .isFalse());
        Geometry cau = GROUND.stream()
                .filter(drawn -> drawn.is("river-area"))
                .findFirst()
                .orElseThrow()
                .shape();
        assertThat(Plane.metres(cau).distance(GEOMETRIES.createPoint(Town.STADIUM)))
                .isBetween(400.0, 700.0);
    }

    @Test
    void theGroundSaysOnlyWhatTheMapKnowsToDraw() {
        assertThat(GROUND).allSatisfy(drawn -> {
            assertThat(drawn.properties().path("kind").asString())
                    .isIn(Set.of(
                            "outside", "neighbour-label", "river", "river-area", "lake", "road", "built", "place"));
            assertThat(drawn.properties().path("minZoom").asInt(-1)).isBetween(0, 16);
        });
        assertThat(GROUND.stream().filter(drawn -> drawn.is("place")))
                .allSatisfy(place -> assertThat(place.shape()).isInstanceOf(Point.class));
    }

    private static void assertMadeUpOf(Unit whole, List<Unit> parts, int count) {
        assertThat(parts).hasSize(count);
        Geometry union = UnaryUnionOp.union(parts.stream().map(Unit::shape).toList());
        assertThat(union.symDifference(whole.shape()).getArea()).isLessThan(1e-12);
        for (int i = 0; i < parts.size(); i++) {
            for (int k = i + 1; k < parts.size(); k++) {
                assertThat(parts.get(i)
                                .shape()
                                .intersection(parts.get(k).shape())
                                .getArea())
                        .isLessThan(1e-12);
            }
        }
    }

    private static List<Unit> childrenOf(String parent) {
        return UNITS.stream()
                .filter(unit ->
                        unit.isValidOn(DAY_BEFORE) && unit.text("parent").equals(parent))
                .toList();
    }

    private static Unit unit(String code, String day) {
        List<Unit> found = UNITS.stream()
                .filter(unit -> unit.text("code").equals(code) && unit.isValidOn(day))
                .toList();
        assertThat(found).as("%s on %s", code, day).hasSize(1);
        return found.getFirst();
    }

    private static List<Drawn> read(String name) {
        JsonNode file = JsonMapper.shared().readTree(FOLDER.resolve(name).toFile());
        List<Drawn> features = new ArrayList<>();
        for (JsonNode feature : file.path("features")) {
            features.add(new Drawn(feature.path("properties"), shape(feature.path("geometry"))));
        }
        return features;
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString()) {
            case "Point" -> GEOMETRIES.createPoint(position(coordinates));
            case "LineString" -> GEOMETRIES.createLineString(positions(coordinates));
            case "Polygon" -> {
                @Nullable LinearRing outer = null;
                List<LinearRing> holes = new ArrayList<>();
                for (JsonNode ring : coordinates) {
                    LinearRing line = GEOMETRIES.createLinearRing(positions(ring));
                    if (outer == null) {
                        outer = line;
                    } else {
                        holes.add(line);
                    }
                }
                yield GEOMETRIES.createPolygon(outer, holes.toArray(LinearRing[]::new));
            }
            default -> throw new IllegalStateException("Unknown shape: " + geometry.path("type"));
        };
    }

    private static Coordinate[] positions(JsonNode list) {
        List<Coordinate> points = new ArrayList<>();
        for (JsonNode point : list) {
            points.add(position(point));
        }
        return points.toArray(Coordinate[]::new);
    }

    private static Coordinate position(JsonNode point) {
        return new Coordinate(point.get(0).asDouble(), point.get(1).asDouble());
    }
}
