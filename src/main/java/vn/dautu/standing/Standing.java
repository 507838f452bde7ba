package vn.dautu.standing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.landhold.LandHold;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectProfile;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;

/**
 * Where a project stands as of a day, and why. Derived each time from the books, never stored by hand.
 *
 * @param light the colour on the map: the schedule light, at least amber where the land is red
 * @param schedule the rule that fired on the schedule, first in the order of domain.md §2.6
 * @param further the other rules that would have fired, in order
 * @param daysLate against the current plan; null without one
 * @param daysLateOriginal against the original plan; null without one
 * @param hold what the land does to the finish; null where no network of tasks and no work areas are entered
 * @param turning what would turn the light: every one of these; of a green one, what would spoil it
 * @param findings what contradicts itself in the project's books
 * @param worstMilestone the open milestone up to hand-over with the most days, and those days
 */
public record Standing(
        AsOf asOf,
        ProjectProfile profile,
        String ownerName,
        @Nullable String unitName,
        @Nullable Place place,
        Light light,
        Concern schedule,
        List<Concern> further,
        Concern money,
        Concern land,
        Concern data,
        @Nullable Long daysLate,
        @Nullable Long daysLateOriginal,
        @Nullable MilestoneDates worstMilestone,
        long worstMilestoneDays,
        ProjectSchedule timetable,
        @Nullable EarnedSchedule earnedSchedule,
        MoneyPosition moneyPosition,
        @Nullable LandPosition landPosition,
        @Nullable LandHold hold,
        List<Reason> turning,
        List<Finding> findings)
        implements Serializable {

    public Optional<MilestoneDates> completion() {
        return timetable.find(Milestone.COMPLETE);
    }

    public @Nullable LocalDate forecastFinish() {
        return completion()
                .map(dates -> dates.actual() != null ? dates.actual() : dates.forecast())
                .orElse(null);
    }

    public Optional<ProgressReport> report() {
        return Optional.ofNullable(timetable.latestReport());
    }

    /** The headline: days late, or the milestone that makes it late, or just the light's word. */
    public Reason headline() {
        if (daysLate != null && daysLate > 0 && light != Light.GREY) {
            return light == Light.BLUE
                    ? Reason.of("standing.headline.done-late", daysLate)
                    : Reason.of("standing.headline.late", daysLate);
        }
        if (light == Light.RED && worstMilestone != null && worstMilestoneDays > 0) {
            return Reason.of("standing.headline.milestone", worstMilestone.milestone(), worstMilestoneDays);
        }
        return Reason.of(light.wordKey());
    }

    /** Days that rank it among the late: against the plan, else of its worst milestone. */
    public long rankingDays() {
        long own = daysLate == null ? 0 : daysLate;
        return own > 0 ? own : Math.max(0, worstMilestoneDays);
    }

    /** The sentence a leader can read aloud: how late, which rule fired with its numbers, and the land where it holds the work. */
    public Reason sentence() {
        Reason base = schedule.reason();
        String rule = schedule.rule();
        long days = daysLate == null ? 0 : daysLate;
        boolean late = days > 0 && light != Light.GREY && light != Light.BLUE;
        boolean saysTheDays = rule.equals("R4")
                || rule.equals("A2")
                || rule.equals("R1") && base.arguments().contains(days);
        if (late && saysTheDays && !Objects.equals(daysLate, daysLateOriginal) && daysLateOriginal != null) {
            base = Reason.of("standing.sentence.original-too", base, daysLateOriginal);
        } else if (late && !saysTheDays) {
            base = Objects.equals(daysLate, daysLateOriginal)
                    ? Reason.of("standing.sentence.late", days, base)
                    : Reason.of(
                            "standing.sentence.late-twice",
                            days,
                            Objects.requireNonNullElse(daysLateOriginal, 0L),
                            base);
        }
        LandPosition parcels = landPosition;
        boolean landMatters =
                parcels != null && !parcels.isComplete() && land.light() == Light.RED && light != Light.BLUE;
        LandHold held = hold;
        if (held != null && held.holds() && parcels != null && light != Light.BLUE && !rule.equals("A6")) {
            return Reason.of("standing.sentence.with-hold", base, parcels.handedOver(), held.sentence());
        }
        return landMatters && parcels != null
                ? Reason.of("standing.sentence.with-land", base, parcels.handedOver(), (long) parcels.open(), (long)
                        parcels.blocked())
                : base;
    }

    /** The second reason: the next rule that would have fired, or the money when it is behind. */
    public Optional<Reason> secondReason() {
        // The owner's forecast is the days late that the sentence has already said.
        boolean daysAreSaid = daysLate != null && daysLate > 0;
        return further.stream()
                .filter(concern -> concern.light() == Light.RED || concern.light() == Light.AMBER)
                .filter(concern -> !daysAreSaid
                        || !concern.rule().equals("R4") && !concern.rule().equals("A2"))
                .map(Concern::reason)
                .findFirst()
                .or(() -> money.light() == Light.RED || money.light() == Light.AMBER
                        ? Optional.of(money.reason())
                        : Optional.empty());
    }
}
