package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dautu.clearance.LandPosition;
import vn.dautu.clearance.ParcelState;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.schedule.Milestone;

/** Facts that contradict one another, each rule at its boundary. */
class ContradictionsTest {

    @Test
    void booksThatAgreeSayNothing() {
        Papers papers = new Papers()
                .total("100000")
                .before("2021-2025", "10000")
                .mediumTerm("2021-2025", "90000")
                .year(2022, "40000")
                .year(2023, "50000")
                .disbursed(2022, PlanKind.TRONG_NAM, "40000")
                .contract("01", "90000", "50000")
                .paidOn("01", "50000", "20000", "0")
                .reported("25/09/2024", "48")
                .reported("25/10/2024", "50");
        assertThat(papers.found()).isEmpty();
    }

    @Nested
    class Plan {

        @Test
        void I1_whatWasAllocatedBeforeAndInThePeriodIsWithinTheTotalInvestment() {
            assertThat(new Papers()
                            .total("100")
                            .before("2021-2025", "40")
                            .mediumTerm("2021-2025", "60")
                            .found())
                    .isEmpty();
            Papers beyond = new Papers().total("100").before("2021-2025", "41").mediumTerm("2021-2025", "60");
            assertThat(beyond.finding("I1").reason().arguments()).endsWith(Vnd.ofMillion("100"), Vnd.ofMillion("1"));
        }

        @Test
        void I1_anotherPeriodsAllocationIsNotThisPeriods() {
            assertThat(new Papers()
                            .total("100")
                            .before("2026-2030", "90")
                            .mediumTerm("2016-2020", "60")
                            .mediumTerm("2021-2025", "60")
                            .found())
                    .isEmpty();
        }

        @Test
        void I2_theYearsOfAPeriodAreWithinItsMediumTermPerSource() {
            Papers within = new Papers()
                    .mediumTerm("2021-2025", "90")
                    .year(2023, "40")
                    .year(2024, PlanLevel.TINH_GIAO, PlanKind.BO_SUNG_SAU_30_9, "50");
            assertThat(within.found()).isEmpty();
            assertThat(within.year(2025, "1").finding("I2").reason().arguments())
                    .containsExactly(
                            Vnd.ofMillion("91"),
                            Vnd.ofMillion("90"),
                            CapitalSource.NSDP_TT,
                            "2021-2025",
                            Vnd.ofMillion("1"));
        }

        @Test
        void I2_anotherSourcesCeilingDoesNotHelp() {
            assertThat(new Papers()
                            .mediumTerm(CapitalSource.NSTW, "900")
                            .year(2023, "40")
                            .found())
                    .containsExactly("I2");
        }

        @Test
        void I2_carriedOverAndPreAdvancedCapitalAndThePrimeMinistersViewDoNotCount() {
            assertThat(new Papers()
                            .mediumTerm("2021-2025", "90")
                            .year(2023, "90")
                            .year(2024, PlanLevel.TINH_GIAO, PlanKind.KEO_DAI, "20")
                            .year(2024, PlanLevel.TINH_GIAO, PlanKind.UNG_TRUOC, "20")
                            .year(2023, PlanLevel.TTG_GIAO, PlanKind.TRONG_NAM, "90")
                            .found())
                    .isEmpty();
        }

        @Test
        void I3_aPlanLineIsNotPaidBeyondItsAmount() {
            Papers papers = new Papers()
                    .mediumTerm("2021-2025", "90")
                    .year(2023, "40")
                    .year(2024, PlanLevel.TINH_GIAO, PlanKind.KEO_DAI, "5")
                    .disbursed(2023, PlanKind.TRONG_NAM, "40")
                    .disbursed(2024, PlanKind.KEO_DAI, "5");
            assertThat(papers.found()).isEmpty();
            assertThat(papers.disbursed(2025, PlanKind.TRONG_NAM, "1")
                            .finding("I3")
                            .reason()
                            .arguments())
                    .containsExactly(Vnd.ofMillion("1"), Vnd.ZERO, CapitalSource.NSDP_TT, 2025, Vnd.ofMillion("1"));
        }

        @Test
        void I3_aProjectIsNotPaidBeyondItsTotalInvestment() {
            Papers papers = new Papers()
                    .total("60")
                    .mediumTerm("2021-2025", "90")
                    .year(2022, "40")
                    .year(2023, "40")
                    .disbursed(2022, PlanKind.TRONG_NAM, "40")
                    .disbursed(2023, PlanKind.TRONG_NAM, "20");
            assertThat(papers.found()).doesNotContain("I3");
            assertThat(new Papers()
                            .total("59")
                            .year(2022, "60")
                            .disbursed(2022, PlanKind.TRONG_NAM, "60")
                            .found())
                    .contains("I3");
        }

        @ParameterizedTest(name = "group {0}, capital {1}–{2}: {3}")
        @CsvSource({
            "C, 2021, 2023, ''",
            "C, 2021, 2024, I4",
            "B, 2021, 2024, ''",
            "B, 2021, 2025, I4",
            "A, 2020, 2025, ''"
        })
        void I4_noMoreYearsOfCapitalThanTheLawAllowsTheGroup(String group, int first, int last, String rule) {
            Papers papers =
                    new Papers().ofGroup(group).mediumTerm("2021-2025", "900").mediumTerm("2016-2020", "900");
            for (int year = first; year <= last; year++) {
                papers.year(year, "10");
            }
            assertThat(String.join(",", papers.found())).isEqualTo(rule);
        }

        @Test
        void I4_aDecisionThatExtendsTheYearsOfFundingSilencesIt() {
            Papers papers = new Papers()
                    .ofGroup("C")
                    .mediumTerm("2021-2025", "900")
                    .year(2021, "10")
                    .year(2024, "10");
            assertThat(papers.found()).containsExactly("I4");
            assertThat(papers.fundedUntilByDecision(2023).found()).containsExactly("I4");
            assertThat(papers.fundedUntilByDecision(2024).found()).isEmpty();
        }
    }

    @Nested
    class Contracts {

        @Test
        void I5_noMoreIsRecoveredThanWasAdvanced() {
            assertThat(new Papers()
                            .contract("01", "100", "50")
                            .paidOn("01", "50", "20", "21")
                            .before("2021-2025", "100")
                            .found())
                    .containsExactly("I5");
        }

        /** The worked contract of domain.md §1.7: 100.000, advance 30.000, at V = 80.000 all of it recovered. */
        @Test
        void I5_whenFourFifthsOfTheContractArePaidTheAdvanceIsRecovered() {
            Papers recovered = new Papers()
                    .before("2021-2025", "100000")
                    .contract("01", "100000", "80000")
                    .paidOn("01", "80000", "30000", "30000");
            assertThat(recovered.found()).isEmpty();
            Papers not = new Papers()
                    .before("2021-2025", "100000")
                    .contract("01", "100000", "80000")
                    .paidOn("01", "60000", "30000", "10000");
            assertThat(not.found()).containsExactly("I5");
            Papers notYet = new Papers()
                    .before("2021-2025", "100000")
                    .contract("01", "100000", "80000")
                    .paidOn("01", "59999", "30000", "10000");
            assertThat(notYet.found()).isEmpty();
        }

        @Test
        void I6_acceptedWorkWithoutCapitalIsArrears() {
            Papers papers =
                    new Papers().mediumTerm("2021-2025", "90").year(2023, "40").contract("01", "100", "41");
            assertThat(papers.finding("I6").reason().arguments())
                    .containsExactly(Vnd.ofMillion("41"), Vnd.ofMillion("40"), Vnd.ofMillion("1"));
            assertThat(papers.year(2024, "1").found()).isEmpty();
        }

        @Test
        void I6_nextYearsCapitalPaysNoArrearsYet() {
            assertThat(new Papers()
                            .mediumTerm("2021-2025", "90")
                            .year(2025, "50")
                            .contract("01", "100", "41")
                            .found())
                    .containsExactly("I6");
        }

        @Test
        void C1_moreIsPaidForVolumeThanWasAccepted() {
            Papers papers = new Papers()
                    .before("2021-2025", "100")
                    .contract("01", "100", "20")
                    .paidOn("01", "20", "30", "0");
            assertThat(papers.found()).isEmpty();
            assertThat(new Papers()
                            .before("2021-2025", "100")
                            .contract("01", "100", "20")
                            .paidOn("01", "21", "30", "0")
                            .finding("C1")
                            .reason()
                            .arguments())
                    .containsExactly(
                            "01", Vnd.ofMillion("51"), Vnd.ofMillion("20"), Vnd.ofMillion("30"), Vnd.ofMillion("1"));
        }

        @Test
        void C2_noContractIsPaidBeyondItsValue() {
            assertThat(new Papers()
                            .before("2021-2025", "200")
                            .contract("01", "100", "200")
                            .paidOn("01", "101", "0", "0")
                            .found())
                    .containsExactly("C2");
        }

        @Test
        void C3_contractsTogetherStayWithinTheTotalInvestment() {
            Papers papers = new Papers().total("100").contract("01", "60", "0").contract("02", "40", "0");
            assertThat(papers.found()).isEmpty();
            assertThat(papers.contract("03", "1", "0").found()).containsExactly("C3");
        }

        @Test
        void C6_workThatJumpsNeedsAcceptedVolume() {
            Papers accepted = new Papers()
                    .before("2021-2025", "100000")
                    .contract("01", "100000", "60000")
                    .reported("25/09/2024", "40")
                    .reported("25/10/2024", "60");
            assertThat(accepted.found()).isEmpty();
            Papers not = new Papers()
                    .before("2021-2025", "100000")
                    .contract("01", "100000", "59999")
                    .reported("25/09/2024", "40")
                    .reported("25/10/2024", "60");
            assertThat(not.found()).containsExactly("C6");
            Papers step = new Papers()
                    .before("2021-2025", "100000")
                    .contract("01", "100000", "10")
                    .reported("25/09/2024", "40")
                    .reported("25/10/2024", "59.9");
            assertThat(step.found()).isEmpty();
        }
    }

    @Nested
    class Work {

        @Test
        void C5_workOnceDoneStaysDone() {
            Papers papers = new Papers().reported("25/08/2024", "40").reported("25/09/2024", "39.9");
            assertThat(papers.found()).containsExactly("C5");
            assertThat(new Papers()
                            .reported("25/08/2024", "40")
                            .reported("25/09/2024", "40")
                            .found())
                    .isEmpty();
        }

        @Test
        void C7_mostOfTheWorkOnLandThatIsNotHandedOver() {
            assertThat(new Papers()
                            .land(partOfTheLand())
                            .reported("25/10/2024", "79.9")
                            .found())
                    .isEmpty();
            assertThat(new Papers()
                            .land(partOfTheLand())
                            .reported("25/10/2024", "80")
                            .found())
                    .containsExactly("C7");
        }

        @Test
        void C10_theSamePercentThreeMonthsRunning() {
            Papers two = new Papers().reported("25/08/2024", "40").reported("25/09/2024", "40");
            assertThat(two.found()).isEmpty();
            assertThat(two.reported("25/10/2024", "40").found()).containsExactly("C10");
            assertThat(two.reported("26/10/2024", "40.1").found()).isEmpty();
        }

        @Test
        void C10_reportsOfOneMonthAreNotThreeMonthsAndFinishedWorkMayRest() {
            assertThat(new Papers()
                            .reported("05/10/2024", "40")
                            .reported("15/10/2024", "40")
                            .reported("25/10/2024", "40")
                            .found())
                    .isEmpty();
            for (String still : new String[] {"0", "100"}) {
                assertThat(new Papers()
                                .reported("25/08/2024", still)
                                .reported("25/09/2024", still)
                                .reported("25/10/2024", still)
                                .found())
                        .isEmpty();
            }
        }

        private LandPosition partOfTheLand() {
            return new LandPosition(
                    2,
                    new BigDecimal("100"),
                    new BigDecimal("99.9"),
                    Map.of(ParcelState.HANDED_OVER, 1, ParcelState.BLOCKED, 1),
                    Map.of());
        }
    }

    @Nested
    class Steps {

        @Test
        void C8_noMilestoneIsReachedBeforeTheOneThatItStandsAfter() {
            Papers papers = new Papers()
                    .milestone(Milestone.CONTRACT, "01/03/2024", null, "02/03/2024")
                    .milestone(Milestone.START, "01/03/2024", null, "02/03/2024");
            assertThat(papers.found()).isEmpty();
            Papers wrong = new Papers()
                    .milestone(Milestone.CONTRACT, "01/03/2024", null, "03/03/2024")
                    .milestone(Milestone.START, "01/03/2024", null, "02/03/2024");
            assertThat(wrong.finding("C8").reason().arguments())
                    .containsExactly(
                            Milestone.START, Story.day("02/03/2024"), Milestone.CONTRACT, Story.day("03/03/2024"));
        }

        @Test
        void C8_nothingIsReachedWhileItsPredecessorIsOpen() {
            assertThat(new Papers()
                            .milestone(Milestone.CONTRACT, "01/12/2024", null, null)
                            .milestone(Milestone.START, "01/03/2024", null, "02/03/2024")
                            .found())
                    .containsExactly("C8");
            assertThat(new Papers()
                            .milestone(Milestone.START, "01/03/2024", null, "02/03/2024")
                            .found())
                    .isEmpty();
        }

        @Test
        void C11_aForecastThatDoesNotCountWithALateKeyMilestone() {
            Papers forgets = new Papers()
                    .milestone(Milestone.START, "01/01/2023", null, "01/01/2023")
                    .milestone(Milestone.GPMB_100, "01/06/2024", null, null)
                    .milestone(Milestone.COMPLETE, "31/12/2024", null, null);
            assertThat(forgets.finding("C11").reason().arguments()).containsExactly(Milestone.GPMB_100, 152L);
            Papers counts = new Papers()
                    .milestone(Milestone.START, "01/01/2023", null, "01/01/2023")
                    .milestone(Milestone.GPMB_100, "01/06/2024", null, null)
                    .milestone(Milestone.COMPLETE, "31/12/2024", "01/01/2025", null);
            assertThat(counts.found()).isEmpty();
        }
    }
}
