package vn.dautu.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectId;

/** The capital plan: a ledger of deltas; what stands is their sum as of a day. */
@Component
public class CapitalPlan implements ProjectDecisions {

    private static final String MEDIUM = """
            select f.project_id, f.period, f.source, sum(f.delta) as amount from medium_term_delta f
            where %s%%s group by 1, 2, 3 order by 1, 2, 3""".formatted(FactTable.visible("medium_term_delta", "f"));
    private static final String ANNUAL = """
            select f.project_id, f.year, f.source, f.plan_level, f.plan_kind, sum(f.delta) as amount from annual_plan_delta f
            where %s%%s group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""".formatted(FactTable.visible("annual_plan_delta", "f"));

    private final JdbcClient jdbc;
    private final FactTable mediumTerm;
    private final FactTable prior;
    private final FactTable annual;
    private final Sources mediumTermSources;
    private final Sources annualSources;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    CapitalPlan(JdbcTemplate template, EditRights rights, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.mediumTerm = new FactTable(template, "medium_term_delta", "period", "source", "delta");
        this.prior = new FactTable(template, "prior_allocation", "period", "amount");
        this.annual = new FactTable(
                template, "annual_plan_delta", "year", "source", "plan_level", "plan_kind", "delta", "reason");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.mediumTermSources =
                new Sources(named, "medium_term_delta", "f.delta", "'#source.' || f.source", "f.project_id = :project");
        this.annualSources = new Sources(
                named,
                "annual_plan_delta",
                "f.delta",
                "'#source.' || f.source || coalesce('|' || f.reason, '')",
                "f.project_id = :project and f.year = :year and f.plan_level = 'TINH_GIAO' and f.plan_kind not in ('KEO_DAI', 'UNG_TRUOC')");
        this.rights = rights;
        this.events = events;
    }

    public List<PlanPeriod> periods() {
        return jdbc.sql("select code, first_year, last_year from plan_period order by first_year")
                .query((row, n) -> new PlanPeriod(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    public Optional<PlanPeriod> periodOf(int year) {
        return periods().stream().filter(period -> period.covers(year)).findFirst();
    }

    /** Opens a new plan period, such as 2026–2030; nothing else is needed for it. */
    @Transactional
    public void open(PlanPeriod period) {
        jdbc.sql("insert into plan_period (code, first_year, last_year) values (?, ?, ?) on conflict do nothing")
                .params(period.code(), period.firstYear(), period.lastYear())
                .update();
    }

    public Map<ProjectId, List<MediumTermLine>> mediumTerm(AsOf asOf) {
        return mediumTerm(asOf, Scope.ALL);
    }

    public Map<ProjectId, List<MediumTermLine>> mediumTerm(AsOf asOf, Scope scope) {
        return jdbc
                .sql(MEDIUM.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new MediumTermLine(
                        new ProjectId(row.getLong("project_id")),
                        row.getString("period"),
                        CapitalSource.ofCode(row.getString("source")),
                        new Vnd(row.getLong("amount"))))
                .list()
                .stream()
                .collect(groupingBy(MediumTermLine::project));
    }

    public Map<ProjectId, List<AnnualLine>> annual(AsOf asOf) {
        return annual(asOf, Scope.ALL);
    }

    public Map<ProjectId, List<AnnualLine>> annual(AsOf asOf, Scope scope) {
        return jdbc
                .sql(ANNUAL.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new AnnualLine(
                        new ProjectId(row.getLong("project_id")),
                        row.getInt("year"),
                        CapitalSource.ofCode(row.getString("source")),
                        PlanLevel.valueOf(row.getString("plan_level")),
                        PlanKind.valueOf(row.getString("plan_kind")),
                        new Vnd(row.getLong("amount"))))
                .list()
                .stream()
                .collect(groupingBy(AnnualLine::project));
    }

    @Transactional
    public List<Change> enterMediumTerm(List<MediumTermEntry> entries) {
        rights.requireEditable(entries.stream().map(MediumTermEntry::project).collect(toSet()));
        return mediumTerm.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "mt|" + e.project().value() + "|" + e.period() + "|"
                                        + e.source().code() + "|" + e.stamp().decision(),
                                e.project().value(),
                                e.stamp(),
                                e.period(),
                                e.source().code(),
                                e.delta().dong()))
                        .toList(),
                events);
    }

    @Transactional
    public List<Change> enterPrior(List<PriorEntry> entries) {
        rights.requireEditable(entries.stream().map(PriorEntry::project).collect(toSet()));
        return prior.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                        "prior|" + e.project().value() + "|" + e.period(),
                                        e.project().value(),
                                        e.stamp(),
                                        e.period(),
                                        e.amount().dong())
                                .asStanding())
                        .toList(),
                events);
    }

    @Transactional
    public List<Change> enterAnnual(List<AnnualEntry> entries) {
        rights.requireEditable(entries.stream().map(AnnualEntry::project).collect(toSet()));
        return annual.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "year|" + e.project().value() + "|" + e.year() + "|"
                                        + e.source().code() + "|" + e.level() + "|" + e.kind() + "|"
                                        + e.stamp().decision(),
                                e.project().value(),
                                e.stamp(),
                                e.year(),
                                e.source().code(),
                                e.level().name(),
                                e.kind().name(),
                                e.delta().dong(),
                                e.reason()))
                        .toList(),
                events);
    }

    /** What earlier decisions made of a medium-term allocation, for working out the next decision's delta. */
    public Vnd mediumTermBefore(
            ProjectId project, String period, CapitalSource source, LocalDate day, @Nullable Long decision) {
        return new Vnd(jdbc.sql("""
                        select coalesce(sum(delta), 0) from medium_term_delta f
                        where project_id = :project and period = :period and source = :source and effective_on < :day
                          and decision_id is distinct from :decision
                          and not exists (select 1 from medium_term_delta later where later.fact_key = f.fact_key
                                          and (later.known_on, later.id) > (f.known_on, f.id))""")
                .param("project", project.value())
                .param("period", period)
                .param("source", source.code())
                .param("day", day)
                .param("decision", decision)
                .query(Long.class)
                .single());
    }

    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        List<Long> all = new ArrayList<>(mediumTerm.decisions(project.value(), asOf));
        all.addAll(annual.decisions(project.value(), asOf));
        return all;
    }

    public List<Source> mediumTermSources(ProjectId project, AsOf asOf) {
        return mediumTermSources.list(asOf, Map.of("project", project.value()));
    }

    /** The deltas behind a year's plan as the province assigned it, carried-over capital apart. */
    public List<Source> annualSources(ProjectId project, int year, AsOf asOf) {
        return annualSources.list(asOf, Map.of("project", project.value(), "year", year));
    }
}
