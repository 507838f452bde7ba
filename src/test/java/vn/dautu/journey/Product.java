package vn.dautu.journey;

import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dautu.Application;
import vn.dautu.TestDatabase;

/**
 * The whole application with its demonstration, started once a JVM on a database and a port of its own. It is started by hand and not
 * by Spring's test support because a journey stops and starts it, as a server does, without losing the database.
 */
final class Product {

    /** The demonstration's own Today. */
    static final String TODAY = "2025-10-31";

    private static final class Running {

        static final Product PRODUCT = new Product();
    }

    private final TestDatabase.Access database = TestDatabase.fresh();
    private ConfigurableApplicationContext context;
    private final int port;

    private Product() {
        context = start(0);
        port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port", Integer.class));
    }

    static Product running() {
        return Running.PRODUCT;
    }

    private ConfigurableApplicationContext start(int wantedPort) {
        return new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .run(
                        "--server.port=" + wantedPort,
                        "--server.address=127.0.0.1",
                        "--server.shutdown=immediate",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    /** Stops it and starts it anew on the same database and address: sessions are gone, books are not. */
    void restart() {
        context.close();
        context = start(port);
    }

    /** @param path without a leading slash */
    String address(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    /** The demonstration accounts share it. */
    String password() {
        return Objects.requireNonNull(context.getEnvironment().getProperty("dautu.demo.password"));
    }
}
