package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dautu.importing.file.Amounts;
import vn.dautu.importing.file.Cell;
import vn.dautu.importing.file.Dates;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.MoneyUnit;
import vn.dautu.importing.file.Row;
import vn.dautu.importing.file.Sheet;
import vn.dautu.kernel.text.Folding;

/**
 * A sheet as a table: what stands above its header (as-of day, unit, year, period), its columns by name, its data rows, and its totals
 * rows, which are checked and not imported.
 */
final class TableSheet {

    private static final int HEADER_WITHIN = 15;
    private static final Pattern AS_OF = Pattern.compile("so lieu den ngay\\s*:?\\s*(.*)");
    private static final Pattern UNIT = Pattern.compile("don vi tinh\\s*:");
    private static final Pattern YEAR = Pattern.compile("nam ke hoach\\s*:?\\s*(\\d{4})\\b.*");
    private static final Pattern PERIOD = Pattern.compile("giai doan\\s*:?\\s*(\\d{4})\\s*[-–]\\s*(\\d{4})\\b.*");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(\\d+\\)");
    private static final Pattern TOTAL = Pattern.compile("(tong so|tong cong|cong)\\b.*");

    private final Sheet sheet;
    private final Layout layout;
    private final Map<String, Integer> columns;
    private final int headerRow;
    private final @Nullable LocalDate asOf;
    private final @Nullable MoneyUnit unit;
    private final @Nullable Integer year;
    private final @Nullable String period;
    private final List<Row> rows = new ArrayList<>();
    private final List<TotalRow> totals = new ArrayList<>();

    private TableSheet(Sheet sheet, Layout layout, Map<String, Integer> columns, int headerRow, Head head) {
        this.sheet = sheet;
        this.layout = layout;
        this.columns = columns;
        this.headerRow = headerRow;
        this.asOf = head.asOf;
        this.unit = head.unit;
        this.year = head.year;
        this.period = head.period;
    }

    /** Reads a sheet's frame; what is wrong with it goes to the issues, and an unreadable sheet gives nothing. */
    static Optional<TableSheet> read(Sheet sheet, LocalDate today, List<ImportIssue> issues) {
        Head head = new Head();
        for (Row row : sheet.rows()) {
            if (row.number() > HEADER_WITHIN) {
                break;
            }
            Set<String> headers = headersOf(row, null, sheet.name(), issues);
            Optional<Layout> layout = Layout.of(headers);
            if (layout.isEmpty() && Layout.nearest(headers).isPresent()) {
                Layout nearest = Layout.nearest(headers).orElseThrow();
                List<String> missing = nearest.required().stream()
                        .filter(name -> !headers.contains(Folding.fold(name)))
                        .toList();
                issues.add(ImportIssue.error(
                        sheet.name(), row.number(), "", "import.column-missing", String.join(", ", missing)));
                return Optional.empty();
            }
            if (layout.isPresent()) {
                Map<String, Integer> columns = new HashMap<>();
                headersOf(row, columns, sheet.name(), issues);
                TableSheet table = new TableSheet(sheet, layout.get(), columns, row.number(), head);
                return table.checkHead(head, today, issues) ? Optional.of(table.sort()) : Optional.empty();
            }
            head.read(row, sheet.name(), issues);
        }
        issues.add(ImportIssue.error(sheet.name(), 0, "", "import.no-header"));
        return Optional.empty();
    }

    private static Set<String> headersOf(
            Row row, @Nullable Map<String, Integer> into, String sheetName, List<ImportIssue> issues) {
        Set<String> headers = new HashSet<>();
        for (Cell cell : row.cells()) {
            String header = Folding.fold(cell.text().replaceFirst("\\*\\s*$", ""));
            if (header.isEmpty()) {
                continue;
            }
            if (!headers.add(header) && into != null) {
                issues.add(
                        ImportIssue.error(sheetName, row.number(), cell.column(), "import.column-twice", cell.text()));
            }
            if (into != null) {
                into.putIfAbsent(header, cell.columnIndex());
            }
        }
        return headers;
    }

    private boolean checkHead(Head head, LocalDate today, List<ImportIssue> issues) {
        boolean good = true;
        if (asOf == null) {
            if (!head.asOfIsBad) {
                issues.add(ImportIssue.error(sheet.name(), headerRow, "", "import.as-of-missing"));
            }
            good = false;
        } else if (asOf.isAfter(today)) {
            issues.add(ImportIssue.error(sheet.name(), head.asOfRow, "", "import.as-of-in-future", asOf, today));
            good = false;
        }
        if (layout.hasMoney() && unit == null) {
            issues.add(ImportIssue.error(
                    sheet.name(),
                    head.unitRow == 0 ? headerRow : head.unitRow,
                    "",
                    head.unitRow == 0 ? "import.unit-missing" : "import.unit-unknown"));
            good = false;
        }
        if (layout == Layout.ANNUAL_PLAN && year == null) {
            issues.add(ImportIssue.error(sheet.name(), headerRow, "", "import.year-missing"));
            good = false;
        }
        if (layout == Layout.MEDIUM_TERM && period == null) {
            issues.add(ImportIssue.error(sheet.name(), headerRow, "", "import.period-missing"));
            good = false;
        }
        return good;
    }

    private TableSheet sort() {
        int name = nameColumn();
        for (Row row : sheet.rows()) {
            if (row.number() <= headerRow || isColumnNumbers(row)) {
                continue;
            }
            if (isTotal(row, name)) {
                totals.add(new TotalRow(row, rows.size()));
            } else if (!isGroupOrNote(row, name)) {
                rows.add(row);
            }
        }
        return this;
    }

    private int nameColumn() {
        return columns.getOrDefault(Folding.fold(layout == Layout.AGENCIES ? "Tên cơ quan" : "Danh mục dự án"), 1);
    }

    private static boolean isColumnNumbers(Row row) {
        return row.cells().stream()
                .allMatch(cell -> COLUMN_NUMBER.matcher(cell.text()).matches());
    }

    private static boolean isTotal(Row row, int nameColumn) {
        return TOTAL.matcher(Folding.fold(row.text(nameColumn))).matches()
                || (row.text(nameColumn).isEmpty()
                        && TOTAL.matcher(Folding.fold(row.cells().getFirst().text()))
                                .matches());
    }

    /** A group row or footnote says something in its first columns and gives no figures, code or owner. */
    private boolean isGroupOrNote(Row row, int nameColumn) {
        int number = columns.getOrDefault("stt", -1);
        int code = columns.getOrDefault("ma du an", -1);
        if (code >= 0 && !row.text(code).isEmpty()) {
            return false;
        }
        return row.cells().stream().allMatch(cell -> cell.columnIndex() == number || cell.columnIndex() == nameColumn)
                || row.cells().size() == 1 && row.cells().getFirst().columnIndex() <= 1;
    }

    String name() {
        return sheet.name();
    }

    Layout layout() {
        return layout;
    }

    LocalDate asOf() {
        if (asOf == null) {
            throw new IllegalStateException("a sheet without its day is refused before");
        }
        return asOf;
    }

    MoneyUnit unit() {
        return unit == null ? MoneyUnit.DONG : unit;
    }

    int year() {
        return year == null ? 0 : year;
    }

    String period() {
        return period == null ? "" : period;
    }

    List<Row> rows() {
        return rows;
    }

    @Nullable
    Integer column(String header) {
        return columns.get(Folding.fold(header));
    }

    /**
     * Compares each totals row with the rows it adds up: a grand total with all rows of the sheet, a subtotal ("Cộng…") with those since
     * the last one.
     *
     * @param amounts the column's amount in đồng of each data row, in order
     */
    void checkTotals(String header, List<BigDecimal> amounts, List<ImportIssue> issues) {
        Integer column = column(header);
        if (column == null || amounts.size() != rows.size()) {
            return;
        }
        int since = 0;
        for (TotalRow total : totals) {
            boolean grand = !Folding.fold(total.row.text(nameColumn())
                            + total.row.cells().getFirst().text())
                    .startsWith("cong");
            List<BigDecimal> added = grand ? amounts : amounts.subList(Math.min(since, total.after), total.after);
            BigDecimal sum = added.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            total.row.cell(column).flatMap(this::amount).ifPresent(written -> {
                if (written.compareTo(sum) != 0) {
                    issues.add(ImportIssue.warning(
                            sheet.name(),
                            total.row.number(),
                            total.row.cell(column).orElseThrow().column(),
                            "import.total-differs",
                            header,
                            written,
                            sum));
                }
            });
            if (!grand) {
                since = total.after;
            }
        }
    }

    private Optional<BigDecimal> amount(Cell cell) {
        return Amounts.dong(cell, unit()).value().map(BigDecimal::valueOf);
    }

    private record TotalRow(Row row, int after) {}

    /** What stands above the header. */
    private static final class Head {

        private @Nullable LocalDate asOf;
        private boolean asOfIsBad;
        private int asOfRow;
        private @Nullable MoneyUnit unit;
        private int unitRow;
        private @Nullable Integer year;
        private @Nullable String period;

        void read(Row row, String sheetName, List<ImportIssue> issues) {
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                String folded = Folding.fold(cell.text());
                Matcher asOfLine = AS_OF.matcher(folded);
                if (asOfLine.find()) {
                    asOfRow = row.number();
                    readAsOf(
                            asOfLine.group(1),
                            cell,
                            i + 1 < row.cells().size() ? row.cells().get(i + 1) : null,
                            sheetName,
                            issues);
                }
                if (UNIT.matcher(folded).find()) {
                    unitRow = row.number();
                    unit = MoneyUnit.declaredIn(cell.text())
                            .or(() -> nextCell(row, cell).flatMap(next -> MoneyUnit.named(next.text())))
                            .orElse(null);
                }
                Matcher yearLine = YEAR.matcher(folded);
                if (yearLine.find()) {
                    year = Integer.valueOf(yearLine.group(1));
                }
                Matcher periodLine = PERIOD.matcher(folded);
                if (periodLine.find()) {
                    period = periodLine.group(1) + "-" + periodLine.group(2);
                }
            }
        }

        private static Optional<Cell> nextCell(Row row, Cell cell) {
            return row.cells().stream()
                    .filter(other -> other.columnIndex() > cell.columnIndex())
                    .findFirst();
        }

        private void readAsOf(
                String words, Cell cell, @Nullable Cell next, String sheetName, List<ImportIssue> issues) {
            var reading = words.isBlank() && next != null
                    ? Dates.date(next)
                    : Dates.date(words.strip().split("\\s")[0].replaceAll("[)\\].,;]+$", ""));
            asOf = reading.value().orElse(null);
            reading.problem().ifPresent(bad -> {
                asOfIsBad = true;
                issues.add(ImportIssue.at(sheetName, cell, bad));
            });
        }
    }
}
