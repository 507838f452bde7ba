package vn.dautu.clearance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dautu.kernel.rule.Reason;

/**
 * One step entered for many households at once: whom it fits, and whom it does not and why.
 *
 * @param fitting codes in the order given
 * @param misfits those left out
 */
public record StepFit(List<String> fitting, List<Misfit> misfits) implements Serializable {

    /** A household that the step does not fit. */
    public record Misfit(String household, Reason reason) implements Serializable {}

    /**
     * @param on the day it was done
     */
    static StepFit of(
            Collection<HouseholdRow> households, Map<String, ClearanceSteps> laws, String step, LocalDate on) {
        List<String> fitting = new ArrayList<>();
        List<Misfit> misfits = new ArrayList<>();
        for (HouseholdRow household : households) {
            ClearanceSteps law = laws.get(household.regime());
            Optional<Reason> wrong =
                    law == null ? Optional.of(Reason.of("fit.not-of-law")) : misfit(household, law, step, on);
            wrong.ifPresentOrElse(
                    reason -> misfits.add(new Misfit(household.code(), reason)), () -> fitting.add(household.code()));
        }
        return new StepFit(List.copyOf(fitting), List.copyOf(misfits));
    }

    private static Optional<Reason> misfit(HouseholdRow household, ClearanceSteps law, String step, LocalDate on) {
        if (law.step(step).isEmpty()) {
            return Optional.of(Reason.of("fit.not-of-law"));
        }
        LocalDate done = household.days().get(step);
        if (done != null) {
            return Optional.of(Reason.of("fit.already-done", done));
        }
        int ordinal = law.ordinal(step);
        for (ClearanceStep before : law.steps()) {
            LocalDate day = household.days().get(before.code());
            if (before.ordinal() < ordinal && day != null && day.isAfter(on)) {
                return Optional.of(Reason.of("fit.before-earlier-step", before, day));
            }
        }
        return law.notBefore(step, household.days(), household.agricultural())
                .filter(on::isBefore)
                .map(day -> Reason.of("fit.too-soon", day));
    }
}
