package vn.dautu.clearance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Remembered;
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

    /** Of 5,000 parcels each some 0.5 MB. */
    private static final int MOST_PLOTS = 48;

    private final JdbcClient jdbc;
    private final ParcelDoor door;
    private final Sources handOverSources;
    private final ClearanceLaw law;
    private final FunnelReader funnels;
    private final HouseholdReader households;
    private final WorkAreas areas;
    /** The map and several pages ask for the same parcels at the same moment. */
    private final Remembered<Asked, Plots> plots;

    ClearanceRegister(
            JdbcTemplate template,
            ClearanceLaw law,
            FunnelReader funnels,
            HouseholdReader households,
            WorkAreas areas,
            EditRights rights,
            BooksVersion version,
            ApplicationEventPublisher events) {
        this.law = law;
        this.plots = new Remembered<>(version, MOST_PLOTS);
        this.funnels = funnels;
        this.households = households;
        this.areas = areas;
        this.jdbc = JdbcClient.create(template);
        this.door = new ParcelDoor(template, rights, events);
        this.handOverSources = new Sources(
                new NamedParameterJdbcTemplate(template),
                "parcel_event",
                "null",
                "(select 'tờ ' || p.sheet || ' thửa ' || p.number from parcel p where p.id = f.parcel_id) || ' · ' || to_char(f.on_date, 'DD/MM/YYYY')",
                "f.project_id = :project and f.kind = 'HANDED_OVER' and f.on_date is not null");
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

    /** The households and who must be paid, resettled, persuaded, enforced next, from one reading. */
    public HouseholdWork work(ProjectId project, AsOf asOf) {
        return households.work(project, asOf);
    }

    /** The parcels of a project and what they come to, from one reading. */
    public Plots plots(ProjectId project, AsOf asOf) {
        return plots.get(new Asked(project, asOf), asked -> plotsAnew(project, asOf));
    }

    private Plots plotsAnew(ProjectId project, AsOf asOf) {
        Map<Long, ParcelState> states = new HashMap<>();
        Tally tally = new Tally();
        LandSql.ask(
                        jdbc,
                        law,
                        asOf,
                        Scope.of(List.of(project.value())),
                        "select parcel_id, state, recovered_m2, handed_over from plot order by parcel_id")
                .query((row, n) -> {
                    ParcelState state = ParcelState.valueOf(row.getString("state"));
                    BigDecimal area = row.getBigDecimal("recovered_m2");
                    tally.add(state, 1, area, row.getBoolean("handed_over") ? area : BigDecimal.ZERO);
                    return states.put(row.getLong("parcel_id"), state);
                })
                .list();
        return new Plots(states.isEmpty() ? null : tally.position(), Collections.unmodifiableMap(states));
    }

    /** The state of each parcel of a project, by parcel id, as of a day: no names, no amounts. */
    public Map<Long, ParcelState> states(ProjectId project, AsOf asOf) {
        return plots(project, asOf).states();
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
        return enterSurvey(entries, false, written -> {}).changes();
    }

    /**
     * Enters a survey in the caller's transaction.
     *
     * @param full it holds all parcels of its projects in its communes: those it lacks are gone
     * @param progress told how many facts are written; what it throws ends the entering
     */
    @Transactional
    public SurveyEntered enterSurvey(List<ParcelEntry> entries, boolean full, IntConsumer progress) {
        long before = areas.latestFact();
        SurveyEntered entered = door.enter(entries, full, progress);
        areas.match(entries.stream().map(ParcelEntry::project).collect(Collectors.toSet()), before);
        return entered;
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

    private record Asked(ProjectId project, AsOf asOf) {}

    private static final class Tally {

        private final Map<ParcelState, Integer> parcels = new EnumMap<>(ParcelState.class);
        private final Map<ParcelState, BigDecimal> area = new EnumMap<>(ParcelState.class);
        private BigDecimal handedOver = BigDecimal.ZERO;

        void add(ParcelState state, int count, BigDecimal squareMetres, BigDecimal over) {
            parcels.merge(state, count, Integer::sum);
            area.merge(state, squareMetres, BigDecimal::add);
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
