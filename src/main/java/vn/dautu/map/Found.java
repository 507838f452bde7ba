package vn.dautu.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that a search of the map found.
 *
 * @param name of a parcel its sheet and number, of a chainage as people write it
 * @param note what tells it from others of the name; never a person
 * @param project the project it is or belongs to, null for a unit
 * @param light of a project
 * @param lon degrees WGS 84, null for a project without a place
 * @param box west, south, east, north in degrees; null for a point
 * @param approx the place is only near
 */
record Found(
        Kind kind,
        String name,
        String note,
        @Nullable Long project,
        @Nullable String light,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable List<Double> box,
        boolean approx) {

    /** In the order in which they are shown. */
    enum Kind {
        PROJECT,
        UNIT,
        PARCEL,
        KM
    }
}
