package vn.dautu.standing;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Every value is the one already in force on that day. */
public class NoThresholdChanged extends Refusal {

    NoThresholdChanged() {
        super(Reason.of("threshold.refused.same"));
    }
}
