package vn.dautu.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.PlannedPoint;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;

/** Planned and reported work on one axis. */
class ProgressCurveTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final ProjectSchedule SCHEDULE = new ProjectSchedule(
            List.of(new MilestoneDates(Milestone.START, START, START, null, START, null, null, 1)),
            List.of(
                    new PlannedPoint(LocalDate.of(2024, 4, 10), new BigDecimal("20")),
                    new PlannedPoint(LocalDate.of(2024, 7, 19), new BigDecimal("60"))),
            null);

    private static ProgressReport report(LocalDate on, @Nullable Long done) {
        return new ProgressReport(
                on, done == null ? null : new Vnd(done), new Vnd(1000), null, null, null, null, null, null);
    }

    @Test
    void thePlanBeginsWithNothingOnTheApprovedStartAndRunsEvenlyBetweenPeriods() {
        ProgressCurve curve = ProgressCurve.of(SCHEDULE, List.of());
        assertThat(curve.plannedOn(START.minusDays(9)).orElseThrow()).isEqualByComparingTo("0");
        assertThat(curve.plannedOn(LocalDate.of(2024, 2, 20)).orElseThrow()).isEqualByComparingTo("10");
        assertThat(curve.plannedOn(LocalDate.of(2024, 5, 30)).orElseThrow()).isEqualByComparingTo("40");
        assertThat(curve.plannedOn(LocalDate.of(2025, 1, 1)).orElseThrow()).isEqualByComparingTo("60");
    }

    @Test
    void theLatestReportIsComparedWithThePlanOfItsOwnDay() {
        ProgressCurve curve = ProgressCurve.of(
                SCHEDULE, List.of(report(LocalDate.of(2024, 4, 10), 180L), report(LocalDate.of(2024, 5, 30), 243L)));
        assertThat(curve.pointsBehind().orElseThrow()).isEqualByComparingTo("15.7");
    }

    @Test
    void aReportWithoutAFigureIsNoPoint() {
        ProgressCurve curve = ProgressCurve.of(
                SCHEDULE, List.of(report(LocalDate.of(2024, 4, 10), 180L), report(LocalDate.of(2024, 5, 30), null)));
        assertThat(curve.reported()).hasSize(1);
    }

    @Test
    void withoutAPlanThereIsNothingToBeBehind() {
        ProgressCurve curve = ProgressCurve.of(ProjectSchedule.EMPTY, List.of(report(LocalDate.of(2024, 5, 30), 243L)));
        assertThat(curve.pointsBehind()).isEmpty();
        assertThat(curve.plannedOn(START)).isEmpty();
        assertThat(ProgressCurve.of(ProjectSchedule.EMPTY, List.of()).isEmpty()).isTrue();
    }
}
