package vn.dautu.layer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.NotAllowed;
import vn.dautu.account.Role;
import vn.dautu.audit.AuditTrail;
import vn.dautu.importing.file.CheckedFile;
import vn.dautu.importing.file.FileGate;
import vn.dautu.importing.file.FileRefused;
import vn.dautu.kernel.web.OutsideHosts;

/**
 * The layers over the map. A file is brought first, which shows what it is and keeps it as a draft that nobody else sees; then it is
 * published under a name and whose it is. What a layer shows never changes: another file is another layer.
 */
@Component
public class MapLayers {

    private static final int MOST_LAYERS = 60;
    private static final int BATCH = 500;
    private static final int FROM_ZOOM = 5;
    private static final long MEBI = 1024 * 1024;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate together;
    private final LayerParts parts;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final OutsideHosts hosts;
    private final MapSettings settings;

    MapLayers(
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate together,
            LayerParts parts,
            CurrentUser currentUser,
            AuditTrail trail,
            OutsideHosts hosts,
            MapSettings settings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.together = together;
        this.parts = parts;
        this.currentUser = currentUser;
        this.trail = trail;
        this.hosts = hosts;
        this.settings = settings;
    }

    /** The layers that everybody may turn on, in the order in which they lie, the lowest last. */
    public List<MapLayer> list() {
        return jdbc.sql("select * from map_layer where state = 'SHOWN' order by place, id")
                .query(MapLayers::layer)
                .list();
    }

    public int largestPmtilesMb() {
        return settings.largestPmtilesMb();
    }

    /** One that this person may see: a draft only the administrators. */
    Optional<MapLayer> find(long id) {
        return jdbc.sql("select * from map_layer where id = ? and state in ('SHOWN', 'DRAFT')")
                .param(id)
                .query(MapLayers::layer)
                .optional()
                .filter(layer -> !layer.draft() || isAdministrator());
    }

    /** Length of a file of tiles. */
    long length(long id) {
        return Objects.requireNonNullElse(
                jdbc.sql("select size_bytes from map_layer where id = ?")
                        .param(id)
                        .query(Long.class)
                        .optional()
                        .orElse(null),
                0L);
    }

    /**
     * Takes a file as a draft, after looking at all of it. Not within a transaction: a large file may arrive slowly.
     *
     * @throws LayerRefused with everything that is wrong; then nothing is kept
     * @throws NotAllowed for anybody but an administrator
     */
    public MapLayer bring(String fileName, InputStream upload) throws IOException {
        Account me = administrator();
        jdbc.sql(
                        "delete from map_layer where state = 'DRAFT' and (added_by = ? or added_at < clock_timestamp() - interval '1 day')")
                .param(me.username())
                .update();
        if (list().size() >= MOST_LAYERS) {
            throw LayerRefused.of("layer.too-many", MOST_LAYERS);
        }
        byte[] head = upload.readNBytes(PmtilesHeader.HEAD);
        return PmtilesHeader.begins(head)
                ? bringTiles(fileName, head, upload, me)
                : bringShapes(fileName, new SequenceInputStream(new ByteArrayInputStream(head), upload), me);
    }

    private MapLayer bringTiles(String fileName, byte[] head, InputStream rest, Account me) throws IOException {
        String name = shortName(fileName);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".pmtiles")) {
            throw LayerRefused.of("layer.really-pmtiles", name);
        }
        PmtilesHeader header = PmtilesHeader.read(head);
        long id = draft(LayerKind.PMTILES, name, null, header.vector(), header.box(), header.fromZoom(), me);
        try {
            long length = parts.keep(id, head, rest, settings.largestPmtilesMb() * MEBI);
            if (header.end() > length) {
                throw LayerRefused.of("layer.pmtiles-cut");
            }
            jdbc.sql("update map_layer set size_bytes = ? where id = ?")
                    .params(length, id)
                    .update();
        } catch (IOException | RuntimeException failed) {
            jdbc.sql("delete from map_layer where id = ?").param(id).update();
            throw failed;
        }
        return find(id).orElseThrow();
    }

    private MapLayer bringShapes(String fileName, InputStream upload, Account me) throws IOException {
        CheckedFile file;
        try {
            file = new FileGate().check(fileName, upload);
        } catch (FileRefused refused) {
            throw refused.key().equals("gate.unknown-kind")
                    ? LayerRefused.of("layer.unknown-kind")
                    : LayerRefused.of(refused);
        }
        Drawing drawing = Drawing.of(file);
        long id = Objects.requireNonNull(together.execute(status -> {
            long draft = draft(
                    file.kind() == CheckedFile.Kind.GEOJSON ? LayerKind.GEOJSON : LayerKind.GEOPACKAGE,
                    file.name(),
                    drawing.shapes().size(),
                    true,
                    drawing.box(),
                    FROM_ZOOM,
                    me);
            keep(draft, drawing);
            jdbc.sql("update map_layer set size_bytes = ? where id = ?")
                    .params(file.size(), draft)
                    .update();
            return draft;
        }));
        return find(id).orElseThrow();
    }

    private long draft(
            LayerKind kind,
            String fileName,
            @Nullable Integer shapes,
            boolean vector,
            LayerBox box,
            int fromZoom,
            Account me) {
        return jdbc.sql("""
                        insert into map_layer (kind, state, name_vi, attribution, file_name, shapes, vector, west, south, east, north,
                                               from_zoom, to_zoom, opacity, at_start, added_by)
                        values (?, 'DRAFT', '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, 100, false, ?) returning id""")
                .param(kind.name())
                .param(fileName)
                .param(shapes)
                .param(vector)
                .param(box.west())
                .param(box.south())
                .param(box.east())
                .param(box.north())
                .param(Math.min(fromZoom, FROM_ZOOM))
                .param(LayerEntry.NEAREST)
                .param(me.username())
                .query(Long.class)
                .single();
    }

    /** An area that crosses itself would stop the knife that cuts tiles, so it is mended for the picture; the facts stay the file's. */
    private void keep(long layer, Drawing drawing) {
        WKBWriter writer = new WKBWriter();
        List<Object[]> rows = new ArrayList<>();
        for (Drawing.Shape shape : drawing.shapes()) {
            ArrayNode facts = JsonNodeFactory.instance.arrayNode();
            shape.facts().forEach((name, value) -> facts.addArray().add(name).add(value));
            rows.add(new Object[] {layer, shape.title(), facts.toString(), writer.write(shape.wgs84())});
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate("""
                    insert into map_layer_shape (layer_id, title, facts, drawn, named)
                    select ?, ?, ?::jsonb, drawn, ST_PointOnSurface(drawn)
                    from (select ST_Transform(case when ST_IsValid(g) then g else ST_MakeValid(g) end, 3857) as drawn
                          from (select ST_SetSRID(ST_GeomFromWKB(?), 4326) as g) read) shape""", rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }

    /** Shows a draft to everybody. */
    public void publish(long draft, LayerEntry entry) {
        Account me = administrator();
        LayerEntry checked = entry.checked();
        together.executeWithoutResult(status -> {
            write(draft, checked);
            int shown = jdbc.sql("""
                            update map_layer set state = 'SHOWN', added_at = clock_timestamp(),
                                   place = (select coalesce(max(place), 0) + 1 from map_layer where state = 'SHOWN')
                            where id = ? and state = 'DRAFT' and added_by = ?""").params(draft, me.username()).update();
            if (shown == 0) {
                throw LayerRefused.of("layer.gone");
            }
            tell(me, "layer.added", draft, checked);
        });
    }

    /** Takes back a draft that nobody wants; of anything else nothing happens. */
    public void discard(long draft) {
        Account me = administrator();
        jdbc.sql("delete from map_layer where id = ? and state = 'DRAFT' and added_by = ?")
                .params(draft, me.username())
                .update();
    }

    /**
     * What such an address would show, before it is kept.
     *
     * @throws LayerRefused for an address that no browser should ask
     */
    public MapLayer tried(LayerKind kind, String address, String wmsLayers, LayerEntry entry) {
        Account me = administrator();
        if (kind.isFile()) {
            throw new IllegalArgumentException(kind + " is a file");
        }
        String template = LayerAddress.of(kind, address, hosts).template();
        String asked = wmsLayers.strip();
        if (kind == LayerKind.WMS && !asked.matches("[^\\s<>\"'&?#]{1,200}")) {
            throw LayerRefused.of("layer.wms-layers-missing");
        }
        return new MapLayer(
                0,
                kind,
                true,
                entry,
                template,
                kind == LayerKind.WMS ? asked : null,
                null,
                null,
                false,
                null,
                me.username(),
                Instant.EPOCH);
    }

    /** Shows the tiles of a server to everybody. */
    public long add(LayerKind kind, String address, String wmsLayers, LayerEntry entry) {
        MapLayer tried = tried(kind, address, wmsLayers, entry.checked());
        Account me = administrator();
        return Objects.requireNonNull(together.execute(status -> {
            if (list().size() >= MOST_LAYERS) {
                throw LayerRefused.of("layer.too-many", MOST_LAYERS);
            }
            long id = jdbc.sql("""
                            insert into map_layer (kind, state, name_vi, attribution, address, wms_layers, from_zoom, to_zoom, opacity,
                                                   at_start, place, added_by)
                            values (?, 'SHOWN', ?, ?, ?, ?, 0, 0, 100, false,
                                    (select coalesce(max(place), 0) + 1 from map_layer where state = 'SHOWN'), ?) returning id""")
                    .param(kind.name())
                    .param(entry.nameVi())
                    .param(entry.attribution())
                    .param(tried.address())
                    .param(tried.wmsLayers())
                    .param(me.username())
                    .query(Long.class)
                    .single();
            write(id, entry);
            tell(me, "layer.added", id, entry);
            return id;
        }));
    }

    /** Another name, another attribution, other zooms; what it shows stays. */
    public void change(long id, LayerEntry entry) {
        Account me = administrator();
        LayerEntry checked = entry.checked();
        together.executeWithoutResult(status -> {
            requireShown(id);
            write(id, checked);
            tell(me, "layer.changed", id, checked);
        });
    }

    /** One place up; the uppermost stays. */
    public void raise(long id) {
        Account me = administrator();
        together.executeWithoutResult(status -> {
            MapLayer layer = requireShown(id);
            List<Long> order = new ArrayList<>(list().stream().map(MapLayer::id).toList());
            int at = order.indexOf(id);
            if (at > 0) {
                order.remove(at);
                order.add(at - 1, id);
            }
            for (int i = 0; i < order.size(); i++) {
                jdbc.sql("update map_layer set place = ? where id = ?")
                        .params(i + 1, order.get(i))
                        .update();
            }
            tell(me, "layer.raised", id, layer.entry());
        });
    }

    /** Takes it from the map for good; the trail keeps what it was called. */
    public void remove(long id) {
        Account me = administrator();
        together.executeWithoutResult(status -> {
            MapLayer layer = requireShown(id);
            jdbc.sql("update map_layer set state = 'REMOVED' where id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from map_layer_shape where layer_id = ?").param(id).update();
            jdbc.sql("delete from map_layer_part where layer_id = ?").param(id).update();
            tell(me, "layer.removed", id, layer.entry());
        });
    }

    private void write(long id, LayerEntry entry) {
        jdbc.sql("""
                        update map_layer set name_vi = ?, name_en = ?, attribution = ?, from_zoom = ?, to_zoom = ?, opacity = ?,
                               at_start = ?
                        where id = ?""")
                .params(
                        entry.nameVi(),
                        entry.nameEn(),
                        entry.attribution(),
                        entry.fromZoom(),
                        entry.toZoom(),
                        entry.opacity(),
                        entry.atStart(),
                        id)
                .update();
    }

    private void tell(Account me, String act, long id, LayerEntry entry) {
        trail.record(me.username(), act, "map-layer/" + id, entry.nameVi() + " · " + entry.attribution());
    }

    private MapLayer requireShown(long id) {
        return list().stream()
                .filter(layer -> layer.id() == id)
                .findFirst()
                .orElseThrow(() -> LayerRefused.of("layer.gone"));
    }

    private Account administrator() {
        Account me = currentUser.get();
        if (me.role() != Role.ADMIN) {
            throw new NotAllowed();
        }
        return me;
    }

    private boolean isAdministrator() {
        return currentUser.find().filter(me -> me.role() == Role.ADMIN).isPresent();
    }

    private static String shortName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > 110 ? "…" + name.substring(name.length() - 110) : name;
    }

    private static MapLayer layer(ResultSet row, int n) throws SQLException {
        Double west = row.getObject("west", Double.class);
        return new MapLayer(
                row.getLong("id"),
                LayerKind.valueOf(row.getString("kind")),
                row.getString("state").equals("DRAFT"),
                new LayerEntry(
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        row.getString("attribution"),
                        row.getInt("from_zoom"),
                        row.getInt("to_zoom"),
                        row.getInt("opacity"),
                        row.getBoolean("at_start")),
                row.getString("address"),
                row.getString("wms_layers"),
                row.getString("file_name"),
                row.getObject("shapes", Integer.class),
                row.getBoolean("vector"),
                west == null
                        ? null
                        : new LayerBox(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north")),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
