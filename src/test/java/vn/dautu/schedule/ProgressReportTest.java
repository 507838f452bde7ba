package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.money.Vnd;

/** Physical progress keeps its numerator and denominator (domain.md §2.4). */
class ProgressReportTest {

    private static ProgressReport of(@Nullable String done, @Nullable String contract) {
        return new ProgressReport(
                LocalDate.of(2024, 6, 25),
                done == null ? null : Vnd.ofMillion(done),
                contract == null ? null : Vnd.ofMillion(contract),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void physical_305_of_595_billion_is_51_3_percent_of_the_contract_value() {
        assertThat(of("305000", "595000").physicalPercent().orElseThrow().setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("51.3");
    }

    @Test
    void withoutNumeratorOrDenominatorThereIsNoPercentAndNeverAZero() {
        assertThat(of(null, "595000").physicalPercent()).isEmpty();
        assertThat(of("305000", null).physicalPercent()).isEmpty();
        assertThat(of("305000", "0").physicalPercent()).isEmpty();
        assertThat(of("0", "595000").physicalPercent().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void moreWorkThanTheContractsAreWorthIsShownAsItIs() {
        assertThat(of("600000", "500000").physicalPercent().orElseThrow()).isEqualByComparingTo("120");
    }
}
