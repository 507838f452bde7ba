package vn.dautu.clearance;

import vn.dautu.kernel.rule.Named;

/** How a step stands. */
public enum StepState implements Named {
    CHUA,
    DANG,
    CHO_DUYET,
    XONG,
    /** Does not apply to this household. */
    KHONG;

    @Override
    public String nameKey() {
        return "step-state." + name();
    }
}
