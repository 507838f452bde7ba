package vn.dautu.plan;

import vn.dautu.kernel.rule.Named;

/** What kind of line it is in the annual plan. */
public enum PlanKind implements Named {
    TRONG_NAM,
    KEO_DAI,
    UNG_TRUOC,
    BO_SUNG_SAU_30_9;

    /** Whether it is part of the year's own plan. Carried-over capital and advances on later years are not: they would count money twice. */
    public boolean isOfTheYear() {
        return this == TRONG_NAM || this == BO_SUNG_SAU_30_9;
    }

    @Override
    public String nameKey() {
        return "plan.kind." + name();
    }
}
