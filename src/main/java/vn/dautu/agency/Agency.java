package vn.dautu.agency;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An owner, department, committee or management board.
 *
 * @param validTo the first day on which it no longer exists, null while it does
 * @param successor who took over its work
 */
public record Agency(
        AgencyId id,
        String name,
        String shortName,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyId successor)
        implements Serializable {}
