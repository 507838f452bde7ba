package vn.dautu.clearance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of one household as of a day, by its code: nothing personal, no amount.
 *
 * @param steps every step of its land law, in order
 * @param next what has to be done next
 * @param stays where its dossiers lie and lay, latest first
 * @param complaints latest first
 */
public record HouseholdDossier(
        HouseholdRow row,
        List<Step> steps,
        List<NextAct> next,
        List<Parcel> parcels,
        List<Stay> stays,
        List<Complaint> complaints)
        implements Serializable {

    /**
     * One step.
     *
     * @param state as said; done when a day is known
     * @param on the day it was done
     * @param ofProject whether that day is the project's
     * @param ofParcels whether that day comes from its parcels
     * @param due the last day for it, of a step still to come
     * @param notBefore the first day on which it may come
     * @param overdueDays 0 when it is not overdue
     */
    public record Step(
            ClearanceStep step,
            StepState state,
            @Nullable LocalDate on,
            boolean ofProject,
            boolean ofParcels,
            @Nullable String document,
            List<String> papersMissing,
            @Nullable LocalDate due,
            @Nullable LocalDate notBefore,
            long overdueDays)
            implements Serializable {}

    /** A parcel it holds; {@code others} codes of those who hold it too. */
    public record Parcel(
            long id,
            String name,
            String landType,
            BigDecimal areaM2,
            BigDecimal recoveredM2,
            ParcelState state,
            @Nullable LocalDate handedOn,
            List<String> others)
            implements Serializable {}

    /** A dossier with one body; {@code days} up to its return or the as-at day. */
    public record Stay(
            String dossier,
            String body,
            LocalDate receivedOn,
            @Nullable LocalDate returnedOn,
            @Nullable String outcome,
            long days)
            implements Serializable {

        public boolean isOpen() {
            return returnedOn == null;
        }
    }

    /** A complaint; {@code days} up to its resolution or the as-at day. */
    public record Complaint(
            String number,
            ComplaintEntry.Subject subject,
            String body,
            LocalDate filedOn,
            @Nullable LocalDate resolvedOn,
            long days)
            implements Serializable {}
}
