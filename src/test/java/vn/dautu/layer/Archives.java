package vn.dautu.layer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/** Writes small PMTiles archives, sound ones and spoilt ones. */
public final class Archives {

    public static final int MVT = 1;
    public static final int PNG = 2;

    private Archives() {}

    public record Place(int z, int x, int y) {}

    public static byte[] of(int type, Map<Place, byte[]> tiles) {
        TreeMap<Long, byte[]> byId = new TreeMap<>();
        int from = 30;
        int to = 0;
        for (Map.Entry<Place, byte[]> tile : tiles.entrySet()) {
            Place at = tile.getKey();
            byId.put(id(at.z(), at.x(), at.y()), tile.getValue());
            from = Math.min(from, at.z());
            to = Math.max(to, at.z());
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream ids = new ByteArrayOutputStream();
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        ByteArrayOutputStream lengths = new ByteArrayOutputStream();
        ByteArrayOutputStream offsets = new ByteArrayOutputStream();
        long last = 0;
        for (Map.Entry<Long, byte[]> tile : byId.entrySet()) {
            varint(ids, tile.getKey() - last);
            last = tile.getKey();
            varint(runs, 1);
            varint(lengths, tile.getValue().length);
            varint(offsets, data.size() + 1L);
            data.writeBytes(tile.getValue());
        }
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        varint(directory, byId.size());
        for (ByteArrayOutputStream column : new ByteArrayOutputStream[] {ids, runs, lengths, offsets}) {
            directory.writeBytes(column.toByteArray());
        }
        byte[] root = gzip(directory.toByteArray());
        byte[] metadata = gzip("{}".getBytes(StandardCharsets.UTF_8));
        ByteBuffer head = ByteBuffer.allocate(PmtilesHeader.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        long at = PmtilesHeader.LENGTH;
        head.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        head.putLong(at).putLong(root.length);
        at += root.length;
        head.putLong(at).putLong(metadata.length);
        at += metadata.length;
        head.putLong(at).putLong(0).putLong(at).putLong(data.size());
        head.putLong(byId.size()).putLong(byId.size()).putLong(byId.size());
        head.put((byte) 1)
                .put((byte) 2)
                .put((byte) 1)
                .put((byte) type)
                .put((byte) from)
                .put((byte) to);
        head.putInt(1_054_000_000).putInt(218_000_000).putInt(1_063_000_000).putInt(227_000_000);
        head.put((byte) from).putInt(1_058_000_000).putInt(222_000_000);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        file.writeBytes(root);
        file.writeBytes(metadata);
        file.writeBytes(data.toByteArray());
        return file.toByteArray();
    }

    /** One picture over the whole world, so that every map shows it. */
    public static byte[] picture() {
        return of(PNG, Map.of(new Place(0, 0, 0), png(new Color(214, 196, 140))));
    }

    public static byte[] png(Color colour) {
        BufferedImage tile = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = tile.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 256, 256);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(tile, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 127) {
            out.write((int) (rest & 127) | 128);
            rest >>= 7;
        }
        out.write((int) rest);
    }

    /** Along the curve of Hilbert, after all tiles of the zooms above. */
    private static long id(int z, int tileX, int tileY) {
        long id = ((1L << 2 * z) - 1) / 3;
        int x = tileX;
        int y = tileY;
        for (int s = (1 << z) / 2; s > 0; s /= 2) {
            int rx = (x & s) > 0 ? 1 : 0;
            int ry = (y & s) > 0 ? 1 : 0;
            id += (long) s * s * (3 * rx ^ ry);
            if (ry == 0) {
                if (rx == 1) {
                    x = s - 1 - x;
                    y = s - 1 - y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return id;
    }
}
