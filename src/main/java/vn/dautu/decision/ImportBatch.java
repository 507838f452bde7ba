package vn.dautu.decision;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** One import that was written: which file, by whom, the as-of days it declared, and how many facts it brought. */
public record ImportBatch(
        long id,
        String sha256,
        String name,
        String layout,
        String importedBy,
        LocalDate knownFrom,
        LocalDate knownTo,
        Instant recordedAt,
        int added,
        int changed,
        int unchanged)
        implements Serializable {}
