package vn.dautu.bench;

import static vn.dautu.bench.StandingBench.print;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.dautu.Chromium;
import vn.dautu.SignedIn;
import vn.dautu.TestDatabase;

/**
 * The map in a browser without a GPU, ten thousand projects in it and twenty thousand parcels in sight: how long from a month of the slider
 * until map, list and totals show it, how much of that is the browser's own work on the new state, and how many frames a second it draws
 * while the map is dragged. The months were judged before: what a day costs the first time {@code ./bench map} measures. Product, database
 * and browser share this machine. Arguments: projects, steps.
 */
final class BrowserBench {

    private static final String PASSWORD = "do-kiem-2025";
    /** 200 by 100 parcels of 16 m around here; beside them the page's list and slider. */
    private static final String NEAR = "/?camera=105.4586,21.8856,15.20";

    private static final String FAR = "/";

    /**
     * From the slider's event until the map has drawn the new state and the list says the new day; since the last byte of the last answer it
     * asked for; and of that how long the page could not have answered a finger.
     */
    private static final String STEP = """
            day => new Promise((done, fail) => {
              const map = document.querySelector('dt-map'), months = document.querySelector('dt-months');
              performance.clearResourceTimings();
              let blocked = 0;
              const watch = new PerformanceObserver(list => list.getEntries().forEach(each => { blocked += each.duration; }));
              watch.observe({ entryTypes: ['longtask'] });
              const answer = name => performance.getEntriesByType('resource').find(each => each.name.includes(`/api/map/${name}?at=${day}`));
              const start = performance.now();
              const look = () => {
                const here = answer('state');
                if (months.getAttribute('value') === day && here && map.hasAttribute('data-idle')) {
                  const now = performance.now(), parcels = answer('parcels');
                  const came = Math.max(here.responseEnd, parcels?.responseEnd ?? 0);
                  setTimeout(() => {
                    watch.disconnect();
                    done({
                      all: now - start,
                      own: now - came,
                      server: here.responseEnd - here.requestStart,
                      parcels: parcels ? parcels.responseEnd - parcels.requestStart : 0,
                      bytes: parcels ? parcels.encodedBodySize : 0,
                      blocked,
                    });
                  });
                } else if (performance.now() - start > 30000) {
                  fail(new Error(`${day}: months at ${months.getAttribute('value')}, state ${!!here}, idle ${map.hasAttribute('data-idle')}`));
                } else requestAnimationFrame(look);
              };
              months.dispatchEvent(new CustomEvent('dt-month', { detail: { day, on: false }, bubbles: true, composed: true }));
              requestAnimationFrame(look);
            })""";

    private static final String FRAMES = """
            () => {
              window.frames = [];
              const next = now => { window.frames.push(now); window.counting = requestAnimationFrame(next); };
              window.counting = requestAnimationFrame(next);
            }""";

    private BrowserBench() {}

    public static void main(String[] arguments) throws Exception {
        int projects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        try (ConfigurableApplicationContext context = BenchProduct.withPages(TestDatabase.fresh());
                Browser browser = Chromium.start()) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            StandingBench.fill(jdbc, projects);
            MapBench.places(jdbc);
            parcels(jdbc);
            jdbc.execute("vacuum analyze");
            jdbc.update(
                    "insert into app_user (username, full_name, password_hash, role) values (?, 'Lãnh đạo', ?, 'LEADER')",
                    SignedIn.LEADER,
                    context.getBean(PasswordEncoder.class).encode(PASSWORD));
            Page page = OpenMapsBench.signedIn(browser, BenchProduct.address(context), PASSWORD);
            page.setDefaultTimeout(30_000);
            print("projects", projects, "projects");
            at(page, BenchProduct.address(context) + FAR, "province", steps);
            at(page, BenchProduct.address(context) + NEAR, "parcels", steps);
        }
        System.exit(0);
    }

    private static void at(Page page, String address, String name, int steps) {
        page.navigate(address);
        page.waitForSelector("dt-map[data-idle]");
        List<String> days = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            days.add(YearMonth.of(2024, 10).plusMonths(i).atEndOfMonth().toString());
        }
        days.forEach(day -> page.evaluate(STEP, day));
        print(
                name + "-parcels-in-sight",
                ((Number) page.evaluate("() => document.querySelector('dt-map').parcelsInSight().length")).longValue(),
                "parcels");
        Map<String, List<Double>> took = new TreeMap<>();
        for (String day : days) {
            ((Map<?, ?>) page.evaluate(STEP, day))
                    .forEach((what, figure) -> took.computeIfAbsent((String) what, key -> new ArrayList<>())
                            .add(((Number) figure).doubleValue()));
        }
        tell(name + "-slider-step", took, "all", "ms");
        tell(name + "-slider-step-in-browser", took, "own", "ms");
        tell(name + "-slider-step-blocked", took, "blocked", "ms");
        tell(name + "-slider-step-state-answer", took, "server", "ms");
        tell(name + "-slider-step-parcels-answer", took, "parcels", "ms");
        tell(name + "-slider-step-parcels-answer-size", took, "bytes", "bytes");
        page.evaluate(FRAMES);
        double x = 900;
        double y = 400;
        page.mouse().move(x, y);
        page.mouse().down();
        for (int i = 1; i <= 120; i++) {
            page.mouse().move(x + 200 * Math.sin(i / 10.0), y + 100 * Math.sin(i / 17.0));
        }
        page.mouse().up();
        List<?> frames =
                (List<?>) page.evaluate("() => { cancelAnimationFrame(window.counting); return window.frames; }");
        double first = ((Number) frames.getFirst()).doubleValue();
        double last = ((Number) frames.getLast()).doubleValue();
        print(name + "-pan", Math.round((frames.size() - 1) * 1000 / (last - first)), "frames/s");
        double longest = 0;
        for (int i = 1; i < frames.size(); i++) {
            longest = Math.max(
                    longest, ((Number) frames.get(i)).doubleValue() - ((Number) frames.get(i - 1)).doubleValue());
        }
        print(name + "-pan-longest-frame", Math.round(longest), "ms");
    }

    private static void tell(String name, Map<String, List<Double>> took, String what, String unit) {
        List<Double> figures = took.get(what);
        figures.sort(null);
        print(name + "-median", Math.round(figures.get(figures.size() / 2)), unit);
        print(name + "-worst", Math.round(figures.getLast()), unit);
    }

    /** One project's, side by side; each month some three thousand of them, scattered over all tiles, come a step further. */
    private static void parcels(JdbcTemplate jdbc) {
        jdbc.update("""
                insert into parcel (project_id, commune, map_edition, sheet, number)
                select 1, '01840', 2022, (1 + i / 100)::text, (1 + i % 100)::text from generate_series(0, 19999) i""");
        jdbc.update("""
                insert into parcel_survey (fact_key, parcel_id, project_id, land_type, area_m2, recovered_m2, shape, drawn, digest, effective_on, known_on)
                select 'parcel|' || id, id, project_id, 'LUC', 240, 240, ST_Multi(ST_SetSRID(box, 9213)), ST_Multi(ST_SetSRID(box, 3857)), '',
                       date '2024-01-20', date '2024-01-20'
                from (select p.id, p.project_id, ((p.sheet::int - 1) * 100 + p.number::int - 1) as i from parcel p) q,
                     lateral (select 11738000 + i % 200 * 16 as x, 2497000 + i / 200 * 16 as y) at,
                     lateral (select ST_MakeEnvelope(x, y, x + 15, y + 15) as box) shape""");
        jdbc.update("""
                insert into parcel_event (fact_key, parcel_id, project_id, kind, on_date, digest, effective_on, known_on)
                select 'step|' || id || '|' || kind, id, project_id, kind, day, '', day, day
                from (select id, project_id, kind, date '2024-03-01' + (id * 2654435761 % 4294967296 / 65536 % 500)::int + later as day
                      from parcel, (values ('INVENTORIED', 0), ('APPROVED', 90), ('PAID', 150), ('HANDED_OVER', 180)) step (kind, later)) t
                where day <= date '2025-10-31'""");
        jdbc.update("""
                insert into parcel_event (fact_key, parcel_id, project_id, kind, on_date, cause, digest, effective_on, known_on)
                select 'step|' || id || '|BLOCKED', id, project_id, 'BLOCKED', date '2025-02-01', 'CLAIM', '', date '2025-02-01', date '2025-02-01'
                from parcel where id % 23 = 0""");
    }
}
