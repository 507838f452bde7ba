package vn.dautu.importing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.dautu.importing.file.CheckedFile.Kind;

/**
 * Looks at an upload before any parser does. It knows an {@code .xlsx}, a zipped shapefile, a GeoJSON, a GeoPackage, a KML or KMZ and an
 * ASCII DXF by their content, and refuses with {@link FileRefused} everything else and everything that is too big, too deep, encrypted, broken or
 * carries more than figures: macros, links to other files, embedded objects, archives within the archive, a DOCTYPE.
 *
 * <p>Works in memory only; there is no temporary file to forget. Every entry of a zip is inflated once, to its end, and thrown away:
 * size, CRC and content are known to be right before reading begins. Stateless, safe to share.
 */
public final class FileGate {

    private static final int MAX_JSON_DEPTH = 64;
    private static final Set<String> SHAPE_PARTS = Set.of("shp", "shx", "dbf", "prj", "cpg");
    /** Indexes and notes that GIS programs leave beside a shapefile; never opened. */
    private static final Set<String> SHAPE_COMPANIONS = Set.of("sbn", "sbx", "qix", "qpj", "xml");

    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "gz", "tar", "xlsx", "kmz");

    private final FileLimits limits;

    public FileGate() {
        this(FileLimits.STANDARD);
    }

    FileGate(FileLimits limits) {
        this.limits = limits;
    }

    /**
     * @param fileName as the browser gave it; any folder in it is cut off
     * @param file read, not changed and not deleted
     * @throws FileRefused with the reason
     */
    public CheckedFile check(String fileName, Path file) throws IOException {
        if (Files.size(file) > limits.packedBytes()) {
            throw tooLarge();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return check(fileName, in);
        }
    }

    /** Reads at most the allowed size from the stream; does not close it. */
    public CheckedFile check(String fileName, InputStream upload) throws IOException {
        return checkOwned(fileName, upload.readNBytes((int) limits.packedBytes() + 1));
    }

    public CheckedFile check(String fileName, byte[] bytes) {
        return checkOwned(fileName, bytes.length > limits.packedBytes() ? bytes : bytes.clone());
    }

    private CheckedFile checkOwned(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new FileRefused("gate.empty");
        }
        if (bytes.length > limits.packedBytes()) {
            throw tooLarge();
        }
        String name = baseName(fileName);
        Sniffed sniffed = Sniffed.of(bytes);
        if (sniffed.refusal() != null) {
            throw new FileRefused(sniffed.refusal());
        }
        Kind bare = switch (sniffed.form()) {
            case JSON -> {
                requireEnding(name, Kind.GEOJSON, Set.of("geojson", "json"));
                checkJson(bytes);
                yield Kind.GEOJSON;
            }
            case KML -> {
                requireEnding(name, Kind.KML, Set.of("kml"));
                Kml.scan(bytes);
                yield Kind.KML;
            }
            case SQLITE -> {
                requireEnding(name, Kind.GEOPACKAGE, Set.of("gpkg"));
                yield Kind.GEOPACKAGE;
            }
            case DXF -> {
                requireEnding(name, Kind.DXF, Set.of("dxf"));
                yield Kind.DXF;
            }
            case ZIP, OTHER -> null;
        };
        if (bare != null) {
            return new CheckedFile(bare, name, sha256(bytes), bytes, null);
        }
        ZipParts parts = new ZipParts(bytes, limits);
        requireModestSize(parts, bytes.length);
        Kind kind = kindOf(parts.names());
        if (kind == Kind.WORKBOOK) {
            if (ending(name).equals("xlsm")) {
                throw new FileRefused("gate.macro", name);
            }
            requireEnding(name, kind, Set.of("xlsx"));
            checkWorkbookNames(parts.names());
        } else if (kind == Kind.KML) {
            requireEnding(name, kind, Set.of("kmz"));
            checkKmzNames(parts.names());
        } else {
            requireEnding(name, kind, Set.of("zip"));
            checkShapefileNames(parts.names());
        }
        for (String part : parts.names()) {
            checkPart(parts, part, kind);
        }
        return new CheckedFile(kind, name, sha256(bytes), bytes, parts);
    }

    private FileRefused tooLarge() {
        return new FileRefused("gate.too-large", limits.packedBytes() / FileLimits.MB);
    }

    /** By the declared sizes; that the declarations are true is seen while inflating. */
    private void requireModestSize(ZipParts parts, long packed) {
        long sum = 0;
        for (String part : parts.names()) {
            sum += parts.unpackedSize(part);
        }
        if (sum > limits.unpackedBytes()) {
            throw new FileRefused("gate.unpacked-too-large", limits.unpackedBytes() / FileLimits.MB);
        }
        if (sum > FileLimits.MB && sum / packed >= limits.ratio()) {
            throw new FileRefused("gate.ratio", limits.ratio());
        }
    }

    private static Kind kindOf(List<String> names) {
        boolean office = names.contains("[Content_Types].xml");
        if (office && names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).startsWith("xl/"))) {
            return Kind.WORKBOOK;
        }
        if (office) {
            throw new FileRefused("gate.other-office");
        }
        if (names.stream().anyMatch(n -> ending(n).equals("shp"))) {
            return Kind.SHAPEFILE;
        }
        if (names.stream().anyMatch(n -> ending(n).equals("kml"))) {
            return Kind.KML;
        }
        for (String name : names) {
            if (ARCHIVES.contains(ending(name))) {
                throw new FileRefused("gate.nested-archive", ZipParts.shown(name));
            }
        }
        throw new FileRefused("gate.unknown-zip");
    }

    /** One document; pictures for its marks may lie beside it and are not opened. */
    private static void checkKmzNames(List<String> names) {
        if (names.stream().filter(n -> ending(n).equals("kml")).count() > 1) {
            throw new FileRefused("gate.kmz-several");
        }
        for (String name : names) {
            if (ARCHIVES.contains(ending(name))) {
                throw new FileRefused("gate.nested-archive", ZipParts.shown(name));
            }
        }
    }

    private static void checkWorkbookNames(List<String> names) {
        for (String name : names) {
            String n = name.toLowerCase(Locale.ROOT);
            if (n.endsWith("vbaproject.bin")
                    || n.endsWith("vbadata.xml")
                    || n.contains("/macrosheets/")
                    || n.contains("/dialogsheets/")
                    || n.contains("/activex/")) {
                throw new FileRefused("gate.macro", ZipParts.shown(name));
            }
            if (n.contains("externallink")) {
                throw new FileRefused("gate.external-link", ZipParts.shown(name));
            }
            if (n.contains("/embeddings/") || n.contains("oleobject")) {
                throw new FileRefused("gate.embedded-object", ZipParts.shown(name));
            }
            if (n.equals("xl/workbook.bin")) {
                throw new FileRefused("gate.xlsb");
            }
        }
    }

    private static void checkShapefileNames(List<String> names) {
        List<String> shapes =
                names.stream().filter(n -> ending(n).equals("shp")).toList();
        if (shapes.size() > 1) {
            throw new FileRefused("gate.shp-several", shapes.size());
        }
        String stem = stem(shapes.get(0));
        Set<String> missing = new TreeSet<>(Set.of("shp", "shx", "dbf"));
        for (String name : names) {
            String ending = ending(name);
            if (SHAPE_PARTS.contains(ending)) {
                if (!stem(name).equalsIgnoreCase(stem)) {
                    throw new FileRefused("gate.shp-stray", ZipParts.shown(name));
                }
                missing.remove(ending);
            } else if (ARCHIVES.contains(ending)) {
                throw new FileRefused("gate.nested-archive", ZipParts.shown(name));
            } else if (!SHAPE_COMPANIONS.contains(ending)) {
                throw new FileRefused("gate.shp-stray", ZipParts.shown(name));
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRefused("gate.part-missing", "." + missing.iterator().next());
        }
    }

    private static void checkPart(ZipParts parts, String part, Kind kind) {
        try (InputStream in = parts.open(part)) {
            byte[] head = in.readNBytes(512);
            String shown = ZipParts.shown(part);
            if (Sniffed.isArchive(head)) {
                throw new FileRefused("gate.nested-archive", shown);
            }
            if (Sniffed.isOle2(head)) {
                throw new FileRefused("gate.embedded-object", shown);
            }
            if (Sniffed.isExecutable(head)) {
                throw new FileRefused("gate.executable");
            }
            boolean xml = Set.of("xml", "rels", "vml").contains(ending(part)) || XmlScan.looksLikeXml(head);
            if ((kind == Kind.WORKBOOK || kind == Kind.KML) && xml) {
                XmlScan.scan(part, new SequenceInputStream(new ByteArrayInputStream(head), in));
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new FileRefused(e, "gate.broken-part", ZipParts.shown(part));
        }
        if (kind == Kind.WORKBOOK && part.equals("[Content_Types].xml")) {
            String types = new String(parts.read(part, FileLimits.MB), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            if (types.contains("macroenabled") || types.contains("vbaproject")) {
                throw new FileRefused("gate.macro", ZipParts.shown(part));
            }
        }
    }

    private static void checkJson(byte[] bytes) {
        if (ZipParts.strictUtf8(ByteBuffer.wrap(bytes)) == null) {
            throw new FileRefused("gate.not-utf8");
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == 0) {
                throw new FileRefused("gate.not-utf8");
            }
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                if (++depth > MAX_JSON_DEPTH) {
                    throw new FileRefused("gate.json-too-deep", MAX_JSON_DEPTH);
                }
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
        if (quoted || depth != 0) {
            throw new FileRefused("gate.json-broken");
        }
    }

    private static void requireEnding(String name, Kind kind, Set<String> endings) {
        if (!endings.contains(ending(name))) {
            throw new FileRefused(
                    switch (kind) {
                        case WORKBOOK -> "gate.really-workbook";
                        case SHAPEFILE -> "gate.really-shapefile";
                        case GEOJSON -> "gate.really-json";
                        case GEOPACKAGE -> "gate.really-geopackage";
                        case KML -> "gate.really-kml";
                        case DXF -> "gate.really-dxf";
                    },
                    name);
        }
    }

    private static String baseName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty()) {
            throw new FileRefused("gate.no-name");
        }
        // Cut from the front: the ending must survive.
        return ZipParts.shown(name.length() > 110 ? "…" + name.substring(name.length() - 110) : name);
    }

    static String ending(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        int dot = n.lastIndexOf('.');
        return dot < 0 || n.lastIndexOf('/') > dot ? "" : n.substring(dot + 1);
    }

    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
