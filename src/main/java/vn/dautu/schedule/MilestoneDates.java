package vn.dautu.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A milestone's dates as of a day.
 *
 * @param original the first decision's date
 * @param current the latest approved adjustment's date, the original's while there is none
 * @param forecast the owner's latest estimate
 * @param actual when it was reached
 * @param reason why the latest of these two dates was given
 * @param latestStatement the id of the latest statement, withdrawals included: what an editor must have seen to change it
 */
public record MilestoneDates(
        Milestone milestone,
        @Nullable LocalDate original,
        @Nullable LocalDate current,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual,
        @Nullable String reason,
        @Nullable String document,
        long latestStatement)
        implements Serializable {

    /** The current plan date of a milestone that has one. */
    public LocalDate planned() {
        if (current == null) {
            throw new IllegalStateException(milestone + " has no plan date");
        }
        return current;
    }

    /** The day on which a milestone that was reached was reached. */
    public LocalDate reached() {
        if (actual == null) {
            throw new IllegalStateException(milestone + " is open");
        }
        return actual;
    }

    public boolean isOpen() {
        return actual == null;
    }

    /**
     * Days late against a plan date on a day: max(forecast, day) − plan while open, a missing forecast counting as planned;
     * actual − plan once reached. Negative is early; empty when there is no plan.
     */
    public Optional<Long> daysLate(@Nullable LocalDate plan, LocalDate day) {
        if (plan == null) {
            return Optional.empty();
        }
        if (actual != null) {
            return Optional.of(ChronoUnit.DAYS.between(plan, actual));
        }
        LocalDate expected = forecast == null ? plan : forecast;
        return Optional.of(ChronoUnit.DAYS.between(plan, expected.isAfter(day) ? expected : day));
    }

    /** Days past its current plan date without being reached; 0 when not overdue. */
    public long daysOverdue(LocalDate day) {
        return isOpen() && current != null && day.isAfter(current) ? ChronoUnit.DAYS.between(current, day) : 0;
    }
}
