package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.Milestone;

/** The lights beside the schedule: money, land, data; and the colour on the map. */
class LightsTest {

    private static final ProjectId PROJECT = new ProjectId(1);
    private static final CapitalSource SOURCE = CapitalSource.values()[0];
    private static final Optional<PlanPeriod> PERIOD = Optional.of(new PlanPeriod("2021-2025", 2021, 2025));

    private static AnnualLine plan(int year, PlanLevel level, PlanKind kind, String million) {
        return new AnnualLine(PROJECT, year, SOURCE, level, kind, Vnd.ofMillion(million));
    }

    private static Disbursed paid(int year, PlanKind kind, String million) {
        return new Disbursed(PROJECT, year, SOURCE, kind, Vnd.ofMillion(million), Vnd.ZERO, Vnd.ZERO);
    }

    private static MoneyPosition position(String day, List<AnnualLine> lines, List<Disbursed> paid) {
        LocalDate asked = Story.day(day);
        return Judge.money(asked, LocalDate.of(asked.getYear() + 1, 1, 31), PERIOD, List.of(), lines, paid, List.of());
    }

    /** 19/03/2024 is the 79th of 397 days: 19,9 % of the year's time. */
    private static Concern moneyOn19March(String paidMillion) {
        return Judgement.money(
                position(
                        "19/03/2024",
                        List.of(plan(2024, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, "1000")),
                        List.of(paid(2024, PlanKind.TRONG_NAM, paidMillion))),
                ThresholdTable.defaults());
    }

    @ParameterizedTest(name = "{0} of 1.000 paid when 19,9 % of the time is over: {1}")
    @CsvSource({
        "300, GREEN", // ahead
        "199, GREEN",
        "99, GREEN", // exactly 10 points behind
        "98, AMBER" // 10,1 points
    })
    void moneyIsAmberBeyondTenPointsBehindItsPace(String paid, Light light) {
        assertThat(moneyOn19March(paid).light()).isEqualTo(light);
    }

    @ParameterizedTest(name = "{0} of 1.000 paid when 50,1 % of the time is over: {1}")
    @CsvSource({"301, AMBER", "300, RED", "0, RED"})
    void moneyIsRedBeyondTwentyPointsBehindItsPace(String paid, Light light) {
        // 17/07/2024 is the 199th of 397 days: 50,1 %.
        MoneyPosition money = position(
                "17/07/2024",
                List.of(plan(2024, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, "1000")),
                List.of(paid(2024, PlanKind.TRONG_NAM, paid)));
        assertThat(money.paceShare()).isEqualByComparingTo("50.1");
        assertThat(Judgement.money(money, ThresholdTable.defaults()).light()).isEqualTo(light);
    }

    @Test
    void theReasonGivesTheShareThePointsAndTheYear() {
        Concern red = moneyOn19March("98");
        assertThat(red.reason().key()).isEqualTo("standing.money.behind");
        assertThat(red.reason().arguments())
                .containsExactly(Share.of(Vnd.ofMillion("98"), Vnd.ofMillion("1000")), new BigDecimal("10.1"), 2024);
    }

    @Test
    void theMoneyLightObeysTheTable() {
        MoneyPosition money = position(
                "19/03/2024",
                List.of(plan(2024, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, "1000")),
                List.of(paid(2024, PlanKind.TRONG_NAM, "98")));
        assertThat(Judgement.money(money, ThresholdTable.with("money-red-points", "10.05"))
                        .light())
                .isEqualTo(Light.RED);
        assertThat(Judgement.money(money, ThresholdTable.with("money-amber-points", "10.1"))
                        .light())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void withoutAPlanForTheYearMoneyIsGreyNeverGreen() {
        MoneyPosition money = position(
                "19/03/2024",
                List.of(plan(2023, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, "1000")),
                List.of(paid(2024, PlanKind.TRONG_NAM, "500")));
        assertThat(money.pointsBehind()).isEmpty();
        assertThat(Judgement.money(money, ThresholdTable.defaults()).light()).isEqualTo(Light.GREY);
    }

    @Test
    void theYearsPlanIsTheProvincesWithItsSupplementsWithoutCarriedOverMoneyAndNeverAddedToThePrimeMinisters() {
        MoneyPosition money = Judge.money(
                LocalDate.of(2024, 10, 31),
                LocalDate.of(2025, 1, 31),
                PERIOD,
                List.of(
                        new MediumTermLine(PROJECT, "2021-2025", SOURCE, Vnd.ofMillion("400000")),
                        new MediumTermLine(PROJECT, "2016-2020", SOURCE, Vnd.ofMillion("7"))),
                List.of(
                        plan(2024, PlanLevel.TTG_GIAO, PlanKind.TRONG_NAM, "120000"),
                        plan(2024, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, "140000"),
                        plan(2024, PlanLevel.TINH_GIAO, PlanKind.BO_SUNG_SAU_30_9, "10000"),
                        plan(2024, PlanLevel.TINH_GIAO, PlanKind.KEO_DAI, "18000"),
                        plan(2024, PlanLevel.TINH_GIAO, PlanKind.UNG_TRUOC, "3"),
                        plan(2025, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, "5")),
                List.of(
                        paid(2024, PlanKind.TRONG_NAM, "54000"),
                        paid(2024, PlanKind.KEO_DAI, "12600"),
                        paid(2023, PlanKind.TRONG_NAM, "33400"),
                        paid(2020, PlanKind.TRONG_NAM, "9")),
                List.of());
        assertThat(money.yearPlan()).isEqualTo(Vnd.ofMillion("150000"));
        assertThat(money.yearPaid()).isEqualTo(Vnd.ofMillion("54000"));
        assertThat(money.yearShare().percent(1).orElseThrow()).isEqualByComparingTo("36.0");
        assertThat(money.periodPaid()).isEqualTo(Vnd.ofMillion("100000"));
        assertThat(money.mediumTermShare().percent(1).orElseThrow()).isEqualByComparingTo("25.0");
    }

    @Test
    void advancesNotYetRecoveredStandBesideTheRate() {
        // domain.md §1.7: advance 30.000, first acceptance 20.000 with 7.500 recovered: 42.500 disbursed, 22.500 still
        // advance.
        Disbursed paid = new Disbursed(
                PROJECT,
                2024,
                SOURCE,
                PlanKind.TRONG_NAM,
                Vnd.ofMillion("20000"),
                Vnd.ofMillion("30000"),
                Vnd.ofMillion("7500"));
        MoneyPosition money = position("19/03/2024", List.of(), List.of(paid));
        assertThat(money.yearPaid()).isEqualTo(Vnd.ofMillion("42500"));
        assertThat(money.outstandingAdvance()).isEqualTo(Vnd.ofMillion("22500"));
    }

    private static Story landDue(String due, String asked, int handedOver) {
        return Story.ofAPunctualProject("01/01/2023", "31/12/2026", asked)
                .planned(Milestone.GPMB_100, due)
                .landHandedOver(handedOver);
    }

    @ParameterizedTest(name = "land due {0}, asked {1}, {2} % handed over: {3}")
    @CsvSource({
        "01/06/2024, 02/06/2024, 90, RED",
        "01/06/2024, 01/06/2024, 90, AMBER",
        "01/06/2024, 02/04/2024, 90, AMBER", // 60 days
        "01/06/2024, 01/04/2024, 90, GREEN", // 61 days
        "01/06/2024, 02/06/2024, 100, GREEN"
    })
    void landIsRedOnceItsDayHasPassedAndAmberWithinSixtyDaysOfIt(
            String due, String asked, int handedOver, Light light) {
        assertThat(landDue(due, asked, handedOver).landLight().light()).isEqualTo(light);
    }

    @Test
    void withoutADayForAllLandTheApprovedStartIsTheDay() {
        Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2026", "02/01/2023")
                .landHandedOver(50);
        assertThat(story.landLight().light()).isEqualTo(Light.RED);
        assertThat(story.asked("01/01/2023").landLight().light()).isEqualTo(Light.AMBER);
    }

    @Test
    void withoutAParcelListLandIsGreyNeverGreen() {
        assertThat(Story.ofAPunctualProject("01/01/2023", "31/12/2026", "02/01/2023")
                        .landLight()
                        .light())
                .isEqualTo(Light.GREY);
    }

    @ParameterizedTest(name = "last report {0}, asked 30/06/2024: {1}")
    @CsvSource({"26/05/2024, GREEN", "25/05/2024, AMBER", "26/04/2024, AMBER", "25/04/2024, RED"})
    void dataAreAmberAfterThirtyFiveDaysAndRedAfterSixtyFive(String reported, Light light) {
        Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2026", "30/06/2024")
                .reported(reported);
        assertThat(story.dataLight().light()).isEqualTo(light);
    }

    @Test
    void dataThatNeverCameAreGreyNeverGreen() {
        assertThat(Story.ofAPunctualProject("01/01/2023", "31/12/2026", "30/06/2024")
                        .neverReported()
                        .dataLight()
                        .light())
                .isEqualTo(Light.GREY);
    }

    @Test
    void redLandMakesAGreenScheduleAmberOnTheMap() {
        Story story = Story.ofAPunctualProject("01/01/2023", "31/12/2026", "30/06/2024")
                .landHandedOver(50);
        assertThat(story.verdict()).isEqualTo("GREEN GREEN");
        assertThat(story.landLight().light()).isEqualTo(Light.RED);
        assertThat(story.onMap()).isEqualTo(Light.AMBER);
    }

    @ParameterizedTest
    @EnumSource
    void onTheMapRedLandMeansAtLeastAmber(Light schedule) {
        Light shown = Judgement.onMap(schedule, Light.RED);
        assertThat(shown)
                .isEqualTo(
                        switch (schedule) {
                            case GREEN, GREY, AMBER -> Light.AMBER;
                            case RED -> Light.RED;
                            case BLUE -> Light.BLUE;
                        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RED")
    void landThatIsNotRedChangesNothingOnTheMap(Light land) {
        for (Light schedule : Light.values()) {
            assertThat(Judgement.onMap(schedule, land)).isEqualTo(schedule);
        }
    }
}
