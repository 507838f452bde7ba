package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.schedule.Milestone;

/** What would turn a light: the fact that makes each rule that holds it fall silent. */
class TurningTest {

    private static List<Reason> turning(Story story) {
        List<Concern> concerns = Judgement.schedule(story.evidence());
        return Turning.of(story.onMap(), concerns, story.evidence());
    }

    private static Story twoYears() {
        return Story.ofAPunctualProject("01/01/2023", "31/12/2024", "30/06/2024");
    }

    @Test
    void theApprovedTimeIsOverUntilHandOverOrADecision() {
        assertThat(turning(twoYears().asked("31/01/2025").reported("25/01/2025")))
                .containsExactly(Reason.of("turn.handed-over"));
    }

    @Test
    void fundingTurnsByFinishingInTheLastYearTheLawAllows() {
        assertThat(turning(twoYears().ofGroup("C").fundedSince(2021))).containsExactly(Reason.of("turn.funding", 2023));
    }

    @Test
    void anOverdueMilestoneTurnsWhenItIsReachedAndEveryRedRuleIsNamed() {
        Story story = twoYears().planned(Milestone.GPMB_100, "01/03/2024").forecast(Milestone.COMPLETE, "30/06/2025");
        assertThat(turning(story))
                .containsExactly(
                        Reason.of("turn.milestone", Milestone.GPMB_100),
                        // Approved for 731 days: a forecast may be min(90, max(30, 73)) = 73 days late.
                        Reason.of("turn.forecast", Story.day("14/03/2025")));
    }

    @Test
    void anAmberForecastTurnsWhenItIsNoLaterThanThePlan() {
        assertThat(turning(twoYears().forecast(Milestone.COMPLETE, "20/01/2025")))
                .containsExactly(Reason.of("turn.forecast", Story.day("31/12/2024")));
    }

    /** Domain.md §2.5 at quarter 5: SPI(t) 0,80 needs ES 4, PV there 34 %: 5,6 points of 100 tỷ more than the 28,4 % done. */
    @Test
    void workFarBehindTurnsAtThePercentThatBringsTheIndexToTheThreshold() {
        assertThat(turning(Story.ofNineQuarters().done("28.4")))
                .containsExactly(Reason.of("turn.work-worth", new BigDecimal("34.0"), Vnd.ofMillion("5600")));
    }

    /** SPI(t) 0,95 needs ES 4,75: 34 + 0,75 × 16 = 46 %. */
    @Test
    void workBehindTurnsAtTheMilderThreshold() {
        assertThat(turning(Story.ofNineQuarters().done("40")))
                .containsExactly(Reason.of("turn.work-worth", new BigDecimal("46.0"), Vnd.ofMillion("6000")));
    }

    @Test
    void atThePercentNamedTheRuleIsSilent() {
        assertThat(Story.ofNineQuarters().done("34").rules()).doesNotContain("R5");
        assertThat(Story.ofNineQuarters().done("46").rules()).containsExactly("GREEN");
    }

    @Test
    void silenceTurnsByAReportAndAMissingBaselineByEnteringIt() {
        assertThat(turning(twoYears().neverReported())).containsExactly(Reason.of("turn.report"));
        assertThat(turning(twoYears().without(Milestone.COMPLETE))).containsExactly(Reason.of("turn.baseline"));
        assertThat(turning(twoYears().reported("01/05/2024"))).containsExactly(Reason.of("turn.report"));
    }

    @Test
    void aGreenOneSaysWhatWouldSpoilItFirst() {
        Story story = twoYears().planned(Milestone.WORK_100, "30/09/2024");
        assertThat(turning(story))
                .containsExactly(Reason.of("turn.spoiled", Milestone.WORK_100, Story.day("01/10/2024")));
    }

    @Test
    void whereTheLandAloneMakesItAmberTheLandTurnsIt() {
        Story story = twoYears().landHandedOver(80);
        assertThat(story.onMap()).isEqualTo(Light.AMBER);
        assertThat(turning(story)).containsExactly(Reason.of("turn.land", 2L));
    }

    @Test
    void workDueOnUnclearedLandTurnsWithTheLand() {
        Story story = twoYears().planned(Milestone.GPMB_100, "15/07/2024").landHandedOver(70);
        assertThat(turning(story)).containsExactly(Reason.of("turn.land", 3L));
    }

    @Test
    void aProjectHandedOverTurnsNoMore() {
        assertThat(turning(twoYears().reached(Milestone.COMPLETE, "01/06/2024")))
                .isEmpty();
    }
}
