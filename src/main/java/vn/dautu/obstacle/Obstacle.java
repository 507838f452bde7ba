package vn.dautu.obstacle;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;

/**
 * An obstacle as of a day. Days open, days overdue and level follow from the facts and the day; none is stored.
 *
 * @param number within the project
 * @param point a point on its place, WGS 84; null when it has none
 * @param parcels ids of the parcels it holds
 * @param duty who must act, as last said
 * @param dutySince the day on which it was said
 * @param steps what was done, oldest first
 * @param resolution null while open
 * @param day the day asked about
 * @param level null unless overdue
 * @param latestFact what an editor must have seen: the latest fact about it, whether it stands or not
 */
public record Obstacle(
        ObstacleId id,
        ProjectId project,
        String number,
        String title,
        DelayCause mainCause,
        List<DelayCause> otherCauses,
        @Nullable LonLat point,
        @Nullable String chainage,
        @Nullable Milestone holds,
        List<Long> parcels,
        LocalDate raisedOn,
        Duty duty,
        LocalDate dutySince,
        List<StepTaken> steps,
        @Nullable Resolution resolution,
        LocalDate day,
        @Nullable EscalationLevel level,
        long latestFact) {

    /** The most overdue first, then the one due next, then the oldest: whom to ask first. */
    public static final Comparator<Obstacle> WORST_FIRST = Comparator.<Obstacle, LocalDate>comparing(
                    obstacle -> obstacle.duty().dueOn())
            .thenComparing(Obstacle::raisedOn)
            .thenComparingLong(obstacle -> obstacle.id().value());

    /** @param document number of the document that shows it, null when it is only said */
    public record StepTaken(
            LocalDate on,
            String note,
            @Nullable String by,
            @Nullable String document) implements Serializable {}

    /** How it ended. */
    public record Resolution(
            LocalDate on, String how, @Nullable String document) implements Serializable {}

    public boolean isOpen() {
        return resolution == null;
    }

    public boolean isOverdue() {
        return isOpen() && daysOverdue() > 0;
    }

    /** Days since it was raised, until it was resolved. */
    public long daysOpen() {
        return ChronoUnit.DAYS.between(raisedOn, end());
    }

    /** Days past the due day, until it was resolved; 0 on the due day and before. */
    public long daysOverdue() {
        return Math.max(0, ChronoUnit.DAYS.between(duty.dueOn(), end()));
    }

    /** Days from the day asked about to the due day; negative when past. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(day, duty.dueOn());
    }

    Obstacle at(@Nullable EscalationLevel reached) {
        return new Obstacle(
                id,
                project,
                number,
                title,
                mainCause,
                otherCauses,
                point,
                chainage,
                holds,
                parcels,
                raisedOn,
                duty,
                dutySince,
                steps,
                resolution,
                day,
                reached,
                latestFact);
    }

    private LocalDate end() {
        return resolution == null ? day : resolution.on();
    }
}
