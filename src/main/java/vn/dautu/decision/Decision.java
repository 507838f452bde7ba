package vn.dautu.decision;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision or other document: number, day, issuer, trích yếu, and the SHA-256 of its file where one was given. */
public record Decision(
        long id,
        String number,
        LocalDate decidedOn,
        String issuer,
        DecisionKind kind,
        @Nullable String title,
        @Nullable String fileSha256)
        implements Serializable {}
