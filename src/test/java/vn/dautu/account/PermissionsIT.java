package vn.dautu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.testSecurityContext;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.agency.AgencyId;
import vn.dautu.contract.AcceptanceEntry;
import vn.dautu.contract.AmendmentEntry;
import vn.dautu.contract.ContractBook;
import vn.dautu.contract.ContractEntry;
import vn.dautu.contract.ContractType;
import vn.dautu.contract.PackageEntry;
import vn.dautu.decision.FileStore;
import vn.dautu.disbursement.BreakdownEntry;
import vn.dautu.disbursement.CommitmentEntry;
import vn.dautu.disbursement.CommittedPoint;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.disbursement.PaymentEntry;
import vn.dautu.importing.ImportChoices;
import vn.dautu.importing.ImportGate;
import vn.dautu.importing.ImportOutcome;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualEntry;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.ExtensionEntry;
import vn.dautu.plan.ExtensionKind;
import vn.dautu.plan.MediumTermEntry;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.PriorEntry;
import vn.dautu.plan.TransferCommand;
import vn.dautu.project.EditRights;
import vn.dautu.project.InvestmentEntry;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.PlannedPoint;
import vn.dautu.schedule.PlannedPointEntry;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.RecordMilestone;
import vn.dautu.schedule.ReportEntry;
import vn.dautu.schedule.StatementKind;
import vn.dautu.schedule.Timetable;

/** Who may do what, asked at the books' own doors and at those of the web, whatever a screen shows or hides. */
@OnScratchDemonstration
class PermissionsIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final String OWN = "MH-001";
    private static final String ANOTHERS = "MH-027";

    @Autowired
    private Timetable timetable;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private ContractBook contracts;

    @Autowired
    private DisbursementLedger ledger;

    @Autowired
    private CapitalPlan plan;

    @Autowired
    private EditRights rights;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ImportGate gate;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WebApplicationContext web;

    private MockMvc http;

    @BeforeEach
    void theWebAsABrowserMeetsIt() {
        SecurityContextHolder.clearContext();
        // In the product's order: tiles are given by a filter behind the one that asks who it is.
        http = MockMvcBuilders.webAppContextSetup(web)
                .addFilters(
                        web.getBean("springSecurityFilterChain", Filter.class),
                        web.getBean("tileFilter", FilterRegistrationBean.class).getFilter())
                .defaultRequest(get("/").with(testSecurityContext()))
                .build();
    }

    // ---- recording a milestone ------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "canbo, MH-001, true",
        "canbo, MH-027, true",
        "chudautu, MH-001, true",
        "chudautu, MH-027, false",
        "lanhdao, MH-001, false",
        "lanhdao, MH-027, false",
        "quantri, MH-001, false",
        "quantri, MH-027, false"
    })
    void aMilestoneIsRecordedByWhoMay(String username, String code, boolean may) {
        ProjectId project = id(code);
        RecordMilestone command = new RecordMilestone(
                project,
                Milestone.SETTLE_SUBMIT,
                StatementKind.FORECAST,
                LocalDate.of(2027, 1, 1).plusDays(username.length()),
                "thử quyền của " + username,
                null,
                timetable.latestStatement(project, Milestone.SETTLE_SUBMIT));
        long before = timetable.latestStatement(project, Milestone.SETTLE_SUBMIT);

        if (may) {
            SignedIn.as(username, () -> timetable.record(command));
            assertThat(timetable.latestStatement(project, Milestone.SETTLE_SUBMIT))
                    .isGreaterThan(before);
            assertThat(jdbc.queryForObject(
                            "select username from audit_entry where act = 'milestone.recorded' order by id desc limit 1",
                            String.class))
                    .isEqualTo(username);
        } else {
            Map<String, String> books = Contents.all(jdbc);
            assertThatThrownBy(() -> SignedIn.as(username, () -> timetable.record(command)))
                    .isInstanceOf(NotAllowed.class);
            assertThat(Contents.all(jdbc)).isEqualTo(books);
        }
    }

    @Test
    void nobodySignedInAndAnAccountThatWasClosedMayNothing() {
        accounts.open(
                "cu",
                "Người cũ (minh họa)",
                Role.DEPARTMENT,
                agencyOf(SignedIn.OFFICER),
                "mot-mat-khau",
                false,
                "test");
        accounts.setEnabled("cu", false, accounts.find(SignedIn.ADMIN).orElseThrow());
        Map<String, String> books = Contents.all(jdbc);

        for (Runnable door : doors(id(OWN))) {
            assertThatThrownBy(door::run).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> SignedIn.as("cu", door)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> SignedIn.as("khong-co-that", door)).isInstanceOf(NotAllowed.class);
        }
        assertThat(Contents.all(jdbc)).isEqualTo(books);
    }

    // ---- every door of the books ----------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {SignedIn.LEADER, SignedIn.ADMIN})
    void leaderAndAdministratorWriteInNoBook(String username) {
        Map<String, String> books = Contents.all(jdbc);

        for (Runnable door : doors(id(OWN))) {
            assertThatThrownBy(() -> SignedIn.as(username, door)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> SignedIn.as(username, () -> projects.register("QT-1", TODAY)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> SignedIn.as(username, () -> gate.preview("a.xlsx", seed(), ImportChoices.NONE)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> SignedIn.as(username, () -> gate.write("a.xlsx", seed(), ImportChoices.NONE)))
                .isInstanceOf(NotAllowed.class);
        assertThat(Contents.all(jdbc)).isEqualTo(books);
    }

    @Test
    void anOwnerWritesInNoBookOfAnothersProject() {
        Map<String, String> books = Contents.all(jdbc);

        for (Runnable door : doors(id(ANOTHERS))) {
            assertThatThrownBy(() -> SignedIn.as(SignedIn.OWNER, door)).isInstanceOf(NotAllowed.class);
        }
        assertThat(Contents.all(jdbc)).isEqualTo(books);
    }

    /** Every way into the books' facts, for one project. */
    private List<Runnable> doors(ProjectId project) {
        FactStamp stamp = new FactStamp(TODAY, TODAY, null, Pedigree.typedBy("test"));
        return List.of(
                () -> timetable.record(new RecordMilestone(
                        project, Milestone.POLICY, StatementKind.FORECAST, TODAY.plusDays(1), "thử", null, 0)),
                () -> timetable.enterReports(List.of(new ReportEntry(
                        project, new ProgressReport(TODAY, null, null, null, null, null, null, null, null), stamp))),
                () -> timetable.enterCurve(List.of(
                        new PlannedPointEntry(project, new PlannedPoint(TODAY, java.math.BigDecimal.TEN), stamp))),
                () -> ledger.enter(List.of(new PaymentEntry(
                        project,
                        new BudgetYear(2025),
                        CapitalSource.NSTW,
                        PlanKind.TRONG_NAM,
                        new Vnd(1),
                        Vnd.ZERO,
                        Vnd.ZERO,
                        stamp))),
                () -> plan.enterAnnual(List.of(new AnnualEntry(
                        project,
                        2025,
                        CapitalSource.NSTW,
                        PlanLevel.TINH_GIAO,
                        PlanKind.TRONG_NAM,
                        new Vnd(1),
                        null,
                        stamp))),
                () -> plan.enterMediumTerm(
                        List.of(new MediumTermEntry(project, "2021-2025", CapitalSource.NSTW, new Vnd(1), stamp))),
                () -> plan.enterExtensions(List.of(new ExtensionEntry(
                        project, ExtensionKind.FUNDING_TIME, 2026, TODAY.plusYears(1), null, stamp))),
                () -> plan.transfer(new TransferCommand(
                        project,
                        id("MH-027"),
                        2025,
                        CapitalSource.NSTW,
                        PlanLevel.TINH_GIAO,
                        PlanKind.TRONG_NAM,
                        new Vnd(1),
                        null,
                        stamp)),
                () -> ledger.enterBreakdowns(
                        List.of(new BreakdownEntry(project, "HĐ", new Vnd(1), Vnd.ZERO, Vnd.ZERO, stamp))),
                () -> ledger.enterCommitments(
                        List.of(new CommitmentEntry(project, new CommittedPoint(2025, TODAY, new Vnd(1)), stamp))),
                () -> contracts.enterPackages(List.of(new PackageEntry(project, "XL", "Xây lắp", null, stamp))),
                () -> contracts.enterContracts(List.of(new ContractEntry(
                        project, "HĐ", "XL", "Công ty", ContractType.LUMP_SUM, new Vnd(1), null, stamp))),
                () -> contracts.enterAmendments(
                        List.of(new AmendmentEntry(project, "HĐ", "PL", new Vnd(1), null, null, stamp))),
                () -> contracts.enterAcceptances(List.of(new AcceptanceEntry(project, "HĐ", new Vnd(1), stamp))),
                () -> plan.enterPrior(List.of(new PriorEntry(project, "2021-2025", new Vnd(1), stamp))),
                () -> projects.enterInvestments(List.of(new InvestmentEntry(project, new Vnd(1), stamp))));
    }

    // ---- importing and registering --------------------------------------------------------------------------------

    @Test
    void anOwnersFileWithAnothersProjectIsToldAtItsRowAndNotWritten() throws IOException {
        byte[] agencies = Files.readAllBytes(Path.of("seeds", "01-co-quan.xlsx"));
        byte[] reports = Files.readAllBytes(Path.of("seeds", "54-bao-cao-thang-2025.xlsx"));
        Map<String, String> books = Contents.all(jdbc);

        ImportOutcome refusedReports =
                SignedIn.as(SignedIn.OWNER, () -> gate.write("bao-cao.xlsx", reports, ImportChoices.NONE));
        ImportOutcome refusedAgencies =
                SignedIn.as(SignedIn.OWNER, () -> gate.write("co-quan.xlsx", agencies, ImportChoices.NONE));

        assertThat(refusedReports.issues())
                .filteredOn(ImportIssue::isError)
                .isNotEmpty()
                .allMatch(issue -> issue.key().equals("import.project-not-yours") && issue.row() > 0);
        assertThat(refusedAgencies.issues())
                .extracting(ImportIssue::column, ImportIssue::key)
                .containsExactly(tuple("B", "account.not-allowed"));
        assertThat(Contents.all(jdbc)).isEqualTo(books);
    }

    @Test
    void onlyTheDepartmentPutsAProjectInTheRegister() {
        assertThatThrownBy(() -> SignedIn.as(SignedIn.OWNER, () -> projects.register("QT-2", TODAY)))
                .isInstanceOf(NotAllowed.class);

        ProjectId registered = SignedIn.as(SignedIn.OFFICER, () -> projects.register("QT-3", TODAY));

        assertThat(projects.findByCode("QT-3")).contains(registered);
        assertThat(projects.findByCode("QT-2")).isEmpty();
    }

    @Test
    void accountsAreClosedByTheAdministratorOnly() {
        for (String username : List.of(SignedIn.OFFICER, SignedIn.OWNER, SignedIn.LEADER)) {
            Account by = accounts.find(username).orElseThrow();
            assertThatThrownBy(() -> accounts.setEnabled(SignedIn.OWNER, false, by))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(accounts.find(SignedIn.OWNER).orElseThrow().enabled()).isTrue();
    }

    // ---- July 2025: who took over -----------------------------------------------------------------------------------

    @Test
    void aProjectOfAnAgencyThatIsNoMoreIsEditedByWhoTookOver() {
        Map<String, Object> row = jdbc.queryForMap("""
                select c.code, gone.successor_id as heir, gone.id as gone from (
                  select distinct on (project_id) project_id, owner_id from project_profile
                  order by project_id, effective_on desc, known_on desc, id desc) latest
                join agency gone on gone.id = latest.owner_id and gone.successor_id is not null
                join project_code c on c.project_id = latest.project_id
                order by c.code limit 1""");
        ProjectId project = id((String) row.get("code"));
        AgencyId heir = new AgencyId((Long) row.get("heir"));
        accounts.open("ke-thua", "Người kế thừa (minh họa)", Role.OWNER, heir, "mot-mat-khau", false, "test");
        accounts.open(
                "phong-khac", "Người khác (minh họa)", Role.OWNER, someOther(heir), "mot-mat-khau", false, "test");

        assertThat(SignedIn.as("ke-thua", () -> rights.mayEdit(project))).isTrue();
        assertThat(SignedIn.as("phong-khac", () -> rights.mayEdit(project))).isFalse();
        assertThat(SignedIn.as(SignedIn.OWNER, () -> rights.mayEdit(project)))
                .isEqualTo(heir.equals(agencyOf(SignedIn.OWNER)));
        RecordMilestone command = new RecordMilestone(
                project,
                Milestone.SETTLED,
                StatementKind.FORECAST,
                LocalDate.of(2026, 3, 1),
                "nhận bàn giao hồ sơ",
                null,
                timetable.latestStatement(project, Milestone.SETTLED));
        SignedIn.as("ke-thua", () -> timetable.record(command));
        assertThat(timetable
                        .schedule(project, AsOf.on(TODAY))
                        .find(Milestone.SETTLED)
                        .orElseThrow()
                        .forecast())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void theDepartmentMonitorsWhatItsPredecessorMonitored() {
        List<String> codes = jdbc.queryForList("""
                select c.code from (
                  select distinct on (project_id) project_id, monitor_id from project_profile
                  order by project_id, effective_on desc, known_on desc, id desc) latest
                join agency monitor on monitor.id = latest.monitor_id and monitor.short_name = 'Sở KH&ĐT'
                join project_code c on c.project_id = latest.project_id""", String.class);

        assertThat(codes).isNotEmpty();
        for (String code : codes) {
            assertThat(SignedIn.as(SignedIn.OFFICER, () -> rights.mayEdit(id(code))))
                    .as(code)
                    .isTrue();
        }
    }

    private AgencyId someOther(AgencyId heir) {
        return new AgencyId(jdbc.queryForObject(
                "select id from agency where id <> ? and short_name = 'Sở VH-TT&DL'", Long.class, heir.value()));
    }

    // ---- the web --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/map/state?at=2025-10-31&known=2025-10-31",
                "/api/map/parcels?bbox=105,22,106,23&at=2025-10-31&known=2025-10-31",
                "/api/map/search?q=san&at=2025-10-31&known=2025-10-31",
                "/tiles/1/sites/10/813/451",
                "/tiles/1/parcels/15/26018/14434",
                "/tai-mau/DISBURSEMENT.xlsx",
                "/xuat/bieu-tong-hop.xlsx?ky=2025-1",
                "/xuat/du-an-cham.xlsx",
                "/tai-lieu/0000000000000000000000000000000000000000000000000000000000000000"
            })
    void nothingIsGivenToWhoHasNotSignedIn(String address) throws Exception {
        MockHttpServletResponse answer = answer(address, null);

        assertThat(answer.getStatus()).isIn(302, 401, 403);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        if (address.startsWith("/api/")) {
            assertThat(answer.getStatus())
                    .as("a program is told, not led to a page")
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/1/sites/21/0/0, 400",
        "/tiles/1/sites/10/1024/0, 400",
        "/tiles/1/sites/10/0/1024, 400",
        "/tiles/1/sites/99/9999999/9999999, 400",
        "/tiles/1/owners/10/1/1, 404",
        "/tiles/1/sites/10/-1/1, 404",
        "/tiles/1/sites/10/1, 404",
        "/tiles/x/sites/10/1/1, 404",
        "/tiles/1/sites/10/1/1;drop, 400",
        "/api/map/nothing, 404",
        "/tai-mau/x, 404",
        "/xuat/x, 404",
        "/xuat/bieu-tong-hop.xlsx, 400",
        "/xuat/bieu-tong-hop.xlsx?ky=2025-3, 400",
        "/xuat/bieu-tong-hop.xlsx?ky=2025-1&at=x, 400",
        "/xuat/bieu-tong-hop.xlsx?ky=2025-1, 200",
        "/xuat/du-an-cham.xlsx, 200",
        "/tai-lieu/abc, 404",
        "/tiles/1/sites/2/1/1, 204",
        "/tiles/1/parcels/13/1/1, 204",
        "/tiles/1/sites/10/813/451, 200",
        "/api/map/state?at=2025-10-31&known=2025-10-31, 200",
        "/api/map/state?at=2025-02-29&known=2025-10-31, 400",
        "/api/map/state?at=x&known=2025-10-31, 400",
        "/api/map/state, 400",
        "'/api/map/parcels?bbox=105,22,106,23&at=2025-10-31&known=2025-10-31', 200",
        "'/api/map/parcels?bbox=105,22,106&at=2025-10-31&known=2025-10-31', 400",
        "'/api/map/parcels?bbox=105,22,106,NaN&at=2025-10-31&known=2025-10-31', 400",
        "'/api/map/parcels?bbox=a,b,c,d&at=2025-10-31&known=2025-10-31', 400",
        "/api/map/search?q=san&at=2025-10-31&known=2025-10-31, 200",
        "/api/map/search?q=&at=2025-10-31&known=2025-10-31, 200",
        "/api/map/search?q=san&at=x&known=2025-10-31, 400",
        "/api/map/search?at=2025-10-31&known=2025-10-31, 400",
        "/tai-mau/PARCELS.xlsx, 404",
        "/tai-mau/NOSUCH.xlsx, 404",
        "/tai-lieu/0000000000000000000000000000000000000000000000000000000000000000, 404",
        "/tai-lieu/..%2f..%2fetc, 400"
    })
    void whoHasSignedInIsAnsweredOrToldWhatIsWrongWithTheAddress(String address, int status) throws Exception {
        assertThat(answer(address, SignedIn.LEADER).getStatus()).isEqualTo(status);
    }

    @Test
    void aDocumentComesAsADownloadAndIsNeverShownInline() throws Exception {
        String page = files.keep(
                "biên bản \"bàn giao\".html",
                "text/html",
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        String odd = files.keep("la.bin", "no type at all", new byte[] {1, 2, 3});

        for (String hash : List.of(page, odd)) {
            MockHttpServletResponse answer = answer("/tai-lieu/" + hash, SignedIn.LEADER);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(answer("/tai-lieu/" + page, SignedIn.LEADER).getHeader("Content-Disposition"))
                .contains("UTF-8''bi%C3%AAn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AGENCIES",
                "MEDIUM_TERM",
                "ANNUAL_PLAN",
                "DISBURSEMENT",
                "MILESTONES",
                "REPORTS",
                "CURVES",
                "OVERSIGHT",
                "TASKS",
                "TASK_LINKS"
            })
    void aTemplateIsAFileThatTheGateUnderstands(String layout) throws Exception {
        MockHttpServletResponse answer = answer("/tai-mau/" + layout + ".xlsx", SignedIn.OFFICER);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");

        ImportOutcome preview = SignedIn.as(
                SignedIn.OFFICER,
                () -> gate.preview("mau.xlsx", answer.getContentAsByteArray(), new ImportChoices(null, Set.of())));

        assertThat(preview.issues()).isEmpty();
        assertThat(preview.layout()).hasToString(layout);
        assertThat(preview.written()).isFalse();
    }

    private MockHttpServletResponse answer(String address, String username) throws Exception {
        var request = get(java.net.URI.create("http://localhost" + address));
        if (username != null) {
            request.with(user(username).roles("LEADER"));
        }
        return http.perform(request).andReturn().getResponse();
    }

    // ---- small helpers --------------------------------------------------------------------------------------------

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }

    private AgencyId agencyOf(String username) {
        return accounts.find(username).orElseThrow().agency();
    }

    private static byte[] seed() {
        try {
            return Files.readAllBytes(Path.of("seeds", "01-co-quan.xlsx"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
