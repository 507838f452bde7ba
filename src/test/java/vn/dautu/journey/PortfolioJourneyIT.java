package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The officer's list: found by keyboard, asked by its address, a card for each project on a phone. */
class PortfolioJourneyIT extends Journey {

    @Test
    void slashGoesToTheSearchAndEnterOpensTheProjectInFocus() {
        Page page = signedIn("canbo", Screen.DESK);
        goTo(page, "du-an");
        assertThat(page.locator("vaadin-grid a:visible").first()).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("san van dong");
        page.waitForURL(Pattern.compile(".*[?&]q=san.*"));
        assertThat(page.locator("vaadin-grid a:visible")).hasCount(1);
        page.evaluate("document.querySelector('vaadin-grid').$.items.querySelector('td, th').focus()");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/du-an/\\d+$"));
    }

    @Test
    void aLinkOpensTheSameListInAnotherWindow() {
        Page officer = signedIn("canbo", Screen.DESK);
        goTo(officer, "du-an?lights=RED&by=owner&sort=-total&cols=name,total,owner");
        Locator count = officer.locator(".dt-page-head .dt-card-note");
        assertThat(count).containsText("9 dự án");
        Locator names = officer.locator("vaadin-grid a:visible");
        assertThat(names).hasCount(9);
        Page leader = signedIn("lanhdao", Screen.DESK);
        leader.navigate(officer.url());
        assertThat(leader.locator(".dt-page-head .dt-card-note")).containsText("9 dự án");
        assertThat(leader.locator("vaadin-grid a:visible")).hasCount(9);
        assertThat(leader.locator("vaadin-grid a:visible").first())
                .hasText(names.first().innerText());
    }

    @Test
    void aFilterGoesFromTheListToTheMapAndBack() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "du-an?days-late=60..");
        Locator names = page.locator("vaadin-grid a:visible");
        assertThat(names).hasCount(6);
        page.getByText("Xem trên bản đồ").click();
        Locator map = page.locator("dt-map[data-idle]");
        // All that the condition lets through, also the one that was handed over late: five red and one blue.
        assertThat(map).hasAttribute("data-red", "5");
        assertThat(map).hasAttribute("data-blue", "1");
        assertThat(map).hasAttribute("data-green", "0");
        assertThat(page.locator("[data-role=list-count]")).hasText("6");
        page.locator(".dt-condition").click();
        assertThat(page.locator("dt-map[data-idle]")).hasAttribute("data-red", "9");
        page.goBack();
        assertThat(page.locator("dt-map[data-idle]")).hasAttribute("data-red", "5");
        page.locator("[data-role=as-table]").click();
        assertThat(names).hasCount(6);
    }

    @Test
    void theMapIsColouredByAFigureOfProjectsOrOfUnitsAndTheAddressSaysSo() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "?at=2024-12-31");
        MapPage map = new MapPage(page);
        map.idle();
        page.locator("dt-map .legend select").selectOption("year-rate");
        assertThat(page.locator("dt-map[data-idle][data-colour='year-rate']")).isVisible();
        assertThat(page.locator("dt-map .legend")).containsText("60 – dưới 80 %");
        page.locator("dt-map .legend input").check();
        assertThat(page.locator("dt-map[data-idle][data-colour='year-rate units']"))
                .isVisible();
        page.waitForURL(Pattern.compile(".*[?&]colour=year-rate.*units=1.*"));
        page.reload();
        assertThat(page.locator("dt-map[data-idle][data-colour='year-rate units']"))
                .isVisible();
        page.locator("dt-map .legend select").selectOption("");
        assertThat(map.idle()).not().hasAttribute("data-colour", Pattern.compile(".*"));
        assertThat(map.legend("RED")).isVisible();
    }

    @Test
    void onAPhoneAProjectIsACard() {
        Page page = signedIn("lanhdao", Screen.PHONE);
        goTo(page, "du-an");
        Locator card = page.locator(".dt-project-card:visible").first();
        assertThat(card).isVisible();
        assertThat(card.locator("dt-light")).isVisible();
        card.click();
        page.waitForURL(Pattern.compile(".*/du-an/\\d+$"));
    }
}
