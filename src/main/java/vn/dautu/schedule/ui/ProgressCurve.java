package vn.dautu.schedule.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dautu.schedule.PlannedPoint;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;

/**
 * Work over time in percent: what the schedule in force planned and what the owner reported.
 *
 * @param planned cumulative percent by day, begun with 0 on the approved start; empty without a planned curve
 * @param reported percent by day of report
 */
record ProgressCurve(NavigableMap<LocalDate, BigDecimal> planned, NavigableMap<LocalDate, BigDecimal> reported) {

    static ProgressCurve of(ProjectSchedule schedule, List<ProgressReport> history) {
        NavigableMap<LocalDate, BigDecimal> planned = new TreeMap<>();
        for (PlannedPoint point : schedule.curve()) {
            planned.put(point.periodEnd(), point.cumulativePercent());
        }
        schedule.approvedStart()
                .filter(start -> !planned.isEmpty() && start.isBefore(planned.firstKey()))
                .ifPresent(start -> planned.put(start, BigDecimal.ZERO));
        NavigableMap<LocalDate, BigDecimal> reported = new TreeMap<>();
        for (ProgressReport report : history) {
            report.physicalPercent().ifPresent(percent -> reported.put(report.reportedOn(), percent));
        }
        return new ProgressCurve(planned, reported);
    }

    boolean isEmpty() {
        return planned.isEmpty() && reported.isEmpty();
    }

    Optional<Map.Entry<LocalDate, BigDecimal>> latest() {
        return Optional.ofNullable(reported.lastEntry());
    }

    /** The planned percent on a day, evenly between two period ends, four decimals as earned schedule takes it; empty without a plan. */
    Optional<BigDecimal> plannedOn(LocalDate day) {
        Map.@Nullable Entry<LocalDate, BigDecimal> before = planned.floorEntry(day);
        Map.@Nullable Entry<LocalDate, BigDecimal> after = planned.ceilingEntry(day);
        if (before == null) {
            return after == null ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        }
        if (after == null || after.getKey().equals(before.getKey())) {
            return Optional.of(before.getValue());
        }
        BigDecimal share = BigDecimal.valueOf(ChronoUnit.DAYS.between(before.getKey(), day))
                .divide(
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(before.getKey(), after.getKey())),
                        MathContext.DECIMAL64);
        return Optional.of(before.getValue()
                .add(after.getValue().subtract(before.getValue()).multiply(share))
                .setScale(4, RoundingMode.HALF_UP));
    }

    /** Percentage points that the latest report is behind the plan of its own day, one decimal; negative is ahead. */
    Optional<BigDecimal> pointsBehind() {
        return latest().flatMap(report -> plannedOn(report.getKey())
                .map(plan -> plan.subtract(report.getValue()).setScale(1, RoundingMode.HALF_UP)));
    }
}
