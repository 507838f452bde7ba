package vn.dautu.project;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import vn.dautu.kernel.geo.LonLat;

/**
 * A part of a place as somebody draws it: corners in order, whatever they make. It may still be nonsense; {@link SiteCheck} says so.
 *
 * @param pieces each of one or more rings: of land the outline, then its holes; of a route the line; of a point its one corner. A ring is
 *     not closed: its last corner is not its first one again
 */
public record SiteOutline(SiteKind kind, List<List<List<LonLat>>> pieces) {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    public SiteOutline {
        pieces = pieces.stream()
                .map(piece -> piece.stream().map(List::copyOf).toList())
                .toList();
    }

    public int corners() {
        return pieces.stream().flatMap(List::stream).mapToInt(List::size).sum();
    }

    /** The corners of a shape. */
    public static SiteOutline of(SiteKind kind, Geometry shape) {
        List<List<List<LonLat>>> pieces = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry piece = shape.getGeometryN(i);
            List<List<LonLat>> rings = new ArrayList<>();
            if (piece instanceof Polygon land) {
                rings.add(corners(land.getExteriorRing(), true));
                for (int hole = 0; hole < land.getNumInteriorRing(); hole++) {
                    rings.add(corners(land.getInteriorRingN(hole), true));
                }
            } else {
                rings.add(corners(piece, false));
            }
            pieces.add(rings);
        }
        return new SiteOutline(kind, pieces);
    }

    private static List<LonLat> corners(Geometry line, boolean closed) {
        Coordinate[] all = line.getCoordinates();
        List<LonLat> corners = new ArrayList<>(all.length);
        for (int i = 0; i < all.length - (closed ? 1 : 0); i++) {
            corners.add(new LonLat(all[i].x, all[i].y));
        }
        return corners;
    }

    /**
     * The shape in EPSG:4326, x = longitude; one piece as itself, several as one of many.
     *
     * @throws IllegalArgumentException when {@link SiteCheck} would have named a ring of too few corners
     */
    public Geometry shape() {
        return switch (kind) {
            case SITE -> {
                Polygon[] lands = pieces.stream().map(SiteOutline::land).toArray(Polygon[]::new);
                yield lands.length == 1 ? lands[0] : FACTORY.createMultiPolygon(lands);
            }
            case LINE -> {
                LineString[] lines = pieces.stream()
                        .map(piece -> FACTORY.createLineString(coordinates(piece.getFirst(), false)))
                        .toArray(LineString[]::new);
                yield lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
            }
            case POINT -> {
                Point[] points = pieces.stream()
                        .map(piece -> FACTORY.createPoint(coordinates(piece.getFirst(), false)[0]))
                        .toArray(Point[]::new);
                yield points.length == 1 ? points[0] : FACTORY.createMultiPoint(points);
            }
        };
    }

    private static Polygon land(List<List<LonLat>> rings) {
        LinearRing[] all = rings.stream()
                .map(ring -> FACTORY.createLinearRing(coordinates(ring, true)))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(all[0], java.util.Arrays.copyOfRange(all, 1, all.length));
    }

    static Coordinate[] coordinates(List<LonLat> ring, boolean closed) {
        Coordinate[] all = new Coordinate[ring.size() + (closed ? 1 : 0)];
        for (int i = 0; i < all.length; i++) {
            LonLat corner = ring.get(i % ring.size());
            all[i] = new Coordinate(corner.lon(), corner.lat());
        }
        return all;
    }
}
