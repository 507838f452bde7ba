package vn.dautu.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.standing.Standing;
import vn.dautu.standing.measure.Kind;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;

/**
 * What the map can be coloured by instead of the light. The classes are fixed, so that two days and two places are coloured alike; a class
 * begins at its bound.
 */
public enum MapMeasure {
    DAYS_LATE("days-late", 1, 31, 91, 181),
    DISBURSED("year-rate", 20, 40, 60, 80),
    LAND("land-rate", 25, 50, 75, 100),
    /** The year's plan in tỷ đồng. */
    MONEY("year-plan", 1, 10, 50, 100);

    private static final int MILLIONS_IN_BILLION_DIGITS = 3;

    private final String key;
    private final List<Integer> bounds;

    MapMeasure(String key, Integer... bounds) {
        this.key = key;
        this.bounds = List.of(bounds);
    }

    public static Optional<MapMeasure> find(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key.equals(key))
                .findFirst();
    }

    /** The measure's key, also in addresses. */
    public String key() {
        return key;
    }

    /** Where each class but the lowest begins: days, percent or tỷ đồng. */
    public List<Integer> bounds() {
        return bounds;
    }

    Measure measure() {
        return Measures.get(key);
    }

    @Nullable
    BigDecimal of(Standing standing) {
        return shown(measure().of(standing));
    }

    /** Of several projects: their total; of days late, which add up to nothing, the most. */
    @Nullable
    BigDecimal of(List<Standing> together) {
        return measure().kind() == Kind.DAYS
                ? together.stream()
                        .map(this::of)
                        .flatMap(value -> Optional.ofNullable(value).stream())
                        .max(BigDecimal::compareTo)
                        .orElse(null)
                : shown(measure().total(together));
    }

    /** Rounded down, so that a figure never stands in a class it has not reached. */
    private @Nullable BigDecimal shown(@Nullable Object value) {
        return measure()
                .number(value)
                .map(number ->
                        measure().kind() == Kind.MONEY ? number.movePointLeft(MILLIONS_IN_BILLION_DIGITS) : number)
                .map(number -> number.setScale(measure().kind() == Kind.DAYS ? 0 : 1, RoundingMode.FLOOR))
                .orElse(null);
    }
}
