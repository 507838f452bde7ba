package vn.dautu.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the law book is kept. It is read anew whenever the books have changed: a trigger counts the law's own changes too. */
@Component
public class LegalFigures {

    private final JdbcClient jdbc;
    private volatile @Nullable Read latest;

    LegalFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The law book as it stands now. */
    public LawBook book() {
        long version =
                jdbc.sql("select last_value from fact_seq").query(Long.class).single();
        Read known = latest;
        if (known == null || known.version() != version) {
            known = new Read(version, read());
            latest = known;
        }
        return known.book();
    }

    /** The years for which a project of each group may be funded, on a day. */
    public FundingYears fundingYearsOn(LocalDate day) {
        return book().fundingYearsOn(day);
    }

    private LawBook read() {
        return new LawBook(
                jdbc.sql("select * from legal_regime order by subject, valid_from")
                        .query((row, n) -> new LegalRegime(
                                row.getString("subject"),
                                row.getString("code"),
                                row.getString("title"),
                                from(row),
                                to(row),
                                row.getString("article"),
                                row.getString("source"),
                                row.getBoolean("verified"),
                                row.getString("note")))
                        .list(),
                jdbc.sql("select * from legal_figure order by name, applies_to, valid_from")
                        .query((row, n) -> new LegalFigure(
                                row.getString("name"),
                                row.getString("applies_to"),
                                row.getBigDecimal("amount"),
                                row.getString("unit"),
                                from(row),
                                to(row),
                                row.getString("article"),
                                row.getString("source"),
                                row.getBoolean("verified"),
                                row.getString("note")))
                        .list(),
                jdbc.sql("select * from legal_deadline order by name, applies_to, valid_from")
                        .query((row, n) -> new LegalDeadline(
                                row.getString("name"),
                                row.getString("applies_to"),
                                row.getInt("years_after"),
                                (Integer) row.getObject("month"),
                                row.getInt("day"),
                                from(row),
                                to(row),
                                row.getString("article"),
                                row.getString("source"),
                                row.getBoolean("verified"),
                                row.getString("note")))
                        .list(),
                jdbc.sql("select * from public_holiday order by day")
                        .query((row, n) -> new Holiday(
                                row.getObject("day", LocalDate.class),
                                Holiday.Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("article"),
                                row.getString("source"),
                                row.getBoolean("verified")))
                        .list());
    }

    private static LocalDate from(ResultSet row) throws SQLException {
        return row.getObject("valid_from", LocalDate.class);
    }

    private static @Nullable LocalDate to(ResultSet row) throws SQLException {
        return row.getObject("valid_to", LocalDate.class);
    }

    private record Read(long version, LawBook book) {}
}
