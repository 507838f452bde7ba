package vn.dautu.clearance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/**
 * A household as an office writes it down. Personal: it never becomes a message or a line of a log.
 *
 * @param commune code of the commune at the survey
 * @param choice {@code LO_TDC} a plot, {@code TIEN} money; null when not said
 * @param parcels ids of all the parcels it holds; null when the list is not told
 * @param who null keeps what is known of the person
 */
public record HouseholdEntry(
        ProjectId project,
        String code,
        HouseholdRow.Kind kind,
        String commune,
        boolean relocates,
        @Nullable String choice,
        int plotsNeeded,
        int plotsGiven,
        boolean apart,
        boolean active,
        @Nullable List<Long> parcels,
        @Nullable Identity who,
        FactStamp stamp) {

    /** The person. */
    public record Identity(
            String fullName,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Integer members,
            @Nullable String vulnerable) {

        @Override
        public String toString() {
            return "Identity[not shown]";
        }
    }
}
