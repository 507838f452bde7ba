package vn.dautu.map;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tiles over HTTP: {@code /tiles/{version}/{layer}/{z}/{x}/{y}}, immutable. */
@RestController
class TileController {

    private static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final int DEEPEST = 20;

    private final TileService tiles;

    TileController(TileService tiles) {
        this.tiles = tiles;
    }

    @GetMapping("/tiles/{version:\\d{1,18}}/{layer:sites|parcels}/{z:\\d{1,2}}/{x:\\d{1,7}}/{y:\\d{1,7}}")
    ResponseEntity<byte[]> tile(
            @PathVariable long version,
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y) {
        TileService.Layer wanted = TileService.Layer.valueOf(layer.toUpperCase(Locale.ROOT));
        if (z > DEEPEST || x >= 1 << z || y >= 1 << z) {
            return ResponseEntity.badRequest().build();
        }
        if (z < wanted.fromZoom()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .contentType(MVT)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(tiles.tile(wanted, version, z, x, y));
    }

    /** Anything else under the address is no tile; without this it would be answered with the product's page. */
    @GetMapping("/tiles/**")
    ResponseEntity<Void> noSuchTile() {
        return ResponseEntity.notFound().build();
    }
}
