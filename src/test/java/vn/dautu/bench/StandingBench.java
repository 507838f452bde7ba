package vn.dautu.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.CountedStatements;
import vn.dautu.TestDatabase;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.project.ProjectId;
import vn.dautu.standing.StandingBook;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioWorkbook;
import vn.dautu.ui.Texts;

/**
 * How long the judgement of a whole portfolio takes: by default 10,000 projects with 20 milestone statements, 60 payments and five plan
 * years each, made by SQL from a fixed rule, on a fresh PostGIS. Argument: the number of projects.
 */
final class StandingBench {

    private static final LocalDate TODAY = BenchProduct.TODAY;
    private static final int ROUNDS = 5;
    private static final int CHANGES = 21;

    private StandingBench() {}

    public static void main(String[] arguments) throws Exception {
        int projects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        TestDatabase.Access database = TestDatabase.fresh();
        try (ConfigurableApplicationContext context = BenchProduct.on(database, CountedStatements.class)) {
            fill(context.getBean(JdbcTemplate.class), projects);
            StandingBook book = context.getBean(StandingBook.class);
            measure(book, projects);
            oneAfterAChange(book, context.getBean(JdbcTemplate.class), projects);
            PortfolioBench.measure(
                    context.getBean(Portfolio.class),
                    context.getBean(PortfolioWorkbook.class),
                    context.getBean(Texts.class));
            heap();
        }
        System.exit(0);
    }

    private static void measure(StandingBook book, int projects) {
        print("projects", projects, "projects");
        long[] millis = new long[ROUNDS];
        int judged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // Another day each time, so that no answer is remembered.
            AsOf asOf = new AsOf(TODAY.minusDays(round), TODAY);
            long start = System.nanoTime();
            judged = book.all(asOf).size();
            millis[round] = Duration.ofNanos(System.nanoTime() - start).toMillis();
        }
        print("judged", judged, "projects");
        print("judge-first", millis[0], "ms");
        Arrays.sort(millis);
        print("judge-median", millis[ROUNDS / 2], "ms");
        print("judge-per-project", Math.round(millis[ROUNDS / 2] * 1000.0 / projects), "µs");
        long start = System.nanoTime();
        book.all(AsOf.on(TODAY));
        print("answer-remembered", Duration.ofNanos(System.nanoTime() - start).toMillis(), "ms");
        heap();
    }

    private static void heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        print("heap-after", (runtime.totalMemory() - runtime.freeMemory()) / 1024 / 1024, "MB");
    }

    /** A milestone of one project is stated; then that project is asked for alone, and then the whole list. */
    private static void oneAfterAChange(StandingBook book, JdbcTemplate jdbc, int projects) {
        AsOf now = AsOf.on(TODAY);
        book.all(now);
        long[] one = new long[CHANGES];
        long[] list = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            long project = 1 + (i * 97L) % projects;
            jdbc.update("""
                    insert into milestone_statement (fact_key, project_id, milestone, kind, on_date, digest, effective_on, known_on)
                    values (?, ?, 'COMPLETE', 'FORECAST', ?, '', ?, ?)""", "change|" + i, project, TODAY.plusDays(400L + i), TODAY, TODAY);
            long start = System.nanoTime();
            book.find(new ProjectId(project), now);
            one[i] = Duration.ofNanos(System.nanoTime() - start).toMillis();
            start = System.nanoTime();
            book.all(now);
            list[i] = Duration.ofNanos(System.nanoTime() - start).toMillis();
        }
        Arrays.sort(one);
        Arrays.sort(list);
        print("one-after-a-change-median", one[CHANGES / 2], "ms");
        print("one-after-a-change-worst", one[CHANGES - 1], "ms");
        print("list-after-a-change-median", list[CHANGES / 2], "ms");
        print("list-after-a-change-worst", list[CHANGES - 1], "ms");
    }

    static void print(String name, long value, String unit) {
        System.out.println(name + " " + value + " " + unit);
    }

    static void fill(JdbcTemplate jdbc, int projects) {
        jdbc.update(
                "insert into agency (name, short_name, kind, valid_from) select 'Cơ quan ' || i, 'CQ ' || i, 'PMU', date '2000-01-01' from generate_series(1, 40) i");
        jdbc.update("insert into project (id) select i from generate_series(1, ?) i", projects);
        jdbc.update(
                "insert into project_code (project_id, code, valid_from) select id, 'DA-' || id, date '2000-01-01' from project");
        jdbc.update("""
                insert into project_profile (fact_key, project_id, name, name_folded, owner_id, project_group, sector_class, sector, digest, effective_on, known_on)
                select 'profile|' || p.id, p.id, 'Dự án ' || p.id, 'du an ' || p.id, (select min(id) from agency) + p.id % 40,
                       (array['A', 'B', 'C'])[1 + p.id % 3], 'F5', 'Thể thao', '', date '2021-01-15', date '2021-01-15' from project p""");
        jdbc.update("""
                insert into project_investment (fact_key, project_id, delta, digest, effective_on, known_on)
                select 'tmdt|' || id, id, 50000000000 + id * 1000000, '', date '2021-01-15', date '2021-01-15' from project""");
        jdbc.update("""
                insert into medium_term_delta (fact_key, project_id, period, source, delta, digest, effective_on, known_on)
                select 'mt|' || id, id, '2021-2025', 'NSDP.TT', 45000000000, '', date '2021-09-15', date '2021-09-15' from project""");
        jdbc.update("""
                insert into annual_plan_delta (fact_key, project_id, year, source, plan_level, plan_kind, delta, digest, effective_on, known_on)
                select 'year|' || p.id || '|' || y, p.id, y, 'NSDP.TT', 'TINH_GIAO', 'TRONG_NAM', 9000000000, '', make_date(y, 1, 5), make_date(y, 1, 10)
                from project p, generate_series(2021, 2025) y""");
        jdbc.update("""
                insert into payment (fact_key, project_id, budget_year, source, plan_kind, volume, advance, recovery, digest, effective_on, known_on)
                select 'pay|' || p.id || '|' || m, p.id, 2021 + m / 12, 'NSDP.TT', 'TRONG_NAM', 600000000 + (p.id * 37 + m * 91) % 100 * 1000000, 0, 0, '',
                       (date '2021-01-28' + make_interval(months => m))::date, (date '2021-01-31' + make_interval(months => m))::date
                from project p, generate_series(0, 59) m""");
        jdbc.update("""
                insert into milestone_statement (fact_key, project_id, milestone, kind, on_date, digest, effective_on, known_on)
                select 'ms|' || p.id || '|' || s.milestone || '|' || s.kind, p.id, s.milestone, s.kind,
                       date '2021-03-01' + s.day + (p.id % 200)::int, '', date '2021-02-01' + s.said, date '2021-02-05' + s.said
                from project p, (values
                  ('POLICY','ORIGINAL',0,0), ('INVEST_DECISION','ORIGINAL',60,0), ('DESIGN_EST','ORIGINAL',150,0), ('KHLCNT','ORIGINAL',180,0),
                  ('GPMB_50','ORIGINAL',240,0), ('GPMB_100','ORIGINAL',420,0), ('BID_AWARD','ORIGINAL',260,0), ('CONTRACT','ORIGINAL',290,0),
                  ('START','ORIGINAL',300,0), ('WORK_50','ORIGINAL',800,0), ('WORK_100','ORIGINAL',1400,0), ('COMPLETE','ORIGINAL',1500,0),
                  ('GPMB_100','ADJUSTED',700,600), ('COMPLETE','ADJUSTED',1750,600),
                  ('INVEST_DECISION','ACTUAL',65,70), ('CONTRACT','ACTUAL',300,305), ('START','ACTUAL',310,330), ('GPMB_50','ACTUAL',300,320),
                  ('GPMB_100','FORECAST',1800,1650), ('COMPLETE','FORECAST',1850,1650)) s(milestone, kind, day, said)""");
        jdbc.update("""
                insert into planned_progress (fact_key, project_id, period_end, cumulative, digest, effective_on, known_on)
                select 'pv|' || p.id || '|' || q, p.id, (date '2022-03-31' + make_interval(months => 3 * q))::date, least(100, q * 100.0 / 16), '',
                       date '2021-02-01', date '2021-02-05' from project p, generate_series(1, 16) q""");
        jdbc.update("""
                insert into progress_report (fact_key, project_id, work_done, contract_value, forecast_finish, cause, digest, effective_on, known_on)
                select 'rep|' || p.id || '|' || m, p.id, 700000000::bigint * (m + 1) * (40 + p.id % 60) / 100, 42000000000, date '2026-03-31', 'GP_TDC', '',
                       (date '2021-01-25' + make_interval(months => m))::date, (date '2021-01-25' + make_interval(months => m))::date
                from project p, generate_series(12, 57) m""");
        jdbc.execute("analyze");
    }
}
