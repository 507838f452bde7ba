package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The leader's story on a screen of 1280 at 200 % and at 400 %: nothing cut, nothing to be scrolled sideways, nothing lies over what is read. */
class ZoomJourneyIT extends Journey {

    /** The CSS pixels that remain: 1280 × 1024 at 200 %, and the 320 that WCAG asks of reflow. */
    enum Zoom {
        TWICE(640, 512, 2),
        FOUR_TIMES(320, 640, 4);

        final int width;
        final int height;
        final int scale;

        Zoom(int width, int height, int scale) {
            this.width = width;
            this.height = height;
            this.scale = scale;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStoryIsWhole(Zoom zoom) {
        List<String> troubles = new ArrayList<>();
        Page page = window(zoom.width, zoom.height, zoom.scale);
        MapPage map = new MapPage(page);
        page.navigate(product.address(""));
        assertThat(page.locator("vaadin-login-form input[name=username]")).isVisible();
        look(page, zoom, "sign-in", troubles);
        signIn(page, "lanhdao");
        map.idle();
        look(page, zoom, "map", troubles);
        inSight(map.list().first(), "the list", troubles);

        map.item("MH-001").click();
        assertThat(map.sentence()).isVisible();
        map.idle();
        look(page, zoom, "drawer", troubles);
        inSight(map.sentence(), "the sentence", troubles);
        inSight(map.drawer().locator(".dt-icon-button").last(), "the button that closes", troubles);

        map.drawer().locator(".dt-drawer-foot a").click();
        assertThat(page.locator(".dt-verdict .dt-sentence")).isVisible();
        look(page, zoom, "project", troubles);
        page.locator(".dt-verdict .dt-link-figure").first().click();
        assertThat(dialog(page).locator("tbody tr").first()).isVisible();
        look(page, zoom, "why", troubles);

        goTo(page, "thay-doi?since=2024-03-19");
        assertThat(page.locator(".dt-change").first()).isVisible();
        look(page, zoom, "changes", troubles);

        goTo(page, "in-ban-do?lights=RED");
        assertThat(page.locator(".dt-sheet dt-map[data-idle]")).isVisible();
        look(page, zoom, "sheet", troubles);

        goTo(page, "");
        map.idle();
        page.locator("[data-role=filter]").click();
        assertThat(dialog(page)).hasCount(1);
        look(page, zoom, "filter", troubles);
        inSight(page.locator("vaadin-button[theme~=primary]"), "the button that applies", troubles);
        assertThat(troubles).isEmpty();
    }

    private static void look(Page page, Zoom zoom, String name, List<String> troubles) {
        EveryPageJourneyIT.settled(page);
        picture(page, "zoom-" + name + "-" + zoom.width);
        EveryPageJourneyIT.cut(page).forEach(each -> troubles.add(name + " " + zoom.width + " " + each));
    }

    /** Once scrolled to, it is really seen: nothing that stays in place lies over it. */
    private static void inSight(Locator what, String name, List<String> troubles) {
        what.scrollIntoViewIfNeeded();
        boolean seen = Boolean.TRUE.equals(what.evaluate("""
                element => {
                  const box = element.getBoundingClientRect();
                  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
                  // A box that hides what overflows can be scrolled by a script, not by its reader.
                  for (let e = element; e; e = e.parentElement) if (e.scrollLeft > 0) return false;
                  return element === top || element.contains(top);
                }"""));
        if (!seen) {
            troubles.add("covered or off the screen: " + name);
        }
    }
}
