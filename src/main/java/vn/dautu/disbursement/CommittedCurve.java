package vn.dautu.disbursement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;

/** The curve to which an owner committed for a budget year, month end by month end. */
public final class CommittedCurve {

    private CommittedCurve() {}

    /** The points of one budget year by day; empty when the owner committed to nothing. */
    public static NavigableMap<LocalDate, Vnd> of(Collection<CommittedPoint> points, int year) {
        NavigableMap<LocalDate, Vnd> byDay = new TreeMap<>();
        points.stream()
                .filter(point -> point.year() == year)
                .forEach(point -> byDay.put(point.monthEnd(), point.cumulative()));
        return byDay;
    }

    /** Between two days of a promise, such as two month ends, the promise runs evenly. Nothing is promised before the first day. */
    public static Vnd on(NavigableMap<LocalDate, Vnd> byDay, LocalDate first, LocalDate day) {
        Map.@Nullable Entry<LocalDate, Vnd> before = byDay.floorEntry(day);
        Map.@Nullable Entry<LocalDate, Vnd> after = byDay.ceilingEntry(day);
        if (after == null) {
            return byDay.isEmpty() ? Vnd.ZERO : byDay.lastEntry().getValue();
        }
        LocalDate from = before == null ? first : before.getKey();
        Vnd begun = before == null ? Vnd.ZERO : before.getValue();
        long all = ChronoUnit.DAYS.between(from, after.getKey());
        if (all <= 0) {
            return after.getValue();
        }
        long gone = Math.max(0, ChronoUnit.DAYS.between(from, day));
        return begun.plus(
                new Vnd(BigDecimal.valueOf(after.getValue().minus(begun).dong())
                        .multiply(BigDecimal.valueOf(gone))
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                        .longValueExact()));
    }
}
