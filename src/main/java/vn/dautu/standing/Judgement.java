package vn.dautu.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;

/** The four lights of one project, from its evidence: pure, the same answer for the same facts. */
final class Judgement {

    private Judgement() {}

    /** The concerns on the schedule in order; the first decides. Never empty: green is a finding too. */
    static List<Concern> schedule(Evidence evidence) {
        List<Concern> found = new ArrayList<>();
        for (StandingPolicy policy : StandingPolicy.IN_ORDER) {
            policy.examine(evidence)
                    .filter(concern -> found.stream().noneMatch(earlier -> StandingPolicy.echoes(concern, earlier)))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            found.add(new Concern("GREEN", Light.GREEN, onTime(evidence)));
        }
        return found;
    }

    private static Reason onTime(Evidence evidence) {
        return evidence.openMilestones().stream()
                .filter(dates -> !dates.planned().isBefore(evidence.day()))
                .min(Comparator.comparing(MilestoneDates::planned))
                .map(next -> Reason.of("standing.on-time-next", next.milestone(), next.planned()))
                .orElse(Reason.of("standing.on-time"));
    }

    /** Disbursement of the year against its linear pace. */
    static Concern money(MoneyPosition money, Thresholds thresholds) {
        Optional<BigDecimal> behind = money.pointsBehind();
        if (behind.isEmpty()) {
            return new Concern("M-GREY", Light.GREY, Reason.of("standing.money.no-plan", money.year()));
        }
        BigDecimal points = behind.get();
        BigDecimal shown = points.setScale(1, RoundingMode.HALF_UP);
        String key = money.paceIsCommitted() ? "standing.money.behind-commitment" : "standing.money.behind";
        if (points.compareTo(thresholds.amount("money-red-points")) > 0) {
            return new Concern("M-RED", Light.RED, Reason.of(key, money.yearShare(), shown, money.year()));
        }
        if (points.compareTo(thresholds.amount("money-amber-points")) > 0) {
            return new Concern("M-AMBER", Light.AMBER, Reason.of(key, money.yearShare(), shown, money.year()));
        }
        return new Concern(
                "M-GREEN", Light.GREEN, Reason.of("standing.money.on-pace", money.yearShare(), money.year()));
    }

    /** Land: red where the day by which all of it was to be handed over has passed, amber where that day is near (domain.md §3.5). */
    static Concern land(@Nullable LandPosition land, Evidence evidence) {
        if (land == null) {
            return new Concern("L-GREY", Light.GREY, Reason.of("standing.land.no-list"));
        }
        if (land.isComplete()) {
            return new Concern("L-GREEN", Light.GREEN, Reason.of("standing.land.complete", land.handedOver()));
        }
        LocalDate due = evidence.schedule()
                .find(Milestone.GPMB_100)
                .map(MilestoneDates::current)
                .orElse(evidence.schedule().approvedStart().orElse(null));
        if (due != null && evidence.day().isAfter(due)) {
            return new Concern(
                    "L-RED",
                    Light.RED,
                    Reason.of(
                            "standing.land.overdue",
                            land.handedOver(),
                            (long) land.open(),
                            ChronoUnit.DAYS.between(due, evidence.day())));
        }
        long near = evidence.thresholds().days("land-due-days");
        if (due != null && ChronoUnit.DAYS.between(evidence.day(), due) <= near) {
            return new Concern(
                    "L-AMBER",
                    Light.AMBER,
                    Reason.of("standing.land.due-soon", land.handedOver(), (long) land.open(), due));
        }
        return new Concern(
                "L-GREEN", Light.GREEN, Reason.of("standing.land.in-time", land.handedOver(), (long) land.open()));
    }

    /** Freshness of the owner's reports. */
    static Concern data(Evidence evidence) {
        Optional<Long> silent = evidence.daysSilent();
        if (silent.isEmpty()) {
            return new Concern("D-GREY", Light.GREY, Reason.of("standing.data.never"));
        }
        long days = silent.get();
        LocalDate on = evidence.report().orElseThrow().reportedOn();
        if (days > evidence.thresholds().days("report-grey-days")) {
            return new Concern("D-RED", Light.RED, Reason.of("standing.data.old", on, days));
        }
        LocalDate freshSince = evidence.reportsFreshSince();
        boolean overdue =
                freshSince == null ? days > evidence.thresholds().days("report-amber-days") : on.isBefore(freshSince);
        return overdue
                ? new Concern("D-AMBER", Light.AMBER, Reason.of("standing.data.overdue", on, days))
                : new Concern("D-GREEN", Light.GREEN, Reason.of("standing.data.fresh", on));
    }

    /** The colour on the map: the schedule's, at least amber where the land is red; a project handed over stays blue. */
    static Light onMap(Light schedule, Light land) {
        boolean milder = schedule == Light.GREEN || schedule == Light.GREY;
        return land == Light.RED && milder ? Light.AMBER : schedule;
    }
}
