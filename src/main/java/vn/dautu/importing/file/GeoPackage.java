package vn.dautu.importing.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import vn.dautu.kernel.geo.PrjReader;
import vn.dautu.kernel.geo.RecognisedCrs;

/**
 * Reads the one layer of a GeoPackage, of polygons or, to be drawn, of any simple shapes (OGC 12-128, versions 1.0 to 1.4), without SQLite: see {@link SqliteTables}.
 *
 * <p>Refused: a view, more than one layer, and any trigger but those that the standard and GDAL write to keep an index and a count; even
 * these are only passed over, for nothing here runs.
 */
final class GeoPackage {

    private static final String HOUSEKEEPING =
            "(rtree|gpkg|trigger_insert_feature_count|trigger_delete_feature_count|trigger_update_feature_count)_.*";
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int MULTI_POINT = 4;
    private static final int MULTI_LINE = 5;
    private static final int MULTI_POLYGON = 6;

    private final SqliteTables tables;
    private final SurveyBuilder survey;
    private int record;

    private GeoPackage(SqliteTables tables, String layer, SurveyBuilder.Wanted wanted) {
        this.tables = tables;
        this.survey = new SurveyBuilder(ZipParts.shown(layer), wanted);
    }

    /** @throws FileRefused when it is no GeoPackage, is broken, or brings along what should not run */
    static Survey read(CheckedFile file, SurveyBuilder.Wanted wanted) {
        if (file.kind() != CheckedFile.Kind.GEOPACKAGE) {
            throw new IllegalArgumentException(file.kind() + " is no GeoPackage");
        }
        SqliteTables tables = new SqliteTables(file.raw());
        for (SqliteTables.Entry entry : tables.schema()) {
            if (entry.type().equals("view")) {
                throw new FileRefused("gpkg.view", ZipParts.shown(entry.name()));
            }
            if (entry.type().equals("trigger")
                    && !entry.name().toLowerCase(Locale.ROOT).matches(HOUSEKEEPING)) {
                throw new FileRefused("gpkg.trigger", ZipParts.shown(entry.name()));
            }
        }
        if (!tables.has("gpkg_contents") || !tables.has("gpkg_geometry_columns")) {
            throw new FileRefused("gpkg.not-a-geopackage");
        }
        List<String> layers = new ArrayList<>();
        tables.rows("gpkg_contents", row -> {
            if ("features".equals(row.get("data_type"))) {
                layers.add(String.valueOf(row.get("table_name")));
            }
        });
        if (layers.size() != 1) {
            throw new FileRefused(
                    wanted == SurveyBuilder.Wanted.DRAWING ? "drawing.gpkg-layers" : "gpkg.layers", layers.size());
        }
        return new GeoPackage(tables, layers.getFirst(), wanted).read(layers.getFirst());
    }

    private Survey read(String layer) {
        List<Map<String, @Nullable Object>> columns = new ArrayList<>();
        tables.rows("gpkg_geometry_columns", row -> {
            if (layer.equalsIgnoreCase(String.valueOf(row.get("table_name")))) {
                columns.add(row);
            }
        });
        if (columns.size() != 1) {
            throw new FileRefused("gpkg.not-a-geopackage");
        }
        String column = String.valueOf(columns.getFirst().get("column_name")).toLowerCase(Locale.ROOT);
        RecognisedCrs crs = crs(columns.getFirst().get("srs_id"));
        tables.rows(layer, row -> {
            record++;
            Map<String, String> attributes = new LinkedHashMap<>();
            row.forEach((name, value) -> {
                if (!name.equals(column) && !(value instanceof byte[])) {
                    attributes.put(survey.isDrawing() ? name : SurveyBuilder.field(name), written(value));
                }
            });
            if (!(row.get(column) instanceof byte[] blob)) {
                survey.error(record, "", "shp.no-shape");
                return;
            }
            Geometry shape;
            try {
                shape = shape(blob);
            } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
                throw new FileRefused(e, "shp.broken-record", record);
            }
            if (shape != null) {
                survey.add(record, shape, attributes);
            }
        });
        return survey.build(crs, null);
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? new java.math.BigDecimal(String.valueOf(number))
                            .stripTrailingZeros()
                            .toPlainString()
                    : "";
        }
        return Texts.clean(String.valueOf(value));
    }

    private RecognisedCrs crs(@Nullable Object id) {
        RecognisedCrs[] found = {RecognisedCrs.NONE};
        tables.rows("gpkg_spatial_ref_sys", row -> {
            if (id == null || !id.equals(row.get("srs_id"))) {
                return;
            }
            RecognisedCrs byDefinition = PrjReader.recognise(String.valueOf(row.get("definition")));
            int code = "EPSG".equalsIgnoreCase(String.valueOf(row.get("organization")))
                            && row.get("organization_coordsys_id") instanceof Long epsg
                            && epsg > 0
                            && epsg < 1_000_000
                    ? epsg.intValue()
                    : 0;
            RecognisedCrs byCode = RecognisedCrs.ofEpsg(code, ZipParts.shown(String.valueOf(row.get("srs_name"))));
            // The definition holds the numbers; the code speaks where the definition is one that we do not read (WKT
            // 2).
            found[0] = byDefinition.kind() != RecognisedCrs.Kind.UNKNOWN
                    ? byDefinition
                    : byCode.kind() != RecognisedCrs.Kind.UNKNOWN
                            ? byCode
                            : id.equals(-1L) || id.equals(0L) ? RecognisedCrs.NONE : byCode;
        });
        return found[0];
    }

    // ---- GeoPackageBinary and WKB ----

    private @Nullable Geometry shape(byte[] blob) {
        ByteBuffer b = ByteBuffer.wrap(blob);
        if (b.get() != 'G' || b.get() != 'P' || b.get() != 0) {
            throw new FileRefused("shp.broken-record", record);
        }
        int flags = b.get();
        int envelope = flags >> 1 & 7;
        if ((flags & 0x20) != 0 || envelope > 4) {
            throw new FileRefused("shp.broken-record", record);
        }
        int[] envelopeBytes = {0, 32, 48, 48, 64};
        b.position(8 + envelopeBytes[envelope]);
        if ((flags & 0x10) != 0) {
            survey.error(record, "", "shp.no-shape");
            return null;
        }
        Geometry shape = geometry(b);
        if (b.hasRemaining()) {
            throw new FileRefused("shp.broken-record", record);
        }
        return shape;
    }

    private @Nullable Geometry geometry(ByteBuffer b) {
        int type = header(b);
        if (type % 1000 == POLYGON) {
            return polygon(b, type);
        }
        if (survey.isDrawing() && type % 1000 != MULTI_POLYGON) {
            return pointsOrLines(b, type);
        }
        if (type % 1000 != MULTI_POLYGON) {
            throw new FileRefused("survey.not-polygons", record);
        }
        int count = count(b, 9);
        List<Polygon> polygons = new ArrayList<>();
        boolean good = true;
        for (int i = 0; i < count; i++) {
            int part = header(b);
            if (part % 1000 != POLYGON) {
                throw new FileRefused("shp.broken-record", record);
            }
            Polygon polygon = polygon(b, part);
            good &= polygon != null;
            if (polygon != null) {
                polygons.add(polygon);
            }
        }
        if (good && polygons.isEmpty()) {
            survey.error(record, "", "shp.no-shape");
        }
        return good && !polygons.isEmpty() ? SurveyBuilder.joined(polygons) : null;
    }

    /** A point, a line, or several of one; a collection is refused, for it may hold itself without end. */
    private @Nullable Geometry pointsOrLines(ByteBuffer b, int type) {
        int kind = type % 1000;
        if (kind == POINT || kind == LINE) {
            List<Coordinate> corners = corners(b, type, kind == POINT ? 1 : count(b, 16 + further(type)));
            return corners == null ? null : simple(kind, corners);
        }
        if (kind != MULTI_POINT && kind != MULTI_LINE) {
            throw new FileRefused("drawing.kind-of-shape", record);
        }
        int one = kind - MULTI_POINT + POINT;
        int count = count(b, 9);
        List<Geometry> parts = new ArrayList<>();
        boolean good = true;
        for (int i = 0; i < count; i++) {
            int part = header(b);
            if (part % 1000 != one) {
                throw new FileRefused("shp.broken-record", record);
            }
            List<Coordinate> corners = corners(b, part, one == POINT ? 1 : count(b, 16 + further(part)));
            Geometry made = corners == null ? null : simple(one, corners);
            good &= made != null;
            if (made != null) {
                parts.add(made);
            }
        }
        if (good && parts.isEmpty()) {
            survey.error(record, "", "shp.no-shape");
        }
        return good && !parts.isEmpty() ? SurveyBuilder.GEOMETRY.buildGeometry(parts) : null;
    }

    private @Nullable Geometry simple(int kind, List<Coordinate> corners) {
        if (kind == POINT) {
            return SurveyBuilder.GEOMETRY.createPoint(corners.getFirst());
        }
        if (corners.size() < 2) {
            survey.error(record, "", "drawing.short-line");
            return null;
        }
        return SurveyBuilder.GEOMETRY.createLineString(corners.toArray(Coordinate[]::new));
    }

    private @Nullable List<Coordinate> corners(ByteBuffer b, int type, int count) {
        survey.count(count);
        List<Coordinate> corners = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            Coordinate corner =
                    corners.size() == n ? survey.corner(b.getDouble(), b.getDouble(), record, n + 1) : skip(b);
            b.position(b.position() + further(type));
            if (corner != null) {
                corners.add(corner);
            }
        }
        return corners.size() == count ? corners : null;
    }

    private static int further(int type) {
        return switch (type / 1000) {
            case 0 -> 0;
            case 3 -> 16;
            default -> 8;
        };
    }

    /** Sets the byte order and tells the type: 3 polygon, 6 of many; + 1000 with Z, 2000 with M, 3000 with both. */
    private static int header(ByteBuffer b) {
        b.order(b.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = b.getInt();
        int flags = (type & 0x8000_0000) != 0 ? 1000 : 0;
        flags += (type & 0x4000_0000) != 0 ? 2000 : 0;
        return (type & 0x0FFF_FFFF) % 4000 + flags;
    }

    /** A count that the bytes can hold. */
    private int count(ByteBuffer b, int bytesOfEach) {
        int count = b.getInt();
        if (count < 0 || (long) count * bytesOfEach > b.remaining()) {
            throw new FileRefused("shp.broken-record", record);
        }
        return count;
    }

    private @Nullable Polygon polygon(ByteBuffer b, int type) {
        int further = further(type);
        int rings = count(b, 4);
        if (rings > SurveyBuilder.MAX_RINGS) {
            throw new FileRefused("shp.too-many-rings", record, SurveyBuilder.MAX_RINGS);
        }
        List<List<Coordinate>> all = new ArrayList<>();
        boolean good = true;
        for (int i = 0; i < rings; i++) {
            int corners = count(b, 16 + further);
            survey.count(corners);
            List<Coordinate> ring = new ArrayList<>(corners);
            for (int n = 0; n < corners; n++) {
                Coordinate corner = good ? survey.corner(b.getDouble(), b.getDouble(), record, n + 1) : skip(b);
                b.position(b.position() + further);
                good &= corner != null;
                if (corner != null) {
                    ring.add(corner);
                }
            }
            all.add(ring);
        }
        return good ? survey.polygon(all, true, record) : null;
    }

    private static @Nullable Coordinate skip(ByteBuffer b) {
        b.position(b.position() + 16);
        return null;
    }
}
