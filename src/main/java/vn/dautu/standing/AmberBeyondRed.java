package vn.dautu.standing;

import java.math.BigDecimal;
import vn.dautu.kernel.rule.Reason;

/** Amber would begin where it is red already, so that nothing would ever be amber. */
public class AmberBeyondRed extends ThresholdRefused {

    AmberBeyondRed(String amber, BigDecimal amount, BigDecimal red) {
        super(amber, Reason.of("threshold.refused.amber", amount, red));
    }
}
