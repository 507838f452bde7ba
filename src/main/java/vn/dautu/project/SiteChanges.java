package vn.dautu.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Source;

/**
 * What became of the places of projects between two days. One statement for all of them: most parts rest on the same fact on both days
 * and are never looked at.
 */
@Component
public class SiteChanges {

    /** About a metre: what is nearer to the line than that cannot be seen on a map of projects. */
    private static final double SEEN = 0.00001;

    /**
     * The parts of every project that has a place on both days and rests on other facts. A part has changed when the other day has none
     * of its kind that covers the same ground: entered again, turned round or numbered anew it has not. An empty shape is no place.
     */
    private static final String PARTS = """
            with earlier as materialized (select f.id, f.fact_key, f.project_id, f.kind from project_site f where %s and not ST_IsEmpty(f.shape)),
            later as materialized (select f.id, f.fact_key, f.project_id, f.kind from project_site f where %s and not ST_IsEmpty(f.shape)
                                   and f.project_id <> all(:gone)),
            touched as (select distinct coalesce(e.project_id, l.project_id) as project_id
                        from earlier e full join later l on l.id = e.id where e.id is null or l.id is null),
            comparable as (select project_id from touched intersect select project_id from earlier),
            before as materialized (select e.*, f.shape, f.schematic from earlier e join comparable using (project_id) join project_site f on f.id = e.id),
            after as materialized (select l.*, f.shape, f.schematic from later l join comparable using (project_id) join project_site f on f.id = l.id),
            part as (
              select b.*, case when exists (select 1 from later l where l.fact_key = b.fact_key) then 'BEFORE' else 'GONE' end as day,
                     not exists (select 1 from after a where a.project_id = b.project_id and a.kind = b.kind
                                 and (a.id = b.id or (a.shape && b.shape and ST_Equals(ST_MakeValid(a.shape), ST_MakeValid(b.shape))))) as changed
              from before b
              union all
              select a.*, 'AFTER', not exists (select 1 from before b where a.project_id = b.project_id and a.kind = b.kind
                                 and (a.id = b.id or (a.shape && b.shape and ST_Equals(ST_MakeValid(a.shape), ST_MakeValid(b.shape)))))
              from after a)
            """.formatted(visible("Earlier"), visible("Later"));

    private static final String MEASURES = PARTS + """
            select p.project_id,
                   round(coalesce(sum(ST_Area(ST_Transform(p.shape, 9213))) filter (where p.kind = 'SITE' and p.day <> 'AFTER'), 0)::numeric, 2) as area_before,
                   round(coalesce(sum(ST_Area(ST_Transform(p.shape, 9213))) filter (where p.kind = 'SITE' and p.day = 'AFTER'), 0)::numeric, 2) as area_after,
                   round(coalesce(sum(ST_Length(ST_Transform(p.shape, 9213))) filter (where p.kind = 'LINE' and p.day <> 'AFTER'), 0)::numeric, 2) as length_before,
                   round(coalesce(sum(ST_Length(ST_Transform(p.shape, 9213))) filter (where p.kind = 'LINE' and p.day = 'AFTER'), 0)::numeric, 2) as length_after,
                   round(coalesce(max(ST_Distance(ST_Transform(p.shape, 9213), ST_Transform(b.shape, 9213)))
                                  filter (where p.kind = 'POINT' and p.day = 'AFTER' and p.changed), 0)::numeric, 2) as moved,
                   count(*) filter (where p.day = 'GONE' and p.changed) as gone,
                   count(*) filter (where p.day = 'AFTER' and p.changed and b.id is null) as added
            from part p left join before b on b.fact_key = p.fact_key and p.day = 'AFTER'
            group by p.project_id having bool_or(p.changed) order by p.project_id""";

    private static final String OUTLINES = PARTS + """
            select p.project_id, p.kind, p.day, ST_AsGeoJSON(ST_SimplifyPreserveTopology(p.shape, :seen), 6) as shape
            from part p where p.changed order by p.project_id, p.fact_key, p.day limit :most""";

    private final JdbcClient jdbc;
    private final Sources sources;

    SiteChanges(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.sources = new Sources(
                new NamedParameterJdbcTemplate(template),
                "project_site",
                "null",
                SiteKey.NAME_SQL,
                "f.project_id = :project");
    }

    private static String visible(String day) {
        return FactTable.visible("project_site", "f")
                .replace(":at", ":at" + day)
                .replace(":known", ":known" + day);
    }

    /** Of the projects whose place both days draw, and draw differently. One drawn for the first time has nothing to differ from. */
    public Map<ProjectId, SiteChange> between(AsOf earlier, AsOf later) {
        Map<ProjectId, SiteChange> all = new HashMap<>();
        ask(MEASURES, earlier, later, Set.of())
                .query((row, n) -> all.put(
                        new ProjectId(row.getLong("project_id")),
                        new SiteChange(
                                row.getBigDecimal("area_before"),
                                row.getBigDecimal("area_after"),
                                row.getBigDecimal("length_before"),
                                row.getBigDecimal("length_after"),
                                row.getBigDecimal("moved"),
                                row.getInt("gone"),
                                row.getInt("added"))))
                .list();
        return all;
    }

    /**
     * The changed parts as each day drew them.
     *
     * @param gone projects that the later day no longer knows: every part of theirs is gone
     * @param most so many at the most
     */
    public List<SiteOutlineThen> outlines(AsOf earlier, AsOf later, Collection<ProjectId> gone, int most) {
        return ask(OUTLINES, earlier, later, gone)
                .param("seen", SEEN)
                .param("most", most)
                .query((row, n) -> new SiteOutlineThen(
                        new ProjectId(row.getLong("project_id")),
                        SiteKind.valueOf(row.getString("kind")),
                        SiteOutlineThen.Day.valueOf(row.getString("day")),
                        row.getString("shape")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, AsOf earlier, AsOf later, Collection<ProjectId> gone) {
        return jdbc.sql(sql)
                .param("atEarlier", earlier.at())
                .param("knownEarlier", earlier.known())
                .param("atLater", later.at())
                .param("knownLater", later.known())
                .param("gone", gone.stream().map(ProjectId::value).toArray(Long[]::new));
    }

    /** The facts behind a project's place on both days, each once. */
    public List<Source> sources(ProjectId project, AsOf earlier, AsOf later) {
        Map<Long, Source> all = new TreeMap<>();
        Map<String, Long> of = Map.of("project", project.value());
        Stream.of(earlier, later)
                .flatMap(day -> sources.list(day, of).stream())
                .forEach(source -> all.put(source.id(), source));
        return List.copyOf(all.values());
    }
}
