package vn.dautu.disbursement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.dautu.kernel.money.Vnd;

/**
 * Linear recovery of an advance through payments for completed volume (Decree 99/2021): the advance is recovered in step with the
 * volume and wholly once payments reach a share of the contract's value, {@code r = A·V / (share·C)}.
 */
public final class AdvanceRecovery {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AdvanceRecovery() {}

    /**
     * What must have been recovered once this volume was paid for, to the đồng, half-up; never more than the advance.
     *
     * @param advance all that was paid in advance
     * @param volume all completed volume paid for, before recovery
     * @param contract the contract's value, more than zero
     * @param wholePercent the share of the contract's value at which the advance must be recovered wholly, a figure of the law
     */
    public static Vnd recoveredBy(Vnd advance, Vnd volume, Vnd contract, BigDecimal wholePercent) {
        BigDecimal due = amount(advance)
                .multiply(amount(volume))
                .multiply(HUNDRED)
                .divide(amount(contract).multiply(wholePercent), 0, RoundingMode.HALF_UP);
        return new Vnd(due.min(amount(advance)).longValueExact());
    }

    /** What one more payment must recover: what is due with it, less what was due without it. */
    public static Vnd of(Vnd advance, Vnd volumeBefore, Vnd volume, Vnd contract, BigDecimal wholePercent) {
        return recoveredBy(advance, volumeBefore.plus(volume), contract, wholePercent)
                .minus(recoveredBy(advance, volumeBefore, contract, wholePercent));
    }

    private static BigDecimal amount(Vnd amount) {
        return BigDecimal.valueOf(amount.dong());
    }
}
