package vn.dautu.importing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.kernel.geo.Vn2000;

/** Writes the same parcels in every format that offices have; for round trips, planted faults and the measure of speed. */
public final class ParcelFormats {

    /**
     * A parcel to write.
     *
     * @param shape EPSG:9213, corners to the millimetre
     */
    public record Plot(Polygon shape, Map<String, String> attributes) {

        public Plot with(Polygon other) {
            return new Plot(other, attributes);
        }

        public Plot with(String field, String value) {
            Map<String, String> changed = new LinkedHashMap<>(attributes);
            changed.put(field, value);
            return new Plot(shape, changed);
        }
    }

    public static final String PRJ = prj(106.5);

    private static final List<String> TEXTS = List.of(
            "Nà Mấu, thôn Khuổi Lặng",
            "Ruộng bậc thang Bản Chiêng",
            "Đồng Nghìu – đất hộ mượn",
            "Chưa nhận tiền, đòi bồi thường thêm",
            "Vườn hồng không hạt Quảng Bạch");
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private ParcelFormats() {}

    public static String prj(double meridian) {
        return "PROJCS[\"VN2000\",GEOGCS[\"GCS\",DATUM[\"D_Vietnam_2000\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
                + meridian
                + "],PARAMETER[\"Scale_Factor\",0.9999],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    /**
     * A mosaic of parcels that touch and never overlap: the corners of a grid of some 18 m, each moved by up to 4 m.
     *
     * @param easting of the mosaic's south-west corner, metres
     * @param project goes into {@code MA_DA}
     */
    public static List<Plot> mosaic(
            int count, double easting, double northing, String project, String commune, long seed) {
        int columns = (int) Math.ceil(Math.sqrt(count));
        int rows = (count + columns - 1) / columns;
        Random random = new Random(seed);
        Coordinate[][] corners = new Coordinate[rows + 1][columns + 1];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                corners[row][column] = new CoordinateXY(
                        millimetres(easting + column * 18 + random.nextDouble() * 4),
                        millimetres(northing + row * 18 + random.nextDouble() * 4));
            }
        }
        List<Plot> plots = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            int row = n / columns;
            int column = n % columns;
            Polygon shape = GEOMETRY.createPolygon(new Coordinate[] {
                corners[row][column].copy(),
                corners[row + 1][column].copy(),
                corners[row + 1][column + 1].copy(),
                corners[row][column + 1].copy(),
                corners[row][column].copy()
            });
            String area = BigDecimal.valueOf(shape.getArea())
                    .setScale(1, RoundingMode.HALF_UP)
                    .toPlainString();
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("MA_DA", project);
            attributes.put("MA_XA", commune);
            attributes.put("BD_NAM", "2019");
            attributes.put("TO_BD", String.valueOf(1 + n / 250));
            attributes.put("THUA", String.valueOf(1 + n % 250));
            attributes.put("LOAI_DAT", n % 3 == 0 ? "LUC" : n % 3 == 1 ? "CLN" : "ONT");
            attributes.put("DT_THUA", area);
            attributes.put("DT_THU", area);
            attributes.put("KIEM_DEM", n % 2 == 0 ? "20240315" : "");
            attributes.put("VUONG_MAC", n % 7 == 0 ? "GP_KHONGNHAN" : "");
            attributes.put("GHI_CHU", TEXTS.get(n % TEXTS.size()));
            plots.add(new Plot(shape, attributes));
        }
        return plots;
    }

    private static double millimetres(double metres) {
        return Math.round(metres * 1000) / 1000.0;
    }

    // ---- shapefile ----

    /** @param cpg content of the .cpg; null for none */
    public static byte[] shapefile(List<Plot> plots, Map<String, String> parts, Charset charset, String cpg) {
        Map<String, byte[]> zip = shapefileParts(plots, charset);
        if (cpg != null) {
            zip.put("thua-dat.cpg", HostileFiles.utf8(cpg));
        }
        parts.forEach((name, content) -> zip.put("thua-dat." + name, HostileFiles.utf8(content)));
        return HostileFiles.zip(zip);
    }

    public static byte[] shapefile(List<Plot> plots) {
        return shapefile(plots, Map.of("prj", PRJ), StandardCharsets.UTF_8, "UTF-8");
    }

    static Map<String, byte[]> shapefileParts(List<Plot> plots, Charset charset) {
        byte[][] records = plots.stream()
                .map(plot -> {
                    Geometry clockwise = plot.shape().norm();
                    double[] ring = new double[2 * clockwise.getNumPoints()];
                    Coordinate[] corners = clockwise.getCoordinates();
                    for (int i = 0; i < corners.length; i++) {
                        ring[2 * i] = corners[i].x;
                        ring[2 * i + 1] = corners[i].y;
                    }
                    return HostileFiles.polygonRecord(5, ring);
                })
                .toArray(byte[][]::new);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("thua-dat.shp", HostileFiles.shp(5, records));
        parts.put("thua-dat.shx", HostileFiles.shx(5, records));
        parts.put("thua-dat.dbf", dbf(plots, charset));
        return parts;
    }

    /** @param charset null for TCVN3 */
    private static byte[] dbf(List<Plot> plots, Charset charset) {
        List<String> names = List.copyOf(plots.getFirst().attributes().keySet());
        int[] widths = names.stream()
                .mapToInt(name -> plots.stream()
                        .mapToInt(plot -> bytes(plot.attributes().get(name), charset).length)
                        .max()
                        .orElse(1))
                .map(width -> Math.max(width, 1))
                .toArray();
        int record = 1 + Arrays.stream(widths).sum();
        int head = 32 + 32 * names.size() + 1;
        ByteBuffer b = ByteBuffer.allocate(head + record * plots.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 3).put((byte) 124).put((byte) 1).put((byte) 1);
        b.putInt(plots.size()).putShort((short) head).putShort((short) record);
        for (int i = 0; i < names.size(); i++) {
            int at = 32 + 32 * i;
            b.position(at);
            b.put(names.get(i).getBytes(StandardCharsets.US_ASCII));
            b.put(at + 11, (byte) 'C').put(at + 16, (byte) widths[i]);
        }
        b.position(head - 1);
        b.put((byte) 13);
        for (Plot plot : plots) {
            b.put((byte) ' ');
            for (int i = 0; i < names.size(); i++) {
                byte[] cell = new byte[widths[i]];
                Arrays.fill(cell, (byte) ' ');
                byte[] text = bytes(plot.attributes().get(names.get(i)), charset);
                System.arraycopy(text, 0, cell, 0, text.length);
                b.put(cell);
            }
        }
        return b.put((byte) 26).array();
    }

    /** Text as an old program writes it; {@code charset} null means TCVN3. */
    static byte[] bytes(String text, Charset charset) {
        if (charset == null) {
            return tcvn3(text);
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return text.getBytes(charset);
        }
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder apart = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (encoder.canEncode(c)) {
                apart.append(c);
                continue;
            }
            // windows-1258 writes the tone as a letter of its own after the vowel.
            String nfd = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            StringBuilder vowel = new StringBuilder();
            StringBuilder tone = new StringBuilder();
            for (char part : nfd.toCharArray()) {
                (("\u0300\u0301\u0303\u0309\u0323".indexOf(part) >= 0) ? tone : vowel).append(part);
            }
            apart.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString().getBytes(charset);
    }

    private static byte[] tcvn3(String text) {
        StringBuilder old = new StringBuilder();
        for (char c : text.replace('–', '-').toCharArray()) {
            int at = Texts.TCVN3_MEANS.indexOf(c);
            old.append(at < 0 ? c : Texts.TCVN3.charAt(at));
        }
        return old.toString().getBytes(Charset.forName("windows-1252"));
    }

    // ---- the others ----

    /** @param epsg 9213 and other zones with a {@code crs} member; 4326 without */
    public static byte[] geoJson(List<Plot> plots, int epsg) {
        StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",");
        if (epsg != 4326) {
            json.append("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::%d\"}},"
                    .formatted(epsg));
        }
        json.append("\"features\":[");
        for (int i = 0; i < plots.size(); i++) {
            json.append(i == 0 ? "" : ",").append("{\"type\":\"Feature\",\"properties\":{");
            List<String> members = new ArrayList<>();
            plots.get(i).attributes().forEach((name, value) -> members.add("\"%s\":\"%s\"".formatted(name, value)));
            json.append(String.join(",", members)).append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
            List<String> corners = new ArrayList<>();
            for (Coordinate corner : in(plots.get(i).shape(), epsg).getCoordinates()) {
                corners.add(
                        epsg == 4326
                                ? String.format(Locale.ROOT, "[%.9f,%.9f]", corner.x, corner.y)
                                : String.format(Locale.ROOT, "[%.3f,%.3f]", corner.x, corner.y));
            }
            json.append(String.join(",", corners)).append("]]}}");
        }
        return HostileFiles.utf8(json.append("]}").toString());
    }

    static Geometry in(Geometry shape, int epsg) {
        if (epsg == 9213) {
            return shape;
        }
        Geometry wgs84 = Vn2000.bacKan().toWgs84(shape);
        return epsg == 4326
                ? wgs84
                : Vn2000.at(TmMeridian.ofEpsg(epsg).orElseThrow()).fromWgs84(wgs84);
    }

    public static byte[] kml(List<Plot> plots) {
        StringBuilder kml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>Thửa đất</name>");
        for (Plot plot : plots) {
            kml.append("<Placemark><ExtendedData>");
            plot.attributes()
                    .forEach((name, value) ->
                            kml.append("<Data name=\"%s\"><value>%s</value></Data>".formatted(name, value)));
            kml.append("</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>\n");
            for (Coordinate corner : in(plot.shape(), 4326).getCoordinates()) {
                kml.append(String.format(Locale.ROOT, "%.9f,%.9f,0 ", corner.x, corner.y));
            }
            kml.append("</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>");
        }
        return HostileFiles.utf8(kml.append("</Document></kml>").toString());
    }

    public static byte[] kmz(List<Plot> plots) {
        return HostileFiles.zip(Map.of("doc.kml", kml(plots)));
    }

    /** Outline, sheet and number, land type and area as the drawings of the cadastre have them, the rest as {@code FIELD=value}. */
    public static byte[] dxf(List<Plot> plots) {
        StringBuilder dxf = new StringBuilder("  0\r\nSECTION\r\n  2\r\nENTITIES\r\n");
        for (int i = 0; i < plots.size(); i++) {
            Plot plot = plots.get(i);
            Coordinate[] corners = plot.shape().getCoordinates();
            if (i % 2 == 0) {
                dxf.append(pairs(0, "LWPOLYLINE", 8, "THUA", 90, corners.length - 1, 70, 1));
                for (int n = 0; n + 1 < corners.length; n++) {
                    dxf.append(pairs(10, metres(corners[n].x), 20, metres(corners[n].y)));
                }
            } else {
                dxf.append(pairs(0, "POLYLINE", 8, "THUA", 66, 1, 70, 1));
                for (int n = 0; n + 1 < corners.length; n++) {
                    dxf.append(pairs(0, "VERTEX", 8, "THUA", 10, metres(corners[n].x), 20, metres(corners[n].y)));
                }
                dxf.append(pairs(0, "SEQEND", 8, "THUA"));
            }
            Coordinate middle = plot.shape().getInteriorPoint().getCoordinate();
            Map<String, String> rest = new LinkedHashMap<>(plot.attributes());
            List<String> lines = new ArrayList<>();
            lines.add(rest.remove("TO_BD") + "/" + rest.remove("THUA"));
            lines.add(rest.remove("LOAI_DAT"));
            lines.add(rest.remove("DT_THUA"));
            rest.forEach((name, value) -> lines.add(name + "=" + value));
            for (String line : lines) {
                dxf.append(pairs(0, "TEXT", 10, metres(middle.x), 20, metres(middle.y), 40, "1.5", 1, line));
            }
        }
        return HostileFiles.utf8(dxf.append(pairs(0, "ENDSEC", 0, "EOF")).toString());
    }

    private static String metres(double ordinate) {
        return String.format(Locale.ROOT, "%.3f", ordinate);
    }

    private static String pairs(Object... codesAndValues) {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            pairs.append(String.format(Locale.ROOT, "%3d", (Integer) codesAndValues[i]))
                    .append("\r\n")
                    .append(codesAndValues[i + 1])
                    .append("\r\n");
        }
        return pairs.toString();
    }

    /** Written by SQLite itself, which our reader does without. */
    public static byte[] geoPackage(List<Plot> plots, int epsg, String... more) {
        try {
            Path file = Files.createTempFile("thua-dat", ".gpkg");
            try {
                Files.delete(file);
                try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                        Statement statement = database.createStatement()) {
                    statement.execute("pragma page_size = 1024");
                    statement.execute("pragma application_id = 1196444487");
                    database.setAutoCommit(false);
                    for (String sql : List.of(
                            "create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null, organization_coordsys_id integer not null, definition text not null, description text)",
                            "create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique, description text default '', last_change datetime, min_x double, min_y double, max_x double, max_y double, srs_id integer, constraint fk foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id))",
                            "create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null, z tinyint not null, m tinyint not null, constraint pk primary key (table_name, column_name), constraint uk unique (table_name))",
                            "insert into gpkg_spatial_ref_sys values ('x', " + epsg + ", 'EPSG', " + epsg
                                    + ", 'undefined', '')",
                            "insert into gpkg_contents (table_name, data_type, identifier, srs_id) values ('thửa đất', 'features', 'x', "
                                    + epsg + ")",
                            "insert into gpkg_geometry_columns values ('thửa đất', 'geom', 'POLYGON', " + epsg
                                    + ", 0, 0)")) {
                        statement.execute(sql);
                    }
                    List<String> names =
                            List.copyOf(plots.getFirst().attributes().keySet());
                    statement.execute(
                            "create table \"thửa đất\" (fid integer primary key autoincrement not null, \"geom\" polygon, "
                                    + String.join(
                                            ", ",
                                            names.stream()
                                                    .map(name -> "\"" + name.toLowerCase(Locale.ROOT) + "\" "
                                                            + (name.startsWith("DT_")
                                                                    ? "real"
                                                                    : "text(40) default 'a, (b'"))
                                                    .toList())
                                    + ")");
                    try (PreparedStatement insert = database.prepareStatement(
                            "insert into \"thửa đất\" values (null, ?" + ", ?".repeat(names.size()) + ")")) {
                        for (Plot plot : plots) {
                            insert.setBytes(1, blob(in(plot.shape(), epsg), epsg));
                            for (int i = 0; i < names.size(); i++) {
                                String value = plot.attributes().get(names.get(i));
                                if (names.get(i).startsWith("DT_")) {
                                    insert.setDouble(i + 2, Double.parseDouble(value));
                                } else {
                                    insert.setString(i + 2, value);
                                }
                            }
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                    for (String sql : more) {
                        statement.execute(sql);
                    }
                    database.commit();
                }
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A shape as a GeoPackage holds it. */
    public static byte[] blob(Geometry shape, int epsg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 3)
                .putInt(epsg)
                .array());
        var box = shape.getEnvelopeInternal();
        out.writeBytes(ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .array());
        out.writeBytes(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape));
        return out.toByteArray();
    }
}
