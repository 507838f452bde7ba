package vn.dautu.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills tables while their foreign keys and lesser indexes are away, and puts these back: a benchmark's millions of rows are then checked
 * by one join a key instead of one look-up a row. What stands afterwards is the schema as it was.
 */
final class Unindexed {

    private static final String FOREIGN_KEYS = """
            select 'alter table %1$s drop constraint ' || quote_ident(conname),
                   'alter table %1$s add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where conrelid = '%1$s'::regclass and contype = 'f'""";

    private static final String INDEXES = """
            select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
            from pg_index where indrelid = '%1$s'::regclass and not indisunique""";

    private Unindexed() {}

    static void fill(JdbcTemplate jdbc, List<String> tables, Runnable rows) {
        List<String> again = new ArrayList<>();
        for (String table : tables) {
            for (String kind : List.of(FOREIGN_KEYS, INDEXES)) {
                jdbc.query(kind.formatted(table), (row, n) -> List.of(row.getString(1), row.getString(2)))
                        .forEach(pair -> {
                            jdbc.execute(pair.getFirst());
                            again.add(pair.getLast());
                        });
            }
        }
        rows.run();
        again.forEach(jdbc::execute);
    }
}
