package vn.dautu.project;

import static java.util.stream.Collectors.groupingBy;

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
import vn.dautu.kernel.money.Vnd;

/** The decisions that set and changed each project's total investment: the first is the investment decision, the others adjust it. */
@Component
public class InvestmentSteps {

    private static final String STEPS = """
            select f.project_id, f.effective_on, f.delta, d.kind
            from project_investment f left join decision d on d.id = f.decision_id
            where %s order by f.project_id, f.effective_on, f.id
            """.formatted(FactTable.visible("project_investment", "f"));

    /**
     * One decision's change of the total, on the decision's day.
     *
     * @param kind of the decision; null where the file named none
     */
    public record Step(
            ProjectId project,
            LocalDate decidedOn,
            Vnd delta,
            @Nullable DecisionKind kind) implements Serializable {}

    private final JdbcClient jdbc;

    InvestmentSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By project, the earliest first. */
    public Map<ProjectId, List<Step>> steps(AsOf asOf) {
        return jdbc
                .sql(STEPS)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new Step(
                        new ProjectId(row.getLong("project_id")),
                        row.getObject("effective_on", LocalDate.class),
                        new Vnd(row.getLong("delta")),
                        row.getString("kind") == null ? null : DecisionKind.valueOf(row.getString("kind"))))
                .list()
                .stream()
                .collect(groupingBy(Step::project));
    }
}
