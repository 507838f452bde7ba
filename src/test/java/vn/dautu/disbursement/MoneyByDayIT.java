package vn.dautu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** What the money curve is drawn from says the same as the ledger and the plan, to the đồng. */
@OnDemonstration
class MoneyByDayIT {

    @Autowired
    private DisbursementLedger ledger;

    @Autowired
    private CapitalPlan plan;

    @Autowired
    private ProjectRegister register;

    @Test
    void theDaysOfEveryProjectAddUpToWhatTheLedgerSaysOfEveryYear() {
        for (AsOf asOf : List.of(
                AsOf.on(LocalDate.of(2024, 3, 19)),
                AsOf.on(LocalDate.of(2025, 10, 31)),
                new AsOf(LocalDate.of(2024, 3, 19), LocalDate.of(2025, 10, 31)))) {
            Map<ProjectId, List<Disbursed>> all = ledger.disbursed(asOf);
            for (ProjectId project : register.profiles(asOf).keySet()) {
                List<PaidOn> days = ledger.paidByDay(project, asOf);
                List<Disbursed> said = all.getOrDefault(project, List.of());
                assertThat(days).allMatch(day -> !day.on().isAfter(asOf.at()));
                for (int year :
                        said.stream().map(Disbursed::budgetYear).distinct().toList()) {
                    assertThat(sum(days.stream()
                                    .filter(day -> day.budgetYear() == year && day.kind() != PlanKind.KEO_DAI)
                                    .map(PaidOn::amount)
                                    .toList()))
                            .as("%s, %s, %s", project, year, asOf)
                            .isEqualTo(sum(said.stream()
                                    .filter(each -> each.budgetYear() == year && each.kind() != PlanKind.KEO_DAI)
                                    .map(Disbursed::total)
                                    .toList()));
                }
                assertThat(sum(days.stream().map(PaidOn::amount).toList()))
                        .isEqualTo(sum(said.stream().map(Disbursed::total).toList()));
            }
        }
    }

    @Test
    void aPointOfTheCurveOpensExactlyTheFactsThatMakeIt() {
        ProjectId stadium = register.findByCode("MH-001").orElseThrow();
        AsOf today = AsOf.on(LocalDate.of(2025, 10, 31));
        LocalDate day = LocalDate.of(2025, 6, 30);
        Vnd drawn = sum(ledger.paidByDay(stadium, today).stream()
                .filter(each -> each.budgetYear() == 2025 && each.kind() != PlanKind.KEO_DAI)
                .filter(each -> !each.on().isAfter(day))
                .map(PaidOn::amount)
                .toList());
        assertThat(drawn.isPositive()).isTrue();
        assertThat(amounts(ledger.sources(stadium, 2025, new AsOf(day, today.known()))))
                .isEqualTo(drawn);
    }

    @Test
    void theStepsOfThePlanAddUpToTheYearsPlan() {
        AsOf today = AsOf.on(LocalDate.of(2025, 10, 31));
        Map<ProjectId, List<AnnualLine>> all = plan.annual(today);
        for (ProjectId project : register.profiles(today).keySet()) {
            for (int year = 2021; year <= 2025; year++) {
                int ofYear = year;
                assertThat(amounts(plan.annualSources(project, year, today)))
                        .isEqualTo(sum(all.getOrDefault(project, List.of()).stream()
                                .filter(line -> line.year() == ofYear && line.level() == PlanLevel.TINH_GIAO)
                                .filter(line -> line.kind() != PlanKind.KEO_DAI && line.kind() != PlanKind.UNG_TRUOC)
                                .map(AnnualLine::amount)
                                .toList()));
            }
        }
    }

    private static Vnd amounts(List<Source> sources) {
        return sum(sources.stream().map(source -> new Vnd(source.amount())).toList());
    }

    private static Vnd sum(List<Vnd> amounts) {
        return amounts.stream().reduce(Vnd.ZERO, Vnd::plus);
    }
}
