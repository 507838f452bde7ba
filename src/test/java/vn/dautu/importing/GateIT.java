package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.importing.OfficeBook.Formula;
import vn.dautu.importing.OfficeBook.Percent;
import vn.dautu.importing.file.ImportIssue;

/** Workbooks in the documented layouts (docs/imports.md) with everything wrong that an office manages, sent through the gate. */
@OnScratchDemonstration
class GateIT {

    private static final List<String> HEAD =
            List.of("BAN QUẢN LÝ DỰ ÁN", "Số liệu đến ngày: 31/10/2025", "Đơn vị tính: triệu đồng");
    private static final List<String> PAYMENTS = List.of(
            "STT",
            "Mã dự án",
            "Danh mục dự án",
            "Chủ đầu tư",
            "Nguồn vốn",
            "Niên độ",
            "Loại kế hoạch",
            "Ngày thanh toán",
            "Thanh toán khối lượng hoàn thành",
            "Tạm ứng",
            "Thu hồi tạm ứng",
            "Cộng");
    private static final String OWNER = "Ban QLDA ĐTXD tỉnh";
    private static final String STADIUM = "Sân vận động tỉnh – minh họa";

    @Autowired
    private ImportGate gate;

    @Autowired
    private JdbcTemplate jdbc;

    // ---- thirty errors --------------------------------------------------------------------------------------------

    /** A row that is right but for one cell; the cell's column and what is told of it. */
    private record Planted(String column, String key, UnaryOperator<List<Object>> spoil) {

        static Planted cell(String column, Object wrong, String key) {
            return new Planted(column, key, row -> {
                row.set(column.charAt(0) - 'A', wrong);
                return row;
            });
        }

        /** Without its code a row is known by name and owner. */
        static Planted uncoded(String column, Object wrong, String key) {
            return new Planted(column, key, row -> {
                row.set(1, null);
                row.set(column.charAt(0) - 'A', wrong);
                return row;
            });
        }
    }

    private static final List<Planted> ROWS = List.of(
            Planted.cell("B", "MH-999", "import.project-unknown"),
            Planted.cell("B", "MH-027", "import.project-not-yours"),
            Planted.uncoded("D", "Ban QLDA không có thật", "import.agency-unknown"),
            Planted.uncoded("C", "Sân vận động không có thật", "import.name-unknown"),
            Planted.cell("E", null, "import.cell-missing"),
            Planted.cell("E", "NSDP.MOI", "import.source-unknown"),
            Planted.cell("E", "Ng©n s¸ch trung ­¬ng", "text.tcvn3"),
            Planted.cell("E", "Ngaân saùch trung öông", "text.vni"),
            Planted.cell("F", "25", "import.year-bad"),
            Planted.cell("F", 2022, "import.budget-year-impossible"),
            Planted.cell("G", "Năm sau", "import.choice-unknown"),
            Planted.cell("H", "10/25/2025", "date.american"),
            Planted.cell("H", "12/10/25", "date.two-digit-year"),
            Planted.cell("H", "29/02/2025", "date.no-such-day"),
            Planted.cell("H", "01/10/1899", "date.absurd-year"),
            Planted.cell("H", "cuối tháng", "date.not-a-date"),
            Planted.cell("H", "01/11/2025", "import.paid-after-as-of"),
            Planted.cell("I", "1,234", "amount.ambiguous-comma"),
            Planted.cell("I", "1,234,567.5", "amount.english"),
            Planted.cell("I", "1.5", "amount.ambiguous-dot"),
            Planted.cell("I", "một tỷ", "amount.not-a-number"),
            Planted.cell("J", new BigDecimal("0.0000005"), "amount.fraction-of-dong"),
            Planted.cell("J", new BigDecimal("1000000000000000"), "amount.overflow"),
            Planted.cell("J", new Percent(0.2), "amount.is-percent"),
            Planted.cell("K", LocalDate.of(2025, 10, 1), "amount.is-date"),
            Planted.cell("K", -5, "import.negative"),
            Planted.cell("K", new Formula("A1+1"), "cell.formula-without-value"),
            Planted.cell("L", 999, "import.row-sum-differs"),
            Planted.cell("H", LocalDate.of(2025, 10, 1), "import.row-repeated"));

    /** Each on a day of its own, so that no two say the same. */
    private static List<Object> payment(int n) {
        return new ArrayList<>(Arrays.asList(
                n,
                "MH-001",
                STADIUM,
                OWNER,
                "NSTW.DP",
                2025,
                "Trong năm",
                LocalDate.of(2025, 10, 2).plusDays(n % 29),
                100 + n,
                20,
                10,
                null));
    }

    /**
     * Twenty-nine wrong rows between right ones on one sheet; a second sheet does not say its unit.
     *
     * @param spoilt false for the same workbook with every error corrected
     */
    private static byte[] thirty(boolean spoilt) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> first = payment(0);
        first.set(7, LocalDate.of(2025, 10, 1));
        rows.add(first);
        for (int i = 0; i < ROWS.size(); i++) {
            List<Object> row = payment(i + 1);
            rows.add(spoilt ? ROWS.get(i).spoil().apply(row) : row);
        }
        List<Object> other = payment(0);
        other.set(1, "MH-002");
        return new OfficeBook()
                .sheet("Tháng 10", HEAD, PAYMENTS, rows)
                .sheet("Bổ sung", spoilt ? HEAD.subList(0, 2) : HEAD, PAYMENTS, List.of(other))
                .bytes();
    }

    @Test
    void thirtyErrorsOfThirtyKindsGiveThirtyMessagesAtTheirCellsAndNotOneRow() {
        Map<String, String> before = Contents.all(jdbc);

        ImportOutcome outcome = write("sai.xlsx", thirty(true), SignedIn.OWNER);

        List<org.assertj.core.groups.Tuple> expected = new ArrayList<>();
        for (int i = 0; i < ROWS.size(); i++) {
            // The repeated row is told at the first cell of what must be unique, its source.
            String column = ROWS.get(i).key().equals("import.row-repeated")
                    ? "E"
                    : ROWS.get(i).column();
            expected.add(tuple(
                    "Tháng 10",
                    OfficeBook.rowNumber(3, i + 1),
                    column,
                    ROWS.get(i).key()));
        }
        expected.add(tuple("Bổ sung", 3, "", "import.unit-missing"));
        assertThat(expected).hasSize(30);
        assertThat(ROWS).extracting(Planted::key).doesNotHaveDuplicates();
        assertThat(outcome.issues())
                .extracting(ImportIssue::sheet, ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcome.issues()).allMatch(ImportIssue::isError);
        assertThat(outcome.refused()).isEqualTo(30);
        assertThat(outcome.written()).isFalse();
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void theCorrectedWorkbookComesInAndASecondTimeChangesNothing() {
        byte[] corrected = thirty(false);
        int rows = ROWS.size() + 2;

        ImportOutcome preview =
                SignedIn.as(SignedIn.OWNER, () -> gate.preview("dung.xlsx", corrected, ImportChoices.NONE));
        ImportOutcome first = write("dung.xlsx", corrected, SignedIn.OWNER);
        Map<String, String> after = Contents.all(jdbc);
        ImportOutcome second = write("dung.xlsx", corrected, SignedIn.OWNER);

        assertThat(wrongIn(first)).isEmpty();
        assertThat(first.written()).isTrue();
        assertThat(List.of(first.added(), first.changed(), first.unchanged())).containsExactly(rows, 0, 0);
        assertThat(List.of(preview.added(), preview.changed(), preview.unchanged()))
                .as("the preview told the same, and wrote nothing in the way")
                .containsExactly(rows, 0, 0);
        assertThat(List.of(second.added(), second.changed(), second.unchanged()))
                .containsExactly(0, 0, rows);
        assertThat(second.written()).isFalse();
        assertThat(Contents.all(jdbc)).isEqualTo(after);
        assertThat(jdbc.queryForObject("""
                        select sum(volume) from payment p join import_batch b on b.id = p.src_batch where b.name = 'dung.xlsx'""", Long.class)).isEqualTo((30L * 100 + 29 * 30 / 2 + 100) * 1_000_000);
    }

    // ---- every other layout ---------------------------------------------------------------------------------------

    private static final List<String> MEDIUM_HEAD =
            List.of("Số liệu đến ngày: 31/10/2025", "Đơn vị tính: triệu đồng", "Giai đoạn: 2021-2025");
    private static final List<String> MEDIUM = List.of(
            "STT",
            "Mã dự án",
            "Danh mục dự án",
            "Chủ đầu tư",
            "Cơ quan theo dõi",
            "Nhóm",
            "Lĩnh vực",
            "Địa bàn",
            "Số QĐ đầu tư",
            "Ngày QĐ đầu tư",
            "Cơ quan QĐ đầu tư",
            "Tổng mức đầu tư",
            "Nguồn vốn",
            "Kế hoạch trung hạn giao đầu kỳ",
            "Số QĐ giao",
            "Ngày QĐ giao",
            "Cơ quan giao");

    private static List<Object> project(String code, String name) {
        return new ArrayList<>(Arrays.asList(
                1,
                code,
                name,
                OWNER,
                "Sở Tài chính",
                "C",
                "F5 - Giáo dục",
                "Phường Bắc Kạn",
                "MH-" + code + "/QĐ-MH",
                LocalDate.of(2025, 8, 1),
                "UBND tỉnh",
                30_000,
                "NSDP.TT",
                25_000,
                "MH-09/NQ-MH",
                LocalDate.of(2025, 9, 1),
                "HĐND tỉnh"));
    }

    @Test
    void aMediumTermPlanIsRefusedCellByCell() {
        List<Planted> planted = List.of(
                Planted.cell("C", null, "import.cell-missing"),
                Planted.cell("D", "Sở không có thật", "import.agency-unknown"),
                Planted.cell("E", "Sở không có thật", "import.agency-unknown"),
                Planted.cell("F", "D", "import.group-unknown"),
                Planted.cell("G", "Giáo dục", "import.sector-bad"),
                Planted.cell("H", "Xã Không Có Thật", "import.unit-of-territory-unknown"),
                Planted.cell("I", null, "import.cell-missing"),
                Planted.cell("J", LocalDate.of(2025, 11, 1), "import.decision-after-as-of"),
                Planted.cell("L", "30,000", "amount.ambiguous-comma"),
                Planted.cell("M", "NSDP.MOI", "import.source-unknown"),
                Planted.cell("N", -1, "import.negative"),
                Planted.cell("P", "31/09/2025", "date.no-such-day"),
                Planted.cell("Q", null, "import.cell-missing"));

        refusedCellByCell(planted, i -> project("GT-" + (100 + i), "Trường số " + i), MEDIUM_HEAD, MEDIUM, "B");
    }

    private static final List<String> ANNUAL_HEAD =
            List.of("Số liệu đến ngày: 31/10/2025", "Đơn vị tính: triệu đồng", "Năm kế hoạch: 2025");
    private static final List<String> ANNUAL = List.of(
            "STT",
            "Mã dự án",
            "Danh mục dự án",
            "Nguồn vốn",
            "Cấp giao",
            "Loại kế hoạch",
            "Số vốn giao",
            "Số quyết định",
            "Ngày quyết định",
            "Cơ quan ban hành",
            "Lý do");

    @Test
    void anAnnualPlanIsRefusedCellByCell() {
        refusedCellByCell(
                List.of(
                        Planted.cell("D", "Vốn lạ", "import.source-unknown"),
                        Planted.cell("E", "Bộ giao", "import.choice-unknown"),
                        Planted.cell("F", "Ngoài năm", "import.choice-unknown"),
                        Planted.cell("G", null, "import.cell-missing"),
                        Planted.cell("G", "2.5", "amount.ambiguous-dot"),
                        Planted.cell("H", null, "import.cell-missing"),
                        Planted.cell("I", "2025-11-02", "import.decision-after-as-of"),
                        Planted.cell("J", null, "import.cell-missing")),
                i -> new ArrayList<>(Arrays.asList(
                        i,
                        "MH-001",
                        STADIUM,
                        "NSTW.DP",
                        "Tỉnh giao",
                        "Trong năm",
                        1_000,
                        "MH-7" + i + "/QĐ-MH",
                        LocalDate.of(2025, 10, 20),
                        "UBND tỉnh",
                        null)),
                ANNUAL_HEAD,
                ANNUAL,
                "D");
    }

    private static final List<String> TIMES_HEAD = List.of("Số liệu đến ngày: 31/10/2025");

    @Test
    void milestonesAreRefusedCellByCell() {
        refusedCellByCell(
                List.of(
                        Planted.cell("B", "MH-999", "import.project-unknown"),
                        Planted.cell("D", "Cắt băng", "import.milestone-unknown"),
                        Planted.cell("E", "Hứa", "import.choice-unknown"),
                        Planted.cell("F", null, "import.cell-missing"),
                        Planted.cell("F", "31/11/2025", "date.no-such-day"),
                        Planted.cell("G", null, "import.cell-missing"),
                        Planted.cell("H", LocalDate.of(2025, 11, 5), "import.decision-after-as-of"),
                        Planted.cell("I", null, "import.cell-missing")),
                i -> new ArrayList<>(Arrays.asList(
                        i,
                        "MH-019",
                        "Cầu qua sông Cầu",
                        "START",
                        "Điều chỉnh",
                        LocalDate.of(2026, 5, 1),
                        "MH-6" + i + "/QĐ-MH",
                        LocalDate.of(2025, 10, 20),
                        "UBND tỉnh")),
                TIMES_HEAD,
                List.of(
                        "STT",
                        "Mã dự án",
                        "Danh mục dự án",
                        "Mốc",
                        "Loại ngày",
                        "Ngày mốc",
                        "Số văn bản",
                        "Ngày văn bản",
                        "Cơ quan ban hành"),
                "D");
    }

    @Test
    void whatHasNotHappenedYetIsNoActualDate() {
        byte[] file = new OfficeBook()
                .sheet(
                        "Mốc",
                        TIMES_HEAD,
                        List.of("Mã dự án", "Danh mục dự án", "Mốc", "Loại ngày", "Ngày mốc"),
                        List.of(List.of("MH-019", "Cầu", "START", "Thực tế", LocalDate.of(2025, 11, 1))))
                .bytes();

        assertThat(write("thuc-te.xlsx", file, SignedIn.OFFICER).issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactly(tuple(3, "E", "import.actual-after-as-of"));
    }

    private ImportOutcome forecasts(List<List<Object>> rows) {
        byte[] file = new OfficeBook()
                .sheet(
                        "Mốc",
                        TIMES_HEAD,
                        List.of("Mã dự án", "Danh mục dự án", "Mốc", "Loại ngày", "Ngày mốc", "Ngày văn bản", "Lý do"),
                        rows)
                .bytes();
        return write("du-kien.xlsx", file, SignedIn.OFFICER);
    }

    private static List<Object> forecast(LocalDate day, LocalDate stated, @Nullable String reason) {
        return Arrays.asList("MH-031", "Dự án", "SETTLED", "Dự kiến", day, stated, reason);
    }

    @Test
    void aForecastThatMovesLaterThanTheOneBeforeItSaysWhyWhateverTheOrderOfTheRows() {
        LocalDate far = LocalDate.of(2031, 1, 31);
        assertThat(forecasts(List.of(
                                forecast(far.plusDays(60), LocalDate.of(2025, 10, 20), null),
                                forecast(far, LocalDate.of(2025, 10, 10), "chờ kiểm toán"),
                                forecast(far.plusDays(30), LocalDate.of(2025, 10, 30), null)))
                        .issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactly(tuple(3, "G", "import.forecast-later-without-reason"));

        assertThat(forecasts(List.of(
                                forecast(far.plusDays(60), LocalDate.of(2025, 10, 20), "thiếu hồ sơ"),
                                forecast(far, LocalDate.of(2025, 10, 10), "chờ kiểm toán"),
                                forecast(far.plusDays(30), LocalDate.of(2025, 10, 30), null)))
                        .issues())
                .as("earlier needs no reason")
                .isEmpty();

        assertThat(forecasts(List.of(forecast(far.plusDays(31), LocalDate.of(2025, 10, 31), null)))
                        .issues())
                .as("the one before it may stand in the book")
                .extracting(ImportIssue::key)
                .containsExactly("import.forecast-later-without-reason");
    }

    @Test
    void reportsAreRefusedCellByCell() {
        refusedCellByCell(
                List.of(
                        Planted.cell("D", null, "import.cell-missing"),
                        Planted.cell("D", LocalDate.of(2025, 11, 25), "import.reported-after-as-of"),
                        Planted.cell("E", -1, "import.negative"),
                        Planted.cell("F", "không rõ", "amount.not-a-number"),
                        Planted.cell("G", "30/02/2026", "date.no-such-day"),
                        Planted.cell("H", "9.z", "import.cause-unknown"),
                        Planted.cell("I", "sớm", "date.not-a-date")),
                i -> new ArrayList<>(Arrays.asList(
                        i,
                        "MH-019",
                        "Cầu",
                        LocalDate.of(2025, 9, 1).plusDays(i),
                        100,
                        1_000,
                        LocalDate.of(2026, 12, 31),
                        "9.a",
                        LocalDate.of(2025, 12, 1))),
                HEAD,
                List.of(
                        "STT",
                        "Mã dự án",
                        "Danh mục dự án",
                        "Ngày báo cáo",
                        "Giá trị khối lượng thực hiện lũy kế",
                        "Giá trị hợp đồng xây lắp",
                        "Dự kiến hoàn thành",
                        "Nguyên nhân chậm",
                        "Thời hạn xử lý"),
                "D");
    }

    @Test
    void aPlannedCurveNeitherFallsNorGoesBackNorPassesOneHundred() {
        List<Object> decision = List.of("MH-55/QĐ-MH", LocalDate.of(2025, 10, 1), "UBND tỉnh");
        List<List<Object>> rows = new ArrayList<>();
        rows.add(point(LocalDate.of(2026, 3, 31), 20, decision));
        rows.add(point(LocalDate.of(2026, 6, 30), 15, decision)); // falls
        rows.add(point(LocalDate.of(2026, 6, 30), 40, decision)); // the same day again
        rows.add(point(LocalDate.of(2026, 12, 31), 101, decision)); // more than all
        byte[] file = new OfficeBook()
                .sheet(
                        "Đường",
                        TIMES_HEAD,
                        List.of(
                                "STT",
                                "Mã dự án",
                                "Danh mục dự án",
                                "Ngày cuối kỳ",
                                "Khối lượng kế hoạch lũy kế (%)",
                                "Số quyết định",
                                "Ngày quyết định",
                                "Cơ quan ban hành"),
                        rows)
                .bytes();

        assertThat(write("duong.xlsx", file, SignedIn.OFFICER).issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactly(
                        tuple(4, "E", "import.curve-falls"),
                        tuple(5, "D", "import.curve-period-order"),
                        tuple(6, "E", "import.percent-out-of-range"));
    }

    private static List<Object> point(LocalDate end, int percent, List<Object> decision) {
        List<Object> row = new ArrayList<>(Arrays.asList(1, "MH-019", "Cầu", end, percent));
        row.addAll(decision);
        return row;
    }

    private static final List<String> AGENCIES =
            List.of("STT", "Tên cơ quan", "Tên viết tắt", "Loại", "Hiệu lực từ", "Hiệu lực đến", "Đơn vị kế thừa");

    private static List<Object> agency(int n) {
        return new ArrayList<>(Arrays.asList(
                n, "Trung tâm số " + n, "TT" + n, "Khác", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 1, 1), OWNER));
    }

    @Test
    void agenciesAreRefusedCellByCell() {
        refusedCellByCell(
                List.of(
                        Planted.cell("B", null, "import.cell-missing"),
                        Planted.cell("C", null, "import.cell-missing"),
                        Planted.cell("D", "Hội", "import.agency-kind-unknown"),
                        Planted.cell("E", "2021", "date.not-a-date"),
                        Planted.cell("F", LocalDate.of(2020, 1, 1), "import.validity-reversed"),
                        Planted.cell("G", "Trung tâm không có thật", "import.agency-unknown")),
                GateIT::agency,
                TIMES_HEAD,
                AGENCIES,
                "B");
    }

    /** Every planted row is told at its cell, a repeated row as well, and nothing else is told; corrected, all come in, twice. */
    private void refusedCellByCell(
            List<Planted> planted,
            java.util.function.IntFunction<List<Object>> right,
            List<String> head,
            List<String> headers,
            String repeatedAt) {
        List<List<Object>> wrong = new ArrayList<>();
        List<List<Object>> good = new ArrayList<>();
        List<org.assertj.core.groups.Tuple> expected = new ArrayList<>();
        wrong.add(right.apply(0));
        good.add(right.apply(0));
        for (int i = 0; i < planted.size(); i++) {
            wrong.add(planted.get(i).spoil().apply(right.apply(i + 1)));
            good.add(right.apply(i + 1));
            expected.add(tuple(
                    OfficeBook.rowNumber(head.size(), i + 1),
                    planted.get(i).column(),
                    planted.get(i).key()));
        }
        wrong.add(right.apply(0));
        expected.add(tuple(OfficeBook.rowNumber(head.size(), planted.size() + 1), repeatedAt, "import.row-repeated"));
        Map<String, String> before = Contents.all(jdbc);

        ImportOutcome refused = write(
                "sai.xlsx",
                new OfficeBook().sheet("Trang 1", head, headers, wrong).bytes(),
                SignedIn.OFFICER);

        assertThat(refused.issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Contents.all(jdbc)).isEqualTo(before);

        byte[] corrected =
                new OfficeBook().sheet("Trang 1", head, headers, good).bytes();
        ImportOutcome first = write("dung.xlsx", corrected, SignedIn.OFFICER);
        Map<String, String> after = Contents.books(jdbc);
        ImportOutcome second = write("dung.xlsx", corrected, SignedIn.OFFICER);

        assertThat(wrongIn(first)).isEmpty();
        assertThat(first.written()).isTrue();
        assertThat(first.added()).isGreaterThanOrEqualTo(good.size());
        assertThat(second.added() + second.changed()).isZero();
        assertThat(Contents.books(jdbc)).isEqualTo(after);
    }

    // ---- the frame of a sheet -------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số liệu đến ngày: 31/10/2025 | | 2 | import.unit-missing",
                "Số liệu đến ngày: 31/10/2025 | Đơn vị tính: nghìn đồng | 2 | import.unit-unknown",
                "Báo cáo tháng 10 | Đơn vị tính: triệu đồng | 3 | import.as-of-missing",
                "Số liệu đến ngày: 01/11/2025 | Đơn vị tính: triệu đồng | 1 | import.as-of-in-future",
                "Số liệu đến ngày: 31/09/2025 | Đơn vị tính: triệu đồng | 1 | date.no-such-day"
            })
    void aSheetThatDoesNotSayItsDayOrUnitIsRefused(String day, String unit, int row, String key) {
        List<String> head = new ArrayList<>(List.of(day));
        if (unit != null) {
            head.add(unit);
        }
        Map<String, String> before = Contents.all(jdbc);

        ImportOutcome outcome = write(
                "khung.xlsx",
                new OfficeBook()
                        .sheet("Tháng 10", head, PAYMENTS, List.of(payment(0)))
                        .bytes(),
                SignedIn.OFFICER);

        assertThat(outcome.issues())
                .extracting(ImportIssue::sheet, ImportIssue::row, ImportIssue::key)
                .containsExactly(tuple("Tháng 10", row, key));
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void aWorkbookOfTwoLayoutsAMissingColumnAndAColumnTwiceAreTold() {
        List<String> without = new ArrayList<>(PAYMENTS);
        without.remove("Niên độ");
        List<String> twice = new ArrayList<>(PAYMENTS);
        twice.add("Tạm ứng");
        byte[] file = new OfficeBook()
                .sheet("Thiếu", HEAD, without, List.of())
                .sheet("Thừa", HEAD, twice, List.of())
                .sheet("Lẫn", TIMES_HEAD, AGENCIES, List.of(agency(900)))
                .sheet("Trống", List.of("không có bảng nào"), List.of("A", "B"), List.of())
                .sheet("Ghi chú", List.of("trang này không đọc"), List.of("A"), List.of())
                .bytes();

        assertThat(write("lan.xlsx", file, SignedIn.OFFICER).issues())
                .extracting(ImportIssue::sheet, ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyInAnyOrder(
                        tuple("Thiếu", 4, "", "import.column-missing"),
                        tuple("Thừa", 4, "M", "import.column-twice"),
                        tuple("Lẫn", 0, "", "import.layouts-mixed"),
                        tuple("Trống", 0, "", "import.no-header"));
    }

    @Test
    void totalsThatDoNotAddUpAreFindingsAndDoNotStopTheRows() {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> one = payment(1);
        List<Object> two = payment(2);
        one.set(4, "NSTW.PH");
        two.set(4, "NSTW.PH");
        rows.add(Arrays.asList("I", null, "Thể thao"));
        rows.add(one); // 101
        rows.add(two); // 102
        rows.add(Arrays.asList(null, null, "Cộng nhóm I", null, null, null, null, null, 203, 40, 21));
        rows.add(Arrays.asList(null, null, "Tổng số", null, null, null, null, null, 204, 40, 20));

        ImportOutcome outcome = write(
                "tong.xlsx",
                new OfficeBook().sheet("Tháng 10", HEAD, PAYMENTS, rows).bytes(),
                SignedIn.OFFICER);

        assertThat(wrongIn(outcome))
                .extracting(ImportIssue::severity, ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyInAnyOrder(
                        tuple(ImportIssue.Severity.WARNING, 8, "K", "import.total-differs"),
                        tuple(ImportIssue.Severity.WARNING, 9, "I", "import.total-differs"));
        assertThat(outcome.written()).isTrue();
        assertThat(outcome.added()).isEqualTo(2);
    }

    // ---- identity -------------------------------------------------------------------------------------------------

    @Test
    void aRowWithoutACodeIsMatchedByNameAndOwnerAndWrittenOnlyWhenConfirmed() {
        List<Object> row = payment(3);
        row.set(1, null);
        row.set(2, "sân vận động  TỈNH – minh họa");
        row.set(4, "NSTW.MT");
        byte[] file =
                new OfficeBook().sheet("Tháng 10", HEAD, PAYMENTS, List.of(row)).bytes();
        Map<String, String> before = Contents.all(jdbc);

        ImportOutcome asked = write("khong-ma.xlsx", file, SignedIn.OFFICER);

        assertThat(asked.written()).isFalse();
        assertThat(asked.canBeWritten()).isFalse();
        assertThat(asked.issues()).isEmpty();
        assertThat(asked.toConfirm())
                .extracting(NameMatch::sheet, NameMatch::row, NameMatch::matchedCode)
                .containsExactly(tuple("Tháng 10", 5, "MH-001"));
        assertThat(Contents.all(jdbc)).isEqualTo(before);

        Set<String> yes = Set.of(asked.toConfirm().getFirst().key());
        ImportOutcome confirmed =
                SignedIn.as(SignedIn.OFFICER, () -> gate.write("khong-ma.xlsx", file, new ImportChoices(null, yes)));

        assertThat(confirmed.written()).isTrue();
        assertThat(jdbc.queryForList("""
                        select c.code from payment p join project_code c on c.project_id = p.project_id
                        join import_batch b on b.id = p.src_batch where b.name = 'khong-ma.xlsx'""", String.class)).containsExactly("MH-001");
    }

    @Test
    void decomposedLettersFromAMacAreTheSameLetters() {
        List<Object> row = project("GT-900", "Trường tiểu học Nguyễn Ái Quốc – minh họa");
        List<Object> taken = row.stream()
                .map(cell -> cell instanceof String text ? (Object) nfd(text) : cell)
                .toList();
        byte[] file = new OfficeBook()
                .sheet(
                        nfd("Trung hạn"),
                        MEDIUM_HEAD.stream().map(GateIT::nfd).toList(),
                        MEDIUM.stream().map(GateIT::nfd).toList(),
                        List.of(taken))
                .bytes();

        ImportOutcome outcome = write(nfd("Trung hạn.xlsx"), file, SignedIn.OFFICER);
        ImportOutcome composed = write(
                "trung-han.xlsx",
                new OfficeBook()
                        .sheet("Trung hạn", MEDIUM_HEAD, MEDIUM, List.of(row))
                        .bytes(),
                SignedIn.OFFICER);

        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.written()).isTrue();
        assertThat(composed.added() + composed.changed()).isZero();
        assertThat(jdbc.queryForObject("""
                        select p.name from project_profile p join project_code c on c.project_id = p.project_id where c.code = 'GT-900'""", String.class)).isEqualTo("Trường tiểu học Nguyễn Ái Quốc – minh họa");
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedWithOneMessage() {
        Map<String, String> before = Contents.all(jdbc);

        ImportOutcome outcome =
                write("anh.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, SignedIn.OFFICER);

        assertThat(outcome.issues()).hasSize(1).allMatch(ImportIssue::isError);
        assertThat(outcome.written()).isFalse();
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    private ImportOutcome write(String name, byte[] content, String by) {
        return SignedIn.as(by, () -> gate.write(name, content, ImportChoices.NONE));
    }

    /** What is wrong in the file itself; what it contradicts in the books is told beside, see {@code aContradictionIsToldWithThePreview}. */
    private static List<ImportIssue> wrongIn(ImportOutcome outcome) {
        return outcome.issues().stream()
                .filter(issue -> !issue.key().equals("import.contradiction"))
                .toList();
    }

    @Test
    void aContradictionIsToldWithThePreviewAndStopsNothing() {
        List<Object> row = new ArrayList<>(Arrays.asList(
                1,
                "MH-004",
                "Dự án",
                "NSTW.PH",
                "Tỉnh giao",
                "Trong năm",
                5,
                "77/QĐ-GT",
                "30/10/2025",
                "UBND tỉnh",
                null));
        byte[] book = new OfficeBook()
                .sheet("Trang 1", ANNUAL_HEAD, ANNUAL, List.of(row))
                .bytes();
        ImportOutcome preview =
                SignedIn.as(SignedIn.OFFICER, () -> gate.preview("vuot.xlsx", book, ImportChoices.NONE));

        assertThat(preview.canBeWritten()).isTrue();
        assertThat(preview.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.key()).isEqualTo("import.contradiction");
            assertThat(issue.severity()).isEqualTo(ImportIssue.Severity.WARNING);
            assertThat(issue.args()).startsWith("MH-004").endsWith("I2");
        });
    }
}
