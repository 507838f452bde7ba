package vn.dautu.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.DecisionKind;

/**
 * The decision itself, as typed.
 *
 * @param title trích yếu, null when none was given
 * @param file the paper, null when it was not attached
 */
public record DecisionHead(
        String number,
        LocalDate decidedOn,
        String issuer,
        DecisionKind kind,
        @Nullable String title,
        @Nullable Attached file) {

    /** A file as it came in. */
    public record Attached(String name, String mediaType, byte[] content) {}
}
