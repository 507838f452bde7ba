package vn.dautu.standing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a threshold of the rules: from which day it holds, when and by whom it was entered. Versions are never changed; a later
 * one stands beside it.
 *
 * @param name names its unit at the end: {@code …-days}, {@code …-months}, {@code …-percent},
 *     {@code …-points}; an index has none
 */
public record Threshold(String name, BigDecimal amount, LocalDate validFrom, LocalDate knownOn, String enteredBy)
        implements Serializable {

    /** What it is measured in. */
    public enum Unit {
        DAYS("-days", true, BigDecimal.ZERO, BigDecimal.valueOf(3650)),
        MONTHS("-months", true, BigDecimal.ONE, BigDecimal.valueOf(120)),
        PERCENT("-percent", false, BigDecimal.ZERO, BigDecimal.valueOf(100)),
        POINTS("-points", false, BigDecimal.ZERO, BigDecimal.valueOf(100)),
        INDEX("", false, BigDecimal.ZERO, BigDecimal.ONE);

        private final String ending;
        private final boolean whole;
        private final BigDecimal least;
        private final BigDecimal most;

        Unit(String ending, boolean whole, BigDecimal least, BigDecimal most) {
            this.ending = ending;
            this.whole = whole;
            this.least = least;
            this.most = most;
        }

        /** The smallest amount that makes sense. */
        public BigDecimal least() {
            return least;
        }

        /** The largest amount that makes sense. */
        public BigDecimal most() {
            return most;
        }

        /** Whether parts of it make no sense. */
        boolean isWhole() {
            return whole;
        }

        boolean allows(BigDecimal amount) {
            return amount.compareTo(least) >= 0
                    && amount.compareTo(most) <= 0
                    && (!whole || amount.stripTrailingZeros().scale() <= 0);
        }
    }

    public Unit unit() {
        return unitOf(name);
    }

    static Unit unitOf(String name) {
        for (Unit unit : Unit.values()) {
            if (name.endsWith(unit.ending)) {
                return unit;
            }
        }
        return Unit.INDEX;
    }

    /** Its partner in the table by another word in the same place of the name, or null: the cap of a floor, the red of an amber. */
    static @Nullable String partner(String name, String word, String other) {
        String replaced = ("-" + name + "-").replace("-" + word + "-", "-" + other + "-");
        String found = replaced.substring(1, replaced.length() - 1);
        return found.equals(name) ? null : found;
    }
}
