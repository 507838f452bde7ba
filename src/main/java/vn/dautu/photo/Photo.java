package vn.dautu.photo;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.project.ProjectId;

/**
 * A photograph as of a day.
 *
 * @param hash of the stored picture, part of its address
 * @param takenAt null when only the day is known
 * @param place null when nobody said where; then it is listed and not on the map
 * @param by who put it in or corrected it last
 * @param knownOn the day on which what stands here became known
 * @param withdrawn why it no longer counts; null while it does
 * @param latestFact what an editor must have seen
 */
public record Photo(
        PhotoId id,
        ProjectId project,
        String hash,
        int width,
        int height,
        LocalDate takenOn,
        @Nullable LocalTime takenAt,
        DayFrom dayFrom,
        @Nullable LonLat place,
        @Nullable String note,
        String by,
        LocalDate knownOn,
        @Nullable String withdrawn,
        long latestFact)
        implements Serializable {

    /** The latest first. */
    public static final Comparator<Photo> LATEST_FIRST = Comparator.comparing(Photo::takenOn)
            .thenComparing(photo -> photo.takenAt == null ? LocalTime.MIN : photo.takenAt)
            .thenComparingLong(photo -> photo.id.value())
            .reversed();

    public boolean stands() {
        return withdrawn == null;
    }

    /** The picture's address under the page's base: it never changes what it shows, for the hash is part of it. */
    public String large() {
        return "anh/" + id.value() + "/" + hash + "/lon.jpg";
    }

    /** The small picture's address. */
    public String small() {
        return "anh/" + id.value() + "/" + hash + "/nho.jpg";
    }
}
