package vn.dautu.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.project.ProjectId;

/** What was stated in the course of time, for forms that count by period: decisions that moved the finish, and days of reports. */
@Component
public class TimetableHistory {

    private static final String MOVED = """
            select f.project_id, f.effective_on, f.on_date, d.kind
            from milestone_statement f left join decision d on d.id = f.decision_id
            where f.milestone = 'COMPLETE' and f.kind = 'ADJUSTED' and f.on_date is not null and %s
            order by f.project_id, f.effective_on, f.id
            """.formatted(FactTable.visible("milestone_statement", "f"));
    private static final String REPORTED = """
            select f.project_id, f.effective_on from progress_report f where %s order by f.project_id, f.effective_on
            """.formatted(FactTable.visible("progress_report", "f"));

    /**
     * A decision that moved a project's approved finish.
     *
     * @param decidedOn the decision's day
     * @param finish the finish that it approved
     */
    public record FinishMoved(
            ProjectId project,
            LocalDate decidedOn,
            LocalDate finish,
            @Nullable DecisionKind kind) implements Serializable {}

    private final JdbcClient jdbc;

    TimetableHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All decisions that moved a finish, by project, the earliest first. */
    public Map<ProjectId, List<FinishMoved>> finishesMoved(AsOf asOf) {
        return jdbc
                .sql(MOVED)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new FinishMoved(
                        new ProjectId(row.getLong("project_id")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("kind") == null ? null : DecisionKind.valueOf(row.getString("kind"))))
                .list()
                .stream()
                .collect(groupingBy(FinishMoved::project));
    }

    /** The days on which each project's owner reported, the earliest first. */
    public Map<ProjectId, List<LocalDate>> reportDays(AsOf asOf) {
        return jdbc
                .sql(REPORTED)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> Map.entry(new ProjectId(row.getLong(1)), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
