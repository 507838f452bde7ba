package vn.dautu.plan;

import java.util.ArrayList;
import java.util.HashMap;
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
import vn.dautu.project.DecisionEffect;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectId;

/** What each decision made of the medium-term and annual plan: by period or year, all sources together, from what to what. */
@Component
class PlanChanges implements ProjectDecisions {

    private static final String MEDIUM = """
            select f.decision_id, f.period as what, sum(f.delta) as delta from medium_term_delta f
            where f.project_id = :project and f.decision_id is not null and %s
            group by 1, 2 order by min(f.effective_on), min(f.id)""".formatted(FactTable.visible("medium_term_delta", "f"));
    /** The levels are parallel views of the same money and are told apart; so are carried-over capital and advances. */
    private static final String ANNUAL = """
            select f.decision_id, f.year::text || '|' ||
                   case when f.plan_level <> 'TINH_GIAO' or f.plan_kind not in ('KEO_DAI', 'UNG_TRUOC') then f.plan_level else f.plan_kind end as what,
                   sum(f.delta) as delta
            from annual_plan_delta f
            where f.project_id = :project and f.decision_id is not null and %s
            group by 1, 2 order by min(f.effective_on), min(f.id)""".formatted(FactTable.visible("annual_plan_delta", "f"));

    private final JdbcClient jdbc;
    private final Sources mediumSources;
    private final Sources annualSources;

    PlanChanges(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.mediumSources = new Sources(
                named,
                "medium_term_delta",
                "f.delta",
                "'#source.' || f.source",
                "f.project_id = :project and f.decision_id = :decision");
        this.annualSources = new Sources(
                named,
                "annual_plan_delta",
                "f.delta",
                "'#source.' || f.source || coalesce('|' || f.reason, '')",
                "f.project_id = :project and f.decision_id = :decision");
    }

    private record Delta(long decision, String what, Vnd amount) {}

    /** The plan names the same decisions already. */
    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        return List.of();
    }

    @Override
    public List<DecisionEffect> effectsOf(ProjectId project, AsOf asOf) {
        List<DecisionEffect> effects = new ArrayList<>();
        Map<String, Vnd> sums = new HashMap<>();
        for (Delta delta : deltas(MEDIUM, project, asOf)) {
            effects.add(effect("change.medium.", delta, sums, mediumSources, project, asOf));
        }
        for (Delta delta : deltas(ANNUAL, project, asOf)) {
            String kind = delta.what().substring(delta.what().indexOf('|') + 1);
            effects.add(effect("change." + kind + ".", delta, sums, annualSources, project, asOf));
        }
        return effects;
    }

    private static DecisionEffect effect(
            String key, Delta delta, Map<String, Vnd> sums, Sources sources, ProjectId project, AsOf asOf) {
        Vnd before = sums.getOrDefault(delta.what(), Vnd.ZERO);
        Vnd after = before.plus(delta.amount());
        sums.put(delta.what(), after);
        String what = delta.what().replaceFirst("\\|.*", "");
        return new DecisionEffect(
                delta.decision(),
                before.isZero()
                        ? Reason.of(key + "first", what, after)
                        : Reason.of(key + "changed", what, before, after),
                () -> sources.list(asOf, Map.of("project", project.value(), "decision", delta.decision())));
    }

    private List<Delta> deltas(String sql, ProjectId project, AsOf asOf) {
        return jdbc.sql(sql)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new Delta(row.getLong(1), row.getString(2), new Vnd(row.getLong(3))))
                .list();
    }
}
