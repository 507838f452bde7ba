package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A leader opens the map and finds the stadium: late, since when, why, who must act, and where the land is held. */
class LeaderFindsTheStadiumJourneyIT extends Journey {

    private static final String STADIUM = "MH-001";
    private static final String MEETING = "2024-03-19";
    private static final String TO_SITE = "Tới nơi của dự án đang chọn";

    @Test
    void theLegendTheListTheFiguresAndTheServerCountTheSame() {
        MapPage map = new MapPage(signedIn("lanhdao", Screen.DESK));
        map.agreesWithServer(Product.TODAY, Product.TODAY);
    }

    @Test
    void theStadiumIsLateAndTheDrawerSaysWhyAndWhoMustAct() {
        MapPage map = new MapPage(signedIn("lanhdao", Screen.DESK));
        map.idle();
        MapPage.Project stadium = map.project(STADIUM);
        assertThat(stadium.light()).isEqualTo("RED");
        Locator days = map.item(STADIUM).locator(".dt-late-days");
        assertThat(days).hasAttribute("data-light", "RED");
        assertThat(days).hasText(stadium.late() + " ngày");

        map.choose(STADIUM);

        Locator drawer = map.drawer();
        assertThat(map.item(STADIUM)).hasAttribute("aria-current", "true");
        assertThat(drawer.locator("h1")).hasText(stadium.name());
        assertThat(drawer.locator(".dt-drawer-status")).containsText("Chậm " + stadium.late() + " ngày");
        assertThat(map.sentence())
                .hasText(
                        Pattern.compile(
                                "^Chậm \\d+ ngày so với .*mốc Bàn giao toàn bộ mặt bằng quá hạn \\d+ ngày, dự kiến chậm \\d+ ngày; "
                                        + "mặt bằng đã bàn giao 9\\d(,\\d)?\\s% diện tích; \\d+ hộ, [\\d,]+ ha, giữ \\d+ ngày; \\d+ hộ trong đó giữ \\d+\\.$"));
        assertThat(drawer.locator(".dt-actor-who")).hasText("UBND phường Bắc Kạn");
        assertThat(drawer.locator(".dt-actor-when")).hasText("trước 30/11/2025");
        assertThat(drawer.locator(".dt-actor-what")).hasText(Pattern.compile("14 thửa.*Còn 30 ngày"));
        assertThat(drawer.locator(".dt-light-name"))
                .hasText(new String[] {"Tiến độ", "Giải ngân", "Mặt bằng", "Số liệu"});
        assertThat(drawer.locator(".dt-light-cell .dt-status[data-light=RED]")).hasCount(3);
        assertThat(drawer).containsText("Kế hoạch 2025");
        assertThat(drawer).containsText("Lũy kế / trung hạn 2021-2025");
        assertThat(drawer.locator(".dt-share > [data-state=BLOCKED]")).isVisible();
        assertThat(drawer.locator(".dt-share > [data-state=HANDED_OVER]")).isVisible();
        assertThat(drawer).containsText("Vướng mắc 14 thửa");
    }

    @Test
    void theTimeSliderTakesMapListAndTotalsToAMonthAndPlaysOnWithoutFetchingTilesAgain() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.agreesWithServer(Product.TODAY, Product.TODAY);
        Locator months = page.locator("dt-months");
        Locator thumb = months.locator("input");
        List<String> tiles = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/tiles/")) {
                tiles.add(request.url());
            }
        });

        thumb.press("Home");
        page.waitForURL(Pattern.compile(".*at=2021-01-31.*"));
        map.agreesWithServer("2021-01-31", Product.TODAY);

        thumb.press("ArrowRight");
        page.waitForURL(Pattern.compile(".*at=2021-02-28.*"));
        map.agreesWithServer("2021-02-28", Product.TODAY);
        assertThat(thumb).hasAttribute("aria-valuetext", "28/02/2021");

        months.locator("button.play").click();
        page.waitForURL(Pattern.compile(".*at=2021-04-30.*"));
        months.locator("button.play").click();
        map.idle();
        assertThat(tiles).isEmpty();

        months.locator("button.now").click();
        page.waitForURL(url -> !url.contains("at="));
        map.agreesWithServer(Product.TODAY, Product.TODAY);
    }

    @Test
    void theSiteButtonGoesDownToTheParcels() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        assertThat(map.button(TO_SITE)).isHidden();
        map.choose(STADIUM);

        Response states = page.waitForResponse(
                response -> response.url().contains("/api/map/parcels?"),
                () -> map.button(TO_SITE).click());

        Locator near = page.locator("dt-map[data-near=true][data-idle]");
        assertThat(near).isVisible();
        JsonNode parcels = JsonMapper.shared().readTree(states.text()).path("parcels");
        assertThat(parcels.valueStream().mapToInt(JsonNode::size).sum()).isGreaterThanOrEqualTo(400);
        assertThat(parcels.path("BLOCKED").size()).isEqualTo(14);
        assertThat(page.locator("dt-map .legend li").first()).isVisible();
        assertThat(page.locator("dt-map .legend")).containsText("Vướng mắc");
        map.viewIsInAddress();
        picture(page, "stadium-parcels");
    }

    @Test
    void theAddressHoldsWhatIsSeenAndReloadingShowsItAgain() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        goTo(page, "?at=" + MEETING);
        map.idle();
        map.legend("RED").click();
        page.waitForURL(Pattern.compile(".*[?&]lights=RED.*"));
        map.choose(STADIUM);
        map.button(TO_SITE).click();
        assertThat(page.locator("dt-map[data-near=true]")).isVisible();
        map.viewIsInAddress();
        String story = map.sentence().innerText();
        String address = page.url();
        assertThat(map.inAddress("at")).isEqualTo(MEETING);
        assertThat(map.inAddress("lights")).isEqualTo("RED");
        assertThat(map.inAddress("project"))
                .isEqualTo(String.valueOf(map.project(STADIUM).id()));
        assertThat(map.inAddress("camera")).matches("\\d+\\.\\d+,\\d+\\.\\d+,\\d+\\.\\d+");

        page.reload();

        map.idle();
        assertThat(page.locator("dt-map[data-near=true]")).isVisible();
        assertThat(map.sentence()).hasText(story);
        assertThat(map.item(STADIUM)).hasAttribute("aria-current", "true");
        assertThat(page.locator(".dt-topbar-end > .dt-asof input")).hasValue("19/03/2024");
        assertThat(page.url()).isEqualTo(address);
        assertThat((String) page.locator("dt-map").evaluate("map => map.camera"))
                .isEqualTo(map.inAddress("camera"));
    }

    @Test
    void anAddressThatWasPassedOnShowsTheSameAfterSigningIn() {
        Page first = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(first);
        map.idle();
        map.choose(STADIUM);
        map.button(TO_SITE).click();
        assertThat(first.locator("dt-map[data-near=true]")).isVisible();
        map.viewIsInAddress();
        String query = first.url().replaceFirst("^[^?]*\\?", "");

        Page second = window(Screen.DESK);
        second.navigate(product.address("?" + query));
        signIn(second, "canbo");

        MapPage other = new MapPage(second);
        other.idle();
        assertThat(other.sentence()).hasText(map.sentence().innerText());
        assertThat(second.url()).isEqualTo(first.url());
    }

    @Test
    void theLegendFiltersListFiguresAndAddressAndBackTakesItAway() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        List<MapPage.Project> all = map.state(Product.TODAY, Product.TODAY);
        List<String> blue = all.stream()
                .filter(project -> project.light().equals("BLUE"))
                .map(MapPage.Project::code)
                .toList();

        map.legend("BLUE").click();

        page.waitForURL(Pattern.compile(".*[?&]lights=BLUE.*"));
        assertThat(map.list()).hasCount(blue.size());
        assertThat(map.legend("BLUE")).hasAttribute("aria-pressed", "true");
        assertThat(map.listCount()).hasText(String.valueOf(blue.size()));
        Stream<String> listed = map.list().all().stream().map(item -> item.getAttribute("data-code"));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(blue);
        assertThat(map.figure("late")).hasText("0");

        page.goBack();

        map.arrivedAt(0, ".dt-late-item[data-code=" + STADIUM + "]");
        assertThat(map.legend("BLUE")).hasAttribute("aria-pressed", "false");
        assertThat(map.inAddress("lights")).isEmpty();
        map.agreesWithServer(Product.TODAY, Product.TODAY);
    }

    @Test
    void backAndForwardWalkThroughTheProjectsThatWereLookedAt() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        String stadium = map.project(STADIUM).name();
        String other = map.project("MH-002").name();
        map.choose(STADIUM);
        map.arrivedAt(1, "h1:text-is('" + stadium + "')");
        map.choose("MH-002");
        map.arrivedAt(2, "h1:text-is('" + other + "')");

        page.goBack();
        map.arrivedAt(1, "h1:text-is('" + stadium + "')");
        page.goBack();
        map.arrivedAt(0, ".dt-drawer[hidden]");
        page.goForward();
        map.arrivedAt(1, "h1:text-is('" + stadium + "')");
    }

    @Test
    void askedAsAtAnotherDayTheMapSaysWhatWasTrueThenAndWhatWasKnownThen() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.agreesWithServer(Product.TODAY, Product.TODAY);
        String todayLate = map.figure("late").innerText();

        goTo(page, "?at=" + MEETING);

        assertThat(page.locator(".dt-figure[data-figure=money] .dt-figure-note"))
                .hasText("kế hoạch 2024");
        map.agreesWithServer(MEETING, Product.TODAY);
        assertThat(map.figure("late")).not().hasText(todayLate);
        assertThat(page.locator(".dt-asof-notice")).isHidden();
        // the stadium was late on that day too, and by the land
        map.choose(STADIUM);
        assertThat(map.sentence()).hasText(Pattern.compile("mặt bằng đã bàn giao 6\\d(,\\d)?\\s%"));

        // A school was handed over on 12/03/2024, but nobody had reported it by the day of the meeting.
        assertThat(lightOf(map.state(MEETING, Product.TODAY), "MH-024")).isEqualTo("BLUE");
        goTo(page, "?at=" + MEETING + "&known=" + MEETING);
        assertThat(page.locator(".dt-asof-notice")).containsText("19/03/2024");
        map.agreesWithServer(MEETING, MEETING);
        assertThat(lightOf(map.state(MEETING, MEETING), "MH-024")).isEqualTo("GREEN");
    }

    @Test
    void theDayIsChosenInTheTopBarAndGoesWithHerToTheNextPage() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        Locator day = page.locator(".dt-topbar-end > .dt-asof input");
        day.fill("19/03/2024");
        day.press("Enter");
        page.waitForURL(Pattern.compile(".*[?&]at=2024-03-19.*"));
        map.agreesWithServer(MEETING, Product.TODAY);

        map.choose(STADIUM);
        map.drawer().locator(".dt-drawer-foot a").click();

        page.waitForURL(Pattern.compile(".*/du-an/\\d+\\?at=2024-03-19$"));
        assertThat(page.locator("h1")).hasText(map.project(STADIUM).name());
        assertThat(page.locator(".dt-verdict .dt-sentence"))
                .hasText(Pattern.compile("mặt bằng đã bàn giao 6\\d(,\\d)?\\s%"));
    }

    @Test
    void aFigureOfTheProjectPageTellsItsFileSheetAndCell() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        goTo(page, "du-an/" + map.project(STADIUM).id());
        page.locator("dl > div:has(dt:text-is('Tổng mức đầu tư')) .dt-link-figure")
                .first()
                .click();

        Locator sources = dialog(page);
        assertThat(sources).containsText("Tổng các lần phê duyệt và điều chỉnh.");
        assertThat(sources.locator("tbody tr").first()).containsText("02-trung-han-2021-2025.xlsx");
        assertThat(sources.locator("tbody tr").first()).containsText(Pattern.compile("QĐ-MH"));
        assertThat(sources.locator("tbody tr td").last()).hasText(Pattern.compile("· [A-Z]{1,2}\\d+$"));
    }

    @Test
    void aBoundaryDrawnAnewIsToldInNumbersAndItsOlderLineStaysOnTheMapWithWords() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "thay-doi?since=2025-09-30");
        MapPage map = new MapPage(page);
        map.idle();
        Locator changed = page.locator("[data-change=boundary] .dt-change[data-code=MH-027]");
        assertThat(changed.locator(".dt-link-figure"))
                .hasText(Pattern.compile("^Diện tích [\\d,]+\\sha → [\\d,]+\\sha \\(\\+[\\d,]+\\sha\\)$"));
        assertThat(page.locator("dt-map .boundaries li")).hasText(new String[] {"Ranh giới trước", "Ranh giới nay"});

        changed.locator(".dt-link-figure").click();

        Locator sources = dialog(page);
        assertThat(sources.locator("tbody tr")).hasCount(2);
        assertThat(sources.locator("tbody tr").first()).containsText("70-du-an-vi-tri-2021.geojson");
        assertThat(sources.locator("tbody tr").last()).containsText("75-du-an-vi-tri-ve-lai-2025.geojson");

        goTo(page, "thay-doi?since=2025-09-30&at=2025-10-10&known=2025-10-10");
        map.idle();
        assertThat(page.locator("[data-change=boundary]")).hasCount(0);
        assertThat(page.locator("dt-map .boundaries")).isHidden();
    }

    @Test
    void theWholeStoryLinkStadiumWhyTheYearBeforeWhatChangedBetweenTwoMeetingsAndTheSheetOfPaper() {
        Page page = signedIn("lanhdao", Screen.TABLET);
        MapPage map = new MapPage(page);
        map.idle();
        long stadium = map.project(STADIUM).id();
        goTo(page, "?project=" + stadium);
        map.idle();
        assertThat(map.drawer().locator(".dt-drawer-status .dt-status")).hasAttribute("data-light", "RED");
        assertThat(map.sentence()).hasText(Pattern.compile("\\d+ hộ, [\\d,]+ ha, giữ \\d+ ngày"));
        assertThat(map.drawer().locator(".dt-actor-who")).hasText("UBND phường Bắc Kạn");

        // The slider counts months from the year 0.
        page.locator("dt-months input").fill(String.valueOf(2023 * 12 + 11));
        page.waitForURL(Pattern.compile(".*at=2023-12-31.*"));
        map.agreesWithServer("2023-12-31", Product.TODAY);

        goTo(page, "thay-doi?since=2023-12-31&at=" + MEETING + "&known=" + MEETING);
        map.idle();
        List<JsonNode> changed = JsonMapper.shared()
                .readTree(page.request()
                        .get(product.address("api/map/difference?since=2023-12-31&at=" + MEETING + "&known=" + MEETING))
                        .text())
                .path("projects")
                .valueStream()
                .toList();
        assertThat(changed).isNotEmpty();
        for (String light : MapPage.LIGHTS) {
            assertThat(map.legendCount(light))
                    .hasText(String.valueOf(changed.stream()
                            .filter(each -> each.path("light").asString().equals(light))
                            .count()));
        }
        assertThat(page.locator(".dt-figure[data-figure=slipped] .dt-figure-value"))
                .hasText(String.valueOf(changed.stream()
                        .filter(each -> each.path("moved").asLong(0) > 0)
                        .count()));
        assertThat(page.locator("[data-change=paid] .dt-change"))
                .hasCount(Integer.parseInt(
                        page.locator("[data-change=paid] .dt-count").innerText().strip()));

        goTo(page, "?at=" + MEETING + "&project=" + stadium + "&camera=105.84000,22.14700,11.00");
        map.idle();
        String story = map.sentence().innerText();
        page.locator("[data-role=print]").dispatchEvent("click");
        page.waitForURL(Pattern.compile(".*/in-ban-do\\?.*"));
        map.idle();
        Locator sheet = page.locator(".dt-sheet");
        assertThat(sheet.locator("header")).containsText("Tính đến 19/03/2024");
        assertThat(sheet.locator("[data-code=" + STADIUM + "]")).containsText("ngày");
        assertThat(sheet.locator("dt-map .ol-scale-line")).isVisible();
        assertThat(sheet.locator("dt-map .legend")).isVisible();
        assertThat(sheet.locator("footer")).containsText("Nguồn:");
        assertThat(paper(page)).containsExactly("841x594");
        page.locator("[data-paper=A3]").first().click();
        assertThat(page.locator(".dt-sheet[data-paper=A3]")).isVisible();
        map.idle();
        assertThat(paper(page)).containsExactly("1191x841");

        page.locator(".dt-sheet-bar a").click();
        map.idle();
        assertThat(map.sentence()).hasText(story);
        assertThat(map.inAddress("at")).isEqualTo(MEETING);
        assertThat(map.inAddress("project")).isEqualTo(String.valueOf(stadium));
        assertThat(map.inAddress("camera")).isEqualTo("105.84000,22.14700,11.00");
    }

    /** The pages that the browser prints, each as its width and height in points, rounded down. */
    private static List<String> paper(Page page) {
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return Pattern.compile("/MediaBox ?\\[0 0 (\\d+)[\\d.]* (\\d+)[\\d.]*\\]")
                .matcher(pdf)
                .results()
                .map(box -> box.group(1) + "x" + box.group(2))
                .toList();
    }

    private static String lightOf(List<MapPage.Project> state, String code) {
        return state.stream()
                .filter(project -> project.code().equals(code))
                .map(MapPage.Project::light)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShortLinkOpensTheVeryViewAfterSignIn() {
        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        map.idle();
        map.choose("MH-001");
        map.button("Phóng to").click();
        map.viewIsInAddress();
        String camera = map.inAddress("camera");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chép liên kết"))
                .click();
        assertThat(page.getByText("Đã chép liên kết.")).isVisible();
        String link = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(link).matches(".*/l/[a-z0-9]{10}");

        Page next = window(Screen.TABLET);
        next.navigate(link);
        signIn(next, "canbo");
        MapPage there = new MapPage(next);
        there.idle();
        assertThat(there.drawer().locator("h1")).hasText("Sân vận động tỉnh – minh họa");
        assertThat(there.inAddress("camera")).isEqualTo(camera);
    }

    @Test
    void aStepBackAfterPlayingLeadsToBeforeIt() {
        Page page = signedIn("lanhdao", Screen.DESK);
        goTo(page, "?at=2025-01-31");
        MapPage map = new MapPage(page);
        map.idle();
        page.locator("dt-months button.play").click();
        page.waitForURL(Pattern.compile(".*[?&]at=2025-04-30.*"));
        page.locator("dt-months button.play").click();
        assertThat(page.locator("vaadin-date-picker.dt-asof input").first())
                .hasValue(Pattern.compile("30/0[4-6]/2025|31/05/2025"));
        page.goBack();
        page.waitForURL(Pattern.compile(".*[?&]at=2025-01-31.*"));
        map.agreesWithServer("2025-01-31", Product.TODAY);
    }
}
