package vn.dautu.schedule;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.audit.AuditTrail;
import vn.dautu.decision.DecisionBook;
import vn.dautu.decision.DecisionKind;
import vn.dautu.decision.FileStore;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectId;

/** The timetable: every statement about a milestone is kept; what stands is worked out as of a day. */
@Component
public class Timetable implements ProjectDecisions {

    private static final String ONE = "f.project_id = :project and ";

    /**
     * Everything said that was known, and whether it stands: also a withdrawn or corrected statement, and one of a later day, must have
     * been seen by an editor. Sorted in memory, a milestone at a time: sorting all of them here costs more than finding them.
     */
    private static final String STATEMENTS = """
            select f.project_id, f.milestone, f.kind, f.on_date, f.reason, f.document, f.effective_on, f.known_on, f.id,
                   f.on_date is not null and %s as stands
            from milestone_statement f where %%sf.known_on <= :known
            """.formatted(FactTable.visible("milestone_statement", "f"));

    /** The latest decision's curve; of the same day, all of them. */
    private static final String CURVES = """
            select f.project_id, f.period_end, f.cumulative from planned_progress f
            join (select f.project_id, max(f.effective_on) as effective_on from planned_progress f
                  where %%sf.effective_on <= :at and f.known_on <= :known group by f.project_id) newest
              on newest.project_id = f.project_id and newest.effective_on = f.effective_on
            where %%s%s
            """.formatted(FactTable.visible("planned_progress", "f"));

    private static final String EXPECTATIONS = """
            select f.milestone, f.effective_on, f.on_date from milestone_statement f
            where f.project_id = :project and f.kind <> 'ACTUAL' and f.on_date is not null
              and not exists (select 1 from milestone_statement later where later.fact_key = f.fact_key
                              and (later.known_on, later.id) > (f.known_on, f.id))
            order by f.effective_on, f.known_on, f.id
            """;

    /** Adjustments count by the days of their decisions. */
    private static final String NUMBER_OF_ADJUSTMENT =
            "select count(*) from milestone_statement o where o.project_id = f.project_id and o.milestone = f.milestone and o.kind = 'ADJUSTED'"
                    + " and o.on_date is not null and (o.effective_on, o.id) <= (f.effective_on, f.id) and "
                    + FactTable.visible("milestone_statement", "o");

    private static final String FIRST_PLANS = """
            select f.milestone, f.effective_on, f.decision_id from milestone_statement f
            where f.project_id = :project and f.kind = 'ORIGINAL' and f.on_date is not null and %s
            """.formatted(FactTable.visible("milestone_statement", "f"));

    private final JdbcClient jdbc;
    private final FactTable statements;
    private final FactTable curve;
    private final ReportBook reports;
    private final Sources milestoneSources;
    private final EditRights rights;
    private final AuditTrail audit;
    private final DecisionBook decisions;
    private final FileStore files;
    private final Today today;
    private final ApplicationEventPublisher events;

    Timetable(
            JdbcTemplate template,
            ReportBook reports,
            EditRights rights,
            AuditTrail audit,
            DecisionBook decisions,
            FileStore files,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.statements =
                new FactTable(template, "milestone_statement", "milestone", "kind", "on_date", "reason", "document");
        this.curve = new FactTable(template, "planned_progress", "period_end", "cumulative");
        this.reports = reports;
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.milestoneSources = new Sources(
                named,
                "milestone_statement",
                "null",
                "'#schedule.statement.' || f.kind || case when f.kind = 'ADJUSTED' then '|#schedule.time|' || ("
                        + NUMBER_OF_ADJUSTMENT
                        + ") else '' end || coalesce('|' || to_char(f.on_date, 'DD/MM/YYYY'), '|#schedule.withdrawn') || coalesce('|' || f.reason, '')",
                "f.project_id = :project and f.milestone = :milestone");
        this.rights = rights;
        this.audit = audit;
        this.decisions = decisions;
        this.files = files;
        this.today = today;
        this.events = events;
    }

    public Map<ProjectId, ProjectSchedule> schedules(AsOf asOf) {
        return schedules(asOf, (ProjectId) null);
    }

    /** As {@link #schedules(AsOf)}, of some projects only. */
    public Map<ProjectId, ProjectSchedule> schedules(AsOf asOf, Scope scope) {
        if (scope.isAll()) {
            return schedules(asOf);
        }
        Map<ProjectId, ProjectSchedule> some = new HashMap<>();
        for (long project : scope.projects()) {
            some.put(new ProjectId(project), schedule(new ProjectId(project), asOf));
        }
        return some;
    }

    public ProjectSchedule schedule(ProjectId project, AsOf asOf) {
        return schedules(asOf, project).getOrDefault(project, ProjectSchedule.EMPTY);
    }

    /**
     * The timetables of all projects with their last few reports.
     *
     * @param reports as {@link #recentReports}
     */
    public record Recent(Map<ProjectId, ProjectSchedule> schedules, Map<ProjectId, List<ProgressReport>> reports) {}

    /** As {@link #schedules(AsOf)} and {@link #recentReports} together, the reports asked for once. */
    public Recent recent(AsOf asOf) {
        Map<ProjectId, List<ProgressReport>> last = reports.recent(asOf, null);
        Map<ProjectId, ProgressReport> latest = HashMap.newHashMap(last.size());
        last.forEach((project, few) -> latest.put(project, latestOf(few)));
        return new Recent(schedules(asOf, null, latest), last);
    }

    /** Of one day the one that was known last stands first. */
    private static ProgressReport latestOf(List<ProgressReport> earliestFirst) {
        int i = earliestFirst.size() - 1;
        while (i > 0
                && earliestFirst
                        .get(i - 1)
                        .reportedOn()
                        .equals(earliestFirst.get(i).reportedOn())) {
            i--;
        }
        return earliestFirst.get(i);
    }

    private Map<ProjectId, ProjectSchedule> schedules(AsOf asOf, @Nullable ProjectId project) {
        return schedules(asOf, project, reports.latest(asOf, project));
    }

    private Map<ProjectId, ProjectSchedule> schedules(
            AsOf asOf, @Nullable ProjectId project, Map<ProjectId, ProgressReport> latest) {
        Map<ProjectId, List<PlannedPoint>> curves = curves(asOf, project);
        Map<ProjectId, Map<Milestone, Assembly>> assemblies = assemblies(asOf, project);
        Set<ProjectId> projects = new HashSet<>(assemblies.keySet());
        projects.addAll(latest.keySet());
        projects.addAll(curves.keySet());
        Map<ProjectId, ProjectSchedule> all = HashMap.newHashMap(projects.size());
        for (ProjectId id : projects) {
            ProgressReport report = latest.get(id);
            List<MilestoneDates> dates = assemblies.getOrDefault(id, Map.of()).values().stream()
                    .filter(Assembly::isSaid)
                    .map(assembly -> assembly.dates(report))
                    .toList();
            List<PlannedPoint> curve = curves.getOrDefault(id, List.of());
            if (report != null || !dates.isEmpty() || !curve.isEmpty()) {
                all.put(id, new ProjectSchedule(dates, curve, report));
            }
        }
        return all;
    }

    private Map<ProjectId, Map<Milestone, Assembly>> assemblies(AsOf asOf, @Nullable ProjectId project) {
        Map<ProjectId, Map<Milestone, Assembly>> all = new HashMap<>();
        ask(STATEMENTS.formatted(project == null ? "" : ONE), asOf, project).query(row -> {
            Assembly assembly = all.computeIfAbsent(
                            new ProjectId(row.getLong(1)), key -> new EnumMap<>(Milestone.class))
                    .computeIfAbsent(Milestone.valueOf(row.getString(2)), Assembly::new);
            long id = row.getLong(9);
            assembly.isSeen(id);
            if (row.getBoolean(10)) {
                assembly.add(new Said(
                        StatementKind.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        id));
            }
        });
        return all;
    }

    private Map<ProjectId, List<PlannedPoint>> curves(AsOf asOf, @Nullable ProjectId project) {
        Map<ProjectId, List<PlannedPoint>> all = new HashMap<>();
        String one = project == null ? "" : ONE;
        ask(CURVES.formatted(one, one), asOf, project).query(row -> {
            all.computeIfAbsent(new ProjectId(row.getLong(1)), key -> new ArrayList<>())
                    .add(new PlannedPoint(row.getObject(2, LocalDate.class), row.getBigDecimal(3)));
        });
        all.values().forEach(points -> points.sort(Comparator.comparing(PlannedPoint::periodEnd)));
        return all;
    }

    private JdbcClient.StatementSpec ask(String sql, AsOf asOf, @Nullable ProjectId project) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql).param("at", asOf.at()).param("known", asOf.known());
        return project == null ? statement : statement.param("project", project.value());
    }

    /** Each project's reports, one a day reported on (the latest correction of it), the earliest first; without any no entry. */
    public Map<ProjectId, List<ProgressReport>> reportHistory(AsOf asOf) {
        return reports.history(asOf, null);
    }

    /** The last four reports of each project, the earliest first. */
    public Map<ProjectId, List<ProgressReport>> recentReports(AsOf asOf, Scope scope) {
        if (scope.isAll()) {
            return reports.recent(asOf, null);
        }
        Map<ProjectId, List<ProgressReport>> some = new HashMap<>();
        for (long project : scope.projects()) {
            some.putAll(reports.recent(asOf, new ProjectId(project)));
        }
        return some;
    }

    /** One project's reports, as {@link #reportHistory}. */
    public List<ProgressReport> reports(ProjectId project, AsOf asOf) {
        return reports.history(asOf, project).getOrDefault(project, List.of());
    }

    /** Everything that was submitted, replaced reports too: the latest day first, of a day the latest submission first. */
    public List<SubmittedReport> submissions(ProjectId project, AsOf asOf) {
        return reports.submissions(project, asOf);
    }

    /** Whether the project's reports are up to date; empty where the law book names no day for them. */
    public Optional<ReportFreshness> freshness(ProjectId project, AsOf asOf) {
        return reports.freshness(project, asOf);
    }

    /**
     * Submits a progress report; from then on it is never changed. The owner's forecast that moves later needs its cause.
     *
     * @throws Refusal in words, when it is incomplete or impossible, or when somebody reported for that day meanwhile
     * @throws vn.dautu.account.NotAllowed when the person may not edit the project
     */
    @Transactional
    public void submit(SubmitReport command) {
        rights.requireEditable(Set.of(command.project()));
        LocalDate finish = command.report().forecastFinish();
        LocalDate before = schedule(command.project(), AsOf.on(today.date()))
                .find(Milestone.COMPLETE)
                .filter(MilestoneDates::isOpen)
                .map(dates -> dates.forecast() == null ? dates.current() : dates.forecast())
                .orElse(null);
        if (finish != null
                && before != null
                && finish.isAfter(before)
                && command.report().cause() == null) {
            throw new Refusal(Reason.of("report.cause-needed", before, finish));
        }
        reports.submit(command);
    }

    /**
     * Records an officer's actual or forecast date.
     *
     * @throws MilestoneChangedMeanwhile when someone stated something about the milestone that the officer had not seen
     * @throws vn.dautu.account.NotAllowed when the person may not edit the project
     */
    @Transactional
    public void record(RecordMilestone command) {
        Account by = rights.requireEditable(Set.of(command.project()));
        LocalDate now = today.date();
        refuseNonsense(command, now);
        rights.queue(command.project());
        refuseIfUnseen(command, now);
        LocalDate effective = command.kind() == StatementKind.ACTUAL && command.onDate() != null
                ? command.onDate()
                : command.kind() == StatementKind.ACTUAL
                        ? effectiveOfActual(command).orElse(now)
                        : now;
        Long decision = command.paper() == null ? null : keep(command.paper(), now, by);
        enterStatements(List.of(new StatementEntry(
                command.project(),
                command.milestone(),
                command.kind(),
                command.onDate(),
                command.reason(),
                command.paper() == null ? null : command.paper().number(),
                new FactStamp(effective, now, decision, Pedigree.typedBy(by.username())))));
        audit.record(
                by.username(),
                "milestone.recorded",
                command.project().value() + "/" + command.milestone(),
                command.kind() + " " + command.onDate() + " · " + command.reason());
    }

    private long keep(RecordMilestone.Paper paper, LocalDate now, Account by) {
        long decision = decisions.record(
                paper.number(), now, by.fullName(), DecisionKind.STATEMENT, Pedigree.typedBy(by.username()));
        byte[] content = paper.content();
        if (content != null && content.length > 0) {
            String name = paper.fileName() == null ? paper.number() : paper.fileName();
            String type = paper.mediaType() == null || paper.mediaType().isBlank()
                    ? "application/octet-stream"
                    : paper.mediaType();
            decisions.attach(decision, files.keep(name, type, content));
        }
        return decision;
    }

    private static void refuseNonsense(RecordMilestone command, LocalDate now) {
        if (command.kind() != StatementKind.ACTUAL && command.kind() != StatementKind.FORECAST) {
            throw new Refusal(Reason.of("schedule.plan-needs-decision"));
        }
        if (command.reason().isBlank()) {
            throw new Refusal(Reason.of("schedule.reason-missing"));
        }
        if (command.kind() == StatementKind.ACTUAL
                && command.onDate() != null
                && command.onDate().isAfter(now)) {
            throw new Refusal(Reason.of("schedule.actual-in-future", now));
        }
        if (command.kind() == StatementKind.FORECAST
                && (command.onDate() == null || command.onDate().isBefore(now))) {
            throw new Refusal(Reason.of("schedule.forecast-in-past", now));
        }
    }

    private void refuseIfUnseen(RecordMilestone command, LocalDate now) {
        MilestoneDates current = schedule(command.project(), AsOf.on(now))
                .find(command.milestone())
                .orElse(null);
        long latest = latestStatement(command.project(), command.milestone());
        if (latest != command.seen()) {
            String who = jdbc.sql(
                            "select coalesce(u.full_name, m.entered_by, '?') from milestone_statement m left join app_user u on u.username = m.entered_by where m.id = ?")
                    .param(latest)
                    .query(String.class)
                    .optional()
                    .orElse("?");
            throw new MilestoneChangedMeanwhile(
                    current == null
                            ? new MilestoneDates(command.milestone(), null, null, null, null, null, null, latest)
                            : current,
                    who);
        }
    }

    /** The id of the latest statement about a milestone, 0 when there is none: what an editor must have seen. */
    public long latestStatement(ProjectId project, Milestone milestone) {
        return jdbc.sql("select coalesce(max(id), 0) from milestone_statement where project_id = ? and milestone = ?")
                .params(project.value(), milestone.name())
                .query(Long.class)
                .single();
    }

    private Optional<LocalDate> effectiveOfActual(RecordMilestone command) {
        return jdbc.sql(
                        "select effective_on from milestone_statement where fact_key = ? order by known_on desc, id desc limit 1")
                .param(actualKey(command.project(), command.milestone()))
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Enters the plan dates that a decision sets. The first of a milestone is its original plan and stays so for ever; a later one is an
     * adjustment beside it.
     *
     * @param stamp effective on the decision's day, resting on the decision
     * @throws MilestoneRefused naming the milestone whose date is wrong or was changed meanwhile
     */
    @Transactional
    public void setPlan(PlanDates command, FactStamp stamp) {
        rights.requireEditable(Set.of(command.project()));
        rights.queue(command.project());
        ProjectSchedule before = schedule(command.project(), AsOf.on(stamp.knownOn()));
        Map<Milestone, FirstPlan> originals = firstPlans(command.project(), stamp.knownOn());
        List<StatementEntry> entries = new ArrayList<>();
        for (PlanDates.Entry entry : command.entries()) {
            Milestone milestone = entry.milestone();
            if (latestStatement(command.project(), milestone) != entry.seen()) {
                throw new MilestoneRefused(milestone, Reason.of("schedule.plan-changed-meanwhile", milestone));
            }
            FirstPlan first = originals.get(milestone);
            MilestoneDates dates = before.find(milestone).orElse(null);
            refuseNonsense(entry, dates, first, stamp);
            boolean stillTheFirst = dates == null
                    || dates.current() == null
                    || first != null && first.decision().equals(stamp.decision());
            entries.add(new StatementEntry(
                    command.project(),
                    milestone,
                    stillTheFirst ? StatementKind.ORIGINAL : StatementKind.ADJUSTED,
                    entry.onDate(),
                    command.reason(),
                    null,
                    stamp));
        }
        refuseHandOverBeforeStart(command, before);
        enterStatements(entries);
    }

    private static void refuseNonsense(
            PlanDates.Entry entry, @Nullable MilestoneDates dates, @Nullable FirstPlan first, FactStamp stamp) {
        if (first != null && stamp.effectiveOn().isBefore(first.decidedOn())) {
            throw new MilestoneRefused(
                    entry.milestone(), Reason.of("schedule.before-original", entry.milestone(), first.decidedOn()));
        }
        if (dates != null && entry.onDate().equals(dates.current())) {
            throw new MilestoneRefused(
                    entry.milestone(), Reason.of("schedule.plan-unchanged", entry.milestone(), entry.onDate()));
        }
    }

    private static void refuseHandOverBeforeStart(PlanDates command, ProjectSchedule before) {
        Optional<LocalDate> start = command.find(Milestone.START).or(before::approvedStart);
        Optional<LocalDate> finish = command.find(Milestone.COMPLETE).or(before::approvedFinish);
        if (start.isPresent() && finish.isPresent() && !finish.get().isAfter(start.get())) {
            throw new MilestoneRefused(
                    command.find(Milestone.COMPLETE).isPresent() ? Milestone.COMPLETE : Milestone.START,
                    Reason.of("schedule.finish-before-start", finish.get(), start.get()));
        }
    }

    /** The decision that first set a milestone's plan, and its day. */
    private record FirstPlan(LocalDate decidedOn, Long decision) {}

    private Map<Milestone, FirstPlan> firstPlans(ProjectId project, LocalDate known) {
        Map<Milestone, FirstPlan> all = new EnumMap<>(Milestone.class);
        jdbc.sql(FIRST_PLANS)
                .param("project", project.value())
                .param("at", known)
                .param("known", known)
                .query((row, n) -> all.put(
                        Milestone.valueOf(row.getString(1)),
                        new FirstPlan(row.getObject(2, LocalDate.class), row.getLong(3))))
                .list();
        return all;
    }

    /**
     * The product's own proposal of when the steps of a project of this group follow its investment decision, in the order of the
     * steps; no rule of law. Empty for a group that has none.
     *
     * @return days after the investment decision, negative before it
     */
    public Map<Milestone, Integer> template(String group) {
        Map<Milestone, Integer> all = new EnumMap<>(Milestone.class);
        jdbc.sql("select milestone, offset_days from milestone_template where project_group = ?")
                .param(group)
                .query((row, n) -> all.put(Milestone.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return all;
    }

    /**
     * What was expected of each milestone of a project, by the day on which it was said: its plan, and each forecast since. For telling
     * whether a new forecast moves later than the one before it.
     */
    public Map<Milestone, NavigableMap<LocalDate, LocalDate>> expectations(ProjectId project) {
        Map<Milestone, NavigableMap<LocalDate, LocalDate>> all = new EnumMap<>(Milestone.class);
        jdbc.sql(EXPECTATIONS).param("project", project.value()).query(row -> {
            all.computeIfAbsent(Milestone.valueOf(row.getString(1)), key -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class));
        });
        return all;
    }

    @Transactional
    public List<Change> enterStatements(List<StatementEntry> entries) {
        rights.requireEditable(entries.stream().map(StatementEntry::project).collect(toSet()));
        return statements.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                keyOf(e),
                                e.project().value(),
                                e.stamp(),
                                e.milestone().name(),
                                e.kind().name(),
                                e.onDate(),
                                e.reason(),
                                e.document()))
                        .toList(),
                events);
    }

    private static String keyOf(StatementEntry entry) {
        String start = "ms|" + entry.project().value() + "|" + entry.milestone() + "|" + entry.kind();
        return switch (entry.kind()) {
            case ORIGINAL -> start;
            case ADJUSTED -> start + "|" + entry.stamp().decision();
            case FORECAST -> start + "|" + entry.stamp().effectiveOn();
            case ACTUAL -> actualKey(entry.project(), entry.milestone());
        };
    }

    private static String actualKey(ProjectId project, Milestone milestone) {
        return "ms|" + project.value() + "|" + milestone + "|ACTUAL";
    }

    @Transactional
    public List<Change> enterCurve(List<PlannedPointEntry> entries) {
        rights.requireEditable(entries.stream().map(PlannedPointEntry::project).collect(toSet()));
        return curve.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "pv|" + e.project().value() + "|" + e.stamp().decision() + "|"
                                        + e.point().periodEnd(),
                                e.project().value(),
                                e.stamp(),
                                e.point().periodEnd(),
                                e.point().cumulativePercent()))
                        .toList(),
                events);
    }

    @Transactional
    public List<Change> enterReports(List<ReportEntry> entries) {
        return reports.enter(entries);
    }

    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        List<Long> all = new ArrayList<>(statements.decisions(project.value(), asOf));
        all.addAll(curve.decisions(project.value(), asOf));
        return all;
    }

    public List<Source> milestoneSources(ProjectId project, Milestone milestone, AsOf asOf) {
        return milestoneSources.list(asOf, Map.of("project", project.value(), "milestone", milestone.name()));
    }

    public List<Source> reportSources(ProjectId project, AsOf asOf) {
        return reports.sources(project, asOf);
    }

    /** A statement that stands. */
    private record Said(
            StatementKind kind,
            LocalDate onDate,
            @Nullable String reason,
            @Nullable String document,
            LocalDate effectiveOn,
            LocalDate knownOn,
            long id) {}

    /** Collects a milestone's statements and tells its dates from them in the order they took effect. */
    private static final class Assembly {

        private static final Comparator<Said> IN_EFFECT = Comparator.comparing(Said::effectiveOn)
                .thenComparing(Said::knownOn)
                .thenComparingLong(Said::id);

        private final Milestone milestone;
        private final List<Said> said = new ArrayList<>(3);
        private long latest;
        private @Nullable LocalDate original;
        private @Nullable LocalDate current;
        private @Nullable LocalDate forecast;
        private @Nullable LocalDate forecastOn;
        private @Nullable LocalDate actual;
        private @Nullable String reason;
        private @Nullable String document;

        Assembly(Milestone milestone) {
            this.milestone = milestone;
        }

        void isSeen(long statement) {
            latest = Math.max(latest, statement);
        }

        void add(Said statement) {
            said.add(statement);
        }

        boolean isSaid() {
            return !said.isEmpty();
        }

        private void apply(Said statement) {
            switch (statement.kind()) {
                case ORIGINAL -> {
                    original = statement.onDate();
                    current = current == null ? statement.onDate() : current;
                }
                case ADJUSTED -> current = statement.onDate();
                case FORECAST -> {
                    forecast = statement.onDate();
                    forecastOn = statement.effectiveOn();
                    reason = statement.reason();
                }
                case ACTUAL -> {
                    actual = statement.onDate();
                    reason = statement.reason();
                    document = statement.document();
                }
            }
        }

        MilestoneDates dates(@Nullable ProgressReport report) {
            said.sort(IN_EFFECT);
            said.forEach(this::apply);
            LocalDate expected = forecast;
            if (milestone == Milestone.COMPLETE
                    && report != null
                    && report.forecastFinish() != null
                    && (forecastOn == null || report.reportedOn().isAfter(forecastOn))) {
                expected = report.forecastFinish();
            }
            return new MilestoneDates(milestone, original, current, expected, actual, reason, document, latest);
        }
    }
}
