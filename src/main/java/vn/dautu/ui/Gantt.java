package vn.dautu.ui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phases as bars and milestones as delay rulers, on one axis of days. */
public record Gantt(LocalDate from, LocalDate to, LocalDate today, List<GanttRow> rows) implements Chart {

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

    /** A milestone's span begins and ends on one day. */
    public record Span(LocalDate from, LocalDate to) {}
}
