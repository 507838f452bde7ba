package vn.dautu.ui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phases as bars and milestones as delay rulers, on one axis of days; under them the tasks of a network, where there is one. */
public record Gantt(LocalDate from, LocalDate to, LocalDate today, List<GanttRow> rows, List<TaskRow> tasks)
        implements Chart {

    /**
     * @param id comes back when the row is chosen
     * @param days the days late as shown, null when there is nothing to compare
     * @param spoken the whole row in words
     */
    public record GanttRow(
            String id,
            String name,
            boolean phase,
            @Nullable Span original,
            @Nullable Span current,
            @Nullable Span actual,
            @Nullable Span forecast,
            @Nullable String days,
            boolean late,
            String spoken) {}

    /**
     * A task: what was planned above, what was done and what is ahead below, and behind it how far it may still slip.
     *
     * @param id comes back when the row is chosen
     * @param slack from the end of the task to where it would move the finish; null when it has none
     * @param days the days that its end is later than planned, as shown
     * @param spoken the whole row in words, with what the task waits for
     */
    public record TaskRow(
            String id,
            String name,
            Span planned,
            @Nullable Span done,
            @Nullable Span ahead,
            @Nullable Span slack,
            boolean critical,
            @Nullable String days,
            boolean late,
            String spoken) {}

    /** A milestone's span begins and ends on one day. */
    public record Span(LocalDate from, LocalDate to) {}
}
