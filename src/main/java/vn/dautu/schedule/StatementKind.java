package vn.dautu.schedule;

/** What a dated statement about a milestone is. Baselines are kept for ever: an adjustment stands beside the original. */
public enum StatementKind {
    ORIGINAL,
    ADJUSTED,
    FORECAST,
    ACTUAL
}
