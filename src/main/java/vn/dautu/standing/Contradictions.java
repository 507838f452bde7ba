package vn.dautu.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dautu.contract.ContractPosition;
import vn.dautu.disbursement.ContractPaid;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.law.LegalFigure;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.PriorAllocation;
import vn.dautu.project.ProjectProfile;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;

/**
 * Facts of one project that contradict one another: the invariants of domain.md §1.6 (I1–I6) and the contradictions that users of other
 * systems found too late (C1 …). Pure; the same facts give the same findings in the same order.
 */
final class Contradictions {

    /** Steps that cannot be reached before the one they stand after: the legal order of domain.md §1.4. */
    private static final Milestone[][] ORDER = {
        {Milestone.POLICY, Milestone.INVEST_DECISION},
        {Milestone.INVEST_DECISION, Milestone.BID_AWARD},
        {Milestone.KHLCNT, Milestone.BID_AWARD},
        {Milestone.BID_AWARD, Milestone.CONTRACT},
        {Milestone.CONTRACT, Milestone.START},
        {Milestone.GPMB_50, Milestone.GPMB_100},
        {Milestone.START, Milestone.WORK_50},
        {Milestone.WORK_50, Milestone.WORK_100},
        {Milestone.WORK_100, Milestone.COMPLETE},
        {Milestone.COMPLETE, Milestone.SETTLE_SUBMIT},
        {Milestone.SETTLE_SUBMIT, Milestone.SETTLED},
    };

    private Contradictions() {}

    static List<Finding> of(ProjectProfile profile, Readings readings, Evidence evidence) {
        List<Finding> found = new ArrayList<>();
        List<AnnualLine> annual = readings.annualOf(profile.id());
        List<MediumTermLine> medium = readings.mediumTermOf(profile.id());
        List<Disbursed> disbursed = readings.disbursedTo(profile.id());
        for (PlanPeriod period : readings.ground().periods()) {
            annualBeyondMediumTerm(period, annual, medium, found);
        }
        allocatedBeyondTotal(profile, readings, found);
        paidBeyondPlan(annual, disbursed, found);
        paidBeyondTotal(profile, disbursed, found);
        fundedTooLong(annual, evidence, found);
        contracts(profile, readings, found);
        arrears(profile, readings, found);
        outOfOrder(evidence, found);
        forecastForgets(evidence, found);
        workOnUnclearedLand(evidence, found);
        return List.copyOf(found);
    }

    /** I2: the years' plans of a period, per source, within the medium-term allocation of that source. */
    private static void annualBeyondMediumTerm(
            PlanPeriod period, List<AnnualLine> annual, List<MediumTermLine> medium, List<Finding> found) {
        Set<CapitalSource> sources = EnumSet.noneOf(CapitalSource.class);
        annual.forEach(line -> sources.add(line.source()));
        for (CapitalSource source : sources) {
            Vnd years = Judge.sum(annual.stream()
                    .filter(line -> line.source() == source && period.covers(line.year()) && isExecution(line))
                    .map(AnnualLine::amount)
                    .toList());
            Vnd ceiling = Judge.sum(medium.stream()
                    .filter(line -> line.source() == source && line.period().equals(period.code()))
                    .map(MediumTermLine::amount)
                    .toList());
            if (years.compareTo(ceiling) > 0) {
                found.add(finding(
                        "I2",
                        "finding.annual-beyond-medium-term",
                        years,
                        ceiling,
                        source,
                        period.code(),
                        years.minus(ceiling)));
            }
        }
    }

    /** Capital to carry out the project, as the province assigned it: carried-over and pre-advanced capital would count money twice. */
    static boolean isExecution(AnnualLine line) {
        return line.level() == PlanLevel.TINH_GIAO
                && line.kind() != PlanKind.KEO_DAI
                && line.kind() != PlanKind.UNG_TRUOC;
    }

    /** I3: what was paid from a plan line within that line. */
    private static void paidBeyondPlan(List<AnnualLine> annual, List<Disbursed> disbursed, List<Finding> found) {
        for (Disbursed paid : disbursed) {
            Vnd line = Judge.sum(annual.stream()
                    .filter(each -> each.level() == PlanLevel.TINH_GIAO
                            && each.year() == paid.budgetYear()
                            && each.source() == paid.source()
                            && each.kind() == paid.kind())
                    .map(AnnualLine::amount)
                    .toList());
            if (paid.total().compareTo(line) > 0) {
                found.add(finding(
                        "I3",
                        "finding.paid-beyond-plan",
                        paid.total(),
                        line,
                        paid.source(),
                        paid.budgetYear(),
                        paid.total().minus(line)));
            }
        }
    }

    /** I3: what was paid since the start within the total investment. */
    private static void paidBeyondTotal(ProjectProfile profile, List<Disbursed> disbursed, List<Finding> found) {
        Vnd total = profile.totalInvestment();
        Vnd paid = Judge.sum(disbursed.stream().map(Disbursed::total).toList());
        if (total != null && paid.compareTo(total) > 0) {
            found.add(finding("I3", "finding.paid-beyond-total", paid, total, paid.minus(total)));
        }
    }

    /** I4: the years that were given capital so far within the law's years, or a decision that extends them. */
    private static void fundedTooLong(List<AnnualLine> annual, Evidence evidence, List<Finding> found) {
        OptionalInt limit = evidence.fundingYears().limit(evidence.group());
        OptionalInt last = annual.stream()
                .filter(line -> isExecution(line) && line.amount().isPositive())
                .mapToInt(AnnualLine::year)
                .max();
        if (limit.isEmpty() || last.isEmpty() || evidence.firstPlanYear().isEmpty()) {
            return;
        }
        int years = last.getAsInt() - evidence.firstPlanYear().getAsInt() + 1;
        boolean extended = evidence.fundedUntil().orElse(Integer.MIN_VALUE) >= last.getAsInt();
        if (years > limit.getAsInt() && !extended) {
            found.add(finding(
                    "I4",
                    "finding.funded-too-long",
                    years,
                    limit.getAsInt(),
                    evidence.group(),
                    evidence.firstPlanYear().getAsInt(),
                    last.getAsInt()));
        }
    }

    /** I1: what was allocated before the period and in it within the total investment. */
    private static void allocatedBeyondTotal(ProjectProfile profile, Readings readings, List<Finding> found) {
        Optional<PlanPeriod> period = readings.ground().periodOf(readings.asOf().at());
        Vnd total = profile.totalInvestment();
        if (period.isEmpty() || total == null) {
            return;
        }
        String code = period.get().code();
        Vnd before = Judge.sum(readings.priorOf(profile.id()).stream()
                .filter(prior -> prior.period().equals(code))
                .map(PriorAllocation::amount)
                .toList());
        Vnd now = Judge.sum(readings.mediumTermOf(profile.id()).stream()
                .filter(line -> line.period().equals(code))
                .map(MediumTermLine::amount)
                .toList());
        Vnd all = before.plus(now);
        if (all.compareTo(total) > 0) {
            found.add(finding("I1", "finding.allocated-beyond-total", before, now, code, total, all.minus(total)));
        }
    }

    /** I5, C1, C2, C3, C6: the contracts against what was accepted, paid and approved. */
    private static void contracts(ProjectProfile profile, Readings readings, List<Finding> found) {
        List<ContractPosition> contracts = readings.contractsOf(profile.id());
        List<ContractPaid> paid = readings.paidByContractOf(profile.id());
        Vnd total = profile.totalInvestment();
        Vnd all = Judge.sum(contracts.stream().map(ContractPosition::value).toList());
        if (total != null && all.compareTo(total) > 0) {
            found.add(finding("C3", "finding.contracts-beyond-total", all, total, all.minus(total)));
        }
        Optional<BigDecimal> recoveredAt = readings.ground()
                .law()
                .figure("advance-recovered-at", "*", readings.asOf().at())
                .map(LegalFigure::amount);
        for (ContractPaid each : paid) {
            if (each.outstanding().compareTo(Vnd.ZERO) < 0) {
                found.add(
                        finding("I5", "finding.recovered-too-much", each.contract(), each.recovery(), each.advance()));
            }
            contracts.stream()
                    .filter(contract -> contract.number().equals(each.contract()))
                    .findFirst()
                    .ifPresent(contract -> against(contract, each, recoveredAt, found));
        }
        jump(profile, readings, contracts, found);
    }

    private static void against(
            ContractPosition contract, ContractPaid paid, Optional<BigDecimal> recoveredAt, List<Finding> found) {
        Vnd value = contract.value();
        if (paid.paid().compareTo(value) > 0) {
            found.add(finding(
                    "C2",
                    "finding.paid-beyond-contract",
                    contract.number(),
                    paid.paid(),
                    value,
                    paid.paid().minus(value)));
        }
        if (paid.volume().compareTo(contract.accepted()) > 0) {
            found.add(finding(
                    "C1",
                    "finding.paid-beyond-accepted",
                    contract.number(),
                    paid.paid(),
                    contract.accepted(),
                    paid.outstanding(),
                    paid.volume().minus(contract.accepted())));
        }
        Optional<BigDecimal> share = Share.of(paid.paid(), value).percent(4);
        if (recoveredAt.isPresent()
                && share.isPresent()
                && share.get().compareTo(recoveredAt.get()) >= 0
                && paid.outstanding().isPositive()) {
            found.add(finding(
                    "I5",
                    "finding.advance-not-recovered",
                    contract.number(),
                    Share.of(paid.paid(), value),
                    paid.outstanding()));
        }
    }

    /** C6: the work reported jumps, and the accepted volume does not follow it. */
    private static void jump(
            ProjectProfile profile, Readings readings, List<ContractPosition> contracts, List<Finding> found) {
        List<ProgressReport> told = readings.reportsOf(profile.id()).stream()
                .filter(report -> report.physicalPercent().isPresent() && report.workDone() != null)
                .toList();
        if (told.size() < 2 || contracts.isEmpty()) {
            return;
        }
        ProgressReport last = told.getLast();
        BigDecimal rise = last.physicalPercent()
                .orElseThrow()
                .subtract(told.get(told.size() - 2).physicalPercent().orElseThrow());
        Vnd accepted =
                Judge.sum(contracts.stream().map(ContractPosition::accepted).toList());
        Vnd done = Objects.requireNonNull(last.workDone());
        if (rise.compareTo(readings.ground().thresholds().amount("finding-jump-points")) >= 0
                && accepted.compareTo(done) < 0) {
            found.add(finding("C6", "finding.work-jumps", shown(rise), last.reportedOn(), done, accepted));
        }
    }

    /** I6: accepted work for which no capital was allocated (nợ đọng); shown when there is any. */
    private static void arrears(ProjectProfile profile, Readings readings, List<Finding> found) {
        List<ContractPosition> contracts = readings.contractsOf(profile.id());
        Vnd accepted =
                Judge.sum(contracts.stream().map(ContractPosition::accepted).toList());
        int year = readings.asOf().at().getYear();
        Vnd before = readings.priorOf(profile.id()).stream()
                .min(Comparator.comparing(PriorAllocation::period))
                .map(PriorAllocation::amount)
                .orElse(Vnd.ZERO);
        Vnd allocated = before.plus(Judge.sum(readings.annualOf(profile.id()).stream()
                .filter(line -> isExecution(line) && line.year() <= year)
                .map(AnnualLine::amount)
                .toList()));
        if (!contracts.isEmpty() && accepted.compareTo(allocated) > 0) {
            found.add(finding("I6", "finding.arrears", accepted, allocated, accepted.minus(allocated)));
        }
    }

    /** C8: a milestone reached before the one that it stands after. */
    private static void outOfOrder(Evidence evidence, List<Finding> found) {
        for (Milestone[] pair : ORDER) {
            LocalDate first = reached(evidence, pair[0]);
            LocalDate second = reached(evidence, pair[1]);
            if (first != null && second != null && second.isBefore(first)) {
                found.add(finding("C8", "finding.out-of-order", pair[1], second, pair[0], first));
            } else if (second != null && isKnownToBeOpen(evidence, pair[0])) {
                found.add(finding("C8", "finding.predecessor-open", pair[1], second, pair[0]));
            }
        }
    }

    private static @Nullable LocalDate reached(Evidence evidence, Milestone milestone) {
        return evidence.schedule().find(milestone).map(MilestoneDates::actual).orElse(null);
    }

    private static boolean isKnownToBeOpen(Evidence evidence, Milestone milestone) {
        return evidence.schedule().find(milestone).map(MilestoneDates::isOpen).orElse(false);
    }

    /** C11: a milestone is past its limit, and the forecast finish has not moved (domain.md §2.6). */
    private static void forecastForgets(Evidence evidence, List<Finding> found) {
        boolean forecastIsThePlan = evidence.completion()
                .filter(MilestoneDates::isOpen)
                .flatMap(dates -> dates.daysLate(dates.current(), evidence.day()))
                .map(days -> days <= 0)
                .orElse(false);
        if (forecastIsThePlan) {
            StandingPolicy.KEY_MILESTONE_OVERDUE
                    .examine(evidence)
                    .ifPresent(concern -> found.add(finding(
                            "C11",
                            "finding.forecast-forgets",
                            concern.reason().arguments().get(0),
                            concern.reason().arguments().get(1))));
        }
    }

    /** C7: most of the work is done, they say, on land that is not all handed over. */
    private static void workOnUnclearedLand(Evidence evidence, List<Finding> found) {
        Optional<BigDecimal> percent = evidence.report().flatMap(ProgressReport::physicalPercent);
        if (evidence.land() == null || evidence.land().isComplete() || percent.isEmpty()) {
            return;
        }
        if (percent.get().compareTo(evidence.thresholds().amount("finding-land-percent")) >= 0) {
            found.add(finding(
                    "C7",
                    "finding.work-on-uncleared-land",
                    percent.get().setScale(1, RoundingMode.HALF_UP),
                    (long) evidence.land().open(),
                    evidence.land().handedOver()));
        }
    }

    /** C5, C6, C10: what the last reports say against one another. */
    static List<Finding> ofReports(List<ProgressReport> history, Thresholds thresholds) {
        List<Finding> found = new ArrayList<>();
        List<ProgressReport> told = history.stream()
                .filter(report -> report.physicalPercent().isPresent())
                .toList();
        for (int i = Math.max(1, told.size() - 3); i < told.size(); i++) {
            BigDecimal before = told.get(i - 1).physicalPercent().orElseThrow();
            BigDecimal now = told.get(i).physicalPercent().orElseThrow();
            if (now.compareTo(before) < 0) {
                found.add(finding(
                        "C5",
                        "finding.work-falls",
                        shown(before),
                        shown(now),
                        told.get(i - 1).reportedOn(),
                        told.get(i).reportedOn()));
            }
        }
        sameThreeMonths(told, thresholds).ifPresent(found::add);
        return found;
    }

    private static Optional<Finding> sameThreeMonths(List<ProgressReport> told, Thresholds thresholds) {
        int months = (int) thresholds.days("finding-same-months");
        if (told.size() < months) {
            return Optional.empty();
        }
        List<ProgressReport> last = told.subList(told.size() - months, told.size());
        BigDecimal percent = last.getLast().physicalPercent().orElseThrow();
        boolean same = last.stream()
                .allMatch(report -> report.physicalPercent().orElseThrow().compareTo(percent) == 0);
        boolean running = last.stream()
                        .map(report -> YearMonth.from(report.reportedOn()))
                        .distinct()
                        .count()
                == months;
        boolean underWay = percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) < 0;
        return same && running && underWay
                ? Optional.of(finding(
                        "C10",
                        "finding.same-percent",
                        shown(percent),
                        months,
                        last.getFirst().reportedOn(),
                        last.getLast().reportedOn()))
                : Optional.empty();
    }

    private static BigDecimal shown(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_UP);
    }

    static Finding finding(String rule, String key, Object... arguments) {
        return new Finding(rule, Reason.of(key, arguments));
    }
}
