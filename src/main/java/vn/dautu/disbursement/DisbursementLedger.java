package vn.dautu.disbursement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/** The disbursement ledger. */
@Component
public class DisbursementLedger {

    private static final String DISBURSED = """
            select f.project_id, f.budget_year, f.source, f.plan_kind,
                   sum(f.volume) as volume, sum(f.advance) as advance, sum(f.recovery) as recovery
            from payment f where %s%%s group by 1, 2, 3, 4 order by 1, 2, 3, 4""".formatted(FactTable.visible("payment", "f"));
    // An estimate counts while the books know no actual payment from the same plan line in its month or later: then
    // that says it better.
    private static final String ESTIMATED =
            """
            select f.project_id, f.budget_year, f.source, f.plan_kind,
                   sum(f.volume) as volume, sum(f.advance) as advance, sum(f.recovery) as recovery
            from payment_estimate f where %s and not exists (
              select 1 from payment p where p.project_id = f.project_id and p.budget_year = f.budget_year and p.source = f.source
                and p.plan_kind = f.plan_kind and p.effective_on >= date_trunc('month', f.effective_on)::date and %s)%%s
            group by 1, 2, 3, 4 order by 1, 2, 3, 4""".formatted(FactTable.visible("payment_estimate", "f"), FactTable.visible("payment", "p"));
    private static final String BY_CONTRACT =
            """
            select project_id, contract_number, sum(volume) as volume, sum(advance) as advance, sum(recovery) as recovery from (
              select f.project_id, f.contract_number, f.volume, f.advance, f.recovery from payment f
              where f.contract_number is not null and %s%%1$s
              union all
              select f.project_id, f.contract_number, f.volume, f.advance, f.recovery from payment_breakdown f where %s%%1$s) paid
            group by 1, 2 order by 1, 2""".formatted(FactTable.visible("payment", "f"), FactTable.visible("payment_breakdown", "f"));
    private static final String COMMITTED = """
            select f.project_id, f.year, f.month_end, f.cumulative from disbursement_commitment f
            where %s%%s order by 1, 2, 3""".formatted(FactTable.visible("disbursement_commitment", "f"));
    private static final String AMOUNT = "f.volume + f.advance - f.recovery";
    private static final String BY_DAY = """
            select f.effective_on, f.budget_year, f.plan_kind, sum(%s) as amount from payment f
            where f.project_id = :project and %s group by 1, 2, 3 order by 1, 2, 3""".formatted(AMOUNT, FactTable.visible("payment", "f"));
    private static final String WHAT =
            "'#source.' || f.source || case when f.plan_kind = 'KEO_DAI' then '|#money.carried' else '' end";

    private final JdbcClient jdbc;
    private final FactTable payments;
    private final FactTable estimates;
    private final FactTable breakdowns;
    private final FactTable commitments;
    private final Sources yearSources;
    private final Sources planSources;
    private final Sources allSources;
    private final Sources estimateSources;
    private final Sources contractSources;
    private final Sources breakdownSources;
    private final Sources commitmentSources;
    private final Sources provinceSources;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    DisbursementLedger(JdbcTemplate template, EditRights rights, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.payments = new FactTable(
                template,
                "payment",
                "budget_year",
                "source",
                "plan_kind",
                "volume",
                "advance",
                "recovery",
                "contract_number");
        this.estimates = new FactTable(
                template, "payment_estimate", "budget_year", "source", "plan_kind", "volume", "advance", "recovery");
        this.breakdowns =
                new FactTable(template, "payment_breakdown", "contract_number", "volume", "advance", "recovery");
        this.commitments = new FactTable(template, "disbursement_commitment", "year", "month_end", "cumulative");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.yearSources = new Sources(
                named,
                "payment",
                AMOUNT,
                WHAT,
                "f.project_id = :project and f.budget_year = :year and f.plan_kind <> 'KEO_DAI'");
        this.allSources = new Sources(named, "payment", AMOUNT, WHAT, "f.project_id = :project");
        this.planSources = new Sources(
                named,
                "payment",
                AMOUNT,
                WHAT,
                "f.project_id = :project and f.source in (:sources) and f.plan_kind in (:kinds) and "
                        + "f.budget_year - case when f.plan_kind = 'KEO_DAI' then :carriedFrom else 0 end between :first and :last");
        this.estimateSources = new Sources(
                named,
                "payment_estimate",
                AMOUNT,
                "'#money.estimate|' || " + WHAT,
                "f.project_id = :project and f.budget_year = :year");
        String ofContract = "f.project_id = :project and f.contract_number in (:contracts)";
        this.contractSources = new Sources(named, "payment", AMOUNT, "f.contract_number || '|' || " + WHAT, ofContract);
        this.breakdownSources = new Sources(
                named, "payment_breakdown", AMOUNT, "f.contract_number || '|#contract.breakdown'", ofContract);
        this.commitmentSources = new Sources(
                named,
                "disbursement_commitment",
                "f.cumulative",
                "'#money.committed-by|' || to_char(f.month_end, 'DD/MM/YYYY')",
                "f.project_id = :project and f.year = :year");
        this.provinceSources = new Sources(
                named,
                "payment",
                AMOUNT,
                "(select c.code from project_code c where c.project_id = f.project_id order by c.valid_from desc limit 1) || '|' || "
                        + WHAT,
                "f.budget_year = :year and f.source in (:sources) and f.plan_kind in (:kinds)");
        this.rights = rights;
        this.events = events;
    }

    /** What was actually paid, estimates apart. */
    public Map<ProjectId, List<Disbursed>> disbursed(AsOf asOf) {
        return disbursed(asOf, Scope.ALL);
    }

    public Map<ProjectId, List<Disbursed>> disbursed(AsOf asOf, Scope scope) {
        return read(DISBURSED, asOf, scope);
    }

    /**
     * Estimates (ước) for which no actual payment stands yet, in the same shape as {@link #disbursed(AsOf)}, to be added to it by whoever
     * says "ước". An actual payment from the same plan line in the estimate's month, or later, puts the estimate out of use.
     */
    public Map<ProjectId, List<Disbursed>> estimated(AsOf asOf) {
        return read(ESTIMATED, asOf, Scope.ALL);
    }

    private Map<ProjectId, List<Disbursed>> read(String sql, AsOf asOf, Scope scope) {
        return jdbc
                .sql(sql.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new Disbursed(
                        new ProjectId(row.getLong("project_id")),
                        row.getInt("budget_year"),
                        CapitalSource.ofCode(row.getString("source")),
                        PlanKind.valueOf(row.getString("plan_kind")),
                        new Vnd(row.getLong("volume")),
                        new Vnd(row.getLong("advance")),
                        new Vnd(row.getLong("recovery"))))
                .list()
                .stream()
                .collect(groupingBy(Disbursed::project));
    }

    /** What was paid on each contract: payments that name it, and what breakdowns say of payments that do not. */
    public Map<ProjectId, List<ContractPaid>> byContract(AsOf asOf) {
        return byContract(asOf, Scope.ALL);
    }

    public Map<ProjectId, List<ContractPaid>> byContract(AsOf asOf, Scope scope) {
        return jdbc
                .sql(BY_CONTRACT.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new ContractPaid(
                        new ProjectId(row.getLong("project_id")),
                        row.getString("contract_number"),
                        new Vnd(row.getLong("volume")),
                        new Vnd(row.getLong("advance")),
                        new Vnd(row.getLong("recovery"))))
                .list()
                .stream()
                .collect(groupingBy(ContractPaid::project));
    }

    /** The curves to which owners committed, by project, in the order of year and month. */
    public Map<ProjectId, List<CommittedPoint>> committed(AsOf asOf) {
        return committed(asOf, Scope.ALL);
    }

    public Map<ProjectId, List<CommittedPoint>> committed(AsOf asOf, Scope scope) {
        record Of(ProjectId project, CommittedPoint point) {}
        return jdbc
                .sql(COMMITTED.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new Of(
                        new ProjectId(row.getLong("project_id")),
                        new CommittedPoint(
                                row.getInt("year"),
                                row.getObject("month_end", LocalDate.class),
                                new Vnd(row.getLong("cumulative")))))
                .list()
                .stream()
                .collect(groupingBy(Of::project, mapping(Of::point, toList())));
    }

    /** What a project was paid, day by day, the earliest first: the sums are those of {@link #disbursed}. */
    public List<PaidOn> paidByDay(ProjectId project, AsOf asOf) {
        return jdbc.sql(BY_DAY)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new PaidOn(
                        row.getObject("effective_on", LocalDate.class),
                        row.getInt("budget_year"),
                        PlanKind.valueOf(row.getString("plan_kind")),
                        new Vnd(row.getLong("amount"))))
                .list();
    }

    /** Enters payments and estimates, each in its own table: an estimate never stands over an actual. */
    @Transactional
    public List<Change> enter(List<PaymentEntry> entries) {
        rights.requireEditable(entries.stream().map(PaymentEntry::project).collect(toSet()));
        List<Change> changes = new ArrayList<>(payments.enter(
                entries.stream()
                        .filter(entry -> !entry.estimate())
                        .map(e -> draft("pay|", e).with(e.contract()))
                        .toList(),
                events));
        changes.addAll(estimates.enter(
                entries.stream()
                        .filter(PaymentEntry::estimate)
                        .map(e -> draft("estimate|", e))
                        .toList(),
                events));
        return changes;
    }

    private static Draft draft(String prefix, PaymentEntry e) {
        return Draft.of(
                prefix + e.project().value() + "|" + e.budgetYear().year() + "|"
                        + e.source().code() + "|" + e.kind() + "|" + e.stamp().effectiveOn()
                        + (e.contract() == null ? "" : "|" + e.contract()),
                e.project().value(),
                e.stamp(),
                e.budgetYear().year(),
                e.source().code(),
                e.kind().name(),
                e.volume().dong(),
                e.advance().dong(),
                e.recovery().dong());
    }

    @Transactional
    public List<Change> enterBreakdowns(List<BreakdownEntry> entries) {
        rights.requireEditable(entries.stream().map(BreakdownEntry::project).collect(toSet()));
        return breakdowns.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "breakdown|" + e.project().value() + "|" + e.contract() + "|"
                                        + e.stamp().effectiveOn(),
                                e.project().value(),
                                e.stamp(),
                                e.contract(),
                                e.volume().dong(),
                                e.advance().dong(),
                                e.recovery().dong()))
                        .toList(),
                events);
    }

    /** A later commitment to the same month takes the place of the earlier one, from its own day on. */
    @Transactional
    public List<Change> enterCommitments(List<CommitmentEntry> entries) {
        rights.requireEditable(entries.stream().map(CommitmentEntry::project).collect(toSet()));
        return commitments.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                        "commitment|" + e.project().value() + "|"
                                                + e.point().monthEnd() + "|"
                                                + e.point().year(),
                                        e.project().value(),
                                        e.stamp(),
                                        e.point().year(),
                                        e.point().monthEnd(),
                                        e.point().cumulative().dong())
                                .asStanding())
                        .toList(),
                events);
    }

    /** The payments of one budget year, carried-over capital apart. */
    public List<Source> sources(ProjectId project, int budgetYear, AsOf asOf) {
        return yearSources.list(asOf, Map.of("project", project.value(), "year", budgetYear));
    }

    public List<Source> sources(ProjectId project, AsOf asOf) {
        return allSources.list(asOf, Map.of("project", project.value()));
    }

    /** The payments of one budget year from capital of these kinds. */
    public List<Source> sources(ProjectId project, int budgetYear, Set<PlanKind> kinds, AsOf asOf) {
        return planSources.list(
                asOf, which(project, budgetYear, budgetYear, kinds, EnumSet.allOf(CapitalSource.class), 0));
    }

    /** The payments from the capital of a medium-term period, from these sources; see {@link DisbursementRates#belongsTo}. */
    public List<Source> sources(ProjectId project, PlanPeriod period, Set<CapitalSource> sources, AsOf asOf) {
        return planSources.list(
                asOf, which(project, period.firstYear(), period.lastYear(), EnumSet.allOf(PlanKind.class), sources, 1));
    }

    private static Map<String, Object> which(
            ProjectId project, int first, int last, Set<PlanKind> kinds, Set<CapitalSource> sources, int carriedFrom) {
        return Map.of(
                "project",
                project.value(),
                "first",
                first,
                "last",
                last,
                "carriedFrom",
                carriedFrom,
                "kinds",
                kinds.stream().map(Enum::name).toList(),
                "sources",
                sources.stream().map(CapitalSource::code).toList());
    }

    /** The estimates of one budget year, those out of use among them. */
    public List<Source> estimateSources(ProjectId project, int budgetYear, AsOf asOf) {
        return estimateSources.list(asOf, Map.of("project", project.value(), "year", budgetYear));
    }

    /** What was paid on contracts of a project. */
    public List<Source> contractSources(ProjectId project, Set<String> contracts, AsOf asOf) {
        Map<String, ?> which =
                Map.of("project", project.value(), "contracts", contracts.isEmpty() ? Set.of("") : contracts);
        return Stream.concat(contractSources.list(asOf, which).stream(), breakdownSources.list(asOf, which).stream())
                .toList();
    }

    public List<Source> commitmentSources(ProjectId project, int year, AsOf asOf) {
        return commitmentSources.list(asOf, Map.of("project", project.value(), "year", year));
    }

    /** The payments of all projects in one budget year from a source and those below it, of these kinds of capital. */
    public List<Source> sources(int budgetYear, CapitalSource source, Set<PlanKind> kinds, AsOf asOf) {
        return provinceSources.list(
                asOf,
                Map.of(
                        "year",
                        budgetYear,
                        "kinds",
                        kinds.stream().map(Enum::name).toList(),
                        "sources",
                        source.withParts().stream().map(CapitalSource::code).toList()));
    }
}
