package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A vice-chairman's meeting: one late project after another, by arrow keys, with notes that only their writer reads. */
class MeetingJourneyIT extends Journey {

    @Test
    void theLateProjectsAreSteppedThroughByKeysAndTheMapGoesAlong() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        String first = map.list().nth(0).locator(".dt-late-name").innerText();
        String second = map.list().nth(1).locator(".dt-late-name").innerText();
        int late = map.list().count();
        page.locator("[data-role=present]").click();

        assertThat(name(page)).hasText(first);
        assertThat(position(page)).hasText("1 trên " + late);
        page.keyboard().press("ArrowRight");
        assertThat(name(page)).hasText(second);
        assertThat(position(page)).hasText("2 trên " + late);
        assertThat(page.locator("dt-map[data-idle][data-near=true]")).isVisible();
        assertThat(page.locator(".dt-meeting-slide .dt-actor-who")).isVisible();
        page.keyboard().press("PageUp");
        assertThat(name(page)).hasText(first);
        page.keyboard().press("End");
        assertThat(position(page)).hasText(late + " trên " + late);
        // after the last one nothing follows
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Home");
        assertThat(name(page)).hasText(first);

        page.keyboard().press("Escape");
        page.waitForURL(Pattern.compile(".*/\\?project=\\d+$"));
        assertThat(map.drawer().locator("h1")).hasText(first);
    }

    @Test
    void aFilterChoosesWhatIsPresented() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "?lights=AMBER");
        MapPage map = new MapPage(page);
        map.idle();
        int amber = map.list().count();
        page.locator("[data-role=present]").click();
        assertThat(position(page)).hasText("1 trên " + amber);
        assertThat(page.locator(".dt-meeting-slide > .dt-status")).hasAttribute("data-light", "AMBER");
    }

    @Test
    void notesAreKeptForTheirWriterAndBothHerWindowsStayInStep() {
        Page desk = signedIn("lanhdao", Screen.DESK);
        long stadium = new MapPage(desk)
                .state(Product.TODAY, Product.TODAY).stream()
                        .filter(project -> project.code().equals("MH-001"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        goTo(desk, "trinh-bay?notes=1&project=" + stadium);
        Locator note = desk.locator(".dt-meeting-notes textarea");
        // letters that are keys elsewhere are only letters here
        note.fill("Hỏi phường: nhà ông nào chưa nhận tiền?");
        note.press("f");
        assertThat(desk.locator(".dt-meeting-notes [role=status]")).hasText("Đã giữ ghi chú.");
        assertThat(name(desk)).hasText("Sân vận động tỉnh – minh họa");

        Page wall = desk.context().newPage();
        goTo(wall, "trinh-bay?project=" + stadium);
        assertThat(name(wall)).hasText("Sân vận động tỉnh – minh họa");
        assertThat(wall.locator(".dt-meeting-notes")).isHidden();
        String next = desk.locator(".dt-meeting-next").innerText().replace("Tiếp theo: ", "");
        desk.locator("[data-step=next]").click();
        assertThat(name(wall)).hasText(next);
        wall.keyboard().press("ArrowLeft");
        assertThat(name(desk)).hasText("Sân vận động tỉnh – minh họa");
        assertThat(note).hasValue("Hỏi phường: nhà ông nào chưa nhận tiền?f");

        Page other = signedIn("canbo", Screen.DESK);
        goTo(other, "trinh-bay?notes=1&project=" + stadium);
        assertThat(name(other)).hasText("Sân vận động tỉnh – minh họa");
        assertThat(other.locator(".dt-meeting-notes textarea")).hasValue("");
        other.keyboard().press("ArrowRight");
        assertThat(name(other)).hasText(next);
        assertThat(name(desk)).hasText("Sân vận động tỉnh – minh họa");
    }

    @Test
    void inEnglishTheRulerSpeaksEnglishToo() {
        Page page = signedIn("lanhdao", Screen.DESK);
        page.locator(".dt-person summary").click();
        page.locator(".dt-person")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("[data-role=present]")).hasText("Present");
        page.locator("[data-role=present]").click();
        Locator ruler = page.locator(".dt-meeting-slide dt-ruler");
        assertThat(ruler).containsText("Forecast");
        assertThat(ruler).not().containsText("ngày");
        assertThat(position(page)).containsText(" of ");
    }

    private static Locator name(Page page) {
        return page.locator(".dt-meeting-name");
    }

    private static Locator position(Page page) {
        return page.locator("[data-role=position]");
    }
}
