package vn.dautu.standing;

import java.math.BigDecimal;
import java.util.Map;

/** The thresholds of the rules as of a day: versioned data, not constants. Names are those of the table standing_threshold. */
record Thresholds(Map<String, BigDecimal> byName) {

    BigDecimal amount(String name) {
        BigDecimal amount = byName.get(name);
        if (amount == null) {
            throw new IllegalStateException("no threshold " + name);
        }
        return amount;
    }

    long days(String name) {
        return amount(name).longValueExact();
    }

    /** min(cap, max(floor, share of the approved duration)), in days; the floor alone when the duration is not known. */
    long limit(String floor, String cap, long approvedDays) {
        long share = amount("duration-share-percent")
                        .multiply(BigDecimal.valueOf(approvedDays))
                        .longValue()
                / 100;
        return Math.min(days(cap), Math.max(days(floor), share));
    }
}
