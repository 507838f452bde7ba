package vn.dautu.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A flat plane in metres around the province's town, so that lengths and offsets mean the same to the east as to the north.
 * One scale for the whole province: over its 105 km the error of an area is under 0.1 %, far below that of a schematic outline.
 */
final class Plane {

    private static final double LON_0 = 105.84;
    private static final double LAT_0 = 22.15;
    /** Metres in a degree at 22.3° north. */
    private static final double PER_LON = 103_010;

    private static final double PER_LAT = 110_740;
    /** The files carry five decimals of a degree, about one metre. */
    private static final double GRID = 1e5;

    private Plane() {}

    static Coordinate metres(double lon, double lat) {
        return new Coordinate((lon - LON_0) * PER_LON, (lat - LAT_0) * PER_LAT);
    }

    /** Degrees, already rounded as the file will say them: every edge that two units share is rounded once, so it stays one edge. */
    static Coordinate degrees(Coordinate metres) {
        return new Coordinate(round(metres.x / PER_LON + LON_0), round(metres.y / PER_LAT + LAT_0));
    }

    static List<Coordinate> metres(double... lonLat) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < lonLat.length; i += 2) {
            points.add(metres(lonLat[i], lonLat[i + 1]));
        }
        return points;
    }

    /** A copy in degrees, with points dropped that fall together when rounded. */
    static List<Coordinate> degrees(List<Coordinate> metres) {
        List<Coordinate> points = new ArrayList<>();
        for (Coordinate metre : metres) {
            Coordinate point = degrees(metre);
            if (points.isEmpty() || !points.getLast().equals2D(point)) {
                points.add(point);
            }
        }
        return points;
    }

    static Geometry degrees(Geometry metres) {
        return mapped(metres, true);
    }

    static Geometry metres(Geometry degrees) {
        return mapped(degrees, false);
    }

    private static Geometry mapped(Geometry geometry, boolean toDegrees) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                Coordinate from = points.getCoordinate(i);
                Coordinate to = toDegrees ? degrees(from) : metres(from.x, from.y);
                points.setOrdinate(i, 0, to.x);
                points.setOrdinate(i, 1, to.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    static double areaKm2(Geometry degrees) {
        return metres(degrees).getArea() / 1e6;
    }

    private static double round(double degree) {
        return Math.rint(degree * GRID) / GRID;
    }
}
