package vn.dautu.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.Contents;
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

/** The oversight book at its door: who may write, what is refused, and how a mistake is taken back. */
@OnScratchDemonstration
class OversightBookIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);

    @Autowired
    private OversightBook book;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private JdbcTemplate jdbc;

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }

    private RecordOversight inspected(ProjectId project, String finding) {
        return new RecordOversight(
                project,
                OversightKind.INSPECTED,
                LocalDate.of(2025, 10, 20),
                finding,
                null,
                null,
                new RecordOversight.Paper("TH-1/KL-MH", LocalDate.of(2025, 10, 21), "Sở Tài chính"));
    }

    @Test
    void anOfficerRecordsAnInspectionAndItsPaperAndWhoTypedItCanBeOpened() {
        ProjectId project = id("MH-033");

        SignedIn.as(SignedIn.OFFICER, () -> book.record(inspected(project, "đúng tiến độ")));

        OversightEvent event = book.events(project, NOW).getLast();
        assertThat(event.finding()).isEqualTo("đúng tiến độ");
        assertThat(event.paper()).isEqualTo("TH-1/KL-MH");
        Source source = book.sources(event, NOW).getFirst();
        assertThat(source.enteredBy()).isEqualTo(SignedIn.OFFICER);
        assertThat(source.issuer()).isEqualTo("Sở Tài chính");
        assertThat(book.decisionsOf(project, NOW)).isNotEmpty();
        assertThat(jdbc.queryForObject(
                        "select username from audit_entry where act = 'oversight.recorded' order by id desc limit 1",
                        String.class))
                .isEqualTo(SignedIn.OFFICER);
    }

    @ParameterizedTest
    @ValueSource(strings = {SignedIn.OWNER, SignedIn.LEADER, SignedIn.ADMIN})
    void whoeverIsNotOfTheDepartmentWritesNothingNotEvenTheProjectsOwner(String username) {
        ProjectId own = id("MH-001");
        OversightEvent event = book.events(own, NOW).getFirst();
        Map<String, String> before = Contents.all(jdbc);

        assertThatThrownBy(() -> SignedIn.as(username, () -> book.record(inspected(own, "tốt"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> SignedIn.as(username, () -> book.withdraw(own, event.id(), "không thích")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> SignedIn.as(username, () -> book.enter(List.of(entry(own, "tốt", TODAY)))))
                .isInstanceOf(NotAllowed.class);
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void nonsenseIsRefusedAndNothingWritten() {
        ProjectId project = id("MH-032");
        LocalDate day = LocalDate.of(2025, 10, 1);
        List<RecordOversight> nonsense = List.of(
                command(project, OversightKind.INSPECTED, TODAY.plusDays(1), "mai", null, null),
                command(project, OversightKind.INSPECTED, day, " ", null, null),
                command(project, OversightKind.LOSS, day, "mất", null, null),
                command(project, OversightKind.LOSS, day, "mất", Vnd.ZERO, null),
                command(project, OversightKind.INSPECTED, day, "đạt", new Vnd(1), null),
                command(project, OversightKind.CAPITAL_CLASS, day, "vốn", null, null),
                command(project, OversightKind.INSPECTED, day, "đạt", null, CapitalClass.OTHER_STATE));
        Map<String, String> before = Contents.all(jdbc);

        for (RecordOversight command : nonsense) {
            assertThatThrownBy(() -> SignedIn.as(SignedIn.OFFICER, () -> book.record(command)))
                    .as(command.toString())
                    .isInstanceOf(Refusal.class);
        }
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    private static RecordOversight command(
            ProjectId project, OversightKind kind, LocalDate day, String finding, Vnd amount, CapitalClass capital) {
        return new RecordOversight(project, kind, day, finding, amount, capital, null);
    }

    private static OversightEntry entry(ProjectId project, String finding, LocalDate known) {
        return new OversightEntry(
                project,
                OversightKind.EVALUATED,
                finding,
                null,
                null,
                false,
                new FactStamp(LocalDate.of(2025, 9, 1), known, null, Pedigree.cell("Trang", 7, "E")));
    }

    @Test
    void theSameSaidTwiceChangesNothingAndOtherWordsOfTheSameDayCorrectIt() {
        ProjectId project = id("MH-034");

        assertThat(enter(entry(project, "đạt", TODAY.minusDays(20)))).isEqualTo(Change.Kind.NEW);
        assertThat(enter(entry(project, "đạt", TODAY.minusDays(20)))).isEqualTo(Change.Kind.UNCHANGED);
        assertThat(enter(entry(project, "chưa đạt", TODAY))).isEqualTo(Change.Kind.CHANGED);

        assertThat(book.events(project, new AsOf(TODAY, TODAY.minusDays(1))))
                .extracting(OversightEvent::finding)
                .contains("đạt");
        assertThat(book.events(project, NOW))
                .extracting(OversightEvent::finding)
                .contains("chưa đạt")
                .doesNotContain("đạt");
    }

    private Change.Kind enter(OversightEntry entry) {
        return SignedIn.as(SignedIn.OFFICER, () -> book.enter(List.of(entry)))
                .getFirst()
                .kind();
    }

    @Test
    void whatIsTakenBackIsGoneFromTheBookAndStillKnownAsItWasThoughtThen() {
        ProjectId project = id("MH-030");
        AsOf thought = new AsOf(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30));
        AsOf now = new AsOf(LocalDate.of(2025, 6, 30), TODAY);

        assertThat(book.events(project, thought))
                .extracting(OversightEvent::kind)
                .contains(OversightKind.BREACH_QUALITY);
        assertThat(book.events(project, now))
                .extracting(OversightEvent::kind)
                .doesNotContain(OversightKind.BREACH_QUALITY);
    }

    @Test
    void anOfficerTakesBackWithAReasonAndOnlyOnce() {
        ProjectId project = id("MH-029");
        SignedIn.as(SignedIn.OFFICER, () -> book.record(inspected(project, "ghi nhầm dự án")));
        OversightEvent event = book.events(project, NOW).getLast();

        assertThatThrownBy(() -> SignedIn.as(SignedIn.OFFICER, () -> book.withdraw(project, event.id(), " ")))
                .isInstanceOf(Refusal.class);
        SignedIn.as(SignedIn.OFFICER, () -> book.withdraw(project, event.id(), "của dự án khác"));

        assertThat(book.events(project, NOW)).noneMatch(each -> each.id() == event.id());
        assertThatThrownBy(() -> SignedIn.as(SignedIn.OFFICER, () -> book.withdraw(project, event.id(), "lần nữa")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theCapitalClassIsTheLastOneStatedAndPublicInvestmentWhileNobodySaid() {
        ProjectId project = id("MH-031");
        assertThat(OversightBook.capitalOf(book.events(project, NOW))).isEqualTo(CapitalClass.PUBLIC_INVESTMENT);

        SignedIn.as(
                SignedIn.OFFICER,
                () -> book.record(command(
                        project,
                        OversightKind.CAPITAL_CLASS,
                        LocalDate.of(2025, 10, 1),
                        "chuyển nguồn",
                        null,
                        CapitalClass.OTHER_STATE)));

        assertThat(OversightBook.capitalOf(book.events(project, NOW))).isEqualTo(CapitalClass.OTHER_STATE);
        assertThat(OversightBook.capitalOf(book.events(project, AsOf.on(LocalDate.of(2025, 9, 30)))))
                .isEqualTo(CapitalClass.PUBLIC_INVESTMENT);
    }
}
