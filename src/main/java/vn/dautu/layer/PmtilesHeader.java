package vn.dautu.layer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * The first 127 bytes of a PMTiles archive (specification, version 3), as far as the map asks for them: the browser reads the rest.
 *
 * @param vector tiles of shapes (MVT); else of pictures
 * @param end where the last of its sections ends: what is shorter was cut on the way
 */
record PmtilesHeader(
        boolean vector,
        int fromZoom,
        int toZoom,
        LayerBox box,
        long end,
        long rootOffset,
        int rootLength,
        boolean packed) {

    static final int LENGTH = 127;
    /** The root directory lies within the first 16 KiB. */
    static final int HEAD = 16_384;

    private static final byte[] MAGIC = "PMTiles".getBytes(StandardCharsets.US_ASCII);
    private static final int NONE = 1;
    private static final int GZIP = 2;
    private static final int MVT = 1;
    private static final int LAST_PICTURE = 5;
    private static final int MOST_IN_ROOT = 1 << 20;

    static boolean begins(byte[] head) {
        return head.length >= MAGIC.length
                && ByteBuffer.wrap(head, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    /** @param head the first {@value #HEAD} bytes, fewer where the file is shorter */
    static PmtilesHeader read(byte[] head) {
        if (!begins(head) || head.length < LENGTH) {
            throw LayerRefused.of("layer.pmtiles-broken");
        }
        ByteBuffer b = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (b.get(7) != 3) {
            throw LayerRefused.of("layer.pmtiles-version", b.get(7) & 0xFF);
        }
        int internal = b.get(97);
        int packing = b.get(98);
        int type = b.get(99);
        if (internal != NONE && internal != GZIP || packing != NONE && packing != GZIP) {
            throw LayerRefused.of("layer.pmtiles-packing");
        }
        if (type < MVT || type > LAST_PICTURE) {
            throw LayerRefused.of("layer.pmtiles-type");
        }
        int from = b.get(100) & 0xFF;
        int to = b.get(101) & 0xFF;
        LayerBox box = new LayerBox(degrees(b, 102), degrees(b, 106), degrees(b, 110), degrees(b, 114));
        if (from > to || !(box.west() <= box.east()) || !(box.south() <= box.north())) {
            throw LayerRefused.of("layer.pmtiles-broken");
        }
        long end = 0;
        for (int section = 8; section < 72; section += 16) {
            long offset = b.getLong(section);
            long length = b.getLong(section + 8);
            if (offset < 0 || length < 0 || offset > Long.MAX_VALUE - length) {
                throw LayerRefused.of("layer.pmtiles-broken");
            }
            end = Math.max(end, offset + length);
        }
        long root = b.getLong(8);
        long rootLength = b.getLong(16);
        if (root < LENGTH || rootLength < 1 || root + rootLength > HEAD) {
            throw LayerRefused.of("layer.pmtiles-broken");
        }
        PmtilesHeader header = new PmtilesHeader(
                type == MVT,
                from,
                Math.min(to, LayerEntry.NEAREST),
                box,
                end,
                root,
                (int) rootLength,
                internal == GZIP);
        header.requireRoot(head);
        return header;
    }

    private static double degrees(ByteBuffer b, int at) {
        return b.getInt(at) / 1e7;
    }

    /** Its directory opens and has entries: a header alone is soon forged. */
    private void requireRoot(byte[] head) {
        if (rootOffset + rootLength > head.length) {
            throw LayerRefused.of("layer.pmtiles-cut");
        }
        InputStream bytes = new ByteArrayInputStream(head, (int) rootOffset, rootLength);
        try (InputStream in = packed ? new GZIPInputStream(bytes) : bytes) {
            byte[] root = in.readNBytes(MOST_IN_ROOT);
            if (root.length < 5 || root[0] == 0 || in.read() >= 0) {
                throw LayerRefused.of("layer.pmtiles-broken");
            }
        } catch (IOException e) {
            throw LayerRefused.of("layer.pmtiles-broken");
        }
    }
}
