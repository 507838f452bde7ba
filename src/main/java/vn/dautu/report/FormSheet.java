package vn.dautu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as offices print it: A4 landscape fitted to its width, Times New Roman, title rows, a header of two rows and the row of column
 * numbers, all three repeated on each page, footnotes. Text is written as text: a cell never becomes a formula.
 */
public final class FormSheet {

    private static final String FONT = "Times New Roman";
    private static final String SHADE = "EDEFF2";

    /**
     * @param group the title above several columns; null for a column that stands alone
     * @param width in characters
     */
    public record Column(@Nullable String group, String title, int width) {}

    /** How a row looks. */
    public enum Look {
        PART,
        PLAIN,
        DETAIL
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Dautu", "1.0");
    private final Worksheet sheet;
    private final List<Column> columns;
    private final int last;
    private int row;

    public FormSheet(String name, List<String> titles, List<Column> columns) {
        this.columns = columns;
        this.last = columns.size() - 1;
        workbook.setGlobalDefaultFont(FONT, 11);
        sheet = workbook.newWorksheet(name);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.footer("&P/&N", Position.RIGHT);
        for (int c = 0; c <= last; c++) {
            sheet.width(c, columns.get(c).width());
        }
        for (int t = 0; t < titles.size(); t++) {
            title(titles.get(t), t == 0);
        }
        row++;
        header();
    }

    private void title(String text, boolean first) {
        sheet.value(row, 0, text);
        sheet.range(row, 0, row, last).merge();
        StyleSetter style = sheet.range(row, 0, row, last)
                .style()
                .fontName(FONT)
                .fontSize(first ? 14 : 11)
                .horizontalAlignment("center");
        (first ? style.bold() : style.italic()).set();
        row++;
    }

    private void header() {
        int top = row;
        for (int c = 0; c <= last; c++) {
            Column column = columns.get(c);
            if (column.group() == null) {
                sheet.value(top, c, column.title());
                sheet.range(top, c, top + 1, c).merge();
            } else {
                boolean opens =
                        c == 0 || !column.group().equals(columns.get(c - 1).group());
                if (opens) {
                    int end = c;
                    while (end < last
                            && Objects.equals(
                                    column.group(), columns.get(end + 1).group())) {
                        end++;
                    }
                    sheet.value(top, c, column.group());
                    if (end > c) {
                        sheet.range(top, c, top, end).merge();
                    }
                }
                sheet.value(top + 1, c, column.title());
            }
            sheet.value(top + 2, c, "(" + (c + 1) + ")");
        }
        sheet.range(top, 0, top + 1, last)
                .style()
                .fontName(FONT)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(SHADE)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.range(top + 2, 0, top + 2, last)
                .style()
                .fontName(FONT)
                .italic()
                .fontSize(9)
                .horizontalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(top + 1, 34);
        sheet.repeatRows(top, top + 2);
        row = top + 3;
        sheet.freezePane(2, row);
    }

    /** A row: text, whole or exact numbers, days, or null for an empty cell. */
    public void row(Look look, List<? extends @Nullable Object> cells) {
        for (int c = 0; c <= last; c++) {
            Object cell = c < cells.size() ? cells.get(c) : null;
            StyleSetter style = sheet.style(row, c)
                    .fontName(FONT)
                    .borderStyle(BorderStyle.THIN)
                    .verticalAlignment("top")
                    .wrapText(true);
            switch (cell) {
                case null -> {}
                case String text -> sheet.value(row, c, text);
                case Integer number -> {
                    sheet.value(row, c, number);
                    style.format("#,##0").horizontalAlignment("right");
                }
                case Long number -> {
                    sheet.value(row, c, number);
                    style.format("#,##0").horizontalAlignment("right");
                }
                case BigDecimal number -> {
                    sheet.value(row, c, number);
                    style.format(format(number)).horizontalAlignment("right");
                }
                case LocalDate day -> {
                    sheet.value(row, c, day);
                    style.format("dd/mm/yyyy").horizontalAlignment("center");
                }
                default -> throw new IllegalArgumentException("no cell for " + cell.getClass());
            }
            switch (look) {
                case PART -> style.bold().fillColor(SHADE);
                case DETAIL -> {
                    if (c <= 1) {
                        style.italic();
                    }
                }
                case PLAIN -> {}
            }
            style.set();
        }
        row++;
    }

    private static String format(BigDecimal number) {
        int scale = Math.max(0, number.scale());
        return scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
    }

    /** Lines under the table. */
    public byte[] finish(List<String> footnotes) {
        row++;
        for (String line : footnotes) {
            sheet.value(row, 0, line);
            sheet.style(row, 0).fontName(FONT).italic().fontSize(10).set();
            row++;
        }
        try {
            workbook.finish();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
