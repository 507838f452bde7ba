package vn.dautu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.importing.ImportChoices;
import vn.dautu.importing.ImportGate;
import vn.dautu.importing.ImportOutcome;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.map.MapTotals;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.Timetable;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;

/** The demonstration's books as they come out of the gate: the lights, the days, the sums, and where each fact came from. */
@OnDemonstration
class SeededBooksIT {

    private static final LocalDate MEETING = LocalDate.of(2024, 3, 19);
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final List<String> FACT_TABLES = List.of(
            "project_profile",
            "project_investment",
            "project_site",
            "medium_term_delta",
            "prior_allocation",
            "annual_plan_delta",
            "payment",
            "milestone_statement",
            "planned_progress",
            "progress_report",
            "parcel_survey",
            "parcel_event",
            "obstacle_statement",
            "oversight_event");

    @Autowired
    private ObstacleBook obstacles;

    @Autowired
    private StandingBook standings;

    @Autowired
    private CapitalPlan plan;

    @Autowired
    private DisbursementLedger ledger;

    @Autowired
    private Timetable timetable;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private ClearanceRegister clearance;

    @Autowired
    private ImportGate gate;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext context;

    // ---- the lights -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"2024-03-19, 2025-10-31", "2024-03-19, 2024-03-19", "2025-10-31, 2025-10-31"})
    void everyProjectHasTheLightOfItsStory(LocalDate at, LocalDate known) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("seeds", "expected-lights.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[1].equals(at.toString()) && cells[4].equals(known.toString())) {
                expected.put(cells[0], (cells[2] + " " + cells[3]).strip());
            }
        }
        Map<String, String> judged = new TreeMap<>();
        for (Standing standing : standings.all(new AsOf(at, known))) {
            String rule = standing.schedule().rule();
            judged.put(
                    standing.profile().code(),
                    (standing.schedule().light() + " " + (rule.matches("[RA]\\d") ? rule : "")).strip());
        }

        assertThat(expected).isNotEmpty();
        assertThat(judged).isEqualTo(expected);
    }

    @Test
    void theMapAddsNothingButTheLand() {
        for (Standing standing : standings.all(AsOf.on(TODAY))) {
            Light schedule = standing.schedule().light();
            boolean landHolds = standing.land().light() == Light.RED && schedule != Light.RED && schedule != Light.BLUE;
            if (!landHolds) {
                assertThat(standing.light()).as(standing.profile().code()).isEqualTo(schedule);
            }
        }
    }

    @Test
    void theStadiumIsRedForItsLand() {
        Standing stadium = standings.find(id("MH-001"), AsOf.on(TODAY)).orElseThrow();

        assertThat(stadium.light()).isEqualTo(Light.RED);
        assertThat(stadium.daysLate()).isEqualTo(181);
        assertThat(stadium.landPosition()).isNotNull();
        assertThat(stadium.landPosition().handedOver().percent(0)).contains(new BigDecimal("94"));
        assertThat(stadium.landPosition().blocked()).isEqualTo(14);
    }

    // ---- twice ----------------------------------------------------------------------------------------------------

    @Test
    void startingTheDemonstrationAgainChangesNoRow() throws Exception {
        Map<String, String> before = Contents.all(jdbc);

        for (ApplicationRunner runner :
                context.getBeansOfType(ApplicationRunner.class).values()) {
            runner.run(new DefaultApplicationArguments());
        }

        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void everyFileSentThroughTheGateAgainFindsAllItSaysAlreadySaid() throws IOException {
        Map<String, String> before = Contents.books(jdbc);
        List<String> told = new ArrayList<>();
        JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(Path.of("seeds", "manifest.json")));
        for (JsonNode entry : manifest) {
            String name = entry.path("file").asString();
            byte[] content = Files.readAllBytes(Path.of("seeds", name));
            JsonNode asOf = entry.path("asOf");
            ImportChoices choices =
                    new ImportChoices(asOf.isMissingNode() ? null : LocalDate.parse(asOf.asString()), Set.of());
            // Files with personal data come from who may see it.
            String who = name.startsWith("66-") || name.startsWith("67-") ? "gpmb" : SignedIn.OFFICER;
            ImportOutcome again = SignedIn.as(who, () -> gate.write(name, content, choices));
            if (again.added() + again.changed() > 0 || again.hasErrors() || again.unchanged() == 0) {
                told.add("%s: %d new, %d changed, %d unchanged, %s"
                        .formatted(name, again.added(), again.changed(), again.unchanged(), again.issues()));
            }
        }

        assertThat(told).isEmpty();
        assertThat(Contents.books(jdbc)).isEqualTo(before);
    }

    // ---- as at, known on ------------------------------------------------------------------------------------------

    @Test
    void theMeetingSawTheStadiumsAndTheEmbankmentsPaymentsBeforeTheyWereRestated() {
        // Up to the last sheet that lay on the table; what was paid in March itself was told at its end.
        LocalDate february = LocalDate.of(2024, 2, 29);
        Map<ProjectId, List<Disbursed>> thought = ledger.disbursed(new AsOf(february, MEETING));
        Map<ProjectId, List<Disbursed>> now = ledger.disbursed(new AsOf(february, TODAY));

        Set<String> differ = new TreeSet<>();
        for (ProjectId project : union(thought, now)) {
            if (!thought.getOrDefault(project, List.of()).equals(now.getOrDefault(project, List.of()))) {
                differ.add(code(project));
            }
        }

        assertThat(differ).containsExactly("MH-001", "MH-002");
        assertThat(payments("MH-001", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)))
                .as("the stadium's February: told in March, told otherwise in May")
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(payments("MH-002", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)))
                .as("the embankment's January")
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private List<String> payments(String code, LocalDate from, LocalDate to) {
        // Those keys only that were said more than once, each as first known and as known now.
        return jdbc.queryForList("""
                select known_on || ' ' || volume || ' ' || advance || ' ' || recovery from payment f
                where project_id = ? and effective_on between ? and ?
                  and (select count(*) from payment other where other.fact_key = f.fact_key) > 1
                order by known_on""", String.class, id(code).value(), from, to);
    }

    @Test
    void theMeetingDidNotKnowOfTheSchoolsHandOver() {
        ProjectId school = id("MH-024");
        MilestoneDates thought = timetable
                .schedule(school, AsOf.on(MEETING))
                .find(Milestone.COMPLETE)
                .orElseThrow();
        MilestoneDates now = timetable
                .schedule(school, new AsOf(MEETING, TODAY))
                .find(Milestone.COMPLETE)
                .orElseThrow();

        assertThat(thought.actual()).isNull();
        assertThat(now.actual()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(standings.find(school, AsOf.on(MEETING)).orElseThrow().light())
                .isEqualTo(Light.GREEN);
        assertThat(standings
                        .find(school, new AsOf(MEETING, TODAY))
                        .orElseThrow()
                        .light())
                .isEqualTo(Light.BLUE);
    }

    @Test
    void whateverElseTheMeetingDidNotKnowReachedTheBooksAfterIt() {
        Map<String, String> thought = statements(AsOf.on(MEETING));
        Map<String, String> now = statements(new AsOf(MEETING, TODAY));
        Set<String> differ = new TreeSet<>();
        for (String key : union(thought, now)) {
            if (!thought.getOrDefault(key, "").equals(now.getOrDefault(key, ""))) {
                differ.add(key.substring(0, 6));
            }
        }
        Set<String> late = new TreeSet<>(jdbc.queryForList("""
                select distinct c.code from project_code c join (
                  select project_id, effective_on, known_on from milestone_statement
                  union all select project_id, effective_on, known_on from progress_report
                  union all select project_id, effective_on, known_on from planned_progress) f on f.project_id = c.project_id
                where f.effective_on <= ? and f.known_on > ?""", String.class, MEETING, MEETING));

        assertThat(late).contains("MH-024", "MH-028");
        assertThat(late).containsAll(differ);
        assertThat(differ).contains("MH-024", "MH-028");
    }

    private Map<String, String> statements(AsOf asOf) {
        Map<String, String> all = new TreeMap<>();
        timetable.schedules(asOf).forEach((project, schedule) -> {
            schedule.milestones()
                    .forEach(dates -> all.put(
                            code(project) + " " + dates.milestone(),
                            dates.original() + " " + dates.current() + " " + dates.forecast() + " " + dates.actual()));
            all.put(code(project) + " report", String.valueOf(schedule.latestReport()));
            all.put(code(project) + " curve", String.valueOf(schedule.curve()));
        });
        return all;
    }

    // ---- where it came from ---------------------------------------------------------------------------------------

    @Test
    void everyImportedFactKnowsItsFileItsSheetItsRowAndWhoBroughtIt() {
        for (String table : FACT_TABLES) {
            Long orphans = jdbc.queryForObject("select count(*) from " + table + """
                             f left join import_batch b on b.id = f.src_batch left join stored_file s on s.sha256 = b.sha256
                            where s.sha256 is null or length(s.sha256) <> 64
                               or encode(sha256(s.content), 'hex') <> s.sha256
                               or coalesce(f.src_sheet, '') = '' or coalesce(f.src_row, 0) < 1 or f.entered_by is distinct from 'canbo'
                               or b.known_from > f.known_on or b.known_to < f.known_on""", Long.class);
            assertThat(orphans).as(table).isZero();
            assertThat(jdbc.queryForObject("select count(*) from " + table, Long.class))
                    .as(table)
                    .isPositive();
        }
        assertThat(jdbc.queryForObject("""
                        select count(*) from decision where src_batch is null or coalesce(src_sheet, '') = '' or coalesce(src_row, 0) < 1
                           or coalesce(src_col, '') = ''""", Long.class)).isZero();
    }

    @Test
    void factsFromWorkbooksKnowTheirColumnToo() {
        for (String table : FACT_TABLES) {
            if (!Set.of("project_site", "parcel_survey", "parcel_event").contains(table)) {
                assertThat(jdbc.queryForObject(
                                "select count(*) from " + table + " where coalesce(src_col, '') !~ '^[A-Z]{1,2}$'",
                                Long.class))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void factsAreNeverKnownBeforeTheyHappenedNorAfterToday() {
        for (String table : FACT_TABLES) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where known_on > ? or effective_on > known_on",
                            Long.class,
                            TODAY))
                    .as(table)
                    .isZero();
        }
    }

    // ---- figures and their sources --------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-19", "2025-10-31"})
    void aYearsFigureIsTheSumOfTheSourcesItOpens(LocalDate day) {
        AsOf asOf = new AsOf(day, TODAY);
        Map<ProjectId, List<AnnualLine>> annual = plan.annual(asOf);
        Map<ProjectId, List<Disbursed>> disbursed = ledger.disbursed(asOf);
        int opened = 0;
        for (ProjectId project : projects.profiles(asOf).keySet()) {
            for (int year = 2021; year <= 2025; year++) {
                int budgetYear = year;
                Vnd planned = sum(
                        annual.getOrDefault(project, List.of()).stream()
                                .filter(line -> line.year() == budgetYear
                                        && line.level() == PlanLevel.TINH_GIAO
                                        && line.kind() != PlanKind.KEO_DAI
                                        && line.kind() != PlanKind.UNG_TRUOC)
                                .toList(),
                        AnnualLine::amount);
                Vnd paid = sum(
                        disbursed.getOrDefault(project, List.of()).stream()
                                .filter(each -> each.budgetYear() == budgetYear && each.kind() != PlanKind.KEO_DAI)
                                .toList(),
                        Disbursed::total);
                assertThat(written(plan.annualSources(project, year, asOf)))
                        .as("plan of %s %d", code(project), year)
                        .isEqualTo(planned);
                List<Source> payments = ledger.sources(project, year, asOf);
                assertThat(written(payments))
                        .as("paid by %s %d", code(project), year)
                        .isEqualTo(paid);
                opened += payments.size();
            }
        }
        assertThat(opened).isGreaterThan(100);
    }

    @Test
    void theTotalsOfTheMoneyTableAreTheSumOfTheSourcesTheyOpen() {
        AsOf asOf = AsOf.on(TODAY);
        Map<ProjectId, List<MediumTermLine>> medium = plan.mediumTerm(asOf);
        Map<ProjectId, List<Disbursed>> disbursed = ledger.disbursed(asOf);
        for (ProjectProfile profile : projects.profiles(asOf).values()) {
            ProjectId project = profile.id();
            assertThat(written(plan.mediumTermSources(project, asOf)))
                    .as(profile.code())
                    .isEqualTo(sum(medium.getOrDefault(project, List.of()), MediumTermLine::amount));
            assertThat(written(ledger.sources(project, asOf)))
                    .as(profile.code())
                    .isEqualTo(sum(disbursed.getOrDefault(project, List.of()), Disbursed::total));
            assertThat(written(projects.investmentSources(project, asOf)))
                    .as(profile.code())
                    .isEqualTo(profile.totalInvestment() == null ? Vnd.ZERO : profile.totalInvestment());
        }
    }

    @Test
    void aSourceOpensOntoTheCellItWasWrittenIn() {
        Source first = ledger.sources(id("MH-001"), AsOf.on(TODAY)).getFirst();

        assertThat(first.fileName()).matches("4\\d-giai-ngan-202\\d\\.xlsx");
        assertThat(first.fileHash()).hasSize(64);
        assertThat(first.sheet()).isNotBlank();
        assertThat(first.row()).isPositive();
        assertThat(first.column()).matches("[A-Z]");
    }

    @Test
    void theLandFigureOpensAsManyHandOversAsItCounts() {
        ProjectId stadium = id("MH-001");
        for (LocalDate day : List.of(MEETING, TODAY)) {
            AsOf asOf = new AsOf(day, TODAY);
            Long hectares = jdbc.queryForObject("""
                    select count(distinct parcel_id) from parcel_event e where kind = 'HANDED_OVER' and on_date <= ? and project_id = ?
                      and not exists (select 1 from parcel_event later where later.fact_key = e.fact_key and later.id > e.id)""", Long.class, day, stadium.value());
            assertThat(clearance.handOverSources(stadium, asOf)).hasSize(hectares.intValue());
        }
    }

    @Test
    void theMapAndTheBookOfObstaclesTellTheSameNumberOfOverdueTasks() {
        AsOf now = AsOf.on(TODAY);
        MapTotals totals = MapTotals.of(standings.all(now), obstacles.open(now));
        List<Obstacle> open =
                obstacles.open(now).values().stream().flatMap(List::stream).toList();
        assertThat(totals.tasksOpen()).isEqualTo(open.size()).isEqualTo(25);
        assertThat(totals.tasksOverdue())
                .isEqualTo((int) open.stream().filter(Obstacle::isOverdue).count())
                .isEqualTo(7);
    }

    // ---- totals ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"2024-03-19, 2025-10-31", "2024-03-19, 2024-03-19", "2025-10-31, 2025-10-31"})
    void projectsPageAndPlainSqlAgreeToTheLastDong(LocalDate at, LocalDate known) {
        AsOf asOf = new AsOf(at, known);
        List<Standing> all = standings.all(asOf);
        MapTotals page = MapTotals.of(all, obstacles.open(asOf));
        // Written by hand on purpose: the latest known statement of each key, then one sum.
        String latest = "(select distinct on (fact_key) * from %s where known_on <= '" + known
                + "' and effective_on <= '" + at + "' order by fact_key, known_on desc, id desc) f";
        BigDecimal paid = jdbc.queryForObject(
                "select coalesce(sum(volume + advance - recovery), 0) from " + latest.formatted("payment")
                        + " where budget_year = ? and plan_kind <> 'KEO_DAI'",
                BigDecimal.class,
                at.getYear());
        BigDecimal planned = jdbc.queryForObject(
                "select coalesce(sum(delta), 0) from " + latest.formatted("annual_plan_delta")
                        + " where year = ? and plan_level = 'TINH_GIAO' and plan_kind not in ('KEO_DAI', 'UNG_TRUOC')",
                BigDecimal.class,
                at.getYear());
        BigDecimal medium = jdbc.queryForObject(
                "select coalesce(sum(delta), 0) from " + latest.formatted("medium_term_delta")
                        + " where period = '2021-2025'",
                BigDecimal.class);
        BigDecimal inPeriod = jdbc.queryForObject(
                "select coalesce(sum(volume + advance - recovery), 0) from " + latest.formatted("payment")
                        + " where budget_year between 2021 and 2025",
                BigDecimal.class);

        assertThat(page.disbursed().part()).isEqualByComparingTo(paid);
        assertThat(page.disbursed().whole()).isEqualByComparingTo(planned);
        assertThat(sum(all, standing -> standing.moneyPosition().yearPaid()).dong())
                .isEqualTo(paid.longValueExact());
        assertThat(sum(all, standing -> standing.moneyPosition().yearPlan()).dong())
                .isEqualTo(planned.longValueExact());
        assertThat(sum(all, standing -> standing.moneyPosition().mediumTerm()).dong())
                .isEqualTo(medium.longValueExact());
        assertThat(sum(all, standing -> standing.moneyPosition().periodPaid()).dong())
                .isEqualTo(inPeriod.longValueExact());
        assertThat(paid).isPositive();
        assertThat(page.all()).isEqualTo(all.size());
        assertThat(page.late()).isEqualTo((int)
                all.stream().filter(each -> each.light() == Light.RED).count());
    }

    // ---- small helpers --------------------------------------------------------------------------------------------

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }

    private String code(ProjectId project) {
        return jdbc.queryForObject("select code from project_code where project_id = ?", String.class, project.value());
    }

    /** The amounts as the opened sources show them. */
    private static Vnd written(List<Source> sources) {
        return sum(
                sources,
                source -> new Vnd(Objects.requireNonNull(source.amount(), "a source of money has its amount")));
    }

    private static <T> Vnd sum(List<T> things, Function<T, Vnd> amount) {
        return things.stream().map(amount).reduce(Vnd.ZERO, Vnd::plus);
    }

    private static <K> Set<K> union(Map<K, ?> a, Map<K, ?> b) {
        Set<K> keys = a.keySet().stream().collect(Collectors.toSet());
        keys.addAll(b.keySet());
        return keys;
    }
}
