package vn.dautu.standing.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The list as a workbook: the address of the list with another path. */
@RestController
class ExportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PortfolioWorkbook workbook;
    private final Today today;
    private final Texts texts;

    ExportController(PortfolioWorkbook workbook, Today today, Texts texts) {
        this.workbook = workbook;
        this.today = today;
        this.texts = texts;
    }

    @GetMapping("/tai-ve/du-an.xlsx")
    ResponseEntity<byte[]> projects(@RequestParam MultiValueMap<String, String> parameters) throws IOException {
        AsOf asOf = DayInAddress.read(parameters, today.date());
        boolean english = List.of("en").equals(parameters.get("lang"));
        Locale language = english ? Texts.ENGLISH : Texts.VIETNAMESE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(PortfolioQuery.read(asOf, parameters), Wording.in(texts, language), out);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("du-an-" + asOf.at() + ".xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out.toByteArray());
    }

    /** Anything else under the address is no file; without this it would be answered with the product's page. */
    @GetMapping("/tai-ve/**")
    ResponseEntity<Void> noSuchFile() {
        return ResponseEntity.notFound().build();
    }
}
