package vn.dautu.bench;

import static vn.dautu.bench.StandingBench.print;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dautu.Chromium;
import vn.dautu.SignedIn;
import vn.dautu.TestDatabase;

/**
 * The first page on a warm server: from navigation until the map has come to rest, and what came over the line for it, headers included; with an
 * empty cache and once more with what the first visit left. Product, database and browser share this machine. Argument: loads.
 */
final class PageBench {

    private static final int WARM_UP = 2;

    private PageBench() {}

    public static void main(String[] arguments) throws Exception {
        int loads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        try (ConfigurableApplicationContext context = BenchProduct.demonstration(TestDatabase.fresh());
                Browser browser = Chromium.start()) {
            String base = BenchProduct.address(context);
            List<Load> first = new ArrayList<>();
            List<Load> again = new ArrayList<>();
            for (int load = -WARM_UP; load < loads; load++) {
                Page page = OpenMapsBench.signedIn(browser, base, BenchProduct.password(context));
                Load one = load(page, base + "/");
                Load other = load(page, base + "/");
                page.context().close();
                if (load >= 0) {
                    first.add(one);
                    again.add(other);
                }
            }
            tell("first-visit", first);
            tell("again", again);
            print(
                    "first-visit-with-sign-in-bytes",
                    withSigningIn(browser, base, BenchProduct.password(context)) / 1024,
                    "KB");
            first.getLast().byKind().forEach((kind, bytes) -> print("first-visit-" + kind, bytes / 1024, "KB"));
        }
        System.exit(0);
    }

    private record Load(long millis, long bytes, int requests, Map<String, Long> byKind) {}

    private static Load load(Page page, String address) {
        return visit(page, () -> page.navigate(address));
    }

    /** Nobody's first visit begins at the map: what the sign-in page needs comes before it. */
    private static long withSigningIn(Browser browser, String base, String password) {
        Page page = browser.newContext().newPage();
        return visit(page, () -> {
                    page.navigate(base + "/");
                    page.locator("vaadin-login-form input[name=username]").fill(SignedIn.LEADER);
                    page.locator("vaadin-login-form input[name=password]").fill(password);
                    page.locator("vaadin-login-form vaadin-button[theme~=primary]")
                            .click();
                })
                .bytes();
    }

    private static Load visit(Page page, Runnable going) {
        CDPSession line = page.context().newCDPSession(page);
        Map<String, String> kinds = new HashMap<>();
        Map<String, Long> bytes = new TreeMap<>();
        line.on("Network.responseReceived", event -> kinds.put(id(event), kind(event)));
        line.on(
                "Network.loadingFinished",
                event -> bytes.merge(
                        kinds.getOrDefault(id(event), "other"),
                        event.get("encodedDataLength").getAsLong(),
                        Long::sum));
        line.send("Network.enable");
        long start = System.nanoTime();
        going.run();
        page.waitForSelector("dt-map[data-idle]");
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        // What still comes after the map has come to rest belongs to the visit as well.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        line.detach();
        return new Load(
                millis, bytes.values().stream().mapToLong(Long::longValue).sum(), kinds.size(), bytes);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static String kind(JsonObject event) {
        String url = event.getAsJsonObject("response").get("url").getAsString();
        return url.contains("/tiles/")
                ? "tiles"
                : url.contains("/gis-data/") || url.contains("/api/")
                        ? "map-data"
                        : event.get("type").getAsString().toLowerCase(Locale.ROOT);
    }

    private static void tell(String name, List<Load> loads) {
        List<Long> millis = loads.stream().map(Load::millis).sorted().toList();
        print(name + "-median", millis.get(millis.size() / 2), "ms");
        print(name + "-worst", millis.getLast(), "ms");
        print(name + "-bytes", loads.stream().mapToLong(Load::bytes).max().orElseThrow() / 1024, "KB");
        print(name + "-requests", loads.getLast().requests(), "requests");
    }
}
