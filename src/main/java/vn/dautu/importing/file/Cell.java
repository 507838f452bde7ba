package vn.dautu.importing.file;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One cell that is not empty, as it stands in the file.
 *
 * @param row as Excel counts, from 1
 * @param columnIndex from 0
 * @param kind what the file says it is
 * @param raw the stored text: of a number its digits as written in the XML, of an error its name
 * @param format Excel's format code; empty for General and for text
 * @param date1904 the workbook counts days from 1904
 * @param formula the value is the saved result of a formula
 */
public record Cell(int row, int columnIndex, Kind kind, String raw, String format, boolean date1904, boolean formula) {

    /** Excel keeps 15 significant digits; what the XML shows beyond them (0.30000000000000004) is the noise of its doubles. */
    private static final MathContext EXCEL = new MathContext(15);

    /** Type of the stored value. */
    public enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN,
        /** {@code #REF!}, {@code #N/A} … */
        ERROR,
        /** A formula whose result was never saved; raw is empty. */
        FORMULA_WITHOUT_VALUE
    }

    /** Column letter: A, B, … AA. */
    public String column() {
        return columnName(columnIndex);
    }

    /** The number, exact, at 15 significant digits. Only for {@link Kind#NUMBER}. */
    public BigDecimal number() {
        if (kind != Kind.NUMBER) {
            throw new IllegalStateException(column() + row + " is " + kind);
        }
        BigDecimal n = new BigDecimal(raw).round(EXCEL);
        return n.signum() == 0 ? BigDecimal.ZERO : n;
    }

    /** A number that Excel shows as a date. */
    public boolean isDate() {
        return kind == Kind.NUMBER && DateFormats.showsDate(format);
    }

    public boolean isPercent() {
        return kind == Kind.NUMBER && DateFormats.unquoted(format).indexOf('%') >= 0;
    }

    /** What a person would read, near enough for names and codes: text cleaned, numbers as plain digits. */
    public String text() {
        return switch (kind) {
            case NUMBER -> number().stripTrailingZeros().toPlainString();
            case BOOLEAN -> raw.equals("1") ? "TRUE" : "FALSE";
            case TEXT -> Texts.clean(raw);
            case ERROR -> raw;
            case FORMULA_WITHOUT_VALUE -> "";
        };
    }

    static String columnName(int index) {
        StringBuilder name = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            name.insert(0, (char) ('A' + i % 26));
        }
        return name.toString();
    }
}
