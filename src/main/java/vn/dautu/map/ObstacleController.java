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
import vn.dautu.kernel.fact.BooksVersion;

/** The obstacles of the day where they lie: an answer of its own, so that resolving one asks for no tile and no project again. */
@RestController
class ObstacleController {

    private final ObstacleSpots spots;
    private final BooksVersion version;

    ObstacleController(ObstacleSpots spots, BooksVersion version) {
        this.spots = spots;
        this.version = version;
    }

    record Answer(String version, List<ObstacleSpot> obstacles) {}

    @GetMapping("/api/map/obstacles")
    ResponseEntity<Answer> obstacles(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate known) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(String.valueOf(version.facts()), spots.on(new AsOf(at, known))));
    }
}
