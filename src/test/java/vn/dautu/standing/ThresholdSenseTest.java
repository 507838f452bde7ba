package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no administrator can have meant is refused by its name. */
class ThresholdSenseTest {

    private static Map<String, BigDecimal> with(String name, String amount) {
        Map<String, BigDecimal> all = new HashMap<>(ThresholdTable.DEFAULTS);
        all.put(name, new BigDecimal(amount));
        return all;
    }

    @Test
    void theFirstThresholdsMakeSense() {
        assertThatCode(() -> ThresholdBook.requireSense(ThresholdTable.DEFAULTS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "key-milestone-floor-days, -1, NegativeThreshold",
        "time-index-red, -0.1, NegativeThreshold",
        "key-milestone-floor-days, 61, FloorAboveCap",
        "forecast-floor-days, 91, FloorAboveCap",
        "forecast-cap-days, 29, FloorAboveCap",
        "time-index-red, 0.96, AmberBeyondRed",
        "time-index-amber, 0.79, AmberBeyondRed",
        "money-amber-points, 20.5, AmberBeyondRed",
        "money-red-points, 9, AmberBeyondRed",
        "report-amber-days, 66, AmberBeyondRed",
        "report-grey-days, 34, AmberBeyondRed",
        "land-due-days, 30.5, ThresholdBeyondMeasure",
        "land-due-days, 3651, ThresholdBeyondMeasure",
        "duration-share-percent, 100.1, ThresholdBeyondMeasure",
        "money-red-points, 101, ThresholdBeyondMeasure",
        "time-index-amber, 1.01, ThresholdBeyondMeasure",
        "finding-same-months, 0, ThresholdBeyondMeasure",
        "finding-same-months, 2.5, ThresholdBeyondMeasure",
    })
    void nonsenseIsRefusedByItsName(String name, String amount, String refusal) {
        assertThatThrownBy(() -> ThresholdBook.requireSense(with(name, amount)))
                .isInstanceOf(ThresholdRefused.class)
                .satisfies(refused ->
                        assertThat(refused.getClass().getSimpleName()).isEqualTo(refusal));
    }

    @ParameterizedTest(name = "{0} = {1} is allowed")
    @CsvSource({
        "key-milestone-floor-days, 60",
        "key-milestone-floor-days, 0",
        "forecast-cap-days, 30",
        "time-index-red, 0.95",
        "time-index-amber, 1",
        "money-amber-points, 20",
        "report-amber-days, 65",
        "duration-share-percent, 7.5",
        "land-due-days, 60.0",
    })
    void theEdgesAreAllowed(String name, String amount) {
        assertThatCode(() -> ThresholdBook.requireSense(with(name, amount))).doesNotThrowAnyException();
    }

    @Test
    void theRefusalNamesTheOneToMend() {
        assertThatThrownBy(() -> ThresholdBook.requireSense(with("money-red-points", "9")))
                .isInstanceOfSatisfying(
                        AmberBeyondRed.class,
                        refused -> assertThat(refused.threshold()).isEqualTo("money-amber-points"));
    }

    @Test
    void theUnitStandsAtTheEndOfTheName() {
        assertThat(Threshold.unitOf("land-due-days")).isEqualTo(Threshold.Unit.DAYS);
        assertThat(Threshold.unitOf("finding-same-months")).isEqualTo(Threshold.Unit.MONTHS);
        assertThat(Threshold.unitOf("duration-share-percent")).isEqualTo(Threshold.Unit.PERCENT);
        assertThat(Threshold.unitOf("money-red-points")).isEqualTo(Threshold.Unit.POINTS);
        assertThat(Threshold.unitOf("time-index-red")).isEqualTo(Threshold.Unit.INDEX);
    }
}
