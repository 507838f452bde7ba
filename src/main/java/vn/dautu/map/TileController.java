package vn.dautu.map;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked for under the address of tiles: first {@link TileFilter}, then this. */
@RestController
class TileController {

    /** Behind Spring Security's filter, which stands at -100. */
    private static final int SIGNED_IN = -50;

    @Bean
    static FilterRegistrationBean<TileFilter> tileFilter(TileService tiles) {
        FilterRegistrationBean<TileFilter> filter = new FilterRegistrationBean<>(new TileFilter(tiles));
        filter.addUrlPatterns("/tiles/*");
        filter.setOrder(SIGNED_IN);
        return filter;
    }

    /** Anything else under the address is no tile; without this it would be answered with the product's page. */
    @GetMapping("/tiles/**")
    ResponseEntity<Void> noSuchTile() {
        return ResponseEntity.notFound().build();
    }
}
