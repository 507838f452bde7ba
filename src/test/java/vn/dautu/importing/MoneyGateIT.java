package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.importing.file.ImportIssue;

/** The layouts of plan and money: a good row comes in, and each bad one is told at its cell. Nothing is written: all are previews. */
@OnScratchDemonstration
class MoneyGateIT {

    private static final List<String> HEAD = List.of("Số liệu đến ngày: 31/10/2025", "Đơn vị tính: triệu đồng");
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);
    private static final LocalDate LATE = LocalDate.of(2025, 11, 1);
    private static final String CODE = "MH-031";
    private static final String NAME = "Bệnh viện";
    private static final String CONTRACT = "01/HĐ-MH-031";

    @Autowired
    private ImportGate gate;

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private ImportOutcome preview(List<String> head, List<String> headers, List<List<Object>> rows, String account) {
        byte[] book = new OfficeBook().sheet("Trang", head, headers, rows).bytes();
        return SignedIn.as(account, () -> gate.preview("thu.xlsx", book, ImportChoices.NONE));
    }

    /** The first row is good; each later one is told, with its column. */
    private void told(Layout layout, List<String> headers, List<List<Object>> rows, Tuple... expected) {
        ImportOutcome good = preview(HEAD, headers, rows.subList(0, 1), SignedIn.OFFICER);
        assertThat(good.issues())
                .filteredOn(issue -> !issue.key().equals("import.contradiction"))
                .isEmpty();
        assertThat(good.layout()).isEqualTo(layout);
        assertThat(good.added() + good.changed()).isPositive();

        ImportOutcome bad = preview(HEAD, headers, rows, SignedIn.OFFICER);
        List<Tuple> atRows = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            Object[] cell = expected[i].toArray();
            atRows.add(tuple(OfficeBook.rowNumber(HEAD.size(), i + 1), cell[0], cell[1]));
        }
        assertThat(bad.issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyElementsOf(atRows);
        assertThat(bad.issues()).allMatch(ImportIssue::isError);
    }

    @Test
    void packagesAndContracts() {
        List<String> headers = List.of(
                "Mã dự án",
                "Danh mục dự án",
                "Số gói thầu",
                "Tên gói thầu",
                "Số hợp đồng",
                "Ngày ký hợp đồng",
                "Nhà thầu",
                "Loại hợp đồng",
                "Giá trị hợp đồng",
                "Ngày hoàn thành hợp đồng");
        told(
                Layout.CONTRACTS,
                headers,
                List.of(
                        row(CODE, NAME, "XL-9", "Xây lắp", "HĐ-9", DAY, "Công ty X", "Trọn gói", 100, null),
                        row(CODE, NAME, "", "Xây lắp", "HĐ-10", DAY, "Công ty X", "Trọn gói", 100, null),
                        row(CODE, NAME, "XL-9", "Xây lắp", "HĐ-11", LATE, "Công ty X", "Trọn gói", 100, null),
                        row(CODE, NAME, "XL-9", "Xây lắp", "HĐ-12", DAY, "Công ty X", "Khoán", 100, null),
                        row(CODE, NAME, "XL-9", "Xây lắp", "HĐ-13", DAY, "Công ty X", "Trọn gói", 0, null),
                        row(CODE, NAME, "XL-9", "Xây lắp", "HĐ-14", DAY, "Công ty X", "Trọn gói", 5, DAY.minusDays(1)),
                        row(CODE, NAME, "XL-9", "Xây lắp", "HĐ-9", DAY, "Công ty X", "Trọn gói", 100, null)),
                tuple("C", "import.cell-missing"),
                tuple("F", "import.day-after-as-of"),
                tuple("H", "import.choice-unknown"),
                tuple("I", "import.contract-value"),
                tuple("J", "import.contract-due-before-signed"),
                tuple("E", "import.row-repeated"));
    }

    @Test
    void aRowWithoutAContractIsAPackageStillToBeLet() {
        ImportOutcome outcome = preview(
                HEAD,
                List.of(
                        "Mã dự án",
                        "Danh mục dự án",
                        "Số gói thầu",
                        "Tên gói thầu",
                        "Số hợp đồng",
                        "Ngày ký hợp đồng",
                        "Nhà thầu",
                        "Loại hợp đồng",
                        "Giá trị hợp đồng"),
                List.of(row(CODE, NAME, "TB-1", "Thiết bị", null, null, null, null, null)),
                SignedIn.OFFICER);

        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.added()).isEqualTo(1);
    }

    @Test
    void amendments() {
        told(
                Layout.CONTRACT_AMENDMENTS,
                List.of(
                        "Mã dự án",
                        "Danh mục dự án",
                        "Số hợp đồng",
                        "Số phụ lục",
                        "Ngày phụ lục",
                        "Giá trị điều chỉnh",
                        "Ngày hoàn thành mới"),
                List.of(
                        row(CODE, NAME, CONTRACT, "PL-8", DAY, -5, null),
                        row(CODE, NAME, "HĐ không có", "PL-8", DAY, 5, null),
                        row(CODE, NAME, CONTRACT, "PL-9", DAY, 0, null),
                        row(CODE, NAME, CONTRACT, "PL-10", LATE, 5, null),
                        row("MH-999", NAME, CONTRACT, "PL-11", DAY, 5, null)),
                tuple("C", "import.contract-unknown"),
                tuple("F", "import.amendment-empty"),
                tuple("E", "import.day-after-as-of"),
                tuple("A", "import.project-unknown"));
    }

    @Test
    void acceptances() {
        told(
                Layout.ACCEPTANCES,
                List.of("Mã dự án", "Danh mục dự án", "Số hợp đồng", "Ngày nghiệm thu", "Giá trị nghiệm thu"),
                List.of(
                        row(CODE, NAME, CONTRACT, DAY.plusDays(9), 10),
                        row(CODE, NAME, "HĐ không có", DAY, 10),
                        row(CODE, NAME, CONTRACT, LATE, 10),
                        row(CODE, NAME, CONTRACT, DAY, -1),
                        row(CODE, NAME, CONTRACT, DAY.plusDays(9), 11)),
                tuple("C", "import.contract-unknown"),
                tuple("D", "import.day-after-as-of"),
                tuple("E", "import.negative"),
                tuple("D", "import.row-repeated"));
    }

    @Test
    void paymentsByContract() {
        told(
                Layout.CONTRACT_PAYMENTS,
                List.of(
                        "Mã dự án",
                        "Danh mục dự án",
                        "Số hợp đồng",
                        "Ngày thanh toán",
                        "Thanh toán khối lượng hoàn thành",
                        "Tạm ứng",
                        "Thu hồi tạm ứng"),
                List.of(
                        row(CODE, NAME, CONTRACT, DAY.plusDays(8), 10, null, 2),
                        row(CODE, NAME, "HĐ không có", DAY, 10, null, null),
                        row(CODE, NAME, CONTRACT, LATE, 10, null, null),
                        row(CODE, NAME, CONTRACT, DAY, 10, null, -2)),
                tuple("C", "import.contract-unknown"),
                tuple("D", "import.paid-after-as-of"),
                tuple("G", "import.negative"));
    }

    @Test
    void paymentsThatNameTheirContractOrAreEstimates() {
        told(
                Layout.DISBURSEMENT,
                List.of(
                        "Mã dự án",
                        "Danh mục dự án",
                        "Nguồn vốn",
                        "Niên độ",
                        "Loại kế hoạch",
                        "Ngày thanh toán",
                        "Thanh toán khối lượng hoàn thành",
                        "Tạm ứng",
                        "Thu hồi tạm ứng",
                        "Số hợp đồng",
                        "Ước"),
                List.of(
                        row(CODE, NAME, "NSTW.DP", 2025, "Trong năm", DAY, 10, null, null, CONTRACT, "x"),
                        row(CODE, NAME, "NSTW.DP", 2025, "Trong năm", DAY, 10, null, null, "HĐ không có", null),
                        row(CODE, NAME, "NSTW.DP", 2025, "Trong năm", DAY, 10, null, null, CONTRACT, "chắc là")),
                tuple("J", "import.contract-unknown"),
                tuple("K", "import.choice-unknown"));
    }

    @Test
    void committedCurves() {
        told(
                Layout.COMMITMENTS,
                List.of("Mã dự án", "Danh mục dự án", "Niên độ", "Ngày cuối tháng", "Giải ngân cam kết lũy kế"),
                List.of(
                        row(CODE, NAME, 2025, LocalDate.of(2025, 11, 30), 50),
                        row(CODE, NAME, 2025, LocalDate.of(2025, 12, 30), 60),
                        row(CODE, NAME, 2025, LocalDate.of(2026, 2, 28), 60),
                        row(CODE, NAME, 2025, LocalDate.of(2025, 12, 31), 40)),
                tuple("D", "import.commitment-month"),
                tuple("D", "import.commitment-month"),
                tuple("E", "import.commitment-falls"));
    }

    private static final List<String> ASSIGNED = List.of(
            "Nguồn vốn",
            "Năm kế hoạch",
            "Cấp giao",
            "Loại kế hoạch",
            "Tổng vốn giao",
            "Số quyết định",
            "Ngày quyết định",
            "Cơ quan ban hành");

    @Test
    void capitalAssignedWithoutAProject() {
        told(
                Layout.ASSIGNED_PLAN,
                ASSIGNED,
                List.of(
                        row("NSDP", 2026, "Tỉnh giao", "Trong năm", 900, "1/NQ-T", DAY, "HĐND tỉnh"),
                        row("NSDP.X", 2026, "Tỉnh giao", "Trong năm", 900, "1/NQ-T", DAY, "HĐND tỉnh"),
                        row("NSDP", 26, "Tỉnh giao", "Trong năm", 900, "2/NQ-T", DAY, "HĐND tỉnh"),
                        row("NSTW", 2026, "Bộ giao", "Trong năm", 900, "1/NQ-T", DAY, "HĐND tỉnh"),
                        row("NSTW", 2026, "Tỉnh giao", "Trong năm", null, "1/NQ-T", DAY, "HĐND tỉnh"),
                        row("NSTW", 2026, "Tỉnh giao", "Trong năm", 900, "1/NQ-T", LATE, "HĐND tỉnh")),
                tuple("A", "import.source-unknown"),
                tuple("B", "import.year-bad"),
                tuple("C", "import.choice-unknown"),
                tuple("E", "import.cell-missing"),
                tuple("G", "import.decision-after-as-of"));
    }

    @Test
    void anOwnerAssignsNothingToTheProvince() {
        assertThat(preview(
                                HEAD,
                                ASSIGNED,
                                List.of(row("NSDP", 2026, "Tỉnh giao", "Trong năm", 9, "1/NQ-T", DAY, "HĐND tỉnh")),
                                SignedIn.OWNER)
                        .issues())
                .extracting(ImportIssue::key)
                .containsExactly("account.not-allowed");
    }

    @Test
    void transfers() {
        List<String> headers = List.of(
                "Mã dự án giảm",
                "Mã dự án tăng",
                "Niên độ",
                "Nguồn vốn",
                "Cấp giao",
                "Loại kế hoạch",
                "Số vốn điều chuyển",
                "Số quyết định",
                "Ngày quyết định",
                "Cơ quan ban hành");
        told(
                Layout.TRANSFERS,
                headers,
                List.of(
                        row("MH-001", CODE, 2025, "NSDP.DAT", "Tỉnh giao", "Trong năm", 1, "9/QĐ-T", DAY, "UBND tỉnh"),
                        row("MH-998", CODE, 2025, "NSDP.DAT", "Tỉnh giao", "Trong năm", 1, "9/QĐ-T", DAY, "UBND tỉnh"),
                        row("MH-001", CODE, 2025, "NSDP.DAT", "Tỉnh giao", "Trong năm", 1, null, DAY, "UBND tỉnh")),
                tuple("A", "import.project-unknown"),
                tuple("H", "import.cell-missing"));
        for (List<Object> refused : List.of(
                row("MH-001", CODE, 2025, "NSDP.DAT", "Tỉnh giao", "Trong năm", 99999, "9/QĐ-T", DAY, "UBND tỉnh"),
                row("MH-001", "MH-001", 2025, "NSDP.DAT", "Tỉnh giao", "Trong năm", 1, "9/QĐ-T", DAY, "UBND tỉnh"))) {
            assertThat(preview(HEAD, headers, List.of(refused), SignedIn.OFFICER)
                            .issues())
                    .singleElement()
                    .satisfies(issue -> {
                        assertThat(issue.column()).isEqualTo("G");
                        assertThat(issue.key()).startsWith("plan.refused.transfer-");
                    });
        }
    }

    @Test
    void extensions() {
        told(
                Layout.EXTENSIONS,
                List.of(
                        "Mã dự án",
                        "Danh mục dự án",
                        "Loại kéo dài",
                        "Niên độ",
                        "Kéo dài đến ngày",
                        "Số quyết định",
                        "Ngày quyết định",
                        "Cơ quan ban hành"),
                List.of(
                        row(CODE, NAME, "Bố trí vốn", 2027, LocalDate.of(2027, 12, 31), "8/QĐ-T", DAY, "UBND tỉnh"),
                        row(CODE, NAME, "Hợp đồng", 2027, LocalDate.of(2027, 12, 31), "8/QĐ-T", DAY, "UBND tỉnh"),
                        row(CODE, NAME, "Giải ngân", 2027, LocalDate.of(2026, 12, 31), "8/QĐ-T", DAY, "UBND tỉnh"),
                        row(CODE, NAME, "Giải ngân", 2025, LocalDate.of(2026, 12, 31), null, DAY, "UBND tỉnh")),
                tuple("C", "import.choice-unknown"),
                tuple("E", "import.extension-before-year"),
                tuple("F", "import.cell-missing"));
    }

    @Test
    void carriedOverCapitalThatNamesItsParent() {
        List<String> head = List.of("Số liệu đến ngày: 31/10/2025", "Đơn vị tính: triệu đồng", "Năm kế hoạch: 2025");
        List<String> headers = List.of(
                "Mã dự án",
                "Danh mục dự án",
                "Nguồn vốn",
                "Cấp giao",
                "Loại kế hoạch",
                "Số vốn giao",
                "Số quyết định",
                "Ngày quyết định",
                "Cơ quan ban hành",
                "Kéo dài từ năm",
                "Kéo dài từ nguồn vốn");
        ImportOutcome outcome = preview(
                head,
                headers,
                List.of(
                        row(CODE, NAME, "NSTW.DP", "Tỉnh giao", "Kéo dài", 5, "7/NQ-T", DAY, "HĐND tỉnh", 2024, null),
                        row(CODE, NAME, "NSTW.PH", "Tỉnh giao", "Trong năm", 5, "7/NQ-T", DAY, "HĐND tỉnh", 2024, null),
                        row(CODE, NAME, "NSTW.PH", "Tỉnh giao", "Kéo dài", 5, "7/NQ-T", DAY, "HĐND tỉnh", 2025, null),
                        row(CODE, NAME, "NSTW.MT", "Tỉnh giao", "Kéo dài", 5, "7/NQ-T", DAY, "HĐND tỉnh", 2024, "lạ")),
                SignedIn.OFFICER);

        assertThat(outcome.issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactly(
                        tuple(6, "J", "import.parent-not-carried"),
                        tuple(7, "J", "import.parent-not-before"),
                        tuple(8, "K", "import.source-unknown"));
    }
}
