package vn.dautu.kernel.fact;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact behind a figure, as a reader may open it.
 *
 * @param what the fact in few words; parts divided by {@code |}, a part that begins with {@code #} is the key of a text
 * @param amount its amount in đồng, null when it is not one of money
 * @param effectiveOn see {@link FactStamp}
 * @param recordedAt the machine's clock
 */
public record Source(
        String table,
        long id,
        String what,
        @Nullable Long amount,
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
