package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a parcel looks like is what the server says of it, pixel by pixel, whatever was drawn before: pictures are kept, so they could be stale. */
class ParcelsFollowTheirStateJourneyIT extends Journey {

    /** A month in which much of the stadium's land was still to be paid. */
    private static final String BEFORE = "2023-12-31";

    private static final String SEPTEMBER = "2023-09-30";
    private static final String OCTOBER = "2023-10-31";

    /** Left out of the answer. */
    private static final String NOBODY = "NOT_INVENTORIED";

    private static final String STADIUM = "MH-001";

    /** The pixel at each parcel and what its state's token is worth here, as red, green, blue. */
    private static final String SEEN = """
            () => {
              const map = document.querySelector('dt-map'), probe = document.createElement('span');
              map.shadowRoot.append(probe);
              const rgb = text => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
              const token = name => { probe.style.color = `var(--dt-p-${name})`; return rgb(getComputedStyle(probe).color); };
              const edges = { BLOCKED: token('block-edge'), PROCESSING: token('proc-edge') };
              const tokens = { HANDED_OVER: token('over'), PAID: token('paid'), PROCESSING: token('proc'), INVENTORIED: token('inv'),
                BLOCKED: token('block'), NOT_INVENTORIED: token('todo') };
              probe.remove();
              const canvas = map.shadowRoot.querySelector('.ol-layers canvas'), scale = canvas.width / canvas.clientWidth;
              const pen = canvas.getContext('2d');
              const parcels = map.parcelsInSight()
                .filter(({ x, y }) => x > 2 && y > 2 && x < canvas.clientWidth - 2 && y < canvas.clientHeight - 2)
                .map(({ id, x, y }) => ({ id, rgb: [...pen.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data].slice(0, 3),
                  around: [...pen.getImageData(Math.floor(x * scale) - 3, Math.floor(y * scale) - 3, 7, 7).data] }));
              return JSON.stringify({ tokens, edges, parcels });
            }""";

    private Page page;
    private MapPage map;

    @BeforeEach
    void nearTheStadiumNobodyChosen() {
        page = signedIn("lanhdao", Screen.DESK);
        map = new MapPage(page);
        map.idle();
        map.choose(STADIUM);
        map.button("Tới nơi của dự án đang chọn").click();
        assertThat(page.locator("dt-map[data-near=true][data-idle]")).isVisible();
        map.viewIsInAddress();
        String camera = map.inAddress("camera");
        goTo(page, "?camera=" + camera);
        map.idle();
    }

    @Test
    void afterAStepOfTheSliderAndBack() {
        Map<Long, String> now = theyLookLike(Product.TODAY);
        step(BEFORE);
        Map<Long, String> then = theyLookLike(BEFORE);
        assertThat(now.keySet().stream().filter(id -> !now.get(id).equals(then.get(id))))
                .as("or nothing changed")
                .hasSizeGreaterThan(50);
        step(Product.TODAY);
        theyLookLike(Product.TODAY);
    }

    /** Neither projects nor held days tell the map that it must paint anew, and few parcels changed: those are looked at. */
    @Test
    void afterAStepInWhichNothingButStatesChanged() {
        step(SEPTEMBER);
        Map<Long, String> before = theyLookLike(SEPTEMBER);
        String held = page.locator("dt-map").getAttribute("data-holding");
        step(OCTOBER);
        Map<Long, String> after = theyLookLike(OCTOBER);
        assertThat(page.locator("dt-map").getAttribute("data-holding")).isEqualTo(held);
        Seen seen = seen();
        seen.pixels.keySet().removeIf(id -> after.get(id).equals(before.get(id)));
        assertThat(seen.pixels).as("or nothing changed").hasSizeGreaterThan(5);
        assertThat(agree(seen, states(OCTOBER)))
                .as("parcels that changed in the look of their new state")
                .isGreaterThan(0.8);
    }

    @Test
    void hatchedAndDottedNotByColourAlone() {
        for (String day : List.of(Product.TODAY, BEFORE)) {
            step(day);
            Seen seen = seen();
            Map<Long, String> states = states(day);
            List<Long> hatched = seen.around.keySet().stream()
                    .filter(id -> seen.edges.containsKey(states.getOrDefault(id, "")))
                    .toList();
            assertThat(hatched).as("hatched on " + day).hasSizeGreaterThan(5);
            assertThat(hatched.stream().filter(id -> hatched(seen, id, states.get(id))))
                    .as("hatched on " + day)
                    .hasSizeGreaterThan(hatched.size() * 6 / 10);
        }
    }

    /** There is the fill as it is, and there is the sign in the colour of the edge. */
    private static boolean hatched(Seen seen, long id, String state) {
        List<Integer> fill = seen.tokens.get(state);
        List<Integer> edge = seen.edges.get(state);
        boolean plain = false;
        boolean sign = false;
        for (int i = 0; i < 49 * 4; i += 4) {
            List<Integer> pixel = seen.around.get(id).subList(i, i + 3);
            plain |= near(pixel, fill);
            for (double part = 0.3; part <= 1; part += 0.05) {
                double much = part;
                sign |= near(
                        pixel,
                        IntStream.range(0, 3)
                                .map(c -> (int) Math.round(fill.get(c) + much * (edge.get(c) - fill.get(c))))
                                .boxed()
                                .toList());
            }
        }
        return plain && sign;
    }

    @Test
    void inTilesThatComeAfterTheStep() {
        String camera = map.inAddress("camera");
        String[] parts = camera.split(",");
        // a part of the land is out of sight, its tiles not asked for
        goTo(
                page,
                String.format(
                        Locale.ROOT, "?camera=%.5f,%s,%s", Double.parseDouble(parts[0]) + 0.006, parts[1], parts[2]));
        map.idle();
        Set<Long> first = Set.copyOf(theyLookLike(Product.TODAY).keySet());
        step(BEFORE);
        theyLookLike(BEFORE);
        page.evaluate("camera => { document.querySelector('dt-map').camera = camera; }", camera);
        map.idle();
        assertThat(theyLookLike(BEFORE)).hasSizeGreaterThan(first.size() + 50);
    }

    @Test
    void goingWithTheirProjectWhenTheFilterHidesIt() {
        page.evaluate("() => { document.querySelector('dt-map').filter = { lights: ['GREEN'] }; }");
        map.idle();
        assertThat(agree(seen(), states(Product.TODAY)))
                .as("drawn although filtered out")
                .isLessThan(0.3);
        page.evaluate("() => { document.querySelector('dt-map').filter = { lights: [] }; }");
        map.idle();
        theyLookLike(Product.TODAY);
    }

    @Test
    void inTheDarkAndInTheLightAgain() {
        Map<String, List<Integer>> light = seen().tokens();
        wear("dark");
        assertThat(seen().tokens()).as("or it did not turn dark").doesNotContainEntry("PAID", light.get("PAID"));
        theyLookLike(Product.TODAY);
        step(BEFORE);
        theyLookLike(BEFORE);
        wear("light");
        assertThat(seen().tokens()).isEqualTo(light);
        theyLookLike(BEFORE);
    }

    private void wear(String theme) {
        page.evaluate("theme => document.documentElement.setAttribute('theme', theme)", theme);
        map.idle();
    }

    @Test
    void inTheDifferenceOfTwoDaysAndWhenMarksTellFigures() {
        page.evaluate("() => { document.querySelector('dt-map').since = '2024-03-19'; }");
        map.idle();
        theyLookLike(Product.TODAY);
        step(BEFORE);
        theyLookLike(BEFORE);
        page.evaluate(
                "() => { const m = document.querySelector('dt-map'); m.since = ''; m.colour = { by: 'days-late', units: false, filter: '' }; }");
        map.idle();
        assertThat(page.locator("dt-map[data-colour='days-late']")).isVisible();
        theyLookLike(BEFORE);
        step(Product.TODAY);
        theyLookLike(Product.TODAY);
    }

    private void step(String day) {
        page.evaluate(
                "day => document.querySelector('dt-months').dispatchEvent(new CustomEvent('dt-month', { detail: { day, on: false }, bubbles: true, composed: true }))",
                day);
        assertThat(page.locator("dt-months[value='" + day + "']")).isVisible();
        page.waitForFunction("day => document.querySelector('dt-map').at === day", day);
        map.idle();
    }

    /** Around: seven by seven pixels, four numbers each. */
    private record Seen(
            Map<String, List<Integer>> tokens,
            Map<String, List<Integer>> edges,
            Map<Long, List<Integer>> pixels,
            Map<Long, List<Integer>> around) {}

    private Seen seen() {
        JsonNode answer = JsonMapper.shared().readTree((String) page.evaluate(SEEN));
        Seen seen = new Seen(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        answer.path("tokens").properties().forEach(each -> seen.tokens.put(each.getKey(), rgb(each.getValue())));
        answer.path("edges").properties().forEach(each -> seen.edges.put(each.getKey(), rgb(each.getValue())));
        answer.path("parcels").forEach(each -> {
            seen.pixels.put(each.path("id").asLong(), rgb(each.path("rgb")));
            seen.around.put(each.path("id").asLong(), rgb(each.path("around")));
        });
        return seen;
    }

    private static List<Integer> rgb(JsonNode node) {
        return node.valueStream().map(JsonNode::asInt).toList();
    }

    /** What the map asks, asked apart. */
    private Map<Long, String> states(String at) {
        URI here = URI.create(page.url());
        JsonNode states = JsonMapper.shared()
                .readTree(page.request()
                        .get(here.getScheme() + "://" + here.getAuthority()
                                + "/api/map/parcels?bbox=105,21.5,106.5,23&at=" + at + "&known=" + Product.TODAY)
                        .text())
                .path("parcels");
        Map<Long, String> byId = new HashMap<>();
        states.properties().forEach(state -> {
            long id = 0;
            for (JsonNode distance : state.getValue()) {
                id += distance.asLong();
                byId.put(id, state.getKey());
            }
        });
        return byId;
    }

    /** The state of each parcel in sight, all but a few of which look it: a word or a mark may lie over one. */
    private Map<Long, String> theyLookLike(String at) {
        Seen seen = seen();
        Map<Long, String> states = states(at);
        assertThat(agree(seen, states))
                .as("parcels in the look of their state on " + at)
                .isGreaterThan(0.9);
        Map<Long, String> inSight = new HashMap<>();
        seen.pixels.keySet().forEach(id -> inSight.put(id, states.getOrDefault(id, NOBODY)));
        assertThat(inSight).hasSizeGreaterThan(20);
        return inSight;
    }

    /** What part of the parcels without a hatch has the colour of its state and no other's. */
    private static double agree(Seen seen, Map<Long, String> states) {
        List<Long> plain = seen.pixels.keySet().stream()
                .filter(id -> !seen.edges.containsKey(states.getOrDefault(id, NOBODY)))
                .toList();
        long right = plain.stream()
                .filter(id -> near(seen.pixels.get(id), seen.tokens.get(states.getOrDefault(id, NOBODY))))
                .count();
        return (double) right / plain.size();
    }

    private static boolean near(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < 3; i++) {
            if (Math.abs(one.get(i) - other.get(i)) > 6) {
                return false;
            }
        }
        return true;
    }
}
