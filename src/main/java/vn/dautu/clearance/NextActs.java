package vn.dautu.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.law.LawBook;

/** What comes next for a household that has not handed over. */
final class NextActs {

    private NextActs() {}

    static List<NextAct> of(HouseholdReader.Case told, ClearanceSteps steps, LawBook law, LocalDate asOf) {
        HouseholdRow row = told.row();
        Map<String, LocalDate> done = row.days();
        List<NextAct> acts = new ArrayList<>();
        LocalDate approved = done.get(ClearanceStep.APPROVE);
        LocalDate recovered = done.get(ClearanceStep.RECOVERY);
        if (told.refusedOn() != null && !told.deposited()) {
            acts.add(act(row, NextAct.Kind.DEPOSIT, Reason.of("next-act.refused", told.refusedOn()), null));
        } else if (mustBePaid(steps, done) && told.refusedOn() == null) {
            acts.add(act(
                    row,
                    NextAct.Kind.PAY,
                    Reason.of("next-act.approved", approved == null ? asOf : approved),
                    steps.dueDay(ClearanceStep.PAY, done, row.agricultural()).orElse(null)));
        }
        if (approved != null && told.relocates() && told.plotsGiven() < told.plotsNeeded()) {
            acts.add(act(
                    row,
                    NextAct.Kind.RESETTLE,
                    Reason.of("next-act.plots", told.plotsGiven(), told.plotsNeeded()),
                    null));
        }
        boolean settled = done.containsKey(ClearanceStep.PAY) || told.deposited();
        if (settled && recovered == null) {
            LocalDate wait = steps.notBefore(ClearanceStep.RECOVERY, done, row.agricultural())
                    .filter(asOf::isBefore)
                    .orElse(null);
            acts.add(new NextAct(
                    row.code(),
                    NextAct.Kind.RECOVER,
                    Reason.of("next-act.paid"),
                    steps.dueDay(ClearanceStep.RECOVERY, done, row.agricultural())
                            .orElse(null),
                    wait,
                    List.of()));
        }
        if (settled && recovered != null) {
            acts.add(giveUp(told, steps, law, recovered, asOf));
        }
        ClearanceStep next =
                steps.step(row.nextStep() == null ? "" : row.nextStep()).orElse(null);
        if (acts.isEmpty() && row.overdueDays() > 0 && next != null && row.due() != null) {
            acts.add(act(row, NextAct.Kind.STEP, Reason.of("next-act.overdue", next, row.overdueDays()), row.due()));
        }
        return acts;
    }

    /** Recovered and paid, but the ground is not given: agreed hand-over, persuasion, or enforcement where persuasion has been tried. */
    private static NextAct giveUp(
            HouseholdReader.Case told, ClearanceSteps steps, LawBook law, LocalDate recovered, LocalDate asOf) {
        HouseholdRow row = told.row();
        if (told.persuaded()) {
            return new NextAct(
                    row.code(),
                    NextAct.Kind.ENFORCE,
                    Reason.of("next-act.persuaded", recovered),
                    null,
                    Enforcement.firstDay(law, asOf),
                    Enforcement.unmet(steps, row.days(), true, asOf));
        }
        LocalDate complained = told.complainedOn();
        if (told.refusedOn() != null || complained != null) {
            return act(
                    row,
                    NextAct.Kind.PERSUADE,
                    complained == null
                            ? Reason.of("next-act.unwilling", recovered)
                            : Reason.of("next-act.complains", recovered, complained),
                    null);
        }
        return act(row, NextAct.Kind.HAND_OVER, Reason.of("next-act.recovered", recovered), null);
    }

    /** The law's payment period runs, or the step before payment is done, and it is not paid. */
    private static boolean mustBePaid(ClearanceSteps steps, Map<String, LocalDate> done) {
        if (done.containsKey(ClearanceStep.PAY) || done.containsKey(ClearanceStep.HANDOVER)) {
            return false;
        }
        String from = steps.period(ClearanceStep.PAY, StepPeriod.Bound.MOST, true)
                .map(StepPeriod::countedFrom)
                .orElse(ClearanceStep.APPROVE);
        return done.containsKey(from) && done.containsKey(ClearanceStep.APPROVE);
    }

    private static NextAct act(HouseholdRow row, NextAct.Kind kind, Reason reason, @Nullable LocalDate due) {
        return new NextAct(row.code(), kind, reason, due, null, List.of());
    }
}
