package vn.dautu.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * What a file of parcels looks like and does, to show before anything is written.
 *
 * @param coordinates what its coordinates are taken for; empty when that is not known
 * @param chooseCrs the file says nothing of them: the person must
 * @param parcels how many were read
 * @param added how many the register does not have; {@code changed}, {@code unchanged} and {@code gone} likewise. All 0 while an error stands
 *     in the way
 * @param renamed how many of them are known under another sheet, number or edition
 * @param askFor fields that no record of the file has, to be given for all of it
 * @param repairs offered for single records
 * @param marks what to draw, at most {@link #MOST_MARKS}; WGS 84
 */
public record SurveyPicture(
        String coordinates,
        boolean chooseCrs,
        int parcels,
        int added,
        int changed,
        int unchanged,
        int gone,
        int renamed,
        List<String> askFor,
        List<Repair> repairs,
        List<Mark> marks) {

    static final int MOST_MARKS = 6_000;

    /** A parcel or a finding on the map. */
    public enum MarkKind {
        READ,
        ADDED,
        CHANGED,
        UNCHANGED,
        GONE,
        REPAIRED,
        ERROR,
        DOUBT,
        WARNING
    }

    /**
     * @param name the parcel, as {@code 12/45}
     * @param record its number in the file, 0 when it is not in it
     * @param shape WGS 84
     */
    public record Mark(MarkKind kind, String name, int record, Geometry shape) {}

    /**
     * A shape that crosses itself, and what it would be.
     *
     * @param record its number in the file
     * @param accepted the person has taken it
     */
    public record Repair(int record, String name, long squareMetres, boolean accepted) {}

    /** West, south, east and north in degrees; null when nothing is drawn. */
    public double @Nullable [] box() {
        Envelope box = new Envelope();
        marks.forEach(mark -> box.expandToInclude(mark.shape().getEnvelopeInternal()));
        return box.isNull() ? null : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    /** The marks as GeoJSON (RFC 7946) with {@code kind}, {@code name} and {@code record}. */
    public String geoJson() {
        StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            json.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"kind\":\"")
                    .append(mark.kind())
                    .append("\",\"record\":")
                    .append(mark.record())
                    .append(",\"name\":\"")
                    .append(mark.name().replaceAll("[^\\p{L}\\p{N}/ .,_-]", ""))
                    .append("\"},\"geometry\":");
            write(mark.shape(), json);
            json.append('}');
        }
        return json.append("]}").toString();
    }

    private static void write(Geometry shape, StringBuilder json) {
        if (shape instanceof Point point) {
            json.append("{\"type\":\"Point\",\"coordinates\":");
            corner(point.getCoordinate(), json);
            json.append('}');
            return;
        }
        if (shape.getDimension() < 2) {
            json.append("{\"type\":\"LineString\",\"coordinates\":");
            ring(shape.getCoordinates(), json);
            json.append('}');
            return;
        }
        json.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                json.append(i == 0 ? "[" : ",[");
                ring(polygon.getExteriorRing().getCoordinates(), json);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    json.append(',');
                    ring(polygon.getInteriorRingN(hole).getCoordinates(), json);
                }
                json.append(']');
            }
        }
        json.append("]}");
    }

    private static void ring(Coordinate[] corners, StringBuilder json) {
        json.append('[');
        for (int i = 0; i < corners.length; i++) {
            if (i > 0) {
                json.append(',');
            }
            corner(corners[i], json);
        }
        json.append(']');
    }

    private static void corner(Coordinate corner, StringBuilder json) {
        json.append('[')
                .append(Math.round(corner.x * 1e7) / 1e7)
                .append(',')
                .append(Math.round(corner.y * 1e7) / 1e7)
                .append(']');
    }
}
