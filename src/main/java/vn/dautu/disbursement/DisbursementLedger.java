package vn.dautu.disbursement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.dautu.kernel.fact.FactTable;
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
            from payment f where %s group by 1, 2, 3, 4 order by 1, 2, 3, 4""".formatted(FactTable.visible("payment", "f"));
    private static final String AMOUNT = "f.volume + f.advance - f.recovery";
    private static final String BY_DAY = """
            select f.effective_on, f.budget_year, f.plan_kind, sum(%s) as amount from payment f
            where f.project_id = :project and %s group by 1, 2, 3 order by 1, 2, 3""".formatted(AMOUNT, FactTable.visible("payment", "f"));
    private static final String WHAT =
            "'#source.' || f.source || case when f.plan_kind = 'KEO_DAI' then '|#money.carried' else '' end";

    private final JdbcClient jdbc;
    private final FactTable payments;
    private final Sources yearSources;
    private final Sources allSources;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    DisbursementLedger(JdbcTemplate template, EditRights rights, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.payments = new FactTable(
                template, "payment", "budget_year", "source", "plan_kind", "volume", "advance", "recovery");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.yearSources = new Sources(
                named,
                "payment",
                AMOUNT,
                WHAT,
                "f.project_id = :project and f.budget_year = :year and f.plan_kind <> 'KEO_DAI'");
        this.allSources = new Sources(named, "payment", AMOUNT, WHAT, "f.project_id = :project");
        this.rights = rights;
        this.events = events;
    }

    public Map<ProjectId, List<Disbursed>> disbursed(AsOf asOf) {
        return jdbc
                .sql(DISBURSED)
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

    @Transactional
    public List<Change> enter(List<PaymentEntry> entries) {
        rights.requireEditable(entries.stream().map(PaymentEntry::project).collect(toSet()));
        return payments.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "pay|" + e.project().value() + "|"
                                        + e.budgetYear().year() + "|"
                                        + e.source().code() + "|" + e.kind() + "|"
                                        + e.stamp().effectiveOn(),
                                e.project().value(),
                                e.stamp(),
                                e.budgetYear().year(),
                                e.source().code(),
                                e.kind().name(),
                                e.volume().dong(),
                                e.advance().dong(),
                                e.recovery().dong()))
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
}
