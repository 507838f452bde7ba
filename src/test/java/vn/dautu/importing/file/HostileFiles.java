package vn.dautu.importing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes the files that nobody should upload, and the good ones that they are spoilt copies of. Nothing binary is committed. */
final class HostileFiles {

    private HostileFiles() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // ---- zip ----

    /** Writes zips by hand, because the point is to write what libraries refuse to. */
    static final class Zip {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
        private int count;
        int flags = 0x0800;
        int externalAttributes;
        Long lieAboutSize;
        boolean lieAboutCrc;
        String lieAboutLocalName;

        Zip add(String name, byte[] content) {
            return add(name, deflate(content), content.length, crc(content));
        }

        Zip add(String name, String content) {
            return add(name, utf8(content));
        }

        Zip add(String name, byte[] packed, long size, long crc) {
            int at = out.size();
            long told = lieAboutSize == null ? size : lieAboutSize;
            long toldCrc = lieAboutCrc ? crc ^ 1 : crc;
            byte[] n = utf8(name);
            byte[] local = lieAboutLocalName == null ? n : utf8(lieAboutLocalName);
            put(out, local(local, packed.length, told, toldCrc), local, packed);
            put(directory, central(n, packed.length, told, toldCrc, at), n);
            count++;
            return this;
        }

        /** A second directory entry for the bytes of the first: 42-style overlap. */
        Zip overlap(String name, byte[] packed, long size, long crc) {
            put(directory, central(utf8(name), packed.length, size, crc, 0), utf8(name));
            count++;
            return this;
        }

        byte[] bytes() {
            int start = out.size();
            ByteBuffer end = le(22).putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
            end.putShort((short) count)
                    .putShort((short) count)
                    .putInt(directory.size())
                    .putInt(start)
                    .putShort((short) 0);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            put(all, out.toByteArray(), directory.toByteArray(), end.array());
            return all.toByteArray();
        }

        private byte[] local(byte[] name, int packed, long size, long crc) {
            return le(30).putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) flags)
                    .putShort((short) 8)
                    .putInt(0)
                    .putInt((int) crc)
                    .putInt(packed)
                    .putInt((int) size)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .array();
        }

        private byte[] central(byte[] name, int packed, long size, long crc, int at) {
            return le(46).putInt(0x02014b50)
                    .putShort((short) 0x0314)
                    .putShort((short) 20)
                    .putShort((short) flags)
                    .putShort((short) 8)
                    .putInt(0)
                    .putInt((int) crc)
                    .putInt(packed)
                    .putInt((int) size)
                    .putShort((short) name.length)
                    .putInt(0)
                    .putInt(0)
                    .putShort((short) 0)
                    .putShort(38, (short) (externalAttributes & 0xFFFF))
                    .putShort(40, (short) (externalAttributes >>> 16))
                    .putInt(42, at)
                    .array();
        }
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** Deflates {@code repeat} copies of a block without ever holding them. Returns packed bytes, size and CRC. */
    static Object[] deflateRepeated(byte[] head, byte[] block, int repeat) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        CRC32 crc = new CRC32();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int i = -1; i < repeat; i++) {
            byte[] piece = i < 0 ? head : block;
            crc.update(piece);
            deflater.setInput(piece);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return new Object[] {out.toByteArray(), head.length + (long) block.length * repeat, crc.getValue()};
    }

    static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static ByteBuffer le(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(ByteArrayOutputStream out, byte[]... pieces) {
        try {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- workbook ----

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Parts of a small workbook with this sheet data; the map may be spoilt before it is zipped. */
    static Map<String, byte[]> workbook(String sheetData) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"));
        parts.put("_rels/.rels", utf8(relations("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                utf8(
                        XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL
                                + "\"><workbookPr/><sheets><sheet name=\"Kế hoạch\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(relations(
                        "rId1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "rId2",
                        "sharedStrings",
                        "/xl/sharedStrings.xml",
                        "rId3",
                        "styles",
                        "styles.xml")));
        parts.put(
                "xl/sharedStrings.xml",
                utf8(
                        XML + "<sst xmlns=\"" + MAIN + "\"><si><t>Số vốn giao</t></si>"
                                + "<si><r><t>Bắc </t></r><r><t xml:space=\"preserve\">Kạn</t></r><rPh><t>zzz</t></rPh></si></sst>"));
        parts.put(
                "xl/styles.xml",
                utf8(
                        XML + "<styleSheet xmlns=\"" + MAIN
                                + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy;@\"/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
        parts.put("xl/worksheets/sheet1.xml", utf8(sheet(sheetData)));
        return parts;
    }

    static String sheet(String sheetData) {
        return XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheetData + "</sheetData></worksheet>";
    }

    static byte[] xlsx(String sheetData) {
        return zip(workbook(sheetData));
    }

    static byte[] xlsx(String sheetData, Consumer<Map<String, byte[]>> spoil) {
        Map<String, byte[]> parts = workbook(sheetData);
        spoil.accept(parts);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        Zip zip = new Zip();
        parts.forEach(zip::add);
        return zip.bytes();
    }

    private static String relations(String... idTypeTarget) {
        StringBuilder xml = new StringBuilder(
                XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < idTypeTarget.length; i += 3) {
            xml.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(idTypeTarget[i], REL, idTypeTarget[i + 1], idTypeTarget[i + 2]));
        }
        return xml.append("</Relationships>").toString();
    }

    // ---- shapefile ----

    static final String PRJ =
            "PROJCS[\"VN2000\",GEOGCS[\"GCS\",DATUM[\"D_Vietnam_2000\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                    + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",106.5],"
                    + "PARAMETER[\"Scale_Factor\",0.9999],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    /** Rings as x, y, x, y …; one shape of them. */
    static byte[] polygonRecord(int type, double[]... rings) {
        int points = Arrays.stream(rings).mapToInt(r -> r.length / 2).sum();
        ByteBuffer b = le(44 + 4 * rings.length + 16 * points).putInt(type);
        b.putDouble(0)
                .putDouble(0)
                .putDouble(0)
                .putDouble(0)
                .putInt(rings.length)
                .putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            b.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double v : ring) {
                b.putDouble(v);
            }
        }
        return b.array();
    }

    static double[] square(double x, double y, double side) {
        return new double[] {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
    }

    static double[] hole(double x, double y, double side) {
        return new double[] {x, y, x + side, y, x + side, y + side, x, y + side, x, y};
    }

    static byte[] shp(int type, byte[]... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int size = 100 + Arrays.stream(records).mapToInt(r -> 8 + r.length).sum();
        put(out, shapeHeader(type, size));
        int number = 1;
        for (byte[] record : records) {
            put(
                    out,
                    ByteBuffer.allocate(8)
                            .putInt(number++)
                            .putInt(record.length / 2)
                            .array(),
                    record);
        }
        return out.toByteArray();
    }

    static byte[] shx(int type, byte[]... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, shapeHeader(type, 100 + 8 * records.length));
        int at = 50;
        for (byte[] record : records) {
            put(out, ByteBuffer.allocate(8).putInt(at).putInt(record.length / 2).array());
            at += 4 + record.length / 2;
        }
        return out.toByteArray();
    }

    private static byte[] shapeHeader(int type, int size) {
        ByteBuffer b = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, size / 2);
        return b.order(ByteOrder.LITTLE_ENDIAN)
                .putInt(28, 1000)
                .putInt(32, type)
                .array();
    }

    /** Text fields THUA (5) and VUONG_MAC (20), number DT_THU (10.1). */
    static byte[] dbf(Charset charset, String[]... rows) {
        ByteBuffer b = le(32 + 3 * 32 + 1 + rows.length * 36 + 1);
        b.put((byte) 3)
                .put((byte) 125)
                .put((byte) 1)
                .put((byte) 1)
                .putInt(rows.length)
                .putShort((short) 129)
                .putShort((short) 36);
        field(b, 32, "THUA", 'C', 5);
        field(b, 64, "VUONG_MAC", 'C', 20);
        field(b, 96, "DT_THU", 'N', 10);
        b.put(128, (byte) 0x0D).position(129);
        for (String[] row : rows) {
            b.put((byte) ' ')
                    .put(padded(row[0], 5, charset))
                    .put(padded(row[1], 20, charset))
                    .put(padded(row[2], 10, charset));
        }
        return b.put((byte) 0x1A).array();
    }

    private static void field(ByteBuffer b, int at, String name, char type, int length) {
        b.put(at + 11, (byte) type).put(at + 16, (byte) length);
        for (int i = 0; i < name.length(); i++) {
            b.put(at + i, (byte) name.charAt(i));
        }
    }

    private static byte[] padded(String text, int length, Charset charset) {
        byte[] field = new byte[length];
        Arrays.fill(field, (byte) ' ');
        byte[] bytes = text.getBytes(charset);
        System.arraycopy(bytes, 0, field, 0, Math.min(length, bytes.length));
        return field;
    }

    static Map<String, byte[]> shapefile(int type, byte[]... records) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String[][] rows = new String[records.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new String[] {Integer.toString(i + 1), "Chưa nhận tiền", "120.5"};
        }
        parts.put("thua-dat.shp", shp(type, records));
        parts.put("thua-dat.shx", shx(type, records));
        parts.put("thua-dat.dbf", dbf(StandardCharsets.UTF_8, rows));
        parts.put("thua-dat.prj", utf8(PRJ));
        parts.put("thua-dat.cpg", utf8("UTF-8\n"));
        return parts;
    }
}
