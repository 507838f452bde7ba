package vn.dautu.standing.portfolio;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.standing.measure.Kind;

/**
 * From and to, both included, in the unit of the column (triệu đồng, hectares, percent, days); dates as days since 1970. Written
 * {@code 30..60}, {@code 30..}, {@code ..2025-12-31}.
 */
public record Bounds(@Nullable BigDecimal from, @Nullable BigDecimal to) implements Serializable {

    private static final String DOTS = "..";
    /** Beyond this no figure of an office goes; a longer one in an address would only cost time. */
    private static final int LONGEST = 24;

    /** Reads what an address says; nonsense is nothing, and so is a pair without either end. */
    static Optional<Bounds> read(Kind kind, String text) {
        int dots = text.indexOf(DOTS);
        if (dots < 0) {
            return Optional.empty();
        }
        try {
            Bounds bounds = new Bounds(end(kind, text.substring(0, dots)), end(kind, text.substring(dots + 2)));
            return bounds.isOpen() ? Optional.empty() : Optional.of(bounds);
        } catch (NumberFormatException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal end(Kind kind, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException(text);
        }
        return kind == Kind.DATE ? BigDecimal.valueOf(LocalDate.parse(text).toEpochDay()) : new BigDecimal(text);
    }

    String write(Kind kind) {
        return end(kind, from) + DOTS + end(kind, to);
    }

    private static String end(Kind kind, @Nullable BigDecimal end) {
        return end == null
                ? ""
                : kind == Kind.DATE ? LocalDate.ofEpochDay(end.longValue()).toString() : end.toPlainString();
    }

    public boolean isOpen() {
        return from == null && to == null;
    }

    boolean hold(BigDecimal value) {
        return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
    }
}
