package vn.dautu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** Payments, estimates, contracts and commitments. Every story is told in years of its own and undone. */
@OnScratchDemonstration
class DisbursementLedgerIT {

    private static final LocalDate KNOWN = LocalDate.of(2031, 12, 31);
    private static final AsOf THEN = AsOf.on(KNOWN);

    @Autowired
    private DisbursementLedger ledger;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private void untold(Runnable story) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            SignedIn.as(SignedIn.OFFICER, story);
        });
    }

    private ProjectId project() {
        return projects.findByCode("MH-038").orElseThrow();
    }

    private static FactStamp on(LocalDate day) {
        return new FactStamp(day, KNOWN, null, Pedigree.typedBy("test"));
    }

    private List<Change> pay(
            int year,
            LocalDate day,
            long volume,
            long advance,
            long recovery,
            @Nullable String contract,
            boolean estimate) {
        return ledger.enter(List.of(new PaymentEntry(
                project(),
                new BudgetYear(year),
                CapitalSource.NSDP_TT,
                PlanKind.TRONG_NAM,
                new Vnd(volume),
                new Vnd(advance),
                new Vnd(recovery),
                contract,
                estimate,
                on(day))));
    }

    private Vnd paid(int year) {
        return ledger.disbursed(THEN).getOrDefault(project(), List.of()).stream()
                .filter(each -> each.budgetYear() == year)
                .map(Disbursed::total)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    private Vnd estimated(int year) {
        return ledger.estimated(THEN).getOrDefault(project(), List.of()).stream()
                .filter(each -> each.budgetYear() == year)
                .map(Disbursed::total)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    @ParameterizedTest(name = "JVM {0}, database {1}")
    @CsvSource({
        "UTC, UTC",
        "UTC, Asia/Ho_Chi_Minh",
        "UTC, America/Los_Angeles",
        "Asia/Ho_Chi_Minh, UTC",
        "Asia/Ho_Chi_Minh, Asia/Ho_Chi_Minh",
        "Asia/Ho_Chi_Minh, America/Los_Angeles",
        "America/Los_Angeles, UTC",
        "America/Los_Angeles, Asia/Ho_Chi_Minh",
        "America/Los_Angeles, America/Los_Angeles"
    })
    void aJanuaryPaymentLandsInTheYearThatIsWritten(String jvm, String database) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(jvm));
            untold(() -> {
                jdbc.execute("set local time zone '" + database + "'");
                pay(2029, LocalDate.of(2030, 1, 1), 1, 0, 0, null, false);
                pay(2029, LocalDate.of(2030, 1, 31), 20, 0, 0, null, false);
                pay(2030, LocalDate.of(2030, 1, 31), 300, 0, 0, null, false);
                pay(2030, LocalDate.of(2030, 12, 31), 4000, 0, 0, null, false);

                assertThat(paid(2029)).isEqualTo(new Vnd(21));
                assertThat(paid(2030)).isEqualTo(new Vnd(4300));
                assertThat(ledger.paidByDay(project(), THEN).stream()
                                .filter(payment -> payment.budgetYear() >= 2029)
                                .map(payment -> payment.budgetYear() + " " + payment.on() + " "
                                        + payment.amount().dong()))
                        .containsExactly(
                                "2029 2030-01-01 1",
                                "2029 2030-01-31 20",
                                "2030 2030-01-31 300",
                                "2030 2030-12-31 4000");
                assertThat(ledger.disbursed(new AsOf(LocalDate.of(2030, 1, 30), KNOWN)).get(project()).stream()
                                .filter(each -> each.budgetYear() == 2029)
                                .map(Disbursed::total))
                        .containsExactly(new Vnd(1));
            });
        } finally {
            TimeZone.setDefault(before);
        }
    }

    // ---- estimates ------------------------------------------------------------------------------------------------

    @Test
    void anEstimateNeverStandsOverAnActual() {
        untold(() -> {
            LocalDate end = LocalDate.of(2030, 10, 31);
            pay(2030, end, 100, 0, 0, null, false);
            pay(2030, end, 900, 0, 0, null, true);

            assertThat(paid(2030)).isEqualTo(new Vnd(100));
            assertThat(estimated(2030)).isEqualTo(Vnd.ZERO);
        });
    }

    @Test
    void anEstimateStandsUntilAnActualOfItsMonthOrLaterComes() {
        untold(() -> {
            pay(2030, LocalDate.of(2030, 9, 30), 50, 0, 0, null, false);
            pay(2030, LocalDate.of(2030, 10, 31), 70, 10, 5, null, true);

            assertThat(paid(2030)).isEqualTo(new Vnd(50));
            assertThat(estimated(2030)).isEqualTo(new Vnd(75));

            pay(2030, LocalDate.of(2030, 10, 20), 60, 0, 0, null, false);

            assertThat(paid(2030)).isEqualTo(new Vnd(110));
            assertThat(estimated(2030)).isEqualTo(Vnd.ZERO);
        });
    }

    @Test
    void anActualOfAnotherPlanLineLeavesTheEstimateStanding() {
        untold(() -> {
            pay(2030, LocalDate.of(2030, 10, 31), 70, 0, 0, null, true);
            pay(2029, LocalDate.of(2030, 10, 31), 5, 0, 0, null, false);

            assertThat(estimated(2030)).isEqualTo(new Vnd(70));
        });
    }

    // ---- contracts ------------------------------------------------------------------------------------------------

    @Test
    void twoContractsPaidOnOneDayFromOneLineAreTwoPayments() {
        untold(() -> {
            LocalDate day = LocalDate.of(2030, 5, 5);
            pay(2030, day, 0, 300, 0, "HĐ-1", false);
            pay(2030, day, 0, 40, 0, "HĐ-2", false);
            pay(2030, day.plusDays(30), 200, 0, 75, "HĐ-1", false);
            pay(2030, day, 7, 0, 0, null, false);

            assertThat(paid(2030)).isEqualTo(new Vnd(472));
            assertThat(contract("HĐ-1").paid()).isEqualTo(new Vnd(425));
            assertThat(contract("HĐ-1").outstanding()).isEqualTo(new Vnd(225));
            assertThat(contract("HĐ-2").paid()).isEqualTo(new Vnd(40));
            assertThat(ledger.contractSources(project(), java.util.Set.of("HĐ-1"), THEN))
                    .extracting(source -> source.amount())
                    .containsExactly(300L, 125L);
        });
    }

    private ContractPaid contract(String number) {
        return ledger.byContract(THEN).get(project()).stream()
                .filter(each -> each.contract().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBreakdownByContractAddsNothingToThePayments() {
        untold(() -> {
            LocalDate day = LocalDate.of(2030, 5, 5);
            pay(2030, day, 0, 300, 0, null, false);
            ledger.enterBreakdowns(
                    List.of(new BreakdownEntry(project(), "HĐ-9", Vnd.ZERO, new Vnd(280), Vnd.ZERO, on(day))));

            assertThat(paid(2030)).isEqualTo(new Vnd(300));
            assertThat(contract("HĐ-9").outstanding()).isEqualTo(new Vnd(280));
        });
    }

    // ---- commitments ----------------------------------------------------------------------------------------------

    @Test
    void aLaterCommitmentTakesTheEarliersPlaceFromItsOwnDayOn() {
        untold(() -> {
            commit(LocalDate.of(2030, 2, 1), 100);
            commit(LocalDate.of(2030, 6, 1), 80);

            assertThat(committed(LocalDate.of(2030, 3, 1))).isEqualTo(new Vnd(100));
            assertThat(committed(LocalDate.of(2030, 6, 1))).isEqualTo(new Vnd(80));
        });
    }

    private void commit(LocalDate day, long dong) {
        ledger.enterCommitments(List.of(new CommitmentEntry(
                project(),
                new CommittedPoint(2030, LocalDate.of(2030, 12, 31), new Vnd(dong)),
                new FactStamp(day, day, null, Pedigree.typedBy("test")))));
    }

    private Vnd committed(LocalDate day) {
        return ledger.committed(AsOf.on(day)).get(project()).stream()
                .filter(point -> point.year() == 2030)
                .findFirst()
                .orElseThrow()
                .cumulative();
    }
}
