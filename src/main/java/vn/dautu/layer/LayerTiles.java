package vn.dautu.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vector tiles of the shapes of layers, cut by PostGIS: the shapes, and their titles each at one place; everything else is told of one shape when it is asked. */
@Component
class LayerTiles {

    private static final String CUT = """
            select (select ST_AsMVT(t, 'shape', 4096, 'geom', 'id') from (
                      select f.id, f.title, ST_AsMVTGeom(f.drawn, ST_TileEnvelope(:z, :x, :y), 4096, 64, true) as geom
                      from map_layer_shape f
                      where f.layer_id = :layer and f.drawn && ST_TileEnvelope(:z, :x, :y, margin => 0.02)) t
                    where t.geom is not null)
                || (select ST_AsMVT(n, 'name', 4096, 'geom', 'id') from (
                      select f.id, f.title, ST_AsMVTGeom(f.named, ST_TileEnvelope(:z, :x, :y), 4096, 0, true) as geom
                      from map_layer_shape f
                      where :z >= 11 and f.layer_id = :layer and f.title <> '' and f.named && ST_TileEnvelope(:z, :x, :y)) n
                    where n.geom is not null)""";

    /** Fewer than the map's own tiles may take: a layer must not make the projects wait. */
    private static final int MOST_AT_ONCE = 2;

    private final JdbcClient jdbc;
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE, true);
    private final Cache<Tile, byte[]> cache = Caffeine.newBuilder()
            .maximumWeight(16L * 1024 * 1024)
            .weigher((Tile tile, byte[] bytes) -> bytes.length + 64)
            .build();

    LayerTiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tile, gzipped; cut once, for a layer's shapes never change. */
    byte[] tile(long layer, int z, int x, int y) {
        return cache.get(new Tile(layer, z, x, y), this::cut);
    }

    private byte[] cut(Tile tile) {
        byte[] plain;
        atOnce.acquireUninterruptibly();
        try {
            plain = jdbc.sql(CUT)
                    .param("layer", tile.layer)
                    .param("z", tile.z)
                    .param("x", tile.x)
                    .param("y", tile.y)
                    .query((row, n) -> row.getBytes(1))
                    .single();
        } finally {
            atOnce.release();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** What the file says of a shape: text, whatever it looks like. */
    record Told(String title, List<List<String>> facts) {}

    Optional<Told> tell(long layer, long shape) {
        return jdbc.sql("select title, facts from map_layer_shape where layer_id = ? and id = ?")
                .params(layer, shape)
                .query((row, n) -> {
                    JsonNode facts = JsonMapper.shared().readTree(row.getString(2));
                    return new Told(
                            row.getString(1),
                            facts.valueStream()
                                    .map(fact -> List.of(
                                            fact.path(0).asString(),
                                            fact.path(1).asString()))
                                    .toList());
                })
                .optional();
    }

    private record Tile(long layer, int z, int x, int y) {}
}
