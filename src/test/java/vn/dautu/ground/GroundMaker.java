package vn.dautu.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.VariableBuffer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Writes {@code gis-data/units.geojson} and {@code gis-data/ground.geojson}. Same code, same files, byte for byte, on every machine:
 * fixed seeds, {@link StrictMath}, no clock. Run from the project's root; the first argument may name another folder.
 */
final class GroundMaker {

    static final String NOTE = "Sơ đồ, không dùng để xác định ranh giới.";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private GroundMaker() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "gis-data");
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files by name. */
    static Map<String, String> files() {
        Rivers rivers = new Rivers();
        Units units = new Units(rivers);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("units.geojson", Feature.collection("units", NOTE, units.features()));
        files.put("ground.geojson", Feature.collection("ground", NOTE, ground(rivers)));
        return files;
    }

    private static List<Feature> ground(Rivers rivers) {
        List<Feature> features = new ArrayList<>();
        features.add(feature("outside", null, 0, GEOMETRIES.toGeometry(new Envelope(104.6, 107.1, 21.1, 23.4))));

        features.add(river("Sông Cầu", 7, rivers.cau()));
        features.add(river("Sông Năng", 8, rivers.nang()));
        features.add(river("Sông Bắc Giang", 8, rivers.bacGiang()));
        features.add(river("Sông Phó Đáy", 9, rivers.phoDay()));
        LineString inCity = line(rivers.cauInCity());
        features.add(feature("river-area", "Sông Cầu", 12, degrees(water(inCity, 24, 40, "Sông Cầu"), 2)));
        features.add(feature("lake", "Hồ Ba Bể", 7, degrees(lake(), 8)));

        List<LineString> national = new ArrayList<>();
        for (Roads.Road road : Roads.national()) {
            LineString line = line(road.line());
            national.add(line);
            features.add(new Feature(
                    null,
                    Feature.properties(
                            "kind", "road", "ref", road.ref(), "class", "national", "minZoom", road.minZoom()),
                    degrees(line, 5)));
        }
        Town town = new Town(inCity, national);
        features.add(new Feature(
                null, Feature.properties("kind", "built", "minZoom", 9, "maxZoom", 13), degrees(builtUp(town), 12)));
        smallTowns(national, features);
        town.blocks().forEach(block -> features.add(feature("built", null, 13, degrees(block, 0))));
        town.mainStreets().forEach(street -> features.add(street(12, street)));
        town.streets().forEach(street -> features.add(street(13, street)));

        places(features);
        neighbour(features, "Cao Bằng", 106.215, 22.575);
        neighbour(features, "Lạng Sơn", 106.29, 22.0);
        neighbour(features, "Thái Nguyên", 106.03, 21.81);
        neighbour(features, "Tuyên Quang", 105.385, 22.05);
        return features;
    }

    private static void places(List<Feature> features) {
        place(features, "Bắc Kạn", 1, 7, 105.8415, 22.1425);
        place(features, "Bộc Bố", 3, 10, 105.668, 22.612);
        place(features, "Chợ Rã", 2, 10, 105.72, 22.452);
        place(features, "Nà Phặc", 2, 10, 105.915, 22.387);
        place(features, "Vân Tùng", 3, 10, 105.993, 22.426);
        place(features, "Phủ Thông", 2, 10, 105.88, 22.272);
        place(features, "Bằng Lũng", 2, 10, 105.595, 22.15);
        place(features, "Đồng Tâm", 2, 10, 105.776, 21.885);
        place(features, "Yến Lạc", 2, 10, 106.08, 22.235);
    }

    /** Around the towns a patch of built ground grows along the road, so that a town is more than a dot. */
    private static void smallTowns(List<LineString> roads, List<Feature> features) {
        double[][] towns = {
            {105.668, 22.612, 420},
            {105.72, 22.452, 700},
            {105.915, 22.387, 650},
            {105.993, 22.426, 480},
            {105.88, 22.272, 560},
            {105.595, 22.15, 850},
            {105.776, 21.885, 650},
            {106.08, 22.235, 750}
        };
        for (double[] town : towns) {
            Geometry around =
                    GEOMETRIES.createPoint(Plane.metres(town[0], town[1])).buffer(town[2]);
            Geometry patch =
                    GEOMETRIES.createPoint(Plane.metres(town[0], town[1])).buffer(town[2] * 0.45);
            for (LineString road : roads) {
                patch = patch.union(road.intersection(around).buffer(town[2] * 0.28));
            }
            List<Coordinate> rough = Curve.broken(
                    List.of(((Polygon) TopologyPreservingSimplifier.simplify(patch.norm(), 25))
                            .getExteriorRing()
                            .getCoordinates()),
                    160,
                    0.2,
                    "phố " + town[0]);
            features.add(
                    feature("built", null, 10, degrees(GEOMETRIES.createPolygon(rough.toArray(Coordinate[]::new)), 6)));
        }
    }

    /** The town as one patch, for zooms at which its blocks are too small to draw. */
    private static Geometry builtUp(Town town) {
        Geometry patch = GEOMETRIES
                .buildGeometry(town.blocks())
                .buffer(70, 2)
                .buffer(-50, 2)
                .norm();
        Geometry largest = patch.getGeometryN(0);
        for (int i = 1; i < patch.getNumGeometries(); i++) {
            if (patch.getGeometryN(i).getArea() > largest.getArea()) {
                largest = patch.getGeometryN(i);
            }
        }
        return largest;
    }

    /** Three arms, narrow where they meet, in a valley that runs to the south-east. */
    private static Geometry lake() {
        List<Coordinate> arms = Curve.winding(
                Plane.metres(
                        105.606, 22.4335, 105.607, 22.421, 105.617, 22.413, 105.619, 22.402, 105.63, 22.393, 105.633,
                        22.381),
                700,
                0.22,
                140,
                "Ba Bể");
        double[] width = new double[arms.size()];
        for (int i = 0; i < width.length; i++) {
            double t = (double) i / (width.length - 1);
            width[i] = 130 + 330 * StrictMath.pow(StrictMath.abs(StrictMath.sin(3 * StrictMath.PI * t)), 0.8);
        }
        Polygon smooth = (Polygon) VariableBuffer.buffer(line(arms), width);
        List<Coordinate> shore = Curve.broken(
                List.of(((Polygon) TopologyPreservingSimplifier.simplify(smooth.norm(), 40))
                        .getExteriorRing()
                        .getCoordinates()),
                130,
                0.16,
                "bờ hồ");
        return GEOMETRIES.createPolygon(shore.toArray(Coordinate[]::new));
    }

    private static Geometry water(LineString middle, double narrow, double wide, String seed) {
        Random random = new Random(seed.hashCode());
        double[] half = new double[middle.getNumPoints()];
        double now = narrow;
        for (int i = 0; i < half.length; i++) {
            now = Math.clamp(now + (random.nextDouble() - 0.48) * 5, narrow, wide);
            half[i] = now;
        }
        return VariableBuffer.buffer(middle, half).norm();
    }

    private static Feature river(String name, int minZoom, List<Coordinate> course) {
        return feature("river", name, minZoom, degrees(line(course), 6));
    }

    private static Feature street(int minZoom, LineString street) {
        return new Feature(
                null, Feature.properties("kind", "road", "class", "city", "minZoom", minZoom), degrees(street, 4));
    }

    private static void place(List<Feature> features, String name, int rank, int minZoom, double lon, double lat) {
        features.add(new Feature(
                null,
                Feature.properties("kind", "place", "name", name, "rank", rank, "minZoom", minZoom),
                GEOMETRIES.createPoint(new Coordinate(lon, lat))));
    }

    private static void neighbour(List<Feature> features, String name, double lon, double lat) {
        features.add(feature("neighbour-label", name, 7, GEOMETRIES.createPoint(new Coordinate(lon, lat))));
    }

    private static Feature feature(String kind, @Nullable String name, int minZoom, Geometry degrees) {
        return new Feature(
                null,
                name == null
                        ? Feature.properties("kind", kind, "minZoom", minZoom)
                        : Feature.properties("kind", kind, "name", name, "minZoom", minZoom),
                degrees);
    }

    private static LineString line(List<Coordinate> metres) {
        return GEOMETRIES.createLineString(metres.toArray(Coordinate[]::new));
    }

    /** Rounded to the file's grid, without points that a screen cannot show. */
    private static Geometry degrees(Geometry metres, double tolerance) {
        Geometry plain = metres instanceof Polygon
                ? TopologyPreservingSimplifier.simplify(metres, tolerance)
                : DouglasPeuckerSimplifier.simplify(metres, tolerance);
        return Plane.degrees(plain);
    }
}
