package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.importing.file.HostileFiles.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static List<Sheet> read(byte[] bytes) {
        return SheetReader.read(new FileGate().check("ke-hoach.xlsx", bytes));
    }

    private static Cell only(String cell) {
        Row row = read(HostileFiles.xlsx("<row r=\"4\">" + cell + "</row>"))
                .get(0)
                .rows()
                .get(0);
        assertThat(row.cells()).hasSize(1);
        return row.cells().get(0);
    }

    private static boolean empty(String cell) {
        return read(HostileFiles.xlsx("<row r=\"4\">" + cell + "</row>"))
                .get(0)
                .rows()
                .isEmpty();
    }

    @Test
    void aCellKeepsItsPlaceItsDigitsAndItsFormat() {
        Cell cell = only("<c r=\"AB4\" s=\"1\"><v>45291</v></c>");
        assertThat(cell.column()).isEqualTo("AB");
        assertThat(cell.row()).isEqualTo(4);
        assertThat(cell.isDate()).isTrue();
        assertThat(Dates.date(cell).value()).contains(LocalDate.of(2023, 12, 31));
        assertThat(only("<c r=\"A4\" s=\"2\"><v>0.5</v></c>").isPercent()).isTrue();
        assertThat(only("<c r=\"A4\" s=\"3\"><v>45291</v></c>").isDate()).isTrue();
    }

    @Test
    void theNoiseOfDoublesIsGoneAndTheDigitsAreNot() {
        assertThat(only("<c r=\"A4\"><v>0.30000000000000004</v></c>").number()).isEqualByComparingTo("0.3");
        assertThat(only("<c r=\"A4\"><v>123456789012345</v></c>").number()).isEqualByComparingTo("123456789012345");
        assertThat(only("<c r=\"A4\"><v>0.30000000000000004</v></c>").raw()).isEqualTo("0.30000000000000004");
        assertThat(only("<c r=\"A4\"><v>40438.8</v></c>").text()).isEqualTo("40438.8");
    }

    @Test
    void sharedInlineAndRichTextAreReadWithoutPronunciationMarks() {
        assertThat(only("<c r=\"A4\" t=\"s\"><v>0</v></c>").text()).isEqualTo("Số vốn giao");
        assertThat(only("<c r=\"A4\" t=\"s\"><v>1</v></c>").text()).isEqualTo("Bắc Kạn");
        assertThat(only("<c r=\"A4\" t=\"inlineStr\"><is><t>Chợ Đồn</t></is></c>")
                        .text())
                .isEqualTo("Chợ Đồn");
        assertThat(only("<c r=\"A4\" t=\"inlineStr\"><is><t>a_x000D_b</t></is></c>")
                        .raw())
                .isEqualTo("a\rb");
        assertThat(only("<c r=\"A4\" t=\"d\"><v>2024-02-01T00:00:00</v></c>"))
                .satisfies(c -> assertThat(Dates.date(c).value()).contains(LocalDate.of(2024, 2, 1)));
    }

    @Test
    void formulasGiveTheirSavedValueOrSayThatTheyHaveNone() {
        Cell saved = only("<c r=\"A4\"><f>SUM(B1:B3)</f><v>12.5</v></c>");
        assertThat(saved.formula()).isTrue();
        assertThat(saved.number()).isEqualTo(new BigDecimal("12.5"));
        assertThat(only("<c r=\"A4\" t=\"str\"><f>B1</f><v>Na Rì</v></c>").text())
                .isEqualTo("Na Rì");
        assertThat(only("<c r=\"A4\"><f>SUM(B1:B3)</f></c>").kind()).isEqualTo(Cell.Kind.FORMULA_WITHOUT_VALUE);
        assertThat(only("<c r=\"A4\"><f>SUM(B1:B3)</f><v></v></c>").kind()).isEqualTo(Cell.Kind.FORMULA_WITHOUT_VALUE);
        assertThat(only("<c r=\"A4\" t=\"e\"><f>1/0</f><v>#REF!</v></c>").kind())
                .isEqualTo(Cell.Kind.ERROR);
        assertThat(empty("<c r=\"A4\" t=\"str\"><f>IF(1,\"\")</f><v></v></c>")).isTrue();
    }

    @Test
    void emptyStyledAndBlankCellsAreNotThere() {
        assertThat(empty("<c r=\"A4\" s=\"1\"/>")).isTrue();
        assertThat(empty("<c r=\"XFD4\" s=\"1\"/>"))
                .as("a format out to the last column is no content")
                .isTrue();
        assertThat(empty("<c r=\"A4\" t=\"inlineStr\"><is><t> \u00A0 </t></is></c>"))
                .isTrue();
        List<Row> rows = read(HostileFiles.xlsx(
                        "<row r=\"1\"><c r=\"C1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>"))
                .get(0)
                .rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cell(2)).isPresent();
        assertThat(rows.get(0).cell(0)).isEmpty();
        assertThat(rows.get(0).text(1)).isEmpty();
    }

    @Test
    void rowsAndCellsWithoutNumbersCountOn() {
        List<Row> rows = read(HostileFiles.xlsx(
                        "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"))
                .get(0)
                .rows();
        assertThat(rows).extracting(Row::number).containsExactly(1, 5, 6);
        assertThat(rows.get(1).cells()).extracting(Cell::column).containsExactly("B", "C");
    }

    @Test
    void aWorkbookOf1904KeepsItsOwnCalendar() {
        byte[] bytes = HostileFiles.xlsx("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43829</v></c></row>", parts -> {
            String xml = new String(parts.get("xl/workbook.xml"), java.nio.charset.StandardCharsets.UTF_8);
            parts.put("xl/workbook.xml", utf8(xml.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>")));
        });
        Cell cell = read(bytes).get(0).rows().get(0).cells().get(0);
        assertThat(cell.date1904()).isTrue();
        assertThat(Dates.date(cell).value()).contains(LocalDate.of(2023, 12, 31));
    }

    @Test
    void anOrdinaryWorkbookReadsAsFastexcelReadsIt() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Giải ngân");
            for (int r = 0; r < 200; r++) {
                sheet.value(r, 0, r);
                sheet.value(r, 1, "Dự án số " + r % 40);
                sheet.value(r, 2, new BigDecimal("1234.5").multiply(BigDecimal.valueOf(r)));
                sheet.value(r, 4, LocalDate.of(2024, 1, 1).plusDays(r));
                sheet.style(r, 4).format("dd/mm/yyyy").set();
            }
            workbook.newWorksheet("Ghi chú").value(2, 1, "hết");
        }
        byte[] bytes = out.toByteArray();

        List<String> theirs = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> row.stream()
                            .filter(c -> c != null
                                    && c.getRawValue() != null
                                    && !c.getRawValue().isEmpty())
                            .forEach(c -> theirs.add(sheet.getName() + c.getAddress() + c.getRawValue())));
                }
            }
        }
        List<Sheet> ours = read(bytes);
        List<String> flat = new ArrayList<>();
        ours.forEach(s ->
                s.rows().forEach(r -> r.cells().forEach(c -> flat.add(s.name() + c.column() + c.row() + c.raw()))));
        assertThat(flat).hasSize(801).isEqualTo(theirs);
        assertThat(Dates.date(ours.get(0).rows().get(59).cell(4).orElseThrow()).value())
                .contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void tabsKeepTheirOrderAndHiddenOnesSaySo() {
        byte[] bytes = HostileFiles.xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", parts -> {
            String xml = new String(parts.get("xl/workbook.xml"), java.nio.charset.StandardCharsets.UTF_8);
            parts.put(
                    "xl/workbook.xml",
                    utf8(xml.replace(
                            "<sheets>",
                            "<sheets><sheet name=\"Ẩn\" state=\"veryHidden\" sheetId=\"9\" r:id=\"rId1\"/>")));
        });
        assertThat(read(bytes)).extracting(Sheet::name).containsExactly("Ẩn", "Kế hoạch");
        assertThat(read(bytes)).extracting(Sheet::hidden).containsExactly(true, false);
    }
}
