package vn.dautu.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** domain.md §1.8: Prime Minister 120.000, province 150.000, carried over 18.000; paid 54.000 and 12.600 of the carried-over. */
    @ParameterizedTest(name = "{0}: {1} of {2} is {3} %")
    @CsvSource({
        "R_TTG, 54000, 120000, 45.0",
        "R_TINH, 54000, 150000, 36.0",
        "R_KD, 12600, 18000, 70.0",
        "R_ALL, 66600, 168000, 39.6",
        "stadium, 72600, 93700, 77.5"
    })
    void theRatesOfTheDomainPage(String name, String part, String whole, BigDecimal percent) {
        assertThat(Share.of(Vnd.ofMillion(part), Vnd.ofMillion(whole)).percent(1))
                .as(name)
                .contains(percent);
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({"1, 800, 0.1", "1249, 10000, 12.5", "1245, 10000, 12.5", "12449, 100000, 12.4", "-1245, 10000, -12.5"})
    void percentAreRoundedHalfUp(long part, long whole, BigDecimal percent) {
        assertThat(Share.of(part, whole).percent(1)).contains(percent);
    }

    @Test
    void withoutAWholeThereIsNoRate() {
        assertThat(Share.of(Vnd.ofMillion("5"), Vnd.ZERO).percent(1)).isEmpty();
        assertThat(Share.of(0, 0).percent(1)).isEmpty();
        assertThat(Share.of(0, 0).isWhole()).isFalse();
    }

    @Test
    void nothingOfSomethingIsARateOfZeroNotAnUnknown() {
        assertThat(Share.of(Vnd.ZERO, Vnd.ofMillion("5")).percent(1)).contains(new BigDecimal("0.0"));
    }

    @Test
    void almostAllIsNotAll() {
        assertThat(Share.of(99_999, 100_000).isWhole()).isFalse();
        assertThat(Share.of(99_999, 100_000).percent(1)).contains(new BigDecimal("100.0"));
        assertThat(Share.of(100_000, 100_000).isWhole()).isTrue();
    }

    @Test
    void ratesAreWorkedOutFromTheAmountsNotFromRoundedOnes() {
        assertThat(Share.of(1, 3).percent(4)).contains(new BigDecimal("33.3333"));
        assertThat(Share.of(2, 3).percent(0)).contains(new BigDecimal("67"));
    }
}
