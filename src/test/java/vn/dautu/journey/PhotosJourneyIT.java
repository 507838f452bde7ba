package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dautu.photo.TestPictures;

/** Site photographs and obstacles: from a phone into the book, onto the leader's map, and back in time. */
class PhotosJourneyIT extends Journey {

    private static final String NEAR = "camera=105.82840,22.14660,16.60";

    private static Locator map(Page page) {
        return page.locator("dt-map[data-idle]");
    }

    /** Clicks the map where a place lies, given as degrees from its middle at zoom 16.6. */
    private static void clickMiddle(Page page, double dx, double dy) {
        BoundingBox box = page.locator("dt-map").boundingBox();
        page.mouse().click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
    }

    @Test
    void anOwnersPhotographTravelsFromAPhoneToTheLeadersMap() {
        Page phone = signedIn("chudautu", Screen.PHONE);
        long stadium = new MapPage(phone).project("MH-001").id();
        goTo(phone, "du-an/" + stadium);
        Locator section = phone.locator("#anh-hien-truong");
        int before = section.locator(".dt-photo").count();
        section.locator(".dt-card-title button").click();
        Locator dialog = dialog(phone);
        dialog.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload(
                    "IMG_1.jpg",
                    "image/jpeg",
                    TestPictures.phone("2025:10:29 16:05:00", 105.82840, 22.14660, "<script>alert(1)</script>")),
            new FilePayload("trang.jpg", "image/jpeg", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8))
        });
        assertThat(dialog.locator(".dt-photo-added li")).hasCount(1);
        assertThat(dialog.locator(".dt-photo-added")).containsText("29/10/2025 16:05");
        assertThat(dialog.locator(".dt-photo-added")).containsText("Có vị trí");
        assertThat(dialog.locator(".dt-notice")).containsText("“trang.jpg” không phải ảnh");
        picture(phone, "photos-phone-dialog");
        dialog.locator("vaadin-text-field input").last().fill("Lợp mái <b>khán đài</b>");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(section.locator(".dt-photo")).hasCount(before + 1);
        assertThat(section.locator(".dt-photo").first()).containsText("Lợp mái <b>khán đài</b>");
        picture(phone, "photos-phone-section");

        Page leader = signedIn("lanhdao", Screen.DESK);
        goTo(leader, "?project=" + stadium + "&" + NEAR);
        assertThat(map(leader)).hasAttribute("data-photos", Pattern.compile("[5-9]"));
        assertThat(leader.locator(".dt-drawer [data-part=PHOTOS]")).containsText("Lợp mái <b>khán đài</b>");
        assertThat(leader.locator(".dt-drawer .dt-photo-strip a")).hasCount(3);
        assertThat(leader.locator(".dt-drawer dt-chart[data-drawn=SCurve]")).hasCount(1);
        assertThat(leader.locator(".dt-drawer [data-part=OBSTACLE]")).containsText("14 hộ ở khán đài B");
        clickMiddle(leader, 0, -20);
        Locator card = leader.locator("dt-map .pincard");
        assertThat(card).containsText("29/10/2025 16:05");
        assertThat(card).containsText("Lợp mái <b>khán đài</b>");
        picture(leader, "photos-map-card");
        card.locator(".strip button").first().click();
        Locator large = leader.locator("dialog.dt-photo-dialog");
        assertThat(large).containsText("Ảnh 1 trên");
        leader.keyboard().press("ArrowRight");
        assertThat(large).containsText("Ảnh 2 trên");
        leader.keyboard().press("Escape");
        assertThat(large).hasCount(0);
        leader.keyboard().press("Escape");
        assertThat(card).isHidden();

        // the day before it was taken
        goTo(leader, "?at=2025-10-28&project=" + stadium + "&" + NEAR);
        assertThat(leader.locator(".dt-drawer [data-part=PHOTOS]")).containsText("14/10/2025");
        assertThat(leader.locator(".dt-drawer [data-part=PHOTOS]")).not().containsText("Lợp mái");
        clickMiddle(leader, 0, -20);
        assertThat(card).not().containsText("29/10/2025");
    }

    @Test
    void theObstaclesOfTheMapAreThoseOfTheDay() {
        Page page = signedIn("lanhdao", Screen.DESK);
        String stadium = "camera=105.82620,22.14920,15.50";
        goTo(page, "?" + stadium);
        String today = map(page).getAttribute("data-obstacles");
        BoundingBox box = page.locator("dt-map").boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2 - 18);
        Locator card = page.locator("dt-map .pincard");
        assertThat(card).containsText("14 hộ ở khán đài B chưa bàn giao đất");
        assertThat(card).containsText("UBND phường Bắc Kạn");
        assertThat(card).containsText("hạn 30/11/2025");
        String link = card.locator("a").getAttribute("href");
        assertThat(link).contains("/du-an/").contains("#vuong-mac-");

        goTo(page, "?at=2024-03-19&known=2024-03-19&" + stadium);
        assertThat(map(page)).not().hasAttribute("data-obstacles", today);
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2 - 18);
        assertThat(card).containsText("UBND TP Bắc Kạn");
        assertThat(card).containsText("hạn 15/04/2024");
        card.locator("a").click();
        page.waitForURL(Pattern.compile(".*/du-an/\\d+\\?at=2024-03-19.*#vuong-mac-\\d+"));

        goTo(page, "?at=2023-01-31&known=2023-01-31&" + stadium);
        assertThat(map(page)).hasAttribute("data-obstacles", "0");
    }

    @Test
    void aSwitchOfTheLegendGoesIntoTheAddress() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "?" + NEAR);
        map(page);
        Locator photos = page.locator("dt-map .legend button[data-pins=photos]");
        assertThat(photos).hasAttribute("aria-pressed", "true");
        photos.click();
        page.waitForURL(Pattern.compile(".*[?&]pins=obstacles(&.*|$)"));
        assertThat(map(page)).hasAttribute("data-photos", "0");
        page.reload();
        assertThat(photos).hasAttribute("aria-pressed", "false");
        assertThat(map(page)).hasAttribute("data-photos", "0");
    }

    @Test
    void aBarOfTheOverviewOpensTheListWhoseTotalItIs() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "tong-quan?group=B&at=2025-09-30");
        Locator owners =
                page.locator("section.dt-card").filter(new Locator.FilterOptions().setHasText("theo chủ đầu tư"));
        Locator row = owners.locator("dt-chart[data-drawn] .bars li").first();
        String paid = row.locator("b").textContent().replaceAll("[^0-9,]", "");
        assertThat(paid).isNotBlank();
        row.locator("a").click();
        page.waitForURL(Pattern.compile(".*/du-an\\?.*"));
        assertThat(page.url()).contains("group=B").contains("at=2025-09-30").contains("owner=");
        assertThat(page.locator("vaadin-grid")).isVisible();
        // The list writes million, the bar billion: one of its totals, rounded, is the bar.
        page.waitForFunction("""
                paid => [...document.querySelectorAll('vaadin-grid-cell-content')]
                  .map(cell => cell.textContent.trim())
                  .filter(text => /^[0-9.]+(,[0-9]+)?$/.test(text))
                  .map(text => Number(text.replaceAll('.', '').replace(',', '.')) / 1000)
                  .some(billion => billion.toFixed(1) === paid)""", paid.replace(",", "."));
    }
}
