package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dautu.importing.file.ParcelFormats;
import vn.dautu.layer.Archives;

/** An administrator lays something over the map; a leader turns it on, passes the link on, prints it. */
class MapLayersJourneyIT extends Journey {

    private static final String EVIL = "<img src=x onerror=alert(1)>";
    private static final String SQUARE = "[[[105.5,22.5],[105.6,22.5],[105.6,22.6],[105.5,22.6],[105.5,22.5]]]";
    /** Where the square lies and no project does. */
    private static final String CAMERA = "camera=105.55000,22.55000,12.00";

    private static FilePayload geoJson(String coordinates) {
        return new FilePayload("quy-hoach.geojson", "application/geo+json", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ten":"%s","so_qd":"MH-QH-12"},
                 "geometry":{"type":"Polygon","coordinates":%s}}]}""".formatted(EVIL, coordinates)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void file(Page page, FilePayload file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private Page administrator() {
        Page page = signedIn("quantri", Screen.DESK);
        goTo(page, "lop-ban-do");
        return page;
    }

    private static void add(Page page) {
        page.locator("[data-role=add-layer]").click();
        assertThat(dialog(page)).hasCount(1);
    }

    private static void save(Page page, String name, String attribution) {
        page.getByLabel("Tên tiếng Việt").fill(name);
        page.getByLabel("Nguồn (ghi trên bản đồ)").fill(attribution);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
    }

    private static void saved(Page page, String name, String attribution) {
        save(page, name, attribution);
        assertThat(dialog(page)).hasCount(0);
        assertThat(row(page, name)).containsText(attribution);
    }

    private static Locator row(Page page, String name) {
        return page.locator("[data-role=overlays] tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void remove(Page page, String name) {
        row(page, name).locator("[data-act='layer.remove']").click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(row(page, name)).hasCount(0);
    }

    private static Locator opener(Page page) {
        return page.locator("dt-map .zoom .layered");
    }

    private static Locator layer(Page page, String name) {
        return page.locator("dt-map .added li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator note(Page page) {
        return page.locator("dt-map .note");
    }

    @Test
    void aFileIsLookedAtNamedTurnedOnPassedOnTouchedPrintedAndTakenAway() {
        Page admin = administrator();
        add(admin);
        List<String> troubles = new ArrayList<>();
        assertThat(admin.locator(".dt-layer-preview dt-map[data-idle]")).isVisible();
        EveryPageJourneyIT.inspect(admin, "layer-dialog", Screen.DESK, troubles);
        file(admin, geoJson(SQUARE.replace(",[105.5,22.5]]]", "]]")));
        assertThat(admin.locator(".dt-layer-notice .dt-issue")).containsText("Hình 1");
        file(admin, geoJson(SQUARE));
        assertThat(admin.locator(".dt-layer-notice [data-light=GREEN]")).isVisible();
        assertThat(admin.locator(".dt-layer-preview dt-map[data-idle]")).isVisible();
        picture(admin, "layer-preview");
        save(admin, "Quy hoạch thử", "");
        assertThat(admin.locator(".dt-layer-notice [data-light=RED]")).hasText(Pattern.compile(".*nguồn.*"));
        saved(admin, "Quy hoạch thử", "Sở Xây dựng, 2024");

        Page page = signedIn("lanhdao", Screen.DESK);
        MapPage map = new MapPage(page);
        goTo(page, "?" + CAMERA);
        map.idle();
        assertThat(note(page)).not().containsText("Sở Xây dựng");
        opener(page).click();
        layer(page, "Quy hoạch thử").locator("input[type=checkbox]").check();
        assertThat(note(page)).containsText("Sở Xây dựng, 2024");
        page.waitForURL(Pattern.compile(".*[?&]layers=\\d+.*"));
        EveryPageJourneyIT.inspect(page, "layer-panel", Screen.DESK, troubles);
        page.keyboard().press("Escape");
        assertThat(opener(page)).isFocused();

        String link = page.url();
        Page other = signedIn("lanhdao", Screen.DESK);
        other.navigate(link);
        MapPage same = new MapPage(other);
        same.idle();
        assertThat(note(other)).containsText("Sở Xây dựng, 2024");
        assertThat(other.url()).isEqualTo(link);

        other.onDialog(asked -> {
            throw new AssertionError("a name of a file was run: " + asked.message());
        });
        BoundingBox box = other.locator("dt-map").boundingBox();
        other.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        Locator card = other.locator("dt-map .shape");
        assertThat(card.locator("strong")).hasText(EVIL);
        assertThat(card).containsText("MH-QH-12");
        assertThat(card.locator("img")).hasCount(0);
        EveryPageJourneyIT.inspect(other, "layer-shape", Screen.DESK, troubles);

        goTo(other, "in-ban-do?" + link.replaceFirst("^[^?]*\\?", ""));
        assertThat(other.locator(".dt-sheet dt-map[data-idle]")).isVisible();
        assertThat(other.locator(".dt-sheet-foot")).containsText("Sở Xây dựng, 2024");

        remove(admin, "Quy hoạch thử");
        other.navigate(link);
        same.idle();
        assertThat(opener(other)).isHidden();
        assertThat(note(other)).not().containsText("Sở Xây dựng");
        assertThat(troubles).isEmpty();
    }

    @Test
    void aGeoPackageInVn2000AndAFileOfTilesLieWhereTheyShould() {
        Page admin = administrator();
        add(admin);
        file(
                admin,
                new FilePayload(
                        "thua.gpkg",
                        "application/geopackage+sqlite3",
                        ParcelFormats.geoPackage(
                                ParcelFormats.mosaic(20, 431_000, 2_450_000, "MH-001", "01900", 4), 9213)));
        assertThat(admin.locator(".dt-layer-notice [data-light=GREEN]")).isVisible();
        saved(admin, "Thửa thử", "Chi nhánh đất đai");
        add(admin);
        file(admin, new FilePayload("anh.pmtiles", "application/octet-stream", Archives.picture()));
        assertThat(admin.locator(".dt-layer-notice [data-light=GREEN]")).isVisible();
        saved(admin, "Ảnh thử", "Ảnh minh họa");

        Page page = signedIn("lanhdao", Screen.TABLET);
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        new MapPage(page).idle();
        opener(page).click();
        layer(page, "Thửa thử").locator("input[type=checkbox]").check();
        layer(page, "Ảnh thử").locator("input[type=checkbox]").check();
        assertThat(note(page)).containsText("Chi nhánh đất đai · Ảnh minh họa");
        new MapPage(page).idle();
        assertThat(layer(page, "Ảnh thử").locator("em")).isEmpty();
        assertThat(answers)
                .anyMatch(answer -> answer.url().endsWith(".pmtiles") && answer.status() == 206)
                .anyMatch(answer -> answer.url().contains("/tiles/layer/") && answer.status() == 200);
        // Less of it, in the address too.
        layer(page, "Ảnh thử").locator("input[type=range]").fill("40");
        page.waitForURL(Pattern.compile(".*layers=\\d+(%2C|,)\\d+-40.*"));
        layer(page, "Thửa thử").locator("input[type=checkbox]").uncheck();
        layer(page, "Ảnh thử").locator("input[type=checkbox]").uncheck();
        page.waitForURL(Pattern.compile(".*layers=none.*"));

        remove(admin, "Thửa thử");
        remove(admin, "Ảnh thử");
    }

    @Test
    void aServerOutsideIsRefusedInWordsAndOneBesideThisIsAskedForItsTiles() {
        Page admin = administrator();
        answerTiles(admin);
        add(admin);
        admin.getByText("Ô ảnh XYZ").last().click();
        assertThat(admin.locator(".dt-layer-notice [data-light=AMBER]")).containsText("DAUTU_MAP_EXTERNAL_HOSTS");
        admin.getByLabel("Địa chỉ", new Page.GetByLabelOptions().setExact(true))
                .fill("https://tile.example.org/{z}/{x}/{y}.png");
        save(admin, "Ảnh ngoài", "Ai đó");
        assertThat(admin.locator(".dt-layer-notice [data-light=RED]")).containsText("tile.example.org");
        admin.getByLabel("Địa chỉ", new Page.GetByLabelOptions().setExact(true)).fill("/thu-o-anh/{z}/{x}/{y}.png");
        saved(admin, "Ảnh trong", "Máy chủ thử");

        add(admin);
        admin.getByText("WMS", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        admin.getByLabel("Địa chỉ", new Page.GetByLabelOptions().setExact(true)).fill("/thu-wms");
        admin.getByLabel("Tên lớp trên máy chủ WMS").fill("quy-hoach");
        saved(admin, "Lớp WMS", "Máy chủ thử");

        Page page = signedIn("lanhdao", Screen.DESK);
        List<String> asked = answerTiles(page);
        goTo(page, "?" + CAMERA);
        new MapPage(page).idle();
        opener(page).click();
        layer(page, "Ảnh trong").locator("input[type=checkbox]").check();
        layer(page, "Lớp WMS").locator("input[type=checkbox]").check();
        page.waitForCondition(() -> asked.stream().anyMatch(each -> each.contains("/thu-o-anh/12/"))
                && asked.stream().anyMatch(each -> each.contains("LAYERS=quy-hoach") && each.contains("EPSG%3A3857")));
        assertThat(layer(page, "Ảnh trong").locator("em")).isEmpty();

        remove(admin, "Ảnh trong");
        remove(admin, "Lớp WMS");
    }

    /** Stands for a tile server beside the product. */
    private static List<String> answerTiles(Page page) {
        List<String> asked = new ArrayList<>();
        byte[] tile = Archives.png(new Color(200, 190, 160));
        page.route(Pattern.compile(".*/thu-(o-anh|wms).*"), route -> {
            asked.add(route.request().url());
            route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(tile));
        });
        return asked;
    }

    @Test
    void whoMayNotAddLayersHasNoPageForIt() {
        Page page = signedIn("lanhdao", Screen.DESK);
        assertThat(page.locator(".dt-tabs a[href^='lop-ban-do']")).hasCount(0);
        page.navigate(product.address("lop-ban-do"));
        assertThat(page.locator("[data-role=add-layer]")).hasCount(0);
        assertThat(page.locator("h1")).isVisible();
    }
}
