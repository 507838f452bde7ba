package vn.dautu.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the law.
 *
 * @param validTo the first day on which it no longer holds
 * @param verified whether a page confirmed it; an unverified one is never printed as law
 */
public record LegalFigure(
        String name,
        String appliesTo,
        BigDecimal amount,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source,
        boolean verified) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
