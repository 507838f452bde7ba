package vn.dautu.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.fact.Pedigree;

/** The book of decisions. A decision is known by its number, day and issuer; recorded twice it is the same decision. */
@Component
public class DecisionBook {

    private final JdbcClient jdbc;

    DecisionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a decision, or finds the one already recorded, and gives its id. */
    public long record(String number, LocalDate decidedOn, String issuer, DecisionKind kind, Pedigree source) {
        return record(number, decidedOn, issuer, kind, null, source);
    }

    /** As above, with its trích yếu. */
    public long record(
            String number,
            LocalDate decidedOn,
            String issuer,
            DecisionKind kind,
            @Nullable String title,
            Pedigree source) {
        return jdbc.sql("""
                        insert into decision (number, decided_on, issuer, kind, title, src_batch, src_sheet, src_row, src_col, entered_by)
                        values (:number, :on, :issuer, :kind, :title, :batch, :sheet, :row, :col, :by)
                        on conflict (number, decided_on, issuer) do update set number = excluded.number
                        returning id""")
                .param("number", number)
                .param("on", decidedOn)
                .param("issuer", issuer)
                .param("kind", kind.name())
                .param("title", title)
                .param("batch", source.batch())
                .param("sheet", source.sheet())
                .param("row", source.row())
                .param("col", source.column())
                .param("by", source.enteredBy())
                .query(Long.class)
                .single();
    }

    public Optional<Long> find(String number, LocalDate decidedOn, String issuer) {
        return jdbc.sql("select id from decision where number = ? and decided_on = ? and issuer = ?")
                .params(number, decidedOn, issuer)
                .query(Long.class)
                .optional();
    }

    /** Gives a decision the file that proves it. */
    public void attach(long decision, String sha256) {
        jdbc.sql("update decision set file_sha256 = ? where id = ?")
                .params(sha256, decision)
                .update();
    }

    /** Whatever decisions facts of the listed ids point to; oldest first. */
    public List<Decision> list(List<Long> ids) {
        return jdbc.sql(
                        "select id, number, decided_on, issuer, kind, title, file_sha256 from decision where id in (:ids) order by decided_on, id")
                .param("ids", ids.isEmpty() ? List.of(-1L) : ids)
                .query((row, n) -> new Decision(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("issuer"),
                        DecisionKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        blankToNull(row.getString("file_sha256"))))
                .list();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
