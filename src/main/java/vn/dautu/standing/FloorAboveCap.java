package vn.dautu.standing;

import java.math.BigDecimal;
import vn.dautu.kernel.rule.Reason;

/** The least that a limit may be is more than the most. */
public class FloorAboveCap extends ThresholdRefused {

    FloorAboveCap(String floor, BigDecimal least, BigDecimal most) {
        super(floor, Reason.of("threshold.refused.floor", least, most));
    }
}
