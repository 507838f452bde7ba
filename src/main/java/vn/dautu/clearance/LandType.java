package vn.dautu.clearance;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A land-type code of the cadastral map on the days between two circulars; parcels keep the code as read.
 *
 * @param agricultural decides between a notice of 90 and one of 180 days
 * @param validTo the first day on which it no longer holds
 */
public record LandType(
        String code,
        String name,
        boolean agricultural,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean verified)
        implements Serializable {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
