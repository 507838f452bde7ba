package vn.dautu.seeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes workbooks as a Vietnamese office types them: agency, title, as-of day, unit, column numbers, groups, total, footnote. */
final class Office implements AutoCloseable {
    private static final String FOOTNOTE =
            "Ghi chú: số liệu minh họa, không phải số liệu thật của dự án, chủ đầu tư hay cơ quan nào; dự án có nguồn công bố ghi rõ nguồn.";
    /** Zip entries and document properties carry this moment, so that the same stories give the same files. */
    static final LocalDateTime STAMP = LocalDateTime.of(2025, 10, 31, 8, 0);

    private final Path file;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Dautu", "1.0");

    Office(Path file) {
        this.file = file;
        workbook.setGlobalDefaultFont("Times New Roman", 11);
    }

    record Column(String title, double width, Kind kind) {
        static Column text(String title, double width) {
            return new Column(title, width, Kind.TEXT);
        }

        static Column money(String title) {
            return new Column(title, 15, Kind.MONEY);
        }

        /** Money that a totals row does not add up, such as a total investment repeated on several lines. */
        static Column amount(String title) {
            return new Column(title, 15, Kind.AMOUNT);
        }

        static Column date(String title) {
            return new Column(title, 12, Kind.DATE);
        }
    }

    enum Kind {
        TEXT,
        MONEY,
        AMOUNT,
        DATE
    }

    /** A line of the table: a group heading, or cells of text, {@link BigDecimal}, {@link LocalDate} or null. */
    sealed interface Line {}

    record Group(String number, String title) implements Line {}

    record Row(List<@Nullable Object> cells) implements Line {
        static Row of(@Nullable Object... cells) {
            var list = new ArrayList<@Nullable Object>();
            for (var cell : cells) {
                list.add(cell);
            }
            return new Row(list);
        }
    }

    /** What stands above the table. Empty lines are left out. */
    record Head(String agency, String title, String enclosed, LocalDate asOf, String period, boolean money) {}

    void sheet(
            String name,
            Head head,
            List<Column> columns,
            List<? extends Line> lines,
            boolean total,
            boolean datesAsText) {
        Worksheet ws = workbook.newWorksheet(name);
        ws.setFitToPage(true);
        ws.fitToWidth((short) 1);
        ws.fitToHeight((short) 0);
        ws.pageOrientation("landscape");
        ws.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        int last = columns.size() - 1;
        for (int c = 0; c <= last; c++) {
            ws.width(c, columns.get(c).width());
        }
        int r = 0;
        ws.value(
                r,
                0,
                nfc("ỦY BAN NHÂN DÂN TỈNH "
                        + (head.asOf().isBefore(LocalDate.of(2025, 7, 1)) ? "BẮC KẠN" : "THÁI NGUYÊN")));
        r++;
        ws.value(r, 0, nfc(head.agency()));
        ws.style(r, 0).bold().set();
        r += 2;
        ws.value(r, 0, nfc(head.title()));
        ws.range(r, 0, r, last).merge();
        ws.range(r, 0, r, last)
                .style()
                .bold()
                .fontSize(14)
                .horizontalAlignment("center")
                .wrapText(true)
                .set();
        ws.rowHeight(r, 22);
        r++;
        ws.value(r, 0, nfc(head.enclosed()));
        ws.range(r, 0, r, last).merge();
        ws.range(r, 0, r, last).style().italic().horizontalAlignment("center").set();
        r++;
        if (!head.period().isEmpty()) {
            ws.value(r, 0, nfc(head.period()));
            ws.style(r, 0).bold().set();
            r++;
        }
        ws.value(r, 0, "Số liệu đến ngày: " + Day.text(head.asOf()));
        if (head.money()) {
            ws.value(r, Math.max(1, last - 1), "Đơn vị tính: triệu đồng");
            ws.style(r, Math.max(1, last - 1)).italic().set();
        }
        r++;
        int header = r;
        for (int c = 0; c <= last; c++) {
            ws.value(r, c, nfc(columns.get(c).title()));
            ws.value(r + 1, c, "(" + (c + 1) + ")");
        }
        ws.range(r, 0, r, last)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("DCE6F1")
                .borderStyle(BorderStyle.THIN)
                .set();
        ws.range(r + 1, 0, r + 1, last)
                .style()
                .italic()
                .fontSize(9)
                .horizontalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        ws.rowHeight(r, 48);
        ws.repeatRows(header, header + 1);
        r += 2;
        ws.freezePane(0, r);
        var sums = new BigDecimal[columns.size()];
        for (var line : lines) {
            switch (line) {
                case Group g -> {
                    ws.value(r, 0, g.number());
                    ws.value(r, columns.size() > 2 ? nameColumn(columns) : 1, nfc(g.title()));
                    ws.range(r, 0, r, last)
                            .style()
                            .bold()
                            .borderStyle(BorderStyle.THIN)
                            .set();
                }
                case Row row -> {
                    for (int c = 0; c <= last; c++) {
                        Object cell = row.cells().get(c);
                        put(ws, r, c, cell, columns.get(c), datesAsText);
                        if (cell instanceof BigDecimal n && columns.get(c).kind() == Kind.MONEY) {
                            sums[c] = sums[c] == null ? n : sums[c].add(n);
                        }
                    }
                }
            }
            r++;
        }
        if (total) {
            ws.value(r, nameColumn(columns), "Tổng số");
            for (int c = 0; c <= last; c++) {
                var style = ws.style(r, c).bold().borderStyle(BorderStyle.THIN);
                if (sums[c] != null) {
                    ws.value(r, c, sums[c]);
                    style = style.format(format(sums[c]));
                }
                style.set();
            }
            r++;
        }
        boolean hasCode = columns.stream().anyMatch(c -> c.title().equals("Mã dự án"));
        if (hasCode) {
            ws.value(r + 1, 0, nfc(FOOTNOTE));
            ws.style(r + 1, 0).italic().fontSize(10).set();
        }
    }

    private static int nameColumn(List<Column> columns) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).title().equals("Danh mục dự án")) {
                return c;
            }
        }
        return 1;
    }

    private static void put(Worksheet ws, int r, int c, @Nullable Object cell, Column column, boolean datesAsText) {
        var style = ws.style(r, c).borderStyle(BorderStyle.THIN).verticalAlignment("top");
        switch (cell) {
            case null -> {}
            case String text -> {
                if (!text.isEmpty()) {
                    ws.value(r, c, nfc(text));
                    style = style.wrapText(column.width() > 14);
                }
            }
            case Integer n -> ws.value(r, c, n);
            case BigDecimal n -> {
                ws.value(r, c, n);
                style = style.format(format(n));
            }
            case LocalDate date -> {
                if (datesAsText) {
                    ws.value(r, c, Day.text(date));
                } else {
                    ws.value(r, c, date);
                    style = style.format("dd/mm/yyyy");
                }
            }
            default -> throw new IllegalArgumentException("No cell for " + cell);
        }
        style.set();
    }

    private static String format(BigDecimal n) {
        return n.stripTrailingZeros().scale() > 0 ? "#,##0.000" : "#,##0";
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public void close() {
        try {
            workbook.finish();
            Files.write(file, bytes.toByteArray());
            Files.write(file, stamped(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * The same zip with a fixed moment on every entry and in the document properties. Read by its directory: fastexcel streams its
     * entries with sizes that {@link java.util.zip.ZipInputStream} refuses.
     */
    private static byte[] stamped(Path zip) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipFile(zip.toFile());
                var to = new ZipOutputStream(out)) {
            to.setLevel(9);
            for (var e : java.util.Collections.list(in.entries())) {
                byte[] content = in.getInputStream(e).readAllBytes();
                if (e.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2025-10-31T08:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                var entry = new ZipEntry(e.getName());
                entry.setTimeLocal(STAMP);
                to.putNextEntry(entry);
                to.write(content);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
