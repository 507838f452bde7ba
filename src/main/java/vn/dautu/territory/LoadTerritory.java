package vn.dautu.territory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the administrative units up to date before anything refers to them. */
@Component
@Order(0)
class LoadTerritory implements ApplicationRunner {

    private final Territory territory;

    LoadTerritory(Territory territory) {
        this.territory = territory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        territory.load();
    }
}
