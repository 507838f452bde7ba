package vn.dautu.clearance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.project.ProjectId;

/** A household's dossier without the person: its steps, parcels, papers, complaints and what comes next. */
@Component
public class Dossiers {

    private static final String STATEMENTS = """
            select f.household_id, f.step, f.state, f.on_date, f.document, f.papers_missing from step_statement f
            where f.project_id = :project and (f.household_id = :household or f.household_id is null) and %s
            """.formatted(FactTable.visible("step_statement", "f"));

    private static final String PARCELS = """
            select p.parcel_id, parcel.sheet || '/' || parcel.number as name, f.land_type, f.area_m2, f.recovered_m2, p.state, p.handed_on,
                   (select array_agg(distinct o.code order by o.code) from held x join household o on o.id = x.household_id
                    where x.parcel_id = p.parcel_id and x.household_id <> :household) as others
            from plot p join held on held.parcel_id = p.parcel_id and held.household_id = :household
              join ground g on g.parcel_id = p.parcel_id join parcel_survey f on f.id = g.survey join parcel on parcel.id = p.parcel_id
            order by parcel.sheet, parcel.number
            """;

    private static final String LINES = """
            select p.parcel_id, parcel.sheet || '/' || parcel.number as name, p.recovered_m2, p.state, p.handed_on,
                   (select array_agg(distinct o.code order by o.code) from held x join household o on o.id = x.household_id
                    where x.parcel_id = p.parcel_id) as households
            from plot p join parcel on parcel.id = p.parcel_id
            order by parcel.sheet, length(parcel.number), parcel.number
            """;

    private static final String STAYS = """
            select f.dossier, f.body, f.received_on, case when f.returned_on <= :at then f.returned_on end as returned_on, f.outcome
            from dossier_stay f where f.project_id = :project and f.household_id = :household and f.received_on <= :at and %s
            order by f.received_on desc, f.id desc
            """.formatted(FactTable.visible("dossier_stay", "f"));

    private static final String COMPLAINTS = """
            select f.number, f.subject, f.body, f.filed_on, case when f.resolved_on <= :at then f.resolved_on end as resolved_on
            from complaint f where f.project_id = :project and f.household_id = :household and f.filed_on <= :at and %s
            order by f.filed_on desc, f.id desc
            """.formatted(FactTable.visible("complaint", "f"));

    private final JdbcClient jdbc;
    private final ClearanceLaw law;
    private final HouseholdReader households;

    Dossiers(JdbcClient jdbc, ClearanceLaw law, HouseholdReader households) {
        this.jdbc = jdbc;
        this.law = law;
        this.households = households;
    }

    /** Empty when the project has no such household as of the day. */
    public Optional<HouseholdDossier> find(ProjectId project, String code, AsOf asOf) {
        ClearanceLaw.Read read = law.read();
        return households.cases(project, asOf).stream()
                .filter(each -> each.row().code().equals(code))
                .findFirst()
                .map(each -> {
                    ClearanceSteps steps = read.stepsOf(each.row().regime());
                    return new HouseholdDossier(
                            each.row(),
                            steps(project, each.row(), steps, asOf),
                            each.row().isHandedOver() ? List.of() : NextActs.of(each, steps, read.law(), asOf.at()),
                            parcels(project, each.row().id(), asOf),
                            stays(project, each.row().id(), asOf),
                            complaints(project, each.row().id(), asOf));
                });
    }

    private record Said(
            boolean ofProject,
            String step,
            StepState state,
            @Nullable LocalDate on,
            @Nullable String document,
            List<String> missing) {}

    private List<HouseholdDossier.Step> steps(ProjectId project, HouseholdRow row, ClearanceSteps steps, AsOf asOf) {
        Map<String, Said> own = new HashMap<>();
        Map<String, Said> wide = new HashMap<>();
        ask(STATEMENTS, project, row.id(), asOf)
                .query((each, n) -> new Said(
                        each.getObject("household_id") == null,
                        each.getString("step"),
                        StepState.valueOf(each.getString("state")),
                        each.getObject("on_date", LocalDate.class),
                        each.getString("document"),
                        HouseholdReader.strings(each.getArray("papers_missing"))))
                .list()
                .forEach(said -> (said.ofProject() ? wide : own).put(said.step(), said));
        List<String> remaining = steps.remaining(row.days().keySet()).stream()
                .map(ClearanceStep::code)
                .toList();
        List<HouseholdDossier.Step> told = new ArrayList<>();
        for (ClearanceStep step : steps.steps()) {
            Said mine = own.get(step.code());
            LocalDate on = row.days().get(step.code());
            boolean minesDay = mine != null && mine.state() == StepState.XONG;
            boolean inherited =
                    on != null && !minesDay && step.projectWide() && !row.apart() && wide.containsKey(step.code());
            Said shown = inherited ? wide.get(step.code()) : mine;
            boolean open = on == null && remaining.contains(step.code());
            LocalDate due = open
                    ? steps.dueDay(step.code(), row.days(), row.agricultural()).orElse(null)
                    : null;
            told.add(new HouseholdDossier.Step(
                    step,
                    on != null ? StepState.XONG : mine == null || minesDay ? StepState.CHUA : mine.state(),
                    on,
                    inherited,
                    on != null && !inherited && !minesDay,
                    shown == null ? null : shown.document(),
                    mine == null ? List.of() : mine.missing(),
                    due,
                    open
                            ? steps.notBefore(step.code(), row.days(), row.agricultural())
                                    .filter(asOf.at()::isBefore)
                                    .orElse(null)
                            : null,
                    due == null || (mine != null && mine.state() == StepState.KHONG)
                            ? 0
                            : Math.max(0, ChronoUnit.DAYS.between(due, asOf.at()))));
        }
        return told;
    }

    /** Every parcel of a project with those who hold it. */
    public List<ParcelLine> parcels(ProjectId project, AsOf asOf) {
        return LandSql.ask(jdbc, law, asOf, Scope.of(List.of(project.value())), LINES)
                .query((row, n) -> new ParcelLine(
                        row.getLong("parcel_id"),
                        row.getString("name"),
                        HouseholdReader.strings(row.getArray("households")),
                        row.getBigDecimal("recovered_m2"),
                        ParcelState.valueOf(row.getString("state")),
                        row.getObject("handed_on", LocalDate.class)))
                .list();
    }

    private List<HouseholdDossier.Parcel> parcels(ProjectId project, long household, AsOf asOf) {
        return LandSql.ask(jdbc, law, asOf, Scope.of(List.of(project.value())), PARCELS)
                .param("household", household)
                .query((row, n) -> new HouseholdDossier.Parcel(
                        row.getLong("parcel_id"),
                        row.getString("name"),
                        row.getString("land_type"),
                        row.getBigDecimal("area_m2"),
                        row.getBigDecimal("recovered_m2"),
                        ParcelState.valueOf(row.getString("state")),
                        row.getObject("handed_on", LocalDate.class),
                        HouseholdReader.strings(row.getArray("others"))))
                .list();
    }

    private List<HouseholdDossier.Stay> stays(ProjectId project, long household, AsOf asOf) {
        return ask(STAYS, project, household, asOf)
                .query((row, n) -> {
                    LocalDate received = row.getObject("received_on", LocalDate.class);
                    LocalDate returned = row.getObject("returned_on", LocalDate.class);
                    return new HouseholdDossier.Stay(
                            row.getString("dossier"),
                            row.getString("body"),
                            received,
                            returned,
                            row.getString("outcome"),
                            ChronoUnit.DAYS.between(received, returned == null ? asOf.at() : returned));
                })
                .list();
    }

    private List<HouseholdDossier.Complaint> complaints(ProjectId project, long household, AsOf asOf) {
        return ask(COMPLAINTS, project, household, asOf)
                .query((row, n) -> {
                    LocalDate filed = row.getObject("filed_on", LocalDate.class);
                    LocalDate resolved = row.getObject("resolved_on", LocalDate.class);
                    return new HouseholdDossier.Complaint(
                            row.getString("number"),
                            ComplaintEntry.Subject.valueOf(row.getString("subject")),
                            row.getString("body"),
                            filed,
                            resolved,
                            ChronoUnit.DAYS.between(filed, resolved == null ? asOf.at() : resolved));
                })
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, ProjectId project, long household, AsOf asOf) {
        return jdbc.sql(sql)
                .param("project", project.value())
                .param("household", household)
                .param("at", asOf.at())
                .param("known", asOf.known());
    }
}
