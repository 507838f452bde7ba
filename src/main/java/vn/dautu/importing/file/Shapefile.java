package vn.dautu.importing.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import vn.dautu.kernel.geo.PrjReader;
import vn.dautu.kernel.geo.RecognisedCrs;

/**
 * Reads the polygons and attributes of a checked shapefile zip (ESRI Shapefile Technical Description, July 1998).
 *
 * <p>Our own strict reader rather than h2gis' SHPDriver: the driver allocates what a record's counts claim before looking whether the
 * bytes are there, follows the .shx wherever it points, needs real files on disk and leaves their channels open when it fails half-way.
 * Here every length is held against the bytes that exist, and nothing touches the disk.
 *
 * <p>A file whose structure lies is refused as a whole; a single bad shape (no shape, a ring that does not close, no area, crossing
 * itself, not a number) is an issue with its record number, and with a geometry so that the map can show it.
 */
public final class Shapefile {

    static final int MAX_SHAPES = SurveyBuilder.MAX_SHAPES;
    static final int MAX_VERTICES = SurveyBuilder.MAX_VERTICES;
    static final int MAX_RINGS = SurveyBuilder.MAX_RINGS;
    private static final int MAX_FIELDS = 255;
    private static final int MAX_ATTRIBUTE_CHARS = 20_000_000;

    private static final int NULL_SHAPE = 0;
    private static final Set<Integer> POLYGONS = Set.of(5, 15, 25);
    private static final int MULTIPATCH = 31;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final String file;
    private final List<ImportIssue> issues = new ArrayList<>();
    private int vertices;

    private Shapefile(String file) {
        this.file = file;
    }

    /** @throws FileRefused when the parts do not fit together, are cut, too large or not polygons */
    public static Survey read(CheckedFile checked) {
        if (checked.kind() != CheckedFile.Kind.SHAPEFILE) {
            throw new IllegalArgumentException(checked.kind() + " is no shapefile");
        }
        String shp = part(checked, "shp");
        try {
            return new Shapefile(shp).read(checked.zip(), checked, shp);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new FileRefused(e, "shp.broken", ZipParts.shown(shp));
        }
    }

    private static String part(CheckedFile file, String ending) {
        return file.partNames().stream()
                .filter(n -> FileGate.ending(n).equals(ending))
                .findFirst()
                .orElse("");
    }

    private Survey read(ZipParts zip, CheckedFile checked, String shp) {
        String prj = part(checked, "prj");
        RecognisedCrs crs = prj.isEmpty()
                ? RecognisedCrs.NONE
                : PrjReader.recognise(new String(zip.read(prj, 64 * 1024), StandardCharsets.UTF_8).strip());
        if (!prj.isEmpty() && !crs.isSaid()) {
            crs = RecognisedCrs.ofEpsg(0, ".prj");
        }
        String cpg = part(checked, "cpg");
        String declared = cpg.isEmpty() ? "" : new String(zip.read(cpg, 1024), StandardCharsets.ISO_8859_1).strip();
        List<@Nullable Geometry> shapes = shapes(zip.read(shp, FileLimits.STANDARD.unpackedBytes()));
        requireIndexFits(zip.read(part(checked, "shx"), 100 + 8L * MAX_SHAPES), shapes.size());
        Table table =
                new Table(zip.read(part(checked, "dbf"), FileLimits.STANDARD.unpackedBytes()), declared, shapes.size());

        List<SurveyFeature> features = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            Geometry shape = shapes.get(i);
            Map<String, String> attributes = table.row(i);
            if (attributes == null) {
                issues.add(ImportIssue.warning(file, i + 1, "", "shp.deleted-record"));
            } else if (shape != null) {
                features.add(new SurveyFeature(i + 1, shape, attributes));
            }
        }
        return new Survey(file, crs, table.names, features, issues, null);
    }

    // ---- .shp ----

    private List<@Nullable Geometry> shapes(byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes);
        int type = header(b, bytes.length);
        if (type == MULTIPATCH) {
            throw new FileRefused("shp.multipatch");
        }
        if (!POLYGONS.contains(type)) {
            throw new FileRefused("shp.not-polygons", type);
        }
        List<@Nullable Geometry> shapes = new ArrayList<>();
        b.position(100);
        while (b.hasRemaining()) {
            if (shapes.size() >= MAX_SHAPES) {
                throw new FileRefused("shp.too-many-shapes", MAX_SHAPES);
            }
            int expected = shapes.size() + 1;
            b.order(ByteOrder.BIG_ENDIAN);
            int number = b.getInt();
            long length = 2L * b.getInt();
            if (number != expected || length < 4 || length > b.remaining()) {
                throw new FileRefused("shp.broken-record", expected);
            }
            ByteBuffer record = b.slice(b.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
            b.position(b.position() + (int) length);
            shapes.add(shape(record, type, expected));
        }
        tellOfFaults(shapes);
        return shapes;
    }

    /** Whether rings cross is most of the work of reading, and each shape's own affair. */
    private void tellOfFaults(List<@Nullable Geometry> shapes) {
        IntStream.range(0, shapes.size())
                .parallel()
                .mapToObj(i -> {
                    List<ImportIssue> its = new ArrayList<>(0);
                    Geometry shape = shapes.get(i);
                    if (shape != null) {
                        SurveyBuilder.tell(file, i + 1, shape, its);
                    }
                    return its;
                })
                .forEachOrdered(issues::addAll);
    }

    private static int header(ByteBuffer b, int size) {
        b.order(ByteOrder.BIG_ENDIAN);
        if (size < 100 || b.getInt(0) != 9994 || 2L * b.getInt(24) != size) {
            throw new FileRefused("shp.cut-or-padded");
        }
        b.order(ByteOrder.LITTLE_ENDIAN);
        if (b.getInt(28) != 1000) {
            throw new FileRefused("shp.cut-or-padded");
        }
        return b.getInt(32);
    }

    private @Nullable Geometry shape(ByteBuffer r, int fileType, int number) {
        int type = r.getInt();
        if (type == NULL_SHAPE) {
            issues.add(ImportIssue.error(file, number, "", "shp.no-shape"));
            return null;
        }
        if (type != fileType) {
            throw new FileRefused("shp.broken-record", number);
        }
        r.position(36); // type and the box, which is derived and may lie
        int ringCount = r.getInt();
        int pointCount = r.getInt();
        if (ringCount < 1 || pointCount < 1 || ringCount > pointCount) {
            throw new FileRefused("shp.broken-record", number);
        }
        if (ringCount > MAX_RINGS) {
            throw new FileRefused("shp.too-many-rings", number, MAX_RINGS);
        }
        if (pointCount > MAX_VERTICES - vertices) {
            throw new FileRefused("shp.too-many-vertices", MAX_VERTICES);
        }
        // Z and M follow the points as box and array; the measures may be left out altogether. We do not keep either.
        long xy = 44 + 4L * ringCount + 16L * pointCount;
        long extra = 16 + 8L * pointCount;
        long size = r.limit();
        boolean fits = size == xy
                || (fileType == 25 && size == xy + extra)
                || (fileType == 15 && (size == xy + extra || size == xy + 2 * extra));
        if (!fits || (fileType == 15 && size == xy)) {
            throw new FileRefused("shp.broken-record", number);
        }
        vertices += pointCount;
        int[] starts = new int[ringCount + 1];
        for (int i = 0; i < ringCount; i++) {
            starts[i] = r.getInt();
            if (i == 0 ? starts[0] != 0 : starts[i] <= starts[i - 1] || starts[i] >= pointCount) {
                throw new FileRefused("shp.broken-record", number);
            }
        }
        starts[ringCount] = pointCount;
        Coordinate[] points = new Coordinate[pointCount];
        for (int i = 0; i < pointCount; i++) {
            double x = r.getDouble();
            double y = r.getDouble();
            if (!(Math.abs(x) < 1e9) || !(Math.abs(y) < 1e9)) {
                issues.add(ImportIssue.error(file, number, "", "shp.not-a-coordinate", i + 1));
                return null;
            }
            points[i] = new CoordinateXY(x, y);
        }
        return polygon(points, starts, number);
    }

    /** Shells run clockwise, holes the other way; a hole belongs to the smallest shell that has it inside. */
    private @Nullable Geometry polygon(Coordinate[] points, int[] starts, int number) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i + 1 < starts.length; i++) {
            Coordinate[] ring = Arrays.copyOfRange(points, starts[i], starts[i + 1]);
            if (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1])) {
                Geometry shown = ring.length == 1 ? GEOMETRY.createPoint(ring[0]) : GEOMETRY.createLineString(ring);
                issues.add(ImportIssue.error(file, number, "", "shp.open-ring").shownAt(shown));
                return null;
            }
            (Orientation.isCCW(ring) ? holes : shells).add(GEOMETRY.createLinearRing(ring));
        }
        if (shells.isEmpty()) {
            // Some programs write every ring the wrong way round; with one ring there is nothing to mistake it for.
            if (holes.size() > 1) {
                issues.add(ImportIssue.error(file, number, "", "shp.holes-only").shownAt(holes.get(0)));
                return null;
            }
            shells.add(holes.remove(0));
        }
        List<List<LinearRing>> inside = new ArrayList<>();
        shells.forEach(s -> inside.add(new ArrayList<>()));
        if (!holes.isEmpty() && !place(holes, shells, inside, number)) {
            return null;
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = GEOMETRY.createPolygon(shells.get(i), inside.get(i).toArray(LinearRing[]::new));
        }
        return polygons.length == 1 ? polygons[0] : GEOMETRY.createMultiPolygon(polygons);
    }

    private boolean place(List<LinearRing> holes, List<LinearRing> shells, List<List<LinearRing>> inside, int number) {
        double[] areas = shells.stream()
                .mapToDouble(s -> s.getEnvelopeInternal().getArea())
                .toArray();
        IndexedPointInAreaLocator[] locators = new IndexedPointInAreaLocator[shells.size()];
        for (LinearRing hole : holes) {
            int owner = -1;
            for (int i = 0; i < shells.size(); i++) {
                if ((owner < 0 || areas[i] < areas[owner])
                        && shells.get(i).getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
                    if (locators[i] == null) {
                        locators[i] = new IndexedPointInAreaLocator(shells.get(i));
                    }
                    if (touchesInside(locators[i], hole)) {
                        owner = i;
                    }
                }
            }
            if (owner < 0) {
                issues.add(ImportIssue.error(file, number, "", "shp.stray-hole").shownAt(hole));
                return false;
            }
            inside.get(owner).add(hole);
        }
        return true;
    }

    private static boolean touchesInside(IndexedPointInAreaLocator shell, LinearRing hole) {
        for (int i = 0; i < Math.min(hole.getNumPoints(), 16); i++) {
            int where = shell.locate(hole.getCoordinateN(i));
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        return true;
    }

    // ---- .shx ----

    /** We read the .shp from front to back and do not need the index; but one that disagrees means parts of two files. */
    private static void requireIndexFits(byte[] shx, int shapes) {
        ByteBuffer b = ByteBuffer.wrap(shx);
        header(b, shx.length);
        if (shx.length != 100 + 8L * shapes) {
            throw new FileRefused("shp.index-mismatch", (shx.length - 100) / 8, shapes);
        }
    }

    // ---- .dbf ----

    private record Field(String name, char type, int at, int length) {}

    private final class Table {
        private final byte[] bytes;
        private final int headerLength;
        private final int recordLength;
        private final List<Field> fields = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final Charset charset;
        private final boolean tcvn3;
        private final boolean doubtful;
        private final Set<String> legacyTold = new LinkedHashSet<>();
        private int chars;

        Table(byte[] bytes, String cpg, int shapes) {
            this.bytes = bytes;
            if (bytes.length < 33) {
                throw new FileRefused("dbf.broken");
            }
            ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int version = b.get(0) & 0x07;
            long count = b.getInt(4) & 0xFFFFFFFFL;
            this.headerLength = b.getShort(8) & 0xFFFF;
            this.recordLength = b.getShort(10) & 0xFFFF;
            if (version != 3) {
                throw new FileRefused("dbf.broken");
            }
            if (count != shapes) {
                throw new FileRefused("dbf.count-mismatch", count, shapes);
            }
            long end = headerLength + count * recordLength;
            // An end mark (0x1A) may follow, or be forgotten.
            if (headerLength < 33 || recordLength < 2 || end > bytes.length || bytes.length > end + 2) {
                throw new FileRefused("dbf.broken");
            }
            readFields(b);
            if (saysUtf8(cpg) || cpg.isEmpty() && looksUtf8()) {
                this.charset = StandardCharsets.UTF_8;
                this.tcvn3 = false;
                this.doubtful = false;
            } else {
                LegacyTable.Choice declared = declared(cpg);
                LegacyTable.Judgement judgement = LegacyTable.choose(texts(shapes), declared);
                LegacyTable.Choice choice = judgement.choice();
                this.doubtful = judgement.doubtful();
                this.tcvn3 = choice == LegacyTable.Choice.TCVN3;
                this.charset =
                        choice == LegacyTable.Choice.WINDOWS_1252 ? LegacyTable.WINDOWS_1252 : LegacyTable.WINDOWS_1258;
                if (choice != declared) {
                    issues.add(ImportIssue.note(file, 0, "", "dbf.read-as", choice.label()));
                }
            }
        }

        private void readFields(ByteBuffer b) {
            int offset = 1;
            for (int at = 32; at + 1 < headerLength && b.get(at) != 0x0D; at += 32) {
                if (at + 32 > headerLength || fields.size() >= MAX_FIELDS) {
                    throw new FileRefused("dbf.broken");
                }
                int nameEnd = at;
                while (nameEnd < at + 11 && b.get(nameEnd) != 0) {
                    nameEnd++;
                }
                String name = new String(bytes, at, nameEnd - at, StandardCharsets.ISO_8859_1)
                        .strip()
                        .toUpperCase(Locale.ROOT);
                char type = (char) (b.get(at + 11) & 0xFF);
                int length = b.get(at + 16) & 0xFF;
                if (name.isEmpty() || length == 0 || names.contains(name)) {
                    throw new FileRefused("dbf.broken");
                }
                if ("CNFDL".indexOf(type) < 0) {
                    throw new FileRefused("dbf.field-type", name, String.valueOf(type));
                }
                fields.add(new Field(name, type, offset, length));
                names.add(name);
                offset += length;
            }
            if (fields.isEmpty() || offset != recordLength) {
                throw new FileRefused("dbf.broken");
            }
        }

        private static boolean saysUtf8(String cpg) {
            String name = cpg.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            return name.equals("UTF8") || name.equals("65001");
        }

        /** The table's own mark, its language driver, is not asked: there is none for Vietnam, and programs write ANSI by habit. */
        private static LegacyTable.@Nullable Choice declared(String cpg) {
            String name = cpg.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            return switch (name) {
                case "1258", "CP1258", "ANSI1258", "WINDOWS1258" -> LegacyTable.Choice.WINDOWS_1258;
                case "1252", "CP1252", "ANSI1252", "WINDOWS1252", "ISO88591", "88591" ->
                    LegacyTable.Choice.WINDOWS_1252;
                case "TCVN3", "TCVN", "TCVN5712", "ABC" -> LegacyTable.Choice.TCVN3;
                case "" -> null;
                default -> throw new FileRefused("dbf.code-page", ZipParts.shown(cpg));
            };
        }

        private Stream<byte[]> texts(int records) {
            List<Field> written =
                    fields.stream().filter(field -> field.type == 'C').toList();
            return IntStream.range(0, records)
                    .map(record -> headerLength + record * recordLength)
                    .boxed()
                    .flatMap(at -> written.stream()
                            .map(field -> Arrays.copyOfRange(bytes, at + field.at, at + field.at + field.length)));
        }

        private boolean looksUtf8() {
            for (long at = headerLength; at + recordLength <= bytes.length; at += recordLength) {
                for (Field f : fields) {
                    if (f.type == 'C'
                            && ZipParts.strictUtf8(ByteBuffer.wrap(bytes, (int) at + f.at, f.length)) == null
                            && ZipParts.strictUtf8(
                                            ByteBuffer.wrap(bytes, (int) at + f.at, whole((int) at + f.at, f.length)))
                                    == null) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Writers cut a long text at the field's width, and may cut a UTF-8 letter in two: the length without such a stump. */
        private int whole(int at, int length) {
            int end = at + length;
            int back = end;
            while (back > at && end - back < 3 && (bytes[back - 1] & 0xC0) == 0x80) {
                back--;
            }
            return back > at && (bytes[back - 1] & 0xC0) == 0xC0 ? back - 1 - at : length;
        }

        /** @return null for a record that is marked as deleted */
        @Nullable
        Map<String, String> row(int index) {
            int start = headerLength + index * recordLength;
            if (bytes[start] == '*') {
                return null;
            }
            if (bytes[start] != ' ') {
                throw new FileRefused("dbf.broken");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (Field f : fields) {
                row.put(f.name, value(f, start + f.at, index + 1));
            }
            return row;
        }

        private String value(Field f, int at, int record) {
            if (f.type != 'C') {
                String text = new String(bytes, at, f.length, StandardCharsets.ISO_8859_1)
                        .strip()
                        .replace("\0", "");
                // dBase fills a number that does not fit, or is not known, with stars.
                return text.startsWith("*") || text.equals("?") ? "" : text;
            }
            int length = f.length;
            while (length > 0 && (bytes[at + length - 1] == ' ' || bytes[at + length - 1] == 0)) {
                length--;
            }
            String text;
            if (isAscii(at, length)) {
                text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            } else if (charset.equals(StandardCharsets.UTF_8)) {
                String strict = ZipParts.strictUtf8(ByteBuffer.wrap(bytes, at, length));
                if (strict == null) {
                    strict = ZipParts.strictUtf8(ByteBuffer.wrap(bytes, at, whole(at, length)));
                }
                if (strict == null) {
                    issues.add(ImportIssue.error(file, record, f.name, "dbf.not-utf8"));
                    strict = "";
                }
                text = strict;
            } else {
                if (doubtful) {
                    tellLegacy(new String(bytes, at, length, LegacyTable.WINDOWS_1252), f, record);
                }
                text = LegacyTable.text(Arrays.copyOfRange(bytes, at, at + length), tcvn3, charset);
            }
            chars += text.length();
            if (chars > MAX_ATTRIBUTE_CHARS) {
                throw new FileRefused("dbf.too-much-text");
            }
            return Texts.clean(text);
        }

        private boolean isAscii(int at, int length) {
            for (int i = at; i < at + length; i++) {
                if (bytes[i] < 0) {
                    return false;
                }
            }
            return true;
        }

        /** Old tables hold TCVN3 or VNI bytes under any code page. Told once a field; thousands of equal messages help nobody. */
        private void tellLegacy(String asWritten, Field f, int record) {
            if (asWritten.chars().allMatch(c -> c < 128) || legacyTold.contains(f.name)) {
                return;
            }
            Texts.legacyEncoding(asWritten).ifPresent(legacy -> {
                legacyTold.add(f.name);
                issues.add(ImportIssue.error(
                        file,
                        record,
                        f.name,
                        legacy.encoding() == Texts.Legacy.TCVN3 ? "text.tcvn3" : "text.vni",
                        Texts.clean(asWritten),
                        legacy.suggestion()));
            });
        }
    }
}
