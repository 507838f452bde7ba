package vn.dautu.law;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the law.
 *
 * @param appliesTo a group, a sector class, a kind of land; {@code *} for all
 * @param amount money in đồng, else the number of its unit
 * @param unit years, months, days, working-days, dong, percent or weekday (ISO: Monday 1)
 * @param validTo the first day on which it no longer holds
 * @param verified whether a page confirmed it; an unverified one is never printed as law
 */
public record LegalFigure(
        String name,
        String appliesTo,
        BigDecimal amount,
        String unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source,
        boolean verified,
        @Nullable String note)
        implements Provision, Serializable {}
