package vn.dautu.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Land cut up by named border lines. Every border is made once and both neighbours get it, so there is neither gap nor overlap between them;
 * a unit is one or more of the pieces that the borders enclose.
 */
final class Partition {

    private final GeometryFactory geometries = new GeometryFactory();
    private final Map<String, LineString> borders = new LinkedHashMap<>();

    /** Adds a border; points in metres. It may meet the others at its ends only. */
    void border(String name, List<Coordinate> metres) {
        border(name, ignored -> metres);
    }

    /** Adds the first of several tries of a border that neither crosses itself nor meets another elsewhere than at its ends. */
    void border(String name, IntFunction<List<Coordinate>> tries) {
        for (int i = 0; i < 40; i++) {
            LineString line =
                    geometries.createLineString(Plane.degrees(tries.apply(i)).toArray(Coordinate[]::new));
            if (line.isSimple() && borders.values().stream().allMatch(other -> meetsAtEndsOnly(line, other))) {
                borders.put(name, line);
                return;
            }
        }
        throw new IllegalStateException("No way for the border " + name);
    }

    private static boolean meetsAtEndsOnly(LineString line, LineString other) {
        return !line.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                || Stream.of(line.intersection(other).getCoordinates())
                        .allMatch(point -> isEnd(line, point) && isEnd(other, point));
    }

    private static boolean isEnd(LineString line, Coordinate point) {
        return line.getStartPoint().getCoordinate().equals2D(point)
                || line.getEndPoint().getCoordinate().equals2D(point);
    }

    /** The pieces, each under the name of the one point inside it. */
    Map<String, Polygon> pieces(Map<String, Coordinate> inside) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(borders.values());
        @SuppressWarnings("unchecked")
        Collection<Polygon> faces = polygonizer.getPolygons();
        if (!polygonizer.getDangles().isEmpty()
                || !polygonizer.getCutEdges().isEmpty()
                || faces.size() != inside.size()) {
            throw new IllegalStateException("%d pieces for %d names, %d loose ends"
                    .formatted(
                            faces.size(),
                            inside.size(),
                            polygonizer.getDangles().size()));
        }
        Map<String, Polygon> pieces = new LinkedHashMap<>();
        inside.forEach((name, point) -> {
            List<Polygon> hit = faces.stream()
                    .filter(face -> face.contains(geometries.createPoint(point)))
                    .toList();
            if (hit.size() != 1 || pieces.containsValue(hit.getFirst().norm())) {
                throw new IllegalStateException("No piece of its own around the point of " + name);
            }
            pieces.put(name, (Polygon) hit.getFirst().norm());
        });
        return pieces;
    }

    static Polygon together(Collection<Polygon> pieces) {
        List<Polygon> list = new ArrayList<>(pieces);
        Geometry union = CoverageUnion.union(list.toArray(Geometry[]::new));
        if (union instanceof Polygon polygon && polygon.getNumInteriorRing() == 0) {
            return (Polygon) polygon.norm();
        }
        throw new IllegalStateException("The pieces do not lie together: " + union.getGeometryType());
    }
}
