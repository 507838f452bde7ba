package vn.dautu.plan;

import vn.dautu.kernel.rule.Named;

/** Who assigned a plan line. The levels are parallel views of the same money and are never added (domain.md §1.6). */
public enum PlanLevel implements Named {
    TTG_GIAO,
    TINH_GIAO,
    HUYEN_GIAO,
    XA_GIAO;

    @Override
    public String nameKey() {
        return "plan.level." + name();
    }
}
