package vn.dautu.clearance;

/**
 * What leaders count, in the order of the report (domain.md §3.4). A stage is not part of the next one: ground may be handed over before
 * its plan is approved.
 */
public enum FunnelStage {
    /** To be recovered: everything. */
    TO_RECOVER,
    INVENTORIED,
    /** Its plan is drafted and the confirmation of the land's origin is not missing. */
    ORIGIN_VERIFIED,
    POSTED,
    /** Sent for appraisal, appraised or further. */
    APPRAISED,
    APPROVED,
    PAID,
    HANDED_OVER;

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int mask) {
        return (mask & bit()) != 0;
    }
}
