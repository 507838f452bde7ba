package vn.dautu.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
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
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectId;

/** The book of packages and contracts. */
@Component
public class ContractBook implements ProjectDecisions {

    private static final String CONTRACTS = """
            with packages as (select p.project_id, p.code, p.name from bid_package p where %s%%1$s),
            amended as (
              select a.project_id, a.number, sum(a.delta) as delta, count(*) as amendments,
                     (array_agg(a.due_on order by a.effective_on desc, a.id desc) filter (where a.due_on is not null))[1] as due_on
              from contract_amendment a where %s%%2$s group by 1, 2),
            accepted as (
              select n.project_id, n.number, sum(n.amount) as amount from contract_acceptance n where %s%%3$s group by 1, 2)
            select f.project_id, f.number, f.package_code, coalesce(packages.name, f.package_code) as package_name, f.contractor, f.kind,
                   f.value, f.effective_on, f.due_on, coalesce(amended.delta, 0) as delta, coalesce(amended.amendments, 0) as amendments,
                   coalesce(amended.due_on, f.due_on) as due_now, coalesce(accepted.amount, 0) as accepted
            from contract_award f
            left join packages on packages.project_id = f.project_id and packages.code = f.package_code
            left join amended on amended.project_id = f.project_id and amended.number = f.number
            left join accepted on accepted.project_id = f.project_id and accepted.number = f.number
            where %s%%4$s order by f.project_id, f.effective_on, f.number""".formatted(
                    FactTable.visible("bid_package", "p"),
                    FactTable.visible("contract_amendment", "a"),
                    FactTable.visible("contract_acceptance", "n"),
                    FactTable.visible("contract_award", "f"));
    private static final String PACKAGES =
            """
            select f.project_id, f.code, f.name, f.price, exists (
                     select 1 from contract_award c where c.project_id = f.project_id and c.package_code = f.code and %s) as awarded
            from bid_package f where %s order by f.project_id, f.code""".formatted(FactTable.visible("contract_award", "c"), FactTable.visible("bid_package", "f"));
    private static final String AMENDMENTS = """
            select f.project_id, f.number, f.appendix, f.effective_on, f.delta, f.due_on, f.reason
            from contract_amendment f where %s order by f.project_id, f.number, f.effective_on, f.id""".formatted(FactTable.visible("contract_amendment", "f"));

    private final JdbcClient jdbc;
    private final FactTable packages;
    private final FactTable awards;
    private final FactTable amendments;
    private final FactTable acceptances;
    private final Sources awardSources;
    private final Sources amendmentSources;
    private final Sources acceptanceSources;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    ContractBook(JdbcTemplate template, EditRights rights, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.packages = new FactTable(template, "bid_package", "code", "name", "price");
        this.awards = new FactTable(
                template, "contract_award", "number", "package_code", "contractor", "kind", "value", "due_on");
        this.amendments =
                new FactTable(template, "contract_amendment", "number", "appendix", "delta", "due_on", "reason");
        this.acceptances = new FactTable(template, "contract_acceptance", "number", "amount");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        String where = "f.project_id = :project and f.number in (:numbers)";
        this.awardSources = new Sources(
                named, "contract_award", "f.value", "'#contract.signed|' || f.number || '|' || f.contractor", where);
        this.amendmentSources = new Sources(
                named,
                "contract_amendment",
                "f.delta",
                "'#contract.amendment|' || f.number || '|' || f.appendix || coalesce('|' || f.reason, '')",
                where);
        this.acceptanceSources =
                new Sources(named, "contract_acceptance", "f.amount", "'#contract.acceptance|' || f.number", where);
        this.rights = rights;
        this.events = events;
    }

    /** All contracts signed by a day, in the order of signing. */
    public Map<ProjectId, List<ContractPosition>> contracts(AsOf asOf) {
        return contracts(asOf, Scope.ALL);
    }

    public Map<ProjectId, List<ContractPosition>> contracts(AsOf asOf, Scope scope) {
        return jdbc
                .sql(CONTRACTS.formatted(scope.and("p"), scope.and("a"), scope.and("n"), scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new ContractPosition(
                        new ProjectId(row.getLong("project_id")),
                        row.getString("number"),
                        row.getString("package_code"),
                        row.getString("package_name"),
                        row.getString("contractor"),
                        ContractType.valueOf(row.getString("kind")),
                        new Vnd(row.getLong("value")).plus(new Vnd(row.getLong("delta"))),
                        new Vnd(row.getLong("value")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("due_now", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("amendments"),
                        new Vnd(row.getLong("accepted"))))
                .list()
                .stream()
                .collect(groupingBy(ContractPosition::project));
    }

    /** All bidding packages known, with or without a contract. */
    public Map<ProjectId, List<BidPackage>> packages(AsOf asOf) {
        return jdbc
                .sql(PACKAGES)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new BidPackage(
                        new ProjectId(row.getLong("project_id")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("price") == null ? null : new Vnd(row.getLong("price")),
                        row.getBoolean("awarded")))
                .list()
                .stream()
                .collect(groupingBy(BidPackage::project));
    }

    /** All amendments, by contract and day. */
    public Map<ProjectId, List<ContractAmendment>> amendments(AsOf asOf) {
        return jdbc
                .sql(AMENDMENTS)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new ContractAmendment(
                        new ProjectId(row.getLong("project_id")),
                        row.getString("number"),
                        row.getString("appendix"),
                        row.getObject("effective_on", LocalDate.class),
                        new Vnd(row.getLong("delta")),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("reason")))
                .list()
                .stream()
                .collect(groupingBy(ContractAmendment::project));
    }

    /** Numbers of a project's contracts, whatever their day. */
    public Set<String> numbers(ProjectId project) {
        return Set.copyOf(jdbc.sql("select distinct number from contract_award where project_id = ?")
                .params(project.value())
                .query(String.class)
                .list());
    }

    @Transactional
    public List<Change> enterPackages(List<PackageEntry> entries) {
        rights.requireEditable(entries.stream().map(PackageEntry::project).collect(toSet()));
        return packages.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                        "package|" + e.project().value() + "|" + e.code(),
                                        e.project().value(),
                                        e.stamp(),
                                        e.code(),
                                        e.name(),
                                        e.price() == null ? null : e.price().dong())
                                .asStanding())
                        .toList(),
                events);
    }

    /** @throws Refusal when a contract's value is not more than zero */
    @Transactional
    public List<Change> enterContracts(List<ContractEntry> entries) {
        rights.requireEditable(entries.stream().map(ContractEntry::project).collect(toSet()));
        for (ContractEntry entry : entries) {
            if (!entry.value().isPositive()) {
                throw new Refusal(Reason.of("contract.refused.value", entry.number()));
            }
        }
        return awards.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "contract|" + e.project().value() + "|" + e.number(),
                                e.project().value(),
                                e.stamp(),
                                e.number(),
                                e.packageCode(),
                                e.contractor(),
                                e.type().name(),
                                e.value().dong(),
                                e.dueOn()))
                        .toList(),
                events);
    }

    /** @throws Refusal when the project has no contract of that number */
    @Transactional
    public List<Change> enterAmendments(List<AmendmentEntry> entries) {
        rights.requireEditable(entries.stream().map(AmendmentEntry::project).collect(toSet()));
        entries.forEach(entry -> requireContract(entry.project(), entry.number()));
        return amendments.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "amendment|" + e.project().value() + "|" + e.number() + "|" + e.appendix(),
                                e.project().value(),
                                e.stamp(),
                                e.number(),
                                e.appendix(),
                                e.delta().dong(),
                                e.dueOn(),
                                e.reason()))
                        .toList(),
                events);
    }

    /** @throws Refusal when the project has no contract of that number */
    @Transactional
    public List<Change> enterAcceptances(List<AcceptanceEntry> entries) {
        rights.requireEditable(entries.stream().map(AcceptanceEntry::project).collect(toSet()));
        entries.stream()
                .map(entry -> Map.entry(entry.project(), entry.number()))
                .distinct()
                .forEach(each -> requireContract(each.getKey(), each.getValue()));
        return acceptances.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "acceptance|" + e.project().value() + "|" + e.number() + "|"
                                        + e.stamp().effectiveOn(),
                                e.project().value(),
                                e.stamp(),
                                e.number(),
                                e.amount().dong()))
                        .toList(),
                events);
    }

    private void requireContract(ProjectId project, String number) {
        if (!numbers(project).contains(number)) {
            throw new Refusal(Reason.of("contract.refused.unknown", number));
        }
    }

    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        return awards.decisions(project.value(), asOf);
    }

    /** The contract as signed and each amendment: the facts behind its value. */
    public List<Source> valueSources(ProjectId project, Set<String> numbers, AsOf asOf) {
        Map<String, ?> which = Map.of("project", project.value(), "numbers", orNone(numbers));
        return Stream.concat(awardSources.list(asOf, which).stream(), amendmentSources.list(asOf, which).stream())
                .toList();
    }

    public List<Source> acceptanceSources(ProjectId project, Set<String> numbers, AsOf asOf) {
        return acceptanceSources.list(asOf, Map.of("project", project.value(), "numbers", orNone(numbers)));
    }

    /** An empty list is no SQL. */
    private static Set<String> orNone(Set<String> numbers) {
        return numbers.isEmpty() ? Set.of("") : numbers;
    }
}
