package vn.dautu.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle where it lies, as of a day; mirrors {@code frontend/map/pins.ts}. What has nothing to say is left out of the answer.
 *
 * @param lon degrees WGS 84
 * @param approx the place is only near: the route it is measured along is schematic
 * @param holds the milestone it holds, by its key
 * @param parcels how many it holds
 * @param days overdue; 0 while in time and once resolved
 * @param resolved the day on which it ended
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record ObstacleSpot(
        long id,
        long project,
        String number,
        String title,
        double lon,
        double lat,
        boolean approx,
        State state,
        @Nullable String holds,
        int parcels,
        @Nullable String chainage,
        String who,
        String task,
        LocalDate due,
        long days,
        @Nullable LocalDate resolved) {

    enum State {
        OVERDUE,
        OPEN,
        RESOLVED
    }
}
