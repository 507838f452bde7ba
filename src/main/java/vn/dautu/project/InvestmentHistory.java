package vn.dautu.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;

/** What each decision made of the total investment: from what to what. */
@Component
class InvestmentHistory implements ProjectDecisions {

    private static final String CHANGES = """
            select f.decision_id, sum(f.delta) as delta from project_investment f
            where f.project_id = :project and %s
            group by f.decision_id order by min(f.effective_on), min(f.id)""".formatted(FactTable.visible("project_investment", "f"));

    private final JdbcClient jdbc;
    private final Sources sources;

    InvestmentHistory(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.sources = new Sources(
                new NamedParameterJdbcTemplate(template),
                "project_investment",
                "f.delta",
                "'#project.total'",
                "f.project_id = :project and f.decision_id = :decision");
    }

    private record Delta(long decision, long dong) {}

    /** The register names the same decisions already. */
    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        return List.of();
    }

    @Override
    public List<DecisionEffect> effectsOf(ProjectId project, AsOf asOf) {
        List<Delta> deltas = jdbc.sql(CHANGES)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new Delta(row.getLong(1), row.getLong(2)))
                .list();
        List<DecisionEffect> effects = new ArrayList<>();
        Vnd total = Vnd.ZERO;
        for (Delta delta : deltas) {
            Vnd before = total;
            total = total.plus(new Vnd(delta.dong()));
            effects.add(new DecisionEffect(
                    delta.decision(),
                    before.isZero() ? Reason.of("change.total-first", total) : Reason.of("change.total", before, total),
                    () -> sources.list(asOf, Map.of("project", project.value(), "decision", delta.decision()))));
        }
        return effects;
    }
}
