package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.standing.Story.day;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import vn.dautu.schedule.Milestone;

/**
 * The vectors of domain.md §2.6, by name: start 01/07/2022, nine quarters to 30/09/2024, asked at quarter 5, the owner's forecast is the
 * plan, no milestone overdue, a fresh report. And the same vectors under other thresholds, which are data.
 */
class DomainVectorsTest {

    private static Story first() {
        return Story.ofNineQuarters().done("28.4");
    }

    private static Story second() {
        return Story.ofNineQuarters().done("48");
    }

    private static Story third() {
        return second().forecast(Milestone.COMPLETE, "31/10/2024");
    }

    private static BigDecimal index(Story story) {
        return story.evidence().earnedSchedule().orElseThrow().timeIndex();
    }

    @Test
    void earned28point4PercentIsRedByR5() {
        assertThat(index(first())).isEqualByComparingTo("0.72");
        assertThat(first().verdict()).isEqualTo("RED R5");
    }

    @Test
    void earned48PercentIsGreen() {
        assertThat(second().evidence().earnedSchedule().orElseThrow().earned()).isEqualByComparingTo("4.875");
        assertThat(index(second())).isEqualByComparingTo("0.975");
        assertThat(second().verdict()).isEqualTo("GREEN GREEN");
    }

    @Test
    void theSameWithTheOwnersForecastOneMonthLateIsAmberByA2() {
        assertThat(third().verdict()).isEqualTo("AMBER A2");
        assertThat(third().first().reason().arguments()).startsWith(31L);
    }

    @Test
    void theFirstOneAskedSeventyDaysAfterItsReportIsStillRed() {
        Story silent = first().asked("09/12/2023");
        assertThat(silent.evidence().daysSilent()).contains(70L);
        assertThat(silent.verdict()).isEqualTo("RED R5");
        assertThat(index(silent)).isLessThan(new BigDecimal("0.72"));
        assertThat(silent.rules()).containsExactly("R5", "GREY-SILENT");
    }

    @Test
    void theFirstOneAskedAtQuarterFiveWithAReportOfSeventyDaysBeforeIsStillRed() {
        Story silent = first().reported("22/07/2023");
        assertThat(silent.evidence().daysSilent()).contains(70L);
        assertThat(silent.verdict()).isEqualTo("RED R5");
        // Time has gone on without the owner to 26/08/2023, 35 days before: 4 + 57/92 quarters.
        assertThat(index(silent).setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("0.78");
    }

    @Test
    void handOverSixMonthsBeyondTheAdjustedPlanIs181DaysAnd547AgainstTheOriginal() {
        var complete = Story.ofAPunctualProject("01/07/2022", "31/12/2023", "30/11/2024")
                .adjusted(Milestone.COMPLETE, "31/12/2024")
                .forecast(Milestone.COMPLETE, "30/06/2025")
                .evidence()
                .completion()
                .orElseThrow();
        assertThat(complete.daysLate(complete.current(), day("30/11/2024"))).contains(181L);
        assertThat(complete.daysLate(complete.original(), day("30/11/2024"))).contains(547L);
        // 181 of 915 days approved: 19,8 %
        assertThat(BigDecimal.valueOf(18_100).divide(BigDecimal.valueOf(915), 1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("19.8");
    }

    @Test
    void withALowerRedThresholdTheFirstIsOnlyAmber() {
        assertThat(first().under(ThresholdTable.with("time-index-red", "0.70")).verdict())
                .isEqualTo("AMBER A3");
        assertThat(first().under(ThresholdTable.with("time-index-red", "0.72")).verdict())
                .isEqualTo("AMBER A3");
        assertThat(first().under(ThresholdTable.with("time-index-red", "0.73")).verdict())
                .isEqualTo("RED R5");
    }

    @Test
    void withAHigherAmberThresholdTheSecondIsAmber() {
        assertThat(second().under(ThresholdTable.with("time-index-amber", "0.98"))
                        .verdict())
                .isEqualTo("AMBER A3");
    }

    @Test
    void withALaterElapsedFloorTheFirstIsNotJudgedByItsPace() {
        // 457 of 823 days have gone: 55,5 %
        assertThat(first().under(ThresholdTable.with("elapsed-floor-percent", "55"))
                        .verdict())
                .isEqualTo("RED R5");
        assertThat(first().under(ThresholdTable.with("elapsed-floor-percent", "56"))
                        .verdict())
                .isEqualTo("GREEN GREEN");
    }

    @Test
    void withAForecastCapOfThirtyDaysTheThirdIsRed() {
        assertThat(third().under(ThresholdTable.with("forecast-cap-days", "30")).verdict())
                .isEqualTo("RED R4");
    }

    @Test
    void withASmallerShareOfTheDurationTheThirdIsRed() {
        assertThat(third().under(ThresholdTable.with("duration-share-percent", "1"))
                        .verdict())
                .isEqualTo("RED R4");
    }

    @Test
    void withMorePatienceSilenceIsAmberLater() {
        Story silent = second().asked("05/11/2023");
        assertThat(silent.rules()).contains("A5");
        assertThat(second().asked("05/11/2023")
                        .under(ThresholdTable.with("report-amber-days", "40"))
                        .verdict())
                .isEqualTo("GREEN GREEN");
        assertThat(second().asked("09/12/2023").rules()).contains("GREY-SILENT");
        assertThat(second().asked("09/12/2023")
                        .under(ThresholdTable.with("report-grey-days", "70"))
                        .rules())
                .doesNotContain("GREY-SILENT");
    }
}
