package vn.dautu.kernel.fact;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dautu.kernel.calendar.AsOf;

/**
 * One book's table of facts, written only by appending. It knows which drafts say something new, so that the same file twice changes
 * nothing, and a correction stands beside what it corrects.
 */
public final class FactTable {

    private static final int BATCH = 500;
    /** From so many drafts on they are copied into a table of their own and entered from there: three times as fast, the same rows. */
    private static final int BULK = 2_000;
    /** How many rows of a bulk become facts in one statement, so that its progress can be told and its end be had early. */
    private static final int BULK_STEP = 25_000;
    /** Characters sent at once. */
    private static final int CHUNK = 500_000;

    private static final String TAIL =
            "digest, effective_on, known_on, decision_id, src_batch, src_sheet, src_row, src_col, entered_by";
    private static final String TAIL_TYPES =
            "digest text, effective_on date, known_on date, decision_id bigint, src_batch bigint, src_sheet text, src_row int, src_col text, entered_by text";

    private final JdbcTemplate jdbc;
    private final String table;
    private final String insert;
    private final String[] columns;
    private final int width;

    /**
     * @param table the table's name, a constant of the book
     * @param columns its content columns; a column written {@code name:expression} is bound through that SQL expression, which must hold for a
     *     text too
     */
    public FactTable(JdbcTemplate jdbc, String table, String... columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = columns.clone();
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

    /**
     * The same condition for a question that reads very many rows of which few were ever corrected: those few are sought once and not row
     * by row, so that the planner sees what the question really costs.
     *
     * @param project the SQL expression of the project asked for: corrections of others are not looked at
     */
    public static String visibleAmongMany(String table, String alias, String project) {
        return """
                %2$s.effective_on <= :at and %2$s.known_on <= :known and (not %2$s.chained or %2$s.id in (
                  select standing.id from %1$s standing where standing.project_id = %4$s and standing.chained and %3$s))""".formatted(table, alias, visible(table, "standing"), project);
    }

    /** Tells for each draft whether the book already says so, as known on the draft's own day. Drafts may correct one another. */
    private List<Change> compare(Collection<Draft> drafts, Map<String, TreeMap<LocalDate, String>> said) {
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
        return enter(drafts, events, written -> {});
    }

    /**
     * As {@link #enter(Collection, ApplicationEventPublisher)}, for many.
     *
     * @param progress told how many facts are written, now and then; what it throws ends the entering, and the caller's transaction
     */
    public List<Change> enter(Collection<Draft> drafts, ApplicationEventPublisher events, IntConsumer progress) {
        lockProjects(drafts);
        Map<String, TreeMap<LocalDate, String>> said = alreadySaid(drafts);
        Set<String> saidBefore = Set.copyOf(said.keySet());
        List<Change> changes = compare(drafts, said);
        List<Draft> fresh = changes.stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .map(Change::draft)
                .toList();
        append(fresh, progress);
        chain(fresh, saidBefore);
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
    private void chain(Collection<Draft> fresh, Set<String> saidBefore) {
        Set<String> once = new HashSet<>();
        Object[] keys = fresh.stream()
                .map(Draft::key)
                .filter(key -> saidBefore.contains(key) | !once.add(key))
                .distinct()
                .toArray();
        if (keys.length == 0) {
            return;
        }
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
    private void append(List<Draft> drafts, IntConsumer progress) {
        if (drafts.size() < BULK || drafts.stream().anyMatch(draft -> !isPlain(draft))) {
            jdbc.batchUpdate(insert, drafts, BATCH, this::bind);
            progress.accept(drafts.size());
        } else {
            bulk(drafts, progress);
        }
    }

    /** Whether every value has a text that PostgreSQL reads back as the same. */
    private static boolean isPlain(Draft draft) {
        return draft.content().stream()
                .allMatch(value -> value == null
                        || value instanceof String
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof LocalDate);
    }

    private void bulk(List<Draft> drafts, IntConsumer progress) {
        String[] types = typesOfColumns();
        int[] source = sources(drafts);
        jdbc.execute("drop table if exists pg_temp.facts_to_enter");
        jdbc.execute("create temp table facts_to_enter (n int, fact_key text, project_id bigint, "
                + IntStream.range(0, width)
                        .filter(i -> source[i] == i)
                        .mapToObj(i -> "c" + i + " " + types[i] + ", ")
                        .collect(Collectors.joining())
                + TAIL_TYPES + ") on commit drop");
        String names = IntStream.range(0, width)
                .mapToObj(i -> columns[i].split(":", 2)[0])
                .collect(Collectors.joining(", "));
        String values = IntStream.range(0, width)
                .mapToObj(i -> columns[i].contains(":")
                        ? columns[i].split(":", 2)[1].replace("?", "c" + source[i])
                        : "c" + source[i])
                .collect(Collectors.joining(", "));
        // The rows of a step are put in order; that need not go by way of the disk.
        jdbc.execute("set local work_mem = '128MB'");
        // While the database enters one step, the lines of the next are written.
        CompletableFuture<List<byte[]>> next = lines(drafts, 0, source);
        for (int from = 0; from < drafts.size(); from += BULK_STEP) {
            List<byte[]> lines = next.join();
            next = lines(drafts, from + BULK_STEP, source);
            jdbc.execute("truncate facts_to_enter");
            copy(lines);
            int entered = jdbc.update("insert into " + table + " (fact_key, project_id, " + names + ", " + TAIL
                    + ") select fact_key, project_id, " + values + ", " + TAIL + " from facts_to_enter order by n");
            progress.accept(from + entered);
        }
        jdbc.execute("drop table pg_temp.facts_to_enter");
        jdbc.execute("set local work_mem to default");
        // Whatever is asked next, in this very transaction too, is planned for the table as it is now. What goes
        // through an
        // expression, a shape, is costly to look at and asked for by its own index.
        jdbc.execute("analyze " + table + " (fact_key, project_id, effective_on, known_on, chained, src_batch"
                + Arrays.stream(columns)
                        .filter(column -> !column.contains(":"))
                        .map(column -> ", " + column)
                        .collect(Collectors.joining())
                + ")");
    }

    /** For each column the first one that holds the same values, itself mostly: a shape and its drawing are sent once. */
    private int[] sources(List<Draft> drafts) {
        int[] source = IntStream.range(0, width).toArray();
        for (int column = 1; column < width; column++) {
            for (int earlier = 0; earlier < column && source[column] == column; earlier++) {
                int one = earlier;
                int other = column;
                if (columns[one].contains(":")
                        && columns[other].contains(":")
                        && drafts.stream()
                                .allMatch(draft -> Objects.equals(
                                        draft.content().get(one),
                                        draft.content().get(other)))) {
                    source[column] = source[earlier];
                }
            }
        }
        return source;
    }

    private CompletableFuture<List<byte[]>> lines(List<Draft> drafts, int from, int[] source) {
        if (from >= drafts.size()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<Draft> part = drafts.subList(from, Math.min(from + BULK_STEP, drafts.size()));
        return CompletableFuture.supplyAsync(() -> {
            List<byte[]> chunks = new ArrayList<>();
            StringBuilder lines = new StringBuilder(CHUNK + CHUNK / 8);
            for (int n = 0; n < part.size(); n++) {
                line(lines, n, part.get(n), source);
                if (lines.length() > CHUNK || n + 1 == part.size()) {
                    chunks.add(lines.toString().getBytes(StandardCharsets.UTF_8));
                    lines.setLength(0);
                }
            }
            return chunks;
        });
    }

    /** A column bound through an expression is a text, as the expression expects; the others are what they are. */
    private String[] typesOfColumns() {
        Map<String, String> found = new HashMap<>();
        jdbc.query(
                "select attname, format_type(atttypid, null) from pg_attribute where attrelid = ?::regclass and attnum > 0",
                row -> {
                    found.put(row.getString(1), row.getString(2));
                },
                table);
        return Arrays.stream(columns)
                .map(column -> column.contains(":") ? "text" : found.getOrDefault(column, "text"))
                .toArray(String[]::new);
    }

    private void copy(List<byte[]> lines) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy facts_to_enter from stdin");
            try {
                for (byte[] chunk : lines) {
                    copy.writeToCopy(chunk, 0, chunk.length);
                }
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private void line(StringBuilder lines, int n, Draft draft, int[] source) {
        if (draft.content().size() != width) {
            throw new IllegalArgumentException(table + " has " + width + " columns: " + draft);
        }
        FactStamp stamp = draft.stamp();
        Pedigree pedigree = stamp.pedigree();
        lines.append(n);
        cell(lines, draft.key());
        cell(lines, draft.project() == Draft.NO_PROJECT ? null : draft.project());
        for (int i = 0; i < width; i++) {
            if (source[i] == i) {
                cell(lines, draft.content().get(i));
            }
        }
        cell(lines, draft.digest());
        cell(lines, stamp.effectiveOn());
        cell(lines, stamp.knownOn());
        cell(lines, stamp.decision());
        cell(lines, pedigree.batch());
        cell(lines, pedigree.sheet());
        cell(lines, pedigree.row());
        cell(lines, pedigree.column());
        cell(lines, pedigree.enteredBy());
        lines.append('\n');
    }

    private static void cell(StringBuilder lines, @Nullable Object value) {
        lines.append('\t');
        if (value == null) {
            lines.append("\\N");
            return;
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        if (text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            lines.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
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
