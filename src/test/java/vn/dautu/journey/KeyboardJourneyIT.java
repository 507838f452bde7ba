package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The leader's story without a mouse: nothing here clicks, and after every dialog and every answer the focus is where she left it. */
class KeyboardJourneyIT extends Journey {

    private static final String STADIUM = ".dt-late-item[data-code=MH-001]";
    private static final String TITLE = ".dt-drawer-title";
    private static final String MONTH = "input[type=range]";
    private static final String FILTER = "[data-role=filter]";
    private static final String APPLY = "vaadin-button[theme~=primary]";
    private static final String SINCE = ".dt-page-head vaadin-date-picker input";

    @Test
    void fromSigningInToWhyTheStadiumIsLateAndBack() {
        Page page = window(Screen.DESK);
        MapPage map = new MapPage(page);
        Keyboard keys = new Keyboard(page);
        signsIn(page, keys);
        map.idle();

        keys.open(STADIUM);
        keys.isPutAt(TITLE);
        assertThat(map.sentence()).hasText(Pattern.compile("^Chậm \\d+ ngày .*"));
        keys.press("Escape");
        assertThat(map.drawer()).isHidden();
        keys.isPutAt(STADIUM);
        keys.press("Enter");
        keys.isPutAt(TITLE);

        keys.open(".dt-drawer-foot a");
        page.waitForURL(Pattern.compile(".*/du-an/\\d+$"));
        assertThat(page.locator(".dt-verdict .dt-sentence")).hasText(Pattern.compile("^Chậm \\d+ ngày .*"));
        keys.open(".dt-verdict .dt-link-figure");
        assertThat(dialog(page).locator("tbody tr").first()).isVisible();
        keys.press("Escape");
        assertThat(dialog(page)).hasCount(0);
        keys.isPutAt(".dt-verdict .dt-link-figure");

        keys.backTo(".dt-page-head a[href*='project=']");
        keys.press("Enter");
        page.waitForURL(Pattern.compile(".*[?&]project=\\d+.*"));
        map.idle();
        assertThat(map.drawer()).isVisible();
    }

    @Test
    void theMonthIsMovedByArrowsAndTheWayBackToTodayKeepsTheFocus() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        Keyboard keys = new Keyboard(page);
        map.agreesWithServer(Product.TODAY, Product.TODAY);

        keys.to(MONTH);
        keys.press("ArrowLeft");
        page.waitForURL(Pattern.compile(".*at=2025-09-30.*"));
        map.agreesWithServer("2025-09-30", Product.TODAY);
        assertThat(keys.isAt(MONTH)).isTrue();

        keys.open("button.now");
        page.waitForURL(url -> !url.contains("at="));
        map.agreesWithServer(Product.TODAY, Product.TODAY);
        keys.isPutAt(MONTH);
    }

    @Test
    void theFilterIsLeftByEscapeAppliedByEnterAndTakenBack() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        Keyboard keys = new Keyboard(page);
        map.idle();

        keys.open(FILTER);
        assertThat(dialog(page)).hasCount(1);
        keys.press("Escape");
        assertThat(dialog(page)).hasCount(0);
        keys.isPutAt(FILTER);

        keys.press("Enter");
        assertThat(dialog(page)).hasCount(1);
        keys.to("vaadin-big-decimal-field input");
        keys.type("150");
        keys.open(APPLY);
        page.waitForURL(Pattern.compile(".*days-late=150.*"));
        assertThat(dialog(page)).hasCount(0);
        assertThat(map.listCount()).not().hasText("9");
        keys.isPutAt(FILTER);

        keys.open("[data-role=clear-filter]");
        page.waitForURL(url -> !url.contains("days-late"));
        assertThat(map.listCount()).hasText("9");
        keys.isPutAt(FILTER);
    }

    @Test
    void whatChangedBetweenTwoDaysAndTheSheetOfPaper() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        Keyboard keys = new Keyboard(page);
        map.idle();

        keys.open("[data-role=changes]");
        page.waitForURL(Pattern.compile(".*/thay-doi.*"));
        keys.to(SINCE);
        keys.press("ControlOrMeta+a");
        keys.type("19/03/2024");
        keys.press("Enter");
        page.waitForURL(Pattern.compile(".*since=2024-03-19.*"));
        assertThat(page.locator(".dt-change").first()).isVisible();
        keys.isPutAt(SINCE);

        EveryPageJourneyIT.settled(page);
        keys.open("a.dt-brand");
        map.idle();
        EveryPageJourneyIT.settled(page);
        keys.open("[data-role=print]");
        page.waitForURL(Pattern.compile(".*/in-ban-do.*"));
        assertThat(page.locator(".dt-sheet dt-map[data-idle]")).isVisible();
        EveryPageJourneyIT.settled(page);
        keys.open("[data-paper=A3]");
        assertThat(page.locator(".dt-sheet[data-paper=A3] dt-map[data-idle]")).isVisible();
        // The router takes no next step before the last one is complete.
        EveryPageJourneyIT.settled(page);
        keys.open(".dt-sheet-bar a");
        assertThat(map.list().first()).isVisible();
    }

    private void signsIn(Page page, Keyboard keys) {
        page.navigate(product.address(""));
        assertThat(page.locator("vaadin-login-form input[name=username]")).isVisible();
        if (!keys.isAt("input[name=username]")) {
            keys.to("input[name=username]");
        }
        keys.type("lanhdao");
        keys.to("input[name=password]");
        keys.type(product.password());
        keys.press("Enter");
        assertThat(page.locator(".dt-shell")).isVisible();
    }
}
