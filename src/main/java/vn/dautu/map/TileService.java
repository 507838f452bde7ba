package vn.dautu.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Vector tiles of shapes and ids, EPSG:3857, cut by PostGIS. A tile belongs to one version of the geometry and never changes; what
 * changes daily travels apart.
 */
@Component
class TileService {

    /**
     * The square once for a tile and not for each of its shapes; and as a question of its own, so that PostgreSQL keeps one plan: with the
     * numbers in the condition it plans every tile anew.
     */
    private static final String TILE = """
            with tile as materialized (select ST_TileEnvelope(:z, :x, :y)::box2d as square, ST_TileEnvelope(:z, :x, :y, margin => 0.02) as around)
            """;

    private static final String SITES = TILE + """
            select ST_AsMVT(t, 'site', 4096, 'geom', 'id') from (
              select f.id, f.project_id as project, f.kind, f.schematic,
                     ST_AsMVTGeom(f.drawn, (select square from tile), 4096, 64, true) as geom
              from project_site f
              where f.drawn && (select around from tile)
                and (not f.chained or not exists (select 1 from project_site later where later.fact_key = f.fact_key
                                and (later.known_on, later.id) > (f.known_on, f.id)))) t
            where t.geom is not null""";
    static final String PARCELS = TILE + """
            select ST_AsMVT(t, 'parcel', 4096, 'geom', 'id') from (
              select f.parcel_id as id, f.project_id as project, p.sheet || '-' || p.number as label,
                     ST_AsMVTGeom(f.drawn, (select square from tile), 4096, 64, true) as geom
              from parcel_survey f join parcel p on p.id = f.parcel_id
              where f.drawn && (select around from tile)
                and (not f.chained or not exists (select 1 from parcel_survey later where later.fact_key = f.fact_key
                                and (later.known_on, later.id) > (f.known_on, f.id)))) t
            where t.geom is not null""";

    /** More would only wait for a core, and take the connections that pages need: a hundred maps moved at once must not stop anybody. */
    private static final int MOST_AT_ONCE = 4;

    private final NamedParameterJdbcTemplate jdbc;
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE, true);
    private final Cache<Tile, byte[]> cache = Caffeine.newBuilder()
            .maximumWeight(64L * 1024 * 1024)
            .weigher((Tile tile, byte[] bytes) -> bytes.length + 64)
            .build();

    TileService(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of all shapes: grows when a shape is entered, and with it the address of every tile. */
    long version() {
        Long version = jdbc.queryForObject(
                "select greatest((select coalesce(max(id), 0) from project_site), (select coalesce(max(id), 0) from parcel_survey))",
                new MapSqlParameterSource(),
                Long.class);
        return version == null ? 0 : version;
    }

    /** A tile, gzipped; cut once per version however many ask. */
    byte[] tile(Layer layer, long version, int z, int x, int y) {
        return cache.get(new Tile(layer, version, z, x, y), this::cut);
    }

    private byte[] cut(Tile tile) {
        byte[] plain;
        atOnce.acquireUninterruptibly();
        try {
            plain = jdbc.queryForObject(
                    tile.layer == Layer.SITES ? SITES : PARCELS,
                    new MapSqlParameterSource("z", tile.z).addValue("x", tile.x).addValue("y", tile.y),
                    byte[].class);
        } finally {
            atOnce.release();
        }
        return Quick.gzip(plain == null ? new byte[0] : plain);
    }

    /** A full tile of 67 KB becomes 17.8 KB in a quarter of a millisecond; as small as can be it is 15.8 KB, and takes six times as long. */
    private static final class Quick extends GZIPOutputStream {

        private Quick(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }

        static byte[] gzip(byte[] plain) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
            try (Quick gzip = new Quick(out)) {
                gzip.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }
    }

    /** The layers there are tiles of, with the zoom from which they have any. */
    enum Layer {
        SITES(8),
        PARCELS(14);

        private final int fromZoom;

        Layer(int fromZoom) {
            this.fromZoom = fromZoom;
        }

        int fromZoom() {
            return fromZoom;
        }
    }

    private record Tile(Layer layer, long version, int z, int x, int y) {}
}
