package vn.dautu.standing;

import vn.dautu.kernel.rule.Reason;

/** More than its unit allows, or a part of a day. */
public class ThresholdBeyondMeasure extends ThresholdRefused {

    ThresholdBeyondMeasure(String threshold) {
        super(
                threshold,
                Reason.of(
                        Threshold.unitOf(threshold) == Threshold.Unit.DAYS
                                ? "threshold.refused.days"
                                : "threshold.refused.beyond",
                        Threshold.unitOf(threshold).most()));
    }
}
