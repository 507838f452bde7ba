package vn.dautu.clearance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** The funnel: by project, by commune, over time; and the chainage of a route. Of money it reads sums over households, nothing else. */
@Component
class FunnelReader {

    /** Sums of money by household, to be summed again before they leave the database. */
    private static final String MONEY = """
            , plan_line as (
              select f.household_id, f.plan, f.version, f.stage, case when f.item = 'DEDUCTION' then -f.amount else f.amount end as amount
              from personal.compensation f where %s%%1$s),
            plan_top as (
              select household_id, plan, max(version) as planned, max(version) filter (where stage = 'DUYET') as approved
              from plan_line group by household_id, plan),
            planned as (
              select l.household_id, sum(l.amount) filter (where l.version = t.planned) as planned,
                     sum(l.amount) filter (where l.version = t.approved) as approved
              from plan_line l join plan_top t on t.household_id = l.household_id and t.plan = l.plan group by l.household_id),
            cash as (
              select f.household_id, sum(f.amount) filter (where f.kind = 'PAID') as paid,
                     sum(f.amount) filter (where f.kind = 'DEPOSITED') as deposited
              from personal.household_payment f where f.on_date <= :at and %s%%1$s group by f.household_id)
            """.formatted(
            FactTable.visible("personal.compensation", "f"), FactTable.visible("personal.household_payment", "f"));

    /** One kind of row after another: H households alike, P parcels alike, C what parcels alike cover, R how far a route reaches. */
    private static final String FUNNEL = MONEY
            + """
            select 'H' as kind, h.project_id, h.stages, count(*) as n, null::numeric as m2, sum(p.planned) as planned, count(p.household_id) as payees,
                   sum(p.approved) as approved, count(p.approved) as approved_payees, sum(c.paid) as paid, sum(c.deposited) as deposited,
                   null::int as from_m, null::int as to_m
            from house h left join planned p on p.household_id = h.household_id left join cash c on c.household_id = h.household_id
            group by h.project_id, h.stages
            union all
            select 'P', project_id, stages, count(*), sum(recovered_m2), null, null, null, null, null, null, null, null
            from plot group by project_id, stages
            union all
            select distinct 'C', project_id, stages, null::bigint, null::numeric, null::numeric, null::bigint, null::numeric, null::bigint,
                   null::numeric, null::numeric, from_m, to_m
            from plot where from_m is not null and to_m is not null
            union all
            select 'R', project_id, null, null, null, null, null, null, null, null, null, null, max(to_m) from (
              select f.project_id, f.to_m from work_area_statement f where f.active and %s%%1$s
              union all
              select f.project_id, round(sum(ST_Length(ST_Transform(f.shape, 9213))))::int from project_site f
              where f.kind = 'LINE' and not f.schematic and %s%%1$s group by f.project_id) route
            group by project_id
            """.formatted(FactTable.visible("work_area_statement", "f"), FactTable.visible("project_site", "f"));

    private static final String COMMUNES = MONEY + """
            , people as (
              select who.commune, count(*) as households, count(h.handed) as handed, count(*) filter (where h.held_up or b.blocked) as obstructed,
                     count(*) filter (where h.stages & 4 > 0 or p.household_id is not null) as drafted, count(h.approved) as approved,
                     count(p.household_id) as payees, sum(p.planned) as planned
              from house h join who on who.household_id = h.household_id
                left join planned p on p.household_id = h.household_id
                left join (select distinct held.household_id, true as blocked from held join event e on e.parcel_id = held.parcel_id
                           where e.blocked) b on b.household_id = h.household_id
              group by who.commune),
            land as (
              select parcel.commune, sum(plot.recovered_m2) as m2, coalesce(sum(plot.recovered_m2) filter (where plot.handed_over), 0) as handed_m2
              from plot join parcel on parcel.id = plot.parcel_id group by parcel.commune)
            select coalesce(people.commune, land.commune) as commune, coalesce(households, 0) as households, coalesce(handed, 0) as handed,
                   coalesce(obstructed, 0) as obstructed, coalesce(drafted, 0) as drafted, coalesce(approved, 0) as approved,
                   coalesce(payees, 0) as payees, coalesce(planned, 0) as planned, coalesce(m2, 0) as m2, coalesce(handed_m2, 0) as handed_m2,
                   (select u.name from admin_unit u where u.code = coalesce(people.commune, land.commune) order by u.valid_from desc limit 1) as name
            from people full join land on land.commune = people.commune
            order by name
            """;

    private static final String DAYS = """
            select v.stage, v.day, count(*) as n, null::numeric as m2 from house h cross join lateral (values
              ('INVENTORIED', h.inventoried), ('POSTED', h.posted), ('APPROVED', h.approved), ('PAID', h.paid), ('HANDED_OVER', h.handed)) v(stage, day)
            where v.day is not null group by v.stage, v.day
            union all
            select 'AREA', handed_on, 0, sum(recovered_m2) from plot where handed_on is not null group by handed_on
            """;

    private static final String REACHES = """
            select p.from_m, p.to_m, p.handed_over, p.state = 'BLOCKED' as blocked, array_remove(array_agg(distinct h.code), null) as households
            from plot p left join held on held.parcel_id = p.parcel_id left join household h on h.id = held.household_id
            where p.from_m is not null and p.to_m is not null
            group by p.parcel_id, p.from_m, p.to_m, p.handed_over, p.state
            """;

    private static final String ROUTE =
            """
            select max(to_m) from (
              select f.to_m from work_area_statement f where f.project_id = :project and f.active and %s
              union all
              select round(sum(ST_Length(ST_Transform(f.shape, 9213))))::int from project_site f
              where f.project_id = :project and f.kind = 'LINE' and not f.schematic and %s) route
            """.formatted(FactTable.visible("work_area_statement", "f"), FactTable.visible("project_site", "f"));

    private final JdbcClient jdbc;
    private final ClearanceLaw law;

    FunnelReader(JdbcClient jdbc, ClearanceLaw law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    Map<ProjectId, Funnel> funnels(AsOf asOf, Scope scope) {
        Map<ProjectId, Builder> builders = new HashMap<>();
        LandSql.ask(jdbc, law, asOf, scope, FUNNEL.replace("%1$s", scope.and("f")))
                .query((row, n) -> {
                    builders.computeIfAbsent(new ProjectId(row.getLong("project_id")), key -> new Builder())
                            .take(row);
                    return 1;
                })
                .list();
        Map<ProjectId, Funnel> all = new HashMap<>();
        builders.forEach((project, builder) -> builder.build().ifPresent(funnel -> all.put(project, funnel)));
        return all;
    }

    List<CommuneFunnel> byCommune(ProjectId project, AsOf asOf) {
        Scope scope = Scope.of(List.of(project.value()));
        return LandSql.ask(jdbc, law, asOf, scope, COMMUNES.replace("%1$s", scope.and("f")))
                .query((row, n) -> new CommuneFunnel(
                        row.getString("commune"),
                        Objects.requireNonNullElse(row.getString("name"), row.getString("commune")),
                        row.getInt("households"),
                        row.getInt("handed"),
                        row.getInt("obstructed"),
                        row.getInt("drafted"),
                        row.getInt("approved"),
                        row.getBigDecimal("m2"),
                        row.getBigDecimal("handed_m2"),
                        row.getInt("payees") == 1 ? Optional.empty() : Optional.of(new Vnd(row.getLong("planned")))))
                .list();
    }

    /** By the end of each month from the first step to the as-at day, and on that day. */
    List<FunnelPoint> overTime(ProjectId project, AsOf asOf) {
        Map<FunnelStage, TreeMap<LocalDate, Integer>> steps = new EnumMap<>(FunnelStage.class);
        TreeMap<LocalDate, BigDecimal> area = new TreeMap<>();
        LandSql.ask(jdbc, law, asOf, Scope.of(List.of(project.value())), DAYS)
                .query((row, n) -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (row.getString("stage").equals("AREA")) {
                        area.merge(day, row.getBigDecimal("m2"), BigDecimal::add);
                    } else {
                        steps.computeIfAbsent(FunnelStage.valueOf(row.getString("stage")), key -> new TreeMap<>())
                                .merge(day, row.getInt("n"), Integer::sum);
                    }
                    return 1;
                })
                .list();
        Optional<LocalDate> first = java.util.stream.Stream.concat(
                        steps.values().stream().map(TreeMap::firstKey),
                        area.isEmpty() ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(area.firstKey()))
                .min(LocalDate::compareTo);
        List<FunnelPoint> points = new ArrayList<>();
        if (first.isPresent()) {
            for (YearMonth month = YearMonth.from(first.get());
                    month.atEndOfMonth().isBefore(asOf.at());
                    month = month.plusMonths(1)) {
                points.add(point(month.atEndOfMonth(), steps, area));
            }
            points.add(point(asOf.at(), steps, area));
        }
        return points;
    }

    private static FunnelPoint point(
            LocalDate day, Map<FunnelStage, TreeMap<LocalDate, Integer>> steps, TreeMap<LocalDate, BigDecimal> area) {
        Map<FunnelStage, Integer> households = new EnumMap<>(FunnelStage.class);
        steps.forEach((stage, days) -> households.put(
                stage,
                days.headMap(day, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()));
        return new FunnelPoint(
                day, households, area.headMap(day, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Empty for a project none of whose parcels has a chainage. */
    Optional<Chainage> chainage(ProjectId project, AsOf asOf) {
        List<Chainage.Reach> reaches = LandSql.ask(jdbc, law, asOf, Scope.of(List.of(project.value())), REACHES)
                .query((row, n) -> new Chainage.Reach(
                        row.getInt("from_m"),
                        row.getInt("to_m"),
                        row.getBoolean("handed_over"),
                        row.getBoolean("blocked"),
                        List.of((String[]) row.getArray("households").getArray())))
                .list();
        if (reaches.isEmpty()) {
            return Optional.empty();
        }
        int route = jdbc.sql(ROUTE)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> row.getInt(1))
                .single();
        int covered = reaches.stream().mapToInt(Chainage.Reach::toM).max().orElse(0);
        return Optional.of(Chainage.of(Math.max(route, covered), reaches));
    }

    /** Gathers the rows of one project. */
    private static final class Builder {

        private final List<Funnel.Households> households = new ArrayList<>();
        private final List<Funnel.Parcels> parcels = new ArrayList<>();
        private final List<int[]> covered = new ArrayList<>();
        private int route;
        private Vnd approved = Vnd.ZERO;
        private Vnd paid = Vnd.ZERO;
        private Vnd deposited = Vnd.ZERO;
        private int payees;

        void take(ResultSet row) throws SQLException {
            int stages = row.getInt("stages");
            switch (row.getString("kind")) {
                case "H" -> {
                    households.add(new Funnel.Households(
                            stages, row.getInt("n"), new Vnd(row.getLong("planned")), row.getInt("payees")));
                    approved = approved.plus(new Vnd(row.getLong("approved")));
                    paid = paid.plus(new Vnd(row.getLong("paid")));
                    deposited = deposited.plus(new Vnd(row.getLong("deposited")));
                    payees += row.getInt("approved_payees");
                }
                case "P" -> parcels.add(new Funnel.Parcels(stages, row.getInt("n"), row.getBigDecimal("m2")));
                case "C" -> covered.add(new int[] {row.getInt("from_m"), row.getInt("to_m"), stages});
                default -> route = row.getInt("to_m");
            }
        }

        /** Empty for a project that has neither parcels nor households. */
        Optional<Funnel> build() {
            if (households.isEmpty() && parcels.isEmpty()) {
                return Optional.empty();
            }
            Map<FunnelStage, Integer> metres = new EnumMap<>(FunnelStage.class);
            int length = covered.isEmpty()
                    ? 0
                    : Math.max(
                            route,
                            covered.stream().mapToInt(reach -> reach[1]).max().orElse(0));
            if (length > 0) {
                for (FunnelStage stage : FunnelStage.values()) {
                    metres.put(
                            stage,
                            Chainage.of(
                                            length,
                                            covered.stream()
                                                    .map(reach -> new Chainage.Reach(
                                                            reach[0], reach[1], stage.in(reach[2]), false, List.of()))
                                                    .toList())
                                    .clearedM());
                }
            }
            return Optional.of(Funnel.of(households, parcels, metres, length, approved, paid, deposited, payees));
        }
    }
}
