package vn.dautu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.report.Counted.Why;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;

/** The count form and the list of late projects on the demonstration's books, counted by hand from the stories. */
@OnDemonstration
class CountFormIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);

    @Autowired
    private CountForms forms;

    @Autowired
    private CountWorkbook workbook;

    @Autowired
    private DelayedLists lists;

    @Autowired
    private DelayedWorkbook delayedWorkbook;

    @Autowired
    private StandingBook standings;

    private CountForm form(String period, AsOf asOf) {
        return forms.form(ReportPeriod.read(period).orElseThrow(), asOf);
    }

    private static List<String> codes(CountForm form, CountRow row) {
        return form.cell(row, CountColumn.TOTAL).stream()
                .map(counted -> counted.project().profile().code())
                .toList();
    }

    /** Twenty of the 27 that started by the end of 2024 were still open; eight started in the first half of 2025. */
    @ParameterizedTest(name = "first half of 2025: {0} counts {1}")
    @CsvSource({
        "POLICY_DECIDED, 1",
        "INVESTMENT_DECIDED, 2",
        "UNDER_WAY, 28",
        "CONTINUING, 20",
        "NEWLY_STARTED, 8",
        "REPORTED, 27",
        "NOT_REPORTED, 1",
        "INSPECTED, 2",
        "EVALUATED, 0",
        "BREACH, 1",
        "BREACH_PLANNING, 0",
        "BREACH_AUTHORITY, 0",
        "BREACH_APPRAISAL, 1",
        "BREACH_QUALITY, 0",
        "LOSS, 0",
        "POLICY_ADJUSTED, 0",
        "DECISION_ADJUSTED, 0",
        "SUSPENDED, 1",
        "CONTRACTOR_SELECTED, 2",
        "COMPLETED, 0",
        "NOT_SETTLED, 1",
        "SETTLED, 1",
        "OPERATION, 7",
        "IN_OPERATION, 7",
        "OPERATION_PROBLEM, 0",
        "IMPACT_EVALUATED, 1"
    })
    void theFirstHalfOf2025IsAsCountedByHand(CountRow row, int projects) {
        CountForm form = form("2025-1", NOW);

        assertThat(codes(form, row)).hasSize(projects);
    }

    @Test
    void theProjectsBehindTheNumbersAreThoseOfTheStories() {
        CountForm form = form("2025-1", NOW);

        assertThat(codes(form, CountRow.POLICY_DECIDED)).containsExactly("MH-019");
        assertThat(codes(form, CountRow.INVESTMENT_DECIDED)).containsExactly("MH-010", "MH-035");
        assertThat(codes(form, CountRow.NOT_REPORTED)).containsExactly("CB-02");
        assertThat(codes(form, CountRow.INSPECTED)).containsExactly("MH-005", "MH-009");
        assertThat(codes(form, CountRow.SUSPENDED)).containsExactly("MH-013");
        assertThat(codes(form, CountRow.CONTRACTOR_SELECTED)).containsExactly("MH-035", "MH-038");
        assertThat(codes(form, CountRow.NOT_SETTLED)).containsExactly("MH-025");
        assertThat(codes(form, CountRow.SETTLED)).containsExactly("MH-026");
        assertThat(codes(form, CountRow.DELAYED))
                .containsExactly("MH-001", "MH-002", "MH-005", "MH-007", "MH-008", "MH-009");
        assertThat(codes(form, CountRow.DELAYED_PROCEDURES)).containsExactly("MH-009");
        assertThat(codes(form, CountRow.DELAYED_LAND)).containsExactly("MH-001");
        assertThat(codes(form, CountRow.DELAYED_CAPACITY)).containsExactly("MH-005");
        assertThat(codes(form, CountRow.DELAYED_CAPITAL)).containsExactly("MH-007", "MH-008");
        assertThat(codes(form, CountRow.DELAYED_OTHER)).containsExactly("MH-002");
    }

    @Test
    void theSecondHalfOf2024SawFourDecisionsAdjustedOnePolicyAndOneLoss() {
        CountForm form = form("2024-2", NOW);

        assertThat(codes(form, CountRow.DECISION_ADJUSTED)).containsExactly("MH-001", "MH-002", "MH-003", "MH-004");
        assertThat(codes(form, CountRow.POLICY_ADJUSTED)).containsExactly("MH-004");
        assertThat(codes(form, CountRow.LOSS)).containsExactly("MH-002");
        assertThat(codes(form, CountRow.COMPLETED)).containsExactly("MH-025", "MH-026");
    }

    @Test
    void theStadiumIsLateForItsLandAlthoughItsPlanWasMovedInDecember() {
        CountForm form = form("2024-2", NOW);

        assertThat(codes(form, CountRow.DELAYED)).contains("MH-001");
        assertThat(codes(form, CountRow.DELAYED_LAND)).contains("MH-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "2023-2", "2024-1", "2024", "2025-1", "2025-2", "2025"})
    void thePartsMakeTheWholeInEveryPeriod(String period) {
        CountForm form = form(period, NOW);
        for (CountColumn column : CountColumn.values()) {
            assertThat(form.count(CountRow.CONTINUING, column) + form.count(CountRow.NEWLY_STARTED, column))
                    .isEqualTo(form.count(CountRow.UNDER_WAY, column));
            assertThat(form.count(CountRow.REPORTED, column) + form.count(CountRow.NOT_REPORTED, column))
                    .isEqualTo(form.count(CountRow.UNDER_WAY, column));
            assertThat(form.count(CountRow.DELAYED_PROCEDURES, column)
                            + form.count(CountRow.DELAYED_LAND, column)
                            + form.count(CountRow.DELAYED_CAPACITY, column)
                            + form.count(CountRow.DELAYED_CAPITAL, column)
                            + form.count(CountRow.DELAYED_OTHER, column)
                            + form.count(CountRow.DELAYED_UNTOLD, column))
                    .isEqualTo(form.count(CountRow.DELAYED, column));
        }
    }

    @Test
    void whoIsLateOnTheLastDayIsLateInThePeriod() {
        List<String> late = standings.all(NOW).stream()
                .filter(standing -> standing.schedule().light() == Light.RED)
                .map(standing -> standing.profile().code())
                .toList();

        assertThat(late).hasSize(9);
        assertThat(codes(form("2025-2", NOW), CountRow.DELAYED)).containsAll(late);
    }

    @Test
    void whatWasTakenBackCountsOnlyAsItWasThoughtThen() {
        AsOf thought = AsOf.on(LocalDate.of(2025, 6, 30));

        assertThat(codes(form("2025-1", thought), CountRow.BREACH_QUALITY)).containsExactly("MH-030");
        assertThat(codes(form("2025-1", NOW), CountRow.BREACH_QUALITY)).isEmpty();
    }

    @Test
    void everyReasonOfEveryRowOpensItsFacts() {
        for (String period : List.of("2023", "2024", "2025")) {
            CountForm form = form(period, NOW);
            for (CountRow row : CountRow.values()) {
                for (Counted counted : form.cell(row, CountColumn.TOTAL)) {
                    for (Why why : counted.whys()) {
                        ProjectId project = counted.project().profile().id();
                        List<Source> sources = forms.sources(form, project, why.proof());
                        boolean silent = row == CountRow.NOT_REPORTED
                                && counted.project().reports().isEmpty();
                        assertThat(sources.isEmpty())
                                .as(row + " " + counted.project().profile().code() + " " + why)
                                .isEqualTo(silent);
                    }
                }
            }
        }
    }

    // ---- the workbook ---------------------------------------------------------------------------------------------

    private static List<List<Cell>> cells(byte[] content) throws IOException {
        List<List<Cell>> all = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Row row : read.getFirstSheet().read()) {
                all.add(row.stream().toList());
            }
        }
        return all;
    }

    @Test
    void theWorkbookHoldsEveryNumberOfThePage() throws IOException {
        CountForm form = form("2025-1", NOW);
        Map<String, List<Integer>> written = new HashMap<>();
        String part = "";
        for (List<Cell> row : cells(workbook.write(form))) {
            String first = row.isEmpty() || row.getFirst() == null
                    ? ""
                    : row.getFirst().getText();
            if (first.matches("I{1,3}")) {
                part = first;
            } else if (row.size() == 13 && row.get(12) != null && row.get(12).getType() == CellType.NUMBER) {
                written.put(
                        part + "." + first,
                        row.subList(2, 13).stream()
                                .map(cell -> cell.asNumber().intValueExact())
                                .toList());
            }
        }

        assertThat(written).hasSize(CountRow.values().length);
        for (CountRow row : CountRow.values()) {
            List<Integer> expected = new ArrayList<>();
            for (CountColumn column : CountColumn.values()) {
                expected.add(form.count(row, column));
            }
            assertThat(written.get(row.part().roman() + "." + row.number()))
                    .as(row.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void theWorkbookSaysItsDaysAndThatThePrintedFormWasNotCompared() throws IOException {
        List<String> text = new ArrayList<>();
        for (List<Cell> row : cells(workbook.write(form("2025-2", new AsOf(TODAY, LocalDate.of(2025, 10, 15)))))) {
            row.stream().filter(cell -> cell != null).map(Cell::getText).forEach(text::add);
        }

        assertThat(text)
                .contains(
                        "BIỂU TỔNG HỢP GIÁM SÁT, ĐÁNH GIÁ ĐẦU TƯ",
                        "6 tháng cuối năm 2025",
                        "Số liệu đến ngày 31/10/2025; biết đến ngày 15/10/2025.",
                        "Theo các dòng của biểu tổng hợp, chưa đối chiếu mẫu in.",
                        "(1)",
                        "(13)");
    }

    // ---- the list of late projects --------------------------------------------------------------------------------

    @Test
    void theListNamesTheLateTheWorstFirstWithTheirFigures() {
        DelayedList list = lists.list(NOW);

        assertThat(list.projects()).hasSize(9);
        DelayedProject stadium = list.projects().stream()
                .filter(each -> each.standing().profile().code().equals("MH-001"))
                .findFirst()
                .orElseThrow();
        assertThat(DelayedColumn.LATE.of(stadium)).isEqualTo(181L);
        assertThat(DelayedColumn.LATE_ORIGINAL.of(stadium)).isEqualTo(912L);
        assertThat(DelayedColumn.FINISH_ORIGINAL.of(stadium)).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(DelayedColumn.FINISH_ADJUSTED.of(stadium)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(DelayedColumn.FINISH_FORECAST.of(stadium)).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(DelayedColumn.BY.of(stadium)).isNull();
    }

    @Test
    void theListsWorkbookHasARowForEachAndItsTextIsText() throws IOException {
        DelayedList list = lists.list(NOW);
        List<List<Cell>> rows = cells(delayedWorkbook.write(list)).stream()
                .filter(row -> row.size() > 10
                        && row.getFirst() != null
                        && row.getFirst().getType() == CellType.NUMBER)
                .toList();

        assertThat(rows).hasSize(list.projects().size());
        for (int i = 0; i < rows.size(); i++) {
            Standing standing = list.projects().get(i).standing();
            assertThat(rows.get(i).get(1).getText())
                    .isEqualTo(standing.profile().name());
            assertThat(rows.get(i)
                            .get(1 + DelayedColumn.LATE.ordinal())
                            .asNumber()
                            .longValueExact())
                    .isEqualTo(standing.daysLate());
            assertThat(rows.get(i))
                    .filteredOn(cell -> cell != null)
                    .extracting(Cell::getType)
                    .doesNotContain(CellType.FORMULA, CellType.ERROR);
        }
    }

    @Test
    void everyFigureOfTheListOpensFacts() {
        for (DelayedProject project : lists.list(NOW).projects()) {
            for (DelayedColumn column : DelayedColumn.values()) {
                Object value = column.of(project);
                // Nothing advanced is a sum of no payments.
                boolean nothing = Vnd.ZERO.equals(value) || value == null;
                if ((column.isFigure() || value instanceof LocalDate) && !nothing) {
                    assertThat(lists.sources(
                                    column, project.standing().profile().id(), NOW))
                            .as(project.standing().profile().code() + " " + column)
                            .isNotEmpty();
                }
            }
        }
    }
}
