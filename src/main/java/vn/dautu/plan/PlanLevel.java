package vn.dautu.plan;

/** Who assigned a plan line. The levels are parallel views of the same money and are never added (domain.md §1.6). */
public enum PlanLevel {
    TTG_GIAO,
    TINH_GIAO,
    HUYEN_GIAO,
    XA_GIAO
}
