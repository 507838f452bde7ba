package vn.dautu.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.standing.EarnedSchedule;
import vn.dautu.standing.Standing;

/**
 * The columns of the list of late projects (domain.md §4.3). A reading gives text, {@link LocalDate}, whole days, {@link Vnd}, a number with
 * its decimals, or a {@link Reason} to be put into words; null: the books do not know it yet, the cell stays empty.
 */
public enum DelayedColumn {
    NAME(Group.NAME, 34, project -> project.standing().profile().name()),
    CODE(Group.PROJECT, 10, project -> project.standing().profile().code()),
    OWNER(Group.PROJECT, 18, project -> project.standing().ownerName()),
    GROUP(Group.PROJECT, 7, project -> project.standing().profile().group()),
    UNIT(Group.PROJECT, 16, project -> project.standing().unitName()),
    TOTAL(Group.MONEY, 12, project -> project.standing().profile().totalInvestment()),
    SOURCES(
            Group.MONEY,
            14,
            project -> project.sources().isEmpty()
                    ? null
                    : project.sources().stream().map(source -> source.code()).collect(Collectors.joining(", "))),
    FINISH_ORIGINAL(
            Group.FINISH,
            11,
            project -> finish(project).map(MilestoneDates::original).orElse(null)),
    FINISH_ADJUSTED(Group.FINISH, 11, DelayedColumn::adjusted),
    FINISH_FORECAST(Group.FINISH, 11, project -> project.standing().forecastFinish()),
    LATE(Group.LATE, 9, project -> project.standing().daysLate()),
    LATE_ORIGINAL(Group.LATE, 9, project -> project.standing().daysLateOriginal()),
    PLANNED(
            Group.WORK,
            9,
            project -> earned(project)
                    .map(EarnedSchedule::plannedPercent)
                    .map(DelayedColumn::oneDecimal)
                    .orElse(null)),
    DONE(
            Group.WORK,
            9,
            project -> report(project)
                    .flatMap(ProgressReport::physicalPercent)
                    .map(DelayedColumn::oneDecimal)
                    .orElse(null)),
    TIME_INDEX(
            Group.WORK,
            8,
            project -> earned(project)
                    .map(EarnedSchedule::timeIndex)
                    .map(index -> index.setScale(2, RoundingMode.HALF_UP))
                    .orElse(null)),
    PAID(Group.PAID, 9, project -> share(project.standing().moneyPosition().yearShare())),
    ADVANCE(Group.PAID, 12, project -> project.standing().moneyPosition().outstandingAdvance()),
    LAND(
            Group.LAND,
            9,
            project -> land(project)
                    .map(LandPosition::handedOver)
                    .map(DelayedColumn::share)
                    .orElse(null)),
    LAND_LEFT(
            Group.LAND,
            9,
            project -> land(project)
                    .map(land -> Reason.of("delayed.parcels-left", (long) land.open()))
                    .orElse(null)),
    CAUSE(
            Group.CAUSE,
            18,
            project -> project.cause()
                    .map(cause -> Reason.of("delayed.cause", cause.official(), Reason.of(cause.officialKey())))
                    .orElse(null)),
    DETAIL(
            Group.CAUSE,
            30,
            project -> project.worst()
                    .map(Obstacle::title)
                    .or(() -> report(project).map(ProgressReport::obstacle))
                    .orElse(null)),
    TAKEN(
            Group.ACTION,
            24,
            project -> project.worst()
                    .map(Obstacle::steps)
                    .filter(steps -> !steps.isEmpty())
                    .map(steps -> Reason.of(
                            "delayed.step",
                            steps.getLast().on(),
                            steps.getLast().note()))
                    .orElse(null)),
    PROPOSAL(
            Group.ACTION,
            28,
            project -> project.worst()
                    .map(worst -> worst.duty().task())
                    .or(() -> report(project).map(ProgressReport::task))
                    .orElse(null)),
    ACTOR(Group.ACTION, 16, DelayedProject::actor),
    DUE(
            Group.ACTION,
            11,
            project -> project.worst()
                    .map(worst -> worst.duty().dueOn())
                    .or(() -> report(project).map(ProgressReport::dueOn))
                    .orElse(null)),
    AS_OF(
            Group.DATA,
            11,
            project -> report(project).map(ProgressReport::reportedOn).orElse(null)),
    BY(Group.DATA, 12, project -> null);

    /** What a column belongs to, the title above it. */
    public enum Group {
        /** The project's name, a column that stands alone. */
        NAME,
        PROJECT,
        MONEY,
        FINISH,
        LATE,
        WORK,
        PAID,
        LAND,
        CAUSE,
        ACTION,
        DATA;

        public String nameKey() {
            return "delayed.group." + name();
        }
    }

    /** What a column reads of a project. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object of(DelayedProject project);
    }

    private final Group group;
    private final int width;
    private final Reading reading;

    DelayedColumn(Group group, int width, Reading reading) {
        this.group = group;
        this.width = width;
        this.reading = reading;
    }

    public Group group() {
        return group;
    }

    int width() {
        return width;
    }

    /** The cell; null when the books do not know it yet. */
    public @Nullable Object of(DelayedProject project) {
        return reading.of(project);
    }

    public String nameKey() {
        return "delayed.column." + name();
    }

    /** Whether its cells are figures, dates not counted. */
    public boolean isFigure() {
        return switch (this) {
            case TOTAL, LATE, LATE_ORIGINAL, PLANNED, DONE, TIME_INDEX, PAID, ADVANCE, LAND, LAND_LEFT -> true;
            default -> false;
        };
    }

    private static Optional<MilestoneDates> finish(DelayedProject project) {
        return project.standing().completion();
    }

    private static @Nullable LocalDate adjusted(DelayedProject project) {
        return finish(project)
                .filter(dates -> dates.current() != null && !dates.current().equals(dates.original()))
                .map(MilestoneDates::current)
                .orElse(null);
    }

    private static Optional<EarnedSchedule> earned(DelayedProject project) {
        return Optional.ofNullable(project.standing().earnedSchedule());
    }

    private static Optional<ProgressReport> report(DelayedProject project) {
        return project.standing().report();
    }

    private static Optional<LandPosition> land(DelayedProject project) {
        return Optional.ofNullable(project.standing()).map(Standing::landPosition);
    }

    private static @Nullable BigDecimal share(Share share) {
        return share.percent(1).orElse(null);
    }

    private static BigDecimal oneDecimal(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_UP);
    }
}
