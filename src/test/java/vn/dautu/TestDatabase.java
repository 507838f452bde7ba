package vn.dautu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Decides which PostGIS the tests run on; no test knows the answer. Where a Docker engine answers it is a container, elsewhere a
 * private cluster that lives and dies with this JVM. One server a JVM, one empty database a call.
 *
 * <p>A database is owned by the role {@code dautu}, which is no superuser, as in {@code ./run}; PostGIS is already in it, and
 * {@code spatial_ref_sys} belongs to the role.
 *
 * <p>{@code @SpringBootTest} with {@code @Import(TestDatabase.class)} gets a database of its own for each application context. A test
 * without Spring calls {@link #fresh()}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final String ROLE = "dautu";
    private static final String TEMPLATE = "dautu_template";
    private static final AtomicInteger MADE = new AtomicInteger();

    /** An empty database with PostGIS and who may enter it. */
    public record Access(String url, String user, String password) {

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    private record Server(String host, int port, String superuser, String password) {

        String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }

        void tell(String database, String... statements) {
            try (var connection = DriverManager.getConnection(url(database), superuser, password);
                    var statement = connection.createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The test database refused: " + e.getMessage(), e);
            }
        }
    }

    /** Started when first asked for; the template makes each further database a copy of some hundredths of a second. */
    private static final class Running {

        static final Server SERVER = start();

        private static Server start() {
            var server = DockerClientFactory.instance().isDockerAvailable() ? container() : privateCluster();
            server.tell(
                    "postgres",
                    "create role %s login password '%s'".formatted(ROLE, ROLE),
                    "create database %s owner %s".formatted(TEMPLATE, ROLE));
            server.tell(
                    TEMPLATE, "create extension if not exists postgis", "alter table spatial_ref_sys owner to " + ROLE);
            return server;
        }
    }

    /** A new empty database with PostGIS, for the caller alone. It goes with the server at the end of the JVM. */
    public static Access fresh() {
        var server = Running.SERVER;
        var name = "test_" + MADE.incrementAndGet();
        server.tell(
                "postgres",
                "create database %s template %s owner %s strategy file_copy".formatted(name, TEMPLATE, ROLE));
        return new Access(server.url(name), ROLE, ROLE);
    }

    @Bean
    JdbcConnectionDetails freshDatabase() {
        var access = fresh();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.user();
            }

            @Override
            public String getPassword() {
                return access.password();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }

    /** Testcontainers removes the container when this JVM is gone. */
    private static Server container() {
        @SuppressWarnings("resource")
        var postgis = new PostgreSQLContainer(
                DockerImageName.parse("postgis/postgis:16-3.4").asCompatibleSubstituteFor("postgres"));
        postgis.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200", "-c", "jit=off");
        postgis.start();
        return new Server(postgis.getHost(), postgis.getMappedPort(5432), postgis.getUsername(), postgis.getPassword());
    }

    /** The script keeps the cluster for as long as the pipe to it is open, that is, as long as this JVM lives. */
    private static Server privateCluster() {
        var script = Path.of(System.getProperty("basedir", ""), "tools", "test-cluster.sh")
                .toAbsolutePath();
        try {
            var process = new ProcessBuilder("bash", script.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endOf(process), "test database"));
            @SuppressWarnings("resource")
            var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
            var line = lines.readLine();
            if (line == null || !line.startsWith("ready ")) {
                throw new IllegalStateException("tools/test-cluster.sh started no PostGIS: " + line);
            }
            var words = line.split(" ", -1);
            return new Server("127.0.0.1", Integer.parseInt(words[1]), "postgres", words[2]);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + script, e);
        }
    }

    private static void endOf(Process process) {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
