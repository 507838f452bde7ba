package vn.dautu.seeds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Dates as the stories write them: {@code 31/12/2023}. */
final class Day {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The demonstration's own Today; nothing in the seeds is known later. */
    static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    /** The leaders' meeting that the product answers. */
    static final LocalDate MEETING = LocalDate.of(2024, 3, 19);

    static LocalDate of(String text) {
        return LocalDate.parse(text, VIETNAMESE);
    }

    static String text(LocalDate date) {
        return VIETNAMESE.format(date);
    }

    static LocalDate between(LocalDate from, LocalDate to, double share) {
        return from.plusDays(Math.round((to.toEpochDay() - from.toEpochDay()) * share));
    }

    /** The same day, or the Monday after when it falls on a weekend. */
    static LocalDate working(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }

    static LocalDate quarterEndAfter(LocalDate date) {
        int lastMonth = (date.getMonthValue() - 1) / 3 * 3 + 3;
        return YearMonth.of(date.getYear(), lastMonth).atEndOfMonth();
    }

    /** Handed-over papers come in month by month; the demonstration's first month is January 2021. */
    static YearMonth monthOf(LocalDate date) {
        YearMonth month = YearMonth.from(date);
        YearMonth first = YearMonth.of(2021, 1);
        return month.isBefore(first) ? first : month;
    }

    private Day() {}
}
