package vn.dautu.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.landhold.LandHold;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;

/**
 * A rule the office applies when it asks whether a project is in trouble (domain.md §2.6). The first red rules rest on approved dates
 * and law, not on an index; silence never improves a red.
 */
@FunctionalInterface
interface StandingPolicy {

    Optional<Concern> examine(Evidence evidence);

    /** BLUE: handed over for use; its late days are kept. */
    StandingPolicy HANDED_OVER =
            evidence -> evidence.completion().filter(dates -> !dates.isOpen()).map(dates -> {
                long late = dates.daysLate(dates.original(), evidence.day()).orElse(0L);
                return new Concern(
                        "BLUE",
                        Light.BLUE,
                        late > 0
                                ? Reason.of("standing.handed-over-late", dates.reached(), late)
                                : Reason.of("standing.handed-over", dates.reached()));
            });

    /** R1: the approved time is over and the project is not handed over. */
    StandingPolicy APPROVED_TIME_IS_OVER = evidence -> evidence.approvedFinish()
            .filter(finish -> evidence.day().isAfter(finish) && !evidence.isHandedOver())
            .map(finish -> {
                long over = ChronoUnit.DAYS.between(finish, evidence.day());
                LocalDate forecast = evidence.forecastFinish().orElse(finish);
                return forecast.isAfter(evidence.day())
                        ? red("R1", "standing.approved-time-over-forecast", over, finish, forecast)
                        : red("R1", "standing.approved-time-over", over, finish);
            });

    /** R2: at the forecast finish it would have been funded for more years than the law allows its group. */
    StandingPolicy FUNDED_TOO_LONG = evidence -> {
        OptionalInt limit = evidence.fundingYears().limit(evidence.group());
        Optional<LocalDate> finish = evidence.forecastFinish();
        if (limit.isEmpty() || finish.isEmpty() || evidence.firstPlanYear().isEmpty()) {
            return Optional.empty();
        }
        int years = finish.get().getYear() - evidence.firstPlanYear().getAsInt() + 1;
        boolean extended =
                evidence.fundedUntil().orElse(Integer.MIN_VALUE) >= finish.get().getYear();
        return years > limit.getAsInt() && !extended
                ? Optional.of(red(
                        "R2",
                        evidence.fundingYears().verified()
                                ? "standing.funded-too-long"
                                : "standing.funded-too-long-unverified",
                        (long) years,
                        (long) limit.getAsInt(),
                        evidence.group(),
                        finish.get()))
                : Optional.empty();
    };

    /** R3: a key milestone is overdue by more than min(60 d, max(30 d, 10 % of the approved duration)). */
    StandingPolicy KEY_MILESTONE_OVERDUE = evidence -> {
        long limit = evidence.thresholds()
                .limit("key-milestone-floor-days", "key-milestone-cap-days", evidence.approvedDays());
        return worstOverdue(evidence, true)
                .filter(dates -> dates.daysOverdue(evidence.day()) > limit)
                .map(dates -> keyMilestoneOverdue(dates, evidence.day(), limit));
    };

    /** R4: the owner's own forecast is later than approved by more than min(90 d, max(30 d, 10 % of the approved duration)). */
    StandingPolicy FORECAST_FAR_BEYOND_PLAN = evidence -> {
        long limit = evidence.thresholds().limit("forecast-floor-days", "forecast-cap-days", evidence.approvedDays());
        return forecastBeyondPlan(evidence)
                .filter(days -> days > limit)
                .map(days -> red(
                        "R4",
                        "standing.forecast-far-beyond",
                        days,
                        evidence.forecastFinish().orElseThrow(),
                        evidence.approvedFinish().orElseThrow(),
                        limit));
    };

    /** R5: well under way, and the work is where the plan had it much earlier: SPI(t) below the red threshold. */
    StandingPolicy WORK_FAR_BEHIND = evidence -> wellUnderWay(evidence)
            .filter(earned -> earned.timeIndex().compareTo(evidence.thresholds().amount("time-index-red")) < 0)
            .map(earned -> red(
                    "R5",
                    "standing.work-far-behind",
                    shown(earned.timeIndex()),
                    percent(earned.earnedPercent()),
                    percent(earned.plannedPercent())));

    /** GREY: there is no approved baseline to be late against. */
    StandingPolicy NO_BASELINE = evidence -> evidence.approvedFinish().isPresent()
            ? Optional.empty()
            : Optional.of(new Concern("GREY-BASELINE", Light.GREY, Reason.of("standing.no-baseline")));

    /** GREY: nobody has reported for longer than the grey threshold; never green by silence. */
    StandingPolicy SILENT = evidence -> {
        long limit = evidence.thresholds().days("report-grey-days");
        Optional<Long> silent = evidence.daysSilent();
        if (silent.isPresent() && silent.get() <= limit) {
            return Optional.empty();
        }
        return Optional.of(new Concern(
                "GREY-SILENT",
                Light.GREY,
                silent.isPresent()
                        ? Reason.of("standing.silent", silent.get())
                        : Reason.of("standing.never-reported")));
    };

    /** A1: a milestone is overdue, but not by enough for R3. */
    StandingPolicy MILESTONE_OVERDUE = evidence -> worstOverdue(evidence, false)
            .map(dates -> amber(
                    "A1",
                    "standing.milestone-overdue",
                    dates.milestone(),
                    dates.daysOverdue(evidence.day()),
                    dates.planned()));

    /** A2: the owner's own forecast is later than approved, but not by enough for R4. */
    StandingPolicy FORECAST_BEYOND_PLAN = evidence -> forecastBeyondPlan(evidence)
            .filter(days -> days > 0)
            .map(days -> amber(
                    "A2",
                    "standing.forecast-beyond",
                    days,
                    evidence.forecastFinish().orElseThrow(),
                    evidence.approvedFinish().orElseThrow()));

    /** A3: SPI(t) between the red and the amber threshold. */
    StandingPolicy WORK_BEHIND = evidence -> wellUnderWay(evidence)
            .filter(earned -> earned.timeIndex().compareTo(evidence.thresholds().amount("time-index-amber")) < 0)
            .map(earned -> amber(
                    "A3",
                    "standing.work-behind",
                    shown(earned.timeIndex()),
                    percent(earned.earnedPercent()),
                    percent(earned.plannedPercent())));

    /** A4: work is due to start soon on land that is not handed over. */
    StandingPolicy WORK_DUE_ON_UNCLEARED_LAND = evidence -> {
        LandPosition land = evidence.land();
        if (land == null || land.isComplete()) {
            return Optional.empty();
        }
        long within = evidence.thresholds().days("land-due-days");
        return evidence.openMilestones().stream()
                .filter(dates -> dates.milestone() == Milestone.START || dates.milestone() == Milestone.GPMB_100)
                .filter(dates -> !dates.planned().isBefore(evidence.day())
                        && ChronoUnit.DAYS.between(evidence.day(), dates.planned()) <= within)
                .min(Comparator.comparing(MilestoneDates::planned))
                .map(dates -> amber(
                        "A4",
                        "standing.work-due-on-uncleared-land",
                        dates.milestone(),
                        ChronoUnit.DAYS.between(evidence.day(), dates.planned()),
                        land.handedOver()));
    };

    /** A6: land that is not handed over moves the finish of the network beyond the approved day (domain.md §3.7). */
    StandingPolicy LAND_HOLDS_THE_FINISH = evidence -> {
        LandHold hold = evidence.hold();
        return hold == null
                        || !hold.holds()
                        || evidence.isHandedOver()
                        || evidence.approvedFinish()
                                .filter(hold.finish()::isAfter)
                                .isEmpty()
                ? Optional.empty()
                : Optional.of(amber("A6", "standing.land-holds", hold.sentence(), hold.finish()));
    };

    /** A5: the last report is older than the amber threshold. */
    StandingPolicy REPORT_IS_OLD = evidence -> evidence.daysSilent()
            .filter(days -> days > evidence.thresholds().days("report-amber-days"))
            .map(days -> amber("A5", "standing.report-old", days));

    /** The rules in the order of domain.md §2.6: the first that applies gives the light. */
    List<StandingPolicy> IN_ORDER = List.of(
            HANDED_OVER,
            APPROVED_TIME_IS_OVER,
            FUNDED_TOO_LONG,
            KEY_MILESTONE_OVERDUE,
            FORECAST_FAR_BEYOND_PLAN,
            WORK_FAR_BEHIND,
            NO_BASELINE,
            SILENT,
            MILESTONE_OVERDUE,
            FORECAST_BEYOND_PLAN,
            WORK_BEHIND,
            WORK_DUE_ON_UNCLEARED_LAND,
            LAND_HOLDS_THE_FINISH,
            REPORT_IS_OLD);

    /** Overdue by today, and where the owner says when, late by more: both numbers are said, so that neither surprises. */
    private static Concern keyMilestoneOverdue(MilestoneDates dates, LocalDate day, long limit) {
        LocalDate forecast = dates.forecast();
        return forecast != null && forecast.isAfter(day)
                ? red(
                        "R3",
                        "standing.key-milestone-overdue-forecast",
                        dates.milestone(),
                        dates.daysOverdue(day),
                        dates.planned(),
                        forecast,
                        ChronoUnit.DAYS.between(dates.planned(), forecast),
                        limit)
                : red(
                        "R3",
                        "standing.key-milestone-overdue",
                        dates.milestone(),
                        dates.daysOverdue(day),
                        dates.planned(),
                        limit);
    }

    private static Optional<MilestoneDates> worstOverdue(Evidence evidence, boolean keyOnly) {
        return evidence.openMilestones().stream()
                .filter(dates -> !keyOnly || dates.milestone().isKey())
                .filter(dates -> dates.daysOverdue(evidence.day()) > 0)
                .max(Comparator.comparing(dates -> dates.daysOverdue(evidence.day())));
    }

    /**
     * Whether a concern only says again, more mildly or in other words, what an earlier one said: the milder twin of a red rule, or the
     * hand-over overdue as a milestone when the approved time is over.
     */
    static boolean echoes(Concern later, Concern earlier) {
        return switch (earlier.rule()) {
            case "R1" ->
                (later.rule().equals("R3") || later.rule().equals("A1")) && milestoneOf(later) == Milestone.COMPLETE;
            case "R3" -> later.rule().equals("A1") && milestoneOf(later) == milestoneOf(earlier);
            case "R4" -> later.rule().equals("A2");
            case "R5" -> later.rule().equals("A3");
            case "GREY-SILENT" -> later.rule().equals("A5");
            default -> false;
        };
    }

    private static Milestone milestoneOf(Concern concern) {
        return (Milestone) concern.reason().arguments().getFirst();
    }

    private static Optional<Long> forecastBeyondPlan(Evidence evidence) {
        if (evidence.approvedFinish().isEmpty() || evidence.isHandedOver()) {
            return Optional.empty();
        }
        return evidence.forecastFinish()
                .map(forecast ->
                        ChronoUnit.DAYS.between(evidence.approvedFinish().orElseThrow(), forecast));
    }

    private static Optional<EarnedSchedule> wellUnderWay(Evidence evidence) {
        return evidence.elapsedPercent().compareTo(evidence.thresholds().amount("elapsed-floor-percent")) >= 0
                ? evidence.earnedSchedule()
                : Optional.empty();
    }

    private static BigDecimal shown(BigDecimal index) {
        return index.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }

    private static Concern red(String rule, String key, Object... arguments) {
        return new Concern(rule, Light.RED, Reason.of(key, arguments));
    }

    private static Concern amber(String rule, String key, Object... arguments) {
        return new Concern(rule, Light.AMBER, Reason.of(key, arguments));
    }
}
