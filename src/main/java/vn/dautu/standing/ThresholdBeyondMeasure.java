package vn.dautu.standing;

import vn.dautu.kernel.rule.Reason;

/** Less or more than its unit allows, or a part where only whole ones count. */
public class ThresholdBeyondMeasure extends ThresholdRefused {

    ThresholdBeyondMeasure(String threshold) {
        this(threshold, Threshold.unitOf(threshold));
    }

    private ThresholdBeyondMeasure(String threshold, Threshold.Unit unit) {
        super(
                threshold,
                Reason.of(
                        unit.isWhole() ? "threshold.refused.whole" : "threshold.refused.beyond",
                        unit.least(),
                        unit.most()));
    }
}
