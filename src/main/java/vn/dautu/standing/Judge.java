package vn.dautu.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.clearance.LandPosition;
import vn.dautu.disbursement.CommittedCurve;
import vn.dautu.disbursement.CommittedPoint;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.disbursement.DisbursementRates;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.law.DueDay;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalExtension;
import vn.dautu.plan.ExtensionKind;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.territory.AdminUnit;
import vn.dautu.territory.UnitId;

/** Gives each project its standing from what was read: pure, the same answer for the same readings. */
final class Judge {

    /** Behind the name of a unit or agency that is no more and has no single heir. */
    private static final String FORMER = " (cũ)";

    private Judge() {}

    static List<Standing> judge(Readings readings) {
        return readings.profiles().values().parallelStream()
                .map(profile -> judge(profile, readings))
                .toList();
    }

    static Standing judge(ProjectProfile profile, Readings readings) {
        ProjectId id = profile.id();
        LocalDate day = readings.asOf().at();
        Readings.Ground ground = readings.ground();
        List<AnnualLine> lines = readings.annualOf(id);
        LandPosition parcels = readings.landOf(id);
        Evidence evidence = evidence(profile, readings);
        MoneyPosition money = money(
                day,
                ground.law().closingDay(BudgetYear.runningOn(day)),
                ground.periodOf(day),
                readings.mediumTermOf(id),
                lines,
                readings.disbursedTo(id),
                readings.committedBy(id));
        List<Concern> concerns = Judgement.schedule(evidence);
        Concern landConcern = Judgement.land(parcels, evidence);
        Light light = Judgement.onMap(concerns.getFirst().light(), landConcern.light());
        Optional<MilestoneDates> worst = worst(evidence);
        return new Standing(
                readings.asOf(),
                profile,
                ownerOf(profile, ground.agencies(), day),
                profile.unit() == null
                        ? null
                        : ground.unitNames().getOrDefault(profile.unit(), formerName(profile.unit(), ground.units())),
                readings.places().get(id),
                light,
                concerns.getFirst(),
                List.copyOf(concerns.subList(1, concerns.size())),
                Judgement.money(money, ground.thresholds()),
                landConcern,
                Judgement.data(evidence),
                late(evidence, true),
                late(evidence, false),
                worst.orElse(null),
                worst.flatMap(dates -> dates.daysLate(dates.current(), day)).orElse(0L),
                evidence.schedule(),
                evidence.earnedSchedule().orElse(null),
                money,
                parcels,
                readings.holdOf(id),
                Turning.of(light, concerns, evidence),
                findings(profile, readings, evidence));
    }

    private static List<Finding> findings(ProjectProfile profile, Readings readings, Evidence evidence) {
        List<Finding> found = new ArrayList<>(Contradictions.of(profile, readings, evidence));
        found.addAll(Contradictions.ofReports(
                readings.reportsOf(profile.id()), readings.ground().thresholds()));
        return List.copyOf(found);
    }

    static Evidence evidence(ProjectProfile profile, Readings readings) {
        ProjectId id = profile.id();
        return new Evidence(
                readings.asOf().at(),
                profile.group(),
                firstYear(readings.annualOf(id)),
                readings.extensionsOf(id).stream()
                        .filter(extension -> extension.kind() == ExtensionKind.FUNDING_TIME)
                        .mapToInt(CapitalExtension::year)
                        .max(),
                readings.scheduleOf(id),
                readings.landOf(id),
                readings.holdOf(id),
                readings.ground().law().fundingYearsOn(readings.asOf().at()),
                readings.ground().thresholds(),
                readings.ground()
                        .law()
                        .reportsAreFreshSince(readings.asOf().at())
                        .map(DueDay::day)
                        .orElse(null));
    }

    private static String ownerOf(ProjectProfile profile, Map<AgencyId, Agency> agencyById, LocalDate day) {
        Agency owner = agencyById.get(profile.owner());
        return owner == null ? "?" : owner.shortName() + (AgencyRegister.hasEnded(owner, day) ? FORMER : "");
    }

    private static String formerName(UnitId unit, Map<UnitId, AdminUnit> unitById) {
        AdminUnit former = unitById.get(unit);
        return former == null ? "" : former.name() + FORMER;
    }

    private static @Nullable Long late(Evidence evidence, boolean againstCurrent) {
        return evidence.completion()
                .flatMap(dates -> dates.daysLate(againstCurrent ? dates.current() : dates.original(), evidence.day())
                        .map(days -> dates.isOpen() ? Math.max(0, days) : days))
                .orElse(null);
    }

    private static Optional<MilestoneDates> worst(Evidence evidence) {
        return evidence.openMilestones().stream()
                .max(Comparator.comparing(
                        dates -> dates.daysLate(dates.current(), evidence.day()).orElse(0L)));
    }

    private static OptionalInt firstYear(List<AnnualLine> lines) {
        return lines.stream()
                .filter(line ->
                        line.level() == PlanLevel.TINH_GIAO && line.amount().isPositive())
                .mapToInt(AnnualLine::year)
                .min();
    }

    static MoneyPosition money(
            LocalDate day,
            LocalDate closes,
            Optional<PlanPeriod> period,
            List<MediumTermLine> medium,
            List<AnnualLine> lines,
            List<Disbursed> disbursed,
            List<CommittedPoint> committed) {
        BudgetYear year = BudgetYear.runningOn(day);
        Vnd yearPlan = sum(lines.stream()
                .filter(line -> line.year() == year.year()
                        && line.level() == PlanLevel.TINH_GIAO
                        && line.kind().isOfTheYear())
                .map(AnnualLine::amount)
                .toList());
        Vnd yearPaid = sum(disbursed.stream()
                .filter(paid -> paid.budgetYear() == year.year() && paid.kind() != PlanKind.KEO_DAI)
                .map(Disbursed::total)
                .toList());
        Vnd mediumTerm = sum(medium.stream()
                .filter(line ->
                        period.isPresent() && line.period().equals(period.get().code()))
                .map(MediumTermLine::amount)
                .toList());
        Vnd periodPaid = sum(disbursed.stream()
                .filter(paid -> period.isPresent() && DisbursementRates.belongsTo(period.get(), paid))
                .map(Disbursed::total)
                .toList());
        Vnd advance = sum(disbursed.stream().map(Disbursed::outstandingAdvance).toList());
        return new MoneyPosition(
                year.year(),
                yearPlan,
                yearPaid,
                period.map(PlanPeriod::code).orElse(null),
                mediumTerm,
                periodPaid,
                advance,
                committedShare(year, day, yearPlan, committed).orElse(year.pacePercent(day, closes)),
                committedShare(year, day, yearPlan, committed).isPresent());
    }

    /** What the owner committed to have disbursed by the day, in percent of the year's plan. */
    private static Optional<BigDecimal> committedShare(
            BudgetYear year, LocalDate day, Vnd yearPlan, List<CommittedPoint> committed) {
        NavigableMap<LocalDate, Vnd> curve = CommittedCurve.of(committed, year.year());
        return curve.isEmpty()
                ? Optional.empty()
                : Share.of(CommittedCurve.on(curve, year.opens(), day), yearPlan)
                        .percent(4);
    }

    static Vnd sum(Collection<Vnd> amounts) {
        return amounts.stream().reduce(Vnd.ZERO, Vnd::plus);
    }
}
