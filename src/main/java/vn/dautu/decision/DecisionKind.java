package vn.dautu.decision;

/** What a decision does. */
public enum DecisionKind {
    INVESTMENT,
    SCHEDULE,
    SCHEDULE_ADJUSTMENT,
    MEDIUM_TERM,
    MEDIUM_TERM_ADJUSTMENT,
    ANNUAL_PLAN,
    STATEMENT,
    /** Conclusion of an inspection, an evaluation, a decision to stop: what the oversight book rests on. */
    OVERSIGHT
}
