package vn.dautu.bench;

import static vn.dautu.bench.StandingBench.print;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.dautu.TestDatabase;
import vn.dautu.map.TileSql;

/**
 * The map over HTTP on a million parcels and ten thousand projects, made by SQL from a fixed rule on a fresh PostGIS: tiles never asked for
 * before beside raw {@code pgbench} of the same statement, tiles asked for again, the state of all projects at a month's end. Tiles
 * are asked for by somebody signed in, through the same filters as a leader's; the state's address is open for this program alone. Arguments: projects, projects with ground, parcels of each.
 */
final class MapBench {

    private static final Duration LONG = Duration.ofSeconds(15);
    /** Four keep two cores busy; with two, one core mostly waits for an answer to reach the other side: told beside it. */
    private static final int CLIENTS = 4;

    private static final int FEW = 2;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    /** What a browser that signed in sends with every question. */
    private final String session;

    private final List<int[]> near;
    private final List<int[]> far;
    /** A version of its own for each tile that must be cut anew. */
    private final AtomicLong version = new AtomicLong(1_000_000_000);

    private MapBench(String base, List<int[]> near, List<int[]> far) {
        this.base = base;
        this.session = signIn(base);
        this.near = near;
        this.far = far;
    }

    public static void main(String[] arguments) throws Exception {
        int projects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int grounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int parcels = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5_000;
        TestDatabase.Access database = TestDatabase.fresh();
        try (ConfigurableApplicationContext context = BenchProduct.on(database, Open.class)) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            StandingBench.fill(jdbc, projects);
            Unindexed.fill(jdbc, List.of("parcel", "parcel_survey"), () -> fill(jdbc, grounds, parcels));
            jdbc.execute("vacuum analyze");
            print("projects", projects, "projects");
            print("parcels", (long) grounds * parcels, "parcels");
            MapBench bench = new MapBench(
                    "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"),
                    tiles(jdbc, 16),
                    tiles(jdbc, 14));
            bench.tiles(jdbc, database);
            bench.state();
        }
        System.exit(0);
    }

    private static String signIn(String base) {
        try {
            String cookie = HTTP.send(
                            HttpRequest.newBuilder(URI.create(base + Open.SIGN_IN))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            return cookie.substring(0, cookie.indexOf(';'));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /**
     * For this program the map's addresses ask nobody's name, and whoever comes is signed in. No annotation on purpose: one that the
     * product's scan finds would open them in every test as well.
     */
    static final class Open {

        private static final String SIGN_IN = "/bench/sign-in";

        @Bean
        @Order(-1)
        SecurityFilterChain open(HttpSecurity http) {
            return http.securityMatcher("/api/map/**", SIGN_IN)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .addFilterAfter(Open::signIn, AuthorizationFilter.class)
                    .build();
        }

        private static void signIn(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request instanceof HttpServletRequest http
                    && http.getRequestURI().equals(SIGN_IN)) {
                http.getSession()
                        .setAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                new SecurityContextImpl(
                                        UsernamePasswordAuthenticationToken.authenticated("bench", null, List.of())));
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Patches of parcels 16 m wide, a project's beside each other, projects scattered over the province; a place for every project. */
    private static void fill(JdbcTemplate jdbc, int grounds, int parcels) {
        places(jdbc);
        jdbc.update("""
                insert into parcel (project_id, commune, map_edition, sheet, number)
                select p, '01840', 2022, (1 + i / 100)::text, (1 + i %% 100)::text from generate_series(1, %d) p, generate_series(0, %d) i""".formatted(grounds, parcels - 1));
        jdbc.execute("analyze parcel");
        jdbc.update("""
                insert into parcel_survey (fact_key, parcel_id, project_id, land_type, area_m2, recovered_m2, shape, drawn, digest, effective_on, known_on)
                select 'parcel|' || id, id, project_id, 'LUC', 240, 240, ST_Multi(ST_SetSRID(box, 9213)), ST_Multi(ST_SetSRID(box, 3857)), '',
                       date '2024-01-20', date '2024-01-20'
                from (select p.id, p.project_id, ((p.sheet::int - 1) * 100 + p.number::int - 1) as i from parcel p) q,
                     lateral (select 11738000 + project_id % 20 * 4200 + i % 71 * 16 as x, 2497000 + project_id / 20 * 8000 + i / 71 * 16 as y) at,
                     lateral (select ST_MakeEnvelope(x, y, x + 15, y + 15) as box) shape""");
    }

    /** A place for every project, scattered over the province. */
    static void places(JdbcTemplate jdbc) {
        jdbc.update("""
                insert into project_site (fact_key, project_id, kind, shape, drawn, schematic, digest, effective_on, known_on)
                select 'site|' || id, id, 'POINT', p, ST_Transform(p, 3857), false, '', date '2021-01-15', date '2021-01-15'
                from project, lateral (select ST_SetSRID(ST_MakePoint(105.45 + (id * 7919 % 9973) * 0.75 / 9973,
                                                                      21.85 + (id * 104729 % 9967) * 0.85 / 9967), 4326) as p) place""");
    }

    /** The tiles of a zoom that hold parcels. */
    private static List<int[]> tiles(JdbcTemplate jdbc, int zoom) {
        return jdbc.query("""
                select distinct floor((ST_X(c) + 20037508.342789244) / w)::int as x, floor((20037508.342789244 - ST_Y(c)) / w)::int as y
                from (select ST_Centroid(drawn) as c, 40075016.685578488 / 2 ^ ? as w from parcel_survey) t order by 1, 2""", (row, n) -> new int[] {zoom, row.getInt(1), row.getInt(2)}, zoom);
    }

    private void tiles(JdbcTemplate jdbc, TestDatabase.Access database) throws Exception {
        print("tiles-z16", near.size(), "tiles");
        print("tiles-z14", far.size(), "tiles");
        print("first-tile-after-start", get(anew(near.getFirst())).millis(), "ms");
        Random random = new Random(1);
        // Until the machine code is there: the compiler would take half of two cores for the first seconds.
        during(LONG, 4, base, () -> cached(any(near, random)));
        during(LONG, CLIENTS, base, () -> anew(any(near, random)));

        beside(jdbc);
        Run ours = besidePgbench("uncached", CLIENTS, database, random);
        besidePgbench("uncached-2-clients", FEW, database, random);
        ours.tell("uncached-z16");
        print("tile-z16", ours.bytes() / Math.max(1, ours.answers()), "bytes");

        during(Duration.ofSeconds(10), 4, base, () -> anew(any(far, random))).tell("uncached-z14-4-clients");
        during(Duration.ofSeconds(10), 100, base, () -> anew(any(near, random))).tell("uncached-z16-100-clients");
        asFiles(random);
    }

    private Run besidePgbench(String name, int clients, TestDatabase.Access database, Random random) throws Exception {
        Run raw = pgbench(clients, database);
        Run ours = during(LONG, clients, base, () -> anew(any(near, random)));
        print(name + "-pgbench-z16", Math.round(raw.perSecond()), "tiles/s");
        print(name + "-z16", Math.round(ours.perSecond()), "tiles/s");
        print(name + "-of-pgbench", Math.round(100 * ours.perSecond() / raw.perSecond()), "%");
        return ours;
    }

    /** Tiles that are asked for again, beside the same bytes as files of nginx. */
    private void asFiles(Random random) throws Exception {
        Path folder = Nginx.folder();
        for (int[] tile : near) {
            Nginx.keep(
                    folder,
                    cached(tile),
                    new ByteArrayInputStream(send(cached(tile)).body()));
        }
        Run again = during(Duration.ofSeconds(10), 4, base, () -> cached(any(near, random)));
        print("cached-z16", Math.round(again.perSecond()), "tiles/s");
        again.tell("cached-z16");
        Optional<Nginx> installed = Nginx.on(folder);
        if (installed.isEmpty()) {
            System.err.println("no nginx here to compare with: apt-get install nginx-light");
            return;
        }
        try (Nginx nginx = installed.get()) {
            during(Duration.ofSeconds(2), 4, nginx.address(), () -> cached(any(near, random)));
            Run files = during(Duration.ofSeconds(10), 4, nginx.address(), () -> cached(any(near, random)));
            print("nginx-z16", Math.round(files.perSecond()), "tiles/s");
            print("nginx-z16-errors", files.errors(), "answers");
            print("cached-of-nginx", Math.round(100 * again.perSecond() / files.perSecond()), "%");
        }
    }

    private void state() {
        String monthsEnd = "/api/map/state?at=2025-09-30&known=2025-10-31";
        Answer first = get(monthsEnd);
        print("state-first", first.millis(), "ms");
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            times.add(get(monthsEnd).millis());
        }
        times.sort(null);
        print("state-again-median", times.get(times.size() / 2), "ms");
        print("state-again-worst", times.getLast(), "ms");
        print("state-compressed", first.bytes() / 1024, "KB");
        List<Long> others = new ArrayList<>();
        for (int day = 10; day < 19; day++) {
            others.add(get("/api/map/state?at=2025-08-" + day + "&known=2025-10-31")
                    .millis());
        }
        print("state-another-day-first", others.getFirst(), "ms");
        others.sort(null);
        print("state-another-day-median", others.get(others.size() / 2), "ms");
        print("state-another-day-worst", others.getLast(), "ms");
    }

    private String anew(int[] tile) {
        return "/tiles/" + version.incrementAndGet() + "/parcels/" + tile[0] + "/" + tile[1] + "/" + tile[2];
    }

    private static String cached(int[] tile) {
        return "/tiles/1/parcels/" + tile[0] + "/" + tile[1] + "/" + tile[2];
    }

    private static int[] any(List<int[]> tiles, Random random) {
        synchronized (random) {
            return tiles.get(random.nextInt(tiles.size()));
        }
    }

    private record Answer(long millis, int status, int bytes) {}

    private Answer get(String path) {
        long start = System.nanoTime();
        HttpResponse<byte[]> response = send(path);
        return new Answer(
                Duration.ofNanos(System.nanoTime() - start).toMillis(), response.statusCode(), response.body().length);
    }

    private HttpResponse<byte[]> send(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("Accept-Encoding", "gzip")
                            .header("Cookie", session)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** @param micros of each answer, shortest first */
    private record Run(double perSecond, List<Long> micros, int errors, long bytes) {

        int answers() {
            return micros.size();
        }

        private long at(double share) {
            return micros.get((int) (micros.size() * share));
        }

        void tell(String name) {
            print(name + "-median", at(0.5) / 1000, "ms");
            print(name + "-p95", at(0.95) / 1000, "ms");
            print(name + "-p99", at(0.99) / 1000, "ms");
            print(name + "-errors", errors, "answers");
        }
    }

    private Run during(Duration length, int clients, String server, Supplier<String> path) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        AtomicInteger errors = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        long start = System.nanoTime();
        List<Long> micros = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(pool.submit(() -> {
                    List<Long> mine = new ArrayList<>();
                    try (PlainHttp http = new PlainHttp(server, "Cookie: " + session + "\r\n")) {
                        while (System.nanoTime() < end) {
                            PlainHttp.Answer answer = http.get(path.get());
                            mine.add(answer.micros());
                            bytes.addAndGet(answer.bytes());
                            if (answer.status() != 200) {
                                errors.incrementAndGet();
                            }
                        }
                    } catch (IOException lost) {
                        errors.incrementAndGet();
                    }
                    return mine;
                }));
            }
            for (Future<List<Long>> each : all) {
                micros.addAll(each.get());
            }
        }
        micros.sort(null);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(micros.size() / seconds, micros, errors.get(), bytes.get());
    }

    /** The tiles as a table, for pgbench to choose from. */
    private void beside(JdbcTemplate jdbc) {
        jdbc.execute("create table bench_tile (id int primary key, z int, x int, y int)");
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            rows.add(new Object[] {i + 1, near.get(i)[0], near.get(i)[1], near.get(i)[2]});
        }
        jdbc.batchUpdate("insert into bench_tile values (?, ?, ?, ?)", rows);
        jdbc.execute("analyze bench_tile");
    }

    /** The same statement, the same tiles, as many clients, without us. */
    private Run pgbench(int clients, TestDatabase.Access database) throws Exception {
        Path script = Files.createTempFile("tiles", ".sql");
        Files.writeString(
                script,
                "\\set i random(1, " + near.size() + ")\n"
                        + TileSql.parcels("from bench_tile where id = :i").replaceAll("\\s+", " ") + ";\n");
        var at = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+)").matcher(database.url());
        if (!at.find()) {
            throw new IllegalStateException(database.url());
        }
        String bin = System.getenv("DAUTU_PG_BIN");
        ProcessBuilder builder = new ProcessBuilder(
                bin == null ? "pgbench" : bin + "/pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script,
                "--client=" + clients,
                "--jobs=1",
                "--time=" + LONG.toSeconds(),
                "--host=" + at.group(1),
                "--port=" + at.group(2),
                "--username=" + database.user(),
                at.group(3));
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGOPTIONS", "-c jit=off");
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        var tps = Pattern.compile("tps = ([\\d.]+)").matcher(said.toLowerCase(Locale.ROOT));
        if (!tps.find()) {
            throw new IllegalStateException(said);
        }
        return new Run(Double.parseDouble(tps.group(1)), List.of(0L), 0, 0);
    }
}
