package vn.dautu.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.map.MapState;
import vn.dautu.standing.StandingBook;

/** What changed between two days, as the map draws it: the projects that changed and no other, those that are gone among them. */
@RestController
class DifferenceController {

    private final OverviewBook book;
    private final StandingBook standings;

    DifferenceController(OverviewBook book, StandingBook standings) {
        this.book = book;
        this.standings = standings;
    }

    @GetMapping("/api/map/difference")
    ResponseEntity<Answer> difference(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate known,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate since) {
        if (!since.isBefore(at)) {
            return ResponseEntity.badRequest().build();
        }
        String version = String.valueOf(standings.version());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(
                        version,
                        at,
                        known,
                        since,
                        book.since(since, new AsOf(at, known)).changes().stream()
                                .flatMap(change -> change.kind().map(kind -> Row.of(change, kind)).stream())
                                .toList()));
    }

    /** The state answer of the map, with what changed; mirrors {@code frontend/map/contract.ts}. */
    record Answer(String version, LocalDate at, LocalDate known, LocalDate since, List<Row> projects) {}

    /** @param moved days later than it was, negative when it caught up; null when neither */
    record Row(
            @JsonUnwrapped MapState.ProjectState project,
            Difference.Kind change,
            @Nullable Long moved) {

        static Row of(Difference.Change change, Difference.Kind kind) {
            long moved = change.slippedDays();
            return new Row(MapState.ProjectState.of(change.known(), ""), kind, moved == 0 ? null : moved);
        }
    }
}
