package vn.dautu.clearance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.dautu.law.WorkingCalendar;

/**
 * The steps of one land law in their order, with their periods: what is due when, what is overdue, until when a notice is good. Every
 * number comes from rows; other rows give other answers. What a household has done comes in as a map from step to day.
 */
public final class ClearanceSteps {

    private final String regime;
    private final List<ClearanceStep> steps;
    private final List<StepPeriod> periods;
    private final WorkingCalendar calendar;
    private final Map<String, ClearanceStep> byCode = new HashMap<>();

    /**
     * @param regime code of the land law, as {@code DD-2024}
     * @param steps in any order
     */
    public ClearanceSteps(
            String regime, List<ClearanceStep> steps, List<StepPeriod> periods, WorkingCalendar calendar) {
        this.regime = regime;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(ClearanceStep::ordinal))
                .toList();
        this.periods = List.copyOf(periods);
        this.calendar = calendar;
        this.steps.forEach(step -> byCode.put(step.code(), step));
    }

    public String regime() {
        return regime;
    }

    /** All steps, in the law's order. */
    public List<ClearanceStep> steps() {
        return steps;
    }

    public List<StepPeriod> periods() {
        return periods;
    }

    public Optional<ClearanceStep> step(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The place of a step in the order; 0 for one that this law does not have. */
    public int ordinal(String code) {
        ClearanceStep step = byCode.get(code);
        return step == null ? 0 : step.ordinal();
    }

    /** The steps up to the hand-over that every household goes through. */
    public List<ClearanceStep> wayToHandOver() {
        int last = ordinal(ClearanceStep.HANDOVER);
        return steps.stream()
                .filter(step -> step.ordinal() <= last && !step.whenNeeded())
                .toList();
    }

    /** The furthest step done on the way to the hand-over; empty when none is. What comes after the hand-over does not count. */
    public Optional<ClearanceStep> lastDone(Set<String> done) {
        int last = ordinal(ClearanceStep.HANDOVER);
        return steps.stream()
                .filter(step -> step.ordinal() <= last && done.contains(step.code()))
                .max(Comparator.comparingInt(ClearanceStep::ordinal));
    }

    /** What still lies before the hand-over: the steps after the furthest one done. A step that was skipped on the way holds nothing. */
    public List<ClearanceStep> remaining(Set<String> done) {
        int reached = lastDone(done).map(ClearanceStep::ordinal).orElse(0);
        return wayToHandOver().stream().filter(step -> step.ordinal() > reached).toList();
    }

    /** The step to be taken next; empty after the hand-over. */
    public Optional<ClearanceStep> next(Set<String> done) {
        return remaining(done).stream().findFirst();
    }

    /**
     * The last day for a step: the end of its longest period, put off to the day before which it may not come. Empty when the law sets no
     * such period, or the step it is counted from is not done.
     */
    public Optional<LocalDate> dueDay(String step, Map<String, LocalDate> done, boolean agricultural) {
        Optional<LocalDate> most = end(StepPeriod.Bound.MOST, step, done, agricultural);
        Optional<LocalDate> least = notBefore(step, done, agricultural);
        return most.map(day -> least.filter(day::isBefore).orElse(day));
    }

    /** The first day on which a step may be taken. Empty when the law sets none, or the step it is counted from is not done. */
    public Optional<LocalDate> notBefore(String step, Map<String, LocalDate> done, boolean agricultural) {
        return end(StepPeriod.Bound.LEAST, step, done, agricultural);
    }

    private Optional<LocalDate> end(
            StepPeriod.Bound bound, String step, Map<String, LocalDate> done, boolean agricultural) {
        return period(step, bound, agricultural)
                .filter(period -> done.containsKey(period.countedFrom()))
                .map(period -> endOf(period, Objects.requireNonNull(done.get(period.countedFrom()))));
    }

    /**
     * The period of a step that holds for such land, the one for that kind of land before the one for all; the notice's own validity is
     * none of them.
     */
    Optional<StepPeriod> period(String step, StepPeriod.Bound bound, boolean agricultural) {
        return periods.stream()
                .filter(period ->
                        period.step().equals(step) && period.bound() == bound && period.concerns(agricultural))
                .max(Comparator.comparing(StepPeriod::isForOneKindOfLand));
    }

    /** The day on which a period ends that is counted from a day; what ends on a day off ends on the next working day. */
    public LocalDate endOf(StepPeriod period, LocalDate from) {
        return switch (period.unit()) {
            case "working-days" -> calendar.plusWorkingDays(from, period.amount());
            case "months" ->
                calendar.endOfPeriod(
                        from, Math.toIntExact(ChronoUnit.DAYS.between(from, from.plusMonths(period.amount()))));
            default -> calendar.endOfPeriod(from, period.amount());
        };
    }

    /**
     * The last day from which a period, counted, has already ended before the as-of day: whoever did the step it is counted from on that
     * day or earlier is overdue. It lets a database tell the overdue without a calendar of its own.
     */
    public LocalDate overdueWhenCountedUpTo(StepPeriod period, LocalDate asOf) {
        LocalDate day = asOf.minusDays(1);
        while (!endOf(period, day).isBefore(asOf)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Remaining steps whose last day has passed, in the law's order. */
    public List<Overdue> overdue(Map<String, LocalDate> done, boolean agricultural, LocalDate asOf) {
        List<Overdue> late = new ArrayList<>();
        for (ClearanceStep step : remaining(done.keySet())) {
            dueDay(step.code(), done, agricultural)
                    .filter(due -> due.isBefore(asOf))
                    .ifPresent(due -> late.add(new Overdue(step, due, ChronoUnit.DAYS.between(due, asOf))));
        }
        return late;
    }

    /** The last day on which a notice can still lead to a recovery decision; empty under a law that sets none. */
    public Optional<LocalDate> noticeGoodUntil(LocalDate notice) {
        return periods.stream()
                .filter(period -> period.appliesTo().equals(StepPeriod.THE_NOTICE_ITSELF))
                .map(period -> endOf(period, notice))
                .min(Comparator.naturalOrder());
    }

    /** Whether a notice is older than the law lets it be while no recovery decision has come. */
    public boolean noticeHasLapsed(Map<String, LocalDate> done, LocalDate asOf) {
        LocalDate notice = done.get(ClearanceStep.NOTICE);
        return notice != null
                && !done.containsKey(ClearanceStep.RECOVERY)
                && !done.containsKey(ClearanceStep.HANDOVER)
                && noticeGoodUntil(notice).filter(asOf::isAfter).isPresent();
    }

    /** Papers still missing once the plan hangs out: from then on they hold the household up (domain.md §3.2). */
    public boolean papersHoldUp(Map<String, LocalDate> done, Map<String, List<String>> missing) {
        int reached = lastDone(done.keySet()).map(ClearanceStep::ordinal).orElse(0);
        return !done.containsKey(ClearanceStep.HANDOVER)
                && reached >= ordinal(ClearanceStep.POSTING)
                && missing.values().stream().anyMatch(papers -> !papers.isEmpty());
    }

    /** How many days a step with a period lies behind. */
    public record Overdue(ClearanceStep step, LocalDate due, long days) {}
}
