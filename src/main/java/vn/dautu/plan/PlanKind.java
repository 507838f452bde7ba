package vn.dautu.plan;

/** What kind of line it is in the annual plan. */
public enum PlanKind {
    TRONG_NAM,
    KEO_DAI,
    UNG_TRUOC,
    BO_SUNG_SAU_30_9
}
