package vn.dautu.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cumulative lines over time: planned, committed, actual.
 *
 * @param unit of every value, written once at the axis
 * @param top the axis reaches at least this far, such as 100 percent
 * @param gap how far the facts are below the plan, null when they are not
 */
public record SCurve(
        String unit,
        int decimals,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal top,
        List<Line> lines,
        List<Mark> marks,
        @Nullable Gap gap)
        implements Chart {

    /**
     * @param stepped holds its value until the next point, as a plan does between two decisions
     * @param points in the order of their days
     */
    public record Line(Role role, String name, boolean stepped, List<Point> points) {}

    public record Point(LocalDate on, BigDecimal value) {}

    public record Mark(Kind kind, LocalDate on, String name) {

        public enum Kind {
            TODAY,
            DEADLINE
        }
    }

    public record Gap(LocalDate on, BigDecimal from, BigDecimal to, String name) {}
}
