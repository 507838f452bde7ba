package vn.dautu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The same tiles as files behind an nginx of our own, set as one would for files that never change: what "served from disk" costs here. */
final class Nginx implements AutoCloseable {

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** A folder for the files, which every worker may read. */
    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("dautu-nginx");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** Nothing where no nginx is installed. */
    static Optional<Nginx> on(Path folder) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path conf = folder.resolve("nginx.conf");
        Files.writeString(conf, """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log crit;
                worker_processes auto;
                events { worker_connections 512; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 10000000;
                  open_file_cache max=100000 inactive=60s;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s;
                    location / {
                      default_type application/vnd.mapbox-vector-tile;
                      add_header Content-Encoding gzip;
                      add_header Cache-Control "private, max-age=31536000, immutable";
                    }
                  }
                }
                """.formatted(folder, port));
        Process process = new ProcessBuilder(program.get().toString(), "-p", folder.toString(), "-c", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        Nginx nginx = new Nginx(process, folder, port);
        nginx.waitUntilItAnswers();
        return Optional.of(nginx);
    }

    private void waitUntilItAnswers() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Socket there = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException("nginx: " + Files.readString(folder.resolve("said")), notYet);
                }
            }
        }
        throw new IOException("nginx does not answer");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }

    /** Keeps an answer as a file under the same path. */
    static void keep(Path folder, String path, InputStream body) throws IOException {
        Path file = folder.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.copy(body, file);
    }
}
