package vn.dautu.importing.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Cells into exact numbers. Number cells are taken at Excel's 15 significant digits; typed text is read as Vietnamese is written.
 * What can be read in two ways is refused, never guessed:
 *
 * <ul>
 *   <li>{@code 1.234.567,5}, {@code 1 234 567,5}: dot or space between groups of three, comma before the fraction
 *   <li>{@code 1.234} is one thousand two hundred and thirty-four (docs/imports.md); {@code 1.5}, {@code 1.23}, {@code 0.123} are
 *       refused: a single dot not followed by exactly three digits, or after a zero, was meant as an English decimal point, or not
 *   <li>{@code 12,5}, {@code 0,125}, {@code 1234,567} are decimals; {@code 1,234} is refused: English thousand or Vietnamese fraction?
 *   <li>{@code 1,234.5} and {@code 1,234,567} are English: refused, with the reason
 *   <li>{@code -1.234}, {@code −1.234}, {@code (1.234)} are negative; {@code -}, {@code –} or blanks alone are an empty cell
 *   <li>letters, currency signs, exponents, leading zeros: refused
 * </ul>
 */
public final class Amounts {

    private static final int MAX_TEXT = 60;
    private static final Pattern PLAIN = Pattern.compile("0|[1-9][0-9]*");
    private static final Pattern DOT_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+");
    private static final Pattern SPACE_GROUPS = Pattern.compile("[1-9][0-9]{0,2}( [0-9]{3})+");
    private static final Pattern ENGLISH_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern SINGLE_DOT = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final Pattern COMMA_THOUSAND_OR_FRACTION = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

    private Amounts() {}

    /** Whole đồng. A fraction of a đồng and more than a {@code long} holds are refused, so are percentages and dates. */
    public static Reading<Long> dong(Cell cell, MoneyUnit unit) {
        if (cell.isPercent()) {
            return Reading.bad("amount.is-percent", cell.text());
        }
        return number(cell).then(n -> toDong(n, unit));
    }

    /** As {@link #dong(Cell, MoneyUnit)} for text alone. */
    public static Reading<Long> dong(String text, MoneyUnit unit) {
        return number(text).then(n -> toDong(n, unit));
    }

    private static Reading<Long> toDong(BigDecimal n, MoneyUnit unit) {
        BigDecimal dong = n.multiply(unit.dong());
        if ((long) dong.precision() - dong.scale() > 18) {
            return Reading.bad("amount.overflow");
        }
        if (dong.stripTrailingZeros().scale() > 0) {
            return Reading.bad("amount.fraction-of-dong", n.stripTrailingZeros().toPlainString());
        }
        return Reading.of(dong.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /** A percentage in per cent: {@code 12,5 %}, 12.5 and a cell of 0.125 shown as 12,5 % are all 12.5. */
    public static Reading<BigDecimal> percent(Cell cell) {
        if (cell.isPercent()) {
            return Reading.of(tidy(cell.number().movePointRight(2)));
        }
        if (cell.kind() == Cell.Kind.TEXT) {
            String text = Texts.clean(cell.raw());
            return text.endsWith("%") ? number(text.substring(0, text.length() - 1)) : number(text);
        }
        return number(cell);
    }

    /** Any other number: areas, shares, counts. */
    public static Reading<BigDecimal> number(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> cell.isDate() ? Reading.bad("amount.is-date") : Reading.of(tidy(cell.number()));
            case TEXT -> number(cell.raw());
            case BOOLEAN -> Reading.bad("amount.not-a-number", cell.text());
            case ERROR -> Reading.bad("cell.error", cell.raw());
            case FORMULA_WITHOUT_VALUE -> Reading.bad("cell.formula-without-value");
        };
    }

    /** Typed text, Vietnamese style. */
    public static Reading<BigDecimal> number(String typed) {
        String text = Texts.clean(typed);
        if (text.isEmpty() || text.equals("-") || text.equals("−") || text.equals("–") || text.equals("—")) {
            return Reading.blank();
        }
        if (text.length() > MAX_TEXT) {
            return Reading.bad("amount.not-a-number", text.substring(0, MAX_TEXT) + "…");
        }
        boolean negative = false;
        String digits = text;
        if (text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            digits = text.substring(1, text.length() - 1).strip();
        } else if (text.startsWith("-") || text.startsWith("−")) {
            negative = true;
            digits = text.substring(1).strip();
        }
        return unsigned(digits, text, negative);
    }

    private static Reading<BigDecimal> unsigned(String digits, String text, boolean negative) {
        if (COMMA_THOUSAND_OR_FRACTION.matcher(digits).matches()) {
            return Reading.bad("amount.ambiguous-comma", text);
        }
        if (ENGLISH_GROUPS.matcher(digits).matches()) {
            return Reading.bad("amount.english", text);
        }
        int comma = digits.indexOf(',');
        String whole = comma < 0 ? digits : digits.substring(0, comma);
        String fraction = comma < 0 ? "" : digits.substring(comma + 1);
        if (comma >= 0 && !fraction.matches("[0-9]+")) {
            return Reading.bad("amount.not-a-number", text);
        }
        if (DOT_GROUPS.matcher(whole).matches() || SPACE_GROUPS.matcher(whole).matches()) {
            whole = whole.replace(".", "").replace(" ", "");
        } else if (SINGLE_DOT.matcher(whole).matches() && comma < 0) {
            return Reading.bad("amount.ambiguous-dot", text);
        } else if (!PLAIN.matcher(whole).matches()) {
            return Reading.bad("amount.not-a-number", text);
        }
        BigDecimal n = tidy(new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction));
        return Reading.of(negative ? n.negate() : n);
    }

    private static BigDecimal tidy(BigDecimal n) {
        BigDecimal stripped = n.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -400
                ? stripped.setScale(0, RoundingMode.UNNECESSARY)
                : stripped;
    }
}
