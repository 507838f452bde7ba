package vn.dautu.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/**
 * A dated statement about a milestone.
 *
 * @param onDate the milestone's date; null withdraws what was said before under the same key
 * @param document the document that proves it: number, or the file's SHA-256 where one was uploaded
 */
public record StatementEntry(
        ProjectId project,
        Milestone milestone,
        StatementKind kind,
        @Nullable LocalDate onDate,
        @Nullable String reason,
        @Nullable String document,
        FactStamp stamp) {}
