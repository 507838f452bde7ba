package vn.dautu.bench;

import static vn.dautu.bench.StandingBench.print;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** From the slider's event until the map has drawn the new state and the list says the new day; and since the last byte of the answers it needed. */
    private static final String STEP = """
            day => new Promise((done, fail) => {
              const map = document.querySelector('dt-map'), months = document.querySelector('dt-months');
              performance.clearResourceTimings();
              const answer = what => performance.getEntriesByType('resource').find(each => each.name.includes(`/api/map/${what}?at=${day}`));
              const start = performance.now();
              const look = () => {
                const here = answer('state');
                if (months.getAttribute('value') === day && here && map.hasAttribute('data-idle')) {
                  const now = performance.now();
                  const parcels = answer('parcels');
                  done({
                    all: now - start,
                    own: now - Math.max(here.responseEnd, parcels?.responseEnd ?? 0),
                    server: here.responseEnd - here.requestStart,
                    parcels: parcels ? parcels.responseEnd - parcels.requestStart : 0,
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
        List<Double> all = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        List<Double> server = new ArrayList<>();
        List<Double> parcels = new ArrayList<>();
        for (String day : days) {
            Map<?, ?> took = (Map<?, ?>) page.evaluate(STEP, day);
            all.add(((Number) took.get("all")).doubleValue());
            own.add(((Number) took.get("own")).doubleValue());
            server.add(((Number) took.get("server")).doubleValue());
            parcels.add(((Number) took.get("parcels")).doubleValue());
        }
        print(
                name + "-parcels-in-sight",
                ((Number) page.evaluate("() => document.querySelector('dt-map').parcelsInSight")).longValue(),
                "parcels");
        tell(name + "-slider-step", all);
        tell(name + "-slider-step-in-browser", own);
        tell(name + "-slider-step-state-answer", server);
        tell(name + "-slider-step-parcels-answer", parcels);
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

    private static void tell(String name, List<Double> millis) {
        millis.sort(null);
        print(name + "-median", Math.round(millis.get(millis.size() / 2)), "ms");
        print(name + "-worst", Math.round(millis.getLast()), "ms");
    }

    /** One project's, side by side. */
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
        // Every month some hundred are handed over, so that a step has something to paint.
        jdbc.update("""
                insert into parcel_event (fact_key, parcel_id, project_id, kind, on_date, digest, effective_on, known_on)
                select 'event|' || id || '|HANDED_OVER', id, project_id, 'HANDED_OVER', day, '', day, day
                from (select id, project_id, (date '2024-10-10' + make_interval(months => (id / 16 % 12)::int))::date as day from parcel where id % 16 = 0) over""");
    }
}
