package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A decision is recorded in one form: the plan moves, the original stays, lights and sentence follow, and every figure tells of the
 * decision. Its project is one that no other story reads.
 */
class DecisionJourneyIT extends Journey {

    private static final String PROJECT = "MH-008";
    private static final String PHONED = "MH-009";

    private @Nullable Runnable undo;

    private static Locator form(Page page) {
        return dialog(page);
    }

    private static void press(Page page, String button) {
        form(page).locator("vaadin-button:text-is('" + button + "')").click();
    }

    private static void fill(Page page, String label, String value) {
        Locator field = form(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.press("Enter");
    }

    private static void plan(Page page, String milestone, String day) {
        Locator field = form(page).locator("[data-plan=" + milestone + "] input");
        field.fill(day);
        field.press("Enter");
    }

    private static Locator row(Page page, String milestone) {
        return page.locator("tr:has([data-milestone=" + milestone + "]) td");
    }

    private static Locator verdict(Page page) {
        return page.locator(".dt-verdict .dt-sentence");
    }

    private long id(Page anybody, String code) {
        return new MapPage(anybody).project(code).id();
    }

    private void open(Page page, String code) {
        goTo(page, "du-an/" + id(page, code));
        page.locator("button:text-is('Ghi quyết định')").click();
        assertThat(form(page)).hasCount(1);
    }

    @Test
    void aDecisionMovesThePlanAndEverythingOnThePageFollows() {
        Page officer = signedIn("canbo", Screen.DESK);
        goTo(officer, "du-an/" + id(officer, PROJECT));
        String original = row(officer, "COMPLETE").nth(0).innerText();
        String current = row(officer, "COMPLETE").nth(1).innerText();
        String before = verdict(officer).innerText();
        Locator status = officer.locator(".dt-page-head .dt-status");
        assertThat(status).hasAttribute("data-light", "RED");
        String headline = status.innerText();
        officer.locator("button:text-is('Ghi quyết định')").click();
        assertThat(form(officer)).hasCount(1);

        // nothing filled in: the form says so at its fields
        press(officer, "Kiểm tra");
        assertThat(form(officer)).containsText("Cần số quyết định.");
        fill(officer, "Số quyết định", "981/QĐ-MH");
        fill(officer, "Ngày quyết định", "30/10/2025");
        fill(officer, "Cơ quan ban hành", "UBND tỉnh");
        press(officer, "Kiểm tra");
        assertThat(form(officer)).containsText("Quyết định chưa làm thay đổi gì");

        form(officer)
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "981-qd-mh.txt",
                        "text/plain",
                        "Quyết định điều chỉnh – minh họa".getBytes(StandardCharsets.UTF_8)));
        plan(officer, "COMPLETE", "31/12/2027");
        fill(officer, "Lý do điều chỉnh", "Điều chỉnh quy mô");
        form(officer)
                .getByText("Lập lại từ khối lượng đã báo cáo đến ngày hoàn thành mới")
                .click();
        // and gives the project capital that its medium-term plan does not have
        adjustPlan(officer, "900.000");
        press(officer, "Kiểm tra");
        assertThat(form(officer)).containsText("thành 31/12/2027");
        assertThat(form(officer)).containsText("thay đổi 900.000 triệu đồng");
        assertThat(form(officer)).containsText("vượt trung hạn");
        assertThat(form(officer)).containsText("Kiểm tra mâu thuẫn");
        picture(officer, "decision-check");

        // she goes back, and finds everything as she typed it
        press(officer, "Sửa lại");
        assertThat(form(officer).getByLabel("Số quyết định", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("981/QĐ-MH");
        press(officer, "Kiểm tra");
        undo = () -> planBack(officer, current);
        press(officer, "Ghi");
        assertThat(form(officer)).hasCount(0);

        // the light turns, the sentence says something else, and the contradiction told before stands beside the light
        assertThat(status).not().hasAttribute("data-light", "RED");
        assertThat(status).not().hasText(headline);
        assertThat(officer.locator("[data-part=findings]")).containsText("vượt trung hạn");
        assertThat(row(officer, "COMPLETE").nth(0)).hasText(original);
        assertThat(row(officer, "COMPLETE").nth(1)).hasText("31/12/2027");
        assertThat(verdict(officer)).not().hasText(before);
        assertThat(decisions(officer)).containsText("981/QĐ-MH");
        assertThat(decisions(officer)).containsText("→ 913,6 tỷ đồng");

        // the current date opens its history: the original and the adjustment with its decision
        // on a page of its own making: one that is just being refreshed may swallow the click
        goTo(officer, "du-an/" + id(officer, PROJECT));
        row(officer, "COMPLETE").nth(1).locator("button").click();
        assertThat(form(officer)).containsText("981/QĐ-MH");
        assertThat(form(officer)).containsText("Ban đầu");
        assertThat(form(officer)).containsText(Pattern.compile("Điều chỉnh · lần · \\d+"));
        press(officer, "Đóng");

        // as known the day before, nothing had moved
        goTo(officer, "du-an/" + id(officer, PROJECT) + "?at=2025-10-29");
        assertThat(verdict(officer)).isVisible();
        assertThat(decisions(officer)).not().containsText("981/QĐ-MH");

        // a second decision moves it back; both adjustments stay in the history
        planBack(officer, current);
        assertThat(officer.locator("[data-part=findings]:has-text('vượt trung hạn')"))
                .hasCount(0);
        assertThat(decisions(officer)).containsText("981/QĐ-MH");
    }

    /** The section of decisions, whatever its years. */
    private static Locator decisions(Page page) {
        return page.locator("section.dt-card:has(> h2:text-is('Quyết định'))");
    }

    /** A change of this year's plan from balanced local capital. */
    private static void adjustPlan(Page page, String million) {
        Locator source = form(page).locator("vaadin-select[data-role=plan-source]");
        if (!source.isVisible()) {
            form(page)
                    .locator("summary:has-text('Kế hoạch vốn: giao, điều chỉnh')")
                    .click();
        }
        source.click();
        page.locator("vaadin-select-item:visible:has-text('NSĐP cân đối')")
                .first()
                .click();
        Locator amount = form(page).locator("[data-role=plan-amount] input");
        amount.fill(million);
        amount.press("Enter");
    }

    private void planBack(Page officer, String day) {
        open(officer, PROJECT);
        fill(officer, "Số quyết định", "983/QĐ-MH");
        fill(officer, "Ngày quyết định", "31/10/2025");
        fill(officer, "Cơ quan ban hành", "UBND tỉnh");
        plan(officer, "COMPLETE", day);
        adjustPlan(officer, "-900.000");
        press(officer, "Kiểm tra");
        press(officer, "Ghi");
        assertThat(form(officer)).hasCount(0);
        assertThat(row(officer, "COMPLETE").nth(1)).hasText(day);
        undo = null;
    }

    /** Only a story that failed half-way leaves something to do here. */
    @AfterEach
    void leaveThePlanAsItWas() {
        if (undo != null) {
            undo.run();
        }
    }

    @Test
    void aRefusalStandsAtItsFieldAndNothingTypedIsLost() {
        Page officer = signedIn("canbo", Screen.DESK);
        open(officer, PHONED);
        fill(officer, "Số quyết định", "982/QĐ-MH");
        fill(officer, "Ngày quyết định", "30/10/2025");
        fill(officer, "Cơ quan ban hành", "UBND tỉnh");
        plan(officer, "COMPLETE", "01/01/2001");
        press(officer, "Kiểm tra");

        assertThat(form(officer).locator("[data-plan=COMPLETE]")).containsText("không thể trước khởi công");
        assertThat(form(officer).locator("[data-plan=COMPLETE] input")).hasValue("01/01/2001");
        assertThat(form(officer).getByLabel("Cơ quan ban hành")).hasValue("UBND tỉnh");
        press(officer, "Bỏ");
        assertThat(form(officer)).hasCount(0);
        // the page is no longer hidden from a screen reader
        assertThat(officer.locator("button:text-is('Ghi quyết định')")).isVisible();
    }

    @Test
    void aReportIsTriedBeforeItIsSubmittedAndItsContradictionIsTold() {
        Page officer = signedIn("canbo", Screen.DESK);
        goTo(officer, "du-an/" + id(officer, "MH-001"));
        officer.locator("button:text-is('Lập báo cáo')").click();
        assertThat(form(officer)).hasCount(1);
        fill(officer, "Giá trị khối lượng thực hiện lũy kế (tử số)", "100");
        press(officer, "Kiểm tra");
        assertThat(form(officer)).containsText(Pattern.compile("Sẽ phát sinh \\d+ mâu thuẫn"));
        picture(officer, "report-contradiction");
        press(officer, "Sửa lại");
        assertThat(form(officer)
                        .getByLabel(
                                "Giá trị khối lượng thực hiện lũy kế (tử số)",
                                new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("100");
        press(officer, "Bỏ");
        assertThat(form(officer)).hasCount(0);
    }

    @Test
    void theFormHoldsOnAPhone() {
        Page officer = signedIn("canbo", Screen.PHONE);
        open(officer, PHONED);
        assertThat(form(officer).getByLabel("Số quyết định", new Locator.GetByLabelOptions().setExact(true)))
                .isVisible();
        press(officer, "Kiểm tra");
        assertThat(form(officer)).containsText("Cần ngày quyết định.");
        officer.waitForFunction("document.documentElement.scrollWidth <= window.innerWidth");
        press(officer, "Bỏ");
    }

    @Test
    void whoMayNotEditIsOfferedNoForm() {
        Page leader = signedIn("lanhdao", Screen.DESK);
        goTo(leader, "du-an/" + id(leader, PROJECT));
        assertThat(leader.locator(".dt-verdict")).isVisible();
        assertThat(leader.locator("button:text-is('Ghi quyết định')")).hasCount(0);
        assertThat(leader.locator("button:text-is('Lập báo cáo')")).hasCount(0);
    }
}
