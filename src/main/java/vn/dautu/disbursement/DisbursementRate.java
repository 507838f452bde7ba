package vn.dautu.disbursement;

import java.io.Serializable;
import java.time.LocalDate;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;

/**
 * A disbursement rate with all that it needs to be read.
 *
 * @param numerator disbursed
 * @param denominator of what; zero when there is no such plan, and then there is no rate
 * @param asAt the day up to which it was disbursed
 * @param estimated whether an estimate (ước) is part of the numerator
 */
public record DisbursementRate(RateCode code, Vnd numerator, Vnd denominator, LocalDate asAt, boolean estimated)
        implements Serializable {

    public Share share() {
        return Share.of(numerator, denominator);
    }
}
