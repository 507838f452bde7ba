package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.Vn2000;

/** Where a project lies is drawn, pasted and mended; others see it at once, and nobody draws over what he has not seen. */
class DrawSiteJourneyIT extends Journey {

    private static final String DRAWN = "MH-021";
    private static final String BY_KEYS = "MH-022";
    private static final String FOR_TWO = "MH-023";

    private static final String NEW = "SITE-999";

    private static Locator pad(Page page) {
        return page.locator("dt-site-pad");
    }

    private static Locator act(Page page, String act) {
        return page.locator("[data-act=" + act + "]");
    }

    private static Locator keep(Page page) {
        return pad(page).locator(".dt-pad-keep button").first();
    }

    /** @param part a beginning of its name: {@code SITE} and a great number is a new part, whatever number it gets */
    private void open(Page page, String code, String part) {
        goTo(
                page,
                "du-an/" + new MapPage(page).project(code).id() + "/vi-tri?phan=" + (part.equals("SITE") ? NEW : part));
        assertThat(page.locator("dt-site-pad[data-ready*='/" + part + "'][data-checked=true]"))
                .isVisible();
    }

    /** Presses the map at a part of its width and height. */
    private static void press(Page page, double x, double y) {
        BoundingBox box = page.locator("dt-map").boundingBox();
        int before = corners(page);
        page.mouse().move(box.x + box.width * x, box.y + box.height * y);
        page.mouse().click(box.x + box.width * x, box.y + box.height * y);
        assertThat(pad(page)).hasAttribute("data-corners", String.valueOf(before + 1));
    }

    private static int corners(Page page) {
        return Integer.parseInt(pad(page).getAttribute("data-corners"));
    }

    private static void paste(Page page, String table) {
        act(page, "paste").click();
        page.locator("dialog.dt-paste textarea").fill(table);
        act(page, "replace").click();
    }

    private static void decide(Page page, String number) {
        keep(page).click();
        headOf(page, number);
    }

    private static void headOf(Page page, String number) {
        Locator form = dialog(page);
        form.getByLabel("Số quyết định", new Locator.GetByLabelOptions().setExact(true))
                .fill(number);
        Locator day = form.getByLabel("Ngày quyết định", new Locator.GetByLabelOptions().setExact(true));
        day.fill("30/10/2025");
        day.press("Enter");
        form.getByLabel("Cơ quan ban hành", new Locator.GetByLabelOptions().setExact(true))
                .fill("UBND tỉnh");
        form.locator("vaadin-button:text-is('Kiểm tra')").click();
        assertThat(form).containsText("Vị trí, ranh giới");
    }

    @Test
    void anOfficerDrawsLandMendsItAndRecordsItWithItsDecision() {
        Page officer = signedIn("canbo", Screen.DESK);
        goTo(officer, "du-an/" + new MapPage(officer).project(DRAWN).id());
        officer.locator("a:text-is('Vẽ vị trí')").click();
        assertThat(officer.locator("dt-site-pad[data-ready]")).isVisible();
        open(officer, DRAWN, "SITE");
        act(officer, "snap").click();
        Locator state = pad(officer).locator(".dt-pad-state");

        // a bow tie is told by its corners, and cannot be recorded
        press(officer, 0.3, 0.4);
        press(officer, 0.6, 0.4);
        press(officer, 0.3, 0.7);
        assertThat(state).hasAttribute("data-state", "whole");
        press(officer, 0.6, 0.7);
        assertThat(state).containsText("Cạnh 2–3 cắt cạnh 4–1");
        assertThat(pad(officer).locator("tr[data-wrong]")).hasCount(4);
        assertThat(keep(officer)).isDisabled();
        picture(officer, "draw-crossing");

        // undone, done in the right order, a corner dragged
        officer.keyboard().press("Control+z");
        officer.keyboard().press("Control+z");
        assertThat(pad(officer)).hasAttribute("data-corners", "2");
        press(officer, 0.6, 0.7);
        press(officer, 0.3, 0.7);
        assertThat(state).hasAttribute("data-state", "whole");
        act(officer, "edit").click();
        String area = state.innerText();
        BoundingBox box = officer.locator("dt-map").boundingBox();
        officer.mouse().move(box.x + box.width * 0.6, box.y + box.height * 0.7);
        officer.mouse().down();
        officer.mouse().move(box.x + box.width * 0.65, box.y + box.height * 0.75);
        officer.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.8);
        officer.mouse().up();
        assertThat(state).not().hasText(area);
        assertThat(pad(officer)).hasAttribute("data-corners", "4");

        // a table from Excel; one bad line takes nothing
        paste(officer, "1\t2450197,966\t430418,487\n2\t2450297,966\tabc\n3\t2450297,966\t430518,487");
        assertThat(officer.locator("dialog.dt-paste [role=alert]")).containsText("Dòng 2");
        assertThat(pad(officer)).hasAttribute("data-corners", "4");
        officer.locator("dialog.dt-paste textarea")
                .fill(
                        "430418,487\t2450197,966\n430418,487\t2450297,966\n430518,487\t2450297,966\n430518,487\t2450197,966");
        act(officer, "replace").click();
        assertThat(state).containsText("1,00 ha (10.000,0 m²)");
        assertThat(pad(officer).locator(".dt-pad-notes")).containsText("đã đọc lại đúng X là bắc");
        Locator first = pad(officer).locator("tr[data-at='0.0.0'] input").first();
        assertThat(first).hasValue("2450197,966");

        // a number typed moves the corner; the draft outlives the page
        first.fill("2450187,966");
        first.press("Enter");
        assertThat(state).containsText("1,05 ha (10.500,0 m²)");
        officer.reload();
        assertThat(officer.locator("dt-site-pad[data-ready][data-checked=true]"))
                .isVisible();
        assertThat(pad(officer)).hasAttribute("data-corners", "0");
        act(officer, "draftTake").click();
        assertThat(state).containsText("1,05 ha (10.500,0 m²)");

        decide(officer, "21/QĐ-VT");
        assertThat(dialog(officer)).containsText("vẽ mới, 1,05 ha");
        dialog(officer).locator("vaadin-button:text-is('Ghi')").click();
        assertThat(dialog(officer)).hasCount(0);
        assertThat(pad(officer).locator(".dt-pad-keep p")).hasText("Chưa có gì đổi.");
        assertThat(officer.locator(".dt-draw-parts a[aria-current]")).hasText(Pattern.compile("Khu đất \\d+"));
        assertThat(act(officer, "draftTake")).hasCount(0);

        // the project page has the decision
        goTo(officer, "du-an/" + new MapPage(officer).project(DRAWN).id());
        Locator decision = officer.locator(".dt-timeline li:has-text('21/QĐ-VT')");
        assertThat(decision).containsText("1,05 ha (10.500,0 m²)");
        decision.locator(".dt-link-figure").click();
        assertThat(dialog(officer)).containsText("Khu đất · 1");
    }

    @Test
    void withTheKeyboardAloneAPlaceIsSketched() {
        Page officer = signedIn("canbo", Screen.DESK);
        open(officer, BY_KEYS, "SITE");
        officer.locator("dt-map .map").focus();
        officer.keyboard().press("Enter");
        for (String arrow : new String[] {"ArrowRight", "ArrowDown"}) {
            Object before = officer.locator("dt-map").evaluate("map => map.camera");
            officer.keyboard().press(arrow);
            officer.waitForFunction(
                    "before => { const map = document.querySelector('dt-map'); return map.camera !== before && map.hasAttribute('data-idle'); }",
                    before);
            officer.keyboard().press("Enter");
        }
        assertThat(pad(officer)).hasAttribute("data-corners", "3");
        officer.keyboard().press("Escape");
        assertThat(act(officer, "edit")).hasAttribute("aria-pressed", "true");
        Locator insert = pad(officer).locator("tr[data-at='0.0.0'] .dt-corner-insert");
        insert.focus();
        officer.keyboard().press("Enter");
        assertThat(pad(officer)).hasAttribute("data-corners", "4");
        Locator delete = pad(officer).locator("tr[data-at='0.0.1'] .dt-corner-delete");
        delete.focus();
        officer.keyboard().press("Enter");
        assertThat(pad(officer)).hasAttribute("data-corners", "3");
        officer.keyboard().press("Control+z");
        assertThat(pad(officer)).hasAttribute("data-corners", "4");
        officer.keyboard().press("Control+y");
        assertThat(pad(officer)).hasAttribute("data-corners", "3");
        assertThat(keep(officer)).isEnabled();
        Locator sketch = pad(officer).locator(".dt-pad-keep button").nth(1);
        sketch.focus();
        officer.keyboard().press("Enter");
        assertThat(dialog(officer)).containsText("nét đứt");
        dialog(officer).locator("vaadin-button[theme~=primary]").focus();
        officer.keyboard().press("Enter");
        assertThat(dialog(officer)).hasCount(0);
        assertThat(officer.locator(".dt-draw-parts a[aria-current]")).containsText("sơ bộ");
    }

    @Test
    void twoWhoDrawTheSamePartLoseNothing() {
        Page officer = signedIn("canbo", Screen.DESK);
        Page second = signedIn("canbo", Screen.TABLET);
        Page leader = signedIn("lanhdao", Screen.DESK);
        String version =
                leader.locator("dt-map").evaluate("m => m.geometryVersion").toString();
        open(officer, FOR_TWO, "SITE");
        open(second, FOR_TWO, "SITE");
        paste(officer, square(100));
        paste(second, square(200));
        assertThat(pad(second).locator(".dt-pad-state")).containsText("4,00 ha");
        decide(officer, "23/QĐ-VT");
        dialog(officer).locator("vaadin-button:text-is('Ghi')").click();
        assertThat(dialog(officer)).hasCount(0);

        // the leader's open map has the new shape, the second drawer is told and keeps her own
        leader.waitForFunction("before => document.querySelector('dt-map').geometryVersion !== before", version);
        assertThat(second.locator(".dt-draw-side")).containsText("vừa được người khác ghi");
        assertThat(pad(second).locator(".dt-pad-state")).containsText("4,00 ha");
        picture(second, "draw-meanwhile");
        decide(second, "24/QĐ-VT");
        assertThat(dialog(second)).containsText("vừa được canbo ghi");
        dialog(second).locator("vaadin-button:text-is('Bỏ')").click();
        second.locator("button:text-is('Giữ bản vẽ của tôi')").click();
        decide(second, "24/QĐ-VT");
        assertThat(dialog(second)).containsText("1,00 ha (10.000,0 m²) thành 4,00 ha");
        dialog(second).locator("vaadin-button:text-is('Ghi')").click();
        assertThat(dialog(second)).hasCount(0);

        // a decision takes the part away again; the first drawer's page learns of it
        act(second, "remove-part").click();
        headOf(second, "25/QĐ-VT");
        assertThat(dialog(second)).containsText("không còn trong vị trí dự án");
        dialog(second).locator("vaadin-button:text-is('Ghi')").click();
        assertThat(dialog(second)).hasCount(0);
        assertThat(second.locator(".dt-draw-parts a:not([data-new])")).hasCount(1);
    }

    /** Four corners of a square of so many metres, as an extract prints them. */
    private static String square(int metres) {
        int x = 2_450_197;
        int y = 430_418;
        return "%d\t%d\n%d\t%d\n%d\t%d\n%d\t%d".formatted(x, y, x + metres, y, x + metres, y + metres, x, y + metres);
    }

    @Test
    void whoMayNotDrawIsToldSo() {
        Page leader = signedIn("lanhdao", Screen.PHONE);
        goTo(leader, "du-an/" + new MapPage(leader).project("MH-001").id() + "/vi-tri");
        assertThat(leader.locator(".dt-draw-page")).containsText("không vẽ được");
        assertThat(pad(leader)).isHidden();
    }

    @Test
    void whatIsDrawnJoinsOnToTheBoundaryThatIsThere() {
        Page officer = signedIn("canbo", Screen.DESK);
        open(officer, "MH-001", "SITE");
        long stadium = new MapPage(officer).project("MH-001").id();
        goTo(officer, "du-an/" + stadium + "/vi-tri?phan=SITE-1");
        Locator corner = pad(officer).locator("tr[data-at='0.0.20'] input");
        String x = corner.first().inputValue();
        String y = corner.nth(1).inputValue();
        var place = Vn2000.bacKan()
                .toWgs84(new EastNorth(
                        Double.parseDouble(y.replace(',', '.')), Double.parseDouble(x.replace(',', '.'))));
        open(officer, "MH-001", "SITE");
        assertThat(officer.locator("dt-map .map[data-outlines]")).hasCount(1);
        // some pixels beside the stadium's corner
        Object pixel = officer.locator("dt-map")
                .evaluate(
                        "(map, [lon, lat]) => { map.camera = `${lon.toFixed(5)},${lat.toFixed(5)},18.00`; const b = map.getBoundingClientRect(); return [b.x + b.width / 2 + 5, b.y + b.height / 2 - 5]; }",
                        List.of(place.lon(), place.lat()));
        assertThat(officer.locator("dt-map[data-idle]")).isVisible();
        officer.waitForFunction(
                "() => Number(document.querySelector('dt-map').shadowRoot.querySelector('.map').dataset.outlines) > 0");
        var at = (List<?>) pixel;
        double left = ((Number) at.get(0)).doubleValue();
        double top = ((Number) at.get(1)).doubleValue();
        officer.mouse().move(left + 30, top);
        officer.mouse().move(left, top);
        officer.mouse().click(left, top);
        assertThat(pad(officer)).hasAttribute("data-corners", "1");
        assertThat(pad(officer)).hasAttribute("data-checked", "true");
        String joined =
                pad(officer).locator("tr[data-at='0.0.0'] input").first().inputValue();
        assertThat(Double.parseDouble(joined.replace(',', '.')))
                .isCloseTo(Double.parseDouble(x.replace(',', '.')), offset(0.02));
    }
}
