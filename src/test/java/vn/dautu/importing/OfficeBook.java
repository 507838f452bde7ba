package vn.dautu.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as an office would send it, put together by a test. */
final class OfficeBook {

    /** A number that Excel shows with a percent sign. */
    record Percent(double share) {}

    /** A formula whose result was never saved. */
    record Formula(String text) {}

    private record SheetOf(String name, List<String> head, List<String> headers, List<List<Object>> rows) {}

    private final List<SheetOf> sheets = new ArrayList<>();

    /** The sheet's head lines stand in column A, then the header row, then the rows. Null and empty text are empty cells. */
    OfficeBook sheet(String name, List<String> head, List<String> headers, List<List<Object>> rows) {
        sheets.add(new SheetOf(name, head, headers, rows));
        return this;
    }

    /** The row, as Excel counts, of a sheet's n-th data row (from 0) under a head of so many lines. */
    static int rowNumber(int headLines, int n) {
        return headLines + 2 + n;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (SheetOf each : sheets) {
                Worksheet sheet = workbook.newWorksheet(each.name());
                int row = 0;
                for (String line : each.head()) {
                    sheet.value(row++, 0, line);
                }
                for (int column = 0; column < each.headers().size(); column++) {
                    put(sheet, row, column, each.headers().get(column));
                }
                row++;
                for (List<Object> cells : each.rows()) {
                    for (int column = 0; column < cells.size(); column++) {
                        put(sheet, row, column, cells.get(column));
                    }
                    row++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case null -> {}
            case String text -> {
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
            case Integer number -> sheet.value(row, column, number);
            case BigDecimal number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Percent percent -> {
                sheet.value(row, column, percent.share());
                sheet.style(row, column).format("0.0%").set();
            }
            case Formula formula -> sheet.formula(row, column, formula.text());
            default -> throw new IllegalArgumentException("No cell for " + cell);
        }
    }
}
