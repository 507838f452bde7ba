package vn.dautu.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which days offices work, from the weekly days of rest and the days off of the law book. */
public final class WorkingCalendar {

    /** No run of days off is longer; a table that says otherwise is broken. */
    private static final int LONGEST_REST = 60;

    private final List<LegalFigure> weeklyRest;
    private final List<LegalFigure> rollsOn;
    private final Map<LocalDate, Holiday> special;

    WorkingCalendar(List<LegalFigure> weeklyRest, List<LegalFigure> rollsOn, List<Holiday> holidays) {
        this.weeklyRest = weeklyRest;
        this.rollsOn = rollsOn;
        this.special = holidays.stream().collect(Collectors.toMap(Holiday::day, Function.identity()));
    }

    /** Whether the days off of a year are in the book: of any other year only the weekly rest is known. */
    public boolean knows(int year) {
        return special.keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    public boolean isWorkingDay(LocalDate day) {
        Holiday said = special.get(day);
        if (said != null) {
            return said.kind().isWorked();
        }
        int weekday = day.getDayOfWeek().getValue();
        return weeklyRest.stream()
                .noneMatch(rest -> rest.holdsOn(day) && rest.amount().intValueExact() == weekday);
    }

    /** Whether the book names the day as one off, Tết and other holidays: days on which building sites rest too. */
    public boolean isNamedDayOff(LocalDate day) {
        Holiday said = special.get(day);
        return said != null && !said.kind().isWorked();
    }

    /** The day itself when offices work on it, else the next on which they do. */
    public LocalDate nextWorkingDay(LocalDate day) {
        for (int i = 0; i <= LONGEST_REST; i++) {
            LocalDate next = day.plusDays(i);
            if (isWorkingDay(next)) {
                return next;
            }
        }
        throw new IllegalStateException("no working day within " + LONGEST_REST + " days of " + day);
    }

    /** The n-th working day after a day, which is itself not counted; the day itself for 0. */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forward: " + days);
        }
        LocalDate reached = day;
        for (int i = 0; i < days; i++) {
            reached = nextWorkingDay(reached.plusDays(1));
        }
        return reached;
    }

    /** Working days after one day up to and with another; 0 when it is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /**
     * The last day of a period counted in calendar days from a day, which is itself not counted. When it falls on a day off it is the
     * next working day, as long as the book has that rule (Civil Code 2015, Art. 148.5).
     */
    public LocalDate endOfPeriod(LocalDate from, int days) {
        LocalDate end = from.plusDays(days);
        return rollsOn.stream().anyMatch(rule -> rule.holdsOn(end)) ? nextWorkingDay(end) : end;
    }
}
