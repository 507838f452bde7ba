package vn.dautu.kernel.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Tells what is wrong with coordinates that claim to be on a province's VN-2000 grid. It judges the middle of the whole set, never
 * changes anything, and claims no more than can be known: without a place to compare with, a neighbour's meridian 26 or 52 km away
 * looks perfectly at home inside the box.
 */
public final class CoordinateDoctor {

    /** Beyond this distance from the expected place something is wrong with the coordinates, metres (domain.md §3.6). */
    public static final double FAR_M = 10_000;

    private final TmMeridian claimed;
    private final SurveyBox box;

    public CoordinateDoctor() {
        this(TmMeridian.BAC_KAN, SurveyBox.BAC_KAN);
    }

    /** @param box the province's extent on the grid of {@code claimed} */
    public CoordinateDoctor(TmMeridian claimed, SurveyBox box) {
        this.claimed = claimed;
        this.box = box;
    }

    /** What the doctor found. */
    public enum Finding {
        /** In the box and, if a place was expected, near it. */
        OK,
        /** X holds northings and Y eastings, as printed tables do. */
        SWAPPED_AXES,
        /** Another province's central meridian; {@link Diagnosis#candidates()} names the one that fits best first. */
        WRONG_MERIDIAN,
        /** WGS 84 projected on the zone without the VN-2000 shift: some 224 m off. Only told against an exact place. */
        NO_DATUM_SHIFT,
        /** Inside the box, more than 10 km from the expected place, and no meridian explains it. */
        FAR_FROM_EXPECTED,
        /** Outside the box, unexplained; candidates may list meridians under which it would be inside. */
        OUTSIDE,
        /** Longitude and latitude in degrees (WGS 84?), not metres. */
        LOOKS_LIKE_DEGREES,
        /** No coordinates, or NaN or infinity among them. */
        NOT_COORDINATES
    }

    /**
     * @param finding the verdict
     * @param candidates meridians that would explain the coordinates, best first; empty unless the finding says so
     * @param swapped the axes are (also) exchanged
     * @param centre the middle of the set read as claimed, WGS 84; null when it cannot be read so
     * @param distanceM metres between that middle and the expected place; NaN without one
     */
    public record Diagnosis(
            Finding finding,
            List<TmMeridian> candidates,
            boolean swapped,
            @Nullable LonLat centre,
            double distanceM) {

        public boolean ok() {
            return finding == Finding.OK;
        }
    }

    public Diagnosis diagnose(Geometry geometry, @Nullable ExpectedPlace expected) {
        return diagnose(geometry.getEnvelopeInternal(), expected);
    }

    /** @param extent x and y as they stand in the file */
    public Diagnosis diagnose(Envelope extent, @Nullable ExpectedPlace expected) {
        if (extent.isNull()
                || !Double.isFinite(extent.getMinX() + extent.getMinY() + extent.getMaxX() + extent.getMaxY())) {
            return new Diagnosis(Finding.NOT_COORDINATES, List.of(), false, null, Double.NaN);
        }
        double x = (extent.getMinX() + extent.getMaxX()) / 2;
        double y = (extent.getMinY() + extent.getMaxY()) / 2;
        if (inDegrees(extent)) {
            boolean latitudeFirst = x < 25 && y > 100;
            LonLat place = latitudeFirst ? new LonLat(y, x) : new LonLat(x, y);
            return new Diagnosis(
                    Finding.LOOKS_LIKE_DEGREES, List.of(), latitudeFirst, place, distance(place, expected));
        }
        boolean whole =
                box.contains(extent.getMinX(), extent.getMinY()) && box.contains(extent.getMaxX(), extent.getMaxY());
        boolean wholeSwapped =
                box.contains(extent.getMinY(), extent.getMinX()) && box.contains(extent.getMaxY(), extent.getMaxX());
        boolean swapped = !whole && wholeSwapped || !plausible(x, y) && plausible(y, x);
        EastNorth middle = swapped ? new EastNorth(y, x) : new EastNorth(x, y);
        if (!plausible(middle.easting(), middle.northing())) {
            return new Diagnosis(Finding.OUTSIDE, List.of(), false, null, Double.NaN);
        }
        LonLat centre = Vn2000.at(claimed).toWgs84(middle);
        double distance = distance(centre, expected);
        boolean inside = whole || wholeSwapped;

        if (expected != null && distance > Math.max(FAR_M, expected.accuracyM())) {
            TmMeridian best = bestFit(middle, expected);
            if (best != null && !best.equals(claimed)) {
                return new Diagnosis(Finding.WRONG_MERIDIAN, List.of(best), swapped, centre, distance);
            }
            return new Diagnosis(
                    inside ? Finding.FAR_FROM_EXPECTED : Finding.OUTSIDE, List.of(), swapped, centre, distance);
        }
        if (!inside) {
            return new Diagnosis(Finding.OUTSIDE, meridiansThatFitTheBox(middle), swapped, centre, distance);
        }
        if (swapped) {
            return new Diagnosis(Finding.SWAPPED_AXES, List.of(), true, centre, distance);
        }
        if (expected != null && lacksShift(middle, expected)) {
            return new Diagnosis(Finding.NO_DATUM_SHIFT, List.of(), false, centre, distance);
        }
        return new Diagnosis(Finding.OK, List.of(), false, centre, distance);
    }

    private static boolean inDegrees(Envelope e) {
        return e.getMinX() >= -180 && e.getMaxX() <= 180 && e.getMinY() >= -180 && e.getMaxY() <= 180;
    }

    /** Could be a place in Việt Nam on some TM-3 zone: latitudes 8–24, at most some 400 km from the meridian. */
    private static boolean plausible(double easting, double northing) {
        return easting > 100_000 && easting < 900_000 && northing > 800_000 && northing < 2_700_000;
    }

    private static double distance(LonLat place, @Nullable ExpectedPlace expected) {
        return expected == null ? Double.NaN : place.metresTo(expected.centre());
    }

    private @Nullable TmMeridian bestFit(EastNorth middle, ExpectedPlace expected) {
        TmMeridian best = null;
        double nearest = Math.max(FAR_M, expected.accuracyM());
        for (TmMeridian meridian : TmMeridian.ALL) {
            double d = Vn2000.at(meridian).toWgs84(middle).metresTo(expected.centre());
            if (d < nearest) {
                nearest = d;
                best = meridian;
            }
        }
        return best;
    }

    private List<TmMeridian> meridiansThatFitTheBox(EastNorth middle) {
        List<TmMeridian> fitting = new ArrayList<>();
        for (TmMeridian meridian : TmMeridian.ALL) {
            if (box.contains(Vn2000.at(claimed).fromWgs84(Vn2000.at(meridian).toWgs84(middle)))) {
                fitting.add(meridian);
            }
        }
        return List.copyOf(fitting);
    }

    /** WGS 84 put on the grid without the shift lands 195 m east and 109 m south of where it belongs. */
    private boolean lacksShift(EastNorth middle, ExpectedPlace expected) {
        double tolerance = Math.max(expected.accuracyM(), 1);
        if (tolerance > 50) {
            return false; // the place is not known well enough to see 224 m
        }
        EastNorth should = Vn2000.at(claimed).fromWgs84(expected.centre());
        EastNorth unshifted = new Vn2000(claimed, Vn2000.Shift.NONE).fromWgs84(expected.centre());
        return middle.metresTo(unshifted) <= tolerance && middle.metresTo(should) > 2 * tolerance;
    }
}
