package vn.dautu.kernel.fact;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dautu.kernel.calendar.AsOf;

/**
 * One book's table of facts, written only by appending. It knows which drafts say something new, so that the same file twice changes
 * nothing, and a correction stands beside what it corrects.
 */
public final class FactTable {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final String table;
    private final String insert;
    private final int width;

    /**
     * @param table the table's name, a constant of the book
     * @param columns its content columns; a column written {@code name:expression} is bound through that SQL expression
     */
    public FactTable(JdbcTemplate jdbc, String table, String... columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.width = columns.length;
        String names = IntStream.range(0, width)
                .mapToObj(i -> columns[i].split(":", 2)[0])
                .collect(Collectors.joining(", "));
        String marks = IntStream.range(0, width)
                .mapToObj(i -> columns[i].contains(":") ? columns[i].split(":", 2)[1] : "?")
                .collect(Collectors.joining(", "));
        this.insert = "insert into " + table + " (fact_key, project_id, " + names
                + ", digest, effective_on, known_on, decision_id, src_batch, src_sheet, src_row, src_col, entered_by) values (?, ?, "
                + marks + ", ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    /**
     * The condition that a row is the one to use as at {@code :at}, known on {@code :known}: not after either day, and not corrected by
     * one that also satisfies both (domain.md §0.2). For named-parameter statements.
     */
    public static String visible(String table, String alias) {
        return """
                %2$s.effective_on <= :at and %2$s.known_on <= :known and (not %2$s.chained or not exists (
                  select 1 from %1$s later where later.fact_key = %2$s.fact_key
                    and (later.known_on, later.id) > (%2$s.known_on, %2$s.id)
                    and later.effective_on <= :at and later.known_on <= :known))""".formatted(table, alias);
    }

    /** Tells for each draft whether the book already says so, as known on the draft's own day. Drafts may correct one another. */
    private List<Change> compare(Collection<Draft> drafts) {
        Map<String, TreeMap<LocalDate, String>> said = alreadySaid(drafts);
        List<Draft> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparing(draft -> draft.stamp().knownOn()));
        List<Change> changes = new ArrayList<>(inOrder.size());
        for (Draft draft : inOrder) {
            TreeMap<LocalDate, String> history = said.computeIfAbsent(draft.key(), key -> new TreeMap<>());
            Map.@Nullable Entry<LocalDate, String> before =
                    history.floorEntry(draft.stamp().knownOn());
            Change.Kind kind = before == null
                    ? Change.Kind.NEW
                    : before.getValue().equals(draft.digest()) ? Change.Kind.UNCHANGED : Change.Kind.CHANGED;
            if (kind != Change.Kind.UNCHANGED) {
                history.put(draft.stamp().knownOn(), draft.digest());
            }
            changes.add(new Change(draft, kind));
        }
        return changes;
    }

    private Map<String, TreeMap<LocalDate, String>> alreadySaid(Collection<Draft> drafts) {
        Set<String> keys = drafts.stream().map(Draft::key).collect(Collectors.toSet());
        Map<String, TreeMap<LocalDate, String>> said = new HashMap<>();
        jdbc.query(
                "select fact_key, known_on, digest from " + table + " where fact_key = any(?) order by known_on, id",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", keys.toArray())),
                row -> {
                    said.computeIfAbsent(row.getString(1), key -> new TreeMap<>())
                            .put(row.getObject(2, LocalDate.class), row.getString(3));
                });
        return said;
    }

    /**
     * Enters what is new or changed, in the caller's transaction, and tells once it has committed.
     *
     * @return what became of each draft, by the day it was known
     */
    public List<Change> enter(Collection<Draft> drafts, ApplicationEventPublisher events) {
        lockProjects(drafts);
        List<Change> changes = compare(drafts);
        List<Draft> fresh = changes.stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .map(Change::draft)
                .toList();
        append(fresh);
        chain(fresh);
        if (!fresh.isEmpty()) {
            events.publishEvent(new FactsChanged(fresh.stream()
                    .map(Draft::project)
                    .filter(project -> project != Draft.NO_PROJECT)
                    .collect(Collectors.toSet())));
        }
        return changes;
    }

    /** Writers of one project queue, so that each sees what the one before it said. Always in the same order: no deadlock. */
    private void lockProjects(Collection<Draft> drafts) {
        if (drafts.stream().anyMatch(draft -> draft.project() == Draft.NO_PROJECT)) {
            jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, table);
        }
        Object[] projects =
                drafts.stream().map(Draft::project).distinct().sorted().toArray();
        jdbc.query(
                "select id from project where id = any(?) order by id for update",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("bigint", projects)),
                row -> {});
    }

    /** Marks the keys that now have more than one fact: only those are searched for corrections when they are read. */
    private void chain(Collection<Draft> fresh) {
        Object[] keys = fresh.stream().map(Draft::key).distinct().toArray();
        jdbc.update(
                "update " + table + " t set chained = true where not chained and fact_key in (select fact_key from "
                        + table + " where fact_key = any(?) group by fact_key having count(*) > 1)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", keys)));
    }

    /** The decisions that a project's facts rest on, as of a day. */
    public List<Long> decisions(long project, AsOf asOf) {
        return JdbcClient.create(jdbc)
                .sql("select distinct f.decision_id from " + table
                        + " f where f.project_id = :project and f.decision_id is not null and " + visible(table, "f"))
                .param("project", project)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query(Long.class)
                .list();
    }

    /** Appends the drafts, in the order given. */
    private void append(Collection<Draft> drafts) {
        jdbc.batchUpdate(insert, drafts, BATCH, this::bind);
    }

    private void bind(PreparedStatement statement, Draft draft) throws SQLException {
        if (draft.content().size() != width) {
            throw new IllegalArgumentException(table + " has " + width + " columns: " + draft);
        }
        int at = 1;
        statement.setString(at++, draft.key());
        if (draft.project() == Draft.NO_PROJECT) {
            statement.setNull(at++, Types.BIGINT);
        } else {
            statement.setLong(at++, draft.project());
        }
        for (Object value : draft.content()) {
            if (value == null) {
                statement.setNull(at++, Types.NULL);
            } else {
                statement.setObject(at++, value);
            }
        }
        FactStamp stamp = draft.stamp();
        Pedigree source = stamp.pedigree();
        statement.setString(at++, draft.digest());
        statement.setObject(at++, stamp.effectiveOn());
        statement.setObject(at++, stamp.knownOn());
        statement.setObject(at++, stamp.decision(), Types.BIGINT);
        statement.setObject(at++, source.batch(), Types.BIGINT);
        statement.setString(at++, source.sheet());
        statement.setObject(at++, source.row(), Types.INTEGER);
        statement.setString(at++, source.column());
        statement.setString(at, source.enteredBy());
    }
}
