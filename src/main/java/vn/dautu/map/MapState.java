package vn.dautu.map;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the day: what the map joins to its shapes in the browser. Mirrors {@code frontend/map/contract.ts}. */
record MapState(String version, LocalDate at, LocalDate known, List<ProjectState> projects) {

    /**
     * @param late days late against the current plan, null when there is none
     * @param label what stands beside the mark, at most a few characters
     * @param lon degrees WGS 84, null for a project without a place
     */
    record ProjectState(
            long id,
            String code,
            String name,
            String light,
            @Nullable Long late,
            @Nullable Long lateOriginal,
            String label,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean approx,
            String owner,
            String cause) {}
}
