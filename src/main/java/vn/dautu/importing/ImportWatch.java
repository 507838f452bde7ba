package vn.dautu.importing;

import java.util.concurrent.atomic.AtomicBoolean;

/** How far an import has come, for those who wait; and the way to stop it. Safe between threads. */
public final class ImportWatch {

    /** What the import is doing. */
    public enum Stage {
        READING,
        CHECKING,
        WRITING,
        JUDGING
    }

    /**
     * @param done of {@code all}; both 0 when the stage cannot be counted
     */
    public record Progress(Stage stage, int done, int all) {}

    /** The person stopped the import: its transaction ends, and nothing is written. */
    public static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private volatile Progress progress = new Progress(Stage.READING, 0, 0);
    private final AtomicBoolean cancelled = new AtomicBoolean();

    public Progress progress() {
        return progress;
    }

    public void cancel() {
        cancelled.set(true);
    }

    /** @throws Cancelled when it was */
    void at(Stage stage, int done, int all) {
        progress = new Progress(stage, done, all);
        if (cancelled.get()) {
            throw new Cancelled();
        }
    }
}
