package vn.dautu.disbursement.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dautu.disbursement.CommittedCurve;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.ui.SCurve;

/**
 * A sum of money as it grew day by day. Between two days it holds what the earlier one made of it.
 *
 * @param byDay cumulative, in the order of the days
 */
record MoneyCurve(NavigableMap<LocalDate, Vnd> byDay) {

    static final MoneyCurve NOTHING = new MoneyCurve(Collections.emptyNavigableMap());

    /** Adds up amounts, each on its day; what came before {@code from} counts from that day on. */
    static MoneyCurve adding(List<Map.Entry<LocalDate, Vnd>> amounts, LocalDate from) {
        NavigableMap<LocalDate, Vnd> each = new TreeMap<>();
        for (Map.Entry<LocalDate, Vnd> amount : amounts) {
            LocalDate on = amount.getKey().isBefore(from) ? from : amount.getKey();
            each.merge(on, amount.getValue(), Vnd::plus);
        }
        Vnd sum = Vnd.ZERO;
        NavigableMap<LocalDate, Vnd> sums = new TreeMap<>();
        for (Map.Entry<LocalDate, Vnd> day : each.entrySet()) {
            sum = sum.plus(day.getValue());
            sums.put(day.getKey(), sum);
        }
        return new MoneyCurve(sums);
    }

    /** The same amount every day, so that it reaches the whole on the last day; the first day counts. */
    static Vnd evenly(Vnd whole, LocalDate first, LocalDate last, LocalDate day) {
        if (day.isBefore(first)) {
            return Vnd.ZERO;
        }
        if (!day.isBefore(last)) {
            return whole;
        }
        long all = ChronoUnit.DAYS.between(first, last) + 1;
        long gone = ChronoUnit.DAYS.between(first, day) + 1;
        return new Vnd(BigDecimal.valueOf(whole.dong())
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    boolean isEmpty() {
        return byDay.isEmpty();
    }

    Vnd total() {
        return byDay.isEmpty() ? Vnd.ZERO : byDay.lastEntry().getValue();
    }

    Vnd on(LocalDate day) {
        Map.@Nullable Entry<LocalDate, Vnd> latest = byDay.floorEntry(day);
        return latest == null ? Vnd.ZERO : latest.getValue();
    }

    /** As {@link CommittedCurve#on}. */
    Vnd promisedOn(LocalDate first, LocalDate day) {
        return CommittedCurve.on(byDay, first, day);
    }

    /** The points of its line, begun with nothing on the first day and held to the last one. */
    List<SCurve.Point> points(LocalDate first, LocalDate last, Unit unit) {
        NavigableMap<LocalDate, Vnd> drawn = new TreeMap<>(byDay.headMap(last, true));
        drawn.putIfAbsent(first, Vnd.ZERO);
        drawn.putIfAbsent(last, on(last));
        return drawn.entrySet().stream()
                .map(day -> new SCurve.Point(day.getKey(), unit.of(day.getValue())))
                .toList();
    }

    /** The unit in which a chart is drawn: one that suits its largest amount. */
    enum Unit {
        BILLION("unit.billion", 9),
        MILLION("chart.million", 6);

        private final String key;
        private final int zeros;

        Unit(String key, int zeros) {
            this.key = key;
            this.zeros = zeros;
        }

        static Unit fitting(Vnd largest) {
            return largest.compareTo(Vnd.ofMillion("1000")) >= 0 ? BILLION : MILLION;
        }

        String key() {
            return key;
        }

        BigDecimal of(Vnd amount) {
            return new BigDecimal(amount.dong()).movePointLeft(zeros).round(MathContext.DECIMAL64);
        }
    }
}
