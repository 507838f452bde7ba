package vn.dautu.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Source;

/** Opens the facts behind a figure: each with its document, file, sheet and cell, or the person who typed it. */
public final class Sources {

    private static final RowMapper<Source> ROW = (row, n) -> new Source(
            row.getString("fact_table"),
            row.getLong("id"),
            row.getString("what"),
            (Long) row.getObject("amount"),
            row.getObject("effective_on", LocalDate.class),
            row.getObject("known_on", LocalDate.class),
            row.getTimestamp("recorded_at").toInstant(),
            row.getString("number"),
            row.getObject("decided_on", LocalDate.class),
            row.getString("issuer"),
            row.getString("decision_file"),
            row.getString("file_name"),
            row.getString("file_hash"),
            row.getString("src_sheet"),
            (Integer) row.getObject("src_row"),
            row.getString("src_col"),
            row.getString("entered_by"));

    private final NamedParameterJdbcTemplate jdbc;
    private final String select;

    /**
     * @param table the book's table, a constant
     * @param amount an SQL expression over alias {@code f} for its đồng, or {@code null::bigint}, a constant
     * @param what an SQL expression over alias {@code f} that writes the fact in few characters, a constant
     * @param where a condition over alias {@code f} with named parameters, a constant
     */
    public Sources(NamedParameterJdbcTemplate jdbc, String table, String amount, String what, String where) {
        this.jdbc = jdbc;
        this.select = """
                select '%1$s' as fact_table, f.id, %2$s as what, cast(%5$s as bigint) as amount, f.effective_on, f.known_on, f.recorded_at,
                       d.number, d.decided_on, d.issuer, d.file_sha256 as decision_file,
                       b.name as file_name, b.sha256 as file_hash, f.src_sheet, f.src_row, f.src_col, f.entered_by
                from %1$s f left join decision d on d.id = f.decision_id left join import_batch b on b.id = f.src_batch
                where %3$s and %4$s
                order by f.effective_on, f.id
                """.formatted(table, what, where, FactTable.visible(table, "f"), amount);
    }

    public List<Source> list(AsOf asOf, Map<String, ?> parameters) {
        Map<String, Object> all = new java.util.HashMap<>(parameters);
        all.put("at", asOf.at());
        all.put("known", asOf.known());
        return jdbc.query(select, all, ROW);
    }
}
