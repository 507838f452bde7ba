package vn.dautu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.oversight.OversightEvent;
import vn.dautu.oversight.OversightKind;
import vn.dautu.project.InvestmentSteps;
import vn.dautu.report.Counted.Proof;
import vn.dautu.report.Counted.Why;
import vn.dautu.report.ReportPeriod.Window;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.TimetableHistory;

/** Whether a row of the count form counts a project, and why: one rule a row, so that each can be read, tested and argued about. */
@FunctionalInterface
interface CountRule {

    /** Why the project counts; empty when it does not. */
    List<Why> examine(ProjectRecord project, Window window);

    /** Counts when any of the rules counts, for all their reasons. */
    static CountRule anyOf(CountRule... rules) {
        return (project, window) -> Stream.of(rules)
                .flatMap(rule -> rule.examine(project, window).stream())
                .toList();
    }

    /** The milestone was reached in the period. */
    static CountRule reached(Milestone milestone) {
        return (project, window) -> project.reached(milestone)
                .filter(window::has)
                .map(day -> List.of(milestoneWhy(milestone, day)))
                .orElse(List.of());
    }

    /** Facts of these kinds in the period. */
    static CountRule happened(OversightKind... kinds) {
        Set<OversightKind> wanted = EnumSet.of(kinds[0], kinds);
        return (project, window) -> project.events().stream()
                .filter(event -> wanted.contains(event.kind()) && window.has(event.happenedOn()))
                .map(CountRule::eventWhy)
                .toList();
    }

    /** Facts of this kind up to the period's end. */
    static CountRule everHappened(OversightKind kind) {
        return (project, window) -> project.events().stream()
                .filter(event -> event.kind() == kind && !event.happenedOn().isAfter(window.end()))
                .map(CountRule::eventWhy)
                .toList();
    }

    /** The investment decision in the period: the milestone, else the first decision that set the total investment. */
    CountRule INVESTMENT_DECIDED = (project, window) -> project.investmentDecided()
            .filter(window::has)
            .map(day -> List.of(
                    project.reached(Milestone.INVEST_DECISION).isPresent()
                            ? milestoneWhy(Milestone.INVEST_DECISION, day)
                            : new Why(Reason.of("count.why.total-decided", day), new Proof.OfTotal())))
            .orElse(List.of());

    /** Started before the period and not handed over before it. */
    CountRule CONTINUING = (project, window) -> project.reached(Milestone.START)
            .filter(start -> start.isBefore(window.from()))
            .filter(start -> project.reached(Milestone.COMPLETE)
                    .filter(end -> end.isBefore(window.from()))
                    .isEmpty())
            .map(start -> List.of(milestoneWhy(Milestone.START, start)))
            .orElse(List.of());

    /** Started in the period. */
    CountRule NEWLY_STARTED = reached(Milestone.START);

    CountRule UNDER_WAY = anyOf(CONTINUING, NEWLY_STARTED);

    /** Under way, and the owner reported at least once in the period. */
    CountRule REPORTED = (project, window) -> {
        List<LocalDate> days = project.reports().stream().filter(window::has).toList();
        return days.isEmpty() || UNDER_WAY.examine(project, window).isEmpty()
                ? List.of()
                : List.of(new Why(Reason.of("count.why.reported", days.size(), days.getLast()), new Proof.OfReports()));
    };

    /** Under way, and not one report in the period. */
    CountRule NOT_REPORTED = (project, window) -> {
        if (UNDER_WAY.examine(project, window).isEmpty()
                || project.reports().stream().anyMatch(window::has)) {
            return List.of();
        }
        return List.of(new Why(
                project.reports().stream()
                        .reduce((earlier, later) -> later)
                        .map(day -> Reason.of("count.why.last-reported", day))
                        .orElse(Reason.of("count.why.never-reported")),
                new Proof.OfReports()));
    };

    /** Late on a day of the period that was looked at. */
    CountRule DELAYED = (project, window) -> project.late().stream()
            .filter(late -> window.has(late.day()))
            .reduce((earlier, later) -> later)
            .map(late -> List.of(
                    new Why(Reason.of("count.why.late", late.day(), late.reason()), new Proof.OfStanding(late.day()))))
            .orElse(List.of());

    /** Late, its main cause under the official line; null: no cause was reported. */
    static CountRule delayedBy(@org.jspecify.annotations.Nullable String official) {
        return (project, window) ->
                Objects.equals(project.mainCause().map(DelayCause::official).orElse(null), official)
                        ? DELAYED.examine(project, window).stream()
                                .map(why -> official == null
                                        ? why
                                        : new Why(
                                                Reason.of(
                                                        "count.why.late-because",
                                                        Reason.of(project.mainCause()
                                                                .orElseThrow()
                                                                .nameKey()),
                                                        why.reason()),
                                                why.proof()))
                                .toList()
                        : List.of();
    }

    /** A decision in the period changed the total investment or the approved finish, or the oversight book says that one changed the decision. */
    CountRule DECISION_ADJUSTED = (project, window) -> {
        List<Why> whys = new ArrayList<>();
        project.decidedTotals()
                .skip(1)
                .filter(step -> window.has(step.decidedOn()) && !step.delta().isZero())
                .forEach(step -> whys.add(totalWhy(step)));
        project.finishes().stream()
                .filter(moved -> window.has(moved.decidedOn()) && moved.kind() != DecisionKind.POLICY_ADJUSTMENT)
                .forEach(moved -> whys.add(finishWhy(moved)));
        whys.addAll(happened(OversightKind.DECISION_ADJUSTED).examine(project, window));
        return List.copyOf(whys);
    };

    /** A decision of the period that adjusts the policy, in whichever book it stands. */
    CountRule POLICY_ADJUSTED = (project, window) -> {
        List<Why> whys = new ArrayList<>();
        project.totals().stream()
                .filter(step -> window.has(step.decidedOn()) && step.kind() == DecisionKind.POLICY_ADJUSTMENT)
                .forEach(step -> whys.add(totalWhy(step)));
        project.finishes().stream()
                .filter(moved -> window.has(moved.decidedOn()) && moved.kind() == DecisionKind.POLICY_ADJUSTMENT)
                .forEach(moved -> whys.add(finishWhy(moved)));
        whys.addAll(happened(OversightKind.POLICY_ADJUSTED).examine(project, window));
        return List.copyOf(whys);
    };

    /** Stood still on some day of the period, whenever it was stopped. The day it goes on is a day of work. */
    CountRule SUSPENDED = (project, window) -> {
        List<Why> whys = new ArrayList<>();
        OversightEvent stopped = null;
        for (OversightEvent event : project.events()) {
            if (event.kind() == OversightKind.SUSPENDED && stopped == null) {
                stopped = event;
            } else if (event.kind() == OversightKind.RESUMED && stopped != null) {
                if (event.happenedOn().isAfter(window.from())
                        && !stopped.happenedOn().isAfter(window.end())) {
                    whys.add(stillness(stopped, event, window));
                }
                stopped = null;
            }
        }
        if (stopped != null && !stopped.happenedOn().isAfter(window.end())) {
            whys.add(stillness(stopped, null, window));
        }
        return List.copyOf(whys);
    };

    /** Handed over and not settled, whenever it was handed over. */
    CountRule NOT_SETTLED = (project, window) -> project.reached(Milestone.COMPLETE)
            .filter(day -> !day.isAfter(window.end()))
            .filter(day -> project.reached(Milestone.SETTLED)
                    .filter(settled -> !settled.isAfter(window.end()))
                    .isEmpty())
            .map(day -> List.of(milestoneWhy(Milestone.COMPLETE, day)))
            .orElse(List.of());

    private static Why milestoneWhy(Milestone milestone, LocalDate day) {
        return new Why(Reason.of("count.why.milestone", milestone, day), new Proof.OfMilestone(milestone));
    }

    private static Why totalWhy(InvestmentSteps.Step step) {
        return new Why(Reason.of("count.why.total-changed", step.decidedOn(), step.delta()), new Proof.OfTotal());
    }

    private static Why finishWhy(TimetableHistory.FinishMoved moved) {
        return new Why(
                Reason.of("count.why.finish-moved", moved.decidedOn(), moved.finish()),
                new Proof.OfMilestone(Milestone.COMPLETE));
    }

    private static Why eventWhy(OversightEvent event) {
        Proof proof = new Proof.OfOversight(Set.of(event.kind()), event.happenedOn(), event.happenedOn());
        String finding = Objects.requireNonNullElse(event.finding(), "");
        return new Why(
                event.amount() == null
                        ? Reason.of("count.why.event", event.kind(), event.happenedOn(), finding)
                        : Reason.of(
                                "count.why.event-amount", event.kind(), event.happenedOn(), finding, event.amount()),
                proof);
    }

    private static Why stillness(
            OversightEvent stopped, @org.jspecify.annotations.Nullable OversightEvent resumed, Window window) {
        return new Why(
                resumed == null
                        ? Reason.of("count.why.stopped", stopped.happenedOn())
                        : Reason.of("count.why.stopped-until", stopped.happenedOn(), resumed.happenedOn()),
                new Proof.OfOversight(
                        Set.of(OversightKind.SUSPENDED, OversightKind.RESUMED), stopped.happenedOn(), window.end()));
    }
}
