package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding one's way on the map by words, and measuring on it. */
class MapSearchJourneyIT extends Journey {

    private static Locator field(Page page) {
        return page.locator("dt-map .search input");
    }

    private static Locator answers(Page page) {
        return page.locator("dt-map .search [role=option]");
    }

    @Test
    void aProjectIsFoundByKeyboardAndItsStoryOpens() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        page.keyboard().press("/");
        assertThat(field(page)).isFocused();
        page.keyboard().type("san van dong");
        assertThat(answers(page).first()).containsText("Sân vận động");
        assertThat(field(page)).hasAttribute("aria-expanded", "true");
        assertThat(field(page)).hasAttribute("aria-activedescendant", "found-0");
        page.keyboard().press("Enter");
        assertThat(map.drawer()).isVisible();
        assertThat(map.sentence()).isVisible();
        assertThat(map.idle())
                .hasAttribute(
                        "data-selected", String.valueOf(map.project("MH-001").id()));
        map.viewIsInAddress();
        assertThat(map.inAddress("camera")).isNotEmpty();
    }

    @Test
    void aParcelIsMarkedUntilEscapeAndTheAddressSaysWhereItIs() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        field(page).fill("tờ 12 thửa 22");
        assertThat(answers(page)).hasCount(1);
        answers(page).first().click();
        assertThat(page.locator("dt-map .pin")).containsText("Thửa 12/22");
        page.waitForURL(Pattern.compile(".*[?&]camera=.*"));
        map.viewIsInAddress();
        String[] camera = map.inAddress("camera").split(",");
        assertThat(Double.parseDouble(camera[0])).isEqualTo(105.828, within(0.002));
        assertThat(Double.parseDouble(camera[2])).isGreaterThan(15);
        page.locator("dt-map .map").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator("dt-map .pin")).isHidden();
    }

    @Test
    void aChainageIsTypedWithItsPlusAndFoundOnItsRoute() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        field(page).click();
        page.keyboard().type("km 3+200 cho moi");
        assertThat(field(page)).hasValue("km 3+200 cho moi");
        Locator road = answers(page).filter(new Locator.FilterOptions().setHasText("Đường nối trung tâm Chợ Mới"));
        assertThat(road).containsText("Km3+200");
        assertThat(road).containsText("vị trí gần đúng");
        road.click();
        assertThat(page.locator("dt-map .pin")).containsText("Km3+200");
        assertThat(map.drawer()).isHidden();
    }

    @Test
    void whatIsNotFoundIsToldWithWhatCanBe() {
        Page page = signedIn("lanhdao", Screen.PHONE);
        new MapPage(page).idle();
        assertThat(field(page)).isHidden();
        page.locator("dt-map .search .open").click();
        field(page).fill("khong co noi nay");
        assertThat(page.locator("dt-map .search .none")).containsText("tờ 12 thửa 45");
        page.route("**/api/map/search**", route -> route.abort());
        field(page).fill("san");
        assertThat(page.locator("dt-map .search .none")).containsText("Chưa tìm được");
    }

    @Test
    void threePointsHaveLengthAndAreaAndNoClickChoosesAProject() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "?camera=105.82619,22.14929,16.00");
        MapPage map = new MapPage(page);
        map.idle();
        map.button("Đo độ dài, diện tích").click();
        BoundingBox box = page.locator("dt-map").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        Locator told = page.locator("dt-map .measure [aria-live]");
        page.mouse().click(x, y);
        page.mouse().click(x + 200, y);
        // 200 pixels of zoom 16 at the latitude of Bắc Kạn.
        assertThat(told).hasText("Dài 442 m");
        page.mouse().click(x + 200, y + 100);
        assertThat(told).containsText("Diện tích 4,88 ha");
        page.mouse().click(x, y);
        assertThat(told).containsText("Chu vi");
        // Begun anew.
        page.mouse().click(x - 100, y);
        page.mouse().dblclick(x, y);
        assertThat(told).hasText("Dài 221 m");
        assertThat(map.drawer()).isHidden();
        page.locator("dt-map .measure .close").click();
        assertThat(page.locator("dt-map .measure")).isHidden();
    }

    @Test
    void theKeyboardAloneMeasures() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "?camera=105.82619,22.14929,16.00");
        MapPage map = new MapPage(page);
        map.idle();
        map.button("Đo độ dài, diện tích").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dt-map .measure .cross")).isVisible();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        map.viewIsInAddress();
        page.keyboard().press("Enter");
        Locator told = page.locator("dt-map .measure [aria-live]");
        assertThat(told).containsText("Dài");
        page.keyboard().press("Backspace");
        assertThat(told).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("dt-map .measure")).isHidden();
    }
}
