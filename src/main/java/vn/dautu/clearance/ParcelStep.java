package vn.dautu.clearance;

/** A dated step of a parcel that a survey file carries. */
public enum ParcelStep {
    INVENTORIED,
    POSTED,
    APPROVED,
    PAID,
    HANDED_OVER,
    BLOCKED
}
