package vn.dautu.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.project.ProjectId;

/** The plan dates that one decision sets. */
public record PlanDates(
        ProjectId project, List<Entry> entries, @Nullable String reason) {

    /**
     * One milestone's new plan date.
     *
     * @param seen the latest statement that the officer saw, see {@link MilestoneDates#latestStatement}; 0 when there was none
     */
    public record Entry(Milestone milestone, LocalDate onDate, long seen) {}

    Optional<LocalDate> find(Milestone milestone) {
        return entries.stream()
                .filter(entry -> entry.milestone() == milestone)
                .map(Entry::onDate)
                .findFirst();
    }
}
