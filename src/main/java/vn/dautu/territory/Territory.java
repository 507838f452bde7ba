package vn.dautu.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dautu.kernel.text.Folding;

/** The administrative units with their validity, loaded from {@code gis-data/units.geojson} (schematic shapes, WGS 84). */
@Component
public class Territory {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    /** The province was re-established on this day; units without a known beginning count from it. */
    private static final LocalDate BEGINNING = LocalDate.of(1997, 1, 1);

    private final AdminUnits units;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Territory(AdminUnits units, JdbcClient jdbc, JsonMapper json) {
        this.units = units;
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<AdminUnit> list() {
        return units.findAllByOrderByCodeAscValidFromAsc().stream()
                .map(AdminUnitRow::toUnit)
                .toList();
    }

    public Map<UnitId, AdminUnit> byId() {
        Map<UnitId, AdminUnit> all = new HashMap<>();
        list().forEach(unit -> all.put(unit.id(), unit));
        return all;
    }

    /** Finds by code or name among the units in force on a day; a name is compared without case, accents or spacing. */
    public Optional<AdminUnit> find(String codeOrName, LocalDate day) {
        String folded = Folding.fold(codeOrName);
        return list().stream()
                .filter(unit -> unit.holdsOn(day))
                .filter(unit -> unit.code().equals(codeOrName.strip())
                        || Folding.fold(unit.name()).equals(folded)
                        || Folding.fold(unit.shortName()).equals(folded))
                .findFirst();
    }

    /** The name each unit goes by on a day; see {@link #heirsOn}. */
    public Map<UnitId, String> namesOn(LocalDate day) {
        Map<UnitId, String> names = new HashMap<>();
        heirsOn(day).forEach((origin, unit) -> names.put(origin, unit.name()));
        return names;
    }

    /**
     * The unit that stands on a day for each unit there ever was, through any number of successions: itself while it exists, its heir where
     * there is just one. A unit split among several heirs, or gone without any, is left out.
     */
    public Map<UnitId, AdminUnit> heirsOn(LocalDate day) {
        Map<UnitId, AdminUnit> all = byId();
        Map<UnitId, AdminUnit> heirs = new HashMap<>();
        jdbc.sql("""
                        with recursive line(origin, id) as (
                            select id, id from admin_unit
                            union
                            select line.origin, s.to_id from admin_unit_succession s join line on s.from_id = line.id where s.on_date <= :day)
                        select line.origin, min(u.id) from line join admin_unit u on u.id = line.id
                        where u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
                        group by line.origin having count(*) = 1""")
                .param("day", day)
                .query((row, n) -> heirs.put(
                        new UnitId(row.getLong(1)), Objects.requireNonNull(all.get(new UnitId(row.getLong(2))))))
                .list();
        return heirs;
    }

    /** The label point of the first unit that had a code, longitude and latitude in WGS 84. */
    public Optional<double[]> labelOf(String code) {
        return units.findByCodeOrderByValidFrom(code).stream()
                .map(AdminUnitRow::label)
                .filter(Objects::nonNull)
                .map(label -> new double[] {label.getX(), label.getY()})
                .findFirst();
    }

    /** Brings the table up to the file; run at every start, changes nothing when nothing changed. */
    @Transactional
    public void load() {
        try (InputStream in = new ClassPathResource("gis-data/units.geojson").getInputStream()) {
            JsonNode features = json.readTree(in).path("features");
            for (JsonNode feature : features) {
                insert(feature);
            }
            for (JsonNode feature : features) {
                insertSuccessors(feature.path("properties"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void insert(JsonNode feature) {
        JsonNode about = feature.path("properties");
        String code = about.path("code").asString();
        LocalDate from = Objects.requireNonNullElse(day(about, "validFrom"), BEGINNING);
        AdminUnitRow unit = units.findByCodeAndValidFrom(code, from).orElseGet(() -> new AdminUnitRow(code, from));
        unit.describe(
                about.path("name").asString(),
                about.path("short").asString(about.path("name").asString()),
                about.path("level").asString(),
                text(about, "parent"),
                day(about, "validTo"),
                WGS84.createPoint(new Coordinate(
                        about.path("label").path(0).asDouble(),
                        about.path("label").path(1).asDouble())),
                multi(feature.path("geometry").toString()),
                about.path("schematic").asBoolean(true),
                text(about, "source"));
        units.saveAndFlush(unit);
    }

    private static MultiPolygon multi(String geoJson) {
        try {
            Geometry shape = new GeoJsonReader(WGS84).read(geoJson);
            return shape instanceof MultiPolygon many
                    ? many
                    : WGS84.createMultiPolygon(new Polygon[] {(Polygon) shape});
        } catch (ParseException broken) {
            throw new IllegalStateException("gis-data/units.geojson has a shape that cannot be read", broken);
        }
    }

    private void insertSuccessors(JsonNode about) {
        for (JsonNode heir : about.path("successors")) {
            jdbc.sql("""
                            insert into admin_unit_succession (from_id, to_id, on_date, doubtful, note)
                            select f.id, t.id, :on, :doubtful, :note from admin_unit f, admin_unit t
                            where f.code = :from and f.valid_from = :fromDay and t.code = :to and t.valid_from = :on
                            on conflict do nothing""")
                    .param("from", about.path("code").asString())
                    .param("fromDay", Objects.requireNonNullElse(day(about, "validFrom"), BEGINNING))
                    .param("to", heir.path("code").asString())
                    .param("on", Objects.requireNonNullElse(day(heir, "validFrom"), BEGINNING))
                    .param("doubtful", heir.path("doubtful").asBoolean(false))
                    .param("note", text(heir, "note"))
                    .update();
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        String value = text(node, field);
        return value == null ? null : LocalDate.parse(value);
    }
}
