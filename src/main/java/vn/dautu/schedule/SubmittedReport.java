package vn.dautu.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was submitted, kept also when a later one of the same day replaces it.
 *
 * @param knownOn when it was submitted
 * @param by who typed it or loaded the file
 * @param replaced whether a later report of the same day stands in its place
 */
public record SubmittedReport(
        long id,
        ProgressReport report,
        LocalDate knownOn,
        @Nullable String by,
        boolean replaced) implements Serializable {}
