package vn.dautu.bench;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dautu.Application;
import vn.dautu.TestDatabase;

/** The product as every benchmark starts it: on a database of its own, at one day, saying nothing but figures. */
final class BenchProduct {

    static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

    private BenchProduct() {}

    /** @param more configuration that only this benchmark needs */
    static ConfigurableApplicationContext on(TestDatabase.Access database, Class<?>... more) {
        return start("default", database, more);
    }

    /** With the demonstration's books and accounts, for benchmarks that look at pages: these need the front end built. */
    static ConfigurableApplicationContext demonstration(TestDatabase.Access database, Class<?>... more) {
        needPages();
        return start("demo", database, more);
    }

    /** Without books and accounts, for benchmarks that make their own and look at pages. */
    static ConfigurableApplicationContext withPages(TestDatabase.Access database, Class<?>... more) {
        needPages();
        return start("default", database, more);
    }

    private static void needPages() {
        if (BenchProduct.class.getResource("/META-INF/VAADIN/webapp/index.html") == null) {
            throw new IllegalStateException("no front end in target/classes: ./test or ./run builds it");
        }
    }

    /** Where it answers, without a slash at the end. */
    static String address(ConfigurableApplicationContext context) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    static String password(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(context.getEnvironment().getProperty("dautu.demo.password"));
    }

    private static ConfigurableApplicationContext start(
            String profile, TestDatabase.Access database, Class<?>... more) {
        // Without a page the front end need not be built.
        System.setProperty("vaadin.productionMode", "true");
        return new SpringApplicationBuilder(Application.class)
                .profiles(profile)
                .sources(more)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--dautu.today=" + TODAY,
                        "--logging.level.root=WARN",
                        "--spring.main.banner-mode=off");
    }
}
