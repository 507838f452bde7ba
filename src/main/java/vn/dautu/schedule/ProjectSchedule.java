package vn.dautu.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project's timetable as of a day: its milestones in order, the planned curve in force, and the latest report. */
public record ProjectSchedule(
        List<MilestoneDates> milestones,
        List<PlannedPoint> curve,
        @Nullable ProgressReport latestReport) implements Serializable {

    public static final ProjectSchedule EMPTY = new ProjectSchedule(List.of(), List.of(), null);

    public Optional<MilestoneDates> find(Milestone milestone) {
        // A loop: the judgement of ten thousand projects comes here a million times.
        for (MilestoneDates dates : milestones) {
            if (dates.milestone() == milestone) {
                return Optional.of(dates);
            }
        }
        return Optional.empty();
    }

    public Optional<LocalDate> approvedStart() {
        return find(Milestone.START).map(MilestoneDates::current);
    }

    public Optional<LocalDate> approvedFinish() {
        return find(Milestone.COMPLETE).map(MilestoneDates::current);
    }
}
