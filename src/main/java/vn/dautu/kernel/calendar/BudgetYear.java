package vn.dautu.kernel.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A budget year (niên độ). Its capital may be disbursed beyond the calendar year, to a day that the law names (see the law book): the
 * year a payment belongs to is therefore never read off the day of payment.
 */
public record BudgetYear(int year) {

    /** The budget year whose plan is being carried out on a day: the calendar year. */
    public static BudgetYear runningOn(LocalDate day) {
        return new BudgetYear(day.getYear());
    }

    public LocalDate opens() {
        return LocalDate.of(year, 1, 1);
    }

    /** The last day of the calendar year; what the law adds to it is not known here. */
    public LocalDate ends() {
        return opens().plusYears(1).minusDays(1);
    }

    /**
     * The share of the year's disbursement time gone by on a day, 0 to 100, one decimal: the linear pace.
     *
     * @param closes the last day on which its capital may be disbursed, as the law has it
     */
    public BigDecimal pacePercent(LocalDate day, LocalDate closes) {
        if (day.isBefore(opens())) {
            return BigDecimal.ZERO;
        }
        long all = ChronoUnit.DAYS.between(opens(), closes) + 1;
        long gone = Math.min(all, ChronoUnit.DAYS.between(opens(), day) + 1);
        return BigDecimal.valueOf(gone * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
