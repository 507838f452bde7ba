package vn.dautu.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A planned curve drawn anew by a decision that moves the finish: through the work done on the decision's day, in the shape of the curve
 * before, to the new finish. The curve before is kept with its decision.
 */
public final class RedrawnCurve {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int SCALE = 4;

    private RedrawnCurve() {}

    /**
     * @param curve the curve in force, cumulative percent by the end of its periods
     * @param start where it begins with nothing done
     * @param from the decision's day
     * @param done percent done on that day, 0 to 100
     * @param finish the new finish, after {@code from}
     */
    public static List<PlannedPoint> through(
            List<PlannedPoint> curve, LocalDate start, LocalDate from, BigDecimal done, LocalDate finish) {
        if (curve.isEmpty() || !finish.isAfter(from) || !from.isAfter(start)) {
            return List.of();
        }
        BigDecimal planned = plannedOn(curve, start, from);
        LocalDate end = curve.getLast().periodEnd();
        List<PlannedPoint> redrawn = new ArrayList<>();
        for (PlannedPoint point : curve) {
            if (point.periodEnd().isBefore(from)) {
                redrawn.add(new PlannedPoint(point.periodEnd(), share(point.cumulativePercent(), planned, done)));
            }
        }
        redrawn.add(new PlannedPoint(from, done.setScale(SCALE, RoundingMode.HALF_UP)));
        for (PlannedPoint point : curve) {
            if (point.periodEnd().isAfter(from) && point.periodEnd().isBefore(end)) {
                LocalDate day = stretched(point.periodEnd(), from, end, finish);
                BigDecimal left = share(
                        point.cumulativePercent().subtract(planned), WHOLE.subtract(planned), WHOLE.subtract(done));
                if (day.isAfter(redrawn.getLast().periodEnd()) && day.isBefore(finish)) {
                    redrawn.add(new PlannedPoint(day, done.add(left).setScale(SCALE, RoundingMode.HALF_UP)));
                }
            }
        }
        redrawn.add(new PlannedPoint(finish, WHOLE.setScale(SCALE)));
        return redrawn;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole, BigDecimal ofWhat) {
        return whole.signum() <= 0
                ? BigDecimal.ZERO.setScale(SCALE)
                : part.multiply(ofWhat).divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    private static LocalDate stretched(LocalDate day, LocalDate from, LocalDate end, LocalDate finish) {
        BigDecimal gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day));
        BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, end));
        BigDecimal room = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, finish));
        return from.plusDays(
                gone.multiply(room).divide(all, 0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Percent planned by a day, evenly between the ends of two periods. */
    private static BigDecimal plannedOn(List<PlannedPoint> curve, LocalDate start, LocalDate day) {
        LocalDate before = start;
        BigDecimal sum = BigDecimal.ZERO;
        for (PlannedPoint point : curve) {
            if (!point.periodEnd().isBefore(day)) {
                long all = ChronoUnit.DAYS.between(before, point.periodEnd());
                BigDecimal gone = all <= 0
                        ? BigDecimal.ONE
                        : BigDecimal.valueOf(ChronoUnit.DAYS.between(before, day))
                                .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
                return sum.add(point.cumulativePercent().subtract(sum).multiply(gone));
            }
            before = point.periodEnd();
            sum = point.cumulativePercent();
        }
        return sum;
    }
}
