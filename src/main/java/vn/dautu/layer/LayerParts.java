package vn.dautu.layer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.springframework.core.io.AbstractResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of tiles, kept in the database in parts, so that they come and go with its backup, and read from the middle like a file. */
@Component
class LayerParts {

    private static final int PART = 256 * 1024;

    private final JdbcClient jdbc;

    LayerParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a file as it arrives; a part at a time, for it may be as large as a disk and arrive as slowly as a village's line.
     *
     * @param most bytes; longer is refused as soon as it is
     * @return its length
     */
    long keep(long layer, byte[] head, InputStream rest, long most) throws IOException {
        byte[] part = Arrays.copyOf(head, PART);
        int filled = head.length;
        long length = 0;
        for (int number = 0; ; number++) {
            filled += rest.readNBytes(part, filled, PART - filled);
            length += filled;
            if (length > most) {
                throw LayerRefused.of("layer.pmtiles-too-large", most / (1024 * 1024));
            }
            if (filled > 0) {
                jdbc.sql("insert into map_layer_part (layer_id, part, content) values (?, ?, ?)")
                        .params(layer, number, filled == PART ? part : Arrays.copyOf(part, filled))
                        .update();
            }
            if (filled < PART) {
                return length;
            }
            filled = 0;
        }
    }

    /** The file; Spring cuts the ranges out of it that a browser asks for. */
    AbstractResource file(long layer, long length) {
        return new AbstractResource() {
            @Override
            public String getDescription() {
                return "layer " + layer;
            }

            @Override
            public boolean exists() {
                return true;
            }

            @Override
            public long contentLength() {
                return length;
            }

            @Override
            public InputStream getInputStream() {
                return new Parts(layer, length);
            }
        };
    }

    private byte[] part(long layer, int number) throws IOException {
        return jdbc.sql("select content from map_layer_part where layer_id = ? and part = ?")
                .params(layer, number)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new IOException("part " + number + " of layer " + layer + " is gone"));
    }

    /** Reads only the parts it comes to; what is skipped is never fetched. */
    private final class Parts extends InputStream {

        private final long layer;
        private final long length;
        private long at;
        private int held = -1;
        private byte[] part = {};

        Parts(long layer, long length) {
            this.layer = layer;
            this.length = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            if (wanted == 0) {
                return 0;
            }
            if (at >= length) {
                return -1;
            }
            int number = (int) (at / PART);
            if (number != held) {
                part = part(layer, number);
                held = number;
            }
            int from = (int) (at % PART);
            int count = Math.min(wanted, part.length - from);
            if (count <= 0) {
                throw new IOException("part " + number + " of layer " + layer + " is too short");
            }
            System.arraycopy(part, from, into, offset, count);
            at += count;
            return count;
        }

        @Override
        public long skip(long wanted) {
            long skipped = Math.max(0, Math.min(wanted, length - at));
            at += skipped;
            return skipped;
        }
    }
}
