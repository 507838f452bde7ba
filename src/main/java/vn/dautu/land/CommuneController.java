package vn.dautu.land;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.report.FormSheet;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The table by commune as a workbook, for whoever has signed in: sums only, nothing of a single household. */
@RestController
class CommuneController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LandBook book;
    private final Texts texts;
    private final Today today;
    private final boolean demonstration;

    CommuneController(
            LandBook book, Texts texts, Today today, @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        this.book = book;
        this.texts = texts;
        this.today = today;
        this.demonstration = demonstration;
    }

    @GetMapping("/xuat/mat-bang-theo-xa.xlsx")
    ResponseEntity<byte[]> communes(
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "known", required = false) @Nullable String known) {
        try {
            AsOf asOf = new AsOf(day(at), day(known));
            return ResponseEntity.ok()
                    .contentType(XLSX)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"mat-bang-theo-xa-" + asOf.at() + ".xlsx\"")
                    .body(write(asOf));
        } catch (DateTimeException nonsense) {
            return ResponseEntity.badRequest().build();
        }
    }

    private LocalDate day(@Nullable String text) {
        LocalDate now = today.date();
        LocalDate day = text == null ? now : LocalDate.parse(text);
        return day.isAfter(now) ? now : day;
    }

    private byte[] write(AsOf asOf) {
        Wording words = Wording.in(texts, Texts.VIETNAMESE);
        List<FormSheet.Column> columns = new ArrayList<>();
        columns.add(new FormSheet.Column(null, words.text("ground.number"), 6));
        columns.add(new FormSheet.Column(null, words.text("ground.commune"), 28));
        for (String key : List.of(
                "ground.projects",
                "ground.households-number",
                "ground.handed-over",
                "ground.share",
                "ground.obstructed",
                "ground.drafted",
                "ground.approved",
                "ground.planned-dong",
                "ground.area-m2")) {
            columns.add(new FormSheet.Column(null, words.text(key), 13));
        }
        FormSheet sheet = new FormSheet(
                words.text("ground.by-commune"),
                List.of(words.text("ground.by-commune"), words.text("ground.as-of", asOf.at(), asOf.known())),
                columns);
        int number = 0;
        for (CommuneLine line : book.communes(asOf)) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(++number);
            cells.add(line.name());
            cells.add(line.projects());
            cells.add(line.households());
            cells.add(line.handedOver());
            cells.add(line.handedOverShare().percent(1).orElse(null));
            cells.add(line.obstructed());
            cells.add(line.drafted());
            cells.add(line.approved());
            cells.add(line.planned().map(Vnd::dong).orElse(null));
            BigDecimal m2 = line.toRecoverM2();
            cells.add(m2);
            sheet.row(FormSheet.Look.PLAIN, cells);
        }
        List<String> notes = new ArrayList<>();
        notes.add(words.text("ground.commune-note"));
        if (demonstration) {
            notes.add(words.capital(words.text("map.element.demo")));
        }
        return sheet.finish(notes);
    }
}
