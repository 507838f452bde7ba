package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page at every size: no cut text, nothing serious for axe, no scrolling sideways, everything reached by keyboard. */
class EveryPageJourneyIT extends Journey {

    private static final String CUT_TEXT = script("cut-text.js");
    /** The pictures of the README are made anew with {@code ./test -Dit.test=EveryPageJourneyIT -Ddautu.screenshots=docs}. */
    private static final boolean FOR_DOCS = "docs".equals(System.getProperty("dautu.screenshots"));

    /**
     * {@code ./test -Dit.test=EveryPageJourneyIT -Ddautu.sizes=all} looks at every page in every size. A usual run looks at the leader's
     * pages in all sizes and at each other page in one, another for each: all of it takes a third of the time that a submission has.
     */
    private static final boolean ALL_SIZES = FOR_DOCS || "all".equals(System.getProperty("dautu.sizes"));

    /** What passes is not described: on a page with thousands of elements that takes most of the time. */
    private static final AxeRunOptions VIOLATIONS = new AxeRunOptions();

    static {
        VIOLATIONS.setResultTypes(List.of("violations"));
    }

    /** A page, who looks at it, and what shows that it is all there. */
    private enum Look {
        MAP("lanhdao", "", "dt-map[data-idle]"),
        MAP_STADIUM("lanhdao", "?project={MH-001}", "dt-map[data-idle]"),
        MAP_PARCELS("lanhdao", "?project={MH-001}&camera=105.82619,22.14929,16.00", "dt-map[data-idle]"),
        MAP_THEN("lanhdao", "?at=2024-03-19&known=2024-03-19&lights=AMBER", "dt-map[data-idle]"),
        OVERVIEW("lanhdao", "tong-quan", ".dt-card .dt-table"),
        PROJECTS("canbo", "du-an", "vaadin-grid a"),
        STADIUM("canbo", "du-an/{MH-001}", "dt-chart[data-drawn=SCurve]"),
        PUBLISHED_ROAD("lanhdao", "du-an/{CB-01}", ".dt-card"),
        OBSTACLES("lanhdao", "vuong-mac", ".dt-debt"),
        GROUNDS("lanhdao", "mat-bang", ".dt-land"),
        GROUND_STADIUM("lanhdao", "mat-bang/{MH-001}?chon=nhom.1", "dt-map[data-idle]"),
        IMPORT("canbo", "nap-du-lieu", ".dt-card .dt-table"),
        LAW("lanhdao", "phap-luat", ".dt-card .dt-table"),
        THRESHOLDS("quantri", "nguong-canh-bao", ".dt-card vaadin-text-field"),
        LAYERS("quantri", "lop-ban-do", ".dt-card .dt-table"),
        ACCOUNTS("quantri", "tai-khoan", ".dt-card .dt-table"),
        COUNT_FORM("canbo", "bao-cao/bieu-tong-hop?ky=2025-1", ".dt-form-table"),
        CHANGES("lanhdao", "thay-doi?since=2024-03-19", ".dt-change"),
        SHEET("lanhdao", "in-ban-do?lights=RED,AMBER", ".dt-sheet-list tr"),
        DELAYED("lanhdao", "bao-cao/du-an-cham", ".dt-form-table"),
        NOT_FOUND("lanhdao", "khong-co-trang-nay", "h1"),
        TWO_MAPS("lanhdao", "hai-ban-do?since=2024-03-19", "dt-map[data-idle]"),
        MEETING("lanhdao", "trinh-bay?project={MH-001}&notes=1", ".dt-meeting-name"),
        DRAW("canbo", "du-an/{MH-001}/vi-tri", "dt-site-pad[data-ready][data-checked=true]");

        final String who;
        final String path;
        final String complete;

        Look(String who, String path, String complete) {
            this.who = who;
            this.path = path;
            this.complete = complete;
        }

        List<Screen> sizes() {
            Screen[] all = Screen.values();
            return ALL_SIZES
                            || this == MAP_STADIUM
                            || this == GROUND_STADIUM
                            || this == TWO_MAPS
                            || this == MEETING
                            || this == DRAW
                    ? List.of(all)
                    : List.of(all[ordinal() % all.length]);
        }

        String file() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Test
    void signInIsWholeAndReadableAtEverySize() {
        List<String> troubles = new ArrayList<>();
        Page page = window(Screen.DESK);
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width, screen.height);
            page.navigate(product.address("dang-nhap"));
            assertThat(page.locator("vaadin-login-form vaadin-button[theme~=primary]"))
                    .isVisible();
            inspect(page, "sign-in", screen, troubles);
        }
        assertThat(troubles).isEmpty();
    }

    static List<Screen> desk() {
        return sizes(Screen.DESK);
    }

    static List<Screen> tablet() {
        return sizes(Screen.TABLET);
    }

    static List<Screen> phone() {
        return sizes(Screen.PHONE);
    }

    private static List<Screen> sizes(Screen usual) {
        return ALL_SIZES ? List.of(Screen.values()) : List.of(usual);
    }

    @ParameterizedTest
    @EnumSource
    void isWholeAndReadableAtEverySize(Look look) {
        List<String> troubles = new ArrayList<>();
        Page page = signedIn(look.who, Screen.DESK);
        String path = withIds(page, look.path);
        for (Screen screen : look.sizes()) {
            page.setViewportSize(screen.width, screen.height);
            goTo(page, path);
            assertThat(page.locator(look.complete).first()).isVisible();
            inspect(page, look.file(), screen, troubles);
        }
        assertThat(troubles).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MAP_STADIUM", "OVERVIEW", "PROJECTS", "STADIUM", "TWO_MAPS", "MEETING"})
    void theDarkLookIsChosenOnceAndReadable(Look look) {
        List<String> troubles = new ArrayList<>();
        Page page = signedIn(look.who, Screen.DESK);
        page.locator(".dt-person summary").click();
        page.locator(".dt-person dt-appearance button").click();
        assertThat(page.locator("html")).hasAttribute("theme", Pattern.compile(".*\\bdark\\b.*"));
        goTo(page, withIds(page, look.path));
        assertThat(page.locator("html")).hasAttribute("theme", Pattern.compile(".*\\bdark\\b.*"));
        assertThat(page.locator(look.complete).first()).isVisible();
        inspect(page, look.file() + "-dark", Screen.DESK, troubles);
        assertThat(troubles).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("phone")
    void dialogsAreWholeAndReadable(Screen screen) {
        List<String> troubles = new ArrayList<>();
        Page page = signedIn("canbo", screen);
        goTo(page, withIds(page, "du-an/{MH-001}"));
        page.locator("[data-milestone=GPMB_100]").click();
        assertThat(dialog(page).locator("vaadin-upload")).isVisible();
        inspect(page, "dialog-milestone", screen, troubles);
        page.keyboard().press("Escape");
        assertThat(dialog(page)).hasCount(0);
        page.locator("tr:has([data-milestone=GPMB_50]) .dt-link-figure").first().click();
        assertThat(dialog(page).locator("tbody tr").first()).isVisible();
        inspect(page, "dialog-sources", screen, troubles);
        assertThat(troubles).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("desk")
    void theKeyboardReachesEverythingOfTheMapPage(Screen screen) {
        Page page = signedIn("canbo", screen);
        MapPage map = new MapPage(page);
        map.idle();
        int late = map.list().count();
        if (screen == Screen.DESK) {
            reaches(page, "a.dt-brand", 1);
            reaches(page, ".dt-tabs a", 3);
        } else {
            reaches(page, "dt-menu button", 1);
            page.keyboard().press("Enter");
            reaches(page, ".dt-tabs a", 3);
            page.keyboard().press("Escape");
        }
        reaches(page, ".dt-topbar-end > .dt-asof input", 1);
        reaches(page, ".dt-person *", 1);
        reaches(page, ".dt-late-item", late);
        reaches(page, "dt-map .map", 1);
        if (screen != Screen.PHONE) {
            reaches(page, "dt-map .legend button", MapPage.LIGHTS.size());
        }
        reaches(page, "dt-map .zoom button", screen == Screen.PHONE ? 2 : 3);
    }

    @ParameterizedTest
    @MethodSource("tablet")
    void enterOpensAProjectEscapeClosesItAndTheFocusIsNeverLost(Screen screen) {
        Page page = signedIn("lanhdao", screen);
        MapPage map = new MapPage(page);
        map.idle();
        Locator stadium = map.item("MH-001");
        stadium.focus();
        page.keyboard().press("Enter");

        assertThat(map.drawer()).isVisible();
        assertThat(map.drawer().locator("h1")).isFocused();
        reaches(page, ".dt-drawer .dt-icon-button", 3);
        reaches(page, ".dt-drawer-foot a", 1);
        reaches(page, ".dt-drawer-foot button", 1);

        String first = map.drawer().locator("h1").innerText();
        map.drawer().locator("[data-step=next]").focus();
        page.keyboard().press("Enter");
        assertThat(map.drawer().locator("h1")).not().hasText(first);
        assertThat(map.drawer().locator("[data-step=next]")).isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(map.drawer().locator("h1")).hasText(first);

        page.keyboard().press("Escape");
        assertThat(map.drawer()).isHidden();
        assertThat(stadium).isFocused();
    }

    @Test
    void theSkipLinkIsTheFirstStopAndLeadsToTheContent() {
        Page page = signedIn("lanhdao", Screen.DESK);
        new MapPage(page).idle();
        page.keyboard().press("Tab");
        assertThat(page.locator(".dt-skip")).isFocused();
        assertThat(page.locator(".dt-skip")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(".dt-late-tools button").first()).isFocused();
        reaches(page, ".dt-late-item", 1);
    }

    /** Presses Tab until so many elements that match have had the focus. */
    private static void reaches(Page page, String selector, int number) {
        Set<Object> reached = new LinkedHashSet<>();
        for (int pressed = 0; pressed < 150 && reached.size() < number; pressed++) {
            page.keyboard().press("Tab");
            Object which = page.evaluate("""
                    selector => {
                      let active = document.activeElement;
                      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
                      const outer = selector.startsWith('dt-m') ? selector.split(' ')[0] : null;
                      const inner = outer ? selector.slice(outer.length + 1) : selector;
                      if (!active?.matches(inner) || (outer && active.getRootNode().host?.localName !== outer)) return null;
                      window.focused ??= [];
                      if (!window.focused.includes(active)) window.focused.push(active);
                      return window.focused.indexOf(active);
                    }""", selector);
            if (which != null) {
                reached.add(which);
            }
        }
        assertThat(reached).as("reached by Tab: " + selector).hasSize(number);
    }

    static void inspect(Page page, String name, Screen screen, List<String> troubles) {
        settled(page);
        String file = name + "-" + screen.width;
        picture(page, file);
        if (FOR_DOCS) {
            Pictures.forDocs(page, file);
        }
        cut(page).forEach(each -> troubles.add(file + " " + each));
        new AxeBuilder(page)
                .options(VIOLATIONS).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .forEach(rule -> rule.getNodes()
                                .forEach(node -> troubles.add(file + " axe " + rule.getId() + ": " + node.getTarget()
                                        + " " + node.getFailureSummary().replaceAll("\\s+", " "))));
    }

    /** Each text of the page that its reader cannot see whole. */
    static List<?> cut(Page page) {
        return (List<?>) page.evaluate(CUT_TEXT);
    }

    /** Nothing is asked of the server any more, and the letters are the page's own. */
    static void settled(Page page) {
        page.waitForFunction("""
                () => document.fonts.status === 'loaded'
                  && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())""");
    }

    private static String withIds(Page page, String path) {
        if (!path.contains("{")) {
            return path;
        }
        String code = path.replaceFirst(".*\\{(.*)}.*", "$1");
        return path.replace(
                "{" + code + "}", String.valueOf(new MapPage(page).project(code).id()));
    }

    private static String script(String name) {
        try (InputStream in = EveryPageJourneyIT.class.getResourceAsStream("/journey/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
