package vn.dautu.disbursement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.ui.SCurve;

/** How money grows on the curve. */
class MoneyCurveTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 31);

    private static MoneyCurve paid() {
        return MoneyCurve.adding(
                List.of(
                        Map.entry(LocalDate.of(2024, 12, 20), new Vnd(5)),
                        Map.entry(LocalDate.of(2025, 3, 31), new Vnd(7)),
                        Map.entry(LocalDate.of(2025, 3, 31), new Vnd(1)),
                        Map.entry(LocalDate.of(2025, 6, 30), new Vnd(-2))),
                FIRST);
    }

    @Test
    void theCurveEndsAtTheSumOfAllThatWasPaid() {
        assertThat(paid().total()).isEqualTo(new Vnd(11));
    }

    @Test
    void whatWasPaidBeforeTheYearCountsFromItsFirstDay() {
        assertThat(paid().on(FIRST)).isEqualTo(new Vnd(5));
        assertThat(paid().on(LocalDate.of(2024, 12, 31))).isEqualTo(Vnd.ZERO);
    }

    @Test
    void betweenTwoPaymentsNothingGrows() {
        assertThat(paid().on(LocalDate.of(2025, 3, 30))).isEqualTo(new Vnd(5));
        assertThat(paid().on(LocalDate.of(2025, 6, 29))).isEqualTo(new Vnd(13));
    }

    @Test
    void anEvenPaceIsThatOfTheBudgetYearAndReachesTheWholePlanOnItsLastDay() {
        BudgetYear year = new BudgetYear(2025);
        Vnd plan = new Vnd(396);
        assertThat(MoneyCurve.evenly(plan, year.opens(), LAST, FIRST)).isEqualTo(new Vnd(1));
        assertThat(MoneyCurve.evenly(plan, year.opens(), LAST, LAST)).isEqualTo(plan);
        assertThat(MoneyCurve.evenly(plan, year.opens(), LAST, LAST.plusDays(9)))
                .isEqualTo(plan);
        assertThat(MoneyCurve.evenly(plan, year.opens(), LAST, FIRST.minusDays(1)))
                .isEqualTo(Vnd.ZERO);
        LocalDate day = LocalDate.of(2025, 10, 31);
        BigDecimal share = BigDecimal.valueOf(MoneyCurve.evenly(new Vnd(1_000_000), year.opens(), LAST, day)
                        .dong())
                .movePointLeft(4);
        assertThat(share.setScale(1, RoundingMode.HALF_UP)).isEqualTo(year.pacePercent(day, LAST));
    }

    @Test
    void aCommitmentRunsEvenlyFromOneMonthEndToTheNext() {
        MoneyCurve promise = MoneyCurve.adding(
                List.of(
                        Map.entry(LocalDate.of(2025, 1, 31), new Vnd(30)),
                        Map.entry(LocalDate.of(2025, 3, 2), new Vnd(60))),
                FIRST);
        assertThat(promise.promisedOn(FIRST, LocalDate.of(2025, 1, 16))).isEqualTo(new Vnd(15));
        assertThat(promise.promisedOn(FIRST, LocalDate.of(2025, 1, 31))).isEqualTo(new Vnd(30));
        assertThat(promise.promisedOn(FIRST, LocalDate.of(2025, 2, 15))).isEqualTo(new Vnd(60));
        assertThat(promise.promisedOn(FIRST, LAST)).isEqualTo(new Vnd(90));
    }

    @Test
    void theDrawnLineBeginsWithNothingAndIsHeldToTheDayAskedAbout() {
        MoneyCurve one = MoneyCurve.adding(List.of(Map.entry(LocalDate.of(2025, 5, 1), Vnd.ofMillion("2500"))), FIRST);
        List<SCurve.Point> points = one.points(FIRST, LocalDate.of(2025, 10, 31), MoneyCurve.Unit.BILLION);
        assertThat(points)
                .extracting(SCurve.Point::on)
                .containsExactly(FIRST, LocalDate.of(2025, 5, 1), LocalDate.of(2025, 10, 31));
        assertThat(points.getLast().value()).isEqualByComparingTo("2.5");
    }

    @Test
    void aSmallProjectIsDrawnInMillion() {
        assertThat(MoneyCurve.Unit.fitting(Vnd.ofMillion("999"))).isEqualTo(MoneyCurve.Unit.MILLION);
        assertThat(MoneyCurve.Unit.fitting(Vnd.ofMillion("1000"))).isEqualTo(MoneyCurve.Unit.BILLION);
        assertThat(MoneyCurve.Unit.MILLION.of(Vnd.ofMillion("12.5"))).isEqualByComparingTo("12.5");
    }

    @Test
    void theTableHasEveryMonthEndAndTheDayAskedAbout() {
        List<LocalDate> days = MoneyCurveSection.monthEnds(FIRST, LAST, LocalDate.of(2025, 10, 20));
        assertThat(days).hasSize(14).contains(LocalDate.of(2025, 10, 20)).endsWith(LAST);
        assertThat(MoneyCurveSection.monthEnds(FIRST, LAST, LocalDate.of(2025, 10, 31)))
                .hasSize(13);
    }
}
