package vn.dautu.standing.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.money.Share;
import vn.dautu.standing.measure.Kind;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.ui.Wording;

/**
 * What the list shows as a workbook: title, days, filter in words, units; then the same columns, lines, subtotals and total. Numbers are
 * numbers in the unit of their column, days are days, and text is text: a cell formatted as text, never a formula, whatever it begins with.
 */
@Component
public class PortfolioWorkbook {

    private static final String TEXT = "@";
    private static final String DAY = "dd/mm/yyyy";
    private static final String WHOLE = "#,##0";
    private static final String SHADE = "ECEEF2";
    private static final int PIXELS_A_CHARACTER = 7;
    /** Styles are looked up for each cell; rows are handed to the stream now and then so that they do not pile up. */
    private static final int FLUSH_EVERY = 500;

    private final Portfolio portfolio;
    private final Told told;

    PortfolioWorkbook(Portfolio portfolio, Told told) {
        this.portfolio = portfolio;
        this.told = told;
    }

    /** Writes the answer to the query and leaves the stream open. */
    public void write(PortfolioQuery query, Wording words, OutputStream out) throws IOException {
        Selection selection = portfolio.ask(query, words.locale());
        List<Measure> columns = query.measures();
        int label = labelColumn(columns);
        // Not closed by try: that would close the caller's stream.
        Workbook workbook = new Workbook(out, "dautu", "1.0");
        Worksheet sheet = workbook.newWorksheet(words.text("nav.projects"));
        int row = head(query, words, sheet);
        for (int column = 0; column < columns.size(); column++) {
            Measure measure = columns.get(column);
            text(sheet, row, column, measure.header(words));
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .format(TEXT)
                    .fillColor(SHADE)
                    .horizontalAlignment(measure.kind().isNumber() ? "right" : "left")
                    .verticalAlignment("bottom")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
            sheet.width(column, Math.max(10, measure.width() / PIXELS_A_CHARACTER));
        }
        sheet.repeatRows(row);
        sheet.freezePane(Math.min(label + 1, 4), row + 1);
        for (Line line : selection.lines()) {
            row++;
            switch (line) {
                case Line.Row(var standing) -> {
                    for (int column = 0; column < columns.size(); column++) {
                        Measure measure = columns.get(column);
                        value(sheet, row, column, measure, measure.of(standing), words, false);
                    }
                }
                case Line.Head(Group group) ->
                    totals(
                            sheet,
                            row,
                            columns,
                            label,
                            group,
                            words.text("list.group-head", group.name(words), (long) group.size()),
                            words);
            }
            if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        totals(
                sheet,
                row + 1,
                columns,
                label,
                selection.total(),
                words.text("list.total", (long) selection.total().size()),
                words);
        sheet.finish();
        workbook.finish();
    }

    private int head(PortfolioQuery query, Wording words, Worksheet sheet) {
        int row = 0;
        text(sheet, row, 0, words.text("list.export.title"));
        sheet.style(row++, 0).bold().fontSize(14).format(TEXT).set();
        text(
                sheet,
                row++,
                0,
                words.text("list.export.days", query.asOf().at(), query.asOf().known()));
        text(sheet, row++, 0, words.text("list.export.filter", told.filter(query, words)));
        text(sheet, row++, 0, words.capital(told.order(query, words)));
        text(sheet, row++, 0, words.text("list.export.units"));
        return row + 1;
    }

    /** Where the name of a group and of the total stands: under the project's name, else in the first column. */
    private static int labelColumn(List<Measure> columns) {
        return Math.max(0, columns.indexOf(Measures.get(Measures.NAME)));
    }

    private static void totals(
            Worksheet sheet, int row, List<Measure> columns, int label, Group group, String name, Wording words) {
        for (int column = 0; column < columns.size(); column++) {
            Measure measure = columns.get(column);
            if (column == label) {
                text(sheet, row, column, name);
                mark(sheet, row, column, TEXT);
            } else {
                value(sheet, row, column, measure, group.total(measure), words, true);
            }
        }
    }

    private static void value(
            Worksheet sheet,
            int row,
            int column,
            Measure measure,
            @Nullable Object value,
            Wording words,
            boolean total) {
        String format;
        switch (value) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                format = DAY;
            }
            case null -> format = TEXT;
            default -> {
                BigDecimal number = measure.number(value).orElse(null);
                if (number != null) {
                    BigDecimal plain = plain(number);
                    sheet.value(row, column, plain);
                    format = format(measure.kind(), plain);
                } else {
                    // A rate without a whole is no text either: the cell stays empty.
                    if (!(value instanceof Share)) {
                        text(sheet, row, column, measure.show(words, value));
                    }
                    format = TEXT;
                }
            }
        }
        if (total) {
            mark(sheet, row, column, format);
        } else if (value != null) {
            sheet.style(row, column).format(format).set();
        }
    }

    private static void mark(Worksheet sheet, int row, int column, String format) {
        StyleSetter style = sheet.style(row, column);
        style.bold().fillColor(SHADE).format(format).set();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        // Tabs and line ends would break the row apart wherever the sheet is saved as plain text.
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        sheet.inlineString(row, column, line);
        sheet.style(row, column).format(TEXT).set();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String format(Kind kind, BigDecimal number) {
        return switch (kind) {
            case RATE, POINTS -> "0.0";
            case INDEX -> "0.00";
            case AREA -> "#,##0.00";
            // A format with optional decimals would leave a decimal sign behind a whole number.
            default -> number.scale() <= 0 ? WHOLE : WHOLE + "." + "0".repeat(Math.min(6, number.scale()));
        };
    }
}
