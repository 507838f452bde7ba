package vn.dautu.clearance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Named;

/**
 * One household of a project as of a day, by its code: nothing personal, no amount.
 *
 * @param commune its code; {@code communeName} as on the as-at day
 * @param state as that of a parcel, by the same order of rules: {@link ParcelState#BLOCKED} when an obstacle is noted on a parcel it
 *     still holds, a step is overdue, or papers are missing after the posting
 * @param days each step done and its day, its own, the project's or its parcels'
 * @param nextStep the step to be taken next; null after the hand-over
 * @param due the first last day among the remaining steps; null when the law sets none yet
 * @param overdueDays days since {@code due}, 0 when it has not passed
 * @param papersMissing the papers missing, by step
 * @param parcels sheet/number of each parcel; {@code parcelIds} in the same order
 * @param m2 to recover of its parcels; a parcel that several hold counts whole for each
 * @param obstacle whether an obstacle is noted on one of its parcels
 * @param forecast the day its ground will be free if every remaining step takes the time the law lets it; the hand-over's day when done
 */
public record HouseholdRow(
        long id,
        String code,
        Kind kind,
        String commune,
        String communeName,
        boolean apart,
        ParcelState state,
        String regime,
        Map<String, LocalDate> days,
        @Nullable String lastStep,
        @Nullable String nextStep,
        @Nullable LocalDate due,
        long overdueDays,
        Map<String, List<String>> papersMissing,
        List<String> parcels,
        List<Long> parcelIds,
        BigDecimal m2,
        boolean agricultural,
        boolean obstacle,
        LocalDate forecast)
        implements Serializable {

    /** Who holds the land. */
    public enum Kind implements Named {
        HO_GIA_DINH,
        CA_NHAN,
        TO_CHUC;

        @Override
        public String nameKey() {
            return "household." + name();
        }
    }

    public boolean isHandedOver() {
        return days.containsKey(ClearanceStep.HANDOVER);
    }

    public int countOfPapersMissing() {
        return papersMissing.values().stream().mapToInt(List::size).sum();
    }
}
