package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days late as of a day: max(forecast, day) − plan while open, actual − plan once reached (domain.md §2.6). */
class MilestoneDatesTest {

    private static final LocalDate ORIGINAL = LocalDate.of(2023, 12, 31);
    private static final LocalDate ADJUSTED = LocalDate.of(2024, 12, 31);
    private static final LocalDate FORECAST = LocalDate.of(2025, 6, 30);

    private static MilestoneDates complete(@Nullable LocalDate forecast, @Nullable LocalDate actual) {
        return new MilestoneDates(Milestone.COMPLETE, ORIGINAL, ADJUSTED, forecast, actual, null, null, 1);
    }

    @Test
    void whileOpenTheOwnersForecastCountsAgainstBothPlans() {
        MilestoneDates dates = complete(FORECAST, null);
        LocalDate day = LocalDate.of(2024, 11, 30);
        assertThat(dates.daysLate(dates.current(), day)).contains(181L);
        assertThat(dates.daysLate(dates.original(), day)).contains(547L);
    }

    @Test
    void aForecastThatHasPassedCountsForNothingTheDayItselfDoes() {
        MilestoneDates dates = complete(FORECAST, null);
        assertThat(dates.daysLate(dates.current(), FORECAST)).contains(181L);
        assertThat(dates.daysLate(dates.current(), FORECAST.plusDays(10))).contains(191L);
    }

    @Test
    void aMissingForecastCountsAsPlanned() {
        MilestoneDates dates = complete(null, null);
        assertThat(dates.daysLate(dates.current(), ADJUSTED.minusDays(100))).contains(0L);
        assertThat(dates.daysLate(dates.current(), ADJUSTED.plusDays(3))).contains(3L);
    }

    @Test
    void anEarlyForecastIsEarly() {
        MilestoneDates dates = complete(ADJUSTED.minusDays(20), null);
        assertThat(dates.daysLate(dates.current(), ADJUSTED.minusDays(100))).contains(-20L);
    }

    @Test
    void onceReachedTheDayReachedCountsAndTheLateDaysAreKept() {
        MilestoneDates dates = complete(FORECAST, LocalDate.of(2025, 1, 10));
        assertThat(dates.daysLate(dates.current(), LocalDate.of(2026, 1, 1))).contains(10L);
        assertThat(dates.daysLate(dates.original(), LocalDate.of(2026, 1, 1))).contains(376L);
        assertThat(dates.daysOverdue(LocalDate.of(2026, 1, 1))).isZero();
    }

    @Test
    void withoutAPlanNothingIsLate() {
        MilestoneDates dates = new MilestoneDates(Milestone.START, null, null, FORECAST, null, null, null, 1);
        assertThat(dates.daysLate(null, FORECAST)).isEmpty();
        assertThat(dates.daysOverdue(FORECAST.plusDays(1))).isZero();
        assertThatThrownBy(dates::planned).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void overdueBeginsTheDayAfterThePlanAndKnowsNoForecast() {
        MilestoneDates dates = complete(FORECAST, null);
        assertThat(dates.daysOverdue(ADJUSTED)).isZero();
        assertThat(dates.daysOverdue(ADJUSTED.plusDays(1))).isEqualTo(1);
    }
}
