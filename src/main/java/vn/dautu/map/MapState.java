package vn.dautu.map;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.project.Place;
import vn.dautu.standing.Standing;

/** The state of the day: what the map joins to its shapes in the browser. Mirrors {@code frontend/map/contract.ts}. */
public record MapState(String version, LocalDate at, LocalDate known, List<ProjectState> projects) {

    /**
     * @param late days late against the current plan, null when there is none
     * @param label what stands beside the mark, at most a few characters; left out when empty, as {@code approx} is when false
     * @param lon degrees WGS 84, null for a project without a place
     */
    public record ProjectState(
            long id,
            String code,
            String name,
            String light,
            @Nullable Long late,
            @JsonInclude(NON_DEFAULT) String label,
            @Nullable Double lon,
            @Nullable Double lat,
            @JsonInclude(NON_DEFAULT) boolean approx) {

        public static ProjectState of(Standing standing, String label) {
            Place place = standing.place();
            return new ProjectState(
                    standing.profile().id().value(),
                    standing.profile().code(),
                    standing.profile().name(),
                    standing.light().name(),
                    standing.daysLate(),
                    label,
                    place == null ? null : metre(place.lon()),
                    place == null ? null : metre(place.lat()),
                    place != null && place.approximate());
        }

        /** To a metre: finer, ten thousand places would be a third of the whole answer. */
        private static double metre(double degrees) {
            return Math.round(degrees * 1e5) / 1e5;
        }
    }
}
