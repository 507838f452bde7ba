package vn.dautu.kernel.geo;

import org.jspecify.annotations.Nullable;

/**
 * What a {@code .prj} says, recognised by its numbers; its names are free text and lie.
 *
 * @param kind which family
 * @param epsg EPSG code, 0 when there is none for it
 * @param meridian central meridian in degrees; {@code NaN} unless projected
 * @param hasDatumShift the text itself carries a TOWGS84 that is not all zero (ESRI's never does; then our own shift applies)
 * @param name the name that the text gives itself, at most 80 characters; to show, never to decide
 */
public record RecognisedCrs(Kind kind, int epsg, double meridian, boolean hasDatumShift, String name) {

    /** What family of coordinates it is. */
    public enum Kind {
        VN2000_TM3,
        WGS84,
        UTM48N,
        UNKNOWN
    }

    /** The VN-2000 zone, when it is one that a province may use. */
    public @Nullable TmMeridian zone() {
        return kind == Kind.VN2000_TM3 ? TmMeridian.ofDegrees(meridian).orElse(null) : null;
    }
}
