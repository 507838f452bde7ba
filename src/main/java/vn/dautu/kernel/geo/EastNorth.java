package vn.dautu.kernel.geo;

/**
 * A place on the VN-2000 grid, metres. Easting first, as in GIS files; Vietnamese survey tables print the northing as "X" and the
 * easting as "Y", which is the trap that {@link CoordinateDoctor} looks for.
 */
public record EastNorth(double easting, double northing) {

    /** Metres on the grid. */
    public double metresTo(EastNorth other) {
        return Math.hypot(easting - other.easting, northing - other.northing);
    }
}
