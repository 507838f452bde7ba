package vn.dautu.overview;

import com.fasterxml.jackson.annotation.JsonRawValue;
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
import vn.dautu.project.ProjectId;
import vn.dautu.project.SiteChanges;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteOutlineThen;

/**
 * The boundaries that two days draw differently, each as it was and as it is, as GeoJSON: few shapes of the moment, and no tile knows of
 * them.
 */
@RestController
class BoundaryController {

    /** Parts of places; a resurvey of the whole province would be more than anybody can look at, and the answer says that it was cut. */
    static final int MOST = 2000;

    private final OverviewBook book;
    private final SiteChanges sites;

    BoundaryController(OverviewBook book, SiteChanges sites) {
        this.book = book;
        this.sites = sites;
    }

    @GetMapping("/api/map/boundaries")
    ResponseEntity<Answer> boundaries(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate known,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate since) {
        if (!since.isBefore(at)) {
            return ResponseEntity.badRequest().build();
        }
        AsOf now = new AsOf(at, known);
        List<ProjectId> gone = book.since(since, now).removed().stream()
                .map(change -> change.known().profile().id())
                .toList();
        List<SiteOutlineThen> outlines = sites.outlines(OverviewBook.then(since, now), now, gone, MOST + 1);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Answer.of(outlines));
    }

    /** A GeoJSON feature collection; mirrors {@code frontend/map/boundaries.ts}. */
    record Answer(String type, boolean cut, List<Feature> features) {

        static Answer of(List<SiteOutlineThen> outlines) {
            return new Answer(
                    "FeatureCollection",
                    outlines.size() > MOST,
                    outlines.stream().limit(MOST).map(Feature::of).toList());
        }
    }

    record Feature(
            String type,
            Properties properties,
            @JsonRawValue String geometry) {

        static Feature of(SiteOutlineThen part) {
            return new Feature(
                    "Feature", new Properties(part.project().value(), part.kind(), part.day()), part.geoJson());
        }
    }

    record Properties(long project, SiteKind kind, SiteOutlineThen.Day day) {}
}
