package vn.dautu.importing.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells into days. Read are: Excel dates and serial numbers of the 1900 and the 1904 system (a time of day is dropped); text as
 * {@code 31/12/2023}, {@code 1/2/2024}, {@code 2024-02-01}. Refused are: years of two digits, days that do not exist, years outside
 * 1990–2100, months above 12 (American order), everything else.
 */
public final class Dates {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Pattern VIETNAMESE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(T[0-9:.]{5,15}Z?)?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}");

    private Dates() {}

    public static Reading<LocalDate> date(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> serial(cell);
            case TEXT -> date(cell.raw());
            case BOOLEAN -> Reading.bad("date.not-a-date", cell.text());
            case ERROR -> Reading.bad("cell.error", cell.raw());
            case FORMULA_WITHOUT_VALUE -> Reading.bad("cell.formula-without-value");
        };
    }

    /** Typed text. */
    public static Reading<LocalDate> date(String typed) {
        String text = Texts.clean(typed);
        if (text.isEmpty() || text.equals("-") || text.equals("–")) {
            return Reading.blank();
        }
        Matcher m = VIETNAMESE.matcher(text);
        if (m.matches()) {
            int month = Integer.parseInt(m.group(2));
            int day = Integer.parseInt(m.group(1));
            if (month > 12 && month <= 31 && day <= 12) {
                return Reading.bad("date.american", text);
            }
            return day(Integer.parseInt(m.group(3)), month, day, text);
        }
        m = ISO.matcher(text);
        if (m.matches()) {
            return day(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), text);
        }
        if (TWO_DIGIT_YEAR.matcher(text).matches()) {
            return Reading.bad("date.two-digit-year", text);
        }
        return Reading.bad("date.not-a-date", shortened(text));
    }

    /** {@code yyyyMMdd}, as the date fields of a .dbf are written; eight zeros are an empty one. */
    public static Reading<LocalDate> compact(String stored) {
        String text = Texts.clean(stored);
        if (text.isEmpty() || text.equals("00000000")) {
            return Reading.blank();
        }
        Matcher m = COMPACT.matcher(text);
        return m.matches()
                ? day(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), text)
                : Reading.bad("date.not-a-date", shortened(text));
    }

    /**
     * Excel believes in 29/02/1900 (serial 60), so from March 1900 its day 1 is 31/12/1899 by the calendar; before it nothing that we
     * accept can lie. The 1904 system counts 01/01/1904 as 0.
     */
    private static Reading<LocalDate> serial(Cell cell) {
        BigDecimal number = cell.number();
        // To the millisecond first, as Excel shows it: 45000.9999999999 is the next midnight.
        BigDecimal day = number.setScale(8, RoundingMode.HALF_UP).setScale(0, RoundingMode.FLOOR);
        boolean whole = day.compareTo(number) == 0;
        if (day.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0 || (!whole && !cell.isDate())) {
            return Reading.bad("date.not-a-date", shortened(cell.text()));
        }
        LocalDate start = cell.date1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        LocalDate date = start.plusDays(day.longValueExact());
        return inRange(date.getYear()) ? Reading.of(date) : Reading.bad("date.absurd-year", shortened(cell.text()));
    }

    private static Reading<LocalDate> day(int year, int month, int day, String text) {
        LocalDate date;
        try {
            date = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return Reading.bad("date.no-such-day", text);
        }
        return inRange(year) ? Reading.of(date) : Reading.bad("date.absurd-year", text);
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
