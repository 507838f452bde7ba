package vn.dautu.photo;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.geo.LonLat;

/** What somebody says of a photograph: when and where it was taken, and what it shows. */
public record PhotoSaid(
        LocalDate takenOn,
        @Nullable LocalTime takenAt,
        DayFrom dayFrom,
        @Nullable LonLat place,
        @Nullable String note) implements Serializable {

    /** The longest note, characters. */
    public static final int LONGEST_NOTE = 300;
}
