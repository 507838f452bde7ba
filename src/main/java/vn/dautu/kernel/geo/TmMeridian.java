package vn.dautu.kernel.geo;

import java.util.List;
import java.util.Optional;

/**
 * A 3-degree Transverse Mercator zone of VN-2000 (scale 0.9999, false easting 500 000 m, false northing 0).
 *
 * @param epsg code in the EPSG dataset
 * @param degrees central meridian, degrees east of Greenwich
 */
public record TmMeridian(int epsg, double degrees) {

    /** EPSG 5896–5899 and 9205–9218: every zone that a Vietnamese province may legally use. Ordered by meridian. */
    public static final List<TmMeridian> ALL = List.of(
            new TmMeridian(5896, 102.0),
            new TmMeridian(9205, 103.0),
            new TmMeridian(9206, 104.0),
            new TmMeridian(9207, 104.5),
            new TmMeridian(9208, 104.75),
            new TmMeridian(5897, 105.0),
            new TmMeridian(9209, 105.5),
            new TmMeridian(9210, 105.75),
            new TmMeridian(9211, 106.0),
            new TmMeridian(9212, 106.25),
            new TmMeridian(9213, 106.5),
            new TmMeridian(9214, 107.0),
            new TmMeridian(9215, 107.25),
            new TmMeridian(9216, 107.5),
            new TmMeridian(5899, 107.75),
            new TmMeridian(5898, 108.0),
            new TmMeridian(9217, 108.25),
            new TmMeridian(9218, 108.5));

    /** Bắc Kạn and Thái Nguyên, so the merger of 2025 changes nothing: 106°30′. */
    public static final TmMeridian BAC_KAN = ofEpsg(9213).orElseThrow();

    public static Optional<TmMeridian> ofEpsg(int epsg) {
        return ALL.stream().filter(m -> m.epsg == epsg).findFirst();
    }

    /** The zone whose meridian is this one to within an arc-second. */
    public static Optional<TmMeridian> ofDegrees(double degrees) {
        return ALL.stream()
                .filter(m -> Math.abs(m.degrees - degrees) < 1 / 3600.0)
                .findFirst();
    }

    /** As surveyors write it: {@code 106°30′}. */
    public String label() {
        long minutes = Math.round(degrees * 60);
        return "%d°%02d′".formatted(minutes / 60, minutes % 60);
    }
}
