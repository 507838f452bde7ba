package vn.dautu.bench;

import static vn.dautu.bench.StandingBench.print;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.TestDatabase;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.landhold.LandHold;
import vn.dautu.landhold.LandHolds;
import vn.dautu.project.ProjectId;

/**
 * How long it takes to tell what land does to the schedule, from the database to the answer: by default 300 projects with 5,000 parcels, ten
 * work areas and twenty tasks each, made by SQL from a fixed rule on a fresh PostGIS. Steps come in batches, as decisions do. Before that, how
 * long a survey takes to enter ({@link ClearanceImportBench}). Arguments: projects, parcels each.
 */
public final class ClearanceBench {

    private static final LocalDate TODAY = BenchProduct.TODAY;
    private static final int ROUNDS = 5;
    private static final int CHANGES = 21;

    private static final List<String> FILLED = List.of(
            "parcel",
            "parcel_survey",
            "parcel_event",
            "work_area_parcel",
            "household",
            "household_profile",
            "holding",
            "step_statement");

    private ClearanceBench() {}

    public static void main(String[] arguments) throws Exception {
        int projects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int parcels = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        // First, while the server has nothing else to write out.
        ClearanceImportBench.run(ClearanceImportBench.PARCELS);
        TestDatabase.Access database = TestDatabase.fresh();
        try (ConfigurableApplicationContext context = BenchProduct.on(database)) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            StandingBench.fill(jdbc, projects);
            long began = System.nanoTime();
            Unindexed.fill(jdbc, FILLED, () -> fill(jdbc, parcels));
            jdbc.execute("vacuum analyze");
            print("made-in", Duration.ofNanos(System.nanoTime() - began).toSeconds(), "s");
            LandHolds holds = context.getBean(LandHolds.class);
            measure(holds, projects, parcels);
            oneAfterAHandOver(holds, jdbc, projects);
        }
        System.exit(0);
    }

    private static void measure(LandHolds holds, int projects, int parcels) {
        print("projects", projects, "projects");
        print("parcels", (long) projects * parcels, "parcels");
        long[] millis = new long[ROUNDS];
        Map<ProjectId, LandHold> found = Map.of();
        for (int round = 0; round < ROUNDS; round++) {
            AsOf asOf = new AsOf(TODAY.minusDays(round), TODAY);
            long start = System.nanoTime();
            found = holds.all(asOf, Scope.ALL);
            millis[round] = Duration.ofNanos(System.nanoTime() - start).toMillis();
        }
        print("answered", found.size(), "projects");
        print("held", found.values().stream().filter(LandHold::holds).count(), "projects");
        print("land-holds-first", millis[0], "ms");
        Arrays.sort(millis);
        print("land-holds-median", millis[ROUNDS / 2], "ms");
        print("land-holds-worst", millis[ROUNDS - 1], "ms");
    }

    /** A parcel of one project is handed over; then what holds that project is asked for, and then parcel by parcel. */
    private static void oneAfterAHandOver(LandHolds holds, JdbcTemplate jdbc, int projects) {
        AsOf now = AsOf.on(TODAY);
        long[] one = new long[CHANGES];
        long[] detail = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            ProjectId project = new ProjectId(1 + (i * 97L) % projects);
            jdbc.update("""
                    insert into parcel_event (fact_key, parcel_id, project_id, kind, on_date, digest, effective_on, known_on)
                    select 'step|' || p.id || '|HANDED_OVER', p.id, p.project_id, 'HANDED_OVER', ?, '', ?, ? from parcel p
                    where p.project_id = ? and mix(p.id) % 10 = 7 order by p.id offset ? limit 1""", TODAY, TODAY, TODAY, project.value(), i);
            long start = System.nanoTime();
            LandHold its = holds.of(project, now).orElseThrow();
            one[i] = Duration.ofNanos(System.nanoTime() - start).toMillis();
            start = System.nanoTime();
            int listed = holds.detail(project, now).orElseThrow().parcels().size();
            detail[i] = Duration.ofNanos(System.nanoTime() - start).toMillis();
            if (listed == 0 || !its.project().equals(project)) {
                throw new IllegalStateException("no parcels of " + project);
            }
        }
        Arrays.sort(one);
        Arrays.sort(detail);
        print("one-after-a-hand-over-median", one[CHANGES / 2], "ms");
        print("one-after-a-hand-over-worst", one[CHANGES - 1], "ms");
        print("one-parcel-by-parcel-median", detail[CHANGES / 2], "ms");
    }

    /** Ten work areas, twenty tasks in two chains that meet, a household for three parcels, seven of ten parcels handed over. */
    private static void fill(JdbcTemplate jdbc, int parcels) {
        // Ids of one project lie at equal distances; scattered, they share nothing out unevenly.
        jdbc.execute(
                "create function mix(id bigint) returns int language sql immutable as 'select (id * 2654435761 % 4294967296 / 65536)::int'");
        jdbc.update("""
                insert into network_task_statement (fact_key, project_id, code, name, milestone, days, work_days, not_before, active, digest, effective_on, known_on)
                select 'nt|' || p.id || '|' || t, p.id, 'T' || t, 'Công việc ' || t, case when t = 20 then 'COMPLETE' end, 20 + (p.id * 7 + t * 13) % 60,
                       'SITE', case when t <= 10 then date '2025-03-01' + (t * 20)::int end, true, '', date '2024-01-15', date '2024-01-15'
                from project p, generate_series(1, 20) t""");
        jdbc.update("""
                insert into network_link_statement (fact_key, project_id, from_code, to_code, kind, lag_days, active, digest, effective_on, known_on)
                select 'nl|' || p.id || '|' || t, p.id, 'T' || t, 'T' || case when t <= 10 then 10 + 1 + t / 2 else t + 1 end,
                       'FINISH_START', t % 3, true, '', date '2024-01-15', date '2024-01-15'
                from project p, generate_series(1, 19) t""");
        jdbc.update(
                "insert into work_area (project_id, code) select p.id, 'K' || a from project p, generate_series(1, 10) a");
        jdbc.update("""
                insert into work_area_statement (fact_key, work_area_id, project_id, name, from_m, to_m, needed_by, value, active, digest, effective_on, known_on)
                select 'wa|' || w.id, w.id, w.project_id, 'Đoạn ' || w.code, 100, 200, 'T' || substr(w.code, 2), 5000000000, true, '',
                       date '2024-01-15', date '2024-01-15' from work_area w""");
        jdbc.update("""
                insert into parcel (project_id, commune, map_edition, sheet, number)
                select p.id, '0' || (1840 + i %% 7), 2022, (1 + i / 100)::text, (1 + i %% 100)::text from project p, generate_series(0, %d) i""".formatted(parcels - 1));
        jdbc.execute("analyze");
        jdbc.update("""
                insert into parcel_survey (fact_key, parcel_id, project_id, land_type, area_m2, recovered_m2, shape, drawn, digest, effective_on, known_on)
                select 'parcel|' || p.id, p.id, p.project_id, (array['LUC', 'ONT', 'CLN', 'BHK'])[1 + mix(p.id) % 4], 400 + p.id % 300, 300 + p.id % 300,
                       ST_Multi(ST_MakeEnvelope(430000 + p.id % 5000, 2450000 + p.project_id * 10, 430010 + p.id % 5000, 2450010 + p.project_id * 10, 9213)),
                       ST_Multi(ST_MakeEnvelope(11780000 + p.id % 5000, 2530000 + p.project_id * 10, 11780010 + p.id % 5000, 2530010 + p.project_id * 10, 3857)),
                       '', date '2024-01-20', date '2024-01-20'
                from parcel p""");
        jdbc.execute("analyze");
        jdbc.update("""
                insert into work_area_parcel (area_fact, survey_fact, project_id, parcel_id, land_type, recovered_m2, effective_on, known_on)
                select w.id, s.id, s.project_id, s.parcel_id, s.land_type, s.recovered_m2, s.effective_on, s.known_on from parcel_survey s join work_area_statement w on w.project_id = s.project_id
                     join work_area a on a.id = w.work_area_id and a.code = 'K' || (1 + s.parcel_id / 37 % 10)""");
        jdbc.update("""
                insert into household (project_id, code)
                select p.id, 'H-' || i from project p, generate_series(1, %d) i""".formatted(Math.max(1, parcels / 3)));
        jdbc.update("""
                insert into household_profile (fact_key, household_id, project_id, kind, commune, relocates, plots_needed, plots_given, apart, active, digest, effective_on, known_on)
                select 'household|' || h.id, h.id, h.project_id, 'HO_GIA_DINH', '01840', false, 0, 0, false, true, '', date '2024-01-20', date '2024-01-20' from household h""");
        jdbc.execute("analyze");
        jdbc.update("""
                insert into holding (fact_key, parcel_id, household_id, project_id, active, digest, effective_on, known_on)
                select 'holding|' || p.id, p.id, h.id, p.project_id, true, '', date '2024-01-20', date '2024-01-20'
                from (select id, project_id, row_number() over (partition by project_id order by id) - 1 as n from parcel) p
                join (select id, project_id, row_number() over (partition by project_id order by id) - 1 as n from household) h
                  on h.project_id = p.project_id and h.n = p.n / 3 %% %d""".formatted(Math.max(1, parcels / 3)));
        jdbc.update("""
                insert into step_statement (fact_key, project_id, step, state, on_date, digest, effective_on, known_on)
                select 'step|' || p.id || '||NOTICE', p.id, 'NOTICE', 'XONG', date '2024-09-01', '', date '2024-09-01', date '2024-09-01' from project p""");
        jdbc.execute("analyze");
        // How far a household is, in batches of a month.
        jdbc.update("""
                insert into step_statement (fact_key, project_id, household_id, step, state, on_date, digest, effective_on, known_on)
                select 'step|' || h.project_id || '|' || h.id || '|' || s.step, h.project_id, h.id, s.step, 'XONG', s.on_date, '', s.on_date, s.on_date
                from household h,
                     lateral (values ('POSTING', 1, date '2024-11-05'), ('APPROVE', 2, date '2025-02-20'), ('PAY', 3, date '2025-05-20')) v(step, n, first),
                     lateral (select v.step, (v.first + make_interval(months => mix(h.id) / 5 % 5))::date as on_date) s
                where v.n <= mix(h.id) % 4""");
        jdbc.update("""
                insert into parcel_event (fact_key, parcel_id, project_id, kind, on_date, digest, effective_on, known_on)
                select 'step|' || p.id || '|HANDED_OVER', p.id, p.project_id, 'HANDED_OVER', d, '', d, d
                from parcel p, lateral (select date '2025-01-10' + (mix(p.id) / 11 % 20 * 14) as d) x where mix(p.id) % 10 < 7""");
    }
}
