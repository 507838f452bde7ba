package vn.dautu.kernel.geo;

import java.util.Optional;
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

    /** The file says nothing of it. */
    public static final RecognisedCrs NONE = new RecognisedCrs(Kind.UNKNOWN, 0, Double.NaN, false, "");

    /** What a code of the EPSG dataset means here: a VN-2000 zone, WGS 84, UTM 48N, or unknown under this name. */
    public static RecognisedCrs ofEpsg(int epsg, String name) {
        Optional<TmMeridian> zone = TmMeridian.ofEpsg(epsg);
        if (zone.isPresent()) {
            return new RecognisedCrs(
                    Kind.VN2000_TM3,
                    epsg,
                    zone.get().degrees(),
                    false,
                    "VN-2000 " + zone.get().label());
        }
        return switch (epsg) {
            case 4326 -> new RecognisedCrs(Kind.WGS84, epsg, Double.NaN, false, "WGS 84");
            case 32648 -> new RecognisedCrs(Kind.UTM48N, epsg, 105, false, "WGS 84 / UTM 48N");
            default -> new RecognisedCrs(Kind.UNKNOWN, 0, Double.NaN, false, name);
        };
    }

    /** Whether the file says anything at all. */
    public boolean isSaid() {
        return kind != Kind.UNKNOWN || !name.isEmpty();
    }

    /** The VN-2000 zone, when it is one that a province may use. */
    public @Nullable TmMeridian zone() {
        return kind == Kind.VN2000_TM3 ? TmMeridian.ofDegrees(meridian).orElse(null) : null;
    }
}
