package vn.dautu.bench;

import static vn.dautu.bench.StandingBench.print;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
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
 * What an idle leader costs: the heap that lives after a collection with many signed-in sessions, each with the map page open and its push
 * connection held, less the heap without them, by their number. The clients are a process of their own. With all of them open a milestone
 * is recorded, and each is told. Argument: sessions.
 */
final class SessionsBench {

    private static final int WARM_UP = 10;

    private SessionsBench() {}

    public static void main(String[] arguments) throws Exception {
        int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        try (ConfigurableApplicationContext context = BenchProduct.demonstration(TestDatabase.fresh())) {
            // The first pages bring code and answers that stay, however many come after them.
            try (Leaders few = Leaders.of(context, WARM_UP)) {
                record(context, few, 0);
            }
            long before = live();
            long start = System.nanoTime();
            try (Leaders all = Leaders.of(context, sessions)) {
                print("sessions", sessions, "sessions");
                print("opened-in", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start), "s");
                long after = live();
                print("heap-without", before / 1024 / 1024, "MB");
                print("heap-with", after / 1024 / 1024, "MB");
                print("heap-per-session", (after - before) / 1024 / sessions, "KB");
                for (int change = 1; change <= 3; change++) {
                    record(context, all, change);
                }
            }
        }
        System.exit(0);
    }

    private static void record(ConfigurableApplicationContext context, Leaders leaders, int change) throws IOException {
        Timetable timetable = context.getBean(Timetable.class);
        ProjectId stadium =
                context.getBean(ProjectRegister.class).findByCode("MH-001").orElseThrow();
        leaders.say("listen");
        long start = System.currentTimeMillis();
        SignedIn.as(
                SignedIn.OFFICER,
                () -> timetable.record(new RecordMilestone(
                        stadium,
                        Milestone.COMPLETE,
                        StatementKind.FORECAST,
                        LocalDate.of(2026, 8, 1).plusDays(change),
                        "chờ vật liệu",
                        null,
                        timetable.latestStatement(stadium, Milestone.COMPLETE))));
        String[] told = leaders.say("told").split(" ");
        if (change > 0) {
            print("told-p50", Long.parseLong(told[0]) - start, "ms");
            print("told-max", Long.parseLong(told[1]) - start, "ms");
        }
    }

    private static long live() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** The clients, beside the product and not inside it. */
    private static final class Leaders implements AutoCloseable {

        private final Process process;
        private final PrintStream to;
        private final BufferedReader from;

        private Leaders(Process process) {
            this.process = process;
            this.to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            this.from = process.inputReader(StandardCharsets.UTF_8);
        }

        static Leaders of(ConfigurableApplicationContext context, int number) throws IOException {
            Leaders leaders = new Leaders(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx2g",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SessionsBench.class.getName() + "$Clients",
                            BenchProduct.address(context),
                            BenchProduct.password(context),
                            String.valueOf(number))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
            leaders.answer();
            return leaders;
        }

        String say(String word) throws IOException {
            to.println(word);
            return answer();
        }

        private String answer() throws IOException {
            String line = from.readLine();
            if (line == null) {
                throw new IOException("the clients are gone");
            }
            return line;
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    /** Opens maps and answers on its output: first that they are open, then to "listen" and to "told". */
    static final class Clients {

        private Clients() {}

        public static void main(String[] arguments) throws Exception {
            int number = Integer.parseInt(arguments[2]);
            List<OpenMap> open = new ArrayList<>();
            try (ExecutorService few = Executors.newFixedThreadPool(4)) {
                List<Future<OpenMap>> opening = new ArrayList<>();
                for (int i = 0; i < number; i++) {
                    opening.add(few.submit(() -> OpenMap.of(arguments[0], SignedIn.LEADER, arguments[1])));
                }
                for (Future<OpenMap> each : opening) {
                    open.add(each.get());
                }
            }
            System.out.println("open");
            BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            List<CompletableFuture<OpenMap.Shown>> waiting = List.of();
            for (String word = words.readLine(); word != null; word = words.readLine()) {
                if (word.equals("listen")) {
                    waiting = open.stream().map(OpenMap::next).toList();
                    System.out.println("listening");
                } else {
                    List<Long> told = new ArrayList<>();
                    for (CompletableFuture<OpenMap.Shown> each : waiting) {
                        told.add(each.get(2, TimeUnit.MINUTES).told());
                    }
                    told.sort(null);
                    System.out.println(told.get(told.size() / 2) + " " + told.getLast());
                }
            }
            System.exit(0);
        }
    }
}
