package vn.dautu.ui;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures side by side for each category, such as planned and disbursed by year. */
public record Columns(String unit, int decimals, List<String> categories, List<ColumnSeries> series) implements Chart {

    /** @param values one for each category; null is a gap, not a zero */
    public record ColumnSeries(Role role, String name, List<@Nullable BigDecimal> values) {}
}
