package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dautu.importing.file.HostileFiles.polygonRecord;
import static vn.dautu.importing.file.HostileFiles.square;
import static vn.dautu.importing.file.HostileFiles.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dautu.importing.file.HostileFiles.Zip;

/** Every file here must be refused, with the right reason, before or inside our readers, and leave nothing behind. */
class FileGateTest {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0
    };
    private final FileGate gate = new FileGate();

    private static byte[] plus(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static byte[] good() {
        return HostileFiles.xlsx(ROW);
    }

    private static byte[] withPart(String name, byte[] content) {
        return HostileFiles.xlsx(ROW, parts -> parts.put(name, content));
    }

    private static byte[] withShared(String xml) {
        return withPart("xl/sharedStrings.xml", utf8(xml));
    }

    private static byte[] spoiltZip(Consumer<Zip> spoil) {
        Zip zip = new Zip();
        spoil.accept(zip);
        HostileFiles.workbook(ROW).forEach(zip::add);
        return zip.bytes();
    }

    private static byte[] bomb(int megabytes) {
        byte[] cell = utf8("<c><v>1</v></c>".repeat(64));
        Object[] bomb = HostileFiles.deflateRepeated(
                utf8(HostileFiles.XML + "<worksheet><sheetData><row>"), cell, megabytes * 1024 * 1024 / cell.length);
        Zip zip = new Zip();
        Map<String, byte[]> parts = HostileFiles.workbook("");
        parts.remove("xl/worksheets/sheet1.xml");
        parts.forEach(zip::add);
        zip.add("xl/worksheets/sheet1.xml", (byte[]) bomb[0], (long) bomb[1], (long) bomb[2]);
        return zip.bytes();
    }

    private static byte[] bombThatLies() {
        byte[] block = utf8("<a/>".repeat(256 * 1024));
        Object[] bomb = HostileFiles.deflateRepeated(utf8("<a>"), block, 400);
        return new Zip()
                .add("[Content_Types].xml", "<Types/>")
                .add("xl/worksheets/sheet1.xml", (byte[]) bomb[0], 1_000_000, (long) bomb[2])
                .bytes();
    }

    private static byte[] manyEntries(int count) {
        Zip zip = new Zip();
        for (int i = 0; i < count; i++) {
            zip.add("xl/" + i, new byte[] {3, 0}, 0, 0);
        }
        return zip.bytes();
    }

    private static byte[] overlapping() {
        byte[] content = new byte[100_000];
        byte[] packed = HostileFiles.deflate(content);
        Zip zip = new Zip().add("[Content_Types].xml", packed, content.length, HostileFiles.crc(content));
        for (int i = 0; i < 50; i++) {
            zip.lieAboutLocalName = null;
            zip.overlap("[Content_Types].xml".replace("T", "" + (char) ('a' + i % 26)), packed, content.length, 0);
        }
        return zip.bytes();
    }

    private static byte[] overlappingByOffset() {
        // Two directory entries of one name length that differ in case only would be duplicates; so point two names at
        // one local header.
        byte[] packed = HostileFiles.deflate(new byte[1000]);
        Zip zip = new Zip().add("xl/aaaa", packed, 1000, HostileFiles.crc(new byte[1000]));
        return zip.overlap("xl/aaab", packed, 1000, HostileFiles.crc(new byte[1000]))
                .bytes();
    }

    private static Map<String, byte[]> shape(Consumer<Map<String, byte[]>> spoil) {
        Map<String, byte[]> parts = HostileFiles.shapefile(5, polygonRecord(5, square(431_000, 2_450_000, 100)));
        spoil.accept(parts);
        return parts;
    }

    private static byte[] geojson(String geometry) {
        return utf8(
                "{\"type\":\"FeatureCollection\",\"so_lieu_den_ngay\":\"2021-12-31\",\"features\":[{\"type\":\"Feature\","
                        + "\"properties\":{\"ma_du_an\":\"1\"},\"geometry\":" + geometry + "}]}");
    }

    private static final Map<String, Object[]> FILES = new LinkedHashMap<>();

    private static void file(String story, String key, String name, Supplier<byte[]> bytes) {
        FILES.put(story, new Object[] {key, name, bytes});
    }

    static {
        String x = "ke-hoach.xlsx";
        file("an empty file", "gate.empty", x, () -> new byte[0]);
        file("21 MB of nothing", "gate.too-large", x, () -> new byte[21 * 1024 * 1024]);
        file("no name", "gate.no-name", "dir/", FileGateTest::good);
        // what it really is
        file("a program renamed", "gate.executable", x, () -> plus(utf8("MZ"), new byte[500]));
        file(
                "an ELF program renamed",
                "gate.executable",
                x,
                () -> plus(new byte[] {0x7F, 'E', 'L', 'F'}, new byte[500]));
        file("a script renamed", "gate.executable", x, () -> utf8("#!/bin/sh\nrm -rf /\n"));
        file(
                "a web page that Excel saved as .xls",
                "gate.html",
                x,
                () -> utf8("\uFEFF <html><table><tr><td>1</td></table>"));
        file("bare XML", "gate.html", x, () -> utf8("<?xml version=\"1.0\"?><Workbook/>"));
        file("a CSV renamed", "gate.plain-text", x, () -> utf8("STT,Tên\n1,Sân vận động\n"));
        file("a PDF", "gate.pdf", x, () -> utf8("%PDF-1.7\n%âã\n"));
        file("noise", "gate.unknown-kind", x, () -> new byte[] {1, 2, 3, 4, 5, 0, (byte) 0xFF});
        file("a gzip", "gate.other-archive", x, () -> new byte[] {0x1F, (byte) 0x8B, 8, 0});
        file("an empty zip", "gate.other-archive", x, () -> plus(new byte[] {'P', 'K', 5, 6}, new byte[18]));
        file("an old .xls", "gate.ole-xls", "ke-hoach.xls", () -> plus(OLE2, new byte[4000]));
        file(
                "a workbook with a password",
                "gate.ole-encrypted",
                x,
                () -> plus(plus(OLE2, new byte[1000]), "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)));
        file("a good workbook called .zip", "gate.really-workbook", "a.zip", FileGateTest::good);
        file("a good workbook called .exe", "gate.really-workbook", "a.exe", FileGateTest::good);
        file("a good workbook called .xlsm", "gate.macro", "a.xlsm", FileGateTest::good);
        file("a GeoJSON called .xlsx", "gate.really-json", x, () -> geojson("null"));
        file("a shapefile called .xlsx", "gate.really-shapefile", x, () -> HostileFiles.zip(shape(p -> {})));
        file(
                "a Word document",
                "gate.other-office",
                x,
                () -> new Zip()
                        .add("[Content_Types].xml", "<Types/>")
                        .add("word/document.xml", "<w/>")
                        .bytes());
        file(
                "a zip of something else",
                "gate.unknown-zip",
                "a.zip",
                () -> new Zip().add("ảnh.png", new byte[9]).bytes());
        file("a binary workbook", "gate.xlsb", x, () -> withPart("xl/workbook.bin", new byte[20]));
        // size
        file("1 MB that unpacks to 400 MB", "gate.unpacked-too-large", x, () -> bomb(400));
        file("190 MB packed more than a hundred times", "gate.ratio", x, () -> bomb(190));
        file("400 MB that claims to be 1 MB", "gate.broken-part", x, FileGateTest::bombThatLies);
        file("100 000 entries", "gate.too-many-entries", x, () -> manyEntries(100_000));
        file("1 001 entries", "gate.too-many-entries", x, () -> manyEntries(1_001));
        file(
                "an entry of a terabyte, it says",
                "gate.unpacked-too-large",
                x,
                () -> spoiltZip(z -> {
                    z.lieAboutSize = 0xFFFF_FFFFL;
                    z.add("xl/big.xml", "<a/>");
                    z.lieAboutSize = null;
                }));
        // zip tricks
        file("overlapping entries", "gate.broken-part", x, FileGateTest::overlapping);
        file("two names on one local header", "gate.broken-part", x, FileGateTest::overlappingByOffset);
        file("doubled names", "gate.duplicate-entry", x, () -> spoiltZip(z -> z.add("xl/workbook.xml", "<a/>")));
        file(
                "names that differ in case only",
                "gate.duplicate-entry",
                x,
                () -> spoiltZip(z -> z.add("XL/Workbook.xml", "<a/>")));
        file("a way out of the folder", "gate.dangerous-name", x, () -> withPart("xl/../../etc/passwd", new byte[1]));
        file("an absolute path", "gate.dangerous-name", x, () -> withPart("/etc/passwd", new byte[1]));
        file("a Windows path", "gate.dangerous-name", x, () -> withPart("C:\\x", new byte[1]));
        file("a control letter in a name", "gate.dangerous-name", x, () -> withPart("xl/a\u0000b.xml", new byte[1]));
        file(
                "a symbolic link",
                "gate.dangerous-name",
                x,
                () -> spoiltZip(z -> {
                    z.externalAttributes = 0120777 << 16;
                    z.add("xl/link", "/etc/passwd");
                    z.externalAttributes = 0;
                }));
        file("an encrypted entry", "gate.encrypted-entry", x, () -> spoiltZip(z -> z.flags = 0x0801));
        file(
                "a wrong CRC",
                "gate.broken-part",
                x,
                () -> spoiltZip(z -> {
                    z.lieAboutCrc = true;
                    z.add("xl/theme.xml", "<a/>");
                    z.lieAboutCrc = false;
                }));
        file(
                "a local header with another name",
                "gate.broken-part",
                x,
                () -> spoiltZip(z -> {
                    z.lieAboutLocalName = "xl/themE.xml";
                    z.add("xl/theme.xml", "<a/>");
                    z.lieAboutLocalName = null;
                }));
        file(
                "garbage instead of deflate",
                "gate.broken-part",
                x,
                () -> new Zip()
                        .add("[Content_Types].xml", "<Types/>")
                        .add("xl/a.xml", new byte[] {7, 7, 7, 7}, 100, 0)
                        .bytes());
        file("bytes before the first entry", "gate.executable", x, () -> plus(utf8("MZ      "), good()));
        file("bytes after the end", "gate.broken-zip", x, () -> plus(good(), new byte[30]));
        file("a zip within", "gate.nested-archive", x, () -> withPart("xl/media/a.png", good()));
        file(
                "a zip of a workbook",
                "gate.nested-archive",
                "a.zip",
                () -> new Zip().add("a.xlsx", good()).bytes());
        for (int tenth = 0; tenth < 10; tenth++) {
            int cut = tenth;
            file("cut at " + cut + "/10", "gate.", x, () -> {
                byte[] whole = good();
                return Arrays.copyOf(whole, Math.max(4, whole.length * cut / 10));
            });
        }
        // more than figures
        file("a macro", "gate.macro", x, () -> withPart("xl/vbaProject.bin", new byte[9]));
        file("an Excel 4 macro sheet", "gate.macro", x, () -> withPart("xl/macrosheets/sheet1.xml", utf8("<a/>")));
        file(
                "a macro type",
                "gate.macro",
                x,
                () -> withPart(
                        "[Content_Types].xml",
                        utf8(
                                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")));
        file(
                "a link to another file",
                "gate.external-link",
                x,
                () -> withPart("xl/externalLinks/externalLink1.xml", utf8("<a/>")));
        file(
                "an embedded object",
                "gate.embedded-object",
                x,
                () -> withPart("xl/embeddings/oleObject1.bin", new byte[9]));
        file(
                "an OLE file as a picture",
                "gate.embedded-object",
                x,
                () -> withPart("xl/media/image1.png", plus(OLE2, new byte[90])));
        file("a program as a picture", "gate.executable", x, () -> withPart("xl/media/image1.png", utf8("MZ123")));
        // XML
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        file("a billion laughs", "gate.doctype", x, () -> withShared(HostileFiles.XML + laughs));
        file(
                "an outside entity",
                "gate.doctype",
                x,
                () -> withPart("xl/workbook.xml", utf8("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x\"><workbook/>")));
        file(
                "a DOCTYPE in a drawing",
                "gate.doctype",
                x,
                () -> withPart("xl/drawings/drawing1.xml", utf8("<!DOCTYPE x><x/>")));
        file("a DOCTYPE in .vml", "gate.doctype", x, () -> withPart("xl/drawings/a.vml", utf8(" <!DOCTYPE x><x/>")));
        file(
                "a DOCTYPE in a part without ending",
                "gate.doctype",
                x,
                () -> withPart("xl/quiet", utf8("<!DOCTYPE x><x/>")));
        file(
                "a DOCTYPE in UTF-16",
                "gate.doctype",
                x,
                () -> withPart(
                        "xl/sharedStrings.xml",
                        ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + laughs)
                                .getBytes(StandardCharsets.UTF_16LE)));
        file(
                "a DOCTYPE in UTF-16 without mark",
                "gate.doctype",
                x,
                () -> withPart(
                        "xl/sharedStrings.xml",
                        ("<?xml version=\"1.0\"?>" + laughs).getBytes(StandardCharsets.UTF_16BE)));
        file("a DOCTYPE behind a comment", "gate.doctype", x, () -> withShared("<!-- <> -- --><!DOCTYPE x><sst/>"));
        file(
                "an encoding that hides things",
                "gate.xml-encoding",
                x,
                () -> withShared("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-!DOCTYPE x+AD4-"));
        file(
                "EBCDIC",
                "gate.xml-encoding",
                x,
                () -> withPart(
                        "xl/sharedStrings.xml",
                        ("<?xml version=\"1.0\" encoding=\"IBM037\"?>" + laughs)
                                .getBytes(java.nio.charset.Charset.forName("IBM037"))));
        file(
                "a comment of 2 MB",
                "gate.xml-token",
                x,
                () -> withShared("<sst><!--" + randomish(2_000_000) + "--></sst>"));
        file(
                "an attribute of 2 MB",
                "gate.xml-token",
                x,
                () -> withShared("<sst a=\"" + randomish(2_000_000) + "\"/>"));
        file(
                "a cell of 1 MB",
                "gate.xml-token",
                x,
                () -> withShared("<sst><si><t>" + randomish(1_000_000) + "</t></si></sst>"));
        file("a tag inside a tag", "gate.broken-part", x, () -> withShared("<sst a=\"<!DOCTYPE x>\"/>"));
        // sheets
        file(
                "a shared string beyond the table",
                "sheet.broken-cell",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>2147483647</v></c></row>"));
        file(
                "a negative shared string",
                "sheet.broken-cell",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>-1</v></c></row>"));
        file(
                "a style beyond the table",
                "sheet.broken-cell",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"B2\" s=\"99\"><v>1</v></c></row>"));
        file(
                "a number that is none",
                "sheet.broken-cell",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"B2\"><v>12abc</v></c></row>"));
        file(
                "a number with an exponent of a billion",
                "sheet.broken-cell",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"B2\"><v>1E999999999</v></c></row>"));
        file(
                "a number of a thousand digits",
                "sheet.broken-cell",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"B2\"><v>" + "9".repeat(1000) + "</v></c></row>"));
        file(
                "a cell of an unknown type",
                "sheet.broken-cell",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"B2\" t=\"zz\"><v>1</v></c></row>"));
        file(
                "column XFD",
                "sheet.too-many-columns",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"));
        file(
                "column ZZZZZZ",
                "sheet.broken",
                x,
                () -> HostileFiles.xlsx("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"));
        file(
                "the last row of Excel",
                "sheet.too-many-rows",
                x,
                () -> HostileFiles.xlsx("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"));
        file("row two billion", "sheet.broken", x, () -> HostileFiles.xlsx("<row r=\"2147483647\"/>"));
        file("rows backwards", "sheet.broken", x, () -> HostileFiles.xlsx("<row r=\"5\"/><row r=\"5\"/>"));
        file(
                "cells backwards",
                "sheet.broken",
                x,
                () -> HostileFiles.xlsx("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"));
        file(
                "a cell in another row",
                "sheet.broken",
                x,
                () -> HostileFiles.xlsx("<row r=\"1\"><c r=\"B7\"><v>1</v></c></row>"));
        file(
                "a cell of 40 000 letters",
                "sheet.cell-too-long",
                x,
                () -> HostileFiles.xlsx("<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>" + randomish(40_000)
                        + "</t></is></c></row>"));
        file(
                "a shared string of 40 000 letters",
                "sheet.text-too-long",
                x,
                () -> withShared("<sst><si><t>" + randomish(40_000) + "</t></si></sst>"));
        file(
                "300 000 styles",
                "sheet.too-many-styles",
                x,
                () -> withPart(
                        "xl/styles.xml", utf8("<styleSheet><cellXfs>" + styles(300_000) + "</cellXfs></styleSheet>")));
        file(
                "XML that breaks off",
                "gate.broken-part",
                x,
                () -> withPart("xl/worksheets/sheet1.xml", utf8("<worksheet><sheetData><row>")));
        file("an entity nobody declared", "gate.broken-part", x, () -> withShared("<sst><si><t>&x;</t></si></sst>"));
        file(
                "a sheet that is not there",
                "gate.part-missing",
                x,
                () -> HostileFiles.xlsx(ROW, p -> p.remove("xl/worksheets/sheet1.xml")));
        file(
                "no workbook part",
                "gate.part-missing",
                x,
                () -> HostileFiles.xlsx(ROW, p -> p.remove("xl/workbook.xml")));
        file("no sheets", "sheet.none", x, () -> withPart("xl/workbook.xml", utf8("<workbook/>")));
        file(
                "elements nested ten thousand deep",
                "gate.broken-part",
                x,
                () -> withPart("xl/worksheets/sheet1.xml", utf8("<worksheet>" + "<a>".repeat(10_000))));
        // shapefiles
        String z = "thua-dat.zip";
        file("no .dbf", "gate.part-missing", z, () -> HostileFiles.zip(shape(p -> p.remove("thua-dat.dbf"))));
        file("two layers", "gate.shp-several", z, () -> HostileFiles.zip(shape(p -> p.put("b.shp", new byte[1]))));
        file("a stray part", "gate.shp-stray", z, () -> HostileFiles.zip(shape(p -> p.put("b.dbf", new byte[1]))));
        file(
                "a drawing beside it",
                "gate.shp-stray",
                z,
                () -> HostileFiles.zip(shape(p -> p.put("thua-dat.dwg", new byte[1]))));
        file(
                "a zip in the shapefile",
                "gate.nested-archive",
                z,
                () -> HostileFiles.zip(shape(p -> p.put("thua-dat.cpg", good()))));
        file("a negative ring count", "shp.broken-record", z, () -> spoiltShp(144, -1));
        file("a negative point count", "shp.broken-record", z, () -> spoiltShp(148, -5));
        file("two billion points", "shp.too-many-vertices", z, () -> spoiltShp(148, Integer.MAX_VALUE));
        file("a million points in a hundred bytes", "shp.broken-record", z, () -> spoiltShp(148, 1_000_000));
        file("a ring that starts beyond the end", "shp.broken-record", z, () -> spoiltShp(152, 77));
        file("a record length beyond the end", "shp.broken-record", z, () -> spoiltShpBig(104, 1_000_000));
        file("a negative record length", "shp.broken-record", z, () -> spoiltShpBig(104, -1));
        file("record numbers that jump", "shp.broken-record", z, () -> spoiltShpBig(100, 7));
        file("a record of another type", "shp.broken-record", z, () -> spoiltShp(108, 3));
        file("a file length that lies", "shp.cut-or-padded", z, () -> spoiltShpBig(24, 5));
        file(
                "no shapefile at all",
                "shp.cut-or-padded",
                z,
                () -> HostileFiles.zip(shape(p -> p.put("thua-dat.shp", utf8("hello")))));
        file("MULTIPATCH", "shp.multipatch", z, () -> spoiltShp(32, 31));
        file("points", "shp.not-polygons", z, () -> spoiltShp(32, 1));
        file(
                "an index of another file",
                "shp.index-mismatch",
                z,
                () -> HostileFiles.zip(shape(p -> p.put("thua-dat.shx", HostileFiles.shx(5)))));
        file(
                "a table of another file",
                "dbf.count-mismatch",
                z,
                () -> HostileFiles.zip(shape(p -> p.put("thua-dat.dbf", HostileFiles.dbf(StandardCharsets.UTF_8)))));
        file(
                "a table that is cut",
                "dbf.broken",
                z,
                () -> HostileFiles.zip(shape(
                        p -> p.computeIfPresent("thua-dat.dbf", (n, b) -> Arrays.copyOf(b, b.length - 20)))));
        file(
                "a table of four bytes",
                "dbf.broken",
                z,
                () -> HostileFiles.zip(shape(p -> p.put("thua-dat.dbf", new byte[4]))));
        file(
                "a memo field",
                "dbf.field-type",
                z,
                () -> HostileFiles.zip(shape(p -> p.get("thua-dat.dbf")[32 + 11] = 'M')));
        file(
                "a field of no length",
                "dbf.broken",
                z,
                () -> HostileFiles.zip(shape(p -> p.get("thua-dat.dbf")[32 + 16] = 0)));
        file(
                "an unknown code page",
                "dbf.code-page",
                z,
                () -> HostileFiles.zip(shape(p -> p.put("thua-dat.cpg", utf8("Big5")))));
        file(
                "one polygon of three million points",
                "shp.too-many-vertices",
                z,
                () -> HostileFiles.zip(HostileFiles.shapefile(5, polygonRecord(5, zigzag(3_000_000)))));
        file("a thousand rings", "shp.too-many-rings", z, () -> {
            double[][] rings = new double[1000][];
            Arrays.setAll(rings, i -> square(431_000 + i * 10, 2_450_000, 5));
            return HostileFiles.zip(HostileFiles.shapefile(5, polygonRecord(5, rings)));
        });
        // GeoJSON
        String g = "vi-tri.geojson";
        file(
                "JSON ten thousand deep",
                "gate.json-too-deep",
                g,
                () -> utf8("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        file(
                "JSON that breaks off",
                "gate.json-broken",
                g,
                () -> utf8("{\"type\":\"FeatureCollection\",\"features\":["));
        file("JSON with an open string", "gate.json-broken", g, () -> utf8("{\"type\":\"Feature"));
        file(
                "JSON in another encoding",
                "gate.not-utf8",
                g,
                () -> plus(utf8("{\"a\":\""), new byte[] {(byte) 0xE9, '"', '}'}));
        file("JSON with a zero byte", "gate.not-utf8", g, () -> utf8("{\"a\":\"\u0000\"}"));
        file("JSON that is not GeoJSON", "geojson.not-a-collection", g, () -> utf8("{\"a\":1}"));
        file("JSON with a comma too many", "geojson.broken", g, () -> utf8("{\"a\":1,}"));
        file(
                "a member twice",
                "geojson.broken",
                g,
                () -> utf8("{\"type\":\"x\",\"type\":\"FeatureCollection\",\"features\":[]}"));
        file(
                "something after the end",
                "geojson.broken",
                g,
                () -> utf8("{\"type\":\"FeatureCollection\",\"features\":[]} {}"));
        file("a single feature", "geojson.not-a-collection", g, () -> utf8("{\"type\":\"Feature\",\"geometry\":null}"));
        file(
                "another coordinate system",
                "geojson.other-crs",
                g,
                () -> utf8(
                        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::9213\"}},\"features\":[]}"));
        file(
                "a linked coordinate system",
                "geojson.other-crs",
                g,
                () -> utf8(
                        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"http://127.0.0.1/\"}},\"features\":[]}"));
        file(
                "half a million positions and one",
                "geojson.too-many-positions",
                g,
                () -> geojson(
                        "{\"type\":\"LineString\",\"coordinates\":[" + "[106,22],".repeat(500_000) + "[106,22]]}"));
        file(
                "a position of one number",
                "geojson.bad-position",
                g,
                () -> geojson("{\"type\":\"Point\",\"coordinates\":[106]}"));
        file(
                "a position of text",
                "geojson.bad-position",
                g,
                () -> geojson("{\"type\":\"Point\",\"coordinates\":[\"106\",22]}"));
        file(
                "an endless number",
                "geojson.bad-position",
                g,
                () -> geojson("{\"type\":\"Point\",\"coordinates\":[1e999,22]}"));
        file(
                "a number of a thousand digits in JSON",
                "geojson.broken",
                g,
                () -> geojson("{\"type\":\"Point\",\"coordinates\":[" + "1".repeat(1000) + ",22]}"));
        // parcels in other formats
        String parcel =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"THUA\":\"1\"},\"geometry\":";
        file(
                "parcels in JSON 10 000 deep",
                "gate.json-too-deep",
                g,
                () -> utf8(parcel + "[".repeat(10_000) + "]".repeat(10_000) + "}]}"));
        file(
                "a parcel in JSON of 2 000 001 corners",
                "survey.too-many-vertices",
                g,
                () -> utf8(parcel + "{\"type\":\"Polygon\",\"coordinates\":[[" + "[1,1],".repeat(2_000_000)
                        + "[1,1]]]}}]}"));
        String k = "thua-dat.kml";
        file("a KML called .kmz", "gate.really-kml", "a.kmz", () -> kml(""));
        file("a DOCTYPE in KML", "gate.doctype", k, () -> utf8("<!DOCTYPE kml [<!ENTITY a \"b\">]><kml></kml>"));
        file(
                "a DOCTYPE in KMZ",
                "gate.doctype",
                "a.kmz",
                () -> new Zip().add("doc.kml", "<!DOCTYPE kml><kml></kml>").bytes());
        file(
                "a KML that fetches another",
                "kml.link",
                k,
                () -> kml("<NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink>"));
        file("a KML 10 000 deep", "kml.too-deep", k, () -> kml("<Folder>".repeat(10_000) + "</Folder>".repeat(10_000)));
        file(
                "a KML polygon of 3 000 000 corners",
                "gate.xml-token",
                k,
                () -> kml("<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>" + "1,1 ".repeat(3_000_000)
                        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"));
        file("a KML cut in half", "kml.broken", k, () -> utf8("<kml><Document><Placemark>"));
        file(
                "two documents in a KMZ",
                "gate.kmz-several",
                "a.kmz",
                () -> new Zip().add("doc.kml", kml("")).add("b.kml", kml("")).bytes());
        String d = "thua-dat.dxf";
        file("an AutoCAD drawing", "gate.dwg", "a.dwg", () -> utf8("AC1032" + "x".repeat(200)));
        file("a binary DXF", "gate.dwg", d, () -> utf8("AutoCAD Binary DXF\r\n"));
        file("a DXF called .kml", "gate.really-dxf", k, () -> utf8("0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n"));
        file("a DXF without its end", "dxf.cut", d, () -> utf8("0\nSECTION\n2\nENTITIES\n0\nLINE\n8\n0\n"));
        file("a DXF of words", "dxf.broken", d, () -> utf8("0\nSECTION\nhello\nworld\n"));
        file("a DXF with a line of 1 MB", "dxf.broken", d, () -> utf8("0\nSECTION\n2\n" + randomish(1_000_000)));
        file(
                "a DXF outline of 2 000 001 corners",
                "survey.too-many-vertices",
                d,
                () -> utf8("0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n70\n1\n" + "10\n0\n20\n0\n".repeat(2_000_001)
                        + "0\nENDSEC\n0\nEOF\n"));
        String s = "thua-dat.gpkg";
        byte[] sqlite = java.util.Arrays.copyOf(utf8("SQLite format 3\0"), 4096);
        file("an SQLite file called .xlsx", "gate.really-geopackage", x, () -> sqlite);
        file("a GeoPackage of nothing", "gpkg.broken", s, () -> sqlite);
    }

    private static byte[] kml(String inside) {
        return utf8("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + inside + "</Document></kml>");
    }

    private static byte[] spoiltShp(int at, int value) {
        return HostileFiles.zip(shape(p -> java.nio.ByteBuffer.wrap(p.get("thua-dat.shp"))
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(at, value)));
    }

    private static byte[] spoiltShpBig(int at, int value) {
        return HostileFiles.zip(
                shape(p -> java.nio.ByteBuffer.wrap(p.get("thua-dat.shp")).putInt(at, value)));
    }

    private static double[] zigzag(int points) {
        double[] ring = new double[2 * points];
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < ring.length; i++) {
            ring[i] = random.nextInt(4);
        }
        return ring;
    }

    /** Text that does not shrink, so that the ratio is not what stops it. */
    private static String randomish(int length) {
        java.util.Random random = new java.util.Random(length);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String styles(int count) {
        StringBuilder xml = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < count; i++) {
            xml.append("<xf numFmtId=\"").append(random.nextInt(1_000_000)).append("\"/>");
        }
        return xml.toString();
    }

    static Stream<Arguments> stories() {
        return FILES.entrySet().stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("stories")
    void everyHostileFileIsRefusedWithItsReason(String story, String key, String name, Supplier<byte[]> bytes) {
        byte[] content = bytes.get();

        assertThatThrownBy(() -> read(gate.check(name, content)))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).startsWith(key));
    }

    private static Object read(CheckedFile file) {
        return switch (file.kind()) {
            case WORKBOOK -> SheetReader.read(file);
            case SHAPEFILE -> Shapefile.read(file);
            case GEOJSON -> ParcelFiles.holdsParcels(file) ? ParcelFiles.read(file) : SiteGeoJson.read(file);
            case GEOPACKAGE, KML, DXF -> ParcelFiles.read(file);
        };
    }

    /** In a JVM of its own, so that its temporary folder and its memory are its own. */
    @Test
    void allOfThemTogetherLeaveNoTemporaryFileAndNeedLittleMemory(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllFiles.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(child.waitFor()).as(() -> readLog(log)).isZero();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    private static String readLog(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Offers every story to the gate; ends with 0 when each was refused. */
    static final class AllFiles {
        public static void main(String[] args) {
            int accepted = 0;
            for (Map.Entry<String, Object[]> story : FILES.entrySet()) {
                @SuppressWarnings("unchecked")
                byte[] content = ((Supplier<byte[]>) story.getValue()[2]).get();
                long start = System.nanoTime();
                try {
                    read(new FileGate().check((String) story.getValue()[1], content));
                    accepted++;
                    System.out.println("accepted: " + story.getKey());
                } catch (FileRefused e) {
                    System.out.println(
                            (System.nanoTime() - start) / 1_000_000 + " ms " + story.getKey() + ": " + e.getMessage());
                }
            }
            System.exit(accepted);
        }
    }

    @Test
    void thereAreMoreThanSixtyStories() {
        assertThat(FILES).hasSizeGreaterThan(60);
    }

    @Test
    void aGoodWorkbookPassesByBytesByPathAndByStream(@TempDir Path folder) throws IOException {
        Path upload = Files.write(folder.resolve("upload.tmp"), good());

        CheckedFile byPath = gate.check("C:\\Users\\Hà\\ke-hoach 2024.xlsx", upload);
        assertThat(byPath.kind()).isEqualTo(CheckedFile.Kind.WORKBOOK);
        assertThat(byPath.name()).isEqualTo("ke-hoach 2024.xlsx");
        assertThat(byPath.sha256())
                .hasSize(64)
                .isEqualTo(gate.check("a.xlsx", good()).sha256());
        assertThat(byPath.bytes()).isEqualTo(good());
        assertThat(Files.exists(upload)).as("the caller's file is the caller's").isTrue();
        try (var in = Files.newInputStream(upload)) {
            assertThat(gate.check("a.xlsx", in).size()).isEqualTo(good().length);
        }
    }

    @Test
    void harmlessCompanionsOfAShapefileAndFoldersAreAccepted() {
        Map<String, byte[]> parts = new TreeMap<>();
        shape(p -> {}).forEach((n, b) -> parts.put("giao mặt bằng/" + n, b));
        parts.put("giao mặt bằng/thua-dat.sbn", new byte[5]);
        parts.put("giao mặt bằng/thua-dat.shp.xml", utf8("<!DOCTYPE x><x/>"));
        CheckedFile file = gate.check("THUA.ZIP", HostileFiles.zip(parts));
        assertThat(Shapefile.read(file).features()).hasSize(1);
    }

    @Test
    void changingTheCallersBytesAfterwardsChangesNothing() {
        byte[] bytes = good();
        CheckedFile file = gate.check("a.xlsx", bytes);
        Arrays.fill(bytes, (byte) 0);
        assertThat(SheetReader.read(file)).hasSize(1);
    }
}
