package vn.dautu.clearance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Named;
import vn.dautu.project.ProjectId;

/** Money paid to a household, deposited for it at the treasury, or refused by it. */
public record HouseholdPaymentEntry(
        ProjectId project,
        String household,
        Kind kind,
        Vnd amount,
        LocalDate onDate,
        @Nullable String document,
        FactStamp stamp) {

    /** What became of the money. */
    public enum Kind implements Named {
        PAID,
        DEPOSITED,
        REFUSED;

        @Override
        public String nameKey() {
            return "payment." + name();
        }
    }
}
