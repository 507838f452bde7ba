package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** An officer brings files: known ones change nothing, bad ones are told cell by cell, good ones are shown first and then written. */
class ImportJourneyIT extends Journey {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SHEET = "Tháng 10";

    private Page importPage() {
        Page officer = signedIn("canbo", Screen.DESK);
        goTo(officer, "nap-du-lieu");
        assertThat(officer.locator("vaadin-upload")).isVisible();
        return officer;
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, XLSX, content));
        assertThat(result(page).locator("h2")).hasText(name);
    }

    private static Locator result(Page page) {
        return page.locator("section[data-written]");
    }

    private static Locator verdict(Page page) {
        return result(page).locator(".dt-notice");
    }

    private static Locator count(Page page, String what) {
        return result(page).locator("[data-count=" + what + "] b");
    }

    private static Locator history(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Các lần nạp"))
                .locator("tbody tr");
    }

    /** A month's payments of one project; each argument is written as it is given, a text or a number of millions. */
    private static byte[] payments(String project, Object volume, Object paidOn) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "journeys", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            sheet.value(0, 0, "BÁO CÁO GIẢI NGÂN – minh họa");
            sheet.value(1, 0, "Số liệu đến ngày: 31/10/2025");
            sheet.value(2, 0, "Đơn vị tính: triệu đồng");
            String[] headers = {
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
                "Cộng"
            };
            for (int column = 0; column < headers.length; column++) {
                sheet.value(4, column, headers[column]);
            }
            sheet.value(5, 0, 1);
            sheet.value(5, 1, project);
            sheet.value(5, 2, "Thư viện và Bảo tàng tỉnh – minh họa");
            sheet.value(5, 4, "NSDP.TT");
            sheet.value(5, 5, 2025);
            sheet.value(5, 6, "Trong năm");
            write(sheet, 5, 7, paidOn);
            write(sheet, 5, 8, volume);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
        }
    }

    @Test
    void aFileThatTheBooksAlreadyHoldChangesNothing() throws IOException {
        Page page = importPage();
        int before = history(page).count();
        String name = "44-giai-ngan-2025.xlsx";

        upload(page, name, Files.readAllBytes(Path.of(System.getProperty("basedir", ""), "seeds", name)));

        assertThat(verdict(page)).hasText("Sổ đã có đúng như tệp này, không có gì để ghi.");
        assertThat(count(page, "new")).hasText("0");
        assertThat(count(page, "changed")).hasText("0");
        assertThat(count(page, "refused")).hasText("0");
        assertThat(count(page, "unchanged")).not().hasText("0");
        assertThat(result(page).locator("vaadin-button")).hasCount(0);
        assertThat(history(page)).hasCount(before);
    }

    @Test
    void everyMistakeIsToldAtItsCellAndTheCorrectedFileIsWritten() throws IOException {
        Page page = importPage();
        int before = history(page).count();

        upload(page, "giai-ngan-sai.xlsx", payments("MH-999", "1,234", "31/02/2025"));

        assertThat(verdict(page)).hasText("Chưa ghi gì: 3 chỗ phải sửa. Sửa trong tệp rồi nạp lại.");
        assertThat(verdict(page)).hasAttribute("data-light", "RED");
        Locator issues = result(page).locator(".dt-issue[data-severity=ERROR]");
        assertThat(issues).hasCount(3);
        assertThat(issues.locator(".dt-issue-where")).hasText(new String[] {
            SHEET + " · dòng 6 · cột I", SHEET + " · dòng 6 · cột B", SHEET + " · dòng 6 · cột H"
        });
        assertThat(issues.nth(0).locator(".dt-issue-what"))
                .hasText(
                        "“1,234” có thể đọc hai cách (dấu phẩy ba chữ số). Viết 1.234 nếu là nghìn, 1,2340 nếu là số lẻ.");
        assertThat(issues.nth(1).locator(".dt-issue-what")).containsText("MH-999");
        assertThat(issues.nth(2).locator(".dt-issue-what")).containsText("31/02/2025");
        assertThat(result(page).locator("vaadin-button")).hasCount(0);
        assertThat(history(page)).hasCount(before);
        picture(page, "import-refused");

        byte[] right = payments("MH-038", "1.234,5", "15/10/2025");
        upload(page, "giai-ngan-dung.xlsx", right);

        assertThat(verdict(page)).hasText("Tệp đọc được, không có lỗi. Bấm Ghi vào sổ để nạp.");
        assertThat(count(page, "new")).hasText("1");
        assertThat(history(page)).hasCount(before);
        result(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ghi vào sổ"))
                .click();

        assertThat(verdict(page)).hasText("Đã ghi vào sổ.");
        assertThat(result(page)).hasAttribute("data-written", "true");
        assertThat(history(page)).hasCount(before + 1);
        assertThat(history(page).first()).containsText("giai-ngan-dung.xlsx");
        assertThat(history(page).first()).containsText("Giải ngân tháng");
        picture(page, "import-written");

        upload(page, "giai-ngan-dung-lan-hai.xlsx", right);
        assertThat(verdict(page)).hasText("Sổ đã có đúng như tệp này, không có gì để ghi.");
        assertThat(history(page)).hasCount(before + 1);
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedInWords() {
        Page page = importPage();
        upload(page, "anh.xlsx", "not a workbook at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(verdict(page)).hasText(Pattern.compile("^Chưa ghi gì: 1 chỗ phải sửa"));
        assertThat(result(page).locator(".dt-issue-where")).hasText("cả tệp");
        assertThat(result(page).locator(".dt-issue-what")).containsText("tệp chữ");
    }

    @Test
    void theTemplateHasTheColumnsOfTheLayout() throws IOException {
        Page page = importPage();
        Download template = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Giải ngân tháng").setExact(true))
                .click());
        assertThat(template.suggestedFilename()).isEqualTo("disbursement.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(template.createReadStream());
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.flatMap(row -> row.stream())
                            .filter(cell -> cell != null)
                            .map(cell -> cell.getText())
                            .toList())
                    .contains("Đơn vị tính: triệu đồng", "Mã dự án", "Niên độ*", "Thanh toán khối lượng hoàn thành*");
        }
    }

    @Test
    void aFileOfTheHistoryComesBackByteForByte() throws IOException {
        Page page = importPage();
        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("01-co-quan.xlsx"))
                        .click());
        assertThat(file.createReadStream().readAllBytes())
                .isEqualTo(Files.readAllBytes(Path.of(System.getProperty("basedir", ""), "seeds", "01-co-quan.xlsx")));
    }

    @Test
    void aLeaderHasNoImportPage() {
        Page leader = signedIn("lanhdao", Screen.DESK);
        assertThat(leader.locator(".dt-tabs a")).hasText(new String[] {
            "Bản đồ", "Tổng quan", "Dự án", "Mặt bằng", "Kế hoạch vốn", "Vướng mắc", "Báo cáo", "Pháp luật"
        });
        goTo(leader, "nap-du-lieu");
        assertThat(leader.locator("h1")).hasText("Không có trang này");
        assertThat(leader.locator("vaadin-upload")).hasCount(0);
    }
}
