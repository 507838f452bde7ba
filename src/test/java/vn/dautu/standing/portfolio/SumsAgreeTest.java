package vn.dautu.standing.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.text.Folding;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.project.ProjectId;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.standing.measure.Kind;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.ui.InWords;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * Sums agree to the đồng wherever they are shown: page by page, in the groups, at the foot and in the workbook, whatever is asked for. What
 * is right is worked out here anew from the portfolio, with big integers. Another seed: {@code -Ddautu.seed=…}.
 */
class SumsAgreeTest {

    private static final long SEED = Long.getLong("dautu.seed", 20251031L);
    private static final int PROJECTS = 240;
    private static final int QUESTIONS = 40;
    private static final Wording WORDS = InWords.vietnamese();

    /** Sums of đồng, read straight from the standings and not through the measures. */
    private static final Map<String, Function<Standing, Vnd>> AMOUNTS = new LinkedHashMap<>();

    static {
        AMOUNTS.put("total", s -> s.profile().totalInvestment());
        AMOUNTS.put("medium-term", s -> s.moneyPosition().mediumTerm());
        AMOUNTS.put("period-paid", s -> s.moneyPosition().periodPaid());
        AMOUNTS.put("year-plan", s -> s.moneyPosition().yearPlan());
        AMOUNTS.put("year-paid", s -> s.moneyPosition().yearPaid());
        AMOUNTS.put("advance", s -> s.moneyPosition().outstandingAdvance());
    }

    private final Random random = new Random(SEED);
    private final List<Standing> standings = new Portfolios(SEED).some(PROJECTS);
    private final Map<ProjectId, Set<CapitalSource>> sources = new HashMap<>();
    private final StandingBook book = mock(StandingBook.class);
    private final CapitalPlan plan = mock(CapitalPlan.class);
    private final Portfolio portfolio = portfolio();
    private final PortfolioWorkbook workbook = new PortfolioWorkbook(portfolio, new Told(portfolio));

    SumsAgreeTest() {
        System.out.println("SumsAgreeTest seed " + SEED);
    }

    private Portfolio portfolio() {
        List<MediumTermLine> lines = new ArrayList<>();
        for (Standing standing : standings) {
            CapitalSource source = CapitalSource.values()[random.nextInt(4)];
            ProjectId id = standing.profile().id();
            sources.put(id, Set.of(source));
            lines.add(new MediumTermLine(id, "2021-2025", source, new Vnd(1)));
        }
        when(book.all(any())).thenReturn(standings);
        when(plan.mediumTerm(any())).thenReturn(Map.of(new ProjectId(0), lines));
        when(plan.annual(any())).thenReturn(Map.of());
        return new Portfolio(book, plan, InWords.texts());
    }

    /** A question by the dice, and what it means. */
    private record Question(PortfolioQuery query, Predicate<Standing> meaning) {}

    private Question question(String groupBy) {
        PortfolioQuery query = PortfolioQuery.all(Portfolios.DAY)
                .withColumns(Measures.all().stream().map(Measure::key).toList())
                .groupedBy(groupBy, false);
        Predicate<Standing> meaning = standing -> true;
        if (random.nextInt(3) == 0) {
            Set<String> lights = some(Light.values(), Light::name);
            query = query.withChoice("light", lights);
            meaning = meaning.and(s -> lights.contains(s.light().name()));
        }
        if (random.nextInt(3) == 0) {
            Set<String> owners = some(standings.subList(0, 3).toArray(Standing[]::new), Standing::ownerName);
            query = query.withChoice("owner", owners);
            meaning = meaning.and(s -> owners.contains(s.ownerName()));
        }
        if (random.nextInt(3) == 0) {
            query = query.withChoice("unit", Set.of("Na Rì", PortfolioQuery.NONE));
            meaning = meaning.and(s -> s.unitName() == null || s.unitName().equals("Na Rì"));
        }
        if (random.nextInt(3) == 0) {
            CapitalSource source = CapitalSource.values()[random.nextInt(4)];
            query = query.withChoice(PortfolioQuery.SOURCE, Set.of(source.code()));
            meaning = meaning.and(s -> sources.get(s.profile().id()).contains(source));
        }
        if (random.nextInt(3) == 0) {
            long from = random.nextInt(300);
            query = query.withBounds("days-late", new Bounds(BigDecimal.valueOf(from), BigDecimal.valueOf(from + 200)));
            meaning = meaning.and(s -> s.daysLate() != null && s.daysLate() >= from && s.daysLate() <= from + 200);
        }
        if (random.nextInt(3) == 0) {
            long million = random.nextInt(5_000_000);
            query = query.withBounds("total", new Bounds(BigDecimal.valueOf(million), null));
            meaning = meaning.and(s -> s.profile().totalInvestment() != null
                    && s.profile().totalInvestment().dong() >= million * 1_000_000L);
        }
        if (random.nextInt(4) == 0) {
            query = query.withText("DUC  xuan");
            meaning = meaning.and(
                    s -> Folding.fold(s.ownerName() + " " + s.unitName()).contains("duc")
                            && Folding.fold(s.ownerName() + " " + s.unitName()).contains("xuan"));
        }
        if (random.nextBoolean()) {
            Measure by = Measures.all().get(random.nextInt(Measures.all().size()));
            query = query.withOrders(List.of(new Order(by.key(), random.nextBoolean()), new Order("code", false)));
        }
        return new Question(query, meaning);
    }

    private <T> Set<String> some(T[] values, Function<T, String> name) {
        Set<String> some = new TreeSet<>();
        some.add(name.apply(values[random.nextInt(values.length)]));
        some.add(name.apply(values[random.nextInt(values.length)]));
        return some;
    }

    static Stream<String> groupings() {
        return Stream.concat(
                Stream.of(""),
                Measures.all().stream().filter(Measure::groupable).map(Measure::key));
    }

    @ParameterizedTest(name = "grouped by {0}")
    @MethodSource("groupings")
    void sumsAgreeToTheDongInPagesGroupsAndTotal(String grouping) {
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = question(grouping.isEmpty() ? null : grouping);
            Selection answer = portfolio.ask(question.query(), Texts.VIETNAMESE);
            List<Standing> meant = standings.stream().filter(question.meaning()).toList();
            List<Standing> paged = paged(answer, 1 + random.nextInt(60));
            assertThat(paged).as("%s", question.query()).containsExactlyInAnyOrderElementsOf(meant);
            AMOUNTS.forEach((key, amount) -> {
                BigInteger right = sum(meant, amount);
                Measure measure = Measures.get(key);
                assertThat(sum(paged, s -> (Vnd) measure.of(s)))
                        .as(key + " page by page")
                        .isEqualTo(right);
                assertThat(dong(answer.total().total(measure)))
                        .as(key + " at the foot")
                        .isEqualTo(right);
                if (!answer.groups().isEmpty()) {
                    assertThat(answer.groups().stream()
                                    .map(group -> dong(group.total(measure)))
                                    .reduce(BigInteger.ZERO, BigInteger::add))
                            .as(key + " in groups")
                            .isEqualTo(right);
                }
                answer.groups()
                        .forEach(group -> assertThat(dong(group.total(measure)))
                                .as(key + " of one group")
                                .isEqualTo(sum(group.standings(), amount)));
            });
            Share rate = (Share) answer.total().total(Measures.get("year-rate"));
            assertThat(rate == null ? BigDecimal.ZERO : rate.part())
                    .isEqualByComparingTo(
                            new BigDecimal(sum(meant, s -> s.moneyPosition().yearPaid())));
            assertThat(rate == null ? BigDecimal.ZERO : rate.whole())
                    .isEqualByComparingTo(
                            new BigDecimal(sum(meant, s -> s.moneyPosition().yearPlan())));
        }
    }

    @ParameterizedTest(name = "grouped by {0}")
    @MethodSource("groupings")
    void theWorkbookHasTheSameSumsToTheDong(String grouping) throws IOException {
        Question question = question(grouping.isEmpty() ? null : grouping);
        Selection answer = portfolio.ask(question.query(), Texts.VIETNAMESE);
        List<Standing> meant = standings.stream().filter(question.meaning()).toList();
        List<Row> rows = rows(question.query());
        List<Measure> columns = question.query().measures();
        List<Row> lines = rows.subList(rows.size() - 1 - answer.lines().size(), rows.size() - 1);
        AMOUNTS.forEach((key, amount) -> {
            int column = columns.indexOf(Measures.get(key));
            BigInteger right = sum(meant, amount);
            BigInteger projects = BigInteger.ZERO;
            BigInteger groups = BigInteger.ZERO;
            for (int i = 0; i < lines.size(); i++) {
                boolean head = answer.lines().get(i) instanceof Line.Head;
                BigInteger dong = dong(lines.get(i), column);
                groups = head ? groups.add(dong) : groups;
                projects = head ? projects : projects.add(dong);
            }
            assertThat(projects).as(key + " of the rows").isEqualTo(right);
            assertThat(groups).as(key + " of the groups").isEqualTo(grouping.isEmpty() ? BigInteger.ZERO : right);
            assertThat(dong(rows.getLast(), column)).as(key + " at the foot").isEqualTo(right);
        });
    }

    @Test
    void aPageFurtherDownAsksNoMoreThanWhetherTheBooksAreTheSame() {
        PortfolioQuery query = PortfolioQuery.all(Portfolios.DAY).withOrders(List.of(new Order("name", false)));
        Selection first = portfolio.ask(query, Texts.VIETNAMESE);
        clearInvocations(book, plan);
        assertThat(portfolio.ask(query.withColumns(List.of("name")), Texts.VIETNAMESE))
                .isSameAs(first);
        verify(book, times(1)).all(any());
        verifyNoInteractions(plan);
    }

    @Test
    void anotherVersionOfTheBooksGivesAnotherAnswer() {
        PortfolioQuery query = PortfolioQuery.all(Portfolios.DAY);
        assertThat(portfolio.ask(query, Texts.VIETNAMESE).total().size()).isEqualTo(PROJECTS);
        when(book.all(any())).thenReturn(List.copyOf(standings.subList(0, 7)));
        assertThat(portfolio.ask(query, Texts.VIETNAMESE).total().size()).isEqualTo(7);
    }

    @Test
    void namesAreSortedAsVietnameseSortsThemAndTheUnknownComeLast() {
        PortfolioQuery query = PortfolioQuery.all(Portfolios.DAY);
        for (boolean descending : new boolean[] {false, true}) {
            List<Standing> sorted = portfolio
                    .ask(query.withOrders(List.of(new Order("unit", descending))), Texts.VIETNAMESE)
                    .total()
                    .standings();
            List<String> units =
                    sorted.stream().map(Standing::unitName).distinct().toList();
            assertThat(units.getLast()).isNull();
            List<String> known = units.subList(0, units.size() - 1);
            // Đ comes after D and before N, whatever its code point.
            assertThat(descending ? known.reversed() : known)
                    .containsExactly("Bạch Thông", "Chợ Mới", "Đức Xuân", "Na Rì");
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        PortfolioQuery query = PortfolioQuery.all(Portfolios.DAY);
        List<Row> rows = rows(query);
        int name = query.columns().indexOf("name");
        int owner = query.columns().indexOf("owner");
        List<String> names = new ArrayList<>();
        for (Row row : rows.subList(7, rows.size())) {
            for (Cell cell : row) {
                if (cell != null) {
                    assertThat(cell.getType()).isNotIn(CellType.FORMULA, CellType.ERROR);
                }
            }
            assertThat(row.getCell(name).getType()).isEqualTo(CellType.STRING);
            names.add(row.getCell(name).getText());
        }
        assertThat(names)
                .anyMatch(text -> text.startsWith("=1+1"))
                .anyMatch(text -> text.startsWith("-cmd"))
                .noneMatch(text -> text.matches("(?s).*[\\t\\r\\n].*"));
        assertThat(rows).anyMatch(row -> row.getCellCount() > owner && "=Ban QLDA 3".equals(row.getCellText(owner)));
    }

    @Test
    void daysAreDaysAndUnknownIsEmpty() throws IOException {
        PortfolioQuery query = PortfolioQuery.all(Portfolios.DAY)
                .withColumns(List.of("name", "finish-current", "finish-actual", "year-rate"));
        List<Row> rows = rows(query);
        Selection answer = portfolio.ask(query, Texts.VIETNAMESE);
        for (int i = 0; i < answer.lines().size(); i++) {
            Standing standing = ((Line.Row) answer.lines().get(i)).standing();
            Row row = rows.get(rows.size() - 1 - answer.lines().size() + i);
            Object planned = Measures.get("finish-current").of(standing);
            assertThat(row.getCellAsDate(1).map(time -> time.toLocalDate()).orElse(null))
                    .isEqualTo(planned);
        }
        assertThat(rows.get(1).getCellText(0)).contains("31/10/2025");
    }

    @Test
    void aRateOfATotalIsNoMeanOfRates() {
        Measure rate = Measures.get("year-rate");
        Share total = (Share) Objects.requireNonNull(rate.total(standings));
        assertThat(rate.show(WORDS, total))
                .isEqualTo(WORDS.number(Share.of(
                                new Vnd(sum(standings, s -> s.moneyPosition().yearPaid())
                                        .longValueExact()),
                                new Vnd(sum(standings, s -> s.moneyPosition().yearPlan())
                                        .longValueExact()))
                        .percent(1)
                        .orElseThrow()));
    }

    @Test
    void daysLateAndIndicesAreNeverTotalled() {
        assertThat(Measures.all().stream().filter(measure -> measure.total(standings) != null))
                .extracting(Measure::kind)
                .containsOnly(Kind.MONEY, Kind.AREA, Kind.COUNT, Kind.RATE);
    }

    private static List<Standing> paged(Selection answer, int size) {
        List<Standing> all = new ArrayList<>();
        for (int offset = 0; offset < answer.lines().size(); offset += size) {
            for (Line line : answer.page(offset, size)) {
                if (line instanceof Line.Row(Standing standing)) {
                    all.add(standing);
                }
            }
        }
        return all;
    }

    private static BigInteger sum(List<Standing> standings, Function<Standing, Vnd> amount) {
        return standings.stream().map(amount).map(SumsAgreeTest::dong).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger dong(Object amount) {
        return amount == null ? BigInteger.ZERO : BigInteger.valueOf(((Vnd) amount).dong());
    }

    private static BigInteger dong(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        return cell == null || cell.getRawValue() == null || cell.getRawValue().isEmpty()
                ? BigInteger.ZERO
                : new BigDecimal(cell.getRawValue()).movePointRight(6).toBigIntegerExact();
    }

    private List<Row> rows(PortfolioQuery query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(query, WORDS, out);
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return read.getFirstSheet().read();
        }
    }
}
