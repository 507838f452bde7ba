package vn.dautu.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.AgencyId;
import vn.dautu.clearance.LandPosition;
import vn.dautu.contract.ContractPosition;
import vn.dautu.contract.ContractType;
import vn.dautu.disbursement.CommittedPoint;
import vn.dautu.disbursement.ContractPaid;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigure;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalExtension;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.ExtensionKind;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.PriorAllocation;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;

/** What all books say of one project, put together in words; amounts in triệu đồng, days dd/MM/yyyy. Asked on 31/10/2024. */
final class Papers {

    static final ProjectId PROJECT = new ProjectId(7);
    private static final CapitalSource SOURCE = CapitalSource.NSDP_TT;

    private final List<MediumTermLine> medium = new ArrayList<>();
    private final List<AnnualLine> annual = new ArrayList<>();
    private final List<PriorAllocation> prior = new ArrayList<>();
    private final List<CapitalExtension> extensions = new ArrayList<>();
    private final List<Disbursed> disbursed = new ArrayList<>();
    private final List<CommittedPoint> committed = new ArrayList<>();
    private final List<ContractPosition> contracts = new ArrayList<>();
    private final List<ContractPaid> paid = new ArrayList<>();
    private final List<ProgressReport> reports = new ArrayList<>();
    private final List<MilestoneDates> milestones = new ArrayList<>();
    private LocalDate day = Story.day("31/10/2024");
    private String group = "B";
    private @Nullable Vnd total;
    private @Nullable LandPosition land;

    Papers asked(String date) {
        day = Story.day(date);
        return this;
    }

    Papers ofGroup(String name) {
        group = name;
        return this;
    }

    Papers total(String million) {
        total = Vnd.ofMillion(million);
        return this;
    }

    Papers mediumTerm(String period, String million) {
        medium.add(new MediumTermLine(PROJECT, period, SOURCE, Vnd.ofMillion(million)));
        return this;
    }

    Papers mediumTerm(CapitalSource source, String million) {
        medium.add(new MediumTermLine(PROJECT, "2021-2025", source, Vnd.ofMillion(million)));
        return this;
    }

    Papers before(String period, String million) {
        prior.add(new PriorAllocation(PROJECT, period, Vnd.ofMillion(million)));
        return this;
    }

    Papers year(int year, String million) {
        return year(year, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, million);
    }

    Papers year(int year, PlanLevel level, PlanKind kind, String million) {
        annual.add(new AnnualLine(PROJECT, year, SOURCE, level, kind, Vnd.ofMillion(million)));
        return this;
    }

    Papers fundedUntilByDecision(int year) {
        extensions.add(new CapitalExtension(PROJECT, ExtensionKind.FUNDING_TIME, year, LocalDate.of(year, 12, 31), 1));
        return this;
    }

    Papers disbursed(int year, PlanKind kind, String volume) {
        disbursed.add(new Disbursed(PROJECT, year, SOURCE, kind, Vnd.ofMillion(volume), Vnd.ZERO, Vnd.ZERO));
        return this;
    }

    Papers committed(int year, String monthEnd, String million) {
        committed.add(new CommittedPoint(year, Story.day(monthEnd), Vnd.ofMillion(million)));
        return this;
    }

    Papers contract(String number, String value, String accepted) {
        contracts.add(new ContractPosition(
                PROJECT,
                number,
                "GT-1",
                "Xây lắp",
                "Công ty A",
                ContractType.UNIT_PRICE,
                Vnd.ofMillion(value),
                Vnd.ofMillion(value),
                day.minusYears(1),
                null,
                null,
                0,
                Vnd.ofMillion(accepted)));
        return this;
    }

    Papers paidOn(String contract, String volume, String advance, String recovery) {
        paid.add(new ContractPaid(
                PROJECT, contract, Vnd.ofMillion(volume), Vnd.ofMillion(advance), Vnd.ofMillion(recovery)));
        return this;
    }

    /** A report of work done on contracts of 100.000 triệu đồng, in percent. */
    Papers reported(String date, String percent) {
        reports.add(new ProgressReport(
                Story.day(date),
                new Vnd(new BigDecimal(percent).movePointRight(9).longValueExact()),
                Vnd.ofMillion("100000"),
                null,
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    Papers milestone(
            Milestone milestone, @Nullable String planned, @Nullable String forecast, @Nullable String reached) {
        milestones.add(new MilestoneDates(
                milestone, on(planned), on(planned), on(forecast), on(reached), null, null, milestones.size() + 1L));
        return this;
    }

    private static @Nullable LocalDate on(@Nullable String date) {
        return date == null ? null : Story.day(date);
    }

    Papers land(LandPosition position) {
        land = position;
        return this;
    }

    Standing standing() {
        return Judge.judge(profile(), readings());
    }

    /** The rules that found something, in order. */
    List<String> found() {
        return standing().findings().stream().map(Finding::rule).toList();
    }

    Finding finding(String rule) {
        return standing().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " in " + found()));
    }

    private ProjectProfile profile() {
        return new ProjectProfile(
                PROJECT, "MH-X", "Dự án", new AgencyId(1), null, group, "F5", "Thể thao", null, null, total);
    }

    private Readings readings() {
        ProgressReport latest = reports.isEmpty() ? null : reports.getLast();
        return new Readings(
                AsOf.on(day),
                Map.of(PROJECT, profile()),
                Map.of(),
                Map.of(PROJECT, medium),
                Map.of(PROJECT, annual),
                Map.of(PROJECT, prior),
                Map.of(PROJECT, extensions),
                Map.of(PROJECT, disbursed),
                Map.of(PROJECT, committed),
                Map.of(PROJECT, contracts),
                Map.of(PROJECT, paid),
                Map.of(PROJECT, new ProjectSchedule(milestones, List.of(), latest)),
                Map.of(PROJECT, reports),
                land == null ? Map.of() : Map.of(PROJECT, land),
                Map.of(),
                new Readings.Ground(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        LAW,
                        ThresholdTable.defaults(),
                        List.of(
                                new PlanPeriod("2016-2020", 2016, 2020),
                                new PlanPeriod("2021-2025", 2021, 2025),
                                new PlanPeriod("2026-2030", 2026, 2030))));
    }

    private static final LawBook LAW = new LawBook(
            List.of(),
            List.of(
                    figure("funding-years", "A", "6"),
                    figure("funding-years", "B", "4"),
                    figure("funding-years", "C", "3"),
                    figure("advance-recovered-at", "*", "80")),
            List.of(),
            List.of());

    private static LegalFigure figure(String name, String appliesTo, String amount) {
        return new LegalFigure(
                name,
                appliesTo,
                new BigDecimal(amount),
                "",
                LocalDate.of(2020, 1, 1),
                null,
                "Điều 1",
                "trang thử",
                true,
                null);
    }
}
