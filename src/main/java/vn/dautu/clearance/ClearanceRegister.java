package vn.dautu.clearance;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.fact.Source;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/** The clearance register: parcels as surveyed and the days of their steps. */
@Component
public class ClearanceRegister {

    private static final String LAND = """
            select project_id, state, count(*) as parcels, sum(recovered_m2) as area,
                   sum(case when handed_over then recovered_m2 else 0 end) as handed_over
            from plot group by project_id, state""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final FactTable surveys;
    private final FactTable steps;
    private final Sources handOverSources;
    private final ClearanceLaw law;
    private final FunnelReader funnels;
    private final HouseholdReader households;
    private final WorkAreas areas;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    ClearanceRegister(
            JdbcTemplate template,
            ClearanceLaw law,
            FunnelReader funnels,
            HouseholdReader households,
            WorkAreas areas,
            EditRights rights,
            ApplicationEventPublisher events) {
        this.law = law;
        this.funnels = funnels;
        this.households = households;
        this.areas = areas;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.surveys = new FactTable(
                template,
                "parcel_survey",
                "parcel_id",
                "land_type",
                "area_m2",
                "recovered_m2",
                "shape:ST_GeomFromEWKB(decode(?, 'hex'))",
                "drawn:ST_Transform(ST_GeomFromEWKB(decode(?, 'hex')), 3857)");
        this.steps = new FactTable(template, "parcel_event", "parcel_id", "kind", "on_date", "cause");
        this.handOverSources = new Sources(
                new NamedParameterJdbcTemplate(template),
                "parcel_event",
                "null",
                "(select 'tờ ' || p.sheet || ' thửa ' || p.number from parcel p where p.id = f.parcel_id) || ' · ' || to_char(f.on_date, 'DD/MM/YYYY')",
                "f.project_id = :project and f.kind = 'HANDED_OVER' and f.on_date is not null");
        this.rights = rights;
        this.events = events;
    }

    /** The land of every project that has a parcel list, as of a day. */
    public Map<ProjectId, LandPosition> land(AsOf asOf) {
        return land(asOf, Scope.ALL);
    }

    public Map<ProjectId, LandPosition> land(AsOf asOf, Scope scope) {
        Map<ProjectId, Tally> tallies = new HashMap<>();
        LandSql.ask(jdbc, law, asOf, scope, LAND)
                .query((row, n) -> {
                    tallies.computeIfAbsent(new ProjectId(row.getLong("project_id")), key -> new Tally())
                            .add(
                                    ParcelState.valueOf(row.getString("state")),
                                    row.getInt("parcels"),
                                    row.getBigDecimal("area"),
                                    row.getBigDecimal("handed_over"));
                    return 1;
                })
                .list();
        Map<ProjectId, LandPosition> all = new HashMap<>();
        tallies.forEach((project, tally) -> all.put(project, tally.position()));
        return all;
    }

    /** How far each project's land has come; projects without parcels and households are left out. */
    public Map<ProjectId, Funnel> funnels(AsOf asOf, Scope scope) {
        return funnels.funnels(asOf, scope);
    }

    /** How far a project's land has come; all zero where it has neither parcels nor households. */
    public Funnel funnel(ProjectId project, AsOf asOf) {
        Funnel found = funnels.funnels(asOf, Scope.of(List.of(project.value()))).get(project);
        return found == null ? Funnel.EMPTY : found;
    }

    /** The same by commune, sorted by name. */
    public List<CommuneFunnel> byCommune(ProjectId project, AsOf asOf) {
        return funnels.byCommune(project, asOf);
    }

    /** At the end of each month from the first step on, and on the as-at day. */
    public List<FunnelPoint> overTime(ProjectId project, AsOf asOf) {
        return funnels.overTime(project, asOf);
    }

    /** What of the route is clear; empty for a project none of whose parcels has a chainage. */
    public Optional<Chainage> chainage(ProjectId project, AsOf asOf) {
        return funnels.chainage(project, asOf);
    }

    /** The households of a project by code: nothing personal, no amounts. */
    public List<HouseholdRow> households(ProjectId project, AsOf asOf) {
        return households.cases(project, asOf).stream()
                .map(HouseholdReader.Case::row)
                .toList();
    }

    /** Who must be paid, resettled, persuaded, enforced next; nearest day first. */
    public List<NextAct> nextActs(ProjectId project, AsOf asOf) {
        return households.nextActs(project, asOf);
    }

    /** The state of each parcel of a project, by parcel id, as of a day: no names, no amounts. */
    public Map<Long, ParcelState> states(ProjectId project, AsOf asOf) {
        Map<Long, ParcelState> all = new HashMap<>();
        Scope scope = Scope.of(List.of(project.value()));
        LandSql.ask(jdbc, law, asOf, scope, "select parcel_id, state from plot order by parcel_id")
                .query((row, n) -> all.put(row.getLong(1), ParcelState.valueOf(row.getString(2))))
                .list();
        return all;
    }

    /**
     * The state of each parcel that touches a box, by parcel id, as of a day.
     *
     * @param west degrees WGS 84, as are the others
     */
    public Map<Long, ParcelState> statesIn(double west, double south, double east, double north, AsOf asOf) {
        Map<Long, ParcelState> all = new HashMap<>();
        List<Long> projects = jdbc.sql("""
                        select distinct project_id from parcel_survey
                        where drawn && ST_Transform(ST_MakeEnvelope(:west, :south, :east, :north, 4326), 3857)""")
                .param("west", west)
                .param("south", south)
                .param("east", east)
                .param("north", north)
                .query(Long.class)
                .list();
        projects.forEach(project -> all.putAll(states(new ProjectId(project), asOf)));
        return all;
    }

    @Transactional
    public List<Change> enter(List<ParcelEntry> entries) {
        Set<ProjectId> projects = entries.stream().map(ParcelEntry::project).collect(toSet());
        rights.requireEditable(projects);
        Map<String, Long> ids = idsOf(entries);
        // What the register said on the file's own day: an older file loaded again must not undo what a newer one
        // brought.
        Map<String, Already> already = entries.isEmpty()
                ? Map.of()
                : alreadySaid(projects, entries.getFirst().stamp().knownOn());
        WKBWriter writer = new WKBWriter(2, true);
        List<Draft> surveyed = new ArrayList<>();
        List<Draft> stepped = new ArrayList<>();
        for (ParcelEntry entry : entries) {
            long parcel = Objects.requireNonNull(ids.get(keyOf(entry)), "every parcel was just given its id");
            String hex = WKBWriter.toHex(writer.write(multi(entry.shape())));
            surveyed.add(Draft.of(
                            "parcel|" + parcel,
                            entry.project().value(),
                            entry.stamp(),
                            parcel,
                            entry.landType(),
                            entry.areaM2(),
                            entry.recoveredM2(),
                            hex,
                            hex)
                    .asStanding());
            for (ParcelStep step : ParcelStep.values()) {
                stepDraft(entry, parcel, step, already.get("step|" + parcel + "|" + step), stepped);
            }
        }
        long before = areas.latestFact();
        List<Change> changes = new ArrayList<>(surveys.enter(surveyed, events));
        areas.match(projects, before);
        changes.addAll(steps.enter(stepped, events));
        return changes;
    }

    private static void stepDraft(
            ParcelEntry entry, long parcel, ParcelStep step, @Nullable Already before, List<Draft> into) {
        LocalDate day = entry.steps().get(step);
        String cause = null;
        if (step == ParcelStep.BLOCKED && entry.obstacle() != null) {
            cause = entry.obstacle();
            // A survey says that a parcel is blocked, not since when: it counts from the first file that said so.
            day = before != null && before.onDate() != null
                    ? before.onDate()
                    : entry.stamp().effectiveOn();
        }
        boolean saidBefore = before != null && before.onDate() != null;
        if (day == null && !saidBefore) {
            return;
        }
        FactStamp stamp = entry.stamp();
        // What is no longer so was a mistake or has ended; a hand-over withdrawn never was, an obstacle ends on the
        // file's day.
        LocalDate effective = day != null
                ? day
                : before == null || step == ParcelStep.BLOCKED ? stamp.effectiveOn() : before.effectiveOn();
        into.add(Draft.of(
                "step|" + parcel + "|" + step,
                entry.project().value(),
                new FactStamp(effective, stamp.knownOn(), stamp.decision(), stamp.pedigree()),
                parcel,
                step.name(),
                day,
                cause));
    }

    private static MultiPolygon multi(Geometry shape) {
        MultiPolygon multi = shape instanceof MultiPolygon already
                ? (MultiPolygon) already.copy()
                : shape.getFactory().createMultiPolygon(new Polygon[] {(Polygon) shape.copy()});
        multi.setSRID(9213);
        return multi;
    }

    private Map<String, Long> idsOf(List<ParcelEntry> entries) {
        template.batchUpdate(
                "insert into parcel (project_id, commune, map_edition, sheet, number) values (?, ?, ?, ?, ?) on conflict do nothing",
                entries,
                500,
                (statement, entry) -> {
                    statement.setLong(1, entry.project().value());
                    statement.setString(2, entry.commune());
                    statement.setInt(3, entry.mapEdition());
                    statement.setString(4, entry.sheet());
                    statement.setString(5, entry.number());
                });
        Map<String, Long> ids = new HashMap<>();
        Set<Long> projects = new HashSet<>();
        entries.forEach(entry -> projects.add(entry.project().value()));
        jdbc.sql(
                        "select id, project_id, commune, map_edition, sheet, number from parcel where project_id in (:projects)")
                .param("projects", projects.isEmpty() ? Set.of(-1L) : projects)
                .query((row, n) -> ids.put(
                        row.getLong(2) + "|" + row.getString(3) + "|" + row.getInt(4) + "|" + row.getString(5) + "|"
                                + row.getString(6),
                        row.getLong(1)))
                .list();
        return ids;
    }

    private static String keyOf(ParcelEntry entry) {
        return entry.project().value() + "|" + entry.commune() + "|" + entry.mapEdition() + "|" + entry.sheet() + "|"
                + entry.number();
    }

    private Map<String, Already> alreadySaid(Set<ProjectId> projects, LocalDate known) {
        Map<String, Already> all = new HashMap<>();
        jdbc.sql(
                        "select fact_key, on_date, effective_on from parcel_event where project_id in (:projects) and known_on <= :known order by known_on, id")
                .param("known", known)
                .param(
                        "projects",
                        projects.isEmpty()
                                ? Set.of(-1L)
                                : projects.stream().map(ProjectId::value).collect(toSet()))
                .query((row, n) -> all.put(
                        row.getString(1),
                        new Already(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))))
                .list();
        return all;
    }

    /** What the parcels of a project are called, whenever they were surveyed. */
    public List<ParcelName> parcels(ProjectId project) {
        return jdbc.sql(
                        "select id, commune, map_edition, sheet, number from parcel where project_id = ? order by sheet, number, commune, map_edition")
                .param(project.value())
                .query((row, n) -> new ParcelName(
                        row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** The hand-overs behind the land figure. */
    public List<Source> handOverSources(ProjectId project, AsOf asOf) {
        return handOverSources.list(asOf, Map.of("project", project.value()));
    }

    private record Already(@Nullable LocalDate onDate, LocalDate effectiveOn) {}

    private static final class Tally {

        private final Map<ParcelState, Integer> parcels = new EnumMap<>(ParcelState.class);
        private final Map<ParcelState, BigDecimal> area = new EnumMap<>(ParcelState.class);
        private BigDecimal handedOver = BigDecimal.ZERO;

        void add(ParcelState state, int count, BigDecimal squareMetres, BigDecimal over) {
            parcels.put(state, count);
            area.put(state, squareMetres);
            handedOver = handedOver.add(over);
        }

        LandPosition position() {
            return new LandPosition(
                    parcels.values().stream().mapToInt(Integer::intValue).sum(),
                    area.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    handedOver,
                    Map.copyOf(parcels),
                    Map.copyOf(area));
        }
    }
}
