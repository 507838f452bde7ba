package vn.dautu.schedule;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.audit.AuditTrail;
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
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigures;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/** The progress reports: what was submitted is never changed; a correction is a later report of the same day. */
@Component
class ReportBook {

    private static final String COLUMNS =
            "f.project_id, f.effective_on, f.work_done, f.contract_value, f.forecast_finish, f.cause, f.obstacle, f.actor, f.task, f.due_on";
    private static final String ONE = "f.project_id = :project and ";
    private static final String HISTORY = """
            select %s from progress_report f where %%s%s
            """.formatted(COLUMNS, FactTable.visible("progress_report", "f"));

    /** The index by project and day gives each project's latest at once; a sort of all would read and sort every report ever made. */
    private static final String LATEST = """
            select latest.* from project p cross join lateral (
              select %s from progress_report f where f.project_id = p.id and %s
              order by f.effective_on desc, f.known_on desc, f.id desc limit 1) latest
            """.formatted(COLUMNS, FactTable.visible("progress_report", "f"));

    /** As LATEST, the last few of each project: what one report may contradict in those before it. */
    private static final String RECENT = LATEST.replace("limit 1)", "limit 4)");

    private static final String RECENT_OF_ONE = RECENT + "where p.id = :project";

    private static final String LATEST_OF_ONE = LATEST + "where p.id = :project";

    private static final String SUBMISSIONS = """
            select f.id, f.known_on, f.entered_by, %s, %s as stands from progress_report f
            where f.project_id = :project and f.effective_on <= :at and f.known_on <= :known
            order by f.effective_on desc, f.known_on desc, f.id desc
            """.formatted(COLUMNS, FactTable.visible("progress_report", "f"));

    private final JdbcClient jdbc;
    private final FactTable reports;
    private final Sources sources;
    private final EditRights rights;
    private final AuditTrail audit;
    private final LegalFigures law;
    private final Today today;
    private final ApplicationEventPublisher events;

    ReportBook(
            JdbcTemplate template,
            EditRights rights,
            AuditTrail audit,
            LegalFigures law,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.reports = new FactTable(
                template,
                "progress_report",
                "work_done",
                "contract_value",
                "forecast_finish",
                "cause",
                "obstacle",
                "actor",
                "task",
                "due_on");
        this.sources = new Sources(
                new NamedParameterJdbcTemplate(template),
                "progress_report",
                "f.work_done",
                "'#report.work|#report.contract|' || coalesce(replace(trim_scale(f.contract_value / 1e6)::text, '.', ','), '?') || coalesce('|#report.forecast|' || to_char(f.forecast_finish, 'DD/MM/YYYY'), '')",
                "f.project_id = :project");
        this.rights = rights;
        this.audit = audit;
        this.law = law;
        this.today = today;
        this.events = events;
    }

    /** Each project's latest report; of one project only when one is named. */
    Map<ProjectId, ProgressReport> latest(AsOf asOf, @Nullable ProjectId project) {
        Map<ProjectId, ProgressReport> all = new HashMap<>();
        ask(project == null ? LATEST : LATEST_OF_ONE, asOf, project).query(row -> {
            all.put(new ProjectId(row.getLong(1)), read(row));
        });
        return all;
    }

    /** Each project's last four reports, the earliest first; of one project only when one is named. */
    Map<ProjectId, List<ProgressReport>> recent(AsOf asOf, @Nullable ProjectId project) {
        return listed(project == null ? RECENT : RECENT_OF_ONE, asOf, project);
    }

    /** Each project's reports, the earliest first; of one project only when one is named. */
    Map<ProjectId, List<ProgressReport>> history(AsOf asOf, @Nullable ProjectId project) {
        return listed(HISTORY.formatted(project == null ? "" : ONE), asOf, project);
    }

    private Map<ProjectId, List<ProgressReport>> listed(String sql, AsOf asOf, @Nullable ProjectId project) {
        Map<ProjectId, List<ProgressReport>> all = new HashMap<>();
        ask(sql, asOf, project).query(row -> {
            all.computeIfAbsent(new ProjectId(row.getLong(1)), key -> new ArrayList<>())
                    .add(read(row));
        });
        all.values().forEach(reports -> reports.sort(Comparator.comparing(ProgressReport::reportedOn)));
        return all;
    }

    private JdbcClient.StatementSpec ask(String sql, AsOf asOf, @Nullable ProjectId project) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql).param("at", asOf.at()).param("known", asOf.known());
        return project == null ? statement : statement.param("project", project.value());
    }

    private static ProgressReport read(ResultSet row) throws SQLException {
        return new ProgressReport(
                row.getObject("effective_on", LocalDate.class),
                vnd((Long) row.getObject("work_done")),
                vnd((Long) row.getObject("contract_value")),
                row.getObject("forecast_finish", LocalDate.class),
                row.getString("cause"),
                row.getString("obstacle"),
                row.getString("actor"),
                row.getString("task"),
                row.getObject("due_on", LocalDate.class));
    }

    private static @Nullable Vnd vnd(@Nullable Long dong) {
        return dong == null ? null : new Vnd(dong);
    }

    List<Change> enter(List<ReportEntry> entries) {
        rights.requireEditable(entries.stream().map(ReportEntry::project).collect(toSet()));
        return reports.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "rep|" + e.project().value() + "|" + e.report().reportedOn(),
                                e.project().value(),
                                e.stamp(),
                                dong(e.report().workDone()),
                                dong(e.report().contractValue()),
                                e.report().forecastFinish(),
                                e.report().cause(),
                                e.report().obstacle(),
                                e.report().actor(),
                                e.report().task(),
                                e.report().dueOn()))
                        .toList(),
                events);
    }

    private static @Nullable Long dong(@Nullable Vnd amount) {
        return amount == null ? null : amount.dong();
    }

    /**
     * Submits a report.
     *
     * @throws Refusal when it is incomplete or impossible, or when a report of that day is there that the officer has not seen
     */
    @Transactional
    void submit(SubmitReport command) {
        Account by = rights.requireEditable(Set.of(command.project()));
        LocalDate now = today.date();
        ProgressReport report = command.report();
        rights.queue(command.project());
        refuseNonsense(command, now);
        enter(List.of(new ReportEntry(
                command.project(),
                report,
                new FactStamp(report.reportedOn(), now, null, Pedigree.typedBy(by.username())))));
        audit.record(
                by.username(),
                "report.submitted",
                command.project().value() + "/" + report.reportedOn(),
                report.workDone() + " / " + report.contractValue() + " · " + report.forecastFinish());
    }

    private void refuseNonsense(SubmitReport command, LocalDate now) {
        ProgressReport report = command.report();
        if (report.reportedOn().isAfter(now)) {
            throw new Refusal(Reason.of("report.in-future", now));
        }
        if (latestOf(command.project(), report.reportedOn()) != command.seen()) {
            throw new Refusal(Reason.of("report.already", report.reportedOn()));
        }
        if (report.workDone() == null || report.workDone().compareTo(Vnd.ZERO) < 0) {
            throw new Refusal(Reason.of("report.work-missing"));
        }
        if (report.contractValue() == null || !report.contractValue().isPositive()) {
            throw new Refusal(Reason.of("report.contract-missing"));
        }
        if (report.cause() != null && DelayCause.find(report.cause()).isEmpty()) {
            throw new Refusal(Reason.of("report.cause-unknown", report.cause()));
        }
        boolean someoneMustAct = report.actor() != null || report.task() != null || report.dueOn() != null;
        if (someoneMustAct && (report.actor() == null || report.task() == null || report.dueOn() == null)) {
            throw new Refusal(Reason.of("report.act-incomplete"));
        }
    }

    /** The latest report of a day, whenever known; 0 when there is none. */
    private long latestOf(ProjectId project, LocalDate day) {
        return jdbc.sql("select coalesce(max(id), 0) from progress_report where project_id = ? and effective_on = ?")
                .params(project.value(), day)
                .query(Long.class)
                .single();
    }

    /** Every report submitted and known, the replaced ones too; the latest day first, of a day the latest submission first. */
    List<SubmittedReport> submissions(ProjectId project, AsOf asOf) {
        return jdbc.sql(SUBMISSIONS)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new SubmittedReport(
                        row.getLong("id"),
                        read(row),
                        row.getObject("known_on", LocalDate.class),
                        row.getString("entered_by"),
                        !row.getBoolean("stands")))
                .list();
    }

    /** Whether reports are up to date on a day; empty where the law book names no day. */
    Optional<ReportFreshness> freshness(ProjectId project, AsOf asOf) {
        LawBook book = law.book();
        LocalDate last = Optional.ofNullable(latest(asOf, project).get(project))
                .map(ProgressReport::reportedOn)
                .orElse(null);
        return book.reportsAreFreshSince(asOf.at())
                .flatMap(since -> book.latestMonthlyReportDue(asOf.at())
                        .map(due -> new ReportFreshness(last, since.day(), due.day(), since.rule())));
    }

    List<Source> sources(ProjectId project, AsOf asOf) {
        return sources.list(asOf, Map.of("project", project.value()));
    }
}
