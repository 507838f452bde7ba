package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;
import vn.dautu.clearance.Chainage;
import vn.dautu.clearance.ClearancePaper;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.CommuneFunnel;
import vn.dautu.clearance.Dossiers;
import vn.dautu.clearance.Funnel;
import vn.dautu.clearance.FunnelStage;
import vn.dautu.clearance.HouseholdDossier;
import vn.dautu.clearance.HouseholdFile;
import vn.dautu.clearance.HouseholdRow;
import vn.dautu.clearance.Households;
import vn.dautu.clearance.NextAct;
import vn.dautu.clearance.ParcelEntry;
import vn.dautu.clearance.ParcelName;
import vn.dautu.clearance.ParcelState;
import vn.dautu.clearance.ParcelStep;
import vn.dautu.clearance.StepBook;
import vn.dautu.clearance.StepState;
import vn.dautu.clearance.WorkArea;
import vn.dautu.clearance.WorkAreas;
import vn.dautu.decision.FileStore;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** The household files at the gate, and what the register then says: a project of its own, so that nobody else's figures move. */
@OnScratchDemonstration
class HouseholdGateIT {

    private static final String CLEARANCE = "gpmb";
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);
    private static final List<String> HEAD = List.of("Số liệu đến ngày: 31/10/2025", "Đơn vị tính: triệu đồng");
    private static final List<String> PEOPLE = List.of(
            "Mã dự án",
            "Danh mục dự án",
            "Mã hộ",
            "Loại hộ",
            "Xã",
            "Họ tên",
            "Thửa",
            "Số giấy tờ",
            "Phải di dời",
            "Số lô cần");
    private static final List<String> STEPS =
            List.of("Mã dự án", "Danh mục dự án", "Mã hộ", "Bước", "Trạng thái", "Ngày thực hiện", "Giấy tờ còn thiếu");
    private static final List<String> PLANS = List.of(
            "Mã dự án",
            "Danh mục dự án",
            "Mã hộ",
            "Phương án",
            "Lần",
            "Trạng thái phương án",
            "Bồi thường về đất",
            "Bồi thường về tài sản",
            "Hỗ trợ",
            "Tái định cư",
            "Khấu trừ");
    private static final List<String> PAYMENTS =
            List.of("Mã dự án", "Danh mục dự án", "Mã hộ", "Hình thức chi trả", "Ngày chi trả", "Số tiền chi trả");

    @Autowired
    private ImportGate gate;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private ClearanceRegister clearance;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Households households;

    @Autowired
    private StepBook steps;

    @Autowired
    private WorkAreas areas;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcTemplate jdbc;

    private String code = "";
    private ProjectId project = new ProjectId(0);
    private String commune = "";

    // ---- a project with six parcels -------------------------------------------------------------------------------

    private void newProject(String name) {
        code = name;
        commune = jdbc.queryForObject(
                "select code from admin_unit where level = 'COMMUNE' and valid_to is null order by code limit 1",
                String.class);
        project = SignedIn.as(SignedIn.OFFICER, () -> projects.register(code, LocalDate.of(2025, 1, 1)));
        SignedIn.as(
                SignedIn.OFFICER,
                () -> clearance.enter(List.of(
                        parcel("1", 1, Map.of()),
                        parcel("2", 2, Map.of()),
                        parcel("3", 3, Map.of()),
                        parcel("4", 4, Map.of(ParcelStep.INVENTORIED, LocalDate.of(2025, 3, 1))),
                        parcel("5", 5, Map.of()),
                        parcel("6", 6, Map.of()))));
    }

    private static Geometry square(int n) {
        return new GeometryFactory()
                .toGeometry(new Envelope(430_000 + 100 * n, 430_090 + 100 * n, 2_450_000, 2_450_100));
    }

    private ParcelEntry parcel(String number, int n, Map<ParcelStep, LocalDate> done) {
        return new ParcelEntry(
                project,
                commune,
                2020,
                "9",
                number,
                "LUC",
                new BigDecimal("900.0"),
                new BigDecimal(n + "00.0"),
                square(n),
                done.isEmpty() ? Map.of() : new EnumMap<>(done),
                null,
                new FactStamp(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1), null, Pedigree.typedBy("test")));
    }

    private List<Object> row(@Nullable Object... cells) {
        List<Object> row = new ArrayList<>(List.of(code, "Dự án thử"));
        row.addAll(Arrays.asList(cells));
        return row;
    }

    private ImportOutcome write(String by, List<String> columns, List<List<Object>> rows) {
        byte[] file = new OfficeBook().sheet("Số liệu", HEAD, columns, rows).bytes();
        return SignedIn.as(by, () -> gate.write("tep.xlsx", file, ImportChoices.NONE));
    }

    private void mustWrite(String by, List<String> columns, List<List<Object>> rows) {
        ImportOutcome outcome = write(by, columns, rows);
        assertThat(outcome.issues()).filteredOn(ImportIssue::isError).isEmpty();
        assertThat(outcome.written()).isTrue();
    }

    /** H-01 holds 1 and 2, H-02 holds 2 and 3, H-03 holds 4; 5 and 6 are nobody's. */
    private List<List<Object>> people() {
        return List.of(
                row("H-01", "Hộ gia đình", commune, "Nguyễn Văn Thử Một", "9/1; 9/2", "095000000001", null, null),
                row("H-02", "Cá nhân", commune, "Trần Thị Thử Hai", "9/2;9/3", "095000000002", "x", 2),
                row("H-03", "Tổ chức", commune, "Hợp tác xã Thử Ba", "9/4", null, null, null));
    }

    private long parcelId(String name) {
        return clearance.parcels(project).stream()
                .filter(parcel -> parcel.sheetAndNumber().equals(name))
                .map(ParcelName::id)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, ParcelState> states() {
        Map<Long, ParcelState> byId = clearance.states(project, NOW);
        Map<String, ParcelState> byName = new java.util.TreeMap<>();
        clearance.parcels(project).forEach(parcel -> byName.put(parcel.number(), byId.get(parcel.id())));
        return byName;
    }

    // ---- stories ------------------------------------------------------------------------------------------------

    @Test
    void theFilesOfAnOfficeMakeTheRegisterAndTwiceTheyChangeNothing() {
        newProject("GP-01");
        mustWrite(CLEARANCE, PEOPLE, people());
        mustWrite(
                SignedIn.OFFICER,
                STEPS,
                List.of(
                        row(null, "NOTICE", "Xong", LocalDate.of(2025, 2, 3), null),
                        row(null, "Điều tra, đo đạc, kiểm đếm", "Xong", LocalDate.of(2025, 3, 3), null),
                        row("H-01 - H-03", "PLAN_DRAFT", "Xong", LocalDate.of(2025, 4, 1), null),
                        row("H-01; H-02", "POSTING", "Xong", LocalDate.of(2025, 4, 10), null),
                        row("H-01", "APPROVE", "Xong", LocalDate.of(2025, 10, 20), null),
                        row("H-02", "APPROVE", "Xong", LocalDate.of(2025, 10, 29), null),
                        row("H-01", "PAY", "Xong", LocalDate.of(2025, 10, 27), null),
                        row("H-01", "HANDOVER", "Xong", LocalDate.of(2025, 10, 30), null)));
        mustWrite(
                CLEARANCE,
                PLANS,
                List.of(
                        row("H-01", "PA-01", 1, "Chốt", new BigDecimal("400"), 10, 20, 0, 5),
                        row("H-01", "PA-01", 2, "Phê duyệt", new BigDecimal("410"), 10, 20, 0, 5),
                        row("H-02", "PA-01", 1, "Phê duyệt", new BigDecimal("100.5"), 0, 0, 0, 0)));
        mustWrite(
                CLEARANCE,
                PAYMENTS,
                List.of(row("H-01", "Chi trả", LocalDate.of(2025, 10, 27), new BigDecimal("435"))));

        Funnel funnel = clearance.funnel(project, NOW);
        assertThat(funnel.households()).isEqualTo(3);
        assertThat(List.of(
                        FunnelStage.INVENTORIED,
                        FunnelStage.ORIGIN_VERIFIED,
                        FunnelStage.POSTED,
                        FunnelStage.APPROVED,
                        FunnelStage.PAID,
                        FunnelStage.HANDED_OVER))
                .extracting(stage -> funnel.level(stage).households())
                .containsExactly(3, 3, 2, 2, 1, 1);
        assertThat(funnel.level(FunnelStage.TO_RECOVER).m2()).isEqualByComparingTo("2100");
        assertThat(funnel.level(FunnelStage.HANDED_OVER).m2())
                .as("parcel 2 is held by H-02 too, who has not handed over")
                .isEqualByComparingTo("100");
        assertThat(funnel.approved()).isEqualTo(Vnd.ofMillion("535.5"));
        assertThat(funnel.unpaid()).isEqualTo(Vnd.ofMillion("100.5"));
        assertThat(states())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "1", ParcelState.HANDED_OVER,
                        "2", ParcelState.PROCESSING,
                        "3", ParcelState.PROCESSING,
                        "4", ParcelState.PROCESSING,
                        "5", ParcelState.NOT_INVENTORIED,
                        "6", ParcelState.NOT_INVENTORIED));
        assertThat(clearance.byCommune(project, NOW))
                .singleElement()
                .extracting(CommuneFunnel::households, CommuneFunnel::handedOver, CommuneFunnel::approved)
                .containsExactly(3, 1, 2);
        assertThat(clearance.overTime(project, NOW).getLast().households().get(FunnelStage.HANDED_OVER))
                .isEqualTo(1);
        assertThat(clearance.work(project, NOW).acts())
                .extracting(NextAct::household, NextAct::kind, NextAct::due)
                .contains(
                        tuple("H-02", NextAct.Kind.PAY, LocalDate.of(2025, 11, 28)),
                        tuple("H-02", NextAct.Kind.RESETTLE, null));

        Map<String, String> books = Contents.all(jdbc);
        ImportOutcome again = write(CLEARANCE, PEOPLE, people());
        assertThat(again.written()).isFalse();
        assertThat(again.unchanged()).isPositive();
        assertThat(Contents.all(jdbc)).isEqualTo(books);
    }

    @Test
    void whoeverLacksTheRightBringsInNoHouseholdAndSeesNone() {
        newProject("GP-02");
        Map<String, String> books = Contents.all(jdbc);

        ImportOutcome refused = write(SignedIn.OFFICER, PEOPLE, people());

        assertThat(refused.issues()).extracting(ImportIssue::key).contains("import.households-not-yours");
        assertThat(refused.issues().toString()).doesNotContain("Thử");
        assertThat(Contents.all(jdbc)).isEqualTo(books);

        mustWrite(CLEARANCE, PEOPLE, people());
        for (String without : List.of(SignedIn.OFFICER, SignedIn.OWNER, SignedIn.LEADER, SignedIn.ADMIN)) {
            assertThatThrownBy(() -> SignedIn.as(without, () -> households.file(project, "H-01", NOW, "thử")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> SignedIn.as(without, () -> households.names(project, NOW)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void whoHasTheRightSeesThePersonAndLeavesALineInTheLog() {
        newProject("GP-03");
        mustWrite(CLEARANCE, PEOPLE, people());
        long before = jdbc.queryForObject("select count(*) from personal.look", Long.class);

        HouseholdFile file = SignedIn.as(CLEARANCE, () -> households.file(project, "H-02", NOW, "hồ sơ"));

        assertThat(file.who())
                .isNotNull()
                .satisfies(who -> assertThat(who.fullName()).isEqualTo("Trần Thị Thử Hai"));
        assertThat(file.toString()).doesNotContain("Trần");
        assertThat(jdbc.queryForObject("select count(*) from personal.look", Long.class))
                .isEqualTo(before + 1);
        assertThat(SignedIn.as(SignedIn.ADMIN, () -> households.looks(1)))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.username()).isEqualTo(CLEARANCE);
                    assertThat(look.household()).isEqualTo("H-02");
                    assertThat(look.projectCode()).isEqualTo("GP-03");
                });
        assertThatThrownBy(() -> SignedIn.as(SignedIn.LEADER, () -> households.looks(1)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anImportedHouseholdFileIsNoDocumentForEveryone() {
        newProject("GP-04");
        byte[] file = new OfficeBook().sheet("Số liệu", HEAD, PEOPLE, people()).bytes();
        SignedIn.as(CLEARANCE, () -> gate.write("ho.xlsx", file, ImportChoices.NONE));
        assertThat(files.find(FileStore.sha256(file)).orElseThrow().personal()).isTrue();
    }

    @Test
    void aListOfParcelsIsWholeSoWhatItNoLongerNamesIsNoLongerHeld() {
        newProject("GP-05");
        mustWrite(CLEARANCE, PEOPLE, people());
        mustWrite(
                CLEARANCE,
                PEOPLE,
                List.of(row("H-01", "Hộ gia đình", commune, "Nguyễn Văn Thử Một", "9/1", "095000000001", null, null)));

        assertThat(clearance.households(project, NOW))
                .extracting(HouseholdRow::code, HouseholdRow::parcels)
                .contains(tuple("H-01", List.of("9/1")), tuple("H-02", List.of("9/2", "9/3")));
    }

    @Test
    void badRowsAreToldAtTheirCellsAndNeverRepeatWhatIsPersonal() {
        newProject("GP-06");
        mustWrite(CLEARANCE, PEOPLE, people());
        Map<String, String> books = Contents.all(jdbc);

        assertThat(write(
                                CLEARANCE,
                                PEOPLE,
                                List.of(
                                        row("H-07", "Bộ lạc", commune, "Bí Mật A", "9/1", null, null, null),
                                        row("H-08", "Cá nhân", "Xã Không Có", "Bí Mật B", "9/1", null, null, null),
                                        row("H-09", "Cá nhân", commune, "Bí Mật C", "9/77", null, null, null),
                                        row("H-10", "Cá nhân", commune, "Bí Mật D", "9/1", null, "có", "hai"),
                                        row("H-11", "Cá nhân", commune, null, "9/1", null, null, null),
                                        row("H-12", "Cá nhân", commune, "Bí Mật E", null, null, null, null),
                                        row("H-12", "Cá nhân", commune, "Bí Mật E", null, null, null, null)))
                        .issues())
                .satisfies(issues -> assertThat(issues.toString()).doesNotContain("Bí Mật"))
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .contains(
                        tuple(4, "D", "import.one-of"),
                        tuple(5, "E", "import.commune-unknown"),
                        tuple(6, "G", "import.parcel-unknown"),
                        tuple(7, "I", "import.mark-with-x"),
                        tuple(7, "J", "import.whole-number"),
                        tuple(8, "F", "import.cell-missing"),
                        tuple(10, "C", "import.row-repeated"));
        assertThat(write(
                                SignedIn.OFFICER,
                                STEPS,
                                List.of(
                                        row("H-99", "PAY", "Xong", LocalDate.of(2025, 10, 1), null),
                                        row("H-01", "BAY", "Xong", LocalDate.of(2025, 10, 1), null),
                                        row("H-01", "PAY", "Xong", null, null),
                                        row(null, "PAY", "Xong", LocalDate.of(2025, 10, 1), null),
                                        row("H-01", "PAY", "Xong", LocalDate.of(2025, 11, 30), null)))
                        .issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .contains(
                        tuple(4, "C", "import.household-unknown"),
                        tuple(5, "D", "import.step-unknown"),
                        tuple(6, "F", "import.cell-missing"),
                        tuple(7, "C", "import.step-of-households"),
                        tuple(8, "F", "import.day-after-as-of"));
        assertThat(write(CLEARANCE, PAYMENTS, List.of(row("H-01", "Ứng trước", LocalDate.of(2025, 10, 1), -5)))
                        .issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .contains(tuple(4, "D", "import.one-of"), tuple(4, "F", "import.negative"));
        assertThat(Contents.all(jdbc)).isEqualTo(books);
    }

    @Test
    void aStepOverdueOrPapersMissingAfterThePostingBlockAndAHandOverEndsIt() {
        newProject("GP-07");
        mustWrite(CLEARANCE, PEOPLE, people());
        SignedIn.as(CLEARANCE, () -> {
            steps.record(project, Set.of(), "NOTICE", StepState.XONG, LocalDate.of(2025, 2, 3), null, List.of());
            steps.record(
                    project,
                    List.of("H-01", "H-02"),
                    "APPROVE",
                    StepState.XONG,
                    LocalDate.of(2025, 9, 1),
                    null,
                    List.of());
            steps.record(
                    project,
                    List.of("H-03"),
                    "POSTING",
                    StepState.XONG,
                    LocalDate.of(2025, 10, 20),
                    null,
                    List.of("Biên bản niêm yết"));
        });

        assertThat(states())
                .containsEntry("1", ParcelState.BLOCKED)
                .containsEntry("3", ParcelState.BLOCKED)
                .containsEntry("4", ParcelState.BLOCKED)
                .containsEntry("5", ParcelState.NOT_INVENTORIED);
        assertThat(clearance.households(project, NOW))
                .extracting(HouseholdRow::code, HouseholdRow::state, HouseholdRow::due, HouseholdRow::overdueDays)
                .as("sent within three working days of 01/09, two of them holidays")
                .contains(tuple("H-01", ParcelState.BLOCKED, LocalDate.of(2025, 9, 5), 56L));

        SignedIn.as(
                CLEARANCE,
                () -> steps.handOver(
                        project,
                        List.of(parcelId("9/1"), parcelId("9/4")),
                        TODAY,
                        new ClearancePaper("BB-01", null, null, null)));
        assertThat(states())
                .containsEntry("1", ParcelState.HANDED_OVER)
                .containsEntry("4", ParcelState.HANDED_OVER)
                .containsEntry("3", ParcelState.BLOCKED);
        assertThat(clearance.households(project, NOW))
                .filteredOn(HouseholdRow::isHandedOver)
                .as("H-03 holds parcel 4 alone")
                .extracting(HouseholdRow::code)
                .containsExactly("H-03");

        SignedIn.as(CLEARANCE, () -> steps.handOver(project, List.of(parcelId("9/1")), null, null));
        assertThat(states()).containsEntry("1", ParcelState.BLOCKED);
    }

    @Test
    void theDatabaseAndTheRulesTellTheSameHouseholdsOverdue() {
        newProject("GP-08");
        mustWrite(CLEARANCE, PEOPLE, people());
        SignedIn.as(CLEARANCE, () -> {
            steps.record(project, Set.of(), "NOTICE", StepState.XONG, LocalDate.of(2024, 12, 16), null, List.of());
            steps.record(
                    project, List.of("H-01"), "POSTING", StepState.XONG, LocalDate.of(2024, 12, 20), null, List.of());
            steps.record(
                    project, List.of("H-02"), "APPROVE", StepState.XONG, LocalDate.of(2024, 12, 26), null, List.of());
            steps.record(project, List.of("H-03"), "PAY", StepState.XONG, LocalDate.of(2025, 1, 20), null, List.of());
        });
        for (LocalDate day = LocalDate.of(2024, 12, 27);
                day.isBefore(LocalDate.of(2025, 4, 1));
                day = day.plusDays(9)) {
            AsOf asOf = new AsOf(day, TODAY);
            for (HouseholdRow household : clearance.households(project, asOf)) {
                assertThat(household.state() == ParcelState.BLOCKED)
                        .as(household.code() + " on " + day)
                        .isEqualTo(household.overdueDays() > 0);
            }
        }
    }

    @Test
    void aStepTakenBackIsGoneOnEveryDayAsKnownNow() {
        newProject("GP-09");
        mustWrite(CLEARANCE, PEOPLE, people());
        SignedIn.as(CLEARANCE, () -> {
            steps.record(
                    project, List.of("H-01"), "HANDOVER", StepState.XONG, LocalDate.of(2025, 10, 1), null, List.of());
            steps.record(project, List.of("H-01"), "HANDOVER", StepState.CHUA, null, null, List.of());
        });

        assertThat(clearance.funnel(project, NOW).level(FunnelStage.HANDED_OVER).households())
                .isZero();
    }

    @Test
    void oneStepForManyHouseholdsIsAllOrNothing() {
        newProject("GP-10");
        mustWrite(CLEARANCE, PEOPLE, people());
        Map<String, String> books = Contents.all(jdbc);

        assertThatThrownBy(() -> SignedIn.as(
                        CLEARANCE,
                        () -> steps.record(
                                project,
                                List.of("H-01", "H-98"),
                                "POSTING",
                                StepState.XONG,
                                LocalDate.of(2025, 10, 1),
                                null,
                                List.of())))
                .hasMessageContaining("household.unknown");
        assertThat(Contents.all(jdbc)).isEqualTo(books);
        assertThat((int) SignedIn.as(
                        CLEARANCE,
                        () -> steps.record(
                                project,
                                List.of("H-01", "H-02", "H-03"),
                                "POSTING",
                                StepState.XONG,
                                LocalDate.of(2025, 10, 1),
                                null,
                                List.of())))
                .isEqualTo(3);
    }

    @Test
    void aDossierTellsEachStepWithItsOriginAndWhereItsPapersLie() {
        newProject("GP-11");
        mustWrite(CLEARANCE, PEOPLE, people());
        SignedIn.as(CLEARANCE, () -> {
            steps.record(project, Set.of(), "NOTICE", StepState.XONG, LocalDate.of(2025, 2, 3), null, List.of());
            steps.record(
                    project,
                    List.of("H-03"),
                    "APPROVE",
                    StepState.XONG,
                    LocalDate.of(2025, 10, 20),
                    new ClearancePaper("12/QĐ-UBND", null, null, null),
                    List.of());
        });
        mustWrite(
                SignedIn.OFFICER,
                List.of(
                        "Mã dự án",
                        "Danh mục dự án",
                        "Mã hộ",
                        "Hồ sơ",
                        "Cơ quan giữ hồ sơ",
                        "Ngày nhận hồ sơ",
                        "Ngày trả hồ sơ"),
                List.of(row("H-03", "Trích lục", "Văn phòng đăng ký đất đai", LocalDate.of(2025, 10, 1), null)));
        mustWrite(
                SignedIn.OFFICER,
                List.of(
                        "Mã dự án",
                        "Danh mục dự án",
                        "Mã hộ",
                        "Số đơn",
                        "Nội dung khiếu nại",
                        "Cơ quan giải quyết",
                        "Ngày nộp đơn"),
                List.of(row("H-03", "ĐKN-1", "Giá", "UBND xã", LocalDate.of(2025, 10, 11))));

        HouseholdDossier dossier = dossiers.find(project, "H-03", NOW).orElseThrow();

        assertThat(dossier.steps())
                .filteredOn(step -> step.on() != null)
                .extracting(
                        step -> step.step().code(),
                        HouseholdDossier.Step::ofProject,
                        HouseholdDossier.Step::ofParcels,
                        HouseholdDossier.Step::document)
                .containsExactly(
                        tuple("NOTICE", true, false, null),
                        tuple("INVENTORY", false, true, null),
                        tuple("APPROVE", false, false, "12/QĐ-UBND"));
        assertThat(dossier.stays())
                .singleElement()
                .satisfies(stay -> assertThat(stay.days()).isEqualTo(30));
        assertThat(dossier.complaints())
                .singleElement()
                .satisfies(each -> assertThat(each.days()).isEqualTo(20));
        assertThat(dossier.next()).extracting(NextAct::kind).containsExactly(NextAct.Kind.PAY);
        assertThat(dossiers.find(project, "H-99", NOW)).isEmpty();
    }

    @Test
    void parcelsFallIntoWorkAreasByShapeAndByChainageAndLaterSurveysToo() {
        newProject("GP-12");
        jdbc.update(
                "update parcel_survey set from_m = 100, to_m = 190 where project_id = ? and recovered_m2 = 100",
                project.value());
        jdbc.update(
                "update parcel_survey set from_m = 200, to_m = 290 where project_id = ? and recovered_m2 = 200",
                project.value());
        mustWrite(
                SignedIn.OFFICER,
                List.of(
                        "Mã dự án",
                        "Danh mục dự án",
                        "Mã khu vực",
                        "Tên khu vực",
                        "Công việc cần mặt bằng",
                        "Từ mét",
                        "Đến mét",
                        "Giá trị khối lượng"),
                List.of(row("D1", "Đoạn một", "T-10", 0, 150, 1200), row("D2", "Đoạn hai", "T-20", 150, 400, null)));

        assertThat(areas.of(project, NOW))
                .extracting(
                        WorkArea::code, WorkArea::parcels, area -> area.value().map(Vnd::dong))
                .containsExactly(
                        tuple("D1", 1, java.util.Optional.of(1_200_000_000L)),
                        tuple("D2", 2, java.util.Optional.empty()));
        Chainage chainage = clearance.chainage(project, NOW).orElseThrow();
        assertThat(chainage.lengthM()).isEqualTo(400);
        assertThat(chainage.clearedM()).isZero();

        String polygon = """
                {"type":"FeatureCollection","so_lieu_den_ngay":"31/10/2025","features":[{"type":"Feature","properties":
                {"lop":"khu_vuc_thi_cong","ma_da":"%s","ma":"K1","ten":"Khu một","cong_viec":"T-30","gia_tri":"5000000"},
                "geometry":%s}]}""".formatted(
                        code,
                        jdbc.queryForObject(
                                "select ST_AsGeoJSON(ST_Transform(ST_SetSRID(ST_MakeEnvelope(430300, 2450000, 430495, 2450100), 9213), 4326), 9)",
                                String.class));
        ImportOutcome outcome = SignedIn.as(
                SignedIn.OFFICER,
                () -> gate.write(
                        "khu-vuc.geojson",
                        polygon.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        ImportChoices.NONE));
        assertThat(outcome.issues()).filteredOn(ImportIssue::isError).isEmpty();
        assertThat(areas.of(project, NOW))
                .filteredOn(area -> area.code().equals("K1"))
                .singleElement()
                .satisfies(area -> assertThat(area.parcels())
                        .as("parcels 3 and 4; 5 begins beyond it")
                        .isEqualTo(2));

        SignedIn.as(
                SignedIn.OFFICER,
                () -> clearance.enter(List.of(new ParcelEntry(
                        project,
                        commune,
                        2020,
                        "9",
                        "7",
                        "LUC",
                        BigDecimal.TEN,
                        BigDecimal.TEN,
                        new GeometryFactory().toGeometry(new Envelope(430_310, 430_320, 2_450_010, 2_450_020)),
                        Map.of(),
                        null,
                        new FactStamp(TODAY, TODAY, null, Pedigree.typedBy("test"))))));
        assertThat(areas.of(project, NOW))
                .filteredOn(area -> area.code().equals("K1"))
                .singleElement()
                .satisfies(area -> assertThat(area.parcels()).isEqualTo(3));
    }
}
