package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.importing.file.Amounts;
import vn.dautu.importing.file.Cell;
import vn.dautu.importing.file.Dates;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.Reading;
import vn.dautu.importing.file.Row;
import vn.dautu.importing.file.Texts;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.money.Vnd;

/** One data row, read column by column; whatever cannot be read is told at its cell, and reading goes on. */
final class DataRow {

    private final TableSheet table;
    private final Row row;
    private final Session session;

    DataRow(TableSheet table, Row row, Session session) {
        this.table = table;
        this.row = row;
        this.session = session;
    }

    int number() {
        return row.number();
    }

    String sheet() {
        return table.name();
    }

    LocalDate asOf() {
        return table.asOf();
    }

    private Optional<Cell> cell(String header) {
        Integer column = table.column(header);
        return column == null ? Optional.empty() : row.cell(column);
    }

    boolean has(String header) {
        return cell(header).map(cell -> !cell.text().isEmpty()).orElse(false);
    }

    /** The text of a cell, cleaned to NFC; null when empty or refused. */
    @Nullable
    String text(String header) {
        return cell(header)
                .flatMap(cell -> take(cell, Texts.text(cell)))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** The text of a cell as it stands, nothing told of it: for a second look at a cell that is read elsewhere. Empty when there is none. */
    String plain(String header) {
        return cell(header).map(Cell::text).orElse("");
    }

    /** As {@link #text}; an empty cell is an error. */
    @Nullable
    String requiredText(String header) {
        if (isMissing(header)) {
            return null;
        }
        return text(header);
    }

    /** An exact amount; null when empty or refused. */
    @Nullable
    Vnd money(String header) {
        return cell(header)
                .flatMap(cell -> take(cell, Amounts.dong(cell, table.unit())))
                .map(Vnd::new)
                .orElse(null);
    }

    /** As {@link #money}, an amount that may not be negative. */
    @Nullable
    Vnd moneyNotNegative(String header) {
        Vnd amount = money(header);
        if (amount != null && amount.dong() < 0) {
            error(header, "import.negative");
            return null;
        }
        return amount;
    }

    /** Any number that is no money; null when empty or refused. */
    @Nullable
    BigDecimal number(String header) {
        return cell(header).flatMap(cell -> take(cell, Amounts.number(cell))).orElse(null);
    }

    /** A plain number; null when empty or refused. */
    @Nullable
    BigDecimal requiredNumber(String header) {
        if (isMissing(header)) {
            return null;
        }
        return cell(header).flatMap(cell -> take(cell, Amounts.number(cell))).orElse(null);
    }

    @Nullable
    LocalDate date(String header) {
        return cell(header).flatMap(cell -> take(cell, Dates.date(cell))).orElse(null);
    }

    @Nullable
    LocalDate requiredDate(String header) {
        if (isMissing(header)) {
            return null;
        }
        return date(header);
    }

    /** A whole number; null when empty or refused. */
    @Nullable
    Integer year(String header) {
        String text = requiredText(header);
        if (text == null) {
            return null;
        }
        if (!text.matches("(19|20)\\d\\d")) {
            error(header, "import.year-bad", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A percentage from 0 to 100; null when empty or refused. */
    @Nullable
    BigDecimal percent(String header) {
        if (isMissing(header)) {
            return null;
        }
        BigDecimal value =
                cell(header).flatMap(cell -> take(cell, Amounts.percent(cell))).orElse(null);
        if (value != null && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)) {
            error(header, "import.percent-out-of-range", value);
            return null;
        }
        return value;
    }

    private boolean isMissing(String header) {
        if (has(header)) {
            return false;
        }
        // A cell with a formula but no value, or an Excel error, is told by the reading itself.
        if (cell(header).isPresent()) {
            return false;
        }
        error(header, "import.cell-missing", header);
        return true;
    }

    private <T> Optional<T> take(Cell cell, Reading<T> reading) {
        reading.problem().ifPresent(bad -> session.issue(ImportIssue.at(sheet(), cell, bad)));
        return reading.value();
    }

    void error(String header, String key, Object... arguments) {
        session.issue(ImportIssue.error(sheet(), number(), columnOf(header), key, arguments));
    }

    void warning(String header, String key, Object... arguments) {
        session.issue(ImportIssue.warning(sheet(), number(), columnOf(header), key, arguments));
    }

    private String columnOf(String header) {
        Integer column = table.column(header);
        return column == null ? "" : Columns.letter(column);
    }

    /** Where a fact of this row is written. */
    Pedigree pedigree(String header) {
        return new Pedigree(
                session.batch(),
                sheet(),
                number(),
                columnOf(header),
                session.account().username());
    }
}
