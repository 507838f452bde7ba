package vn.dautu.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** Packages and contracts; every story is undone. */
@OnScratchDemonstration
class ContractBookIT {

    private static final LocalDate SIGNED = LocalDate.of(2024, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

    @Autowired
    private ContractBook book;

    @Autowired
    private ProjectRegister projects;

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
        return new FactStamp(day, TODAY, null, Pedigree.typedBy("test"));
    }

    private ContractEntry contract(long value) {
        return new ContractEntry(
                project(),
                "HĐ-X",
                "XL-9",
                "Công ty minh họa",
                ContractType.UNIT_PRICE,
                new Vnd(value),
                DUE,
                on(SIGNED));
    }

    private void amend(String appendix, LocalDate day, long delta, @Nullable LocalDate due) {
        book.enterAmendments(
                List.of(new AmendmentEntry(project(), "HĐ-X", appendix, new Vnd(delta), due, "mưa lũ", on(day))));
    }

    private void accept(LocalDate day, long amount) {
        book.enterAcceptances(List.of(new AcceptanceEntry(project(), "HĐ-X", new Vnd(amount), on(day))));
    }

    private ContractPosition at(LocalDate day) {
        return book.contracts(new AsOf(day, TODAY)).get(project()).stream()
                .filter(position -> position.number().equals("HĐ-X"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aContractIsWorthWhatItsAmendmentsMakeOfItOnTheDayAskedAndKeepsWhatItWas() {
        untold(() -> {
            book.enterPackages(
                    List.of(new PackageEntry(project(), "XL-9", "Xây lắp chính", new Vnd(1_100), on(SIGNED))));
            book.enterContracts(List.of(contract(1_000)));
            amend("PL-1", LocalDate.of(2024, 9, 1), 150, null);
            amend("PL-2", LocalDate.of(2025, 5, 1), -50, LocalDate.of(2025, 12, 31));
            amend("PL-3", LocalDate.of(2025, 6, 1), 0, null);

            ContractPosition now = at(TODAY);
            assertThat(now.value()).isEqualTo(new Vnd(1_100));
            assertThat(now.originalValue()).isEqualTo(new Vnd(1_000));
            assertThat(now.dueOn()).isEqualTo(LocalDate.of(2025, 12, 31));
            assertThat(now.originalDueOn()).isEqualTo(DUE);
            assertThat(now.amendments()).isEqualTo(3);
            assertThat(now.packageName()).isEqualTo("Xây lắp chính");
            ContractPosition then = at(LocalDate.of(2024, 12, 31));
            assertThat(then.value()).isEqualTo(new Vnd(1_150));
            assertThat(then.dueOn()).isEqualTo(DUE);
            assertThat(book.valueSources(project(), Set.of("HĐ-X"), AsOf.on(TODAY)))
                    .extracting(Source::amount)
                    .containsExactly(1_000L, 150L, -50L, 0L);
        });
    }

    @Test
    void acceptedWorkSumsUpToTheDayAsked() {
        untold(() -> {
            book.enterContracts(List.of(contract(1_000)));
            accept(LocalDate.of(2024, 6, 30), 200);
            accept(LocalDate.of(2024, 12, 31), 300);
            accept(LocalDate.of(2024, 12, 31), 350);

            assertThat(at(LocalDate.of(2024, 12, 30)).accepted()).isEqualTo(new Vnd(200));
            assertThat(at(TODAY).accepted()).isEqualTo(new Vnd(550));
        });
    }

    @Test
    void aPackageWithoutAContractIsThereAndSaysSo() {
        untold(() -> {
            book.enterPackages(List.of(
                    new PackageEntry(project(), "XL-9", "Xây lắp chính", null, on(SIGNED)),
                    new PackageEntry(project(), "TV-9", "Tư vấn giám sát", new Vnd(9), on(SIGNED))));
            book.enterContracts(List.of(contract(1_000)));

            assertThat(book.packages(AsOf.on(TODAY)).get(project()))
                    .contains(
                            new BidPackage(project(), "TV-9", "Tư vấn giám sát", new Vnd(9), false),
                            new BidPackage(project(), "XL-9", "Xây lắp chính", null, true));
        });
    }

    @Test
    void theSameContractTwiceIsOne() {
        untold(() -> {
            book.enterContracts(List.of(contract(1_000)));

            assertThat(book.enterContracts(List.of(contract(1_000))).getFirst().kind())
                    .isEqualTo(Change.Kind.UNCHANGED);
            assertThat(book.enterContracts(List.of(contract(1_001))).getFirst().kind())
                    .isEqualTo(Change.Kind.CHANGED);
            assertThat(at(TODAY).value()).isEqualTo(new Vnd(1_001));
        });
    }

    @Test
    void amendmentsAndAcceptancesOfAContractNobodyKnowsAreRefused() {
        untold(() -> {
            assertThatThrownBy(() -> amend("PL-1", TODAY, 1, null))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason().key()).isEqualTo("contract.refused.unknown"));
            assertThatThrownBy(() -> accept(TODAY, 1)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> book.enterContracts(List.of(contract(0))))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason().key()).isEqualTo("contract.refused.value"));
        });
    }

    @Test
    void aLeaderWritesNoContract() {
        assertThatThrownBy(() -> SignedIn.as(SignedIn.LEADER, () -> book.enterContracts(List.of(contract(1)))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> SignedIn.as(
                        SignedIn.LEADER,
                        () -> book.enterPackages(List.of(new PackageEntry(project(), "A", "B", null, on(SIGNED))))))
                .isInstanceOf(NotAllowed.class);
    }
}
