package vn.dautu.clearance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/**
 * A parcel as a survey file gives it.
 *
 * @param commune the code of the commune at the survey; with edition, sheet and number the parcel's key for ever
 * @param areaM2 area of the parcel, m²; {@code recoveredM2} the part to recover, m², as the decision says, not as drawn
 * @param shape EPSG:9213, easting then northing, metres
 * @param steps the days of the steps taken so far
 * @param obstacle a GP_* code, null when nothing blocks
 * @param original the shape as it came, with its SRID; null when it came in EPSG:9213
 * @param originalCrs what it came in, null as above
 * @param fromM where the parcel begins along the project's route, metres from its start; null where there is none. {@code toM} where it ends
 */
public record ParcelEntry(
        ProjectId project,
        String commune,
        int mapEdition,
        String sheet,
        String number,
        String landType,
        BigDecimal areaM2,
        BigDecimal recoveredM2,
        Geometry shape,
        Map<ParcelStep, LocalDate> steps,
        @Nullable String obstacle,
        @Nullable Geometry original,
        @Nullable String originalCrs,
        @Nullable Integer fromM,
        @Nullable Integer toM,
        FactStamp stamp) {

    /** A parcel that came in EPSG:9213, of a project without a route. */
    public ParcelEntry(
            ProjectId project,
            String commune,
            int mapEdition,
            String sheet,
            String number,
            String landType,
            BigDecimal areaM2,
            BigDecimal recoveredM2,
            Geometry shape,
            Map<ParcelStep, LocalDate> steps,
            @Nullable String obstacle,
            FactStamp stamp) {
        this(
                project,
                commune,
                mapEdition,
                sheet,
                number,
                landType,
                areaM2,
                recoveredM2,
                shape,
                steps,
                obstacle,
                null,
                null,
                null,
                null,
                stamp);
    }
}
