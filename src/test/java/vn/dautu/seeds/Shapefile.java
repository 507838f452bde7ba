package vn.dautu.seeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Writes polygons as ESRI's shapefile (whitepaper of July 1998) with a dBASE III table, zipped, in VN-2000 with its {@code .prj}. */
final class Shapefile {
    private record Field(String name, char type, int length, int decimals) {}

    private static final List<Field> FIELDS = List.of(
            new Field("MA_DA", 'C', 10, 0),
            new Field("MA_XA", 'C', 5, 0),
            new Field("BD_NAM", 'N', 4, 0),
            new Field("TO_BD", 'N', 4, 0),
            new Field("THUA", 'N', 5, 0),
            new Field("LOAI_DAT", 'C', 5, 0),
            new Field("DT_THUA", 'N', 10, 1),
            new Field("DT_THU", 'N', 10, 1),
            new Field("KIEM_DEM", 'C', 8, 0),
            new Field("NIEM_YET", 'C', 8, 0),
            new Field("PHE_DUYET", 'C', 8, 0),
            new Field("CHI_TRA", 'C', 8, 0),
            new Field("BAN_GIAO", 'C', 8, 0),
            new Field("VUONG_MAC", 'C', 16, 0));

    /** Chainage, metres from the start of the route: only surveys along a route have it. */
    private static final List<Field> CHAINAGE = List.of(new Field("LY_TU", 'N', 6, 0), new Field("LY_DEN", 'N', 6, 0));

    static void write(Path zip, String base, String project, List<ParcelMosaic.Parcel> parcels, LocalDate asOf)
            throws IOException {
        write(zip, base, project, parcels, asOf, null);
    }

    /** @param chainage from and to of a parcel, metres; null for a survey without a route */
    static void write(
            Path zip,
            String base,
            String project,
            List<ParcelMosaic.Parcel> parcels,
            LocalDate asOf,
            @Nullable Function<ParcelMosaic.Parcel, int[]> chainage)
            throws IOException {
        var shp = new ByteArrayOutputStream();
        var shx = new ByteArrayOutputStream();
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        int offset = 50;
        int number = 0;
        for (var parcel : parcels) {
            byte[] content = polygon(parcel.shape(), box);
            shp.write(big(++number, content.length / 2));
            shp.write(content);
            shx.write(big(offset, content.length / 2));
            offset += 4 + content.length / 2;
        }
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(9);
            entry(out, base + ".shp", joined(header(50 + shp.size() / 2, box), shp.toByteArray()));
            entry(out, base + ".shx", joined(header(50 + shx.size() / 2, box), shx.toByteArray()));
            entry(out, base + ".dbf", table(project, parcels, asOf, chainage));
            entry(out, base + ".prj", SurveyGrid.PRJ.getBytes(StandardCharsets.US_ASCII));
            entry(out, base + ".cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(Office.STAMP);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] big(int a, int b) {
        return ByteBuffer.allocate(8).putInt(a).putInt(b).array();
    }

    private static byte[] joined(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    private static byte[] header(int words, double[] box) {
        var b = ByteBuffer.allocate(100);
        b.putInt(0, 9994).putInt(24, words);
        b.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        for (int i = 0; i < 4; i++) {
            b.putDouble(36 + 8 * i, box[i]);
        }
        return b.array();
    }

    private static byte[] polygon(Polygon shape, double[] box) {
        if (shape.getNumInteriorRing() > 0) {
            throw new IllegalStateException("A plot with a hole");
        }
        Polygon clockwise = shape.copy() instanceof Polygon p ? p : shape;
        clockwise.normalize();
        Coordinate[] ring = clockwise.getExteriorRing().getCoordinates();
        var b = ByteBuffer.allocate(48 + 16 * ring.length).order(ByteOrder.LITTLE_ENDIAN);
        var e = shape.getEnvelopeInternal();
        b.putInt(5)
                .putDouble(e.getMinX())
                .putDouble(e.getMinY())
                .putDouble(e.getMaxX())
                .putDouble(e.getMaxY())
                .putInt(1)
                .putInt(ring.length)
                .putInt(0);
        for (var c : ring) {
            b.putDouble(c.x).putDouble(c.y);
        }
        box[0] = Math.min(box[0], e.getMinX());
        box[1] = Math.min(box[1], e.getMinY());
        box[2] = Math.max(box[2], e.getMaxX());
        box[3] = Math.max(box[3], e.getMaxY());
        return b.array();
    }

    private static byte[] table(
            String project,
            List<ParcelMosaic.Parcel> parcels,
            LocalDate asOf,
            @Nullable Function<ParcelMosaic.Parcel, int[]> chainage) {
        var fields = new ArrayList<>(FIELDS);
        if (chainage != null) {
            fields.addAll(CHAINAGE);
        }
        int recordLength = 1 + fields.stream().mapToInt(Field::length).sum();
        int headerLength = 32 + 32 * fields.size() + 1;
        var b = ByteBuffer.allocate(headerLength + recordLength * parcels.size() + 1)
                .order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 3)
                .put((byte) (asOf.getYear() - 1900))
                .put((byte) asOf.getMonthValue())
                .put((byte) asOf.getDayOfMonth());
        b.putInt(parcels.size()).putShort((short) headerLength).putShort((short) recordLength);
        b.position(32);
        for (var f : fields) {
            int start = b.position();
            b.put(f.name().getBytes(StandardCharsets.US_ASCII));
            b.position(start + 11);
            b.put((byte) f.type());
            b.position(start + 16);
            b.put((byte) f.length()).put((byte) f.decimals());
            b.position(start + 32);
        }
        b.put((byte) 13);
        for (var p : parcels) {
            b.put((byte) ' ');
            var values = new ArrayList<>(List.of(
                    project,
                    p.commune(),
                    Integer.toString(p.mapYear()),
                    Integer.toString(p.mapSheet()),
                    Integer.toString(p.number()),
                    p.landType(),
                    tenths(p.areaTenths()),
                    tenths(p.takenTenths()),
                    p.step(p.counted(), asOf),
                    p.step(p.posted(), asOf),
                    p.step(p.approved(), asOf),
                    p.step(p.paid(), asOf),
                    p.step(p.handedOver(), asOf),
                    p.obstacleOn(asOf)));
            if (chainage != null) {
                for (int metre : chainage.apply(p)) {
                    values.add(Integer.toString(metre));
                }
            }
            for (int i = 0; i < fields.size(); i++) {
                var f = fields.get(i);
                String text = f.type() == 'N'
                        ? " ".repeat(f.length() - values.get(i).length()) + values.get(i)
                        : values.get(i) + " ".repeat(f.length() - values.get(i).length());
                b.put(text.getBytes(StandardCharsets.US_ASCII));
            }
        }
        b.put((byte) 26);
        return b.array();
    }

    private static String tenths(long value) {
        return value / 10 + "." + value % 10;
    }

    private Shapefile() {}
}
