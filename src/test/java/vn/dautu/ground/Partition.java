package vn.dautu.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Adds a border; points in metres. Ends must be ends of other borders. */
    void border(String name, List<Coordinate> metres) {
        LineString line = geometries.createLineString(Plane.degrees(metres).toArray(Coordinate[]::new));
        if (!line.isSimple()) {
            throw new IllegalStateException("The border crosses itself: " + name);
        }
        borders.forEach((other, before) -> {
            if (before.crosses(line) || before.overlaps(line)) {
                throw new IllegalStateException("Two borders meet elsewhere than at their ends: " + name + ", " + other);
            }
        });
        borders.put(name, line);
    }

    /** The pieces, each under the name of the one point inside it. */
    Map<String, Polygon> pieces(Map<String, Coordinate> inside) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(borders.values());
        @SuppressWarnings("unchecked")
        Collection<Polygon> faces = polygonizer.getPolygons();
        if (!polygonizer.getDangles().isEmpty() || !polygonizer.getCutEdges().isEmpty() || faces.size() != inside.size()) {
            throw new IllegalStateException("%d pieces for %d names, %d loose ends"
                    .formatted(faces.size(), inside.size(), polygonizer.getDangles().size()));
        }
        Map<String, Polygon> pieces = new LinkedHashMap<>();
        inside.forEach((name, point) -> {
            List<Polygon> hit = faces.stream()
                    .filter(face -> face.contains(geometries.createPoint(point)))
                    .toList();
            if (hit.size() != 1 || pieces.containsValue(hit.getFirst())) {
                throw new IllegalStateException("No piece of its own around the point of " + name);
            }
            pieces.put(name, hit.getFirst());
        });
        return pieces;
    }

    static Polygon together(Collection<Polygon> pieces) {
        List<Polygon> list = new ArrayList<>(pieces);
        Geometry union = CoverageUnion.union(list.toArray(Geometry[]::new));
        if (union instanceof Polygon polygon && polygon.getNumInteriorRing() == 0) {
            return polygon;
        }
        throw new IllegalStateException("The pieces do not lie together: " + union.getGeometryType());
    }
}
