package vn.dautu.kernel.fact;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact behind a figure, as a reader may open it.
 *
 * @param what the fact in a few words, already a message key with its arguments elsewhere; here the figure as written
 * @param effectiveOn see {@link FactStamp}
 * @param recordedAt the machine's clock
 */
public record Source(
        String table,
        long id,
        String what,
        LocalDate effectiveOn,
        LocalDate knownOn,
        Instant recordedAt,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String issuer,
        @Nullable String decisionFile,
        @Nullable String fileName,
        @Nullable String fileHash,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String enteredBy)
        implements Serializable {}
