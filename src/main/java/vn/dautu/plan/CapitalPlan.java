package vn.dautu.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.account.NotAllowed;
import vn.dautu.audit.AuditTrail;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.PlanPeriod;
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

/** The capital plan: a ledger of deltas; what stands is their sum as of a day. */
@Component
public class CapitalPlan implements ProjectDecisions {

    private static final String MEDIUM = """
            select f.project_id, f.period, f.source, sum(f.delta) as amount from medium_term_delta f
            where %s%%s group by 1, 2, 3 order by 1, 2, 3""".formatted(FactTable.visible("medium_term_delta", "f"));
    private static final String ANNUAL = """
            select f.project_id, f.year, f.source, f.plan_level, f.plan_kind, sum(f.delta) as amount from annual_plan_delta f
            where %s%%s group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""".formatted(FactTable.visible("annual_plan_delta", "f"));

    private static final String PRIOR = """
            select f.project_id, f.period, f.amount from prior_allocation f where %s%%s order by 1, 2""".formatted(FactTable.visible("prior_allocation", "f"));
    private static final String ASSIGNED = """
            select f.year, f.source, f.plan_level, f.plan_kind, sum(f.delta) as amount from assigned_plan_delta f
            where %s group by 1, 2, 3, 4 order by 1, 2, 3, 4""".formatted(FactTable.visible("assigned_plan_delta", "f"));
    private static final String CARRIED = """
            select distinct on (f.project_id, f.year, f.source, f.plan_level)
                   f.project_id, f.year, f.source, f.plan_level, f.from_year, f.from_source, f.from_kind
            from annual_plan_delta f where f.plan_kind = 'KEO_DAI' and f.from_year is not null and %s
            order by f.project_id, f.year, f.source, f.plan_level, f.effective_on desc, f.id desc""".formatted(FactTable.visible("annual_plan_delta", "f"));
    private static final String EXTENSIONS = """
            select f.project_id, f.kind, f.year, f.until_on, f.decision_id from capital_extension f
            where %s%%s order by f.project_id, f.effective_on, f.id""".formatted(FactTable.visible("capital_extension", "f"));
    private static final String ANNUAL_LEDGER = """
            select f.id, f.year, null as period, f.source, f.plan_level, f.plan_kind, f.delta, f.effective_on, f.known_on, f.reason,
                   f.counterpart_id, f.from_year, f.from_source, f.from_kind, d.number, d.decided_on, d.issuer
            from annual_plan_delta f left join decision d on d.id = f.decision_id
            where f.project_id = :project and %s order by f.year, f.effective_on, f.id""".formatted(FactTable.visible("annual_plan_delta", "f"));
    private static final String MEDIUM_LEDGER = """
            select f.id, null::int as year, f.period, f.source, null as plan_level, null as plan_kind, f.delta, f.effective_on, f.known_on,
                   null as reason, null::bigint as counterpart_id, null::int as from_year, null as from_source, null as from_kind,
                   d.number, d.decided_on, d.issuer
            from medium_term_delta f left join decision d on d.id = f.decision_id
            where f.project_id = :project and %s order by f.period, f.effective_on, f.id""".formatted(FactTable.visible("medium_term_delta", "f"));
    private static final String HELD = """
            select coalesce(sum(f.delta), 0) from annual_plan_delta f
            where f.project_id = :project and f.year = :year and f.source = :source and f.plan_level = :level and f.plan_kind = :kind
              and f.fact_key <> :except and %s""".formatted(FactTable.visible("annual_plan_delta", "f"));

    private static final String WHAT = "'#source.' || f.source || coalesce('|' || f.reason, '')";

    private final JdbcClient jdbc;
    private final FactTable mediumTerm;
    private final FactTable prior;
    private final FactTable annual;
    private final FactTable assigned;
    private final FactTable extensions;
    private final Sources mediumTermSources;
    private final Sources periodSources;
    private final Sources priorSources;
    private final Sources annualSources;
    private final Sources lineSources;
    private final Sources extensionSources;
    private final Sources assignedSources;
    private final Sources detailedSources;
    private final EditRights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CapitalPlan(JdbcTemplate template, EditRights rights, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.mediumTerm = new FactTable(template, "medium_term_delta", "period", "source", "delta");
        this.prior = new FactTable(template, "prior_allocation", "period", "amount");
        this.annual = new FactTable(
                template,
                "annual_plan_delta",
                "year",
                "source",
                "plan_level",
                "plan_kind",
                "delta",
                "reason",
                "from_year",
                "from_source",
                "from_kind",
                "counterpart_id");
        this.assigned = new FactTable(
                template, "assigned_plan_delta", "year", "source", "plan_level", "plan_kind", "delta", "reason");
        this.extensions = new FactTable(template, "capital_extension", "kind", "year", "until_on", "reason");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.mediumTermSources =
                new Sources(named, "medium_term_delta", "f.delta", "'#source.' || f.source", "f.project_id = :project");
        this.periodSources = new Sources(
                named,
                "medium_term_delta",
                "f.delta",
                "'#source.' || f.source",
                "f.project_id = :project and f.period = :period");
        this.priorSources = new Sources(
                named, "prior_allocation", "f.amount", "'#plan.prior|' || f.period", "f.project_id = :project");
        this.lineSources = new Sources(
                named,
                "annual_plan_delta",
                "f.delta",
                WHAT,
                "f.project_id = :project and f.year = :year and f.source in (:sources) and f.plan_level = :level and f.plan_kind in (:kinds)");
        this.extensionSources = new Sources(
                named,
                "capital_extension",
                "null::bigint",
                "'#plan.extension.' || f.kind || '|' || f.year || coalesce('|' || f.reason, '')",
                "f.project_id = :project");
        this.assignedSources = new Sources(
                named,
                "assigned_plan_delta",
                "f.delta",
                WHAT,
                "f.year = :year and f.source in (:sources) and f.plan_level = :level and f.plan_kind in (:kinds)");
        this.detailedSources = new Sources(
                named,
                "annual_plan_delta",
                "f.delta",
                "(select c.code from project_code c where c.project_id = f.project_id order by c.valid_from desc limit 1) || '|' || "
                        + WHAT,
                "f.year = :year and f.source in (:sources) and f.plan_level = :level and f.plan_kind in (:kinds)");
        this.annualSources = new Sources(
                named,
                "annual_plan_delta",
                "f.delta",
                WHAT,
                "f.project_id = :project and f.year = :year and f.plan_level = 'TINH_GIAO' and f.plan_kind not in ('KEO_DAI', 'UNG_TRUOC')");
        this.rights = rights;
        this.audit = audit;
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
                                        e.reason())
                                .with(
                                        e.parent() == null ? null : e.parent().year(),
                                        e.parent() == null
                                                ? null
                                                : e.parent().source().code(),
                                        e.parent() == null
                                                ? null
                                                : e.parent().kind().name(),
                                        null))
                        .toList(),
                events);
    }

    /** What was assigned to the province as a whole. Officers of the department enter it. */
    @Transactional
    public List<Change> enterAssigned(List<AssignedEntry> entries) {
        if (!rights.mayRegister()) {
            throw new NotAllowed();
        }
        return assigned.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "assigned|" + e.year() + "|" + e.source().code() + "|" + e.level() + "|" + e.kind()
                                        + "|" + e.stamp().decision(),
                                Draft.NO_PROJECT,
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

    /** @throws Refusal when an extension rests on no decision */
    @Transactional
    public List<Change> enterExtensions(List<ExtensionEntry> entries) {
        rights.requireEditable(entries.stream().map(ExtensionEntry::project).collect(toSet()));
        if (entries.stream().anyMatch(entry -> entry.stamp().decision() == null)) {
            throw new Refusal(Reason.of("plan.refused.extension-without-decision"));
        }
        return extensions.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "extension|" + e.project().value() + "|" + e.kind() + "|" + e.year() + "|"
                                        + e.stamp().decision(),
                                e.project().value(),
                                e.stamp(),
                                e.kind().name(),
                                e.year(),
                                e.until(),
                                e.reason()))
                        .toList(),
                events);
    }

    /**
     * Moves capital from one project to another: two deltas that sum to zero under one decision, or nothing.
     *
     * @throws Refusal when the amount is not more than zero, both sides are the same project, no decision is named, or the line does not
     *     hold as much, on the decision's day or by now
     */
    @Transactional
    public List<Change> transfer(TransferCommand command) {
        Account account = rights.requireEditable(List.of(command.from(), command.to()));
        if (!command.amount().isPositive()) {
            throw new Refusal(Reason.of("plan.refused.transfer-amount"));
        }
        if (command.from().equals(command.to())) {
            throw new Refusal(Reason.of("plan.refused.transfer-same-project"));
        }
        if (command.stamp().decision() == null) {
            throw new Refusal(Reason.of("plan.refused.transfer-without-decision"));
        }
        String act = "move|" + command.from().value() + "|" + command.to().value() + "|" + command.year() + "|"
                + command.source().code() + "|" + command.level() + "|" + command.kind() + "|"
                + command.stamp().decision();
        Vnd held = held(command, act + "|out");
        if (held.compareTo(command.amount()) < 0) {
            throw new Refusal(Reason.of("plan.refused.transfer-too-much", held, command.amount()));
        }
        List<Change> changes = annual.enter(
                List.of(
                        moved(command, act + "|out", command.from(), command.to(), Vnd.ZERO.minus(command.amount())),
                        moved(command, act + "|in", command.to(), command.from(), command.amount())),
                events);
        if (changes.stream().anyMatch(change -> change.kind() != Change.Kind.UNCHANGED)) {
            audit.record(
                    account.username(),
                    "capital.moved",
                    "project " + command.from().value() + " → " + command.to().value(),
                    command.year() + " " + command.source().code() + " "
                            + command.amount().dong());
        }
        return changes;
    }

    /** The least that the giving line holds from the decision's day on, this transfer itself apart. */
    private Vnd held(TransferCommand command, String except) {
        LocalDate decided = command.stamp().effectiveOn();
        LocalDate known = command.stamp().knownOn();
        Vnd then = held(command, except, new AsOf(decided, known));
        Vnd now = held(command, except, new AsOf(known.isBefore(decided) ? decided : known, known));
        return then.compareTo(now) < 0 ? then : now;
    }

    private Vnd held(TransferCommand command, String except, AsOf asOf) {
        return new Vnd(jdbc.sql(HELD)
                .param("project", command.from().value())
                .param("year", command.year())
                .param("source", command.source().code())
                .param("level", command.level().name())
                .param("kind", command.kind().name())
                .param("except", except)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query(Long.class)
                .single());
    }

    private static Draft moved(TransferCommand command, String key, ProjectId project, ProjectId other, Vnd delta) {
        return Draft.of(
                        key,
                        project.value(),
                        command.stamp(),
                        command.year(),
                        command.source().code(),
                        command.level().name(),
                        command.kind().name(),
                        delta.dong(),
                        command.reason())
                .with(null, null, null, other.value());
    }

    /** Capital allocated before each period, by project. */
    public Map<ProjectId, List<PriorAllocation>> priorAllocations(AsOf asOf) {
        return priorAllocations(asOf, Scope.ALL);
    }

    public Map<ProjectId, List<PriorAllocation>> priorAllocations(AsOf asOf, Scope scope) {
        return jdbc
                .sql(PRIOR.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new PriorAllocation(
                        new ProjectId(row.getLong("project_id")),
                        row.getString("period"),
                        new Vnd(row.getLong("amount"))))
                .list()
                .stream()
                .collect(groupingBy(PriorAllocation::project));
    }

    /** Capital assigned to the province with no project named, of all years. */
    public List<AssignedLine> assigned(AsOf asOf) {
        return jdbc.sql(ASSIGNED)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new AssignedLine(
                        row.getInt("year"),
                        CapitalSource.ofCode(row.getString("source")),
                        PlanLevel.valueOf(row.getString("plan_level")),
                        PlanKind.valueOf(row.getString("plan_kind")),
                        new Vnd(row.getLong("amount"))))
                .list();
    }

    /**
     * A year's capital as the province assigned it, from each source and those below it: assigned, detailed to projects, and the balance
     * that is not.
     */
    public List<Unallocated> unallocated(AsOf asOf, int year) {
        return unallocated(asOf, year, PlanLevel.TINH_GIAO);
    }

    /** As {@link #unallocated(AsOf, int)}, in the view of one level. */
    public List<Unallocated> unallocated(AsOf asOf, int year, PlanLevel level) {
        return unallocated(
                year,
                level,
                assigned(asOf),
                annual(asOf).values().stream().flatMap(List::stream).toList());
    }

    static List<Unallocated> unallocated(
            int year, PlanLevel level, List<AssignedLine> assigned, List<AnnualLine> detailed) {
        Map<CapitalSource, Vnd> given = new EnumMap<>(CapitalSource.class);
        assigned.stream()
                .filter(line -> line.year() == year
                        && line.level() == level
                        && line.kind().isOfTheYear())
                .forEach(line -> given.merge(line.source(), line.amount(), Vnd::plus));
        Map<CapitalSource, Vnd> split = new EnumMap<>(CapitalSource.class);
        detailed.stream()
                .filter(line -> line.year() == year
                        && line.level() == level
                        && line.kind().isOfTheYear())
                .forEach(line -> split.merge(line.source(), line.amount(), Vnd::plus));
        SortedMap<CapitalSource, Vnd> givenAll = CapitalSource.rollUp(given);
        SortedMap<CapitalSource, Vnd> splitAll = CapitalSource.rollUp(split);
        SortedSet<CapitalSource> sources = new TreeSet<>(givenAll.keySet());
        sources.addAll(splitAll.keySet());
        return sources.stream()
                .map(source -> new Unallocated(
                        year, source, givenAll.getOrDefault(source, Vnd.ZERO), splitAll.getOrDefault(source, Vnd.ZERO)))
                .toList();
    }

    /** Each carried-over line with the line it comes from. */
    public Map<ProjectId, List<CarryOver>> carryOvers(AsOf asOf) {
        record Line(ProjectId project, int year, CapitalSource source, PlanLevel level) {}
        Map<Line, PlanLineKey> declared = new HashMap<>();
        jdbc.sql(CARRIED)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> declared.put(
                        new Line(
                                new ProjectId(row.getLong("project_id")),
                                row.getInt("year"),
                                CapitalSource.ofCode(row.getString("source")),
                                PlanLevel.valueOf(row.getString("plan_level"))),
                        new PlanLineKey(
                                row.getInt("from_year"),
                                CapitalSource.ofCode(row.getString("from_source")),
                                PlanKind.valueOf(row.getString("from_kind")))))
                .list();
        Map<ProjectId, List<CarryOver>> all = new HashMap<>();
        annual(asOf).forEach((project, lines) -> {
            Map<PlanLineKey, Vnd> held = new HashMap<>();
            lines.stream()
                    .filter(line -> line.level() == PlanLevel.TINH_GIAO)
                    .forEach(line -> held.put(new PlanLineKey(line.year(), line.source(), line.kind()), line.amount()));
            for (AnnualLine line : lines) {
                if (line.kind() == PlanKind.KEO_DAI) {
                    PlanLineKey named = declared.get(new Line(project, line.year(), line.source(), line.level()));
                    PlanLineKey parent = named == null ? CarryOver.usualParent(line.year(), line.source()) : named;
                    all.computeIfAbsent(project, each -> new ArrayList<>())
                            .add(new CarryOver(line, parent, named != null, held.getOrDefault(parent, Vnd.ZERO)));
                }
            }
        });
        return all;
    }

    public Map<ProjectId, List<CapitalExtension>> extensions(AsOf asOf) {
        return extensions(asOf, Scope.ALL);
    }

    public Map<ProjectId, List<CapitalExtension>> extensions(AsOf asOf, Scope scope) {
        return jdbc
                .sql(EXTENSIONS.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new CapitalExtension(
                        new ProjectId(row.getLong("project_id")),
                        ExtensionKind.valueOf(row.getString("kind")),
                        row.getInt("year"),
                        row.getObject("until_on", LocalDate.class),
                        row.getLong("decision_id")))
                .list()
                .stream()
                .collect(groupingBy(CapitalExtension::project));
    }

    /** The annual plan's ledger of a project: every delta with its decision and the line's running balance, by year and day. */
    public List<PlanDelta> annualLedger(ProjectId project, AsOf asOf) {
        return ledger(ANNUAL_LEDGER, project, asOf);
    }

    /** The medium-term plan's ledger of a project: every delta with its decision and the line's running balance, by period and day. */
    public List<PlanDelta> mediumTermLedger(ProjectId project, AsOf asOf) {
        return ledger(MEDIUM_LEDGER, project, asOf);
    }

    private List<PlanDelta> ledger(String sql, ProjectId project, AsOf asOf) {
        Map<String, Vnd> running = new HashMap<>();
        return jdbc.sql(sql)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> {
                    String line = row.getString("year") + "|" + row.getString("period") + "|" + row.getString("source")
                            + "|" + row.getString("plan_level") + "|" + row.getString("plan_kind");
                    Vnd delta = new Vnd(row.getLong("delta"));
                    String level = row.getString("plan_level");
                    String kind = row.getString("plan_kind");
                    Long counterpart = (Long) row.getObject("counterpart_id");
                    Integer fromYear = (Integer) row.getObject("from_year");
                    return new PlanDelta(
                            row.getLong("id"),
                            (Integer) row.getObject("year"),
                            row.getString("period"),
                            CapitalSource.ofCode(row.getString("source")),
                            level == null ? null : PlanLevel.valueOf(level),
                            kind == null ? null : PlanKind.valueOf(kind),
                            delta,
                            running.merge(line, delta, Vnd::plus),
                            row.getObject("effective_on", LocalDate.class),
                            row.getObject("known_on", LocalDate.class),
                            row.getString("number"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("issuer"),
                            row.getString("reason"),
                            counterpart == null ? null : new ProjectId(counterpart),
                            fromYear == null
                                    ? null
                                    : new PlanLineKey(
                                            fromYear,
                                            CapitalSource.ofCode(row.getString("from_source")),
                                            PlanKind.valueOf(row.getString("from_kind"))));
                })
                .list();
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
        all.addAll(extensions.decisions(project.value(), asOf));
        return all;
    }

    public List<Source> mediumTermSources(ProjectId project, AsOf asOf) {
        return mediumTermSources.list(asOf, Map.of("project", project.value()));
    }

    /** The deltas behind a year's plan as the province assigned it, carried-over capital apart. */
    public List<Source> annualSources(ProjectId project, int year, AsOf asOf) {
        return annualSources.list(asOf, Map.of("project", project.value(), "year", year));
    }

    /** The deltas behind the medium-term plan of one period. */
    public List<Source> mediumTermSources(ProjectId project, String period, AsOf asOf) {
        return periodSources.list(asOf, Map.of("project", project.value(), "period", period));
    }

    public List<Source> priorSources(ProjectId project, AsOf asOf) {
        return priorSources.list(asOf, Map.of("project", project.value()));
    }

    public List<Source> extensionSources(ProjectId project, AsOf asOf) {
        return extensionSources.list(asOf, Map.of("project", project.value()));
    }

    /** The deltas behind lines of a project's plan of one year at one level, of these kinds, from any source. */
    public List<Source> lineSources(ProjectId project, int year, PlanLevel level, Set<PlanKind> kinds, AsOf asOf) {
        return lineSources(project, year, level, kinds, EnumSet.allOf(CapitalSource.class), asOf);
    }

    /** The deltas behind lines of a project's plan of one year at one level, of these kinds, from these sources. */
    public List<Source> lineSources(
            ProjectId project, int year, PlanLevel level, Set<PlanKind> kinds, Set<CapitalSource> sources, AsOf asOf) {
        return lineSources.list(
                asOf,
                Map.of(
                        "project", project.value(),
                        "year", year,
                        "level", level.name(),
                        "kinds", kinds.stream().map(Enum::name).toList(),
                        "sources", sources.stream().map(CapitalSource::code).toList()));
    }

    /** The deltas behind what was assigned to the province in one year from a source and those below it, carried-over capital apart. */
    public List<Source> assignedSources(int year, PlanLevel level, CapitalSource source, AsOf asOf) {
        return assignedSources.list(asOf, ofSource(year, level, source));
    }

    /** The projects' deltas behind what was detailed in one year from a source and those below it, carried-over capital apart. */
    public List<Source> detailedSources(int year, PlanLevel level, CapitalSource source, AsOf asOf) {
        return detailedSources.list(asOf, ofSource(year, level, source));
    }

    private static Map<String, Object> ofSource(int year, PlanLevel level, CapitalSource source) {
        return Map.of(
                "year", year,
                "level", level.name(),
                "kinds",
                        Arrays.stream(PlanKind.values())
                                .filter(PlanKind::isOfTheYear)
                                .map(Enum::name)
                                .toList(),
                "sources",
                        Arrays.stream(CapitalSource.values())
                                .filter(each -> each.isWithin(source))
                                .map(CapitalSource::code)
                                .toList());
    }
}
