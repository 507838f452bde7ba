package vn.dautu.standing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;

/**
 * Money of a project as of a day.
 *
 * @param year the budget year under way
 * @param yearPlan the year's plan as the province assigned it, supplements included, carried-over capital not
 * @param yearPaid disbursed from that plan
 * @param period the medium-term period of the year
 * @param periodPaid disbursed from all plans of the period's years
 * @param paceIsCommitted whether the pace is the owner's committed monthly curve, not the linear one
 * @param paceShare percent of the year's disbursement time gone by
 */
public record MoneyPosition(
        int year,
        Vnd yearPlan,
        Vnd yearPaid,
        @Nullable String period,
        Vnd mediumTerm,
        Vnd periodPaid,
        Vnd outstandingAdvance,
        BigDecimal paceShare,
        boolean paceIsCommitted)
        implements Serializable {

    /** R_TINH of domain.md §1.8. */
    public Share yearShare() {
        return Share.of(yearPaid, yearPlan);
    }

    /** R_MT of domain.md §1.8. */
    public Share mediumTermShare() {
        return Share.of(periodPaid, mediumTerm);
    }

    /** Percentage points behind the linear pace, negative when ahead; empty without a plan. */
    public Optional<BigDecimal> pointsBehind() {
        return yearShare().percent(4).map(rate -> paceShare.subtract(rate));
    }
}
