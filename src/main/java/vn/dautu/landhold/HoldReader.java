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
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
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
    private static final Map<String, String> EVENT_OF =
            Map.of("INVENTORY", "INVENTORIED", "POSTING", "POSTED", "APPROVE", "APPROVED", "PAY", "PAID");

    /**
     * Every parcel of a work area of the project {@code p.id} with each of its holders: handed over when, or how far by the order of each
     * land law. A parcel handed over, taken back and handed over again comes once for each time; the latest counts. One project after the other, so that what is joined stays small enough for the processor's own memory: of 300 projects with
     * 5,000 parcels each this takes a third of the time of joining all at once, and no estimate of the planner can go far wrong.
     */
    private static final String CLAIMS = """
            with over as (
              select f.parcel_id as of_parcel, f.on_date as over_on from parcel_event f
              where f.project_id = p.id and f.kind = 'HANDED_OVER' and f.on_date <= :at and %1$s),
            plot as materialized (
              select w.area_fact, w.parcel_id, w.land_type, w.recovered_m2, over.over_on
              from work_area_parcel w left join over on over.of_parcel = w.parcel_id
              where w.project_id = p.id and w.area_fact = any(:areas) and w.effective_on <= :at and w.known_on <= :known
                and w.survey_fact not in (select f.id from parcel_survey f where f.project_id = p.id and f.chained and not (%2$s))),
            own as (
              select f.parcel_id as of_parcel, %%1$s
              from parcel_event f join (values %%2$s) as law(kind, %%3$s) on law.kind = f.kind
              where f.project_id = p.id and f.kind in ('INVENTORIED', 'POSTED', 'APPROVED', 'PAID') and f.on_date <= :at and %1$s
              group by f.parcel_id),
            his as (
              select f.household_id, max(f.on_date) filter (where f.step = 'HANDOVER') as over_on, %%1$s
              from step_statement f join (values %%4$s) as law(step, %%3$s) on law.step = f.step
              where f.project_id = p.id and f.household_id is not null and f.state = 'XONG' and f.on_date <= :at and %3$s
              group by f.household_id),
            held as (
              select f.parcel_id, f.household_id from holding f where f.project_id = p.id and f.active and %4$s),
            who as (
              select f.household_id from household_profile f where f.project_id = p.id and f.apart and %5$s)
            """.formatted(
                    FactTable.visibleAmongMany("parcel_event", "f", "p.id"),
                    FactTable.visible("parcel_survey", "f"),
                    FactTable.visibleAmongMany("step_statement", "f", "p.id"),
                    FactTable.visibleAmongMany("holding", "f", "p.id"),
                    FactTable.visibleAmongMany("household_profile", "f", "p.id"));

    /** Open land by how far it is; of land handed over only the latest day, for nothing earlier can hold. */
    private static final String GROUPS = """
            select p.id as project_id, its.* from unnest(cast(:within as bigint[])) as p(id), lateral (%s
            select area_fact, max(over_on) as over_on, false as apart, false as agricultural, %%6$s,
                   null::bigint[] as parcels, null::bigint[] as households, null::numeric[] as areas
            from plot where over_on is not null group by area_fact
            union all
            select plot.area_fact, his.over_on, who.household_id is not null as apart, plot.agricultural, %%5$s,
                   array_agg(plot.parcel_id), array_agg(coalesce(held.household_id, 0)), array_agg(plot.recovered_m2)
            from (select *, land_type = any(:agricultural) as agricultural from plot where over_on is null) plot
            left join own on own.of_parcel = plot.parcel_id
            left join held on held.parcel_id = plot.parcel_id
            left join his on his.household_id = held.household_id
            left join who on who.household_id = held.household_id
            group by plot.area_fact, his.over_on, who.household_id is not null, plot.agricultural, %%7$s) its
            """.formatted(CLAIMS);

    private static final String PARCELS = """
            select its.* from unnest(cast(:within as bigint[])) as p(id), lateral (%s
            select plot.area_fact, plot.parcel_id, plot.recovered_m2, plot.land_type = any(:agricultural) as agricultural, coalesce(plot.over_on, his.over_on) as over_on,
                   who.household_id is not null as apart, %%5$s, named.sheet, named.number, named.commune, h.code as household
            from plot
            join parcel named on named.id = plot.parcel_id and named.project_id = p.id
            left join own on own.of_parcel = plot.parcel_id
            left join held on held.parcel_id = plot.parcel_id
            left join household h on h.id = held.household_id and h.project_id = p.id
            left join his on his.household_id = held.household_id
            left join who on who.household_id = held.household_id) its
            order by commune, sheet, number, parcel_id, household
            """.formatted(CLAIMS);

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

    /**
     * For the transaction: thousands of parcels are joined in the order of their indexes or by hashing them in memory, planned for the
     * projects really asked for, and not compiled, which costs more than it saves.
     */
    private static final String FOR_MANY = """
            select set_config('work_mem', '64MB', true), set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true)""";

    /** What else the transaction asks is planned as ever. */
    private static final String AS_BEFORE =
            "select set_config('enable_nestloop', 'on', true), set_config('enable_sort', 'on', true)";

    private static final int SLICE = 25;

    private final JdbcClient jdbc;
    private final ClearanceLaw law;
    private final TransactionTemplate apart;

    /** One second connection at a time for the whole server: whoever does not get it reads alone, so that nobody waits for it. */
    private final Semaphore secondReader = new Semaphore(1);

    HoldReader(JdbcClient jdbc, ClearanceLaw law, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.law = law;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setReadOnly(true);
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

    /** The land of these areas in groups. Very many projects are read a slice at a time, on the two cores that the server has at least. */
    Map<ProjectId, List<Group>> groups(Map<ProjectId, List<Area>> areas, AsOf asOf) {
        Procedures procedures = procedures(areas.keySet(), asOf);
        List<ProjectId> projects = List.copyOf(areas.keySet());
        if (projects.size() <= SLICE
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || !secondReader.tryAcquire()) {
            return groups(projects, areas, procedures, asOf);
        }
        Queue<List<ProjectId>> slices = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < projects.size(); from += SLICE) {
            slices.add(projects.subList(from, Math.min(from + SLICE, projects.size())));
        }
        try {
            var other = CompletableFuture.supplyAsync(
                    () -> Objects.requireNonNull(apart.execute(status -> sliced(slices, areas, procedures, asOf))));
            Map<ProjectId, List<Group>> all = sliced(slices, areas, procedures, asOf);
            all.putAll(other.join());
            return all;
        } finally {
            secondReader.release();
        }
    }

    private Map<ProjectId, List<Group>> sliced(
            Queue<List<ProjectId>> slices, Map<ProjectId, List<Area>> areas, Procedures procedures, AsOf asOf) {
        Map<ProjectId, List<Group>> all = new HashMap<>();
        for (List<ProjectId> slice = slices.poll(); slice != null; slice = slices.poll()) {
            all.putAll(groups(slice, areas, procedures, asOf));
        }
        return all;
    }

    private Map<ProjectId, List<Group>> groups(
            List<ProjectId> projects, Map<ProjectId, List<Area>> areas, Procedures procedures, AsOf asOf) {
        Map<ProjectId, List<Group>> all = new HashMap<>();
        asked(GROUPS, projects, areas, asOf)
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
        jdbc.sql(AS_BEFORE).query((row, n) -> 0).list();
        return all;
    }

    /** Every parcel of a project's areas with its holders. */
    List<Row> rows(ProjectId project, List<Area> areas, AsOf asOf) {
        Procedure procedure = procedures(List.of(project), asOf).of(project);
        List<Row> rows = asked(PARCELS, List.of(project), Map.of(project, areas), asOf)
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
        jdbc.sql(AS_BEFORE).query((row, n) -> 0).list();
        return rows;
    }

    private JdbcClient.StatementSpec asked(
            String sql, List<ProjectId> projects, Map<ProjectId, List<Area>> areas, AsOf asOf) {
        jdbc.sql(FOR_MANY).query((row, n) -> 0).list();
        return jdbc.sql(withOrders(sql))
                .param("within", projects.stream().map(ProjectId::value).toArray(Long[]::new))
                .param("agricultural", agricultural(asOf))
                .param(
                        "areas",
                        projects.stream()
                                .flatMap(project -> Objects.requireNonNull(areas.get(project)).stream())
                                .map(Area::fact)
                                .toArray(Long[]::new))
                .param("at", asOf.at())
                .param("known", asOf.known());
    }

    private String[] agricultural(AsOf asOf) {
        return law.landTypes().stream()
                .filter(type -> type.agricultural() && type.holdsOn(asOf.at()))
                .map(LandType::code)
                .toArray(String[]::new);
    }

    /** The orders of the land laws, written into the statement as small tables of numbers. */
    private String withOrders(String sql) {
        List<ClearanceSteps> laws = List.copyOf(law.all().values());
        List<String> columns = laws.stream().map(HoldReader::column).toList();
        return sql.formatted(
                each(columns, "max(law.%1$s * 100000 + (f.on_date - date '2000-01-01')) as %1$s"),
                orders(laws, EVENT_OF),
                String.join(", ", columns),
                orders(
                        laws,
                        laws.stream()
                                .flatMap(steps -> steps.steps().stream())
                                .map(ClearanceStep::code)
                                .distinct()
                                .collect(Collectors.toMap(Function.identity(), Function.identity()))),
                each(columns, "greatest(own.%1$s, his.%1$s) as %1$s"),
                each(columns, "null::int as %1$s"),
                each(columns, "greatest(own.%1$s, his.%1$s)"));
    }

    private static String each(List<String> columns, String pattern) {
        return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }

    /** One row for each step: what it is called where it is written, and its place in each law, null where the law does not have it. */
    private static String orders(List<ClearanceSteps> laws, Map<String, String> writtenAs) {
        return writtenAs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(step -> "('" + step.getValue().replaceAll("[^A-Z_]", "") + "', "
                        + laws.stream()
                                .map(steps -> order(steps, step.getKey()))
                                .collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String order(ClearanceSteps steps, String code) {
        int last = steps.ordinal(ClearanceStep.HANDOVER);
        return steps.steps().stream()
                .filter(step -> step.code().equals(code) && step.ordinal() <= last)
                .map(step -> step.ordinal() + "::int")
                .findFirst()
                .orElse("null::int");
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
        Map<Way, LocalDate> forecasts = new ConcurrentHashMap<>();
        Map<LocalDate, ClearanceSteps> lawOn = new HashMap<>();
        Map<Long, Procedure> all = new HashMap<>();
        for (Long project : within) {
            ClearanceSteps steps = lawOn.computeIfAbsent(first.getOrDefault(project, asOf.at()), law::on);
            all.put(project, new Procedure(steps, whole.getOrDefault(project, Map.of()), asOf.at(), forecasts));
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
            ClearanceSteps steps, Map<String, LocalDate> projectWide, LocalDate at, Map<Way, LocalDate> forecasts) {

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
