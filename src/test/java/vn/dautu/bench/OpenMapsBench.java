package vn.dautu.bench;

import static vn.dautu.bench.StandingBench.print;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import vn.dautu.Chromium;
import vn.dautu.OpenMap;
import vn.dautu.SignedIn;
import vn.dautu.TestDatabase;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.RecordMilestone;
import vn.dautu.schedule.StatementKind;
import vn.dautu.schedule.Timetable;

/**
 * A milestone is recorded while fifty maps are open, one in a browser and the others clients of the same protocol: how long until each is told,
 * until each has the new state, until the browser shows it; and how many tiles the server was asked for meanwhile. Product, database,
 * browser and clients share this machine. Arguments: maps, changes.
 */
final class OpenMapsBench {

    private static final int WARM_UP = 2;
    /** So near that the map is made of tiles: from farther away none is asked for anyway. */
    private static final String NEAR = "/?camera=105.82619,22.14929,16.00";

    private static final String STADIUM = "MH-001";

    /** Resolves once the list says other days and the map has come to rest with the new state. */
    private static final String SHOWN = """
            code => {
              const days = () => document.querySelector(`.dt-late-item[data-code='${code}'] .dt-late-days`)?.textContent;
              const before = days();
              const states = () => performance.getEntriesByType('resource').filter(each => each.name.includes('/api/map/state')).length;
              performance.clearResourceTimings();
              window.shown = new Promise(done => {
                const look = () => days() !== before && states() > 0 && document.querySelector('dt-map[data-idle]')
                  ? done(Date.now()) : requestAnimationFrame(look);
                look();
              });
            }""";

    private OpenMapsBench() {}

    public static void main(String[] arguments) throws Exception {
        int maps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int changes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        try (ConfigurableApplicationContext context =
                        BenchProduct.demonstration(TestDatabase.fresh(), CountedTiles.class);
                Browser browser = Chromium.start()) {
            String base = BenchProduct.address(context);
            Page page = signedIn(browser, base, BenchProduct.password(context));
            page.navigate(base + NEAR);
            page.waitForSelector("dt-map[data-idle]");
            print("tiles-at-opening", context.getBean(CountedTiles.class).asked.get(), "requests");
            List<OpenMap> others = open(maps - 1, base, BenchProduct.password(context));
            print("open-maps", others.size() + 1, "maps");
            measure(context, page, others, changes);
            others.forEach(OpenMap::close);
        }
        System.exit(0);
    }

    /** A page of nobody's cache, already signed in. */
    static Page signedIn(Browser browser, String base, String password) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("vi-VN"))
                .newPage();
        String form = OpenMap.form(page.request().get(base + "/dang-nhap").text(), SignedIn.LEADER, password);
        page.request()
                .post(
                        base + "/dang-nhap",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(form));
        return page;
    }

    private static List<OpenMap> open(int number, String base, String password) throws Exception {
        List<Future<OpenMap>> opening = new ArrayList<>();
        try (ExecutorService few = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < number; i++) {
                opening.add(few.submit(() -> OpenMap.of(base, SignedIn.LEADER, password)));
            }
            List<OpenMap> open = new ArrayList<>();
            for (Future<OpenMap> each : opening) {
                open.add(each.get());
            }
            return open;
        }
    }

    private static void measure(ConfigurableApplicationContext context, Page page, List<OpenMap> others, int changes)
            throws Exception {
        Timetable timetable = context.getBean(Timetable.class);
        ProjectId stadium =
                context.getBean(ProjectRegister.class).findByCode(STADIUM).orElseThrow();
        AtomicLong tiles = context.getBean(CountedTiles.class).asked;
        List<Long> saved = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        List<Long> shown = new ArrayList<>();
        List<Long> inBrowser = new ArrayList<>();
        long asked = 0;
        long stale = 0;
        String last = "";
        for (int change = -WARM_UP; change < changes; change++) {
            page.evaluate(SHOWN, STADIUM);
            List<CompletableFuture<OpenMap.Shown>> waiting =
                    others.stream().map(OpenMap::next).toList();
            LocalDate finish = LocalDate.of(2026, 8, 1).plusDays(change);
            long before = tiles.get();
            long start = System.currentTimeMillis();
            SignedIn.as(
                    SignedIn.OFFICER,
                    () -> timetable.record(new RecordMilestone(
                            stadium,
                            Milestone.COMPLETE,
                            StatementKind.FORECAST,
                            finish,
                            "chờ vật liệu",
                            null,
                            timetable.latestStatement(stadium, Milestone.COMPLETE))));
            long done = System.currentTimeMillis();
            List<OpenMap.Shown> all = new ArrayList<>();
            for (CompletableFuture<OpenMap.Shown> each : waiting) {
                all.add(each.get(60, TimeUnit.SECONDS));
            }
            long browser = ((Number) page.evaluate("window.shown")).longValue();
            String now = all.getLast().state();
            String previous = last;
            last = now;
            if (change >= 0) {
                stale += all.stream()
                        .filter(each ->
                                each.state().equals(previous) || !each.state().equals(now))
                        .count();
                saved.add(done - start);
                all.forEach(each -> told.add(each.told() - start));
                all.forEach(each -> shown.add(each.shown() - start));
                inBrowser.add(browser - start);
                asked += tiles.get() - before;
            }
        }
        tell("saved", saved);
        tell("told", told);
        tell("state-here", shown);
        tell("browser-shows", inBrowser);
        print("stale-states", stale, "answers");
        print("tile-requests", asked, "requests");
    }

    private static void tell(String name, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        print(name + "-p50", sorted.get(sorted.size() / 2), "ms");
        print(name + "-max", sorted.getLast(), "ms");
    }

    /** Counts what the server is asked for under /tiles/. No annotation on purpose: the product's scan would find it in every test. */
    static final class CountedTiles {

        final AtomicLong asked = new AtomicLong();

        @Bean
        Filter countTiles() {
            return (request, response, chain) -> {
                if (request instanceof HttpServletRequest http
                        && http.getRequestURI().startsWith("/tiles/")) {
                    asked.incrementAndGet();
                }
                chain.doFilter(request, response);
            };
        }
    }
}
