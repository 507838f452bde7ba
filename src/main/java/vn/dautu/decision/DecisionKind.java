package vn.dautu.decision;

/** What a decision does. */
public enum DecisionKind {
    INVESTMENT,
    SCHEDULE,
    SCHEDULE_ADJUSTMENT,
    MEDIUM_TERM,
    MEDIUM_TERM_ADJUSTMENT,
    ANNUAL_PLAN,
    STATEMENT
}
