package vn.dautu.importing.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip in memory, read strictly by its central directory. Our own hundred lines instead of a library because the gate
 * and the readers must look at the very same entries: a zip that libraries read differently (doubled names, overlapping entries, a
 * directory that disagrees with the local headers) is refused rather than interpreted. Only stored and deflated entries, no
 * encryption, no zip64 (a file of 20 MB never needs it), one volume.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private final byte[] bytes;
    private final ByteBuffer le;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(String name, int method, long crc, int packed, long unpacked, int dataAt) {}

    ZipParts(byte[] bytes, FileLimits limits) {
        this.bytes = bytes;
        this.le = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory(limits);
        } catch (IndexOutOfBoundsException e) {
            throw new FileRefused(e, "gate.broken-zip");
        }
    }

    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    long unpackedSize(String name) {
        return entry(name).unpacked;
    }

    /** Inflates the entry, counting: more bytes than the directory declares, fewer, or another CRC end in {@link FileRefused}. */
    InputStream open(String name) {
        Entry entry = entry(name);
        InputStream packed = new ByteArrayInputStream(bytes, entry.dataAt, entry.packed);
        InputStream plain = entry.method == 0
                ? packed
                : new InflaterInputStream(packed, new Inflater(true), 8192) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        inf.end();
                    }
                };
        return new Verified(plain, entry);
    }

    /** The whole entry, if it has at most so many bytes. */
    byte[] read(String name, long atMost) {
        Entry entry = entry(name);
        if (entry.unpacked > atMost) {
            throw new FileRefused("gate.part-too-large", name, atMost / 1024);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) entry.unpacked);
        try (InputStream in = open(name)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new FileRefused(e, "gate.broken-part", name);
        }
        return out.toByteArray();
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new FileRefused("gate.part-missing", name);
        }
        return entry;
    }

    private void readDirectory(FileLimits limits) {
        int end = findEnd();
        int count = le.getShort(end + 10) & 0xFFFF;
        int countHere = le.getShort(end + 8) & 0xFFFF;
        long size = le.getInt(end + 12) & 0xFFFFFFFFL;
        long start = le.getInt(end + 16) & 0xFFFFFFFFL;
        if (count == 0xFFFF || count > limits.entries()) {
            throw new FileRefused("gate.too-many-entries", limits.entries());
        }
        if (count == 0 || count != countHere || le.getShort(end + 4) != 0 || start + size != end) {
            throw new FileRefused("gate.broken-zip");
        }
        Set<String> seen = new HashSet<>();
        List<int[]> extents = new ArrayList<>();
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            at = readEntry(at, end, seen, extents);
        }
        if (at != end) {
            throw new FileRefused("gate.broken-zip");
        }
        extents.sort(Comparator.comparingInt(e -> e[0]));
        int free = 0;
        for (int[] extent : extents) {
            if (extent[0] < free) {
                throw new FileRefused("gate.overlapping-entries");
            }
            free = extent[1];
        }
        if (free > start || extents.get(0)[0] != 0) {
            throw new FileRefused("gate.broken-zip");
        }
    }

    /** The end record has to end the file, but for a comment that it declares. */
    private int findEnd() {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xFFFF); at--) {
            if (le.getInt(at) == END && at + 22 + (le.getShort(at + 20) & 0xFFFF) == bytes.length) {
                return at;
            }
        }
        throw new FileRefused("gate.broken-zip");
    }

    private int readEntry(int at, int end, Set<String> seen, List<int[]> extents) {
        if (at + 46 > end || le.getInt(at) != CENTRAL) {
            throw new FileRefused("gate.broken-zip");
        }
        int flags = le.getShort(at + 8) & 0xFFFF;
        int method = le.getShort(at + 10) & 0xFFFF;
        long crc = le.getInt(at + 16) & 0xFFFFFFFFL;
        long packed = le.getInt(at + 20) & 0xFFFFFFFFL;
        long unpacked = le.getInt(at + 24) & 0xFFFFFFFFL;
        int nameLength = le.getShort(at + 28) & 0xFFFF;
        int next = at + 46 + nameLength + (le.getShort(at + 30) & 0xFFFF) + (le.getShort(at + 32) & 0xFFFF);
        int unixMode = le.getInt(at + 38) >>> 16;
        long local = le.getInt(at + 42) & 0xFFFFFFFFL;
        String name = name(at + 46, nameLength, (flags & 0x0800) != 0);
        if ((flags & 0x2041) != 0) {
            throw new FileRefused("gate.encrypted-entry", shown(name));
        }
        requireHarmless(name, (unixMode & 0170000) == 0120000);
        if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            throw new FileRefused("gate.duplicate-entry", shown(name));
        }
        if ((method != 0 && method != 8)
                || (method == 0 && packed != unpacked)
                || local + 30 > bytes.length
                || le.getInt((int) local) != LOCAL) {
            throw new FileRefused("gate.broken-part", shown(name));
        }
        int localNameLength = le.getShort((int) local + 26) & 0xFFFF;
        long dataAt = local + 30 + localNameLength + (le.getShort((int) local + 28) & 0xFFFF);
        if (dataAt + packed > bytes.length
                || localNameLength != nameLength
                || !ByteBuffer.wrap(bytes, (int) local + 30, nameLength)
                        .equals(ByteBuffer.wrap(bytes, at + 46, nameLength))
                || (le.getShort((int) local + 8) & 0xFFFF) != method
                || (le.getShort((int) local + 6) & 0x2041) != 0) {
            throw new FileRefused("gate.broken-part", shown(name));
        }
        extents.add(new int[] {(int) local, (int) (dataAt + packed)});
        if (!name.endsWith("/")) {
            entries.put(name, new Entry(name, method, crc, (int) packed, unpacked, (int) dataAt));
        } else if (unpacked != 0) {
            throw new FileRefused("gate.broken-part", shown(name));
        }
        return next;
    }

    private static void requireHarmless(String name, boolean symlink) {
        boolean dangerous = symlink
                || name.isEmpty()
                || name.length() > 255
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(c -> c < ' ' || c == 0x7F);
        for (String step : name.split("/", -1)) {
            dangerous |= step.equals("..") || step.equals(".");
        }
        if (dangerous) {
            throw new FileRefused("gate.dangerous-name", shown(name));
        }
    }

    /** Windows writes names in its own code page and may not say so. Names are for showing and for their endings only. */
    private String name(int at, int length, boolean utf8) {
        if (at + length > bytes.length) {
            throw new FileRefused("gate.broken-zip");
        }
        String decoded = strictUtf8(ByteBuffer.wrap(bytes, at, length));
        if (decoded != null) {
            return decoded;
        }
        if (utf8) {
            throw new FileRefused("gate.broken-zip");
        }
        return new String(bytes, at, length, Charset.forName("windows-1258"));
    }

    static @Nullable String strictUtf8(ByteBuffer buffer) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    static String shown(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "�");
        return clean.length() > 120 ? clean.substring(0, 117) + "…" : clean;
    }

    /** Holds an entry to what the directory says about it. */
    private static final class Verified extends FilterInputStream {
        private final Entry entry;
        private final CRC32 crc = new CRC32();
        private long count;
        private boolean ended;

        Verified(InputStream in, Entry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int n;
            try {
                n = in.read(buffer, offset, length);
            } catch (IOException e) {
                throw new FileRefused(e, "gate.broken-part", shown(entry.name));
            }
            if (n < 0) {
                ended = true;
                if (count != entry.unpacked || crc.getValue() != entry.crc) {
                    throw new FileRefused("gate.broken-part", shown(entry.name));
                }
                return -1;
            }
            count += n;
            if (count > entry.unpacked) {
                throw new FileRefused("gate.broken-part", shown(entry.name));
            }
            crc.update(buffer, offset, n);
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = 0;
            byte[] sink = new byte[4096];
            while (skipped < n) {
                int got = read(sink, 0, (int) Math.min(sink.length, n - skipped));
                if (got < 0) {
                    break;
                }
                skipped += got;
            }
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
