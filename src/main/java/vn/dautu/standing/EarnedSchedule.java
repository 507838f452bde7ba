package vn.dautu.standing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.schedule.PlannedPoint;

/**
 * Earned schedule (Lipke): how far along its own planned curve a project is, in periods of that curve (domain.md §2.5).
 *
 * @param earned ES, periods of the plan that the work done was planned to take
 * @param actualTime AT, periods gone by on the day asked
 * @param planned PD, periods of the whole plan
 * @param plannedPercent PV on the day, percent
 * @param earnedPercent EV, percent
 */
public record EarnedSchedule(
        BigDecimal earned,
        BigDecimal actualTime,
        BigDecimal planned,
        BigDecimal plannedPercent,
        BigDecimal earnedPercent)
        implements Serializable {

    static Optional<EarnedSchedule> of(
            @Nullable LocalDate start, List<PlannedPoint> curve, @Nullable BigDecimal earnedPercent, LocalDate day) {
        if (start == null || earnedPercent == null || curve.isEmpty() || !day.isAfter(start)) {
            return Optional.empty();
        }
        Points points = pointsOf(start, curve);
        List<LocalDate> ends = points.ends();
        List<BigDecimal> values = points.values();
        BigDecimal time = periodsOn(ends, day);
        return Optional.of(new EarnedSchedule(
                periodsOf(values, earnedPercent),
                time,
                BigDecimal.valueOf(ends.size() - 1L),
                valueAt(values, time),
                earnedPercent));
    }

    private record Points(List<LocalDate> ends, List<BigDecimal> values) {}

    private static Points pointsOf(@Nullable LocalDate start, List<PlannedPoint> curve) {
        List<LocalDate> ends = new ArrayList<>(List.of(Objects.requireNonNull(start)));
        List<BigDecimal> values = new ArrayList<>(List.of(BigDecimal.ZERO));
        for (PlannedPoint point : curve) {
            // A period without length (an end written twice) would have nothing to divide by.
            if (point.periodEnd().isAfter(ends.getLast())) {
                ends.add(point.periodEnd());
                values.add(point.cumulativePercent());
            }
        }
        return new Points(ends, values);
    }

    /** The percent that would have to be done on a day for SPI(t) to reach an index; empty before the start or without a curve. */
    static Optional<BigDecimal> percentNeeded(
            @Nullable LocalDate start, List<PlannedPoint> curve, BigDecimal index, LocalDate day) {
        return of(start, curve, BigDecimal.ZERO, day).map(nothingDone -> {
            BigDecimal time = nothingDone.actualTime().multiply(index).min(nothingDone.planned());
            return valueAt(pointsOf(start, curve).values(), time);
        });
    }

    /** C + (EV − PV_C) / (PV_{C+1} − PV_C), C the last period with PV_C ≤ EV. */
    private static BigDecimal periodsOf(List<BigDecimal> values, BigDecimal earned) {
        int c = 0;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).compareTo(earned) <= 0) {
                c = i;
            }
        }
        if (c == values.size() - 1) {
            return BigDecimal.valueOf(c);
        }
        BigDecimal step = values.get(c + 1).subtract(values.get(c));
        return BigDecimal.valueOf(c).add(earned.subtract(values.get(c)).divide(step, MathContext.DECIMAL64));
    }

    private static BigDecimal periodsOn(List<LocalDate> ends, LocalDate day) {
        int last = ends.size() - 1;
        for (int i = 1; i <= last; i++) {
            if (!day.isAfter(ends.get(i))) {
                return BigDecimal.valueOf(i - 1L).add(fraction(ends.get(i - 1), ends.get(i), day));
            }
        }
        if (last == 0) {
            return BigDecimal.ZERO;
        }
        // Past the plan's end time goes on at the length of its last period.
        return BigDecimal.valueOf(last - 1L).add(fraction(ends.get(last - 1), ends.get(last), day));
    }

    private static BigDecimal fraction(LocalDate from, LocalDate to, LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), MathContext.DECIMAL64);
    }

    private static BigDecimal valueAt(List<BigDecimal> values, BigDecimal time) {
        int c = Math.min(time.intValue(), values.size() - 1);
        if (c >= values.size() - 1) {
            return values.getLast();
        }
        BigDecimal share = time.subtract(BigDecimal.valueOf(c));
        return values.get(c)
                .add(values.get(c + 1).subtract(values.get(c)).multiply(share))
                .setScale(4, RoundingMode.HALF_UP);
    }

    /** SPI(t) = ES / AT. Unlike EV / PV it does not return to 1 when a late project finishes. */
    public BigDecimal timeIndex() {
        return earned.divide(actualTime, 4, RoundingMode.HALF_UP);
    }

    /** SV(t) = ES − AT, periods. */
    public BigDecimal timeVariance() {
        return earned.subtract(actualTime);
    }

    /** IEAC(t) = PD / SPI(t), periods: the arithmetic's forecast of the whole duration. Empty before anything is earned. */
    public Optional<BigDecimal> forecastDuration() {
        return earned.signum() == 0
                ? Optional.empty()
                : Optional.of(planned.multiply(actualTime).divide(earned, 4, RoundingMode.HALF_UP));
    }

    /** TSPI = (PD − ES) / (PD − AT): the pace needed from now on. Empty once the planned time is used up. */
    public Optional<BigDecimal> toCompleteIndex() {
        BigDecimal left = planned.subtract(actualTime);
        return left.signum() <= 0
                ? Optional.empty()
                : Optional.of(planned.subtract(earned).divide(left, 4, RoundingMode.HALF_UP));
    }

    /** PV − EV in percentage points, how far the work is behind. */
    public BigDecimal pointsBehind() {
        return plannedPercent.subtract(earnedPercent);
    }
}
