package vn.dautu.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.rule.Reason;

/** Which part of the place each decision drew, and how large it was then; what a later decision drew anew is told too. */
@Component
class SiteHistory implements ProjectDecisions {

    private static final String DRAWN = """
            select f.decision_id, f.kind, f.fact_key, f.effective_on, f.known_on,
                   ST_IsEmpty(f.shape) as gone, ST_Area(ST_Transform(f.shape, 9213)) as m2, ST_Length(ST_Transform(f.shape, 9213)) as metres
            from project_site f
            where f.project_id = :project and f.decision_id is not null and f.effective_on <= :at and f.known_on <= :known
            order by f.effective_on, f.id""";

    private final JdbcClient jdbc;
    private final Sources sources;

    SiteHistory(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.sources = new Sources(
                new NamedParameterJdbcTemplate(template),
                "project_site",
                "null",
                SiteKey.NAME_SQL,
                "f.fact_key = :key and f.decision_id = :decision");
    }

    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        return effectsOf(project, asOf).stream().map(DecisionEffect::decision).toList();
    }

    @Override
    public List<DecisionEffect> effectsOf(ProjectId project, AsOf asOf) {
        return jdbc.sql(DRAWN)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> {
                    long decision = row.getLong("decision_id");
                    String key = row.getString("fact_key");
                    // as of its own day, for a later one may have taken its place
                    AsOf then = new AsOf(
                            row.getObject("effective_on", LocalDate.class), row.getObject("known_on", LocalDate.class));
                    SiteKind kind = SiteKind.valueOf(row.getString("kind"));
                    int part = SiteKey.of(key).part();
                    return new DecisionEffect(
                            decision,
                            row.getBoolean("gone")
                                    ? Reason.of("draw.change.gone", Reason.of("draw.part." + kind, part))
                                    : change(kind, part, row.getBigDecimal("m2"), row.getBigDecimal("metres")),
                            () -> sources.list(then, Map.of("key", key, "decision", decision)));
                })
                .list();
    }

    private static Reason change(SiteKind kind, int part, BigDecimal m2, BigDecimal metres) {
        Reason name = Reason.of("draw.part." + kind, part);
        return switch (kind) {
            case SITE ->
                Reason.of(
                        "draw.effect",
                        name,
                        Reason.of(
                                "draw.area",
                                m2.movePointLeft(4).setScale(2, RoundingMode.HALF_UP),
                                m2.setScale(1, RoundingMode.HALF_UP)));
            case LINE ->
                Reason.of(
                        "draw.effect",
                        name,
                        Reason.of("draw.length", metres.movePointLeft(3).setScale(3, RoundingMode.HALF_UP)));
            case POINT -> Reason.of("draw.effect-point", name);
        };
    }
}
