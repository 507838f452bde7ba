package vn.dautu.clearance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Named;
import vn.dautu.project.ProjectId;

/**
 * What stands or grows on the land of a household.
 *
 * @param parcel id of the parcel; null when not said
 * @param round the round of the inventory, from 1
 * @param quantity in {@code unit}; {@code coefficient} what is left of its worth, 1 for all
 */
public record AssetEntry(
        ProjectId project,
        String household,
        @Nullable Long parcel,
        int round,
        Kind kind,
        String name,
        String unit,
        BigDecimal quantity,
        Vnd unitPrice,
        BigDecimal coefficient,
        @Nullable String basis,
        FactStamp stamp) {

    /** What it is. */
    public enum Kind implements Named {
        HOUSE,
        STRUCTURE,
        TREES,
        LIVESTOCK,
        OTHER;

        @Override
        public String nameKey() {
            return "asset." + name();
        }
    }
}
