package vn.dautu.standing.measure;

/** What a measure is about: the heading under which it is offered. */
public enum Theme {
    VERDICT,
    PROJECT,
    TIME,
    MONEY,
    LAND,
    ACTION
}
