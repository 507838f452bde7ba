package vn.dautu.map;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.kernel.calendar.AsOf;

/** What the search of the map asks. Open to whoever may see the map: it finds what the map draws, and tells no more of it. */
@RestController
class SearchController {

    private final MapSearch search;

    SearchController(MapSearch search) {
        this.search = search;
    }

    record Answer(List<Found> found) {}

    @GetMapping("/api/map/search")
    ResponseEntity<Answer> search(
            @RequestParam String q,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate known) {
        if (q.length() > MapQuestion.LONGEST) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(search.find(MapQuestion.read(q), new AsOf(at, known))));
    }
}
