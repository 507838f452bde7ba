package vn.dautu.kernel.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of money in whole đồng; may be negative (a delta). Arithmetic that overflows is an error, never a wrong sum. */
public record Vnd(long dong) implements Comparable<Vnd>, Serializable {

    public static final Vnd ZERO = new Vnd(0);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    public static Vnd ofMillion(String million) {
        return new Vnd(new BigDecimal(million).multiply(MILLION).longValueExact());
    }

    public Vnd plus(Vnd other) {
        return new Vnd(Math.addExact(dong, other.dong));
    }

    public Vnd minus(Vnd other) {
        return new Vnd(Math.subtractExact(dong, other.dong));
    }

    public boolean isZero() {
        return dong == 0;
    }

    public boolean isPositive() {
        return dong > 0;
    }

    /** In triệu đồng, exact. */
    public BigDecimal inMillion() {
        return BigDecimal.valueOf(dong).divide(MILLION);
    }

    /** In tỷ đồng, half-up to the given number of decimals: for cards, never for further arithmetic. */
    public BigDecimal inBillion(int decimals) {
        return BigDecimal.valueOf(dong).divide(BILLION, decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Vnd other) {
        return Long.compare(dong, other.dong);
    }
}
