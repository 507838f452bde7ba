package vn.dautu.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;

/** The reports as workbooks, for whoever has signed in. The address says the period and the days, as the page's does. */
@RestController
class ReportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CountForms forms;
    private final CountWorkbook countWorkbook;
    private final DelayedLists lists;
    private final DelayedWorkbook delayedWorkbook;
    private final Today today;

    ReportController(
            CountForms forms,
            CountWorkbook countWorkbook,
            DelayedLists lists,
            DelayedWorkbook delayedWorkbook,
            Today today) {
        this.forms = forms;
        this.countWorkbook = countWorkbook;
        this.lists = lists;
        this.delayedWorkbook = delayedWorkbook;
        this.today = today;
    }

    @GetMapping("/xuat/bieu-tong-hop.xlsx")
    ResponseEntity<byte[]> countForm(
            @RequestParam("ky") String period,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "known", required = false) @Nullable String known) {
        ReportPeriod asked = ReportPeriod.read(period).orElse(null);
        if (asked == null) {
            return ResponseEntity.badRequest().build();
        }
        try {
            return file("bieu-tong-hop-" + asked.code(), countWorkbook.write(forms.form(asked, asOf(at, known))));
        } catch (DateTimeException nonsense) {
            return ResponseEntity.badRequest().build();
        }
    }

    @GetMapping("/xuat/du-an-cham.xlsx")
    ResponseEntity<byte[]> delayed(
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "known", required = false) @Nullable String known) {
        try {
            AsOf asOf = asOf(at, known);
            return file("du-an-cham-" + asOf.at(), delayedWorkbook.write(lists.list(asOf)));
        } catch (DateTimeException nonsense) {
            return ResponseEntity.badRequest().build();
        }
    }

    /** Anything else under the address is no report; without this it would be answered with the product's page. */
    @GetMapping("/xuat/**")
    ResponseEntity<Void> noSuchReport() {
        return ResponseEntity.notFound().build();
    }

    private AsOf asOf(@Nullable String at, @Nullable String known) {
        return new AsOf(day(at), day(known));
    }

    private LocalDate day(@Nullable String text) {
        LocalDate now = today.date();
        LocalDate day = text == null ? now : LocalDate.parse(text);
        return day.isAfter(now) ? now : day;
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
