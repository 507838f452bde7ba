package vn.dautu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.CountedStatements;
import vn.dautu.TestDatabase;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.standing.portfolio.Bounds;
import vn.dautu.standing.portfolio.Line;
import vn.dautu.standing.portfolio.Order;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.standing.portfolio.PortfolioWorkbook;
import vn.dautu.standing.portfolio.Selection;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * How long a page of the list takes on 10,000 projects once they are judged: filtered, sorted, grouped, with all totals, never asked before
 * and asked again. Argument: the number of projects.
 */
public final class PortfolioBench {

    private static final LocalDate TODAY = BenchProduct.TODAY;
    private static final int PAGE = 50;
    private static final int ROUNDS = 9;
    /** On a machine that others use too, what a page costs and not how long it waits. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PortfolioBench() {}

    public static void main(String[] arguments) throws Exception {
        int projects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        TestDatabase.Access database = TestDatabase.fresh();
        try (ConfigurableApplicationContext context = BenchProduct.on(database, CountedStatements.class)) {
            StandingBench.fill(context.getBean(JdbcTemplate.class), projects);
            measure(
                    context.getBean(Portfolio.class),
                    context.getBean(PortfolioWorkbook.class),
                    context.getBean(Texts.class));
        }
        System.exit(0);
    }

    /** Measures pages of the books as they are: also for {@code StandingBench}, on its own projects. */
    static void measure(Portfolio portfolio, PortfolioWorkbook workbook, Texts texts) throws IOException {
        PortfolioQuery all = PortfolioQuery.all(AsOf.on(TODAY))
                .withColumns(Measures.all().stream().map(Measure::key).toList());
        page(portfolio, all, 0);
        PortfolioQuery filtered = all.withText("dự án").withChoice("light", Set.of("RED", "AMBER"));
        measure(
                "page-usual-columns",
                portfolio,
                filtered.withColumns(List.of()),
                (query, round) -> query.withBounds("total", new Bounds(BigDecimal.valueOf(49_000 + round), null)));
        measure(
                "page-filtered",
                portfolio,
                filtered,
                (query, round) -> query.withBounds("total", new Bounds(BigDecimal.valueOf(50_000 + round), null)));
        measure(
                "page-sorted-by-name",
                portfolio,
                filtered.withOrders(List.of(new Order("name", false))),
                (query, round) -> query.withBounds("total", new Bounds(BigDecimal.valueOf(50_000 + round), null)));
        measure(
                "page-grouped",
                portfolio,
                filtered.groupedBy("owner", false),
                (query, round) -> query.withBounds("total", new Bounds(BigDecimal.valueOf(50_000 + round), null)));
        measure(
                "page-by-source",
                portfolio,
                filtered,
                (query, round) -> query.withChoice("source", Set.of("NSDP.TT"))
                        .withBounds("total", new Bounds(BigDecimal.valueOf(50_000 + round), null)));
        measure("page-further-down", portfolio, filtered, (query, round) -> query);
        long start = System.nanoTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(filtered, Wording.in(texts, Texts.VIETNAMESE), out);
        StandingBench.print("export-all-columns", millis(start), "ms");
        StandingBench.print("export-size", out.size() / 1024, "KB");
        StandingBench.print(
                "export-rows", portfolio.ask(filtered, Texts.VIETNAMESE).lines().size(), "rows");
    }

    private interface Asking {
        PortfolioQuery next(PortfolioQuery query, int round);
    }

    private static void measure(String name, Portfolio portfolio, PortfolioQuery query, Asking asking) {
        long[] millis = new long[ROUNDS];
        long[] cpu = new long[ROUNDS];
        int most = 0;
        for (int round = 0; round < ROUNDS; round++) {
            PortfolioQuery next = asking.next(query, round);
            int offset = round * PAGE;
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            most = Math.max(most, CountedStatements.during(() -> page(portfolio, next, offset)));
            millis[round] = millis(start);
            cpu[round] =
                    Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - busy).toMillis();
        }
        StandingBench.print(name + "-first", millis[0], "ms");
        Arrays.sort(millis);
        StandingBench.print(name + "-median", millis[ROUNDS / 2], "ms");
        StandingBench.print(name + "-worst", millis[ROUNDS - 1], "ms");
        Arrays.sort(cpu);
        StandingBench.print(name + "-cpu-median", cpu[ROUNDS / 2], "ms");
        StandingBench.print(name + "-statements", most, "statements");
    }

    /** What a screen asks for: the page in all its cells, the subtotals on it and the total at the foot. */
    private static void page(Portfolio portfolio, PortfolioQuery query, int offset) {
        Selection answer = portfolio.ask(query, Texts.VIETNAMESE);
        Consumer<Object> shown = value -> {};
        for (Measure measure : query.measures()) {
            shown.accept(answer.total().total(measure));
            for (Line line : answer.page(offset, PAGE)) {
                shown.accept(
                        switch (line) {
                            case Line.Row(var standing) -> measure.of(standing);
                            case Line.Head(var group) -> group.total(measure);
                        });
            }
        }
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
