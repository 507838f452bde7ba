package vn.dautu.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.kernel.calendar.Today;

/** Empty workbooks in the documented layouts, to fill in. */
@RestController
class TemplateController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Today today;

    TemplateController(Today today) {
        this.today = today;
    }

    @GetMapping("/tai-mau/{name:[A-Z_]{3,20}}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String name) throws IOException {
        Optional<Layout> layout = Arrays.stream(Layout.values())
                .filter(each -> each.name().equals(name) && each.isSheet())
                .findFirst();
        if (layout.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name.toLowerCase(Locale.ROOT) + ".xlsx\"")
                .body(write(layout.get()));
    }

    /** Anything else under the address is no template; without this it would be answered with the product's page. */
    @GetMapping("/tai-mau/**")
    ResponseEntity<Void> noSuchTemplate() {
        return ResponseEntity.notFound().build();
    }

    private byte[] write(Layout layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "dautu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            int row = 0;
            sheet.value(row++, 0, "Mẫu nhập " + layout.name());
            sheet.value(
                    row++,
                    0,
                    "Số liệu đến ngày: "
                            + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(today.date()));
            if (layout.hasMoney()) {
                sheet.value(row++, 0, "Đơn vị tính: triệu đồng");
            }
            if (layout == Layout.ANNUAL_PLAN) {
                sheet.value(row++, 0, "Năm kế hoạch: " + today.date().getYear());
            }
            if (layout == Layout.MEDIUM_TERM) {
                sheet.value(row++, 0, "Giai đoạn: 2021-2025");
            }
            List<String> headers = new ArrayList<>();
            if (layout.optional().contains("STT")) {
                headers.add("STT");
            }
            layout.optional().stream().filter("Mã dự án"::equals).forEach(headers::add);
            layout.required().forEach(header -> headers.add(header + "*"));
            layout.optional().stream()
                    .filter(header -> !header.equals("STT") && !header.equals("Mã dự án"))
                    .forEach(headers::add);
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(row, column, headers.get(column));
                sheet.style(row, column).bold().wrapText(true).set();
                sheet.width(column, 20);
            }
        }
        return out.toByteArray();
    }
}
