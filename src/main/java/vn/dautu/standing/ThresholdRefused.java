package vn.dautu.standing;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** A threshold that makes no sense. Nothing was changed. */
public abstract class ThresholdRefused extends Refusal {

    private final String threshold;

    ThresholdRefused(String threshold, Reason reason) {
        super(reason);
        this.threshold = threshold;
    }

    /** The name of the one refused. */
    public String threshold() {
        return threshold;
    }
}
