package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    @ParameterizedTest(
            name = "approved for {0} days: a key milestone may be {1} days overdue, a forecast {2} days late")
    @CsvSource({
        "0, 30, 30",
        "299, 30, 30",
        "300, 30, 30",
        "309, 30, 30",
        "310, 31, 31",
        "599, 59, 59",
        "600, 60, 60",
        "610, 60, 61",
        "899, 60, 89",
        "900, 60, 90",
        "910, 60, 90",
        "3650, 60, 90"
    })
    void theLimitIsATenthOfTheApprovedTimeBetweenAFloorAndACap(long approved, long milestone, long forecast) {
        Thresholds thresholds = ThresholdTable.defaults();
        assertThat(thresholds.limit("key-milestone-floor-days", "key-milestone-cap-days", approved))
                .isEqualTo(milestone);
        assertThat(thresholds.limit("forecast-floor-days", "forecast-cap-days", approved))
                .isEqualTo(forecast);
    }

    @Test
    void aShareOfHalfAPercentIsNotLostInRounding() {
        Thresholds thresholds = ThresholdTable.with("duration-share-percent", "7.5");
        assertThat(thresholds.limit("key-milestone-floor-days", "key-milestone-cap-days", 600))
                .isEqualTo(45);
    }

    @Test
    void aThresholdThatIsNotInTheTableIsASlipNotAZero() {
        assertThatThrownBy(() -> ThresholdTable.defaults().amount("patience"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("patience");
    }
}
