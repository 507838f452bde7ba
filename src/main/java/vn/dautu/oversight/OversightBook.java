package vn.dautu.oversight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.account.NotAllowed;
import vn.dautu.account.Role;
import vn.dautu.audit.AuditTrail;
import vn.dautu.decision.DecisionBook;
import vn.dautu.decision.DecisionKind;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectId;

/**
 * The oversight book: what inspections, evaluations and decisions about a project's course said. Only the department writes in it: whoever
 * is looked at does not write down what was seen.
 */
@Component
public class OversightBook implements ProjectDecisions {

    private static final String EVENTS = """
            select f.id, f.project_id, f.kind, f.effective_on, f.finding, f.amount, f.capital, d.number, d.decided_on, d.issuer
            from oversight_event f left join decision d on d.id = f.decision_id
            where not f.withdrawn and (cast(:project as bigint) is null or f.project_id = :project) and %s
            order by f.project_id, f.effective_on, f.id
            """.formatted(FactTable.visible("oversight_event", "f"));
    private static final String WHAT =
            "'#oversight.kind.' || f.kind || case when f.withdrawn then '|#oversight.withdrawn' else '' end || coalesce('|' || f.finding, '')";

    private final JdbcClient jdbc;
    private final FactTable table;
    private final Sources factSources;
    private final Sources kindSources;
    private final EditRights rights;
    private final AuditTrail audit;
    private final DecisionBook decisions;
    private final Today today;
    private final ApplicationEventPublisher events;

    OversightBook(
            JdbcTemplate template,
            EditRights rights,
            AuditTrail audit,
            DecisionBook decisions,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.table = new FactTable(template, "oversight_event", "kind", "finding", "amount", "capital", "withdrawn");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.factSources = new Sources(named, "oversight_event", "f.amount", WHAT, "f.id = :id");
        this.kindSources = new Sources(
                named,
                "oversight_event",
                "f.amount",
                WHAT,
                "f.project_id = :project and f.kind in (:kinds) and not f.withdrawn and f.effective_on between :from and :to");
        this.rights = rights;
        this.audit = audit;
        this.decisions = decisions;
        this.today = today;
        this.events = events;
    }

    /** Everything that stands in the book as of a day, by project, the earliest first; what was withdrawn is left out. */
    public Map<ProjectId, List<OversightEvent>> events(AsOf asOf) {
        return read(asOf, null).stream().collect(groupingBy(OversightEvent::project));
    }

    /** As {@link #events(AsOf)}, of one project. */
    public List<OversightEvent> events(ProjectId project, AsOf asOf) {
        return read(asOf, project.value());
    }

    private List<OversightEvent> read(AsOf asOf, @Nullable Long project) {
        return jdbc.sql(EVENTS)
                .param("project", project)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new OversightEvent(
                        row.getLong("id"),
                        new ProjectId(row.getLong("project_id")),
                        OversightKind.valueOf(row.getString("kind")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("finding"),
                        row.getObject("amount") == null ? null : new Vnd(row.getLong("amount")),
                        row.getString("capital") == null ? null : CapitalClass.valueOf(row.getString("capital")),
                        row.getString("number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("issuer")))
                .list();
    }

    /** The capital class that was last stated of a project by its events; public investment when nothing was. */
    public static CapitalClass capitalOf(Collection<OversightEvent> events) {
        return events.stream()
                .map(OversightEvent::capital)
                .filter(java.util.Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(CapitalClass.PUBLIC_INVESTMENT);
    }

    /**
     * Records what an officer of the department says.
     *
     * @throws NotAllowed when the person is not of the department, or may not edit the project
     * @throws Refusal naming what is wrong
     */
    @Transactional
    public void record(RecordOversight command) {
        Account by = requireDepartment(Set.of(command.project()));
        LocalDate now = today.date();
        refuseNonsense(command, now);
        RecordOversight.Paper paper = command.paper();
        Long decision = paper == null
                ? null
                : decisions.record(
                        paper.number(),
                        paper.issuedOn(),
                        paper.issuer(),
                        DecisionKind.OVERSIGHT,
                        Pedigree.typedBy(by.username()));
        append(List.of(new OversightEntry(
                command.project(),
                command.kind(),
                command.finding(),
                command.amount(),
                command.capital(),
                false,
                new FactStamp(command.happenedOn(), now, decision, Pedigree.typedBy(by.username())))));
        audit.record(
                by.username(),
                "oversight.recorded",
                command.project().value() + "/" + command.kind(),
                command.happenedOn() + " · " + command.finding());
    }

    /**
     * Takes back what was said by mistake; the reason stands in its place and the old words can still be asked for.
     *
     * @param fact the id of the event as it stands now
     */
    @Transactional
    public void withdraw(ProjectId project, long fact, String reason) {
        Account by = requireDepartment(Set.of(project));
        if (reason.isBlank()) {
            throw new Refusal(Reason.of("oversight.reason-missing"));
        }
        LocalDate now = today.date();
        OversightEvent event = events(project, AsOf.on(now)).stream()
                .filter(each -> each.id() == fact)
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.of("oversight.gone")));
        Long decision = jdbc.sql("select coalesce(decision_id, 0) from oversight_event where id = ?")
                .param(fact)
                .query(Long.class)
                .single();
        append(List.of(new OversightEntry(
                project,
                event.kind(),
                reason,
                null,
                null,
                true,
                new FactStamp(
                        event.happenedOn(), now, decision == 0 ? null : decision, Pedigree.typedBy(by.username())))));
        audit.record(by.username(), "oversight.taken-back", project.value() + "/" + event.kind(), reason);
    }

    private static void refuseNonsense(RecordOversight command, LocalDate now) {
        if (command.happenedOn().isAfter(now)) {
            throw new Refusal(Reason.of("oversight.in-future", now));
        }
        if (command.finding().isBlank()) {
            throw new Refusal(Reason.of("oversight.finding-missing"));
        }
        if (command.kind() == OversightKind.LOSS
                && (command.amount() == null || !command.amount().isPositive())) {
            throw new Refusal(Reason.of("oversight.amount-missing"));
        }
        if (command.kind() != OversightKind.LOSS && command.amount() != null) {
            throw new Refusal(Reason.of("oversight.amount-only-loss"));
        }
        if ((command.kind() == OversightKind.CAPITAL_CLASS) != (command.capital() != null)) {
            throw new Refusal(Reason.of("oversight.capital-missing"));
        }
        if (command.paper() != null && command.paper().issuedOn().isAfter(now)) {
            throw new Refusal(Reason.of("oversight.in-future", now));
        }
    }

    /** Enters what a file says; see {@link #record} for a person. */
    @Transactional
    public List<Change> enter(List<OversightEntry> entries) {
        requireDepartment(entries.stream().map(OversightEntry::project).collect(toSet()));
        return append(entries);
    }

    private Account requireDepartment(Set<ProjectId> projects) {
        Account account = rights.requireEditable(projects);
        if (account.role() != Role.DEPARTMENT) {
            throw new NotAllowed();
        }
        return account;
    }

    /** A fact is of one kind, one day, one document: the same file twice says nothing new, other words of it correct it. */
    private List<Change> append(List<OversightEntry> entries) {
        return table.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "ov|" + e.project().value() + "|" + e.kind() + "|"
                                        + e.stamp().effectiveOn() + "|"
                                        + (e.stamp().decision() == null
                                                ? ""
                                                : e.stamp().decision()),
                                e.project().value(),
                                e.stamp(),
                                e.kind().name(),
                                e.finding(),
                                e.amount() == null ? null : e.amount().dong(),
                                e.capital() == null ? null : e.capital().name(),
                                e.withdrawn()))
                        .toList(),
                events);
    }

    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        return table.decisions(project.value(), asOf);
    }

    /** Where one event is written. */
    public List<Source> sources(OversightEvent event, AsOf asOf) {
        return factSources.list(asOf, Map.of("id", event.id()));
    }

    /** Where the events of some kinds in a span of days, both ends counted, are written. */
    public List<Source> sources(ProjectId project, Set<OversightKind> kinds, LocalDate from, LocalDate to, AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("project", project.value());
        parameters.put("kinds", kinds.stream().map(OversightKind::name).toList());
        parameters.put("from", from);
        parameters.put("to", to);
        return kindSources.list(asOf, parameters);
    }
}
