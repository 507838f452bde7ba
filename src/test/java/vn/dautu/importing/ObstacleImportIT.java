package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** The ledger of obstacles (docs/imports.md, section 10) through the gate: right rows, wrong rows, the same rows again, corrected rows. */
@OnScratchDemonstration
class ObstacleImportIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final List<String> COLUMNS = List.of(
            "Mã dự án", // A
            "Danh mục dự án", // B
            "Số vướng mắc", // C
            "Loại dòng", // D
            "Ngày", // E
            "Nội dung", // F
            "Nguyên nhân chính", // G
            "Nguyên nhân khác", // H
            "Tọa độ", // I
            "Mốc bị giữ", // J
            "Thửa bị giữ", // K
            "Cơ quan phải xử lý", // L
            "Việc phải làm", // M
            "Thời hạn xử lý", // N
            "Số văn bản", // O
            "Ngày văn bản", // P
            "Cơ quan ban hành"); // Q

    @Autowired
    private ImportGate gate;

    @Autowired
    private ObstacleBook book;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private JdbcTemplate jdbc;

    private static List<Object> row(String number, String kind, LocalDate on, String said) {
        List<Object> row = new ArrayList<>(java.util.Collections.nCopies(COLUMNS.size(), null));
        row.set(0, "MH-001");
        row.set(1, "Sân vận động tỉnh");
        row.set(2, number);
        row.set(3, kind);
        row.set(4, on);
        row.set(5, said);
        return row;
    }

    private static List<Object> raised(String number, LocalDate on, String said) {
        List<Object> row = row(number, "Phát sinh", on, said);
        row.set(6, "GP_HATANG");
        return assigned(row, on.plusDays(30));
    }

    private static List<Object> assigned(List<Object> row, LocalDate due) {
        row.set(11, "Sở Công Thương");
        row.set(12, "di dời");
        row.set(13, due);
        return row;
    }

    private static byte[] file(LocalDate asOf, List<List<Object>> rows) {
        return new OfficeBook()
                .sheet(
                        "Sổ vướng mắc",
                        List.of(
                                "BAN QUẢN LÝ DỰ ÁN",
                                "Số liệu đến ngày: %02d/%02d/%d"
                                        .formatted(asOf.getDayOfMonth(), asOf.getMonthValue(), asOf.getYear())),
                        COLUMNS,
                        rows)
                .bytes();
    }

    private ImportOutcome write(byte[] file) {
        return SignedIn.as(SignedIn.OFFICER, () -> gate.write("vuong-mac.xlsx", file, ImportChoices.NONE));
    }

    private Obstacle find(String number, AsOf asOf) {
        ProjectId project = projects.findByCode("MH-001").orElseThrow();
        return book.of(project, asOf).stream()
                .filter(obstacle -> obstacle.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLedgerComesInWholeAndTheSameFileAgainChangesNothing() {
        LocalDate start = LocalDate.of(2025, 8, 1);
        String parcel =
                jdbc.queryForObject("select sheet || '/' || number from parcel order by id limit 1", String.class);
        List<Object> first = raised("T-01", start, "Cột điện giữa sân");
        first.set(7, "TT_TD; VON_CHAM");
        first.set(8, "105,8262; 22,1492");
        first.set(9, "Bàn giao toàn bộ mặt bằng");
        first.set(10, parcel);
        List<Object> ended = row("T-01", "Giải quyết", start.plusDays(70), "Đã di dời");
        ended.set(14, "MH-90/BB-T");
        ended.set(15, start.plusDays(70));
        ended.set(16, "Sở Công Thương");
        byte[] file = file(
                TODAY,
                List.of(
                        first,
                        row("T-01", "Xử lý", start.plusDays(5), "Khảo sát"),
                        row("T-01", "Xử lý", start.plusDays(5), "Họp"),
                        assigned(row("T-01", "Giao việc", start.plusDays(20), "Đổi hạn"), start.plusDays(60)),
                        ended,
                        row("T-01", "Mở lại", start.plusDays(80), "Còn một cột")));

        ImportOutcome came = write(file);
        ImportOutcome again = write(file);

        assertThat(came.issues()).isEmpty();
        assertThat(came.layout()).isEqualTo(Layout.OBSTACLES);
        assertThat(List.of(came.added(), came.changed(), came.unchanged())).containsExactly(7, 0, 0);
        assertThat(List.of(again.added(), again.changed(), again.unchanged())).containsExactly(0, 0, 7);
        Obstacle now = find("T-01", AsOf.on(TODAY));
        assertThat(now.isOpen()).isTrue();
        assertThat(now.daysOverdue()).isEqualTo(31);
        assertThat(now.parcels()).hasSize(1);
        assertThat(now.otherCauses()).hasSize(2);
        assertThat(now.point()).isNotNull();
        assertThat(now.steps()).extracting(Obstacle.StepTaken::note).containsExactly("Khảo sát", "Họp");
        Obstacle between = find("T-01", new AsOf(start.plusDays(75), TODAY));
        assertThat(between.isOpen()).isFalse();
        assertThat(between.daysOverdue()).as("ten days after its new due day").isEqualTo(10);
        assertThat(book.sources(now.id(), AsOf.on(TODAY)))
                .allSatisfy(source -> assertThat(source.fileName()).isEqualTo("vuong-mac.xlsx"))
                .anySatisfy(source -> assertThat(source.decisionNumber()).isEqualTo("MH-90/BB-T"));
    }

    @Test
    void aRowCorrectedInALaterFileStandsFromThatFileOnAndTheEarlierIsStillWhatWasKnown() {
        LocalDate on = LocalDate.of(2025, 9, 1);
        assertThat(write(file(LocalDate.of(2025, 9, 30), List.of(raised("T-02", on, "Chờ ý kiến"))))
                        .written())
                .isTrue();
        List<Object> corrected = raised("T-02", on, "Chờ ý kiến lần hai");
        corrected.set(6, "9.a");
        assertThat(write(file(TODAY, List.of(corrected))).changed()).isEqualTo(1);

        assertThat(find("T-02", AsOf.on(TODAY)).title()).isEqualTo("Chờ ý kiến lần hai");
        assertThat(find("T-02", AsOf.on(TODAY)).mainCause().official()).isEqualTo("9.a");
        assertThat(find("T-02", AsOf.on(LocalDate.of(2025, 10, 15))).title()).isEqualTo("Chờ ý kiến");
    }

    private record Bad(int column, Object value, String told, String key) {}

    @Test
    void everyBadCellIsToldAtItsPlaceAndNothingComesIn() {
        LocalDate on = LocalDate.of(2025, 9, 2);
        List<Bad> bad = List.of(
                new Bad(0, "MH-999", "A", "import.project-unknown"),
                new Bad(2, null, "C", "import.cell-missing"),
                new Bad(3, "Hỏi thăm", "D", "import.choice-unknown"),
                new Bad(4, TODAY.plusDays(1), "E", "import.obstacle-after-as-of"),
                new Bad(4, "31/09/2025", "E", "date.no-such-day"),
                new Bad(5, null, "F", "import.cell-missing"),
                new Bad(6, "9.z", "G", "import.cause-unknown"),
                new Bad(6, null, "G", "import.cell-missing"),
                new Bad(7, "TT_TD; KHONG_CO", "H", "import.cause-unknown"),
                new Bad(8, "gần cầu", "I", "obstacle.place-unreadable"),
                new Bad(8, "2,35; 48,85", "I", "obstacle.place-outside"),
                new Bad(9, "Cắt băng", "J", "import.milestone-unknown"),
                new Bad(10, "tờ 12 thửa 45", "K", "import.obstacle-parcel-bad"),
                new Bad(10, "9999/9999", "K", "import.obstacle-parcel-unknown"),
                new Bad(11, "Sở Không Có", "L", "import.agency-unknown"),
                new Bad(11, null, "L", "import.cell-missing"),
                new Bad(12, null, "M", "import.cell-missing"),
                new Bad(13, null, "N", "import.cell-missing"),
                new Bad(13, on.minusDays(1), "N", "import.obstacle-due-before"),
                new Bad(15, LocalDate.of(2025, 9, 3), "O", "import.cell-missing"));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(raised("T-100", on, "Đúng"));
        List<org.assertj.core.groups.Tuple> expected = new ArrayList<>();
        for (int i = 0; i < bad.size(); i++) {
            List<Object> row = raised("T-" + (101 + i), on, "Sai " + i);
            row.set(bad.get(i).column(), bad.get(i).value());
            rows.add(row);
            expected.add(tuple(
                    OfficeBook.rowNumber(2, i + 1),
                    bad.get(i).told(),
                    bad.get(i).key()));
        }
        // A document has all of number, day and issuer, or its number alone.
        expected.add(tuple(OfficeBook.rowNumber(2, bad.size()), "Q", "import.cell-missing"));
        Map<String, String> before = Contents.all(jdbc);

        ImportOutcome refused = write(file(TODAY, rows));

        assertThat(refused.issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(refused.written()).isFalse();
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void aStatementWithoutItsObstacleBeforeItOrTwiceIsTold() {
        LocalDate on = LocalDate.of(2025, 9, 2);
        List<List<Object>> rows = List.of(
                raised("T-200", on, "Một"), // 4
                raised("T-200", on.plusDays(1), "Lại một"), // 5
                row("T-201", "Xử lý", on, "Không có gì trước"), // 6
                row("T-200", "Xử lý", on.minusDays(1), "Trước khi phát sinh"), // 7
                row("T-200", "Xử lý", on.plusDays(2), "Họp"),
                row("T-200", "Xử lý", on.plusDays(2), "Họp"), // 9
                row("T-200", "Giải quyết", on.plusDays(3), "Xong"),
                row("T-200", "Mở lại", on.plusDays(3), "Chưa xong"), // 11
                row("T-200", "Giao việc", on.plusDays(4), "Không nói ai")); // 12

        assertThat(write(file(TODAY, rows)).issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyInAnyOrder(
                        tuple(OfficeBook.rowNumber(2, 1), "C", "import.row-repeated"),
                        tuple(OfficeBook.rowNumber(2, 2), "C", "import.obstacle-unknown"),
                        tuple(OfficeBook.rowNumber(2, 3), "E", "import.obstacle-before-raised"),
                        tuple(OfficeBook.rowNumber(2, 5), "E", "import.row-repeated"),
                        tuple(OfficeBook.rowNumber(2, 7), "E", "import.row-repeated"),
                        tuple(OfficeBook.rowNumber(2, 8), "L", "import.cell-missing"),
                        tuple(OfficeBook.rowNumber(2, 8), "M", "import.cell-missing"),
                        tuple(OfficeBook.rowNumber(2, 8), "N", "import.cell-missing"));
    }

    @Test
    void aPlaceFarFromTheProjectIsAWarningAndAnOwnersFileStopsAtOthersProjects() {
        LocalDate on = LocalDate.of(2025, 9, 3);
        List<Object> far = raised("T-300", on, "Xa");
        far.set(8, "105,7215; 22,4538");
        ImportOutcome outcome = write(file(TODAY, List.of(far)));
        assertThat(outcome.written()).isTrue();
        assertThat(outcome.issues())
                .extracting(ImportIssue::column, ImportIssue::key, ImportIssue::isError)
                .containsExactly(tuple("I", "import.obstacle-far", false));

        List<Object> others = raised("T-301", on, "Của Sở");
        others.set(0, "MH-027");
        assertThat(SignedIn.as(
                                SignedIn.OWNER,
                                () -> gate.write("vuong-mac.xlsx", file(TODAY, List.of(others)), ImportChoices.NONE))
                        .issues())
                .extracting(ImportIssue::column, ImportIssue::key)
                .containsExactly(tuple("A", "import.project-not-yours"));
    }

    @Test
    void theColumnsAreThoseOfTheDocumentedLayout() {
        assertThat(Layout.OBSTACLES.required()).allMatch(COLUMNS::contains);
        assertThat(Arrays.asList("Lý trình", "Người phụ trách", "Người thực hiện"))
                .allMatch(Layout.OBSTACLES.optional()::contains);
    }
}
