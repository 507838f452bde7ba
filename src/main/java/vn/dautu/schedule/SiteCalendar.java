package vn.dautu.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import vn.dautu.law.WorkingCalendar;

/**
 * Counting the days of tasks quickly: the working calendar laid out once for a span of years. Instants are mornings, as epoch days: a task
 * of one day that begins on the morning of day d is finished on the morning of d + 1.
 */
public final class SiteCalendar {

    private final int first;
    private final int last;
    /** Per calendar: the working days in order, and for each morning how many lie before it. */
    private final int[][] days = new int[WorkDays.values().length][];

    private final int[][] before = new int[WorkDays.values().length][];

    /** Lays out the years from one to another, both with all their days. */
    public SiteCalendar(WorkingCalendar calendar, int fromYear, int toYear) {
        this.first = Math.toIntExact(LocalDate.of(fromYear, 1, 1).toEpochDay());
        this.last = Math.toIntExact(LocalDate.of(toYear + 1, 1, 1).toEpochDay());
        for (WorkDays kind : WorkDays.values()) {
            int[] worked = new int[last - first];
            int[] count = new int[last - first + 1];
            int n = 0;
            for (int day = first; day < last; day++) {
                count[day - first] = n;
                if (isWorked(kind, LocalDate.ofEpochDay(day), calendar)) {
                    worked[n++] = day;
                }
            }
            count[last - first] = n;
            days[kind.ordinal()] = Arrays.copyOf(worked, n);
            before[kind.ordinal()] = count;
        }
    }

    private static boolean isWorked(WorkDays kind, LocalDate day, WorkingCalendar calendar) {
        return switch (kind) {
            case EVERY_DAY -> true;
            case SITE -> !calendar.isNamedDayOff(day);
            case OFFICE -> calendar.isWorkingDay(day);
        };
    }

    /** The first morning from this one on that a task of the calendar can begin. */
    int roll(WorkDays kind, int morning) {
        return day(kind, index(kind, morning));
    }

    /** The last morning up to this one on which the calendar works. */
    int rollBack(WorkDays kind, int morning) {
        return day(kind, index(kind, morning + 1) - 1);
    }

    /** The morning after so many days of work that begin on this morning or as soon after it as the calendar lets them. */
    int after(WorkDays kind, int morning, int count) {
        return count == 0 ? morning : day(kind, index(kind, morning) + count - 1) + 1;
    }

    /** The latest morning on which work of so many days may begin to be finished by this one. */
    int latest(WorkDays kind, int morning, int count) {
        return count == 0 ? morning : day(kind, index(kind, morning) - count);
    }

    /** The morning so many days of the calendar later, or earlier when negative; a lag. */
    int lag(WorkDays kind, int morning, int count) {
        return count >= 0 ? after(kind, morning, count) : latest(kind, morning, -count);
    }

    /** The latest morning from which the lag does not lead past this one: over a holiday that is later than counting back would say. */
    int beforeLag(WorkDays kind, int morning, int count) {
        return count >= 0 ? latest(kind, morning, count) : day(kind, index(kind, morning + 1) - 1 - count);
    }

    /** How many days the calendar works from one morning to another, the second not counted. */
    int workedBetween(WorkDays kind, int from, int to) {
        return Math.max(0, index(kind, to) - index(kind, from));
    }

    /** How many worked days lie before a morning. Outside of the years laid out every day is worked: a plan is never without an answer. */
    private int index(WorkDays kind, int morning) {
        int[] count = before[kind.ordinal()];
        if (morning < first) {
            return morning - first;
        }
        return morning > last ? count[last - first] + morning - last : count[morning - first];
    }

    private int day(WorkDays kind, int index) {
        int[] worked = days[kind.ordinal()];
        if (index < 0) {
            return first + index;
        }
        return index < worked.length ? worked[index] : last + index - worked.length;
    }
}
