package vn.dautu.kernel.geo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.MathTransformFactory;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.referencing.datum.BursaWolfParameters;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.operation.matrix.GeneralMatrix;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * VN-2000 / TM-3 ⇄ WGS 84.
 *
 * <p>The operation is EPSG:6960 (accuracy 1 m), published as a <em>coordinate frame</em> rotation. PROJ, PostGIS and GeoTools take
 * {@code towgs84} as <em>position vector</em>, so the three rotations change sign: copying the decree's signs is 0.775 m wrong at
 * Bắc Kạn, and leaving the shift out 224 m.
 *
 * <p>GeoTools' own EPSG database knows 9213 and derives the same numbers (a test holds the two together), but it is an HSQLDB that
 * unpacks itself into the temporary directory and needs seconds, and the TOWGS84 of a WKT exported from it carries wrong signs; so the few numbers stand here, the same that the migration gives to
 * PostGIS. In two dimensions the height is taken as 0 on either side, as PROJ and PostGIS do; there and back again therefore
 * misses by some 3 mm.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Vn2000 {

    public static final int SRID_WGS84 = 4326;
    public static final int SRID_WEB_MERCATOR = 3857;

    /** {@code spatial_ref_sys.proj4text} of EPSG:9213, which Debian's PostGIS lacks. */
    public static final String PROJ4_9213 = proj4("106.5");

    /** {@code spatial_ref_sys.proj4text} of EPSG:9212: the control point of the tests lies in this zone. */
    public static final String PROJ4_9212 = proj4("106.25");

    /** Radius of the sphere that EPSG:3857 pretends the Earth to be, metres. */
    private static final double WEB_MERCATOR_RADIUS = 6_378_137.0;

    private static final Map<TmMeridian, Vn2000> ZONES = new ConcurrentHashMap<>();

    private final TmMeridian meridian;
    private final MathTransform toWgs84;
    private final MathTransform fromWgs84;
    private final MathTransform toWgs84WithHeight;

    Vn2000(TmMeridian meridian, Shift shift) {
        this.meridian = meridian;
        try {
            this.toWgs84 = pipeline(meridian.degrees(), shift, 2);
            this.fromWgs84 = toWgs84.inverse();
            this.toWgs84WithHeight = pipeline(meridian.degrees(), shift, 3);
        } catch (FactoryException | TransformException e) {
            throw new IllegalStateException("GeoTools cannot build VN-2000 " + meridian.label(), e);
        }
    }

    /** EPSG:9213, central meridian 106°30′: Bắc Kạn, Thái Nguyên. */
    public static Vn2000 bacKan() {
        return at(TmMeridian.BAC_KAN);
    }

    /** The zone of another province. */
    public static Vn2000 at(TmMeridian meridian) {
        return ZONES.computeIfAbsent(meridian, m -> new Vn2000(m, Shift.EPSG_6960));
    }

    /** Loads GeoTools now rather than under the first user's click. */
    public static void warmUp() {
        bacKan().toWgs84(new EastNorth(500_000, 2_450_000));
    }

    /** Where WGS 84 lands on a zone when the datum shift is left out: the mistake to look for, never a place to store. */
    public static EastNorth unshifted(TmMeridian meridian, LonLat place) {
        return new Vn2000(meridian, Shift.NONE).fromWgs84(place);
    }

    public TmMeridian meridian() {
        return meridian;
    }

    public LonLat toWgs84(EastNorth place) {
        double[] p = run(toWgs84, place.easting(), place.northing());
        return new LonLat(p[0], p[1]);
    }

    public EastNorth fromWgs84(LonLat place) {
        double[] p = run(fromWgs84, place.lon(), place.lat());
        return new EastNorth(p[0], p[1]);
    }

    /**
     * With height, for control points: the heights are above the ellipsoid, metres.
     *
     * @return longitude and latitude in degrees, height in metres
     */
    public double[] toWgs84(EastNorth place, double height) {
        return run(toWgs84WithHeight, place.easting(), place.northing(), height);
    }

    /** A copy in EPSG:4326, x = longitude; z is carried along untouched. */
    public Geometry toWgs84(Geometry surveyed) {
        return copy(surveyed, SRID_WGS84, xy -> transform(toWgs84, xy));
    }

    /** A copy on this grid from EPSG:4326 (x = longitude); SRID is the zone's EPSG code. */
    public Geometry fromWgs84(Geometry wgs84) {
        return copy(wgs84, meridian.epsg(), xy -> transform(fromWgs84, xy));
    }

    /** A copy in EPSG:3857 from this grid. */
    public Geometry toWebMercator(Geometry surveyed) {
        return copy(surveyed, SRID_WEB_MERCATOR, xy -> {
            transform(toWgs84, xy);
            webMercator(xy);
        });
    }

    /** EPSG:3857 x and y in metres of a WGS 84 place; |lat| must be below 90. */
    public static double[] toWebMercator(LonLat place) {
        double[] xy = {place.lon(), place.lat()};
        webMercator(xy);
        return xy;
    }

    private static void webMercator(double[] xy) {
        xy[0] = WEB_MERCATOR_RADIUS * Math.toRadians(xy[0]);
        xy[1] = WEB_MERCATOR_RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(xy[1]) / 2));
    }

    private interface InPlace {
        void apply(double[] xy);
    }

    private static Geometry copy(Geometry source, int srid, InPlace change) {
        Geometry copy = new GeometryFactory(source.getPrecisionModel(), srid).createGeometry(source);
        copy.apply(new CoordinateSequenceFilter() {
            private final double[] xy = new double[2];

            @Override
            public void filter(CoordinateSequence sequence, int i) {
                xy[0] = sequence.getX(i);
                xy[1] = sequence.getY(i);
                change.apply(xy);
                sequence.setOrdinate(i, CoordinateSequence.X, xy[0]);
                sequence.setOrdinate(i, CoordinateSequence.Y, xy[1]);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        copy.setSRID(srid);
        return copy;
    }

    private static double[] run(MathTransform transform, double... point) {
        transform(transform, point);
        return point;
    }

    private static void transform(MathTransform transform, double[] point) {
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException(
                    "Not a place that VN-2000 can express: " + java.util.Arrays.toString(point), e);
        }
    }

    /** grid → (λ, φ) on VN-2000 → geocentric → shifted → (λ, φ) on WGS 84. Both datums use the WGS 84 ellipsoid. */
    private static MathTransform pipeline(double meridian, Shift shift, int dimension)
            throws FactoryException, TransformException {
        MathTransformFactory factory = ReferencingFactoryFinder.getMathTransformFactory(null);

        var mercator = factory.getDefaultParameters("Transverse_Mercator");
        mercator.parameter("semi_major").setValue(6_378_137.0);
        mercator.parameter("semi_minor").setValue(SEMI_MINOR);
        mercator.parameter("central_meridian").setValue(meridian);
        mercator.parameter("latitude_of_origin").setValue(0.0);
        mercator.parameter("scale_factor").setValue(0.9999);
        mercator.parameter("false_easting").setValue(500_000.0);
        mercator.parameter("false_northing").setValue(0.0);
        MathTransform unproject = factory.createParameterizedTransform(mercator).inverse();
        if (dimension == 3) {
            unproject = factory.createPassThroughTransform(0, unproject, 1);
        }

        var geocentric = factory.getDefaultParameters("Ellipsoid_To_Geocentric");
        geocentric.parameter("semi_major").setValue(6_378_137.0);
        geocentric.parameter("semi_minor").setValue(SEMI_MINOR);
        geocentric.parameter("dim").setValue(dimension);
        MathTransform toGeocentric = factory.createParameterizedTransform(geocentric);

        MathTransform shifted = factory.createConcatenatedTransform(
                toGeocentric, factory.createAffineTransform(new GeneralMatrix(shift.matrix())));
        return factory.createConcatenatedTransform(
                unproject, factory.createConcatenatedTransform(shifted, toGeocentric.inverse()));
    }

    private static final double SEMI_MINOR = 6_378_137.0 * (1 - 1 / 298.257223563);

    private static String proj4(String meridian) {
        return "+proj=tmerc +lat_0=0 +lon_0=" + meridian + " +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84"
                + " +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278"
                + " +units=m +no_defs";
    }

    /** Seven parameters, position vector: metres, arc-seconds, parts per million. */
    record Shift(double dx, double dy, double dz, double rx, double ry, double rz, double ppm) {

        static final Shift EPSG_6960 =
                new Shift(-191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278);

        /** As if VN-2000 were WGS 84: the mistake to recognise. */
        static final Shift NONE = new Shift(0, 0, 0, 0, 0, 0, 0);

        double[][] matrix() {
            BursaWolfParameters p = new BursaWolfParameters(DefaultGeodeticDatum.WGS84);
            p.dx = dx;
            p.dy = dy;
            p.dz = dz;
            p.ex = rx;
            p.ey = ry;
            p.ez = rz;
            p.ppm = ppm;
            var affine = p.getAffineTransform();
            double[][] rows = new double[4][4];
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    rows[i][j] = affine.getElement(i, j);
                }
            }
            return rows;
        }
    }
}
