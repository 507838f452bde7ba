package vn.dautu.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.oversight.CapitalClass;
import vn.dautu.oversight.OversightEvent;
import vn.dautu.project.InvestmentSteps;
import vn.dautu.project.ProjectProfile;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.TimetableHistory;

/**
 * What the books say of one project, as far as the count form asks; as of the last day that the form counts.
 *
 * @param reached the milestones that were reached and when
 * @param reports the days on which the owner reported, the earliest first
 * @param totals the decisions that set and changed the total investment, the first is the investment decision
 * @param late the days of the period on which it was late, the earliest first
 */
public record ProjectRecord(
        ProjectProfile profile,
        String ownerName,
        CapitalClass capital,
        Map<Milestone, LocalDate> reached,
        List<LocalDate> reports,
        List<OversightEvent> events,
        List<InvestmentSteps.Step> totals,
        List<TimetableHistory.FinishMoved> finishes,
        List<LateDay> late)
        implements Serializable {

    /**
     * That a project was late on a day, as standing judges.
     *
     * @param reason the rule that fired, with its numbers
     * @param cause the main cause that was known on that day
     */
    public record LateDay(
            LocalDate day, Reason reason, @Nullable DelayCause cause) implements Serializable {}

    Optional<LocalDate> reached(Milestone milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }

    /** The day of the investment decision: the milestone's, else the first decision that set a total. */
    Optional<LocalDate> investmentDecided() {
        return reached(Milestone.INVEST_DECISION)
                .or(() -> decidedTotals().map(InvestmentSteps.Step::decidedOn).findFirst());
    }

    /** The decisions on the total investment, the investment decision first; what a policy says of it is a first estimate. */
    Stream<InvestmentSteps.Step> decidedTotals() {
        return totals.stream()
                .filter(step -> step.kind() != DecisionKind.POLICY && step.kind() != DecisionKind.POLICY_ADJUSTMENT);
    }

    /** The last main cause known while it was late. */
    Optional<DelayCause> mainCause() {
        return late.stream()
                .map(LateDay::cause)
                .filter(java.util.Objects::nonNull)
                .reduce((earlier, later) -> later);
    }
}
