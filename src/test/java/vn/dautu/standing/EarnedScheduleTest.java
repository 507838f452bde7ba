package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dautu.schedule.PlannedPoint;

/** domain.md §2.5: nine quarters 0 4 10 20 34 50 66 82 94 100, asked about at quarter 5. */
class EarnedScheduleTest {

    private static EarnedSchedule earned(String percent) {
        return Story.ofNineQuarters().done(percent).evidence().earnedSchedule().orElseThrow();
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    @Test
    void theWorkedExampleOfTheDomainPageComesOutFigureByFigure() {
        EarnedSchedule earned = earned("28.4");
        assertThat(earned.planned()).isEqualByComparingTo("9");
        assertThat(earned.actualTime()).isEqualByComparingTo("5");
        assertThat(earned.earnedPercent()).isEqualByComparingTo("28.4");
        assertThat(earned.plannedPercent()).isEqualByComparingTo("50");
        assertThat(earned.pointsBehind()).isEqualByComparingTo("21.6");
        assertThat(earned.earned()).isEqualByComparingTo("3.6");
        assertThat(earned.timeVariance()).isEqualByComparingTo("-1.4");
        assertThat(earned.timeIndex()).isEqualByComparingTo("0.72");
        assertThat(earned.forecastDuration().orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(earned.toCompleteIndex().orElseThrow()).isEqualByComparingTo("1.35");
    }

    @Test
    void fortyEightPercentAtQuarterFiveIsAlmostInTime() {
        EarnedSchedule earned = earned("48");
        assertThat(earned.earned()).isEqualByComparingTo("4.875");
        assertThat(earned.timeIndex()).isEqualByComparingTo("0.975");
    }

    @Test
    void workExactlyOnTheCurveHasAnIndexOfOne() {
        assertThat(earned("50").timeIndex()).isEqualByComparingTo("1");
        assertThat(earned("50").pointsBehind()).isEqualByComparingTo("0");
    }

    @Test
    void aProjectThatFinishesLateKeepsTheTruth() {
        // Nine quarters planned, twelve taken: SPI is back at 1,00, SPI(t) is 0,75. Beyond its end the plan goes on in
        // quarters of 92 days.
        EarnedSchedule late = EarnedSchedule.of(
                        LocalDate.of(2022, 7, 1),
                        Story.ofNineQuarters().evidence().schedule().curve(),
                        new BigDecimal("100"),
                        LocalDate.of(2024, 9, 30).plusDays(3 * 92))
                .orElseThrow();
        assertThat(late.actualTime()).isEqualByComparingTo("12");
        assertThat(late.earned()).isEqualByComparingTo("9");
        assertThat(late.plannedPercent()).isEqualByComparingTo("100");
        assertThat(late.timeIndex()).isEqualByComparingTo("0.75");
        assertThat(late.toCompleteIndex()).isEmpty();
    }

    @Test
    void aPeriodInWhichNothingIsPlannedIsEarnedWithTheOneBefore() {
        List<PlannedPoint> still = List.of(
                new PlannedPoint(LocalDate.of(2022, 9, 30), BigDecimal.valueOf(40)),
                new PlannedPoint(LocalDate.of(2022, 12, 31), BigDecimal.valueOf(40)),
                new PlannedPoint(LocalDate.of(2023, 3, 31), BigDecimal.valueOf(100)));
        EarnedSchedule earned = EarnedSchedule.of(
                        LocalDate.of(2022, 7, 1), still, BigDecimal.valueOf(40), LocalDate.of(2022, 12, 31))
                .orElseThrow();
        assertThat(earned.earned()).isEqualByComparingTo("2");
        assertThat(earned.timeIndex()).isEqualByComparingTo("1");
    }

    @Test
    void nothingDoneIsAnIndexOfZeroAndNoForecastAtAll() {
        EarnedSchedule nothing = earned("0");
        assertThat(nothing.timeIndex()).isEqualByComparingTo("0");
        assertThat(nothing.forecastDuration()).isEmpty();
    }

    @Test
    void betweenTwoQuartersTimeAndPlanGoOnByDays() {
        EarnedSchedule middle = EarnedSchedule.of(
                        LocalDate.of(2022, 7, 1),
                        Story.ofNineQuarters().evidence().schedule().curve(),
                        new BigDecimal("42"),
                        LocalDate.of(2023, 8, 15))
                .orElseThrow();
        assertThat(middle.actualTime()).isEqualByComparingTo("4.5"); // 46 of 92 days of the fifth quarter
        assertThat(middle.plannedPercent()).isEqualByComparingTo("42");
        assertThat(middle.earned()).isEqualByComparingTo("4.5");
    }

    @Test
    void withoutAStartACurveOrAReportedFigureThereIsNoIndex() {
        List<PlannedPoint> curve = Story.ofNineQuarters().evidence().schedule().curve();
        LocalDate start = LocalDate.of(2022, 7, 1);
        LocalDate day = LocalDate.of(2023, 9, 30);
        assertThat(EarnedSchedule.of(null, curve, BigDecimal.TEN, day)).isEmpty();
        assertThat(EarnedSchedule.of(start, List.of(), BigDecimal.TEN, day)).isEmpty();
        assertThat(EarnedSchedule.of(start, curve, null, day)).isEmpty();
        assertThat(EarnedSchedule.of(start, curve, BigDecimal.TEN, start)).isEmpty();
        assertThat(Story.ofNineQuarters().evidence().earnedSchedule()).isEmpty();
    }

    @Test
    void aPeriodWrittenTwiceDoesNotDivideByNothing() {
        List<PlannedPoint> twice = List.of(
                new PlannedPoint(LocalDate.of(2022, 9, 30), BigDecimal.valueOf(50)),
                new PlannedPoint(LocalDate.of(2022, 12, 31), BigDecimal.valueOf(100)),
                new PlannedPoint(LocalDate.of(2022, 12, 31), BigDecimal.valueOf(100)));
        EarnedSchedule earned = EarnedSchedule.of(
                        LocalDate.of(2022, 7, 1), twice, BigDecimal.valueOf(50), LocalDate.of(2023, 1, 31))
                .orElseThrow();
        assertThat(earned.planned()).isEqualByComparingTo("2");
        assertThat(rounded(earned.actualTime(), 3)).isEqualByComparingTo("2.337"); // 1 + 123 of 92 days
    }

    @Test
    void theIndexSpeaksOfTheDayOfAFreshReportAndOfTimeGoneByOnceItIsOverdue() {
        Story story = Story.ofNineQuarters().done("28.4").reported("30/09/2023");
        assertThat(story.asked("04/11/2023")
                        .evidence()
                        .earnedSchedule()
                        .orElseThrow()
                        .actualTime())
                .isEqualByComparingTo("5");
        assertThat(story.asked("05/11/2023")
                        .evidence()
                        .earnedSchedule()
                        .orElseThrow()
                        .actualTime())
                .isGreaterThan(new BigDecimal("5"));
    }
}
