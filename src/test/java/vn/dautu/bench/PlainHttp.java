package vn.dautu.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection of HTTP/1.1 that is kept open, one question at a time, and nothing else: as light as pgbench is beside PostgreSQL, so that
 * on two cores the server is measured and not its client. Answers must say their length.
 */
final class PlainHttp implements AutoCloseable {

    private final URI server;
    private final String host;
    private final String headers;
    private final byte[] taken = new byte[1 << 16];
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    PlainHttp(String base) throws IOException {
        this(base, "");
    }

    /** @param headers that go with every question, each with its line's end */
    PlainHttp(String base, String headers) throws IOException {
        this.headers = headers;
        server = URI.create(base);
        host = server.getHost() + ":" + server.getPort();
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** @param bytes of the body as it came, compressed or not */
    record Answer(long micros, int status, long bytes) {}

    Answer get(String path) throws IOException {
        long start = System.nanoTime();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: gzip\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = -1;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (header.equalsIgnoreCase("connection: close")) {
                last = true;
            }
        }
        if (length < 0) {
            throw new IOException("an answer without its length");
        }
        for (long left = length; left > 0; ) {
            int n = in.read(taken, 0, (int) Math.min(left, taken.length));
            if (n < 0) {
                throw new IOException("an answer cut short");
            }
            left -= n;
        }
        if (last) {
            socket.close();
            connect();
        }
        return new Answer((System.nanoTime() - start) / 1000, status, length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
