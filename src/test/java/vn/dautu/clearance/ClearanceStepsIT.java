package vn.dautu.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps, periods and due days of both land laws, as the migrations enter them (domain.md §3.1). */
class ClearanceStepsIT {

    private static final LocalDate NEVER_LATE = day("01/01/2020");

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static List<String> order(ClearanceSteps steps, String... codes) {
        return steps.steps().stream()
                .map(ClearanceStep::code)
                .filter(List.of(codes)::contains)
                .toList();
    }

    // ---- order ----------------------------------------------------------------------------------------------------

    @Test
    void paymentComesBeforeRecoveryUnderTheLawOf2024AndAfterItUnderThatOf2013() {
        assertThat(order(ClearanceTables.of2024(), "APPROVE", "PAY", "RECOVERY", "HANDOVER"))
                .containsExactly("APPROVE", "PAY", "RECOVERY", "HANDOVER");
        assertThat(order(ClearanceTables.of2013(), "APPROVE", "PAY", "RECOVERY", "HANDOVER"))
                .containsExactly("RECOVERY", "APPROVE", "PAY", "HANDOVER");
    }

    @Test
    void theLawInForceOnTheDayGivesTheSteps() {
        assertThat(ClearanceTables.law().on(day("31/07/2024")).regime()).isEqualTo("DD-2013");
        assertThat(ClearanceTables.law().on(day("01/08/2024")).regime()).isEqualTo("DD-2024");
    }

    @Test
    void theFirstStepsAreTheProjectsAndTheRestEachHouseholds() {
        assertThat(ClearanceTables.of2024().steps().stream().filter(ClearanceStep::projectWide))
                .extracting(ClearanceStep::code)
                .containsExactly("PLAN", "MEETING", "NOTICE", "INVENTORY");
    }

    @Test
    void enforcementLiesOnNobodysWayAndCadastreComesAfterTheHandOver() {
        assertThat(ClearanceTables.of2024().wayToHandOver())
                .extracting(ClearanceStep::code)
                .doesNotContain("COERCE", "CADASTRE", "MANAGE")
                .endsWith("RECOVERY", "HANDOVER");
    }

    @Test
    void whatRemainsComesAfterTheFurthestStepDoneAndASkippedOneHoldsNothing() {
        assertThat(ClearanceTables.of2024().remaining(Set.of("NOTICE", "APPROVE")))
                .extracting(ClearanceStep::code)
                .containsExactly("PUBLISH", "SEND", "PAY", "RECOVERY", "HANDOVER");
        assertThat(ClearanceTables.of2024().next(Set.of("HANDOVER"))).isEmpty();
        assertThat(ClearanceTables.of2024().next(Set.of("PAY", "CADASTRE")))
                .as("cadastre after payment is no hand-over")
                .map(ClearanceStep::code)
                .contains("RECOVERY");
    }

    // ---- due days -------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0} done on {1}: {2} is due on {3}")
    @CsvSource({
        "APPROVE, 26/12/2024, PAY, 03/02/2025", // 25/01/2025 is the Saturday before Tết
        "APPROVE, 10/06/2025, PAY, 10/07/2025",
        "APPRAISE, 22/01/2025, APPROVE, 05/02/2025", // five working days, Tết between the second and the third
        "APPROVE, 23/01/2025, SEND, 04/02/2025",
        "PAY, 10/07/2025, RECOVERY, 21/07/2025", // 20/07 is a Sunday
        "POSTING, 01/04/2025, CONSULT, 02/06/2025", // 31/05 is a Saturday, 01/06 a Sunday
    })
    void aStepIsDueAtTheEndOfItsPeriodPastTetAndWeekends(String counted, String on, String step, String due) {
        assertThat(ClearanceTables.of2024().dueDay(step, Map.of(counted, day(on)), true))
                .contains(day(due));
    }

    @Test
    void underTheLawOf2013PaymentIsCountedFromTheRecoveryDecision() {
        assertThat(ClearanceTables.of2013().dueDay("PAY", Map.of("APPROVE", day("02/05/2024")), true))
                .isEmpty();
        assertThat(ClearanceTables.of2013().dueDay("PAY", Map.of("RECOVERY", day("02/05/2024")), true))
                .contains(day("03/06/2024"));
    }

    @Test
    void withoutTheStepItIsCountedFromNothingIsDue() {
        assertThat(ClearanceTables.of2024().dueDay("PAY", Map.of("NOTICE", NEVER_LATE), true))
                .isEmpty();
        assertThat(ClearanceTables.of2024().dueDay("PUBLISH", Map.of("APPROVE", NEVER_LATE), true))
                .isEmpty();
    }

    @Test
    void aRecoveryDecisionMustWaitNinetyDaysForFieldsAndAHundredAndEightyForOtherLand() {
        Map<String, LocalDate> done = Map.of("NOTICE", day("03/02/2025"));
        assertThat(ClearanceTables.of2024().notBefore("RECOVERY", done, true))
                .contains(day("05/05/2025")); // 04/05: Sunday
        assertThat(ClearanceTables.of2024().notBefore("RECOVERY", done, false))
                .contains(day("04/08/2025")); // 02/08: Saturday
    }

    @Test
    void whatMayNotComeYetIsNotDueYet() {
        Map<String, LocalDate> done = Map.of("NOTICE", day("03/02/2025"), "PAY", day("01/04/2025"));
        assertThat(ClearanceTables.of2024().dueDay("RECOVERY", done, true)).contains(day("05/05/2025"));
        assertThat(ClearanceTables.of2024().dueDay("RECOVERY", done, false)).contains(day("04/08/2025"));
    }

    // ---- overdue, notice, papers ------------------------------------------------------------------------------------

    @Test
    void aStepIsOverdueFromTheDayAfterItsLastDay() {
        Map<String, LocalDate> done = Map.of("APPROVE", day("26/12/2024"));
        ClearanceSteps steps = ClearanceTables.of2024();
        assertThat(steps.overdue(done, true, day("03/02/2025")))
                .extracting(late -> late.step().code())
                .containsExactly("SEND");
        assertThat(steps.overdue(done, true, day("06/02/2025")))
                .extracting(late -> late.step().code(), ClearanceSteps.Overdue::days)
                .contains(org.assertj.core.groups.Tuple.tuple("PAY", 3L));
    }

    @Test
    void nothingIsOverdueOnceTheGroundIsHandedOverOrALaterStepIsDone() {
        ClearanceSteps steps = ClearanceTables.of2024();
        Map<String, LocalDate> handed = Map.of("APPROVE", day("01/02/2024"), "HANDOVER", day("01/03/2024"));
        assertThat(steps.overdue(handed, true, day("31/10/2025"))).isEmpty();
        Map<String, LocalDate> paid = Map.of("APPROVE", day("01/08/2025"), "PAY", day("30/10/2025"));
        assertThat(steps.overdue(paid, true, day("31/10/2025"))).isEmpty();
    }

    @Test
    void aNoticeIsGoodForTwelveMonthsUnderTheLawOf2024() {
        ClearanceSteps steps = ClearanceTables.of2024();
        assertThat(steps.noticeGoodUntil(day("05/09/2024"))).contains(day("05/09/2025"));
        Map<String, LocalDate> done = Map.of("NOTICE", day("05/09/2024"), "APPROVE", day("01/06/2025"));
        assertThat(steps.noticeHasLapsed(done, day("05/09/2025"))).isFalse();
        assertThat(steps.noticeHasLapsed(done, day("06/09/2025"))).isTrue();
        assertThat(steps.noticeHasLapsed(
                        Map.of("NOTICE", day("05/09/2024"), "RECOVERY", day("01/08/2025")), day("06/09/2025")))
                .isFalse();
        assertThat(ClearanceTables.of2013().noticeGoodUntil(day("05/09/2023"))).isEmpty();
    }

    @Test
    void missingPapersHoldUpFromThePostingOn() {
        ClearanceSteps steps = ClearanceTables.of2024();
        Map<String, List<String>> missing = Map.of("PLAN_DRAFT", List.of("Xác nhận nguồn gốc đất"));
        Map<String, LocalDate> drafted = Map.of("PLAN_DRAFT", day("01/03/2025"));
        Map<String, LocalDate> posted = Map.of("PLAN_DRAFT", day("01/03/2025"), "POSTING", day("10/03/2025"));
        Map<String, LocalDate> handed = Map.of("POSTING", day("10/03/2025"), "HANDOVER", day("01/09/2025"));
        assertThat(steps.papersHoldUp(drafted, missing)).isFalse();
        assertThat(steps.papersHoldUp(posted, missing)).isTrue();
        assertThat(steps.papersHoldUp(posted, Map.of("PLAN_DRAFT", List.of()))).isFalse();
        assertThat(steps.papersHoldUp(handed, missing)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/10/2025", "03/02/2025", "28/01/2025", "02/05/2025", "15/02/2024", "01/01/2026"})
    void theDayForTheDatabasePermitsNeitherADayTooManyNorOneTooFew(String asOf) {
        for (ClearanceSteps steps : ClearanceTables.law().all().values()) {
            for (StepPeriod period : steps.periods()) {
                LocalDate last = steps.overdueWhenCountedUpTo(period, day(asOf));
                assertThat(steps.endOf(period, last)).isBefore(day(asOf));
                assertThat(steps.endOf(period, last.plusDays(1))).isAfterOrEqualTo(day(asOf));
            }
        }
    }

    // ---- land types -------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0} on {1}: agricultural {2}")
    @CsvSource({
        "LUC, 01/03/2024, true",
        "RSX, 01/03/2025, true",
        "ONT, 01/03/2024, false",
        "DTT, 01/03/2025, false",
        "CHN, 01/03/2024, false",
        "CHN, 01/08/2024, true",
        "XYZ, 01/03/2025, false",
    })
    void theLandTypeSaysWhichNoticeHolds(String code, String on, boolean agricultural) {
        assertThat(ClearanceTables.law().isAgricultural(code, day(on))).isEqualTo(agricultural);
    }
}
