package vn.dautu.photo;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.geo.LonLat;

/**
 * What {@link PhotoFile} made of a file: pictures of pixels alone, and of what the camera wrote only when and where.
 *
 * @param sha256 of the file that came in, by which the same photograph is known again
 * @param large JPEG, at most {@link PhotoFile#LARGE} pixels wide or high; {@code small} the same for {@link PhotoFile#SMALL}
 * @param takenAt the camera's clock, which knows no time zone; null when it wrote none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a picture: nobody compares them
public record DrawnPhoto(
        String sha256,
        byte[] large,
        byte[] small,
        int width,
        int height,
        @Nullable LocalDateTime takenAt,
        @Nullable LonLat place)
        implements Serializable {

    /** What the camera says of it, or else the day on which it came; a clock ahead of today is not believed. */
    public PhotoSaid said(LocalDate today) {
        LocalDateTime at = takenAt;
        return at == null || at.toLocalDate().isAfter(today)
                ? new PhotoSaid(today, null, DayFrom.UPLOADED, place, null)
                : new PhotoSaid(at.toLocalDate(), at.toLocalTime(), DayFrom.CAMERA, place, null);
    }
}
