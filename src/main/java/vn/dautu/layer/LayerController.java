package vn.dautu.layer;

import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Layers over HTTP. What stands at an address never changes, so browsers keep it; a draft is only for who may add layers. */
@RestController
class LayerController {

    private static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final MediaType ARCHIVE = MediaType.parseMediaType("application/vnd.pmtiles");
    private static final int DEEPEST = 20;

    private final MapLayers layers;
    private final Basemaps basemaps;
    private final LayerTiles tiles;
    private final LayerParts parts;

    LayerController(MapLayers layers, Basemaps basemaps, LayerTiles tiles, LayerParts parts) {
        this.layers = layers;
        this.basemaps = basemaps;
        this.tiles = tiles;
        this.parts = parts;
    }

    @GetMapping("/tiles/layer/{id:\\d{1,18}}/{z:\\d{1,2}}/{x:\\d{1,7}}/{y:\\d{1,7}}")
    ResponseEntity<byte[]> tile(@PathVariable long id, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
        if (z > DEEPEST || x >= 1 << z || y >= 1 << z) {
            return ResponseEntity.badRequest().build();
        }
        if (layers.find(id).filter(layer -> layer.kind().isShapes()).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MVT)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .cacheControl(forEver())
                .body(tiles.tile(id, z, x, y));
    }

    /** A range of the file, as the browser's reader of archives asks; Spring cuts it out. */
    @GetMapping("/tiles/layer/{id:\\d{1,18}}.pmtiles")
    ResponseEntity<Resource> archive(@PathVariable long id) {
        if (layers.find(id).filter(layer -> layer.kind() == LayerKind.PMTILES).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(ARCHIVE)
                .eTag("\"layer-" + id + "\"")
                .cacheControl(forEver())
                .body(parts.file(id, layers.length(id)));
    }

    /** The file of a basemap may be exchanged by whoever minds the server, so it is asked for anew after an hour. */
    @GetMapping("/tiles/basemap/{key:[a-z0-9-]{1,24}}.pmtiles")
    ResponseEntity<Resource> basemap(@PathVariable String key) {
        return basemaps.find(key)
                .flatMap(basemap -> Optional.ofNullable(basemap.file()))
                .map(FileSystemResource::new)
                .filter(FileSystemResource::isReadable)
                .map(file -> ResponseEntity.ok()
                        .contentType(ARCHIVE)
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .body((Resource) file))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/api/map/layer/{id:\\d{1,18}}/{shape:\\d{1,18}}")
    ResponseEntity<LayerTiles.Told> shape(@PathVariable long id, @PathVariable long shape) {
        return layers.find(id)
                .flatMap(layer -> tiles.tell(id, shape))
                .map(told -> ResponseEntity.ok().cacheControl(forEver()).body(told))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static CacheControl forEver() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    }
}
