package vn.dautu.ui;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ranking in rows, in the order given. */
public record Bars(String unit, int decimals, List<Bar> rows) implements Chart {

    /**
     * @param mark what it should have been, null when nothing was asked of it
     * @param href where the row leads, under the page's base; null when nowhere
     */
    public record Bar(
            String name,
            BigDecimal value,
            @Nullable BigDecimal mark,
            boolean late,
            @Nullable String href) {

        public Bar(String name, BigDecimal value, @Nullable BigDecimal mark, boolean late) {
            this(name, value, mark, late, null);
        }
    }
}
