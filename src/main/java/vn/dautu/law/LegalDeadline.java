package vn.dautu.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day of the calendar that the law names for a year, such as 31/01 of the next one.
 *
 * @param yearsAfter years between the year in question and the day: 1 for "of the next year", −1 for "of the year before"
 * @param month null for every month
 */
public record LegalDeadline(
        String name,
        String appliesTo,
        int yearsAfter,
        @Nullable Integer month,
        int day,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source,
        boolean verified,
        @Nullable String note)
        implements Provision, Serializable {

    /** The day for a year; a deadline of every month has none. */
    public DueDay of(int year) {
        if (month == null) {
            throw new IllegalStateException(name + " " + appliesTo + " falls in every month");
        }
        return in(YearMonth.of(year + yearsAfter, month));
    }

    /** The day in a month; the month's last where it is shorter. */
    DueDay in(YearMonth when) {
        return new DueDay(when.atDay(Math.min(day, when.lengthOfMonth())), this);
    }
}
