package vn.dautu.standing;

import vn.dautu.kernel.rule.Reason;

/** A threshold below zero. */
public class NegativeThreshold extends ThresholdRefused {

    NegativeThreshold(String threshold) {
        super(threshold, Reason.of("threshold.refused.negative"));
    }
}
