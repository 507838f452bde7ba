package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.standing.Story.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.schedule.Milestone;

/** A story for every rule of domain.md §2.6, on both sides of its limit. */
class StandingPolicyTest {

    /** 731 days approved: a key milestone may be 60 days overdue, the owner's forecast 73 days late. */
    private static Story twoYears() {
        return Story.ofAPunctualProject("01/01/2023", "31/12/2024", "30/06/2024");
    }

    @Nested
    class Blue {

        @Test
        void aProjectHandedOverInTimeIsBlueAndHasNoLateDays() {
            Story story = twoYears().reached(Milestone.COMPLETE, "01/06/2024");
            assertThat(story.verdict()).isEqualTo("BLUE BLUE");
            assertThat(story.first().reason()).isEqualTo(Reason.of("standing.handed-over", day("01/06/2024")));
        }

        @Test
        void aProjectHandedOverLateIsBlueAndKeepsItsLateDaysAgainstTheFirstPlan() {
            Story story = twoYears()
                    .adjusted(Milestone.COMPLETE, "30/06/2025")
                    .reached(Milestone.COMPLETE, "30/06/2025")
                    .asked("31/10/2025");
            assertThat(story.verdict()).isEqualTo("BLUE BLUE");
            assertThat(story.first().reason())
                    .isEqualTo(Reason.of("standing.handed-over-late", day("30/06/2025"), 181L));
        }

        @Test
        void aProjectHandedOverOnItsLastApprovedDayIsNotLate() {
            Story story = twoYears().reached(Milestone.COMPLETE, "31/12/2024").asked("31/12/2024");
            assertThat(story.first().reason()).isEqualTo(Reason.of("standing.handed-over", day("31/12/2024")));
        }

        @Test
        void afterHandOverAnOldForecastSaysNothingMore() {
            Story story =
                    twoYears().forecast(Milestone.COMPLETE, "30/06/2025").reached(Milestone.COMPLETE, "01/06/2024");
            assertThat(story.rules()).containsExactly("BLUE");
        }

        @Test
        void afterHandOverNeitherSilenceNorAnOverdueSettlementTurnsTheLight() {
            Story story = twoYears()
                    .reached(Milestone.COMPLETE, "01/06/2024")
                    .planned(Milestone.SETTLED, "01/07/2024")
                    .neverReported()
                    .asked("31/10/2025");
            assertThat(story.verdict()).isEqualTo("BLUE BLUE");
            assertThat(story.rules()).doesNotContain("R1", "R3", "R4");
        }
    }

    @Nested
    class ApprovedTimeIsOver {

        @Test
        void theLastApprovedDayIsNotLate() {
            assertThat(twoYears().asked("31/12/2024").reported("25/12/2024").verdict())
                    .isEqualTo("GREEN GREEN");
        }

        @Test
        void theDayAfterTheApprovedFinishIsRed() {
            Story story = twoYears().asked("01/01/2025").reported("25/12/2024");
            assertThat(story.verdict()).isEqualTo("RED R1");
            assertThat(story.first().reason())
                    .isEqualTo(Reason.of("standing.approved-time-over", 1L, day("31/12/2024")));
        }

        @Test
        void anApprovedAdjustmentMovesTheFinish() {
            Story story = twoYears()
                    .adjusted(Milestone.COMPLETE, "30/06/2025")
                    .asked("01/01/2025")
                    .reported("25/12/2024");
            assertThat(story.verdict()).isEqualTo("GREEN GREEN");
        }
    }

    @Nested
    class FundedTooLong {

        @ParameterizedTest(name = "group {0}, capital since {1}, finish {2}: {3}")
        @CsvSource({
            "A, 2019, 31/12/2024, GREEN GREEN",
            "A, 2018, 31/12/2024, RED R2",
            "B, 2021, 31/12/2024, GREEN GREEN",
            "B, 2020, 31/12/2024, RED R2",
            "C, 2022, 31/12/2024, GREEN GREEN",
            "C, 2021, 31/12/2024, RED R2",
            "QTQG, 2010, 31/12/2024, GREEN GREEN"
        })
        void aGroupMayBeFundedSixFourOrThreeYears(String group, int since, String finish, String verdict) {
            Story story = twoYears()
                    .planned(Milestone.COMPLETE, finish)
                    .ofGroup(group)
                    .fundedSince(since);
            assertThat(story.verdict()).isEqualTo(verdict);
        }

        @Test
        void theYearsAreCountedToTheOwnersForecast() {
            Story story = twoYears().ofGroup("C").fundedSince(2022).forecast(Milestone.COMPLETE, "15/01/2025");
            assertThat(story.verdict()).isEqualTo("RED R2");
            assertThat(story.first().reason())
                    .isEqualTo(Reason.of("standing.funded-too-long", 4L, 3L, "C", day("15/01/2025")));
        }

        @Test
        void aProjectWithoutCapitalYetIsNotFundedTooLong() {
            assertThat(twoYears().ofGroup("C").verdict()).isEqualTo("GREEN GREEN");
        }
    }

    @Nested
    class KeyMilestoneOverdue {

        @ParameterizedTest(name = "{0} to {1}, land due {2}, asked {3}: {4}")
        @CsvSource({
            // The floor: approved for eight months, limit 30 days.
            "01/03/2024, 31/10/2024, 01/05/2024, 31/05/2024, AMBER A1",
            "01/03/2024, 31/10/2024, 01/05/2024, 01/06/2024, RED R3",
            // A tenth of 456 days: 45.
            "01/01/2024, 31/03/2025, 01/05/2024, 15/06/2024, AMBER A1",
            "01/01/2024, 31/03/2025, 01/05/2024, 16/06/2024, RED R3",
            // The cap: approved for four years, limit 60 days.
            "01/01/2023, 31/12/2026, 01/05/2024, 30/06/2024, AMBER A1",
            "01/01/2023, 31/12/2026, 01/05/2024, 01/07/2024, RED R3",
        })
        void theLimitIsATenthOfTheApprovedTimeFromThirtyToSixtyDays(
                String start, String finish, String due, String asked, String verdict) {
            Story story = Story.ofAPunctualProject(start, finish, asked).planned(Milestone.GPMB_100, due);
            assertThat(story.verdict()).isEqualTo(verdict);
        }

        @Test
        void theApprovedTimeCountsItsFirstAndItsLastDay() {
            // 01/01/2024 to 05/11/2024 are 310 days: limit 31, not 30.
            Story story = Story.ofAPunctualProject("01/01/2024", "05/11/2024", "01/06/2024")
                    .planned(Milestone.GPMB_100, "01/05/2024");
            assertThat(story.evidence().approvedDays()).isEqualTo(310);
            assertThat(story.verdict()).isEqualTo("AMBER A1");
            assertThat(Story.ofAPunctualProject("01/07/2022", "31/12/2024", "01/06/2024")
                            .evidence()
                            .approvedDays())
                    .isEqualTo(915);
        }

        @Test
        void theReasonNamesTheMilestoneItsDaysItsPlanAndTheLimit() {
            Story story = twoYears().planned(Milestone.GPMB_100, "30/04/2024");
            assertThat(story.first().reason())
                    .isEqualTo(Reason.of(
                            "standing.key-milestone-overdue", Milestone.GPMB_100, 61L, day("30/04/2024"), 60L));
        }

        @Test
        void aMinorMilestoneIsNeverRedByItself() {
            assertThat(twoYears().planned(Milestone.WORK_50, "01/07/2023").verdict())
                    .isEqualTo("AMBER A1");
        }

        @Test
        void settlementComesAfterHandOverAndMakesNothingLate() {
            assertThat(twoYears().planned(Milestone.SETTLED, "01/07/2023").verdict())
                    .isEqualTo("GREEN GREEN");
        }

        @Test
        void theWorstKeyMilestoneIsTheOneNamed() {
            Story story = twoYears()
                    .planned(Milestone.GPMB_50, "01/03/2024")
                    .planned(Milestone.GPMB_100, "01/02/2024")
                    .planned(Milestone.CONTRACT, "01/04/2024");
            assertThat(story.first().reason().arguments()).startsWith(Milestone.GPMB_100, 150L);
        }

        @Test
        void finishedMilestonesNeverDilute() {
            Story story = twoYears()
                    .planned(Milestone.POLICY, "01/01/2022")
                    .reached(Milestone.POLICY, "01/12/2021")
                    .planned(Milestone.INVEST_DECISION, "01/06/2022")
                    .reached(Milestone.INVEST_DECISION, "01/05/2022")
                    .planned(Milestone.CONTRACT, "01/12/2022")
                    .reached(Milestone.CONTRACT, "01/11/2022")
                    .planned(Milestone.GPMB_100, "30/04/2024");
            assertThat(story.verdict()).isEqualTo("RED R3");
            assertThat(story.first().reason().arguments()).startsWith(Milestone.GPMB_100, 61L);
        }

        @Test
        void aMilestoneReachedLateIsNoLongerOverdue() {
            Story story =
                    twoYears().planned(Milestone.GPMB_100, "01/01/2024").reached(Milestone.GPMB_100, "29/06/2024");
            assertThat(story.verdict()).isEqualTo("GREEN GREEN");
        }

        @Test
        void withoutAnApprovedTimeTheLimitIsTheFloor() {
            Story story = twoYears().without(Milestone.COMPLETE).planned(Milestone.GPMB_100, "30/05/2024");
            assertThat(story.verdict()).isEqualTo("RED R3");
        }
    }

    @Nested
    class OwnersForecast {

        @ParameterizedTest(name = "{0} to {1}, the owner says {2}: {3}")
        @CsvSource({
            // The floor: approved for eight months, limit 30 days.
            "01/03/2024, 31/10/2024, 30/11/2024, AMBER A2",
            "01/03/2024, 31/10/2024, 01/12/2024, RED R4",
            // A tenth of 731 days: 73.
            "01/01/2023, 31/12/2024, 14/03/2025, AMBER A2",
            "01/01/2023, 31/12/2024, 15/03/2025, RED R4",
            // The cap: approved for four years, limit 90 days.
            "01/01/2023, 31/12/2026, 31/03/2027, AMBER A2",
            "01/01/2023, 31/12/2026, 01/04/2027, RED R4",
            // Not late at all.
            "01/01/2023, 31/12/2024, 31/12/2024, GREEN GREEN",
            "01/01/2023, 31/12/2024, 01/01/2025, AMBER A2",
            "01/01/2023, 31/12/2024, 01/12/2024, GREEN GREEN"
        })
        void theLimitIsATenthOfTheApprovedTimeFromThirtyToNinetyDays(
                String start, String finish, String forecast, String verdict) {
            Story story = Story.ofAPunctualProject(start, finish, "30/06/2024").forecast(Milestone.COMPLETE, forecast);
            assertThat(story.verdict()).isEqualTo(verdict);
        }

        @Test
        void theReasonGivesTheDaysBothDatesAndTheLimit() {
            Story story = twoYears().forecast(Milestone.COMPLETE, "30/06/2025");
            assertThat(story.first().reason())
                    .isEqualTo(
                            Reason.of("standing.forecast-far-beyond", 181L, day("30/06/2025"), day("31/12/2024"), 73L));
        }
    }

    @Nested
    class WorkBehind {

        @ParameterizedTest(name = "{0} % done at quarter 5: {1}")
        @CsvSource({
            "33.9, RED R5", // SPI(t) 0,7986
            "34, AMBER A3", // 4 of 5 quarters: 0,80
            "45.9, AMBER A3", // 0,9488
            "46, GREEN GREEN", // 4,75 of 5: 0,95
            "50, GREEN GREEN",
            "60, GREEN GREEN"
        })
        void belowFourFifthsOfTheTimeIsRedBelowNineteenTwentiethsAmber(String done, String verdict) {
            assertThat(Story.ofNineQuarters().done(done).verdict()).isEqualTo(verdict);
        }

        @Test
        void theReasonGivesTheIndexTheWorkAndThePlan() {
            Concern red = Story.ofNineQuarters().done("28.4").first();
            assertThat(red.reason().key()).isEqualTo("standing.work-far-behind");
            assertThat(red.reason().arguments()).map(Object::toString).containsExactly("0.72", "28.4", "50.0");
        }

        @Test
        void inTheFirstFifthOfTheTimeNobodyJudgesThePace() {
            // 822 days and one: a fifth has gone on the 165th, 12/12/2022.
            Story story = Story.ofNineQuarters().done("1");
            assertThat(story.asked("11/12/2022").reported("11/12/2022").verdict())
                    .isEqualTo("GREEN GREEN");
            assertThat(story.asked("12/12/2022").reported("12/12/2022").verdict())
                    .isEqualTo("RED R5");
        }

        @Test
        void exactlyAFifthIsEnough() {
            // 1,000 days, the 200th: 19/07/2022.
            Story story = Story.ofNineQuarters()
                    .planned(Milestone.START, "01/01/2022")
                    .planned(Milestone.COMPLETE, "26/09/2024")
                    .done("0");
            assertThat(story.asked("19/07/2022")
                            .reported("19/07/2022")
                            .evidence()
                            .elapsedPercent())
                    .isEqualByComparingTo("20");
            assertThat(story.verdict()).isEqualTo("RED R5");
            assertThat(story.asked("18/07/2022").reported("18/07/2022").verdict())
                    .isEqualTo("GREEN GREEN");
        }

        @Test
        void withoutAPlannedCurveTheIndexSaysNothing() {
            assertThat(twoYears().done("1").verdict()).isEqualTo("GREEN GREEN");
        }
    }

    @Nested
    class Grey {

        @Test
        void aProjectWithoutAnApprovedFinishIsGreyNeverGreen() {
            assertThat(twoYears().without(Milestone.COMPLETE).verdict()).isEqualTo("GREY GREY-BASELINE");
        }

        @Test
        void aProjectOfWhichNothingIsKnownIsGreyNeverGreen() {
            Story story = Story.ofNothingKnown("30/06/2024");
            assertThat(story.verdict()).isEqualTo("GREY GREY-BASELINE");
            assertThat(story.rules()).containsExactly("GREY-BASELINE", "GREY-SILENT");
        }

        @Test
        void aProjectThatNeverReportedIsGreyNeverGreen() {
            Story story = twoYears().neverReported();
            assertThat(story.verdict()).isEqualTo("GREY GREY-SILENT");
            assertThat(story.first().reason()).isEqualTo(Reason.of("standing.never-reported"));
        }

        @Test
        void sixtyFiveDaysOfSilenceAreAmberOneMoreIsGrey() {
            assertThat(twoYears().reported("26/04/2024").verdict()).isEqualTo("AMBER A5");
            Story silent = twoYears().reported("25/04/2024");
            assertThat(silent.verdict()).isEqualTo("GREY GREY-SILENT");
            assertThat(silent.first().reason()).isEqualTo(Reason.of("standing.silent", 66L));
        }

        @Test
        void greyComesBeforeAmber() {
            Story story = twoYears().planned(Milestone.GPMB_100, "01/06/2024").reported("25/04/2024");
            assertThat(story.rules()).containsExactly("GREY-SILENT", "A1");
        }
    }

    @Nested
    class Amber {

        @Test
        void aMilestoneIsOverdueFromTheDayAfterItsPlan() {
            assertThat(twoYears().planned(Milestone.BID_AWARD, "30/06/2024").verdict())
                    .isEqualTo("GREEN GREEN");
            Story story = twoYears().planned(Milestone.BID_AWARD, "29/06/2024");
            assertThat(story.verdict()).isEqualTo("AMBER A1");
            assertThat(story.first().reason())
                    .isEqualTo(Reason.of("standing.milestone-overdue", Milestone.BID_AWARD, 1L, day("29/06/2024")));
        }

        @ParameterizedTest(name = "{0} due {1}, {2} % of the land handed over: {3}")
        @CsvSource({
            "START, 30/06/2024, 40, AMBER A4",
            "START, 29/08/2024, 40, AMBER A4", // 60 days
            "START, 30/08/2024, 40, GREEN GREEN", // 61 days
            "GPMB_100, 29/08/2024, 40, AMBER A4",
            "START, 29/08/2024, 100, GREEN GREEN",
            "WORK_50, 29/08/2024, 40, GREEN GREEN"
        })
        void workDueWithinSixtyDaysOnLandNotHandedOverIsAtRisk(
                Milestone milestone, String due, int handedOver, String verdict) {
            Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2025", "30/06/2024")
                    .without(Milestone.START)
                    .planned(milestone, due)
                    .landHandedOver(handedOver);
            assertThat(story.verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest(name = "land holds {0} days, the network ends {1}: {2}")
        @CsvSource({
            "63, 01/01/2026, AMBER A6",
            "63, 31/12/2025, GREEN GREEN", // the approved day: there was time to spare
            "0, 01/03/2026, GREEN GREEN"
        })
        void openLandThatMovesTheFinishBeyondTheApprovedDayIsAtRisk(int days, String finish, String verdict) {
            Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2025", "30/06/2024")
                    .landHandedOver(40)
                    .landHolds(days, finish);
            assertThat(story.verdict()).isEqualTo(verdict);
        }

        @Test
        void theReasonTellsHouseholdsHectaresDaysAndTheFewThatHoldMost() {
            Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2025", "30/06/2024")
                    .landHandedOver(40)
                    .landHolds(63, "04/03/2026");
            assertThat(story.first().reason().arguments().getFirst())
                    .isEqualTo(Reason.of("land-hold.households-first", 14L, new BigDecimal("2.1"), 63L, 3L, 51L));
        }

        @Test
        void withoutAParcelListTheRuleOnLandSaysNothing() {
            Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2025", "30/06/2024")
                    .without(Milestone.START)
                    .planned(Milestone.START, "01/08/2024");
            assertThat(story.rules()).containsExactly("GREEN");
        }

        @Test
        void thirtyFiveDaysOfSilenceAreGreenOneMoreIsAmber() {
            assertThat(twoYears().reported("26/05/2024").verdict()).isEqualTo("GREEN GREEN");
            Story story = twoYears().reported("25/05/2024");
            assertThat(story.verdict()).isEqualTo("AMBER A5");
            assertThat(story.first().reason()).isEqualTo(Reason.of("standing.report-old", 36L));
        }
    }

    @Nested
    class Green {

        @Test
        void aPunctualProjectIsGreenAndNamesItsNextMilestone() {
            Story story = twoYears().planned(Milestone.WORK_100, "30/11/2024").planned(Milestone.WORK_50, "30/06/2024");
            assertThat(story.verdict()).isEqualTo("GREEN GREEN");
            assertThat(story.first().reason())
                    .isEqualTo(Reason.of("standing.on-time-next", Milestone.WORK_50, day("30/06/2024")));
        }

        @Test
        void aMilestoneReachedBeforeItsDayIsNotTheNextOne() {
            Story story = twoYears().planned(Milestone.WORK_50, "30/07/2024").reached(Milestone.WORK_50, "01/06/2024");
            assertThat(story.first().reason())
                    .isEqualTo(Reason.of("standing.on-time-next", Milestone.COMPLETE, day("31/12/2024")));
        }
    }

    @Nested
    class Order {

        private static Story everythingWrong() {
            return Story.ofNineQuarters()
                    .ofGroup("C")
                    .fundedSince(2020)
                    .planned(Milestone.GPMB_50, "01/01/2024")
                    .planned(Milestone.GPMB_100, "01/01/2025")
                    .landHandedOver(40)
                    .forecast(Milestone.COMPLETE, "31/12/2025")
                    .done("28.4")
                    .asked("01/12/2024");
        }

        @Test
        void theFirstRuleThatAppliesDecidesAndTheOthersFollowInOrder() {
            assertThat(everythingWrong().rules()).containsExactly("R1", "R2", "R3", "R4", "R5", "GREY-SILENT", "A4");
        }

        @Test
        void aMilderTwinSaysNothingAfterItsRedRule() {
            assertThat(everythingWrong().rules()).doesNotContain("A1", "A2", "A3");
            Story farBeyond = twoYears().forecast(Milestone.COMPLETE, "30/06/2025");
            assertThat(farBeyond.rules()).containsExactly("R4");
        }

        @Test
        void anotherMilestoneOverdueIsNoEchoOfTheKeyOne() {
            Story story =
                    twoYears().planned(Milestone.GPMB_100, "01/03/2024").planned(Milestone.DESIGN_EST, "01/02/2024");
            assertThat(story.rules()).containsExactly("R3", "A1");
        }

        @Test
        void theHandOverOverdueIsSaidOnceWhenTheApprovedTimeIsOver() {
            Story over = twoYears().asked("31/03/2025").reported("25/03/2025");
            assertThat(over.rules()).containsExactly("R1");
        }

        @Test
        void handOverComesBeforeEverything() {
            assertThat(everythingWrong()
                            .reached(Milestone.COMPLETE, "30/11/2024")
                            .verdict())
                    .isEqualTo("BLUE BLUE");
        }

        @Test
        void redComesBeforeGreyForWantOfABaseline() {
            assertThat(everythingWrong().without(Milestone.COMPLETE).rules())
                    .startsWith("R3", "GREY-BASELINE", "GREY-SILENT", "A4");
        }

        static Stream<Arguments> redStories() {
            return Stream.of(
                    red("R1", () -> twoYears().asked("01/01/2025").reported("25/12/2024")),
                    red("R2", () -> twoYears().ofGroup("C").fundedSince(2021)),
                    red("R3", () -> twoYears().planned(Milestone.GPMB_100, "30/04/2024")),
                    red("R4", () -> twoYears().forecast(Milestone.COMPLETE, "30/06/2025")),
                    red("R5", () -> Story.ofNineQuarters().done("28.4")),
                    red("R5", () -> Story.ofNineQuarters().done("33.9")));
        }

        private static Arguments red(String rule, Supplier<Story> story) {
            return Arguments.of(rule, story);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("redStories")
        void silenceNeverImprovesARed(String rule, Supplier<Story> story) {
            assertThat(story.get().verdict()).isEqualTo("RED " + rule);
            LocalDate asked = story.get().evidence().day();
            for (int silent = 1; silent <= 400; silent++) {
                String later = asked.plusDays(silent).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
                assertThat(story.get().asked(later).verdict())
                        .as("asked on %s", later)
                        .startsWith("RED");
            }
        }

        @Test
        void noRuleIsForgottenInTheOrder() {
            assertThat(StandingPolicy.IN_ORDER).hasSize(14).doesNotHaveDuplicates();
            assertThat(StandingPolicy.IN_ORDER)
                    .containsExactlyElementsOf(List.of(
                            StandingPolicy.HANDED_OVER,
                            StandingPolicy.APPROVED_TIME_IS_OVER,
                            StandingPolicy.FUNDED_TOO_LONG,
                            StandingPolicy.KEY_MILESTONE_OVERDUE,
                            StandingPolicy.FORECAST_FAR_BEYOND_PLAN,
                            StandingPolicy.WORK_FAR_BEHIND,
                            StandingPolicy.NO_BASELINE,
                            StandingPolicy.SILENT,
                            StandingPolicy.MILESTONE_OVERDUE,
                            StandingPolicy.FORECAST_BEYOND_PLAN,
                            StandingPolicy.WORK_BEHIND,
                            StandingPolicy.WORK_DUE_ON_UNCLEARED_LAND,
                            StandingPolicy.LAND_HOLDS_THE_FINISH,
                            StandingPolicy.REPORT_IS_OLD));
        }
    }
}
