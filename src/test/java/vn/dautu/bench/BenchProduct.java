package vn.dautu.bench;

import java.time.LocalDate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dautu.Application;
import vn.dautu.TestDatabase;

/** The product as every benchmark starts it: on an empty database, at one day, saying nothing but figures. */
final class BenchProduct {

    static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

    private BenchProduct() {}

    /** @param more configuration that only this benchmark needs */
    static ConfigurableApplicationContext on(TestDatabase.Access database, Class<?>... more) {
        // No page is asked for: the front end need not be built.
        System.setProperty("vaadin.productionMode", "true");
        return new SpringApplicationBuilder(Application.class)
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
