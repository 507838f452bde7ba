package vn.dautu.ground;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** One GeoJSON feature in degrees, written on one line so that a change of one place is a change of one line. */
record Feature(@Nullable String id, Map<String, @Nullable Object> properties, Geometry geometry) {

    static String collection(String name, String note, Collection<Feature> features) {
        return "{\"type\":\"FeatureCollection\",\"name\":" + json(name) + ",\"schematic\":true,\"note\":" + json(note)
                + ",\"features\":[\n"
                + features.stream().map(Feature::line).collect(Collectors.joining(",\n"))
                + "\n]}\n";
    }

    /** Pairs of key and value in the order they shall be written. */
    static Map<String, @Nullable Object> properties(@Nullable Object... pairs) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return properties;
    }

    private String line() {
        return "{\"type\":\"Feature\"," + (id == null ? "" : "\"id\":" + json(id) + ",") + "\"properties\":"
                + json(properties) + ",\"geometry\":" + shape() + "}";
    }

    private String shape() {
        return switch (geometry) {
            case Point point -> "{\"type\":\"Point\",\"coordinates\":" + position(point.getCoordinate()) + "}";
            case LineString line ->
                "{\"type\":\"LineString\",\"coordinates\":" + positions(line.getCoordinates()) + "}";
            case Polygon polygon -> "{\"type\":\"Polygon\",\"coordinates\":[" + rings(polygon) + "]}";
            default ->
                throw new IllegalStateException(
                        "No " + geometry.getGeometryType() + " was meant to be here: " + properties);
        };
    }

    private static String rings(Polygon polygon) {
        StringBuilder rings = new StringBuilder(ring(polygon.getExteriorRing(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.append(',').append(ring(polygon.getInteriorRingN(i), false));
        }
        return rings.toString();
    }

    /** RFC 7946: outer rings run anticlockwise, holes clockwise. */
    private static String ring(LinearRing ring, boolean anticlockwise) {
        boolean turn = Orientation.isCCW(ring.getCoordinateSequence()) != anticlockwise;
        return positions((turn ? ring.reverse() : ring).getCoordinates());
    }

    private static String positions(Coordinate[] points) {
        StringBuilder list = new StringBuilder("[");
        for (Coordinate point : points) {
            list.append(list.length() == 1 ? "" : ",").append(position(point));
        }
        return list.append(']').toString();
    }

    private static String position(Coordinate point) {
        return "[" + decimal(point.x) + "," + decimal(point.y) + "]";
    }

    /** Five decimals by whole numbers, so that no machine's printing of a double can change the file. */
    private static String decimal(double degrees) {
        long units = Math.round(degrees * 1e5);
        String digits = String.format("%d.%05d", units / 100_000, units % 100_000);
        return digits.replaceFirst("\\.?0+$", "");
    }

    private static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Coordinate point -> position(point);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> json(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> list -> list.stream().map(Feature::json).collect(Collectors.joining(",", "[", "]"));
            default -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }
}
