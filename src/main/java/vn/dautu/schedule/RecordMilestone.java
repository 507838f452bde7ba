package vn.dautu.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.project.ProjectId;

/**
 * What an officer says about a milestone.
 *
 * @param kind FORECAST or ACTUAL; plan dates change by decision only
 * @param onDate null withdraws an actual date recorded by mistake
 * @param paper the document that proves it, null when it is only declared
 * @param seen the latest statement the officer saw, see {@link MilestoneDates#latestStatement}; 0 when there was none
 */
public record RecordMilestone(
        ProjectId project,
        Milestone milestone,
        StatementKind kind,
        @Nullable LocalDate onDate,
        String reason,
        @Nullable Paper paper,
        long seen) {

    /** A document by its number, with its file where one was given. */
    public record Paper(
            String number,
            @Nullable String fileName,
            @Nullable String mediaType,
            byte @Nullable [] content) {}
}
