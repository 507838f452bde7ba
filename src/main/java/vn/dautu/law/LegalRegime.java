package vn.dautu.law;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which law governs a subject on the days between two breaks.
 *
 * @param subject investment, land, administration, decree, monitoring, report-forms or treasury
 * @param code short, for links from other books: DTC-2019, DD-2024 …
 * @param validTo the first day on which another one governs
 */
public record LegalRegime(
        String subject,
        String code,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source,
        boolean verified,
        @Nullable String note)
        implements Provision, Serializable {}
