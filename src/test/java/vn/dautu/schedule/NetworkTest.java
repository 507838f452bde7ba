package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.dautu.schedule.Networks.CALENDAR;
import static vn.dautu.schedule.Networks.day;
import static vn.dautu.schedule.Networks.told;
import static vn.dautu.schedule.WorkDays.EVERY_DAY;
import static vn.dautu.schedule.WorkDays.OFFICE;
import static vn.dautu.schedule.WorkDays.SITE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Networks worked by hand. */
class NetworkTest {

    @Test
    void oneAfterAnotherAddsUpAndAllAreCritical() {
        NetworkPlan plan = new Networks()
                .task("A", 10, EVERY_DAY, "01/03/2024")
                .task("B", 5, EVERY_DAY, "")
                .finishStart("A", "B", 0)
                .plan();

        assertThat(told(plan, "A", "B"))
                .containsExactly("01/03/2024–10/03/2024 critical", "11/03/2024–15/03/2024 critical");
        assertThat(plan.finish()).isEqualTo(day("15/03/2024"));
    }

    @Test
    void aFinishStartLagIsWaitedForAndANegativeOneOverlaps() {
        NetworkPlan plan = new Networks()
                .task("A", 10, EVERY_DAY, "01/03/2024")
                .task("later", 5, EVERY_DAY, "")
                .task("sooner", 5, EVERY_DAY, "")
                .finishStart("A", "later", 7)
                .finishStart("A", "sooner", -4)
                .plan();

        assertThat(told(plan, "A", "later", "sooner"))
                .containsExactly(
                        "01/03/2024–10/03/2024 critical",
                        "18/03/2024–22/03/2024 critical",
                        "07/03/2024–11/03/2024 float 11");
    }

    @Test
    void aStartStartLinkCountsFromTheBeginningAndLeavesTheEndFree() {
        NetworkPlan plan = new Networks()
                .task("A", 30, EVERY_DAY, "01/03/2024")
                .task("B", 10, EVERY_DAY, "")
                .startStart("A", "B", 5)
                .plan();

        assertThat(told(plan, "A", "B"))
                .containsExactly("01/03/2024–30/03/2024 critical", "06/03/2024–15/03/2024 float 15");
    }

    @Test
    void theLongerOfTwoWaysIsCriticalAndTheShorterHasTheDifferenceAsFloat() {
        NetworkPlan plan = new Networks()
                .task("A", 10, EVERY_DAY, "01/03/2024")
                .task("long", 20, EVERY_DAY, "")
                .task("short", 12, EVERY_DAY, "")
                .task("end", 5, EVERY_DAY, "")
                .finishStart("A", "long", 0)
                .finishStart("A", "short", 0)
                .finishStart("long", "end", 0)
                .finishStart("short", "end", 0)
                .plan();

        assertThat(told(plan, "A", "long", "short", "end"))
                .containsExactly(
                        "01/03/2024–10/03/2024 critical",
                        "11/03/2024–30/03/2024 critical",
                        "11/03/2024–22/03/2024 float 8",
                        "31/03/2024–04/04/2024 critical");
        assertThat(plan.find("short").orElseThrow().latestStart()).isEqualTo(day("19/03/2024"));
    }

    @Test
    void aSiteRestsOverTet2024AndWorksOnSundays() {
        NetworkPlan plan = new Networks()
                .task("before", 3, SITE, "05/02/2024")
                .task("over", 10, SITE, "02/02/2024")
                .task("during", 2, SITE, "10/02/2024")
                .plan();

        assertThat(told(plan, "before", "over", "during"))
                .containsExactly(
                        "05/02/2024–07/02/2024 float 11",
                        "02/02/2024–18/02/2024 critical",
                        "15/02/2024–16/02/2024 float 2");
    }

    @Test
    void eachTaskCountsOnItsOwnCalendarAndALagOnTheLaterOnes() {
        NetworkPlan plan = new Networks()
                .task("site", 4, SITE, "05/02/2024") // Mon 05 – Wed 07, then Thu 15
                .task("paper", 3, OFFICE, "") // 16 Fri, 19 Mon, 20 Tue
                .task("grass", 10, EVERY_DAY, "")
                .finishStart("site", "paper", 0)
                .finishStart("paper", "grass", 2)
                .plan();

        assertThat(told(plan, "site", "paper", "grass"))
                .containsExactly(
                        "05/02/2024–15/02/2024 critical",
                        "16/02/2024–20/02/2024 critical",
                        "23/02/2024–03/03/2024 critical");
    }

    @Test
    void aLagOfOfficeDaysLeavesOutTheWeekend() {
        NetworkPlan plan = new Networks()
                .task("posting", 5, OFFICE, "04/03/2024") // Mon – Fri 08
                .task("answer", 1, OFFICE, "")
                .finishStart("posting", "answer", 3) // Mon 11, Tue 12, Wed 13
                .plan();

        assertThat(told(plan, "answer")).containsExactly("14/03/2024–14/03/2024 critical");
    }

    @Test
    void floatAcrossTetIsToldInDaysOfTheCalendar() {
        NetworkPlan plan = new Networks()
                .task("slow", 30, SITE, "22/01/2024") // 17 days to 07/02, then 13 from 15/02
                .task("quick", 5, SITE, "22/01/2024")
                .task("end", 1, SITE, "")
                .finishStart("slow", "end", 0)
                .finishStart("quick", "end", 0)
                .plan();

        assertThat(told(plan, "slow", "quick", "end"))
                .containsExactly(
                        "22/01/2024–27/02/2024 critical",
                        "22/01/2024–26/01/2024 float 32",
                        "28/02/2024–28/02/2024 critical");
        assertThat(plan.find("quick").orElseThrow().latestStart()).isEqualTo(day("23/02/2024"));
    }

    @Test
    void theFloatBeforeANegativeLagReachesOverAHoliday() {
        Networks tasks = new Networks()
                .task("A", 5, SITE, "29/01/2024")
                .task("B", 3, SITE, "15/02/2024")
                .finishStart("A", "B", -1);
        NetworkPlan plan = tasks.plan();

        // B begins on 15/02 if A is finished by the evening of 15/02: from then one site day back is 15/02 itself.
        assertThat(plan.find("A").orElseThrow().latestStart()).isEqualTo(day("04/02/2024"));
        assertThat(finish(tasks.network(), Map.of("A", day("04/02/2024"))))
                .isEqualTo(finish(tasks.network(), Map.of()));
        assertThat(finish(tasks.network(), Map.of("A", day("05/02/2024"))))
                .isGreaterThan(finish(tasks.network(), Map.of()));
    }

    @Test
    void whatHasBegunIsMovedByNothingThatIsLate() {
        Network network = new Networks()
                .task("A", 10, EVERY_DAY, "01/03/2024")
                .task("B", 10, EVERY_DAY, "", "05/03/2024", "", null)
                .finishStart("A", "B", 0)
                .network();

        NetworkPlan plan = network.plan(CALENDAR, Map.of("A", day("01/06/2024"), "B", day("01/06/2024")));

        assertThat(told(plan, "A", "B"))
                .containsExactly("01/06/2024–10/06/2024 critical", "05/03/2024–14/03/2024 float 88");
    }

    @Test
    void whatIsDoneCountsWithItsOwnDaysAndIsNotCritical() {
        NetworkPlan plan = new Networks()
                .task("A", 10, EVERY_DAY, "01/03/2024", "04/03/2024", "20/03/2024", null)
                .task("B", 5, EVERY_DAY, "")
                .finishStart("A", "B", 0)
                .plan();

        assertThat(told(plan, "A", "B"))
                .containsExactly("04/03/2024–20/03/2024 float 0", "21/03/2024–25/03/2024 critical");
    }

    @Test
    void aTaskOfWhichOnlyTheEndIsKnownBeganItsDaysBefore() {
        NetworkPlan plan = new Networks()
                .task("A", 5, SITE, "", "", "16/02/2024", null)
                .task("B", 5, EVERY_DAY, "")
                .startStart("A", "B", 0)
                .plan();

        assertThat(told(plan, "A", "B"))
                .containsExactly("05/02/2024–16/02/2024 float 0", "05/02/2024–09/02/2024 float 7");
    }

    @Test
    void anEventIsReachedOnTheEveningOfWhatItWaitsForAndWhatFollowsBeginsNextMorning() {
        NetworkPlan plan = new Networks()
                .task("A", 10, EVERY_DAY, "01/03/2024")
                .task("B", 4, EVERY_DAY, "01/03/2024")
                .task("event", 0, EVERY_DAY, "", "", "", Milestone.WORK_100)
                .task("after", 5, EVERY_DAY, "")
                .task("handover", 0, EVERY_DAY, "", "", "", Milestone.COMPLETE)
                .finishStart("A", "event", 0)
                .finishStart("B", "event", 0)
                .finishStart("event", "after", 0)
                .finishStart("after", "handover", 0)
                .plan();

        assertThat(told(plan, "B", "event", "after", "handover"))
                .containsExactly(
                        "01/03/2024–04/03/2024 float 6",
                        "10/03/2024–10/03/2024 critical",
                        "11/03/2024–15/03/2024 critical",
                        "15/03/2024–15/03/2024 critical");
        assertThat(plan.finish()).isEqualTo(day("15/03/2024"));
    }

    @Test
    void anEventThatStartsThingsIsAMorningAndWhatFollowsBeginsTheSameDay() {
        NetworkPlan plan = new Networks()
                .task("start", 0, EVERY_DAY, "01/03/2024", "", "", Milestone.START)
                .task("second", 0, EVERY_DAY, "")
                .task("A", 3, EVERY_DAY, "")
                .finishStart("start", "second", 0)
                .finishStart("second", "A", 0)
                .plan();

        assertThat(told(plan, "start", "second", "A"))
                .containsExactly(
                        "01/03/2024–01/03/2024 critical",
                        "01/03/2024–01/03/2024 critical",
                        "01/03/2024–03/03/2024 critical");
    }

    @Test
    void anEventReachedAsPlannedMovesNothing() {
        Networks planned = handOver("");
        Networks reached = handOver("10/03/2024");

        assertThat(finish(reached.network(), Map.of())).isEqualTo(finish(planned.network(), Map.of()));
        assertThat(reached.plan().find("event").orElseThrow().finish()).isEqualTo(day("10/03/2024"));
    }

    private static Networks handOver(String reached) {
        return new Networks()
                .task("A", 10, EVERY_DAY, "01/03/2024", "01/03/2024", "10/03/2024", null)
                .task("event", 0, EVERY_DAY, "", "", reached, null)
                .task("after", 5, EVERY_DAY, "")
                .finishStart("A", "event", 0)
                .finishStart("event", "after", 0);
    }

    @Test
    void whatNobodyWaitsForMayEndWithTheProjectAndIsNeverCritical() {
        NetworkPlan plan = new Networks()
                .task("A", 10, EVERY_DAY, "01/03/2024", "", "", Milestone.COMPLETE)
                .task("trees", 4, EVERY_DAY, "01/03/2024")
                .task("settling", 90, EVERY_DAY, "01/03/2024")
                .plan();

        assertThat(plan.finish()).isEqualTo(day("10/03/2024"));
        assertThat(told(plan, "A", "trees", "settling"))
                .containsExactly(
                        "01/03/2024–10/03/2024 critical",
                        "01/03/2024–04/03/2024 float 6",
                        "01/03/2024–29/05/2024 float 0");
    }

    @Test
    void goingOnFromADayNothingBeginsInThePastAndWhatIsAtWorkIsNotDoneYesterday() {
        Network network = new Networks()
                .task("done", 10, EVERY_DAY, "01/03/2024", "01/03/2024", "08/03/2024", null)
                .task("at work", 10, EVERY_DAY, "01/03/2024", "05/03/2024", "", null)
                .task("not begun", 5, EVERY_DAY, "10/03/2024")
                .task("later", 5, EVERY_DAY, "10/05/2024")
                .network()
                .goingOnFrom(day("31/03/2024"), CALENDAR);

        assertThat(told(network.plan(CALENDAR, Map.of()), "done", "at work", "not begun", "later"))
                .containsExactly(
                        "01/03/2024–08/03/2024 float 0",
                        "05/03/2024–31/03/2024 float 44",
                        "31/03/2024–04/04/2024 float 40",
                        "10/05/2024–14/05/2024 critical");
        assertThat(network.asPlanned()
                        .plan(CALENDAR, Map.of())
                        .find("done")
                        .orElseThrow()
                        .start())
                .isEqualTo(day("01/03/2024"));
    }

    @Test
    void a_plan_beyond_the_years_laid_out_still_has_an_answer() {
        NetworkPlan plan = new Networks()
                .task("A", 3000, SITE, "01/06/2027")
                .task("B", 10, OFFICE, "01/01/1999")
                .finishStart("B", "A", -5)
                .plan();

        assertThat(plan.finish()).isAfter(day("01/06/2035"));
        assertThat(plan.find("B").orElseThrow().start()).isEqualTo(day("01/01/1999"));
    }

    // ---- what makes no network

    @Test
    void tasksThatWaitForOneAnotherInACircleAreNamedInTheirOrder() {
        Networks circle = new Networks()
                .task("A", 1, EVERY_DAY, "01/03/2024")
                .task("B", 1, EVERY_DAY, "01/03/2024")
                .task("C", 1, EVERY_DAY, "01/03/2024")
                .task("behind", 1, EVERY_DAY, "")
                .finishStart("A", "B", 0)
                .startStart("B", "C", 2)
                .finishStart("C", "A", 0)
                .finishStart("C", "behind", 0);

        assertThatExceptionOfType(NetworkRefused.class)
                .isThrownBy(circle::network)
                .satisfies(refused -> {
                    assertThat(refused.reason().key()).isEqualTo("network.circle");
                    assertThat(refused.tasks()).containsExactly("B", "C", "A");
                    assertThat(refused.reason().arguments()).containsExactly("B → C → A → B");
                });
    }

    @Test
    void aTaskThatWaitsForItselfAnUnknownOneATwiceAndAStartlessOneAreRefused() {
        assertThat(refusal(new Networks().task("A", 1, EVERY_DAY, "01/03/2024").finishStart("A", "A", 0)))
                .isEqualTo("network.circle");
        assertThat(refusal(new Networks().task("A", 1, EVERY_DAY, "01/03/2024").finishStart("X", "A", 0)))
                .isEqualTo("network.task-unknown");
        assertThat(refusal(new Networks().task("A", 1, EVERY_DAY, "01/03/2024").task("A", 2, EVERY_DAY, "01/03/2024")))
                .isEqualTo("network.task-twice");
        assertThat(refusal(new Networks().task("A", 1, EVERY_DAY, ""))).isEqualTo("network.no-start");
        assertThat(new Networks()
                        .task("A", 1, EVERY_DAY, "", "01/03/2024", "", null)
                        .plan()
                        .finish())
                .as("what has begun needs no planned day")
                .isEqualTo(day("01/03/2024"));
    }

    private static String refusal(Networks tasks) {
        try {
            tasks.network();
            return "";
        } catch (NetworkRefused refused) {
            return refused.reason().key();
        }
    }

    // ---- domain.md §3.7

    /**
     * The vector of §3.7, days counted from the first: a base of 100; a and b hold one task until the finish is 163, c another until 151,
     * d a third within its float.
     */
    @Test
    void land_holds_the_schedule_the_vector_of_3_7_by_hand() {
        LocalDate first = day("01/03/2022");
        Network network = new Networks()
                .task("ab", 40, EVERY_DAY, "01/03/2022")
                .task("c", 30, EVERY_DAY, "01/03/2022")
                .task("d", 20, EVERY_DAY, "01/03/2022")
                .task("rest", 60, EVERY_DAY, "", "", "", Milestone.COMPLETE)
                .finishStart("ab", "rest", 0)
                .finishStart("c", "rest", 0)
                .finishStart("d", "rest", 0)
                .network();
        LocalDate both = first.plusDays(63);
        LocalDate c = first.plusDays(61);
        LocalDate d = first.plusDays(10);

        int none = finish(network, Map.of());
        assertThat(none - first.toEpochDay()).isEqualTo(100);
        assertThat(finish(network, Map.of("ab", both, "c", c, "d", d)) - none)
                .as("F(all) − F(∅)")
                .isEqualTo(63);
        assertThat(finish(network, Map.of("ab", both)) - none).as("alone(a)").isEqualTo(63);
        assertThat(finish(network, Map.of("c", c)) - none).as("alone(c)").isEqualTo(51);
        assertThat(finish(network, Map.of("d", d)) - none)
                .as("alone(d), inside its float")
                .isZero();
        assertThat(finish(network, Map.of("c", c, "d", d)) - none)
                .as("without {a, b}: 12 regained")
                .isEqualTo(63 - 12);
        assertThat(finish(network, Map.of("d", d)))
                .as("without {a, b, c}: all regained")
                .isEqualTo(none);
    }

    private static int finish(Network network, Map<String, LocalDate> ready) {
        return network.finish(CALENDAR, ready);
    }

    static List<String> criticalOf(NetworkPlan plan) {
        return plan.slots().stream()
                .filter(NetworkPlan.Slot::critical)
                .map(slot -> slot.task().code())
                .toList();
    }
}
