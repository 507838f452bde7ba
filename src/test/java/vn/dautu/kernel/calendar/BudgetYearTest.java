package vn.dautu.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetYearTest {

    @ParameterizedTest(name = "{0} of the plan of 2024: {1} %")
    @CsvSource({
        "2023-12-31, 0",
        "2024-01-01, 0.3", // one of 397 days
        "2024-03-19, 19.9", // 79 days
        "2024-12-31, 92.2", // 366 days
        "2025-01-30, 99.7",
        "2025-01-31, 100.0",
        "2025-02-01, 100.0",
        "2026-06-30, 100.0"
    })
    void thePaceIsTheShareOfTheYearsTimeToTheEndOfJanuary(LocalDate day, BigDecimal percent) {
        assertThat(new BudgetYear(2024).pacePercent(day, LocalDate.of(2025, 1, 31)))
                .isEqualByComparingTo(percent);
    }

    @Test
    void aYearThatIsNotALeapYearHasOneDayLess() {
        LocalDate closes = LocalDate.of(2026, 1, 31);
        assertThat(new BudgetYear(2025).pacePercent(LocalDate.of(2025, 12, 31), closes))
                .isEqualByComparingTo("92.2");
        assertThat(new BudgetYear(2025).pacePercent(LocalDate.of(2025, 10, 31), closes))
                .isEqualByComparingTo("76.8");
    }

    @Test
    void inJanuaryThePlanOfTheNewYearIsTheOneCarriedOutWhileTheOldOneIsStillOpen() {
        LocalDate january = LocalDate.of(2024, 1, 20);
        assertThat(BudgetYear.runningOn(january)).isEqualTo(new BudgetYear(2024));
        assertThat(new BudgetYear(2023).pacePercent(january, LocalDate.of(2024, 1, 31)))
                .isLessThan(BigDecimal.valueOf(100));
    }

    @Test
    void aYearThatClosesLaterGoesBySlower() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        assertThat(new BudgetYear(2024).pacePercent(day, new BudgetYear(2024).ends()))
                .isEqualByComparingTo("100.0");
        assertThat(new BudgetYear(2024).pacePercent(day, LocalDate.of(2025, 12, 31)))
                .isEqualByComparingTo("50.1");
    }

    @Test
    void aPlanPeriodCoversItsFirstAndItsLastYear() {
        PlanPeriod period = new PlanPeriod("2021-2025", 2021, 2025);
        assertThat(period.covers(2020)).isFalse();
        assertThat(period.covers(2021)).isTrue();
        assertThat(period.covers(2025)).isTrue();
        assertThat(period.covers(2026)).isFalse();
    }
}
