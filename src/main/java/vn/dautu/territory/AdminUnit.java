package vn.dautu.territory;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit while it was in force.
 *
 * @param level PROVINCE, DISTRICT or COMMUNE
 * @param parent the code of the unit above it at the time
 * @param validTo the first day on which it no longer exists
 */
public record AdminUnit(
        UnitId id,
        String code,
        String name,
        String shortName,
        String level,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
