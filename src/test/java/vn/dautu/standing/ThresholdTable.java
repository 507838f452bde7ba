package vn.dautu.standing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The first thresholds, as the migration enters them; {@link ThresholdsTest} keeps the two equal. */
final class ThresholdTable {

    static final Map<String, BigDecimal> DEFAULTS = Map.ofEntries(
            entry("key-milestone-floor-days", "30"),
            entry("key-milestone-cap-days", "60"),
            entry("forecast-floor-days", "30"),
            entry("forecast-cap-days", "90"),
            entry("duration-share-percent", "10"),
            entry("elapsed-floor-percent", "20"),
            entry("time-index-red", "0.80"),
            entry("time-index-amber", "0.95"),
            entry("land-due-days", "60"),
            entry("report-amber-days", "35"),
            entry("report-grey-days", "65"),
            entry("money-amber-points", "10"),
            entry("money-red-points", "20"),
            entry("finding-land-percent", "80"),
            entry("finding-same-months", "3"),
            entry("finding-jump-points", "20"));

    private ThresholdTable() {}

    static Thresholds defaults() {
        return new Thresholds(DEFAULTS);
    }

    static Thresholds with(String name, String amount) {
        Map<String, BigDecimal> altered = new HashMap<>(DEFAULTS);
        altered.put(name, new BigDecimal(amount));
        return new Thresholds(Map.copyOf(altered));
    }

    private static Map.Entry<String, BigDecimal> entry(String name, String amount) {
        return Map.entry(name, new BigDecimal(amount));
    }
}
