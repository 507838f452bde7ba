package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A curve drawn anew by a decision: through the work done, to the new finish, in its old shape. */
class RedrawnCurveTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static PlannedPoint point(String day, String percent) {
        return new PlannedPoint(LocalDate.parse(day), new BigDecimal(percent));
    }

    private static final List<PlannedPoint> CURVE =
            List.of(point("2024-04-10", "20"), point("2024-07-19", "60"), point("2024-10-27", "100"));

    @Test
    void itGoesThroughTheWorkDoneOnTheDecisionsDayAndEndsAtTheNewFinish() {
        // On 30/05/2024, half-way through the second period, 40 % was planned; 10 % is done; the finish moves 200 days
        // on.
        assertThat(RedrawnCurve.through(
                        CURVE, START, LocalDate.of(2024, 5, 30), new BigDecimal("10"), LocalDate.of(2025, 1, 25)))
                .containsExactly(
                        point("2024-04-10", "5.0000"),
                        point("2024-05-30", "10.0000"),
                        // A third of what was left of the time, and (60 − 40) / 60 of what was left of the work.
                        point("2024-08-18", "40.0000"),
                        point("2025-01-25", "100.0000"));
    }

    @Test
    void afterItsEndOnlyTheNewFinishIsLeft() {
        assertThat(RedrawnCurve.through(
                        CURVE, START, LocalDate.of(2024, 12, 1), new BigDecimal("80"), LocalDate.of(2025, 3, 1)))
                .containsExactly(
                        point("2024-04-10", "16.0000"),
                        point("2024-07-19", "48.0000"),
                        point("2024-10-27", "80.0000"),
                        point("2024-12-01", "80.0000"),
                        point("2025-03-01", "100.0000"));
    }

    @Test
    void withoutACurveOrTimeLeftThereIsNothingToDraw() {
        assertThat(RedrawnCurve.through(List.of(), START, START.plusDays(9), BigDecimal.TEN, START.plusDays(99)))
                .isEmpty();
        assertThat(RedrawnCurve.through(CURVE, START, START.plusDays(9), BigDecimal.TEN, START.plusDays(9)))
                .isEmpty();
        assertThat(RedrawnCurve.through(CURVE, START, START, BigDecimal.TEN, START.plusDays(9)))
                .isEmpty();
    }

    @Test
    void itNeverFalls() {
        List<PlannedPoint> redrawn = RedrawnCurve.through(
                CURVE, START, LocalDate.of(2024, 8, 1), new BigDecimal("99"), LocalDate.of(2024, 9, 1));
        for (int i = 1; i < redrawn.size(); i++) {
            assertThat(redrawn.get(i).cumulativePercent())
                    .isGreaterThanOrEqualTo(redrawn.get(i - 1).cumulativePercent());
            assertThat(redrawn.get(i).periodEnd()).isAfter(redrawn.get(i - 1).periodEnd());
        }
    }
}
