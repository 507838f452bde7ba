package vn.dautu.clearance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.project.ProjectId;

/** The households of a project by their codes, each with its steps and what comes next. */
@Component
class HouseholdReader {

    private static final String ROWS = """
            , refused as (
              select f.household_id, max(f.on_date) filter (where f.kind = 'REFUSED') as refused_on,
                     max(f.on_date) filter (where f.kind <> 'REFUSED') as settled_on,
                     bool_or(f.kind = 'DEPOSITED') as deposited
              from personal.household_payment f where f.on_date <= :at and %s and f.project_id = any(:projects) group by f.household_id),
            grievance as (
              select f.household_id, min(f.filed_on) as filed_on from complaint f
              where f.filed_on <= :at and (f.resolved_on is null or f.resolved_on > :at) and %s and f.project_id = any(:projects)
              group by f.household_id),
            done as (select household_id, jsonb_object_agg(step, on_date)::text as days from day group by household_id),
            told as (
              select household_id, jsonb_object_agg(step, papers_missing) filter (where cardinality(papers_missing) > 0)::text as missing,
                     array_agg(step) filter (where state = 'KHONG') as waived,
                     bool_or(step = 'COERCE' and state in ('DANG', 'CHO_DUYET', 'XONG')) as persuaded
              from said where household_id is not null group by household_id),
            land as (
              select held.household_id, array_agg(parcel.sheet || '/' || parcel.number order by parcel.sheet, parcel.number) as names,
                     array_agg(parcel.id order by parcel.sheet, parcel.number) as ids, sum(plot.recovered_m2) as m2,
                     bool_or(e.blocked and not plot.handed_over) as blocked
              from held join parcel on parcel.id = held.parcel_id join plot on plot.parcel_id = held.parcel_id
                left join event e on e.parcel_id = held.parcel_id
              group by held.household_id)
            select who.household_id, hh.code, p.kind, who.commune, who.apart, who.relocates, who.choice, who.plots_needed, who.plots_given,
                   h.regime, h.agri, h.held_up,
                   (select u.name from admin_unit u where u.code = who.commune order by u.valid_from desc limit 1) as commune_name,
                   done.days, told.missing, told.waived, coalesce(told.persuaded, false) as persuaded,
                   land.names, land.ids, land.m2, coalesce(land.blocked, false) as noted,
                   refused.refused_on, refused.settled_on, coalesce(refused.deposited, false) as deposited, grievance.filed_on
            from who
              join household hh on hh.id = who.household_id
              join house h on h.household_id = who.household_id
              join household_profile p on p.id = (
                select f.id from household_profile f where f.household_id = who.household_id and f.active and %s order by f.known_on desc, f.id desc limit 1)
              left join done on done.household_id = who.household_id
              left join told on told.household_id = who.household_id
              left join land on land.household_id = who.household_id
              left join refused on refused.household_id = who.household_id
              left join grievance on grievance.household_id = who.household_id
            order by length(hh.code), hh.code
            """.formatted(
                    FactTable.visible("personal.household_payment", "f"),
                    FactTable.visible("complaint", "f"),
                    FactTable.visible("household_profile", "f"));

    private final JdbcClient jdbc;
    private final ClearanceLaw law;
    private final JsonMapper json;

    HouseholdReader(JdbcClient jdbc, ClearanceLaw law, JsonMapper json) {
        this.jdbc = jdbc;
        this.law = law;
        this.json = json;
    }

    /**
     * A household with what only the next act asks for.
     *
     * @param refusedOn since when it refuses the money, null when it does not
     * @param complainedOn since when a complaint of it is open
     * @param persuaded whether persuasion was begun before enforcement
     */
    record Case(
            HouseholdRow row,
            boolean relocates,
            @Nullable String choice,
            int plotsNeeded,
            int plotsGiven,
            @Nullable LocalDate refusedOn,
            boolean deposited,
            @Nullable LocalDate complainedOn,
            boolean persuaded) {}

    List<Case> cases(ProjectId project, AsOf asOf) {
        ClearanceLaw.Read read = law.read();
        return LandSql.ask(jdbc, law, asOf, Scope.of(List.of(project.value())), ROWS)
                .query((row, n) -> {
                    Map<String, LocalDate> days = new HashMap<>();
                    read(row.getString("days"))
                            .properties()
                            .forEach(day -> days.put(
                                    day.getKey(), LocalDate.parse(day.getValue().asString())));
                    Map<String, List<String>> missing = new HashMap<>();
                    read(row.getString("missing"))
                            .properties()
                            .forEach(step -> missing.put(
                                    step.getKey(),
                                    step.getValue()
                                            .valueStream()
                                            .map(JsonNode::asString)
                                            .toList()));
                    ClearanceSteps steps = read.stepsOf(row.getString("regime"));
                    List<String> waived = strings(row.getArray("waived"));
                    boolean noted = row.getBoolean("noted");
                    LocalDate refused = row.getObject("refused_on", LocalDate.class);
                    LocalDate settled = row.getObject("settled_on", LocalDate.class);
                    boolean refuses = refused != null && (settled == null || settled.isBefore(refused));
                    HouseholdRow told = row(
                            new Named(
                                    row.getLong("household_id"),
                                    row.getString("code"),
                                    HouseholdRow.Kind.valueOf(row.getString("kind")),
                                    row.getString("commune"),
                                    Objects.requireNonNullElse(row.getString("commune_name"), row.getString("commune")),
                                    row.getBoolean("apart")),
                            steps,
                            days,
                            missing,
                            waived,
                            strings(row.getArray("names")),
                            longs(row.getArray("ids")),
                            Objects.requireNonNullElse(row.getBigDecimal("m2"), java.math.BigDecimal.ZERO),
                            row.getBoolean("agri"),
                            noted,
                            noted || row.getBoolean("held_up"),
                            asOf.at());
                    return new Case(
                            told,
                            row.getBoolean("relocates"),
                            row.getString("choice"),
                            row.getInt("plots_needed"),
                            row.getInt("plots_given"),
                            refuses ? refused : null,
                            row.getBoolean("deposited"),
                            row.getObject("filed_on", LocalDate.class),
                            row.getBoolean("persuaded"));
                })
                .list();
    }

    private record Named(
            long id, String code, HouseholdRow.Kind kind, String commune, String communeName, boolean apart) {}

    private static HouseholdRow row(
            Named who,
            ClearanceSteps steps,
            Map<String, LocalDate> days,
            Map<String, List<String>> missing,
            List<String> waived,
            List<String> parcels,
            List<Long> parcelIds,
            java.math.BigDecimal m2,
            boolean agricultural,
            boolean noted,
            boolean blocked,
            LocalDate at) {
        ClearanceStep last = steps.lastDone(days.keySet()).orElse(null);
        List<ClearanceStep> remaining = days.containsKey(ClearanceStep.HANDOVER)
                ? List.of()
                : steps.remaining(days.keySet()).stream()
                        .filter(step -> !waived.contains(step.code()))
                        .toList();
        LocalDate due = remaining.stream()
                .flatMap(step -> steps.dueDay(step.code(), days, agricultural).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate lastDay = last == null ? null : days.get(last.code());
        return new HouseholdRow(
                who.id(),
                who.code(),
                who.kind(),
                who.commune(),
                who.communeName(),
                who.apart(),
                state(steps, days, blocked),
                steps.regime(),
                Map.copyOf(days),
                last == null ? null : last.code(),
                remaining.isEmpty() ? null : remaining.getFirst().code(),
                due,
                due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, at)),
                Map.copyOf(missing),
                parcels,
                parcelIds,
                m2,
                agricultural,
                noted,
                ReleaseForecast.from(
                        steps,
                        last == null ? null : last.code(),
                        lastDay,
                        days.get(ClearanceStep.NOTICE),
                        agricultural,
                        at));
    }

    private static ParcelState state(ClearanceSteps steps, Map<String, LocalDate> days, boolean blocked) {
        if (blocked) {
            return ParcelState.BLOCKED;
        }
        if (days.containsKey(ClearanceStep.HANDOVER)) {
            return ParcelState.HANDED_OVER;
        }
        if (days.containsKey(ClearanceStep.PAY)) {
            return ParcelState.PAID;
        }
        int reached = steps.lastDone(days.keySet()).map(ClearanceStep::ordinal).orElse(0);
        if (reached >= steps.ordinal(ClearanceStep.PLAN_DRAFT)) {
            return ParcelState.PROCESSING;
        }
        return days.containsKey(ClearanceStep.INVENTORY) ? ParcelState.INVENTORIED : ParcelState.NOT_INVENTORIED;
    }

    private JsonNode read(@Nullable String text) {
        return json.readTree(text == null ? "{}" : text);
    }

    static List<String> strings(java.sql.@Nullable Array array) throws java.sql.SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static List<Long> longs(java.sql.@Nullable Array array) throws java.sql.SQLException {
        return array == null ? List.of() : new ArrayList<>(List.of((Long[]) array.getArray()));
    }

    /** Whom the clearance concerns, by code, and what has to be done next: who must be paid, resettled, persuaded, enforced; nearest day first. */
    HouseholdWork work(ProjectId project, AsOf asOf) {
        ClearanceLaw.Read read = law.read();
        List<NextAct> acts = new ArrayList<>();
        List<Case> cases = cases(project, asOf);
        for (Case each : cases) {
            if (!each.row().isHandedOver()) {
                acts.addAll(NextActs.of(each, read.stepsOf(each.row().regime()), read.law(), asOf.at()));
            }
        }
        acts.sort(java.util.Comparator.comparing(
                        NextAct::due, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()))
                .thenComparing(NextAct::kind)
                .thenComparing(NextAct::household));
        return new HouseholdWork(cases.stream().map(Case::row).toList(), acts);
    }
}
