package vn.dautu.seeds;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Cumulative physical progress over time, 0 to 1. Between the points the work follows the middle of an S: points are joined by
 * straight lines in the S-curve's own time, so that a project that is replanned goes on from where it stands.
 */
final class Curve {
    private final NavigableMap<LocalDate, Double> at = new TreeMap<>();

    Curve point(LocalDate date, double share) {
        at.put(date, share);
        return this;
    }

    LocalDate first() {
        return at.firstKey();
    }

    LocalDate last() {
        return at.lastKey();
    }

    double on(LocalDate date) {
        var before = at.floorEntry(date);
        var after = at.higherEntry(date);
        if (before == null) {
            return 0;
        }
        if (after == null) {
            return before.getValue();
        }
        double from = inverse(before.getValue());
        double to = inverse(after.getValue());
        double share = (double) (date.toEpochDay() - before.getKey().toEpochDay())
                / (after.getKey().toEpochDay() - before.getKey().toEpochDay());
        return rise(from + (to - from) * share);
    }

    /** The first day on which the share is reached, or the last point's day. */
    LocalDate reaches(double share) {
        LocalDate day = first();
        while (day.isBefore(last()) && on(day) < share - 1e-9) {
            day = day.plusDays(1);
        }
        return day;
    }

    static double rise(double u) {
        double x = Math.min(1, Math.max(0, u));
        return x * x * (3 - 2 * x);
    }

    private static double inverse(double share) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (rise(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
