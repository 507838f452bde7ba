package vn.dautu.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** What a shape that is not valid would be if repaired. Only ever offered. */
final class ShapeRepair {

    private ShapeRepair() {}

    /** Polygons only; empty when nothing is left of it. */
    static Optional<Geometry> of(Geometry shape) {
        Geometry fixed = new GeometryFixer(shape).getResult();
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < fixed.getNumGeometries(); i++) {
            if (fixed.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        if (polygons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                polygons.size() == 1
                        ? polygons.getFirst()
                        : shape.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new)));
    }
}
