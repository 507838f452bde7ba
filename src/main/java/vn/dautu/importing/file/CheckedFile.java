package vn.dautu.importing.file;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that passed the gate: what it really is, and its bytes. Immutable; made only by {@link FileGate}. */
public final class CheckedFile {

    /** What the content is, whatever the name says. */
    public enum Kind {
        WORKBOOK,
        SHAPEFILE,
        GEOJSON,
        GEOPACKAGE,
        /** Bare, or the first part of a KMZ that is one. */
        KML,
        DXF
    }

    private final Kind kind;
    private final String name;
    private final String sha256;
    private final byte[] bytes;
    private final @Nullable ZipParts parts;

    CheckedFile(Kind kind, String name, String sha256, byte[] bytes, @Nullable ZipParts parts) {
        this.kind = kind;
        this.name = name;
        this.sha256 = sha256;
        this.bytes = bytes;
        this.parts = parts;
    }

    public Kind kind() {
        return kind;
    }

    /** The file's own name without any folder, at most 120 characters. To show; never use it as a path. */
    public String name() {
        return name;
    }

    /** SHA-256 of the file as uploaded, 64 lower-case hex digits. */
    public String sha256() {
        return sha256;
    }

    public int size() {
        return bytes.length;
    }

    /** A copy of the file as uploaded, to keep beside what was imported from it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Names of the entries of a zip; empty for what is no zip. */
    public List<String> partNames() {
        return parts == null ? List.of() : parts.names();
    }

    byte[] raw() {
        return bytes;
    }

    /** @throws FileRefused when the file has no such entry */
    InputStream open(String part) {
        return zip().open(part);
    }

    ZipParts zip() {
        if (parts == null) {
            throw new IllegalStateException(kind + " is not a zip");
        }
        return parts;
    }
}
