package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An officer records what happened; every open page says it at once, nobody overwrites anybody, and a restart forgets nothing. */
class OfficerRecordsJourneyIT extends Journey {

    private static final String STADIUM = "MH-001";
    /** Late only because its land is: when the land comes, the light changes. */
    private static final String ROAD = "MH-006";

    /** Of the province's own board, as the owner's account is. */
    private static final String EMBANKMENT = "MH-033";

    private static final String LAND = "GPMB_100";
    private static final String WORK = "WORK_100";
    private static final Pattern LAND_IS_LATE = Pattern.compile("mốc Bàn giao toàn bộ mặt bằng quá hạn \\d+ ngày");

    /** The milestone dialog as an officer fills it in. */
    private record Dialog(Page page) {

        static Dialog open(Page page, String milestone) {
            page.locator("[data-milestone=" + milestone + "]").click();
            Dialog dialog = new Dialog(page);
            assertThat(dialog.box()).hasCount(1);
            return dialog;
        }

        Locator box() {
            return dialog(page);
        }

        Dialog day(String day) {
            Locator field = box().getByLabel("Ngày", new Locator.GetByLabelOptions().setExact(true));
            field.fill(day);
            field.press("Enter");
            return this;
        }

        Dialog because(String reason) {
            box().getByLabel("Lý do, căn cứ").fill(reason);
            return this;
        }

        Dialog document(String number) {
            box().getByLabel("Số văn bản, biên bản").fill(number);
            return this;
        }

        void press(String button) {
            box().locator("vaadin-button:text-is('" + button + "')").click();
        }

        void save() {
            press("Lưu");
            assertThat(box()).hasCount(0);
        }
    }

    private @Nullable Runnable undo;

    private static Locator verdict(Page page) {
        return page.locator(".dt-verdict .dt-sentence");
    }

    private static Locator actual(Page page, String milestone) {
        return page.locator("tr:has([data-milestone=" + milestone + "]) td").nth(3);
    }

    private long id(Page anybody, String code) {
        return new MapPage(anybody).project(code).id();
    }

    /** Remembers that this officer's page holds a day which no later story may find. */
    private void tidyUpAfter(Page officer, String milestone) {
        String address = officer.url();
        undo = () -> {
            officer.navigate(address);
            takeBack(officer, milestone);
        };
    }

    private void takeBack(Page officer, String milestone) {
        Dialog.open(officer, milestone).because("Ghi nhầm, bỏ lại").press("Bỏ ngày đã ghi");
        assertThat(dialog(officer)).hasCount(0);
        assertThat(actual(officer, milestone)).hasText("");
        undo = null;
    }

    /** Only a story that failed half-way leaves something to do here. */
    @AfterEach
    void leaveTheBooksAsTheyWere() {
        if (undo != null) {
            undo.run();
        }
    }

    @Test
    void whatTheOfficerRecordsTheLeadersOpenPageSaysWithoutReloading() {
        Page leader = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(leader);
        map.idle();
        map.choose(STADIUM);
        assertThat(map.sentence()).hasText(LAND_IS_LATE);
        leader.evaluate("window.sameDocument = true");

        Page officer = signedIn("canbo", Screen.DESK);
        goTo(officer, "du-an");
        officer.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Tìm tên")))
                .fill("san van dong");
        officer.waitForURL(Pattern.compile(".*[?&]q=san.*"));
        officer.locator("vaadin-grid a:visible")
                .getByText("Sân vận động tỉnh")
                .first()
                .click();
        officer.waitForURL(Pattern.compile(".*/du-an/\\d+$"));
        assertThat(verdict(officer)).hasText(LAND_IS_LATE);

        Dialog dialog = Dialog.open(officer, LAND);
        assertThat(dialog.box()).containsText("hiện hành 31/03/2025");
        dialog.press("Lưu");
        assertThat(dialog.box()).containsText("Cần lý do, để người sau hiểu vì sao ngày đổi.");
        dialog.because("Đã nhận đủ mặt bằng tại hiện trường")
                .document("BB-07/MH")
                .box()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "bien-ban-minh-hoa.txt",
                        "text/plain",
                        "Biên bản bàn giao mặt bằng – minh họa".getBytes(StandardCharsets.UTF_8)));
        picture(officer, "milestone-dialog");
        tidyUpAfter(officer, LAND);
        dialog.save();

        assertThat(actual(officer, LAND)).hasText("31/10/2025");
        assertThat(verdict(officer)).not().hasText(LAND_IS_LATE);
        assertThat(map.sentence()).not().hasText(LAND_IS_LATE);
        assertThat(map.sentence()).hasText(Pattern.compile("[Cc]hủ đầu tư dự kiến xong 30/06/2026, chậm 181 ngày"));
        assertThat(leader.evaluate("window.sameDocument")).isEqualTo(true);

        // the figure tells who said so, and its document opens
        actual(officer, LAND).locator("button").click();
        Locator sources = dialog(officer);
        assertThat(sources).containsText("BB-07/MH");
        String link = sources.locator("td a:has-text('BB-07/MH')").getAttribute("href");
        assertThat(officer.request().get(product.address(link)).text())
                .isEqualTo("Biên bản bàn giao mặt bằng – minh họa");
        sources.locator("vaadin-button:text-is('Đóng')").click();
        assertThat(sources).hasCount(0);

        takeBack(officer, LAND);
        assertThat(verdict(officer)).hasText(LAND_IS_LATE);
        assertThat(map.sentence()).hasText(LAND_IS_LATE);
        assertThat(leader.evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void whenTheLandComesTheLightChangesOnTheMapOfTheOtherWindow() {
        Page leader = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(leader);
        map.agreesWithServer(Product.TODAY, Product.TODAY);
        int red = Integer.parseInt(map.legendCount("RED").innerText());
        assertThat(map.item(ROAD)).isVisible();

        Page officer = signedIn("canbo", Screen.DESK);
        goTo(officer, "du-an/" + id(officer, ROAD));
        tidyUpAfter(officer, LAND);
        Dialog.open(officer, LAND).because("Các hộ đã nhận lô").save();

        assertThat(officer.locator(".dt-page-head .dt-status")).hasAttribute("data-light", "AMBER");
        assertThat(map.item(ROAD)).hasCount(0);
        assertThat(map.legendCount("RED")).hasText(String.valueOf(red - 1));
        assertThat(map.figure("late")).hasText(String.valueOf(red - 1));
        map.agreesWithServer(Product.TODAY, Product.TODAY);

        takeBack(officer, LAND);
        assertThat(officer.locator(".dt-page-head .dt-status")).hasAttribute("data-light", "RED");
        assertThat(map.item(ROAD)).isVisible();
        assertThat(map.legendCount("RED")).hasText(String.valueOf(red));
    }

    @Test
    void theSecondOfTwoEditorsIsShownBothValuesAndNothingIsOverwritten() {
        Page officer = signedIn("canbo", Screen.DESK);
        Page owner = signedIn("chudautu", Screen.DESK);
        long embankment = id(officer, EMBANKMENT);
        goTo(officer, "du-an/" + embankment);
        goTo(owner, "du-an/" + embankment);
        Dialog first = Dialog.open(officer, WORK);
        Dialog second = Dialog.open(owner, WORK);

        tidyUpAfter(officer, WORK);
        first.day("29/10/2025").because("Theo biên bản hiện trường").save();
        second.day("30/10/2025").because("Theo sổ của Ban").press("Lưu");

        Locator notice = second.box().locator("[role=alert]");
        assertThat(notice).containsText("vừa ghi mốc này. Chưa có gì bị ghi đè.");
        assertThat(notice.locator("tbody tr").first().locator("td")).hasText(new String[] {"29/10/2025", "30/10/2025"});
        assertThat(notice).containsText("Theo biên bản hiện trường");
        assertThat(notice).containsText("Theo sổ của Ban");
        picture(owner, "conflict");

        second.press("Bỏ");
        assertThat(second.box()).hasCount(0);
        assertThat(actual(owner, WORK)).hasText("29/10/2025");
        assertThat(actual(officer, WORK)).hasText("29/10/2025");

        // asked again with the other's value in sight, her own may be saved
        Dialog again = Dialog.open(owner, WORK).day("30/10/2025").because("Ngày ký biên bản là 30/10");
        again.save();
        assertThat(actual(officer, WORK)).hasText("30/10/2025");
        takeBack(officer, WORK);
    }

    @Test
    void anOwnerRecordsOnlyOnItsOwnProjectsAndALeaderNowhere() {
        Page owner = signedIn("chudautu", Screen.DESK);
        Locator buttons = owner.locator("[data-milestone]");
        goTo(owner, "du-an/" + id(owner, STADIUM));
        assertThat(owner.locator(".dt-verdict")).isVisible();
        assertThat(buttons).not().hasCount(0);
        goTo(owner, "du-an/" + id(owner, "MH-005"));
        assertThat(owner.locator(".dt-verdict")).isVisible();
        assertThat(buttons).hasCount(0);

        Page leader = signedIn("lanhdao", Screen.DESK);
        goTo(leader, "du-an/" + id(leader, STADIUM));
        assertThat(leader.locator(".dt-verdict")).isVisible();
        assertThat(leader.locator("[data-milestone]")).hasCount(0);
    }

    @Test
    void aPastDayIsReadOnly() {
        Page officer = signedIn("canbo", Screen.DESK);
        goTo(officer, "du-an/" + id(officer, STADIUM) + "?at=2024-03-19");
        assertThat(officer.locator(".dt-verdict")).isVisible();
        assertThat(officer.locator("[data-milestone]")).hasCount(0);
    }

    @Test
    void aRestartForgetsNothing() {
        Page officer = signedIn("canbo", Screen.DESK);
        long road = id(officer, ROAD);
        goTo(officer, "du-an/" + road);
        Dialog.open(officer, LAND)
                .day("30/10/2025")
                .because("Các hộ đã nhận lô")
                .document("BB-09/MH")
                .save();
        assertThat(verdict(officer)).not().hasText(LAND_IS_LATE);
        String said = verdict(officer).innerText();

        product.restart();

        Page next = signedIn("canbo", Screen.DESK);
        new MapPage(next).agreesWithServer(Product.TODAY, Product.TODAY);
        goTo(next, "du-an/" + road);
        assertThat(verdict(next)).hasText(said);
        assertThat(actual(next, LAND)).hasText("30/10/2025");
        actual(next, LAND).locator("button").click();
        Locator sources = dialog(next);
        assertThat(sources).containsText("BB-09/MH");
        sources.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đóng"))
                .click();
        takeBack(next, LAND);
    }
}
