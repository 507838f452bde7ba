package vn.dautu.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.dautu.kernel.rule.Reason;

/** What the monitoring report covers: a half-year or a year (domain.md §2.1). */
public record ReportPeriod(int year, Span span) implements Serializable {

    private static final Pattern CODE = Pattern.compile("((?:19|20)\\d\\d)(?:-([12]))?");

    public enum Span {
        FIRST_HALF,
        SECOND_HALF,
        YEAR
    }

    /** Reads {@code 2025-1}, {@code 2025-2} or {@code 2025}. */
    public static Optional<ReportPeriod> read(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Span span = matcher.group(2) == null
                ? Span.YEAR
                : matcher.group(2).equals("1") ? Span.FIRST_HALF : Span.SECOND_HALF;
        return Optional.of(new ReportPeriod(Integer.parseInt(matcher.group(1)), span));
    }

    /** The half-year that a day lies in. */
    public static ReportPeriod halfOf(LocalDate day) {
        return new ReportPeriod(day.getYear(), day.getMonthValue() <= 6 ? Span.FIRST_HALF : Span.SECOND_HALF);
    }

    public String code() {
        return switch (span) {
            case FIRST_HALF -> year + "-1";
            case SECOND_HALF -> year + "-2";
            case YEAR -> String.valueOf(year);
        };
    }

    public LocalDate from() {
        return LocalDate.of(year, span == Span.SECOND_HALF ? 7 : 1, 1);
    }

    public LocalDate to() {
        return span == Span.FIRST_HALF ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    /** The part of it that has gone by on a day; empty while it has not begun. */
    Optional<Window> until(LocalDate day) {
        return day.isBefore(from())
                ? Optional.empty()
                : Optional.of(new Window(from(), day.isBefore(to()) ? day : to()));
    }

    /** "6 tháng đầu năm 2025". */
    public Reason name() {
        return Reason.of("count.period." + span, String.valueOf(year));
    }

    /** The days that are counted, both ends included. */
    record Window(LocalDate from, LocalDate end) implements Serializable {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(end);
        }

        /** The last day of each month in it, and its own last day: the days on which lateness is looked at. */
        List<LocalDate> monthEnds() {
            int months = YearMonth.from(end).compareTo(YearMonth.from(from)) == 0
                    ? 0
                    : (end.getYear() - from.getYear()) * 12 + end.getMonthValue() - from.getMonthValue();
            return IntStream.rangeClosed(0, months)
                    .mapToObj(n -> YearMonth.from(from).plusMonths(n).atEndOfMonth())
                    .map(day -> day.isAfter(end) ? end : day)
                    .toList();
        }
    }
}
