package vn.dautu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;
import vn.dautu.decision.DecisionBook;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** The plan ledger: transfers, carry-over, capital without a project, extensions. Every story is told in a year of its own and undone. */
@OnScratchDemonstration
class CapitalPlanIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);
    private static final int YEAR = 2030;

    @Autowired
    private CapitalPlan plan;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private DecisionBook decisions;

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

    private ProjectId giver() {
        return projects.findByCode("MH-038").orElseThrow();
    }

    private ProjectId taker() {
        return projects.findByCode("MH-031").orElseThrow();
    }

    private FactStamp stamp(String number, LocalDate day) {
        Pedigree typed = Pedigree.typedBy("test");
        return new FactStamp(
                day, TODAY, decisions.record(number, day, "UBND tỉnh", DecisionKind.ANNUAL_PLAN, typed), typed);
    }

    private static FactStamp withoutDecision() {
        return new FactStamp(TODAY, TODAY, null, Pedigree.typedBy("test"));
    }

    private void assign(ProjectId project, PlanKind kind, long dong, FactStamp stamp) {
        plan.enterAnnual(List.of(new AnnualEntry(
                project, YEAR, CapitalSource.NSDP_TT, PlanLevel.TINH_GIAO, kind, new Vnd(dong), null, stamp)));
    }

    private TransferCommand move(ProjectId from, ProjectId to, long dong, FactStamp stamp) {
        return new TransferCommand(
                from,
                to,
                YEAR,
                CapitalSource.NSDP_TT,
                PlanLevel.TINH_GIAO,
                PlanKind.TRONG_NAM,
                new Vnd(dong),
                "không giải ngân hết",
                stamp);
    }

    private Vnd held(ProjectId project) {
        return plan.annual(NOW).getOrDefault(project, List.of()).stream()
                .filter(line -> line.year() == YEAR)
                .map(AnnualLine::amount)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }

    // ---- transfer -------------------------------------------------------------------------------------------------

    @Test
    void aTransferIsTwoDeltasThatSumToZeroUnderOneDecision() {
        untold(() -> {
            assign(giver(), PlanKind.TRONG_NAM, 100, stamp("T1", TODAY.minusDays(9)));
            FactStamp decision = stamp("T2", TODAY);

            List<Change> changes = plan.transfer(move(giver(), taker(), 40, decision));

            assertThat(changes).extracting(Change::kind).containsOnly(Change.Kind.NEW);
            assertThat(held(giver())).isEqualTo(new Vnd(60));
            assertThat(held(taker())).isEqualTo(new Vnd(40));
            List<PlanDelta> both = new ArrayList<>(ledgerOf(giver()));
            both.addAll(ledgerOf(taker()));
            List<PlanDelta> moved =
                    both.stream().filter(delta -> delta.counterpart() != null).toList();
            assertThat(moved).hasSize(2).allMatch(delta -> "T2".equals(delta.decisionNumber()));
            assertThat(moved.stream().map(PlanDelta::delta).reduce(Vnd.ZERO, Vnd::plus))
                    .isEqualTo(Vnd.ZERO);
            assertThat(moved).extracting(PlanDelta::counterpart).containsExactly(taker(), giver());
        });
    }

    private List<PlanDelta> ledgerOf(ProjectId project) {
        return plan.annualLedger(project, NOW).stream()
                .filter(delta -> Integer.valueOf(YEAR).equals(delta.year()))
                .toList();
    }

    @Test
    void theSameTransferTwiceIsOneAndOneOfAnotherAmountCorrectsIt() {
        untold(() -> {
            assign(giver(), PlanKind.TRONG_NAM, 100, stamp("T1", TODAY));
            FactStamp decision = stamp("T2", TODAY);
            plan.transfer(move(giver(), taker(), 100, decision));

            assertThat(plan.transfer(move(giver(), taker(), 100, decision)))
                    .extracting(Change::kind)
                    .containsOnly(Change.Kind.UNCHANGED);
            assertThat(plan.transfer(move(giver(), taker(), 30, decision)))
                    .extracting(Change::kind)
                    .containsOnly(Change.Kind.CHANGED);
            assertThat(held(giver())).isEqualTo(new Vnd(70));
            assertThat(held(taker())).isEqualTo(new Vnd(30));
        });
    }

    @Test
    void aTransferOfMoreThanTheLineHoldsIsRefusedAndToTheLastDongItIsNot() {
        untold(() -> {
            assign(giver(), PlanKind.TRONG_NAM, 100, stamp("T1", TODAY));
            // Another kind of capital of the same year is another line.
            assign(giver(), PlanKind.BO_SUNG_SAU_30_9, 50, stamp("T1b", TODAY));
            FactStamp decision = stamp("T2", TODAY);

            refused(() -> plan.transfer(move(giver(), taker(), 101, decision)), "plan.refused.transfer-too-much");
            assertThat(held(taker())).isEqualTo(Vnd.ZERO);
            plan.transfer(move(giver(), taker(), 100, decision));
            assertThat(held(taker())).isEqualTo(new Vnd(100));
        });
    }

    @Test
    void whatTheLineHeldOnTheDecisionsDayCountsAndWhatItHoldsNowAsWell() {
        untold(() -> {
            LocalDate july = LocalDate.of(2025, 7, 22);
            assign(giver(), PlanKind.TRONG_NAM, 100, stamp("T1", july.plusDays(1)));
            refused(
                    () -> plan.transfer(move(giver(), taker(), 10, stamp("T2", july))),
                    "plan.refused.transfer-too-much");

            assign(giver(), PlanKind.TRONG_NAM, 100, stamp("T0", july.minusDays(30)));
            assign(giver(), PlanKind.TRONG_NAM, -170, stamp("T3", july.plusDays(30)));
            refused(
                    () -> plan.transfer(move(giver(), taker(), 31, stamp("T2", july))),
                    "plan.refused.transfer-too-much");
            plan.transfer(move(giver(), taker(), 30, stamp("T2", july)));
        });
    }

    @Test
    void aTransferNeedsADecisionTwoProjectsAndAnAmount() {
        untold(() -> {
            assign(giver(), PlanKind.TRONG_NAM, 100, stamp("T1", TODAY));
            FactStamp decision = stamp("T2", TODAY);

            refused(
                    () -> plan.transfer(move(giver(), taker(), 1, withoutDecision())),
                    "plan.refused.transfer-without-decision");
            refused(() -> plan.transfer(move(giver(), giver(), 1, decision)), "plan.refused.transfer-same-project");
            refused(() -> plan.transfer(move(giver(), taker(), 0, decision)), "plan.refused.transfer-amount");
            refused(() -> plan.transfer(move(giver(), taker(), -5, decision)), "plan.refused.transfer-amount");
            assertThat(held(giver())).isEqualTo(new Vnd(100));
        });
    }

    @Test
    void aLeaderMovesNothing() {
        assertThatThrownBy(() ->
                        SignedIn.as(SignedIn.LEADER, () -> plan.transfer(move(giver(), taker(), 1, withoutDecision()))))
                .isInstanceOf(NotAllowed.class);
    }

    // ---- carry-over -----------------------------------------------------------------------------------------------

    @Test
    void carriedOverCapitalNamesTheLineItComesFromAndIsTakenToComeFromTheYearBeforeOtherwise() {
        untold(() -> {
            FactStamp stamp = stamp("T1", TODAY);
            PlanLineKey named = new PlanLineKey(2025, CapitalSource.NSDP_XSKT, PlanKind.BO_SUNG_SAU_30_9);
            plan.enterAnnual(List.of(
                    new AnnualEntry(
                            giver(),
                            2025,
                            CapitalSource.NSDP_XSKT,
                            PlanLevel.TINH_GIAO,
                            PlanKind.BO_SUNG_SAU_30_9,
                            new Vnd(90),
                            null,
                            stamp),
                    new AnnualEntry(
                            giver(),
                            YEAR,
                            CapitalSource.NSDP_XSKT,
                            PlanLevel.TINH_GIAO,
                            PlanKind.KEO_DAI,
                            new Vnd(30),
                            null,
                            named,
                            stamp)));
            assign(giver(), PlanKind.KEO_DAI, 8, stamp);

            List<CarryOver> carried = plan.carryOvers(NOW).get(giver()).stream()
                    .filter(each -> each.line().year() == YEAR)
                    .sorted(Comparator.comparing(each -> each.line().source()))
                    .toList();

            assertThat(carried).hasSize(2);
            assertThat(carried.get(0).declared()).isFalse();
            assertThat(carried.get(0).parent())
                    .isEqualTo(new PlanLineKey(YEAR - 1, CapitalSource.NSDP_TT, PlanKind.TRONG_NAM));
            assertThat(carried.get(0).parentAmount()).isEqualTo(Vnd.ZERO);
            assertThat(carried.get(1).declared()).isTrue();
            assertThat(carried.get(1).parent()).isEqualTo(named);
            assertThat(carried.get(1).parentAmount()).isEqualTo(new Vnd(90));
        });
    }

    @Test
    void aLineThatNamesNoParentIsTheSameFactAsBeforeParentsWereTold() {
        String before = jdbc.queryForObject(
                "select digest from annual_plan_delta where from_year is null and reason is null limit 1",
                String.class);

        assertThat(before).matches("\\d{4}\\|[A-Z.]+\\|[A-Z_]+\\|[A-Z_0-9]+\\|-?\\d+\\|@\\d{4}-\\d\\d-\\d\\d#\\d+");
    }

    // ---- capital without a project --------------------------------------------------------------------------------

    @Test
    void theUnallocatedBalanceIsWhatWasAssignedLessWhatWasDetailedInEachSourceAndAbove() {
        untold(() -> {
            FactStamp stamp = stamp("T1", TODAY);
            plan.enterAssigned(List.of(
                    assigned(CapitalSource.NSDP_TT, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, 1000, stamp),
                    assigned(CapitalSource.NSDP_TT, PlanLevel.TINH_GIAO, PlanKind.KEO_DAI, 77, stamp),
                    assigned(CapitalSource.NSDP_DAT, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, 500, stamp),
                    assigned(CapitalSource.NSDP_TT, PlanLevel.TTG_GIAO, PlanKind.TRONG_NAM, 900, stamp)));
            assign(giver(), PlanKind.TRONG_NAM, 400, stamp);
            assign(taker(), PlanKind.BO_SUNG_SAU_30_9, 200, stamp);
            assign(taker(), PlanKind.KEO_DAI, 55, stamp);
            assign(taker(), PlanKind.UNG_TRUOC, 66, stamp);

            assertThat(plan.unallocated(NOW, YEAR))
                    .containsExactly(
                            new Unallocated(YEAR, CapitalSource.NSDP, new Vnd(1500), new Vnd(600)),
                            new Unallocated(YEAR, CapitalSource.NSDP_TT, new Vnd(1000), new Vnd(600)),
                            new Unallocated(YEAR, CapitalSource.NSDP_DAT, new Vnd(500), Vnd.ZERO));
            assertThat(plan.unallocated(NOW, YEAR).getFirst().balance()).isEqualTo(new Vnd(900));
            assertThat(plan.unallocated(NOW, YEAR, PlanLevel.TTG_GIAO))
                    .containsExactly(
                            new Unallocated(YEAR, CapitalSource.NSDP, new Vnd(900), Vnd.ZERO),
                            new Unallocated(YEAR, CapitalSource.NSDP_TT, new Vnd(900), Vnd.ZERO));
            assertThat(plan.assignedSources(YEAR, PlanLevel.TINH_GIAO, CapitalSource.NSDP, NOW))
                    .extracting(source -> source.amount())
                    .containsExactlyInAnyOrder(1000L, 500L);
            assertThat(plan.detailedSources(YEAR, PlanLevel.TINH_GIAO, CapitalSource.NSDP, NOW))
                    .extracting(source -> source.amount())
                    .containsExactlyInAnyOrder(400L, 200L);
        });
    }

    private static AssignedEntry assigned(
            CapitalSource source, PlanLevel level, PlanKind kind, long dong, FactStamp stamp) {
        return new AssignedEntry(YEAR, source, level, kind, new Vnd(dong), null, stamp);
    }

    @Test
    void capitalWithoutAProjectIsAFactLikeAnyOtherAndOnlyTheDepartmentEntersIt() {
        untold(() -> {
            FactStamp stamp = stamp("T1", TODAY);
            AssignedEntry entry = assigned(CapitalSource.NSDP_TT, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, 5, stamp);
            AssignedEntry corrected =
                    assigned(CapitalSource.NSDP_TT, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, 6, stamp);

            assertThat(plan.enterAssigned(List.of(entry)).getFirst().kind()).isEqualTo(Change.Kind.NEW);
            assertThat(plan.enterAssigned(List.of(entry)).getFirst().kind()).isEqualTo(Change.Kind.UNCHANGED);
            assertThat(plan.enterAssigned(List.of(corrected)).getFirst().kind()).isEqualTo(Change.Kind.CHANGED);
            assertThat(plan.assigned(NOW))
                    .filteredOn(line -> line.year() == YEAR)
                    .extracting(AssignedLine::amount)
                    .containsExactly(new Vnd(6));
            assertThat(plan.assigned(new AsOf(TODAY.minusDays(1), TODAY))).noneMatch(line -> line.year() == YEAR);
            assertThatThrownBy(() -> SignedIn.as(SignedIn.OWNER, () -> plan.enterAssigned(List.of(entry))))
                    .isInstanceOf(NotAllowed.class);
        });
    }

    // ---- extensions, prior allocations, the ledger ----------------------------------------------------------------

    @Test
    void theTwoExtensionsOfMoneyAreKeptApartAndRestOnADecision() {
        untold(() -> {
            FactStamp stamp = stamp("T1", TODAY);
            plan.enterExtensions(List.of(
                    extension(ExtensionKind.FUNDING_TIME, stamp), extension(ExtensionKind.DISBURSEMENT, stamp)));

            assertThat(plan.extensions(NOW).get(giver()))
                    .extracting(CapitalExtension::kind, CapitalExtension::year, CapitalExtension::until)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(
                                    ExtensionKind.FUNDING_TIME, YEAR, LocalDate.of(YEAR, 12, 31)),
                            org.assertj.core.groups.Tuple.tuple(
                                    ExtensionKind.DISBURSEMENT, YEAR, LocalDate.of(YEAR, 12, 31)));
            refused(
                    () -> plan.enterExtensions(List.of(extension(ExtensionKind.FUNDING_TIME, withoutDecision()))),
                    "plan.refused.extension-without-decision");
        });
    }

    private ExtensionEntry extension(ExtensionKind kind, FactStamp stamp) {
        return new ExtensionEntry(giver(), kind, YEAR, LocalDate.of(YEAR, 12, 31), null, stamp);
    }

    @Test
    void whatWasAllocatedBeforeThePeriodIsRead() {
        untold(() -> {
            plan.enterPrior(List.of(new PriorEntry(giver(), "2026-2030", new Vnd(123), stamp("T1", TODAY))));

            assertThat(plan.priorAllocations(NOW).get(giver()))
                    .contains(new PriorAllocation(giver(), "2026-2030", new Vnd(123)));
        });
    }

    @Test
    void theLedgersLastBalanceOfEachLineIsThePlan() {
        Map<ProjectId, List<AnnualLine>> annual = plan.annual(NOW);
        Map<ProjectId, List<MediumTermLine>> medium = plan.mediumTerm(NOW);
        assertThat(annual).isNotEmpty();
        annual.forEach((project, lines) -> {
            List<PlanDelta> ledger = plan.annualLedger(project, NOW);
            for (AnnualLine line : lines) {
                assertThat(last(ledger, line.year(), null, line.source(), line.level(), line.kind()))
                        .isEqualTo(line.amount());
            }
        });
        medium.forEach((project, lines) -> {
            List<PlanDelta> ledger = plan.mediumTermLedger(project, NOW);
            for (MediumTermLine line : lines) {
                assertThat(last(ledger, null, line.period(), line.source(), null, null))
                        .isEqualTo(line.amount());
            }
        });
    }

    private static Vnd last(
            List<PlanDelta> ledger,
            @Nullable Integer year,
            @Nullable String period,
            CapitalSource source,
            @Nullable PlanLevel level,
            @Nullable PlanKind kind) {
        return ledger.stream()
                .filter(delta -> java.util.Objects.equals(delta.year(), year)
                        && java.util.Objects.equals(delta.period(), period)
                        && delta.source() == source
                        && delta.level() == level
                        && delta.kind() == kind)
                .reduce((a, b) -> b)
                .orElseThrow()
                .balance();
    }
}
