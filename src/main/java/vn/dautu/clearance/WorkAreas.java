package vn.dautu.clearance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/** The work areas of projects, and which surveyed parcels fall into which. */
@Component
public class WorkAreas {

    private static final int WGS84 = 4326;

    /**
     * A parcel falls into a polygon that covers more of it, or is covered by more of it, than one part in a hundred: less is two surveys
     * that do not quite meet. Into a section it falls when it shares a metre of the route.
     */
    private static final String FALLS_INTO = """
            insert into work_area_parcel (area_fact, survey_fact, project_id, parcel_id, land_type, recovered_m2, effective_on, known_on)
            select a.id, s.id, s.project_id, s.parcel_id, s.land_type, s.recovered_m2, s.effective_on, s.known_on
            from work_area_statement a join parcel_survey s on s.project_id = a.project_id and not s.gone
            where a.project_id = any(?) and (a.id > ? or s.id > ?)
              and ((a.from_m is not null and s.from_m < a.to_m and s.to_m > a.from_m)
                or (a.shape is not null and ST_Intersects(a.shape, s.shape)
                  and ST_Area(ST_Intersection(a.shape, s.shape)) > 0.01 * least(ST_Area(a.shape), ST_Area(s.shape))))
            on conflict do nothing
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final FactTable statements;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    WorkAreas(JdbcTemplate template, EditRights rights, ApplicationEventPublisher events) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.statements = new FactTable(
                template,
                "work_area_statement",
                "work_area_id",
                "name",
                "shape:ST_Multi(ST_Transform(ST_GeomFromEWKB(decode(?, 'hex')), 9213))",
                "from_m",
                "to_m",
                "needed_by",
                "value",
                "contract",
                "active");
        this.rights = rights;
        this.events = events;
    }

    /** The work areas of a project as of a day, sections in order of the route, then polygons by code. */
    public List<WorkArea> of(ProjectId project, AsOf asOf) {
        return jdbc.sql("""
                        select f.id, f.work_area_id, a.code, f.name, ST_AsGeoJSON(ST_Transform(f.shape, 4326), 7) as shape, f.from_m, f.to_m,
                               f.needed_by, f.value, f.contract,
                               (select count(*) from work_area_parcel p join parcel_survey s on s.id = p.survey_fact
                                where p.area_fact = f.id and not s.gone and %s) as parcels
                        from work_area_statement f join work_area a on a.id = f.work_area_id
                        where f.project_id = :project and f.active and %s
                        order by f.from_m nulls last, a.code""".formatted(
                                FactTable.visible("parcel_survey", "s"), FactTable.visible("work_area_statement", "f")))
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new WorkArea(
                        row.getLong("work_area_id"),
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("shape"),
                        (Integer) row.getObject("from_m"),
                        (Integer) row.getObject("to_m"),
                        row.getString("needed_by"),
                        Optional.ofNullable((Long) row.getObject("value")).map(Vnd::new),
                        row.getString("contract"),
                        row.getInt("parcels")))
                .list();
    }

    @Transactional
    public List<Change> enter(List<WorkAreaEntry> entries) {
        Set<ProjectId> projects = entries.stream().map(WorkAreaEntry::project).collect(Collectors.toSet());
        rights.requireEditable(projects);
        Map<String, Long> ids = idsOf(entries, projects);
        long before = latestFact();
        WKBWriter writer = new WKBWriter(2, true);
        List<Draft> drafts = new ArrayList<>();
        for (WorkAreaEntry entry : entries) {
            long id = Objects.requireNonNull(
                    ids.get(entry.project().value() + "|" + entry.code()), "every area was just given its id");
            Geometry shape = entry.shape();
            Vnd value = entry.value();
            drafts.add(Draft.of(
                            "area|" + id,
                            entry.project().value(),
                            entry.stamp(),
                            id,
                            entry.name(),
                            shape == null ? null : WKBWriter.toHex(writer.write(multi(shape))),
                            entry.fromM(),
                            entry.toM(),
                            entry.neededBy(),
                            value == null ? null : value.dong(),
                            entry.contract(),
                            entry.active())
                    .asStanding());
        }
        List<Change> changes = statements.enter(drafts, events);
        match(projects, before);
        return changes;
    }

    /** The id of the latest fact written so far, to be asked before surveys are entered. */
    long latestFact() {
        return jdbc.sql("select last_value from fact_seq").query(Long.class).single();
    }

    /** Works out what falls into what for everything written after a fact. */
    void match(Collection<ProjectId> projects, long after) {
        template.update(FALLS_INTO, statement -> {
            statement.setArray(
                    1,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "bigint",
                                    projects.stream().map(ProjectId::value).toArray()));
            statement.setLong(2, after);
            statement.setLong(3, after);
        });
    }

    private static MultiPolygon multi(Geometry shape) {
        MultiPolygon multi = shape instanceof MultiPolygon already
                ? (MultiPolygon) already.copy()
                : shape.getFactory().createMultiPolygon(new Polygon[] {(Polygon) shape.copy()});
        multi.setSRID(WGS84);
        return multi;
    }

    private Map<String, Long> idsOf(List<WorkAreaEntry> entries, Set<ProjectId> projects) {
        template.batchUpdate(
                "insert into work_area (project_id, code) values (?, ?) on conflict do nothing",
                entries,
                500,
                (statement, entry) -> {
                    statement.setLong(1, entry.project().value());
                    statement.setString(2, entry.code());
                });
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select id, project_id, code from work_area where project_id = any(:projects)")
                .param("projects", projects.stream().map(ProjectId::value).toArray(Long[]::new))
                .query((row, n) -> ids.put(row.getLong(2) + "|" + row.getString(3), row.getLong(1)))
                .list();
        return ids;
    }
}
