package vn.dautu.kernel.geo;

/**
 * The rectangle of a grid zone inside which a province's surveys lie, metres.
 *
 * @param minEasting west edge
 * @param maxEasting east edge
 * @param minNorthing south edge
 * @param maxNorthing north edge
 */
public record SurveyBox(double minEasting, double maxEasting, double minNorthing, double maxNorthing) {

    /** Bắc Kạn in EPSG:9213, from 105.43–106.25 E, 21.80–22.75 N. */
    public static final SurveyBox BAC_KAN = new SurveyBox(389_000, 475_000, 2_411_000, 2_517_000);

    public SurveyBox {
        if (!(minEasting < maxEasting) || !(minNorthing < maxNorthing)) {
            throw new IllegalArgumentException("An empty box");
        }
    }

    public boolean contains(EastNorth place) {
        return contains(place.easting(), place.northing());
    }

    boolean contains(double easting, double northing) {
        return easting >= minEasting && easting <= maxEasting && northing >= minNorthing && northing <= maxNorthing;
    }
}
