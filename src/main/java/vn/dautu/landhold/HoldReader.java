package vn.dautu.landhold;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceLaw;
import vn.dautu.clearance.ClearanceStep;
import vn.dautu.clearance.ClearanceSteps;
import vn.dautu.clearance.LandType;
import vn.dautu.clearance.ReleaseForecast;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * Reads which land lies in which work area and how far its compensation is, gathered by area and day in the database: of five thousand
 * parcels some fifty groups come back. The forecast is then worked out once for each group.
 */
@Component
class HoldReader {

    /** Days are counted from here, so that the furthest step and its day are one number and their maximum one aggregate. */
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);

    private static final long STEP = 100_000;

    /** The steps that surveys carry for a parcel, and what they are called there. */
    private static final Map<String, String> EVENT_OF = Map.of(
            "INVENTORY",
            "INVENTORIED",
            "POSTING",
            "POSTED",
            "APPROVE",
            "APPROVED",
            "PAY",
            "PAID",
            "HANDOVER",
            "HANDED_OVER");

    /**
     * Every parcel of a work area with each of its holders: handed over when, or how far by the order of each land law. The orders are
     * written into the statement as numbers: a join to look them up would blind the planner to how many rows come of it.
     */
    private static final String CLAIMS = """
            with own as (
              select f.parcel_id as of_parcel, max(f.on_date) filter (where f.kind = 'HANDED_OVER') as over_on, %%1$s
              from parcel_event f
              where f.project_id = any(:within) and f.on_date <= :at and f.kind <> 'BLOCKED' and %s
              group by f.parcel_id),
            his as (
              select f.household_id, max(f.on_date) filter (where f.step = 'HANDOVER') as over_on, %%2$s
              from step_statement f
              where f.project_id = any(:within) and f.household_id is not null and f.state = 'XONG' and f.on_date <= :at and %s
              group by f.household_id),
            plot as (
              select f.project_id, w.area_fact, f.parcel_id, f.land_type = any(:agricultural) as agricultural, f.recovered_m2, own.*
              from parcel_survey f
              join work_area_parcel w on w.survey_fact = f.id and w.area_fact = any(:areas)
              left join own on own.of_parcel = f.parcel_id
              where f.project_id = any(:within) and not f.gone and %s),
            held as (
              select f.parcel_id, f.household_id from holding f
              where f.project_id = any(:within) and f.active and %s),
            who as (
              select f.household_id from household_profile f
              where f.project_id = any(:within) and f.apart and %s)
            """.formatted(
                    FactTable.visibleAmongMany("parcel_event", "f"),
                    FactTable.visibleAmongMany("step_statement", "f"),
                    FactTable.visibleAmongMany("parcel_survey", "f"),
                    FactTable.visibleAmongMany("holding", "f"),
                    FactTable.visibleAmongMany("household_profile", "f"));

    /** Open land by how far it is; of land handed over only the latest day, for nothing earlier can hold. */
    private static final String GROUPS = CLAIMS + """
            select project_id, area_fact, max(over_on) as over_on, false as apart, false as agricultural, %4$s,
                   null::bigint[] as parcels, null::bigint[] as households, null::numeric[] as areas
            from plot where over_on is not null group by project_id, area_fact
            union all
            select plot.project_id, plot.area_fact, his.over_on, who.household_id is not null as apart, plot.agricultural, %3$s,
                   array_agg(plot.parcel_id), array_agg(coalesce(held.household_id, 0)), array_agg(plot.recovered_m2)
            from plot
            left join held on held.parcel_id = plot.parcel_id
            left join his on his.household_id = held.household_id
            left join who on who.household_id = held.household_id
            where plot.over_on is null
            group by plot.project_id, plot.area_fact, his.over_on, who.household_id is not null, plot.agricultural, %5$s
            """;

    private static final String PARCELS = CLAIMS + """
            select plot.area_fact, plot.parcel_id, plot.recovered_m2, plot.agricultural, coalesce(plot.over_on, his.over_on) as over_on,
                   who.household_id is not null as apart, %3$s, p.sheet, p.number, p.commune, h.code as household
            from plot
            join parcel p on p.id = plot.parcel_id
            left join held on held.parcel_id = plot.parcel_id
            left join household h on h.id = held.household_id
            left join his on his.household_id = held.household_id
            left join who on who.household_id = held.household_id
            order by p.commune, p.sheet, p.number, plot.parcel_id, h.code
            """;

    private static final String AREAS = """
            select f.id, f.project_id, w.code, f.name, f.needed_by, f.value, f.contract
            from work_area_statement f join work_area w on w.id = f.work_area_id
            where f.active and %s%%s order by w.code""".formatted(FactTable.visible("work_area_statement", "f"));

    private static final String PROJECT_WIDE = """
            select f.project_id, f.step, f.on_date from step_statement f
            where f.household_id is null and f.state = 'XONG' and f.project_id = any(:within) and f.on_date <= :at and %s
            """.formatted(FactTable.visible("step_statement", "f"));

    private static final String EARLIEST = """
            select f.project_id, min(f.on_date) from parcel_event f
            where f.project_id = any(:within) and f.kind <> 'BLOCKED' and f.on_date <= :at group by f.project_id""";

    private final JdbcClient jdbc;
    private final ClearanceLaw law;

    HoldReader(JdbcClient jdbc, ClearanceLaw law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /** A work area as stated: what it is needed by and what stands behind it. */
    record Area(
            long fact,
            ProjectId project,
            String code,
            String name,
            String neededBy,
            @Nullable Vnd value,
            @Nullable String contract) {}

    /**
     * Land of one area at one point of the procedure.
     *
     * @param release handed over on, or to be expected on
     * @param parcels ids beside the ids of their holders (0 where nobody is told) and the m² to recover; empty for land handed over
     */
    record Group(
            ProjectId project,
            long area,
            boolean open,
            LocalDate release,
            Long[] parcels,
            Long[] households,
            BigDecimal[] m2) {}

    /** One parcel with one of its holders in one area. */
    record Row(
            long parcel,
            String sheet,
            String number,
            String commune,
            BigDecimal m2,
            @Nullable String household,
            long area,
            boolean open,
            LocalDate release,
            @Nullable String lastStep) {}

    Map<ProjectId, List<Area>> areas(AsOf asOf, Scope scope) {
        Map<ProjectId, List<Area>> all = new HashMap<>();
        jdbc.sql(AREAS.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> {
                    long value = row.getLong("value");
                    Vnd worth = row.wasNull() ? null : new Vnd(value);
                    Area area = new Area(
                            row.getLong("id"),
                            new ProjectId(row.getLong("project_id")),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("needed_by"),
                            worth,
                            row.getString("contract"));
                    return all.computeIfAbsent(area.project(), key -> new ArrayList<>())
                            .add(area);
                })
                .list();
        return all;
    }

    /** The land of these areas in groups. */
    Map<ProjectId, List<Group>> groups(Map<ProjectId, List<Area>> areas, AsOf asOf) {
        Procedures procedures = procedures(areas.keySet(), asOf);
        planForMany();
        Map<ProjectId, List<Group>> all = new HashMap<>();
        asked(GROUPS, areas.values(), procedures, asOf)
                .query((row, n) -> {
                    ProjectId project = new ProjectId(row.getLong("project_id"));
                    LocalDate over = row.getObject("over_on", LocalDate.class);
                    Group group = new Group(
                            project,
                            row.getLong("area_fact"),
                            over == null,
                            over == null ? procedures.of(project).release(row) : over,
                            longs(row.getArray("parcels")),
                            longs(row.getArray("households")),
                            decimals(row.getArray("areas")));
                    return all.computeIfAbsent(project, key -> new ArrayList<>())
                            .add(group);
                })
                .list();
        return all;
    }

    /** Every parcel of a project's areas with its holders. */
    List<Row> rows(ProjectId project, List<Area> areas, AsOf asOf) {
        Procedures procedures = procedures(List.of(project), asOf);
        Procedure procedure = procedures.of(project);
        planForMany();
        return asked(PARCELS, List.of(areas), procedures, asOf)
                .query((row, n) -> {
                    LocalDate over = row.getObject("over_on", LocalDate.class);
                    return new Row(
                            row.getLong("parcel_id"),
                            row.getString("sheet"),
                            row.getString("number"),
                            row.getString("commune"),
                            row.getBigDecimal("recovered_m2"),
                            row.getString("household"),
                            row.getLong("area_fact"),
                            over == null,
                            over == null ? procedure.release(row) : over,
                            procedure.lastStep(row));
                })
                .list();
    }

    /**
     * For the transaction: joins of many parcels are hashed in memory, planned for the projects really asked for, and not compiled, which
     * costs more than it saves.
     */
    private void planForMany() {
        jdbc.sql("""
                        select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
                               set_config('plan_cache_mode', 'force_custom_plan', true)""").query((row, n) -> 0).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<List<Area>> areas, Procedures procedures, AsOf asOf) {
        return jdbc.sql(withOrders(sql))
                .param("within", procedures.projects())
                .param("agricultural", agricultural(asOf))
                .param(
                        "areas",
                        areas.stream().flatMap(List::stream).map(Area::fact).toArray(Long[]::new))
                .param("at", asOf.at())
                .param("known", asOf.known());
    }

    private String[] agricultural(AsOf asOf) {
        return law.landTypes().stream()
                .filter(type -> type.agricultural() && type.holdsOn(asOf.at()))
                .map(LandType::code)
                .toArray(String[]::new);
    }

    private String withOrders(String sql) {
        List<ClearanceSteps> laws = List.copyOf(law.all().values());
        List<String> ofParcels = new ArrayList<>();
        List<String> ofHouseholds = new ArrayList<>();
        List<String> both = new ArrayList<>();
        List<String> none = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (ClearanceSteps steps : laws) {
            String name = column(steps);
            ofParcels.add(furthest("f.kind", steps, EVENT_OF));
            ofHouseholds.add(furthest("f.step", steps, Map.of()));
            both.add("greatest(plot." + name + ", his." + name + ") as " + name);
            none.add("null::int as " + name);
            groups.add("greatest(plot." + name + ", his." + name + ")");
        }
        return sql.formatted(
                String.join(", ", ofParcels),
                String.join(", ", ofHouseholds),
                String.join(", ", both),
                String.join(", ", none),
                String.join(", ", groups));
    }

    /** The furthest step of a land law and its day in one number. */
    private static String furthest(String field, ClearanceSteps steps, Map<String, String> writtenAs) {
        int last = steps.ordinal(ClearanceStep.HANDOVER);
        String cases = steps.steps().stream()
                .filter(step -> step.ordinal() <= last)
                .filter(step -> writtenAs.isEmpty() || writtenAs.containsKey(step.code()))
                .map(step -> " when '"
                        + writtenAs.getOrDefault(step.code(), step.code()).replaceAll("[^A-Z_]", "") + "' then "
                        + step.ordinal())
                .collect(Collectors.joining());
        return "max(case " + field + cases + " end * 100000 + (f.on_date - date '2000-01-01')) as " + column(steps);
    }

    private static String column(ClearanceSteps steps) {
        return "reached_" + steps.regime().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    /** Which land law each project follows, by the day of its notice, else of its first step, else the day asked; and how far the project itself is. */
    private Procedures procedures(Collection<ProjectId> projects, AsOf asOf) {
        Map<Long, Map<String, LocalDate>> whole = new HashMap<>();
        Long[] within = projects.stream().map(ProjectId::value).toArray(Long[]::new);
        jdbc.sql(PROJECT_WIDE)
                .param("within", within)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> whole.computeIfAbsent(row.getLong(1), key -> new HashMap<>())
                        .put(row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
        Map<Long, LocalDate> first = new HashMap<>();
        whole.forEach((project, steps) -> first.put(
                project,
                steps.getOrDefault(
                        ClearanceStep.NOTICE,
                        steps.values().stream().min(LocalDate::compareTo).orElseThrow())));
        Long[] unknown = projects.stream()
                .map(ProjectId::value)
                .filter(project -> !first.containsKey(project))
                .toArray(Long[]::new);
        if (unknown.length > 0) {
            jdbc.sql(EARLIEST)
                    .param("within", unknown)
                    .param("at", asOf.at())
                    .query((row, n) -> first.put(row.getLong(1), row.getObject(2, LocalDate.class)))
                    .list();
        }
        Map<Way, LocalDate> forecasts = new HashMap<>();
        Map<LocalDate, ClearanceSteps> lawOn = new HashMap<>();
        Map<Long, Procedure> all = new HashMap<>();
        for (Long project : within) {
            ClearanceSteps steps = lawOn.computeIfAbsent(first.getOrDefault(project, asOf.at()), law::on);
            all.put(
                    project,
                    new Procedure(steps, whole.getOrDefault(project, Map.of()), asOf.at(), forecasts));
        }
        return new Procedures(all);
    }

    private static Long[] longs(@Nullable Array array) throws SQLException {
        return array == null ? new Long[0] : (Long[]) array.getArray();
    }

    private static BigDecimal[] decimals(@Nullable Array array) throws SQLException {
        return array == null ? new BigDecimal[0] : (BigDecimal[]) array.getArray();
    }

    private record Procedures(Map<Long, Procedure> byProject) {

        Long[] projects() {
            return byProject.keySet().toArray(Long[]::new);
        }

        Procedure of(ProjectId project) {
            Procedure procedure = byProject.get(project.value());
            if (procedure == null) {
                throw new IllegalStateException(project + " was not asked for");
            }
            return procedure;
        }
    }

    /** All that a forecast depends on: land that has come equally far is forecast once, whichever project it is of. */
    private record Way(
            String regime, long reached, @Nullable LocalDate notice, boolean agricultural) {}

    /** The way of one project's land to its hand-over. */
    private record Procedure(
            ClearanceSteps steps,
            Map<String, LocalDate> projectWide,
            LocalDate at,
            Map<Way, LocalDate> forecasts) {

        LocalDate release(ResultSet row) throws SQLException {
            Way way = new Way(
                    steps.regime(),
                    reached(row),
                    projectWide.get(ClearanceStep.NOTICE),
                    row.getBoolean("agricultural"));
            return forecasts.computeIfAbsent(way, this::forecast);
        }

        private LocalDate forecast(Way way) {
            return ReleaseForecast.from(
                    steps,
                    stepOf(way.reached()),
                    way.reached() == 0 ? null : DAY_ZERO.plusDays(way.reached() % STEP),
                    way.notice(),
                    way.agricultural(),
                    at);
        }

        @Nullable
        String lastStep(ResultSet row) throws SQLException {
            return stepOf(reached(row));
        }

        private @Nullable String stepOf(long reached) {
            long ordinal = reached / STEP;
            return steps.steps().stream()
                    .filter(step -> step.ordinal() == ordinal)
                    .map(ClearanceStep::code)
                    .findFirst()
                    .orElse(null);
        }

        /** The furthest step and its day in one number; what the whole project has done counts too, unless the household is followed apart. */
        private long reached(ResultSet row) throws SQLException {
            long own = row.getLong(column(steps));
            return row.getBoolean("apart")
                    ? own
                    : projectWide.entrySet().stream()
                            .mapToLong(done -> steps.ordinal(done.getKey()) * STEP
                                    + done.getValue().toEpochDay()
                                    - DAY_ZERO.toEpochDay())
                            .reduce(own, Math::max);
        }
    }
}
