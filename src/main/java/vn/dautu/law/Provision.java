package vn.dautu.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the law book: the days on which it holds, its article, where it was read, and whether it was read at all. */
public interface Provision {

    LocalDate validFrom();

    /** The first day on which it no longer holds; null while it has none. */
    @Nullable
    LocalDate validTo();

    String article();

    String source();

    /** Whether a page confirmed it; an unverified one is never printed as law. */
    boolean verified();

    default boolean holdsOn(LocalDate day) {
        LocalDate end = validTo();
        return !day.isBefore(validFrom()) && (end == null || day.isBefore(end));
    }
}
