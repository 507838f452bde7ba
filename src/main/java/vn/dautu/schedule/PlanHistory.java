package vn.dautu.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.project.DecisionEffect;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectId;

/** What decisions and documents made of the timetable, and what the planned curve rests on. */
@Component
public class PlanHistory implements ProjectDecisions {

    private static final String STATEMENTS = """
            select f.decision_id, f.milestone, f.kind, f.on_date from milestone_statement f
            where f.project_id = :project and f.on_date is not null and %s
            order by f.effective_on, f.known_on, f.id""".formatted(FactTable.visible("milestone_statement", "f"));

    private final JdbcClient jdbc;
    private final Sources decisionSources;
    private final Sources curveSources;

    PlanHistory(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.decisionSources = new Sources(
                named,
                "milestone_statement",
                "null",
                "'#milestone.' || f.milestone || '|#schedule.statement.' || f.kind || coalesce('|' || to_char(f.on_date, 'DD/MM/YYYY'), '')",
                "f.project_id = :project and f.decision_id = :decision");
        this.curveSources = new Sources(
                named,
                "planned_progress",
                "null",
                "to_char(f.period_end, 'DD/MM/YYYY') || '|' || replace(trim_scale(f.cumulative)::text, '.', ',') || ' %'",
                """
                f.project_id = :project and not exists (
                  select 1 from planned_progress newer where newer.project_id = f.project_id
                    and newer.effective_on > f.effective_on and newer.effective_on <= :at and newer.known_on <= :known)""");
    }

    /** The points of the planned curve in force, each with the decision that set it. */
    public List<Source> curveSources(ProjectId project, AsOf asOf) {
        return curveSources.list(asOf, Map.of("project", project.value()));
    }

    private record Statement(@Nullable Long decision, Milestone milestone, StatementKind kind, LocalDate onDate) {}

    /** What one decision says of all milestones. */
    private static final class Said {

        private @Nullable Reason finish;
        private int others;
        private final List<Reason> each = new ArrayList<>();
    }

    /** The timetable names the same decisions already. */
    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        return List.of();
    }

    @Override
    public List<DecisionEffect> effectsOf(ProjectId project, AsOf asOf) {
        Map<Milestone, LocalDate> planned = new HashMap<>();
        Map<Long, Said> byDecision = new LinkedHashMap<>();
        for (Statement statement : statements(project, asOf)) {
            boolean plan = statement.kind() == StatementKind.ORIGINAL || statement.kind() == StatementKind.ADJUSTED;
            LocalDate before =
                    plan ? planned.put(statement.milestone(), statement.onDate()) : planned.get(statement.milestone());
            if (statement.decision() == null) {
                continue;
            }
            Said said = byDecision.computeIfAbsent(statement.decision(), key -> new Said());
            if (!plan) {
                said.each.add(Reason.of(
                        statement.kind() == StatementKind.ACTUAL ? "change.reached" : "change.forecast",
                        statement.milestone(),
                        statement.onDate()));
            } else if (statement.milestone() == Milestone.COMPLETE) {
                said.finish = before == null
                        ? Reason.of("change.finish-first", statement.onDate())
                        : Reason.of("change.finish", before, statement.onDate());
            } else {
                said.others++;
            }
        }
        List<DecisionEffect> effects = new ArrayList<>();
        byDecision.forEach((decision, said) -> {
            if (said.finish != null) {
                effects.add(effect(project, asOf, decision, said.finish));
            }
            said.each.forEach(reason -> effects.add(effect(project, asOf, decision, reason)));
            if (said.others > 0) {
                effects.add(effect(
                        project,
                        asOf,
                        decision,
                        Reason.of(said.finish == null ? "change.milestones" : "change.milestones-too", said.others)));
            }
        });
        return effects;
    }

    private DecisionEffect effect(ProjectId project, AsOf asOf, long decision, Reason change) {
        return new DecisionEffect(
                decision,
                change,
                () -> decisionSources.list(asOf, Map.of("project", project.value(), "decision", decision)));
    }

    private List<Statement> statements(ProjectId project, AsOf asOf) {
        return jdbc.sql(STATEMENTS)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new Statement(
                        (Long) row.getObject("decision_id"),
                        Milestone.valueOf(row.getString("milestone")),
                        StatementKind.valueOf(row.getString("kind")),
                        row.getObject("on_date", LocalDate.class)))
                .list();
    }
}
