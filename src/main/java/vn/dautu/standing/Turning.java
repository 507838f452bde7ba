package vn.dautu.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;

/** What would turn a light: of each rule that holds it, the fact that would make it fall silent, with its figures. */
final class Turning {

    private Turning() {}

    /**
     * What all would have to come for the light to turn to something better; for a green one, what would spoil it first.
     *
     * @param light the colour shown on the map, which the land may have made worse than the schedule's
     * @param concerns the rules that spoke, the deciding one first
     */
    static List<Reason> of(Light light, List<Concern> concerns, Evidence evidence) {
        Light schedule = concerns.getFirst().light();
        List<Reason> needed = new ArrayList<>();
        for (Concern concern : concerns) {
            if (concern.light() == schedule) {
                turn(concern, evidence).ifPresent(needed::add);
            }
        }
        LandPosition land = evidence.land();
        if (light != schedule && land != null) {
            needed.clear();
            needed.add(Reason.of("turn.land", (long) land.open()));
        }
        return List.copyOf(needed);
    }

    private static Optional<Reason> turn(Concern concern, Evidence evidence) {
        Thresholds thresholds = evidence.thresholds();
        return switch (concern.rule()) {
            case "R1" -> Optional.of(Reason.of("turn.handed-over"));
            case "R2" ->
                evidence.fundingYears().limit(evidence.group()).stream()
                        .mapToObj(years -> Reason.of(
                                "turn.funding", evidence.firstPlanYear().orElseThrow() + years - 1))
                        .findFirst();
            case "R3", "A1" ->
                Optional.of(
                        Reason.of("turn.milestone", concern.reason().arguments().getFirst()));
            case "R4" ->
                evidence.approvedFinish()
                        .map(finish -> Reason.of(
                                "turn.forecast",
                                finish.plusDays(thresholds.limit(
                                        "forecast-floor-days", "forecast-cap-days", evidence.approvedDays()))));
            case "A2" -> evidence.approvedFinish().map(finish -> Reason.of("turn.forecast", finish));
            case "R5" -> work(evidence, thresholds.amount("time-index-red"));
            case "A3" -> work(evidence, thresholds.amount("time-index-amber"));
            case "A4" -> Optional.ofNullable(evidence.land()).map(land -> Reason.of("turn.land", (long) land.open()));
            case "A6" ->
                Optional.ofNullable(evidence.hold())
                        .map(hold ->
                                Reason.of("turn.land-hold", (long) hold.first().parcels(), hold.firstRegains()));
            case "A5", "GREY-SILENT" -> Optional.of(Reason.of("turn.report"));
            case "GREY-BASELINE" -> Optional.of(Reason.of("turn.baseline"));
            case "GREEN" -> spoiled(evidence);
            default -> Optional.empty();
        };
    }

    /** The work that would bring the time index to the threshold, in percent and in money still to be done. */
    private static Optional<Reason> work(Evidence evidence, BigDecimal index) {
        return evidence.percentNeededFor(index).flatMap(percent -> {
            BigDecimal shown = percent.setScale(1, RoundingMode.CEILING);
            Optional<Vnd> missing = evidence.report()
                    .filter(report -> report.contractValue() != null)
                    .map(report -> missing(report, percent));
            return Optional.of(
                    missing.isPresent()
                            ? Reason.of("turn.work-worth", shown, missing.get())
                            : Reason.of("turn.work", shown));
        });
    }

    private static Vnd missing(ProgressReport report, BigDecimal percent) {
        Vnd whole = report.contractValue();
        Vnd done = report.workDone();
        if (whole == null || done == null) {
            return Vnd.ZERO;
        }
        BigDecimal needed = BigDecimal.valueOf(whole.dong()).multiply(percent).movePointLeft(2);
        return new Vnd(needed.setScale(0, RoundingMode.CEILING).longValueExact()).minus(done);
    }

    private static Optional<Reason> spoiled(Evidence evidence) {
        return evidence.openMilestones().stream()
                .filter(dates -> !dates.planned().isBefore(evidence.day()))
                .min(Comparator.comparing(MilestoneDates::planned))
                .map(next -> Reason.of("turn.spoiled", next.milestone(), dayAfter(next)));
    }

    private static LocalDate dayAfter(MilestoneDates dates) {
        return dates.planned().plusDays(1);
    }
}
