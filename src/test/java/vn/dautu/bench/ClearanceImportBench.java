package vn.dautu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.SignedIn;
import vn.dautu.TestDatabase;
import vn.dautu.account.Accounts;
import vn.dautu.account.Role;
import vn.dautu.agency.AgencyId;
import vn.dautu.importing.ImportChoices;
import vn.dautu.importing.ImportGate;
import vn.dautu.importing.ImportOutcome;
import vn.dautu.importing.ImportWatch;
import vn.dautu.importing.SurveyChoices;
import vn.dautu.importing.file.ParcelFormats;

/**
 * How long 100,000 parcels take from an uploaded shapefile to their committed rows, every check of the gate on the way; and beside it
 * ogr2ogr loading the same file into the same database in the same run. Argument: the number of parcels.
 */
public final class ClearanceImportBench {

    private static final LocalDate TODAY = BenchProduct.TODAY;
    static final int PARCELS = 100_000;
    private static final long SEED = 20_251_031;

    /** On a machine that others use too, what the product itself worked, beside how long it waited. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ClearanceImportBench() {}

    public static void main(String[] arguments) throws Exception {
        run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : PARCELS);
        System.exit(0);
    }

    static void run(int parcels) throws IOException, InterruptedException {
        TestDatabase.Access database = TestDatabase.fresh();
        try (ConfigurableApplicationContext context = BenchProduct.on(database)) {
            StandingBench.fill(context.getBean(JdbcTemplate.class), 4);
            long agency = context.getBean(JdbcTemplate.class).queryForObject("select min(id) from agency", Long.class);
            context.getBean(Accounts.class)
                    .open(
                            "bench",
                            "Bench",
                            Role.DEPARTMENT,
                            new AgencyId(agency),
                            "minhhoa-2025-bench",
                            false,
                            "bench");
            measure(context.getBean(ImportGate.class), context.getBean(JdbcTemplate.class), database, parcels);
        }
    }

    static void measure(ImportGate gate, JdbcTemplate jdbc, TestDatabase.Access database, int parcels)
            throws IOException, InterruptedException {
        // The first parcels of a process pay for classes, compilation and plans; a file of another project takes that.
        write(gate, file("DA-2", 20_000, 1), "warm");
        byte[] file = file("DA-1", parcels, SEED);
        StandingBench.print("parcels", parcels, "parcels");
        StandingBench.print("import-file", file.length / 1024, "KB");
        long import1 = write(gate, file, "import");
        StandingBench.print(
                "import-rows",
                jdbc.queryForObject("select count(*) from parcel_survey where project_id = 1", Long.class),
                "rows");
        write(gate, file, "import-again");
        Path zip = Files.createTempFile("parcels", ".zip");
        try {
            Files.write(zip, file);
            long other = ogr2ogr(zip, database);
            if (other > 0) {
                StandingBench.print("import-times-ogr2ogr", Math.round(import1 * 100.0 / other), "%");
            }
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private static byte[] file(String project, int parcels, long seed) {
        return ParcelFormats.shapefile(
                ParcelFormats.mosaic(parcels, 425_000, 2_445_000, project, "00000", seed),
                Map.of("prj", ParcelFormats.PRJ),
                StandardCharsets.UTF_8,
                "UTF-8");
    }

    private static long write(ImportGate gate, byte[] file, String name) throws InterruptedException {
        ImportWatch watch = new ImportWatch();
        Map<ImportWatch.Stage, Long> stages = new EnumMap<>(ImportWatch.Stage.class);
        AtomicBoolean done = new AtomicBoolean();
        Thread clock = Thread.ofPlatform().start(() -> {
            long before = System.nanoTime();
            while (!done.get()) {
                LockSupport.parkNanos(10_000_000);
                long now = System.nanoTime();
                stages.merge(watch.progress().stage(), now - before, Long::sum);
                before = now;
            }
        });
        long start = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        ImportOutcome outcome = SignedIn.as(
                "bench",
                () -> gate.write(
                        name + ".zip", file, new ImportChoices(TODAY, Set.of(), SurveyChoices.DOUBTS_SEEN), watch));
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        long cpu = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - busy).toMillis();
        done.set(true);
        clock.join();
        if (outcome.hasErrors()) {
            throw new IllegalStateException(
                    "refused: " + outcome.issues().stream().limit(5).toList());
        }
        StandingBench.print(name, millis, "ms");
        StandingBench.print(name + "-cpu-of-the-product", cpu, "ms");
        stages.forEach((stage, nanos) ->
                StandingBench.print(name + "-" + stage.name().toLowerCase(Locale.ROOT), nanos / 1_000_000, "ms"));
        return millis;
    }

    /** @return milliseconds, 0 when there is no ogr2ogr here */
    private static long ogr2ogr(Path zip, TestDatabase.Access database) throws IOException, InterruptedException {
        String[] parts = database.url().replaceFirst("^jdbc:postgresql://", "").split("[:/?]");
        List<String> command = List.of(
                "ogr2ogr",
                "-f",
                "PostgreSQL",
                "PG:host=%s port=%s dbname=%s user=%s password=%s"
                        .formatted(parts[0], parts[1], parts[2], database.user(), database.password()),
                "/vsizip/" + zip,
                "-nln",
                "ogr_parcel",
                "-nlt",
                "PROMOTE_TO_MULTI",
                "-a_srs",
                "EPSG:9213",
                "-lco",
                "GEOMETRY_NAME=shape");
        long start = System.nanoTime();
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println("# ogr2ogr is not here (Debian: gdal-bin); nothing to compare with");
            return 0;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            System.out.println("# ogr2ogr failed: " + said.lines().findFirst().orElse(""));
            return 0;
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        StandingBench.print("ogr2ogr", millis, "ms");
        return millis;
    }
}
