package vn.dautu.importing.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import vn.dautu.kernel.geo.RecognisedCrs;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946) token by token: of sites, or of parcels, told apart by the attributes of the first feature.
 * Sites come only in WGS 84, longitude first, inside Việt Nam with its seas; a file in another {@code crs} is refused, coordinates with the
 * latitude first are told as such and not turned round in silence. Parcels may also name a zone of VN-2000 in the {@code crs} member that
 * the RFC has dropped and offices still write.
 *
 * <p>At most 500 000 positions, 10 000 features, 200 properties in each.
 */
public final class SiteGeoJson {

    static final int MAX_POSITIONS = 500_000;
    static final int MAX_FEATURES = 10_000;
    private static final int MAX_PROPERTIES = 200;

    private static final double WEST = 102;
    private static final double EAST = 118;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);
    /** Stands for a geometry about which an issue was already written. */
    private static final Geometry UNREADABLE = WGS84.createPoint();

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxDocumentLength(20 * FileLimits.MB)
                    .maxNumberLength(40)
                    .maxStringLength(100_000)
                    .maxNameLength(200)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<SiteFeature> features = new ArrayList<>();
    private final List<ImportIssue> issues = new ArrayList<>();
    private final JsonParser json;
    private @Nullable LocalDate knownOn;
    private final @Nullable SurveyBuilder parcels;
    private RecognisedCrs crs = RecognisedCrs.NONE;
    private boolean metres;
    private int positions;
    private int number;

    private SiteGeoJson(JsonParser json, SurveyBuilder.@Nullable Wanted wanted) {
        this.json = json;
        this.parcels = wanted == null ? null : new SurveyBuilder("GeoJSON", wanted);
    }

    /** Whether the first feature that has attributes has those of a parcel. A broken file holds none. */
    public static boolean holdsParcels(CheckedFile file) {
        return parsed(file, json -> {
            int depth = 0;
            boolean inProperties = false;
            try {
                JsonToken token;
                while ((token = json.nextToken()) != null) {
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                    if (token == JsonToken.START_OBJECT && depth == 4 && "properties".equals(json.currentName())) {
                        inProperties = true;
                    } else if (inProperties && depth == 3) {
                        return false;
                    } else if (inProperties
                            && token == JsonToken.PROPERTY_NAME
                            && SurveyBuilder.field(json.currentName()).equals("THUA")) {
                        return true;
                    }
                }
            } catch (JacksonException e) {
                return false; // told when it is read
            }
            return false;
        });
    }

    /** @throws FileRefused when it is not GeoJSON as described */
    public static Survey readParcels(CheckedFile file) {
        return read(file, SurveyBuilder.Wanted.PARCELS);
    }

    /** @throws FileRefused when it is not GeoJSON as described */
    static Survey read(CheckedFile file, SurveyBuilder.Wanted wanted) {
        return parsed(file, json -> {
            SiteGeoJson reader = new SiteGeoJson(json, wanted);
            Sites read = reader.collection();
            return Objects.requireNonNull(reader.parcels).build(reader.crsOfParcels(), read.knownOn());
        });
    }

    /** Without a crs member the RFC means WGS 84; metres then mean that the writer forgot to say. */
    private RecognisedCrs crsOfParcels() {
        return crs.isSaid() || metres ? crs : RecognisedCrs.ofEpsg(4326, "");
    }

    /** @throws FileRefused when it is not GeoJSON as described */
    public static Sites read(CheckedFile file) {
        return parsed(file, json -> new SiteGeoJson(json, null).collection());
    }

    private static <T> T parsed(CheckedFile file, Function<JsonParser, T> reading) {
        if (file.kind() != CheckedFile.Kind.GEOJSON) {
            throw new IllegalArgumentException(file.kind() + " is no GeoJSON");
        }
        byte[] bytes = file.raw();
        int start = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
            return reading.apply(json);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new FileRefused(e, "geojson.broken", at == null ? 0 : Math.max(at.getLineNr(), 0));
        }
    }

    private Sites collection() {
        require(json.nextToken() == JsonToken.START_OBJECT);
        String type = "";
        boolean dated = false;
        boolean listed = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "type" -> type = value == JsonToken.VALUE_STRING ? json.getString() : "";
                case "crs" -> requireWgs84(value);
                case "so_lieu_den_ngay" -> {
                    dated = true;
                    knownOn = date(value);
                }
                case "features" -> {
                    require(value == JsonToken.START_ARRAY);
                    listed = true;
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        feature();
                    }
                    require(json.currentToken() == JsonToken.END_ARRAY);
                }
                default -> json.skipChildren();
            }
        }
        require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        if (!type.equals("FeatureCollection") || !listed) {
            throw new FileRefused("geojson.not-a-collection");
        }
        if (!dated && parcels == null) {
            issues.add(ImportIssue.error("", 0, "so_lieu_den_ngay", "geojson.no-date"));
        }
        return new Sites(knownOn, features, issues);
    }

    private @Nullable LocalDate date(JsonToken value) {
        String text = value == JsonToken.VALUE_STRING ? json.getString() : "";
        json.skipChildren();
        Reading<LocalDate> reading = Dates.date(text);
        reading.problem()
                .ifPresent(bad -> issues.add(new ImportIssue(
                        ImportIssue.Severity.ERROR, "", 0, "so_lieu_den_ngay", bad.key(), bad.args(), null)));
        if (reading.isBlank()) {
            issues.add(ImportIssue.error("", 0, "so_lieu_den_ngay", "geojson.no-date"));
        }
        return reading.value().orElse(null);
    }

    /** RFC 7946 has no crs member any more; QGIS still writes one that says the same as none. */
    private void requireWgs84(JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        require(value == JsonToken.START_OBJECT);
        String name = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            require(token != null);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName()) && depth == 2) {
                name = json.getString();
            }
        }
        if (parcels != null) {
            String code = name.replaceAll("^(urn:ogc:def:crs:)?EPSG:[0-9.]*:?(\\d{1,6})$", "$2");
            crs = name.endsWith("CRS84") || code.equals("4326")
                    ? RecognisedCrs.ofEpsg(4326, "")
                    : RecognisedCrs.ofEpsg(code.matches("\\d{1,6}") ? Integer.parseInt(code) : 0, ZipParts.shown(name));
            return;
        }
        if (!name.equals("urn:ogc:def:crs:OGC:1.3:CRS84")
                && !name.equals("urn:ogc:def:crs:EPSG::4326")
                && !name.equals("EPSG:4326")) {
            throw new FileRefused("geojson.other-crs", ZipParts.shown(name));
        }
    }

    private void feature() {
        if (++number > MAX_FEATURES && parcels == null) {
            throw new FileRefused("geojson.too-many-features", MAX_FEATURES);
        }
        String type = "";
        Geometry geometry = null;
        Map<String, String> properties = Map.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "type" -> type = value == JsonToken.VALUE_STRING ? json.getString() : "";
                case "geometry" -> geometry = geometry(value);
                case "properties" -> properties = properties(value);
                default -> json.skipChildren();
            }
        }
        require(json.currentToken() == JsonToken.END_OBJECT && type.equals("Feature"));
        if (parcels != null) {
            parcel(parcels, geometry, properties);
            return;
        }
        if (geometry == null) {
            issues.add(ImportIssue.error("", number, "geometry", "geojson.no-geometry"));
            return;
        }
        if (!geometry.isEmpty() && inVietnam(geometry)) {
            features.add(new SiteFeature(number, geometry, properties));
        }
    }

    private void parcel(SurveyBuilder into, @Nullable Geometry geometry, Map<String, String> properties) {
        if (geometry == null) {
            into.error(number, "", "shp.no-shape");
        } else if (!geometry.isEmpty() && geometry.getDimension() != 2 && !into.isDrawing()) {
            into.error(number, "", "survey.not-a-polygon");
        } else if (!geometry.isEmpty()) {
            Envelope box = geometry.getEnvelopeInternal();
            metres |= Math.max(Math.abs(box.getMaxX()), Math.abs(box.getMaxY())) > 180;
            Map<String, String> attributes = new LinkedHashMap<>();
            properties.forEach(
                    (name, value) -> attributes.put(into.isDrawing() ? name : SurveyBuilder.field(name), value));
            into.add(number, geometry, attributes);
        }
    }

    private void tell(ImportIssue issue) {
        if (parcels == null) {
            issues.add(issue);
        } else {
            parcels.issue(issue);
        }
    }

    private boolean inVietnam(Geometry g) {
        var e = g.getEnvelopeInternal();
        boolean inside = e.getMinX() >= WEST && e.getMaxX() <= EAST && e.getMinY() >= SOUTH && e.getMaxY() <= NORTH;
        if (inside) {
            return true;
        }
        boolean swapped = e.getMinY() >= WEST && e.getMaxY() <= EAST && e.getMinX() >= SOUTH && e.getMaxX() <= NORTH;
        boolean metres = Math.abs(e.getMaxX()) > 180 || Math.abs(e.getMaxY()) > 180;
        String key = swapped ? "geojson.latitude-first" : metres ? "geojson.metres" : "geojson.outside-vietnam";
        issues.add(ImportIssue.error("", number, "geometry", key, e.getMinX(), e.getMinY()));
        return false;
    }

    private Map<String, String> properties(JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return Map.of();
        }
        require(value == JsonToken.START_OBJECT);
        Map<String, String> properties = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = Texts.clean(json.currentName());
            switch (json.nextToken()) {
                case VALUE_STRING -> text(properties, name, json.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    properties.put(name, json.getString());
                default -> json.skipChildren();
            }
            if (properties.size() > MAX_PROPERTIES) {
                throw new FileRefused("geojson.too-many-properties", number, MAX_PROPERTIES);
            }
        }
        require(json.currentToken() == JsonToken.END_OBJECT);
        return Collections.unmodifiableMap(properties);
    }

    private void text(Map<String, String> properties, String name, String value) {
        Reading<String> text = Texts.text(value);
        text.problem()
                .ifPresent(bad -> tell(
                        new ImportIssue(ImportIssue.Severity.ERROR, "", number, name, bad.key(), bad.args(), null)));
        properties.put(name, text.value().orElse(""));
    }

    // ---- geometry ----

    private @Nullable Geometry geometry(JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        require(value == JsonToken.START_OBJECT);
        String type = "";
        Object coordinates = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken member = json.nextToken();
            switch (name) {
                case "type" -> type = member == JsonToken.VALUE_STRING ? json.getString() : "";
                case "coordinates" -> coordinates = member == JsonToken.START_ARRAY ? array(1) : null;
                case "crs" -> requireWgs84(member);
                default -> json.skipChildren();
            }
        }
        require(json.currentToken() == JsonToken.END_OBJECT);
        Geometry geometry;
        try {
            geometry = build(type, coordinates);
        } catch (ClassCastException | IllegalArgumentException e) {
            tell(ImportIssue.error("", number, "geometry", "geojson.bad-geometry", ZipParts.shown(type)));
            return UNREADABLE;
        }
        if (parcels != null) {
            return geometry;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            issues.add(
                    ImportIssue.error("", number, "geometry", "geojson.invalid").shownAt(geometry));
        }
        return geometry;
    }

    /** A position as a Coordinate, everything above it as lists. */
    private Object array(int depth) {
        if (depth > 4) {
            throw new FileRefused("geojson.not-a-collection");
        }
        List<Object> members = new ArrayList<>();
        double[] ordinates = new double[4];
        int count = 0;
        JsonToken token;
        while ((token = json.nextToken()) != JsonToken.END_ARRAY) {
            require(token != null);
            if (token == JsonToken.START_ARRAY && count == 0) {
                members.add(array(depth + 1));
            } else if (token.isNumeric() && members.isEmpty() && count < 4) {
                ordinates[count++] = Double.parseDouble(json.getString());
            } else {
                throw new FileRefused("geojson.bad-position", number);
            }
        }
        if (count == 0) {
            return members;
        }
        if (count < 2 || !Double.isFinite(ordinates[0]) || !Double.isFinite(ordinates[1])) {
            throw new FileRefused("geojson.bad-position", number);
        }
        if (parcels != null) {
            parcels.count(1);
        } else if (++positions > MAX_POSITIONS) {
            throw new FileRefused("geojson.too-many-positions", MAX_POSITIONS);
        }
        return new CoordinateXY(ordinates[0], ordinates[1]);
    }

    private static Geometry build(String type, @Nullable Object coordinates) {
        if (coordinates == null) {
            throw new IllegalArgumentException("no coordinates");
        }
        return switch (type) {
            case "Point" -> WGS84.createPoint((Coordinate) coordinates);
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" ->
                WGS84.createMultiPoint(list(coordinates).stream()
                        .map(c -> WGS84.createPoint((Coordinate) c))
                        .toArray(Point[]::new));
            case "MultiLineString" ->
                WGS84.createMultiLineString(
                        list(coordinates).stream().map(SiteGeoJson::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                WGS84.createMultiPolygon(
                        list(coordinates).stream().map(SiteGeoJson::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static List<?> list(Object coordinates) {
        List<?> list = (List<?>) coordinates;
        if (list.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        return list;
    }

    private static Coordinate[] points(Object coordinates) {
        return list(coordinates).stream().map(c -> (Coordinate) c).toArray(Coordinate[]::new);
    }

    private static LineString line(Object coordinates) {
        return WGS84.createLineString(points(coordinates));
    }

    private static Polygon polygon(Object coordinates) {
        LinearRing[] rings = list(coordinates).stream()
                .map(r -> WGS84.createLinearRing(points(r)))
                .toArray(LinearRing[]::new);
        return WGS84.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    private void require(boolean expected) {
        if (!expected) {
            var at = json.currentLocation();
            throw new FileRefused("geojson.broken", Math.max(at.getLineNr(), 0));
        }
    }
}
