package vn.dautu.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.landhold.LandHold;
import vn.dautu.law.FundingYears;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;

/**
 * All that a rule may look at when it asks where a project stands on a day.
 *
 * @param group the project group as written
 * @param firstPlanYear the first year with execution capital
 * @param fundedUntil the last year in which a decision lets it be given capital, beyond the years of its group
 * @param reportsFreshSince the day that the last report may not be older than, as the law has it; null where it is not in the book
 * @param land null when there is no parcel list
 * @param hold what land does to the finish; null where no network of tasks and no work areas are entered
 */
record Evidence(
        LocalDate day,
        String group,
        OptionalInt firstPlanYear,
        OptionalInt fundedUntil,
        ProjectSchedule schedule,
        @Nullable LandPosition land,
        @Nullable LandHold hold,
        FundingYears fundingYears,
        Thresholds thresholds,
        @Nullable LocalDate reportsFreshSince) {

    Optional<MilestoneDates> completion() {
        return schedule.find(Milestone.COMPLETE);
    }

    boolean isHandedOver() {
        return completion().map(dates -> !dates.isOpen()).orElse(false);
    }

    Optional<LocalDate> approvedFinish() {
        return schedule.approvedFinish();
    }

    /** The approved duration in days, start and finish both counted (01/07/2022–31/12/2024 are 915); 0 when either is missing. */
    long approvedDays() {
        Optional<LocalDate> start = schedule.approvedStart();
        Optional<LocalDate> finish = approvedFinish();
        return start.isPresent() && finish.isPresent() ? daysThrough(start.get(), finish.get()) : 0;
    }

    private static long daysThrough(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The owner's forecast finish; the approved finish while none is stated. */
    Optional<LocalDate> forecastFinish() {
        return completion().map(dates -> dates.forecast() == null ? dates.current() : dates.forecast());
    }

    /** Open milestones up to hand-over for use: the ones that can make a project late. Finished ones never dilute. */
    List<MilestoneDates> openMilestones() {
        return schedule.milestones().stream()
                .filter(dates -> dates.isOpen() && dates.current() != null)
                .filter(dates -> dates.milestone().isUpToHandOver())
                .toList();
    }

    Optional<ProgressReport> report() {
        return Optional.ofNullable(schedule.latestReport());
    }

    /** Days since the owner's last report; empty when there never was one. */
    Optional<Long> daysSilent() {
        return report().map(report -> ChronoUnit.DAYS.between(report.reportedOn(), day));
    }

    /**
     * Earned schedule on the day for which the last report speaks: its own day while it is fresh, so that work done since is not held
     * against a project that reports in its month; once the report is overdue, time goes on without it, so that silence improves nothing.
     */
    Optional<EarnedSchedule> earnedSchedule() {
        return report().flatMap(report -> EarnedSchedule.of(
                schedule.approvedStart().orElse(null),
                schedule.curve(),
                report.physicalPercent().orElse(null),
                spokenFor(report)));
    }

    /** The physical percent at which SPI(t) would reach an index on the day that the last report speaks for. */
    Optional<BigDecimal> percentNeededFor(BigDecimal index) {
        return report().flatMap(report -> EarnedSchedule.percentNeeded(
                schedule.approvedStart().orElse(null), schedule.curve(), index, spokenFor(report)));
    }

    private LocalDate spokenFor(ProgressReport report) {
        LocalDate fresh = day.minusDays(thresholds.days("report-amber-days"));
        return report.reportedOn().isBefore(fresh) ? fresh : report.reportedOn();
    }

    /** Percent of the approved duration gone by, the day itself counted. */
    BigDecimal elapsedPercent() {
        long all = approvedDays();
        if (all <= 0) {
            return BigDecimal.ZERO;
        }
        LocalDate start = schedule.approvedStart().orElseThrow();
        return BigDecimal.valueOf(daysThrough(start, day) * 100)
                .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }
}
