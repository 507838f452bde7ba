package vn.dautu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectId;

/** The rates of domain.md §1.8. Million đồng throughout. */
class DisbursementRatesTest {

    private static final ProjectId PROJECT = new ProjectId(1);
    private static final CapitalSource SOURCE = CapitalSource.NSDP_TT;
    private static final LocalDate DAY = LocalDate.of(2025, 10, 31);
    private static final PlanPeriod PERIOD = new PlanPeriod("2021-2025", 2021, 2025);

    private static final List<AnnualLine> PLAN = List.of(
            planned(2025, PlanLevel.TTG_GIAO, PlanKind.TRONG_NAM, "120000"),
            planned(2025, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, "150000"),
            planned(2025, PlanLevel.TINH_GIAO, PlanKind.KEO_DAI, "18000"));
    private static final List<Disbursed> PAID =
            List.of(paid(2025, PlanKind.TRONG_NAM, "54000"), paid(2025, PlanKind.KEO_DAI, "12600"));

    private static AnnualLine planned(int year, PlanLevel level, PlanKind kind, String million) {
        return new AnnualLine(PROJECT, year, SOURCE, level, kind, Vnd.ofMillion(million));
    }

    private static Disbursed paid(int year, PlanKind kind, String million) {
        return new Disbursed(PROJECT, year, SOURCE, kind, Vnd.ofMillion(million), Vnd.ZERO, Vnd.ZERO);
    }

    private static DisbursementRates rates(List<AnnualLine> plan, List<Disbursed> paid, List<Disbursed> estimates) {
        return new DisbursementRates(
                2025,
                PERIOD,
                DAY,
                List.of(
                        new MediumTermLine(PROJECT, "2021-2025", SOURCE, Vnd.ofMillion("400000")),
                        new MediumTermLine(PROJECT, "2026-2030", SOURCE, Vnd.ofMillion("999"))),
                plan,
                paid,
                estimates,
                Vnd.ofMillion("500000"));
    }

    @ParameterizedTest(name = "{0} {1} %")
    @CsvSource({"R_TTG, 45.0", "R_TINH, 36.0", "R_KD, 70.0", "R_ALL, 39.6"})
    void theVectorOfOnePlanUnderFourDenominators(RateCode code, BigDecimal percent) {
        assertThat(rates(PLAN, PAID, List.of()).rate(code).share().percent(1)).contains(percent);
    }

    @Test
    void aRateKeepsItsNumeratorDenominatorAndDay() {
        DisbursementRate all = rates(PLAN, PAID, List.of()).all().get(RateCode.R_ALL);

        assertThat(all.numerator()).isEqualTo(Vnd.ofMillion("66600"));
        assertThat(all.denominator()).isEqualTo(Vnd.ofMillion("168000"));
        assertThat(all.asAt()).isEqualTo(DAY);
        assertThat(all.estimated()).isFalse();
    }

    @Test
    void aSupplementAfterThirtySeptemberIsPartOfTheYearAndAnAdvanceOnLaterYearsIsNot() {
        DisbursementRate rate = rates(
                        List.of(
                                planned(2025, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, "100"),
                                planned(2025, PlanLevel.TINH_GIAO, PlanKind.BO_SUNG_SAU_30_9, "20"),
                                planned(2025, PlanLevel.TINH_GIAO, PlanKind.UNG_TRUOC, "40")),
                        List.of(
                                paid(2025, PlanKind.BO_SUNG_SAU_30_9, "6"),
                                paid(2025, PlanKind.UNG_TRUOC, "40"),
                                paid(2024, PlanKind.TRONG_NAM, "7")),
                        List.of())
                .rate(RateCode.R_TINH);

        assertThat(rate.numerator()).isEqualTo(Vnd.ofMillion("6"));
        assertThat(rate.denominator()).isEqualTo(Vnd.ofMillion("120"));
    }

    @Test
    void theMediumTermRateTakesOnePeriodAndLeavesWhatWasCarriedIntoItToTheOneBefore() {
        DisbursementRate rate = rates(
                        PLAN,
                        List.of(
                                paid(2020, PlanKind.TRONG_NAM, "1000"),
                                paid(2021, PlanKind.KEO_DAI, "500"),
                                paid(2021, PlanKind.TRONG_NAM, "70000"),
                                paid(2025, PlanKind.KEO_DAI, "30000")),
                        List.of())
                .rate(RateCode.R_MT);

        assertThat(rate.numerator()).isEqualTo(Vnd.ofMillion("100000"));
        assertThat(rate.denominator()).isEqualTo(Vnd.ofMillion("400000"));
        assertThat(rate.share().percent(1)).contains(new BigDecimal("25.0"));
    }

    @Test
    void theRateOfTheTotalInvestmentTakesEverythingEverPaid() {
        DisbursementRate rate = rates(
                        PLAN,
                        List.of(paid(2019, PlanKind.TRONG_NAM, "100000"), paid(2025, PlanKind.UNG_TRUOC, "25000")),
                        List.of())
                .rate(RateCode.R_TMDT);

        assertThat(rate.share().percent(1)).contains(new BigDecimal("25.0"));
    }

    @Test
    void anEstimateIsAddedAndSaidOnlyInTheRatesItIsPartOf() {
        DisbursementRates rates = rates(PLAN, PAID, List.of(paid(2025, PlanKind.TRONG_NAM, "6000")));

        assertThat(rates.rate(RateCode.R_TINH).share().percent(1)).contains(new BigDecimal("40.0"));
        assertThat(rates.rate(RateCode.R_TINH).estimated()).isTrue();
        assertThat(rates.rate(RateCode.R_KD).share().percent(1)).contains(new BigDecimal("70.0"));
        assertThat(rates.rate(RateCode.R_KD).estimated()).isFalse();
    }

    @Test
    void withoutAPlanThereIsNoRate() {
        assertThat(rates(List.of(), PAID, List.of())
                        .rate(RateCode.R_TTG)
                        .share()
                        .percent(1))
                .isEmpty();
        assertThat(new DisbursementRates(2025, null, DAY, List.of(), PLAN, PAID, List.of(), Vnd.ZERO)
                        .rate(RateCode.R_MT)
                        .share()
                        .percent(1))
                .isEmpty();
    }
}
