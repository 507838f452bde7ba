package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.plan.PlanKind;
import vn.dautu.schedule.Milestone;

/** What the verdict says aloud: how late, which rule with its numbers, the second reason. */
class SentenceTest {

    private static Papers underWay() {
        return new Papers()
                .milestone(Milestone.START, "01/01/2023", null, "01/01/2023")
                .reported("25/10/2024", "60");
    }

    @Test
    void theDaysOfTheHeadlineComeFirstThenTheRule() {
        Standing standing = underWay()
                .milestone(Milestone.GPMB_100, "01/06/2024", null, null)
                .milestone(Milestone.COMPLETE, "31/12/2024", "10/04/2025", null)
                .standing();
        assertThat(standing.headline()).isEqualTo(Reason.of("standing.headline.late", 100L));
        assertThat(standing.sentence())
                .isEqualTo(Reason.of(
                        "standing.sentence.late", 100L, standing.schedule().reason()));
        assertThat(standing.schedule().rule()).isEqualTo("R3");
    }

    @Test
    void theForecastIsNoSecondReasonOnceItsDaysAreSaid() {
        Standing standing = underWay()
                .milestone(Milestone.GPMB_100, "01/06/2024", null, null)
                .milestone(Milestone.COMPLETE, "31/12/2024", "10/04/2025", null)
                .mediumTerm("2021-2025", "1000")
                .year(2024, "1000")
                .standing();
        assertThat(standing.further()).extracting(Concern::rule).contains("R4");
        assertThat(standing.secondReason()).contains(standing.money().reason());
    }

    @Test
    void aRuleThatSaysTheDaysItselfIsNotWrapped() {
        Standing standing = underWay()
                .milestone(Milestone.COMPLETE, "31/12/2024", "10/04/2025", null)
                .standing();
        assertThat(standing.schedule().rule()).isEqualTo("R4");
        assertThat(standing.sentence()).isEqualTo(standing.schedule().reason());
    }

    @Test
    void whenTheTimeIsOverAndTheForecastIsLaterBothAreSaid() {
        Standing standing = underWay()
                .asked("31/01/2025")
                .milestone(Milestone.COMPLETE, "31/12/2024", "10/04/2025", null)
                .standing();
        assertThat(standing.daysLate()).isEqualTo(100);
        assertThat(standing.sentence())
                .isEqualTo(Reason.of(
                        "standing.sentence.late",
                        100L,
                        Reason.of(
                                "standing.approved-time-over-forecast",
                                31L,
                                Story.day("31/12/2024"),
                                Story.day("10/04/2025"))));
        Standing silent = underWay()
                .asked("31/01/2025")
                .milestone(Milestone.COMPLETE, "31/12/2024", null, null)
                .standing();
        assertThat(silent.sentence()).isEqualTo(Reason.of("standing.approved-time-over", 31L, Story.day("31/12/2024")));
    }

    @Test
    void aMilestoneWithAForecastSaysOverdueAndExpectedDays() {
        Standing standing = underWay()
                .milestone(Milestone.GPMB_100, "01/06/2024", "31/12/2024", null)
                .milestone(Milestone.COMPLETE, "31/12/2025", null, null)
                .standing();
        assertThat(standing.schedule().reason())
                .isEqualTo(Reason.of(
                        "standing.key-milestone-overdue-forecast",
                        Milestone.GPMB_100,
                        152L,
                        Story.day("01/06/2024"),
                        Story.day("31/12/2024"),
                        213L,
                        60L));
        assertThat(standing.worstMilestoneDays()).isEqualTo(213);
        assertThat(standing.headline()).isEqualTo(Reason.of("standing.headline.milestone", Milestone.GPMB_100, 213L));
    }

    /** 31/10/2024 is the 305th of 366 days of 2024 where no law says when the year closes. */
    @Test
    void theOwnersCommitmentIsThePaceWhereThereIsOne() {
        Papers papers = new Papers().mediumTerm("2021-2025", "1000").year(2024, "1000");
        assertThat(papers.disbursed(2024, PlanKind.TRONG_NAM, "500")
                        .standing()
                        .money()
                        .light())
                .isEqualTo(Light.RED);
        MoneyPosition promised = papers.committed(2024, "30/09/2024", "400")
                .committed(2024, "31/12/2024", "1000")
                .standing()
                .moneyPosition();
        assertThat(promised.paceIsCommitted()).isTrue();
        // A third of the way from 30/09 to 31/12: 31 of 92 days, 400 + 600 × 31/92.
        assertThat(promised.paceShare()).isEqualByComparingTo(new BigDecimal("60.2174"));
        assertThat(papers.standing().money().light()).isEqualTo(Light.AMBER);
        assertThat(papers.standing().money().reason().key()).isEqualTo("standing.money.behind-commitment");
    }

    @Test
    void aDecisionThatExtendsTheYearsOfFundingSilencesR2() {
        Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2024", "30/06/2024")
                .ofGroup("C")
                .fundedSince(2021);
        assertThat(story.rules()).containsExactly("R2");
        assertThat(story.fundedUntilByDecision(2023).rules()).containsExactly("R2");
        assertThat(story.fundedUntilByDecision(2024).rules()).containsExactly("GREEN");
    }

    @Test
    void theDataLightFollowsTheDayOnWhichTheLastMonthlyReportWasDue() {
        Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2024", "30/06/2024")
                .reportsDueSince("25/05/2024");
        assertThat(story.reported("25/05/2024").dataLight().light()).isEqualTo(Light.GREEN);
        assertThat(story.reported("24/05/2024").dataLight().rule()).isEqualTo("D-AMBER");
        assertThat(story.reported("25/04/2024").dataLight().light()).isEqualTo(Light.RED);
    }
}
