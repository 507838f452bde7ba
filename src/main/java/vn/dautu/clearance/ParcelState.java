package vn.dautu.clearance;

/** The state of a parcel; the first that fits wins (design.md, after domain.md §3.2). */
public enum ParcelState {
    BLOCKED,
    HANDED_OVER,
    PAID,
    PROCESSING,
    INVENTORIED,
    NOT_INVENTORIED
}
