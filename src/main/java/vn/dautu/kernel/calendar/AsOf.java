package vn.dautu.kernel.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The question every figure answers: as at a day, as known on a day. Facts count when their day is not after {@code at} and they were
 * known by {@code known} (domain.md §0).
 */
public record AsOf(LocalDate at, LocalDate known) implements Serializable {

    public static AsOf on(LocalDate day) {
        return new AsOf(day, day);
    }
}
