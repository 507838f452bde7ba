package vn.dautu.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When ground will be free, from the periods of both land laws as the migrations enter them. */
class ReleaseForecastIT {

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    @ParameterizedTest(name = "2024: {0} done {1}, notice {2}, agricultural {3}, seen on {4}: free on {5}")
    @CsvSource({
        // payment 30 days after approval, recovery 10 after payment: 20/07 is a Sunday
        "APPROVE, 10/06/2025, 01/02/2025, true, 20/06/2025, 21/07/2025",
        // homes wait 180 days from the notice
        "APPROVE, 10/06/2025, 01/02/2025, false, 20/06/2025, 31/07/2025",
        // payment long overdue: it is paid today at the earliest
        "APPROVE, 10/06/2025, 01/02/2025, true, 01/09/2025, 11/09/2025",
        // approval falls five working days after the appraisal, Tết between
        "APPRAISE, 22/01/2025, 01/08/2024, true, 23/01/2025, 17/03/2025",
        // only the recovery decision is left
        "PAY, 10/07/2025, 01/02/2025, true, 11/07/2025, 21/07/2025",
        // everything is done but the hand-over, then only the day itself
        "RECOVERY, 10/07/2025, 01/02/2025, true, 01/08/2025, 01/08/2025",
        // enforcement begun: the hand-over follows
        "COERCE, 10/07/2025, 01/02/2025, true, 01/08/2025, 01/08/2025",
        "HANDOVER, 10/07/2025, 01/02/2025, true, 01/08/2025, 10/07/2025",
    })
    void underTheLawOf2024(String last, String on, String notice, boolean agricultural, String asOf, String free) {
        assertThat(ReleaseForecast.from(ClearanceTables.of2024(), last, day(on), day(notice), agricultural, day(asOf)))
                .isEqualTo(day(free));
    }

    @Test
    void underTheLawOf2013TheRecoveryDecisionComesFirstAndPaymentIsCountedFromIt() {
        // The notice of 01/02/2024 lets recovery come on 01/05, a holiday, so on 02/05; payment by 01/06, a Saturday.
        assertThat(ReleaseForecast.from(
                        ClearanceTables.of2013(),
                        "APPRAISE",
                        day("01/03/2024"),
                        day("01/02/2024"),
                        true,
                        day("15/03/2024")))
                .isEqualTo(day("03/06/2024"));
    }

    @Test
    void whereNothingIsDoneYetTheNoticeItselfIsStillToCome() {
        // Notice today; posting the same day at the earliest, dialogue 60 days, appraisal 30 working days, …: the
        // notice's 180 days end first, or not.
        LocalDate fields = ReleaseForecast.from(ClearanceTables.of2024(), null, null, null, true, day("03/03/2025"));
        LocalDate homes = ReleaseForecast.from(ClearanceTables.of2024(), null, null, null, false, day("03/03/2025"));
        assertThat(homes)
                .isAfterOrEqualTo(fields)
                .isAfterOrEqualTo(day("03/03/2025").plusDays(180));
    }

    @Test
    void aNoticeThatNobodyWroteDownHoldsNothing() {
        assertThat(ReleaseForecast.from(
                        ClearanceTables.of2024(), "PAY", day("10/07/2025"), null, false, day("11/07/2025")))
                .isEqualTo(day("21/07/2025"));
    }

    @Test
    void aStepDoneEarlierNeverMakesTheGroundFreeLater() {
        LocalDate asOf = day("15/01/2025");
        for (ClearanceStep step : ClearanceTables.of2024().wayToHandOver()) {
            LocalDate before = null;
            for (LocalDate on = day("01/11/2024"); !on.isAfter(asOf); on = on.plusDays(1)) {
                LocalDate free =
                        ReleaseForecast.from(ClearanceTables.of2024(), step.code(), on, day("01/10/2024"), true, asOf);
                if (before != null) {
                    assertThat(free).as(step.code() + " on " + on).isAfterOrEqualTo(before);
                }
                before = free;
            }
        }
    }
}
