package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two maps side by side: two days, two measures, one camera. */
class TwoMapsJourneyIT extends Journey {

    private static final String BEFORE = "2024-03-19";

    @Test
    void eachMapTellsItsOwnDayAndBothAreMovedAsOne() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        page.locator("[data-role=two-maps]").click();
        page.waitForURL(Pattern.compile(".*/hai-ban-do.*"));
        goTo(page, "hai-ban-do?since=" + BEFORE);

        bothAreDrawn(page);
        assertThat(late(page, "left")).hasText(String.valueOf(red(map, BEFORE)));
        assertThat(late(page, "right")).hasText(String.valueOf(red(map, Product.TODAY)));

        BoundingBox box = side(page, "right").locator("dt-map").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().wheel(0, -400);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + 90, box.y + box.height / 2 + 40);
        page.mouse().up();
        page.waitForURL(Pattern.compile(".*[?&]camera=.*"));
        bothAreDrawn(page);
        Assertions.assertThat(page.evaluate("document.querySelectorAll('dt-map')[0].camera"))
                .isEqualTo(page.evaluate("document.querySelectorAll('dt-map')[1].camera"))
                .isEqualTo(map.inAddress("camera"));
    }

    @Test
    void eachMapHasItsOwnColourAndTheAddressKeepsBoth() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "hai-ban-do?since=2025-10-31");
        bothAreDrawn(page);
        side(page, "right").locator("dt-map .legend select").selectOption("land-rate");
        assertThat(side(page, "right").locator("dt-map[data-idle][data-colour=land-rate]"))
                .isVisible();
        // one that was not chosen stays as it was
        assertThat(side(page, "left").locator("dt-map")).not().hasAttribute("data-colour", Pattern.compile(".*"));
        side(page, "left").locator("dt-map .legend select").selectOption("days-late");
        assertThat(side(page, "left").locator("dt-map[data-idle][data-colour=days-late]"))
                .isVisible();
        page.reload();
        assertThat(side(page, "left").locator("dt-map[data-idle][data-colour=days-late]"))
                .isVisible();
        assertThat(side(page, "right").locator("dt-map[data-idle][data-colour=land-rate]"))
                .isVisible();
    }

    @Test
    void theChosenProjectIsToldAsOfBothDays() {
        Page page = signedIn("lanhdao", Screen.TABLET);
        long stadium = new MapPage(page)
                .state(Product.TODAY, Product.TODAY).stream()
                        .filter(project -> project.code().equals("MH-001"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        goTo(page, "hai-ban-do?since=" + BEFORE + "&project=" + stadium);
        bothAreDrawn(page);
        assertThat(story(page, "left")).containsText("còn 141 thửa");
        assertThat(story(page, "right")).not().containsText("còn 141 thửa");
        story(page, "left").locator("a").click();
        page.waitForURL(Pattern.compile(".*/du-an/" + stadium + "\\?.*at=" + BEFORE + ".*"));
    }

    private static int red(MapPage map, String day) {
        return (int) map.state(day, Product.TODAY).stream()
                .filter(project -> project.light().equals("RED"))
                .count();
    }

    private static void bothAreDrawn(Page page) {
        assertThat(page.locator("dt-map[data-idle]")).hasCount(2);
    }

    private static Locator side(Page page, String name) {
        return page.locator(".dt-two-side[data-side=" + name + "]");
    }

    private static Locator late(Page page, String side) {
        return side(page, side).locator("[data-figure=late] .dt-figure-value");
    }

    private static Locator story(Page page, String side) {
        return side(page, side).locator(".dt-two-story");
    }
}
