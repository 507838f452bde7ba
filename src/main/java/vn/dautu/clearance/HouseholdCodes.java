package vn.dautu.clearance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;

/** Ids of households by project and code. */
@Component
class HouseholdCodes {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    HouseholdCodes(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A household of a project by its code. */
    record Key(ProjectId project, String code) {}

    /** The households of some projects. */
    Map<Key, Long> of(Collection<ProjectId> projects) {
        Map<Key, Long> ids = new HashMap<>();
        jdbc.sql("select project_id, code, id from household where project_id = any(:projects)")
                .param(
                        "projects",
                        projects.stream().map(ProjectId::value).distinct().toArray(Long[]::new))
                .query((row, n) -> ids.put(new Key(new ProjectId(row.getLong(1)), row.getString(2)), row.getLong(3)))
                .list();
        return ids;
    }

    /** The same, those that are new given an id. */
    Map<Key, Long> orNew(Collection<Key> keys) {
        template.batchUpdate(
                "insert into household (project_id, code) values (?, ?) on conflict do nothing",
                keys,
                500,
                (statement, key) -> {
                    statement.setLong(1, key.project().value());
                    statement.setString(2, key.code());
                });
        return of(keys.stream().map(Key::project).collect(Collectors.toSet()));
    }

    /** @throws Refusal when the register has no such household */
    static long require(Map<Key, Long> ids, ProjectId project, String code) {
        Long id = ids.get(new Key(project, code));
        if (id == null) {
            throw new Refusal(Reason.of("household.unknown", code));
        }
        return id;
    }

    static @Nullable Long idOrNull(Map<Key, Long> ids, ProjectId project, @Nullable String code) {
        return code == null ? null : require(ids, project, code);
    }

    /** Codes of a project. */
    Set<String> codes(ProjectId project) {
        Set<String> codes = new HashSet<>();
        of(Set.of(project)).keySet().forEach(key -> codes.add(Objects.requireNonNull(key.code())));
        return codes;
    }
}
