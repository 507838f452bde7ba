package vn.dautu.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.law.LawBook;

/** One step for many households: whom it fits, and why not the others. */
class StepFitTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final ClearanceStep NOTICE = step("NOTICE", 1);
    private static final ClearanceSteps LAW = new ClearanceSteps(
            "L",
            List.of(NOTICE, step("RECOVERY", 2), step("HANDOVER", 3)),
            List.of(new StepPeriod("RECOVERY", "*", StepPeriod.Bound.LEAST, "NOTICE", 90, "days", "", "", true)),
            new LawBook(List.of(), List.of(), List.of(), List.of()).calendar());

    private static ClearanceStep step(String code, int ordinal) {
        return new ClearanceStep(code, ordinal, code, false, false, List.of(), "", "", true);
    }

    private static HouseholdRow household(String code, Map<String, LocalDate> days) {
        return new HouseholdRow(
                1,
                code,
                HouseholdRow.Kind.CA_NHAN,
                "X",
                "X",
                false,
                ParcelState.PROCESSING,
                "L",
                days,
                null,
                null,
                null,
                0,
                Map.of(),
                List.of(),
                List.of(),
                BigDecimal.ONE,
                true,
                false,
                DAY);
    }

    @Test
    void whoHasItAlreadyOrIsNotThatFarOrTooEarlyIsNamedAndLeftOut() {
        StepFit fit = StepFit.of(
                List.of(
                        household("H-1", Map.of("NOTICE", LocalDate.of(2025, 1, 2))),
                        household("H-2", Map.of("RECOVERY", LocalDate.of(2025, 5, 5))),
                        household("H-3", Map.of("NOTICE", LocalDate.of(2025, 6, 3))),
                        household("H-4", Map.of("NOTICE", LocalDate.of(2025, 5, 2)))),
                Map.of("L", LAW),
                "RECOVERY",
                DAY);
        assertThat(fit.fitting()).containsExactly("H-1");
        assertThat(fit.misfits())
                .containsExactly(
                        new StepFit.Misfit("H-2", Reason.of("fit.already-done", LocalDate.of(2025, 5, 5))),
                        new StepFit.Misfit(
                                "H-3", Reason.of("fit.before-earlier-step", NOTICE, LocalDate.of(2025, 6, 3))),
                        new StepFit.Misfit("H-4", Reason.of("fit.too-soon", LocalDate.of(2025, 7, 31))));
    }
}
