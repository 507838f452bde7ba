package vn.dautu.standing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.LandPosition;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.law.FundingYears;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigures;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.schedule.Timetable;
import vn.dautu.territory.AdminUnit;
import vn.dautu.territory.Territory;
import vn.dautu.territory.UnitId;

/** Where every project stands as of a day. One set-based question to each book, however many projects there are. */
@Component
public class StandingBook {

    private static final Comparator<Standing> WORST_FIRST = Comparator.comparingInt(
                    (Standing standing) -> standing.light().rank())
            .thenComparing(
                    Comparator.comparingLong((Standing standing) -> Objects.requireNonNullElse(standing.daysLate(), 0L))
                            .reversed())
            .thenComparing(Comparator.comparingLong(Standing::rankingDays).reversed())
            .thenComparing(standing -> standing.profile().code());

    /** Behind the name of a unit or agency that is no more and has no single heir. */
    private static final String FORMER = " (cũ)";

    private final ProjectRegister projects;
    private final AgencyRegister agencies;
    private final Territory territory;
    private final CapitalPlan plan;
    private final DisbursementLedger ledger;
    private final Timetable timetable;
    private final ClearanceRegister clearance;
    private final LegalFigures law;
    private final JdbcClient jdbc;
    private final Cache<Asked, List<Standing>> judged =
            Caffeine.newBuilder().maximumSize(24).build();

    StandingBook(
            ProjectRegister projects,
            AgencyRegister agencies,
            Territory territory,
            CapitalPlan plan,
            DisbursementLedger ledger,
            Timetable timetable,
            ClearanceRegister clearance,
            LegalFigures law,
            JdbcClient jdbc) {
        this.projects = projects;
        this.agencies = agencies;
        this.territory = territory;
        this.plan = plan;
        this.ledger = ledger;
        this.timetable = timetable;
        this.clearance = clearance;
        this.law = law;
        this.jdbc = jdbc;
    }

    /** The version of the books: grows with every fact entered, by whichever process. */
    public long version() {
        return jdbc.sql("select last_value from fact_seq").query(Long.class).single();
    }

    /** All projects known as of a day, the worst first. */
    @Transactional(readOnly = true)
    public List<Standing> all(AsOf asOf) {
        Asked asked = new Asked(asOf, version());
        List<Standing> known = judged.getIfPresent(asked);
        if (known == null) {
            known = List.copyOf(judge(asOf, thresholds(asOf)));
            // Judged on a version that may have grown meanwhile: then the next question judges anew.
            judged.put(asked, known);
        }
        return known;
    }

    @Transactional(readOnly = true)
    public Optional<Standing> find(ProjectId project, AsOf asOf) {
        return all(asOf).stream()
                .filter(standing -> standing.profile().id().equals(project))
                .findFirst();
    }

    /** All projects as of a day if other thresholds held; kept nowhere. */
    @Transactional(readOnly = true)
    public List<Standing> allUnder(AsOf asOf, Map<String, BigDecimal> thresholds) {
        return judge(asOf, new Thresholds(Map.copyOf(thresholds)));
    }

    private List<Standing> judge(AsOf asOf, Thresholds thresholds) {
        Map<AgencyId, Agency> agencyById = agencies.actingOn(asOf.at());
        Map<UnitId, AdminUnit> unitById = territory.byId();
        Map<UnitId, String> unitNames = territory.namesOn(asOf.at());
        Map<ProjectId, Place> places = projects.places(asOf);
        Map<ProjectId, List<MediumTermLine>> medium = plan.mediumTerm(asOf);
        Map<ProjectId, List<AnnualLine>> annual = plan.annual(asOf);
        Map<ProjectId, List<Disbursed>> disbursed = ledger.disbursed(asOf);
        Map<ProjectId, ProjectSchedule> schedules = timetable.schedules(asOf);
        Map<ProjectId, LandPosition> land = clearance.land(asOf);
        LawBook lawBook = law.book();
        FundingYears funding = lawBook.fundingYearsOn(asOf.at());
        LocalDate closes = lawBook.closingDay(BudgetYear.runningOn(asOf.at()));
        Optional<PlanPeriod> period = plan.periodOf(asOf.at().getYear());
        List<Standing> all = new ArrayList<>();
        for (ProjectProfile profile : projects.profiles(asOf).values()) {
            ProjectId id = profile.id();
            List<AnnualLine> lines = annual.getOrDefault(id, List.of());
            LandPosition parcels = land.get(id);
            ProjectSchedule schedule = schedules.getOrDefault(id, ProjectSchedule.EMPTY);
            Evidence evidence =
                    new Evidence(asOf.at(), profile.group(), firstYear(lines), schedule, parcels, funding, thresholds);
            MoneyPosition money = money(
                    asOf.at(),
                    closes,
                    period,
                    medium.getOrDefault(id, List.of()),
                    lines,
                    disbursed.getOrDefault(id, List.of()));
            List<Concern> concerns = Judgement.schedule(evidence);
            Concern landConcern = Judgement.land(parcels, evidence);
            Optional<MilestoneDates> worst = worst(evidence);
            all.add(new Standing(
                    asOf,
                    profile,
                    ownerOf(profile, agencyById, asOf.at()),
                    profile.unit() == null
                            ? null
                            : unitNames.getOrDefault(profile.unit(), formerName(profile.unit(), unitById)),
                    places.get(id),
                    Judgement.onMap(concerns.getFirst().light(), landConcern.light()),
                    concerns.getFirst(),
                    List.copyOf(concerns.subList(1, concerns.size())),
                    Judgement.money(money, thresholds),
                    landConcern,
                    Judgement.data(evidence),
                    late(evidence, true),
                    late(evidence, false),
                    worst.orElse(null),
                    worst.flatMap(dates -> dates.daysLate(dates.current(), asOf.at()))
                            .orElse(0L),
                    schedule,
                    evidence.earnedSchedule().orElse(null),
                    money,
                    parcels));
        }
        all.sort(WORST_FIRST);
        return all;
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
            List<Disbursed> disbursed) {
        BudgetYear year = BudgetYear.runningOn(day);
        Vnd yearPlan = sum(lines.stream()
                .filter(line -> line.year() == year.year()
                        && line.level() == PlanLevel.TINH_GIAO
                        && line.kind() != PlanKind.KEO_DAI
                        && line.kind() != PlanKind.UNG_TRUOC)
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
                .filter(paid -> period.isPresent() && period.get().covers(paid.budgetYear()))
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
                year.pacePercent(day, closes));
    }

    private static Vnd sum(List<Vnd> amounts) {
        return amounts.stream().reduce(Vnd.ZERO, Vnd::plus);
    }

    private Thresholds thresholds(AsOf asOf) {
        Map<String, BigDecimal> byName = new HashMap<>();
        jdbc.sql(
                        "select name, amount from standing_threshold where valid_from <= ? and known_on <= ? order by valid_from, known_on, id")
                .params(asOf.at(), asOf.known())
                .query((row, n) -> byName.put(row.getString(1), row.getBigDecimal(2)))
                .list();
        return new Thresholds(Map.copyOf(byName));
    }

    /** The thresholds in force, for those who want to see them. */
    public Map<String, BigDecimal> thresholdsOn(AsOf asOf) {
        return thresholds(asOf).byName();
    }

    private record Asked(AsOf asOf, long version) {}
}
