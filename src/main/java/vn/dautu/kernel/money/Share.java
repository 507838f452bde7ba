package vn.dautu.kernel.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A part of a whole, both kept: a rate is worked out from them when it is shown and never from a rounded rate. Parts and wholes
 * share one unit (đồng, or m² × 10).
 */
public record Share(BigDecimal part, BigDecimal whole) implements Serializable {

    public static Share of(Vnd part, Vnd whole) {
        return new Share(BigDecimal.valueOf(part.dong()), BigDecimal.valueOf(whole.dong()));
    }

    public static Share of(long part, long whole) {
        return new Share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** Percent to the given decimals, half-up; empty when there is no whole to be a part of. */
    public Optional<BigDecimal> percent(int decimals) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(BigDecimal.valueOf(100)).divide(whole, decimals, RoundingMode.HALF_UP));
    }

    public boolean isWhole() {
        return whole.signum() != 0 && part.compareTo(whole) >= 0;
    }
}
