package vn.dautu.kernel.fact;

/** What entering a draft would do to the book. */
public record Change(Draft draft, Kind kind) {

    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
