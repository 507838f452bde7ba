package vn.dautu.plan;

import vn.dautu.kernel.rule.Named;

/**
 * What a decision gives more time for, where the time is the money's. More time for a contract is an amendment of that contract, more
 * time for the project an adjusted date of a milestone: neither is of this kind, and none of the three follows from another.
 */
public enum ExtensionKind implements Named {
    /** More years in which the project may be given capital (thời gian bố trí vốn). */
    FUNDING_TIME,
    /** A later last day for paying out the capital of one year (kéo dài thời gian giải ngân). */
    DISBURSEMENT;

    @Override
    public String nameKey() {
        return "plan.extension." + name();
    }
}
