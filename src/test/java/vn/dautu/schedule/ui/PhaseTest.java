package vn.dautu.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.ui.Gantt.Span;

/** Phases read off the milestones. */
class PhaseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 19);
    private static final ProjectSchedule STADIUM = new ProjectSchedule(
            List.of(
                    dates(Milestone.INVEST_DECISION, "2022-06-28", "2022-06-28", null, "2022-06-28"),
                    dates(Milestone.GPMB_100, "2023-03-31", "2023-12-31", "2024-06-30", null),
                    dates(Milestone.START, "2022-12-15", "2022-12-15", null, "2022-12-22"),
                    dates(Milestone.COMPLETE, "2023-12-31", "2024-12-31", "2025-06-30", null)),
            List.of(),
            null);

    private static MilestoneDates dates(
            Milestone milestone, String original, String current, @Nullable String forecast, @Nullable String actual) {
        return new MilestoneDates(
                milestone,
                LocalDate.parse(original),
                LocalDate.parse(current),
                day(forecast),
                day(actual),
                null,
                null,
                1);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void everyMilestoneBelongsToExactlyOnePhase() {
        Set<Milestone> seen = EnumSet.noneOf(Milestone.class);
        ProjectSchedule all = new ProjectSchedule(
                List.of(Milestone.values()).stream()
                        .map(milestone -> dates(milestone, "2024-01-01", "2024-01-01", null, null))
                        .toList(),
                List.of(),
                null);
        for (Phase phase : Phase.values()) {
            phase.of(all)
                    .forEach(dates -> assertThat(seen.add(dates.milestone()))
                            .as(dates.milestone().name())
                            .isTrue());
        }
        assertThat(seen).containsExactlyInAnyOrder(Milestone.values());
    }

    @Test
    void thePlanRunsFromTheMilestoneThatBeginsThePhaseToItsLastOne() {
        assertThat(Phase.WORKS.span(STADIUM, MilestoneDates::original)).isEqualTo(span("2022-12-15", "2023-12-31"));
        assertThat(Phase.WORKS.span(STADIUM, MilestoneDates::current)).isEqualTo(span("2022-12-15", "2024-12-31"));
        assertThat(Phase.LAND.span(STADIUM, MilestoneDates::current)).isEqualTo(span("2022-06-28", "2023-12-31"));
    }

    @Test
    void anOpenPhaseIsDoneUpToTheDayAndExpectedFromThere() {
        assertThat(Phase.WORKS.done(STADIUM, DAY)).isEqualTo(span("2022-12-22", "2024-03-19"));
        assertThat(Phase.WORKS.expected(STADIUM, DAY)).isEqualTo(span("2024-03-19", "2025-06-30"));
        assertThat(Phase.LAND.done(STADIUM, DAY)).isEqualTo(span("2022-06-28", "2024-03-19"));
    }

    @Test
    void aFinishedPhaseExpectsNothing() {
        assertThat(Phase.PREPARATION.done(STADIUM, DAY)).isEqualTo(span("2022-06-28", "2022-06-28"));
        assertThat(Phase.PREPARATION.expected(STADIUM, DAY)).isNull();
    }

    @Test
    void aPhaseOfWhichNothingIsKnownIsNotShown() {
        assertThat(Phase.SETTLEMENT.end(STADIUM)).isEmpty();
        assertThat(Phase.TENDER.span(STADIUM, MilestoneDates::current)).isNull();
        assertThat(Phase.SETTLEMENT.done(STADIUM, DAY)).isNull();
    }

    @Test
    void anOverdueMilestoneWithoutAForecastIsExpectedNoEarlierThanTheDay() {
        MilestoneDates overdue = dates(Milestone.GPMB_50, "2024-01-31", "2024-01-31", null, null);
        assertThat(Phase.expected(overdue, DAY)).isEqualTo(DAY);
        MilestoneDates ahead = dates(Milestone.GPMB_50, "2024-05-31", "2024-05-31", null, null);
        assertThat(Phase.expected(ahead, DAY)).isNull();
        MilestoneDates forgotten = dates(Milestone.GPMB_50, "2024-01-31", "2024-01-31", "2024-02-20", null);
        assertThat(Phase.expected(forgotten, DAY)).isEqualTo(DAY);
    }
}
