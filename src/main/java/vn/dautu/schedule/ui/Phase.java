package vn.dautu.schedule.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Named;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.ui.Gantt.Span;

/** A stretch of a project's life between milestones, for reading a timetable; nothing is kept by phase. */
enum Phase implements Named {
    PREPARATION(Milestone.POLICY, Milestone.POLICY, Milestone.INVEST_DECISION, Milestone.DESIGN_EST),
    LAND(Milestone.INVEST_DECISION, Milestone.GPMB_50, Milestone.GPMB_100),
    TENDER(Milestone.KHLCNT, Milestone.KHLCNT, Milestone.BID_AWARD, Milestone.CONTRACT),
    WORKS(Milestone.START, Milestone.START, Milestone.WORK_50, Milestone.WORK_100, Milestone.COMPLETE),
    SETTLEMENT(Milestone.COMPLETE, Milestone.SETTLE_SUBMIT, Milestone.SETTLED);

    private final Milestone begins;
    private final List<Milestone> milestones;

    Phase(Milestone begins, Milestone... milestones) {
        this.begins = begins;
        this.milestones = List.of(milestones);
    }

    @Override
    public String nameKey() {
        return "phase." + name();
    }

    /** Its milestones that the timetable knows, in order. */
    List<MilestoneDates> of(ProjectSchedule schedule) {
        return milestones.stream().map(schedule::find).flatMap(Optional::stream).toList();
    }

    /** The milestone that ends it. */
    Optional<MilestoneDates> end(ProjectSchedule schedule) {
        List<MilestoneDates> known = of(schedule);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    /** From its first to its last date in one version of the plan; null when that version has none. */
    @Nullable
    Span span(ProjectSchedule schedule, Function<MilestoneDates, @Nullable LocalDate> version) {
        List<LocalDate> dates = of(schedule).stream()
                .map(version)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return null;
        }
        LocalDate first = begun(schedule, version)
                .filter(day -> !day.isAfter(dates.getLast()))
                .orElse(dates.getFirst());
        return new Span(first, dates.getLast());
    }

    private Optional<LocalDate> begun(ProjectSchedule schedule, Function<MilestoneDates, @Nullable LocalDate> version) {
        return schedule.find(begins).map(version);
    }

    /** What was done: up to its last milestone, or up to the day while it goes on; null before it has begun. */
    @Nullable
    Span done(ProjectSchedule schedule, LocalDate day) {
        Span reached = span(schedule, MilestoneDates::actual);
        LocalDate first = reached != null
                ? reached.from()
                : begun(schedule, MilestoneDates::actual).orElse(null);
        MilestoneDates last = end(schedule).orElse(null);
        if (first == null || last == null || first.isAfter(day)) {
            return null;
        }
        return new Span(first, last.isOpen() ? day : last.reached());
    }

    /** What is expected from the day on; null when its last milestone was reached or nobody expects a day. */
    @Nullable
    Span expected(ProjectSchedule schedule, LocalDate day) {
        LocalDate until = end(schedule).map(last -> Phase.expected(last, day)).orElse(null);
        if (until == null) {
            return null;
        }
        LocalDate from = done(schedule, day) != null
                ? day
                : schedule.find(begins)
                        .map(start -> start.isOpen() ? expected(start, day) : start.reached())
                        .filter(start -> !start.isBefore(day))
                        .orElse(day);
        return new Span(from.isAfter(until) ? until : from, until);
    }

    /** The day an open milestone is expected: never before the day asked about. Null without a forecast while its plan is still ahead. */
    static @Nullable LocalDate expected(MilestoneDates dates, LocalDate day) {
        if (!dates.isOpen()) {
            return null;
        }
        LocalDate forecast = dates.forecast();
        if (forecast == null) {
            LocalDate plan = dates.current();
            return plan != null && plan.isBefore(day) ? day : null;
        }
        return forecast.isBefore(day) ? day : forecast;
    }
}
