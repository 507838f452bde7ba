package vn.dautu.photo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.geo.LonLat;

/** Pictures for those who are signed in, and where they were taken as of a day. */
@RestController
class PhotoController {

    private final PhotoBook book;
    private final BooksVersion version;

    PhotoController(PhotoBook book, BooksVersion version) {
        this.book = book;
        this.version = version;
    }

    /**
     * A picture, kept for ever by the browser of whoever saw it and by nobody between: the hash in the address changes with it. It is
     * pixels drawn by us, and says so of itself to browsers that would rather guess.
     */
    @GetMapping("/anh/{id:\\d{1,18}}/{hash:[0-9a-f]{16}}/{size:lon|nho}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable long id, @PathVariable String hash, @PathVariable String size) {
        return book.picture(new PhotoId(id), hash, size.equals("lon"))
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePrivate()
                                .immutable())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .body(picture))
                .orElse(ResponseEntity.notFound().build());
    }

    /** Anything else under the address is no picture; without this it would be answered with the product's page. */
    @GetMapping("/anh/**")
    ResponseEntity<Void> noSuchPicture() {
        return ResponseEntity.notFound().build();
    }

    @GetMapping("/api/map/photos")
    ResponseEntity<Answer> photos(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate known) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(
                        String.valueOf(version.facts()),
                        book.placed(new AsOf(at, known)).stream().map(Row::of).toList()));
    }

    /** Mirrors {@code frontend/map/pins.ts}. */
    record Answer(String version, List<Row> photos) {}

    record Row(
            long id,
            long project,
            double lon,
            double lat,
            LocalDate on,
            @Nullable String time,
            @Nullable String note,
            String small,
            String large) {

        static Row of(Photo photo) {
            LonLat place = Objects.requireNonNull(photo.place());
            return new Row(
                    photo.id().value(),
                    photo.project().value(),
                    Math.round(place.lon() * 1e6) / 1e6,
                    Math.round(place.lat() * 1e6) / 1e6,
                    photo.takenOn(),
                    photo.takenAt() == null ? null : photo.takenAt().toString(),
                    photo.note(),
                    photo.small(),
                    photo.large());
        }
    }
}
