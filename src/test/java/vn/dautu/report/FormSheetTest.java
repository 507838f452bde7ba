package vn.dautu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet as offices print it. */
class FormSheetTest {

    @TempDir
    private Path folder;

    private static byte[] sheet() {
        FormSheet sheet = new FormSheet(
                "Trang",
                List.of("BIỂU", "Kỳ"),
                List.of(
                        new FormSheet.Column(null, "STT", 6),
                        new FormSheet.Column(null, "Nội dung", 30),
                        new FormSheet.Column("Vốn", "A", 9),
                        new FormSheet.Column("Vốn", "B", 9)));
        sheet.row(FormSheet.Look.PLAIN, Arrays.asList(1, "=HYPERLINK(\"http://xau\")", 2L, null));
        sheet.row(
                FormSheet.Look.DETAIL,
                Arrays.asList("+1", "@cmd", new BigDecimal("12.50"), LocalDate.of(2025, 10, 31)));
        return sheet.finish(List.of("=1+1", "Ghi chú"));
    }

    private String part(String name) throws IOException {
        // By its directory: fastexcel streams its entries with sizes that a ZipInputStream refuses.
        Path file = Files.write(folder.resolve("to.xlsx"), sheet());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(sheet()))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows.stream().flatMap(Row::stream).filter(cell -> cell != null))
                    .noneMatch(cell -> cell.getType() == CellType.FORMULA);
            assertThat(rows.stream().flatMap(Row::stream).filter(cell -> cell != null))
                    .filteredOn(cell -> cell.getText().matches("[=+@].*"))
                    .hasSize(4)
                    .allMatch(cell -> cell.getType() == CellType.STRING);
        }
        assertThat(part("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void itIsA4LandscapeFittedToItsWidthWithARepeatedHeader() throws IOException {
        assertThat(part("xl/worksheets/sheet1.xml"))
                .contains("paperSize=\"9\"", "orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"");
        assertThat(part("xl/workbook.xml")).contains("_xlnm.Print_Titles");
        assertThat(part("xl/styles.xml")).contains("Times New Roman");
    }

    @Test
    void theColumnsAreNumberedUnderTheirHeader() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(sheet()))) {
            List<List<String>> rows = read.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
            assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("(1)", "(2)", "(3)", "(4)"));
            assertThat(rows).anySatisfy(row -> assertThat(row).contains("Vốn"));
        }
    }
}
