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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
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

    private final JdbcClient jdbc;
    private final FactTable reports;
    private final Sources sources;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    ReportBook(JdbcTemplate template, EditRights rights, ApplicationEventPublisher events) {
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
                "'#report.work' || coalesce('|#report.forecast|' || to_char(f.forecast_finish, 'DD/MM/YYYY'), '')",
                "f.project_id = :project");
        this.rights = rights;
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

    List<Source> sources(ProjectId project, AsOf asOf) {
        return sources.list(asOf, Map.of("project", project.value()));
    }
}
