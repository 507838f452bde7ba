package vn.dautu.seeds;

/**
 * VN-2000 / TM-3 106-30 (EPSG:9213) to and from WGS 84, written once more and apart from the product so that the seeds can test it.
 * Seven parameters of EPSG:6960 in the position-vector sense (the decree prints the rotations with the other sign). Metres, degrees.
 */
final class SurveyGrid {
    static final String PRJ =
            "PROJCS[\"VN-2000 / TM-3 106-30\",GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,298.257223563],"
                    + "TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]],PRIMEM[\"Greenwich\",0],"
                    + "UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                    + "PARAMETER[\"central_meridian\",106.5],PARAMETER[\"scale_factor\",0.9999],PARAMETER[\"false_easting\",500000],"
                    + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"9213\"]]";

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double K0 = 0.9999;
    private static final double LON0 = 106.5;
    private static final double SECOND = StrictMath.PI / 180 / 3600;
    private static final double[] SHIFT = {-191.90441429, -39.30318279, -111.45032835};
    private static final double RX = 0.00928836 * SECOND;
    private static final double RY = -0.01975479 * SECOND;
    private static final double RZ = 0.00427372 * SECOND;
    private static final double SCALE = 1 + 0.252906278e-6;

    /** WGS 84 longitude, latitude (height 0) to easting, northing. */
    static double[] toGrid(double lon, double lat) {
        double[] w = geocentric(lat, lon);
        // The reverse of X84 = T + s·R·X: small angles, so the transpose is the inverse to far below a millimetre.
        double x = (w[0] - SHIFT[0]) / SCALE;
        double y = (w[1] - SHIFT[1]) / SCALE;
        double z = (w[2] - SHIFT[2]) / SCALE;
        double[] v = {x + RZ * y - RY * z, -RZ * x + y + RX * z, RY * x - RX * y + z};
        double[] latLon = geodetic(v);
        return project(latLon[0], latLon[1]);
    }

    /** Easting, northing to WGS 84 longitude, latitude, by Newton's method on {@link #toGrid}. */
    static double[] toLonLat(double east, double north) {
        double lon = LON0 + (east - 500_000) / 103_000;
        double lat = north / 110_700;
        for (int i = 0; i < 12; i++) {
            double[] g = toGrid(lon, lat);
            lon += (east - g[0]) / (111_320 * StrictMath.cos(StrictMath.toRadians(lat)));
            lat += (north - g[1]) / 110_750;
        }
        return new double[] {lon, lat};
    }

    private static double[] geocentric(double lat, double lon) {
        double p = StrictMath.toRadians(lat);
        double l = StrictMath.toRadians(lon);
        double n = A / StrictMath.sqrt(1 - E2 * StrictMath.sin(p) * StrictMath.sin(p));
        return new double[] {
            n * StrictMath.cos(p) * StrictMath.cos(l),
            n * StrictMath.cos(p) * StrictMath.sin(l),
            n * (1 - E2) * StrictMath.sin(p)
        };
    }

    private static double[] geodetic(double[] v) {
        double r = StrictMath.hypot(v[0], v[1]);
        double lat = StrictMath.atan2(v[2], r * (1 - E2));
        for (int i = 0; i < 8; i++) {
            double n = A / StrictMath.sqrt(1 - E2 * StrictMath.sin(lat) * StrictMath.sin(lat));
            lat = StrictMath.atan2(v[2] + E2 * n * StrictMath.sin(lat), r);
        }
        return new double[] {lat, StrictMath.atan2(v[1], v[0])};
    }

    /** Krüger's series to the fourth order: micrometres inside a three-degree zone. */
    private static double[] project(double lat, double lon) {
        double n = F / (2 - F);
        double rectifying = A / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64);
        double[] alpha = {
            n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16 + 41 * n * n * n * n / 180,
            13 * n * n / 48 - 3 * n * n * n / 5 + 557 * n * n * n * n / 1440,
            61 * n * n * n / 240 - 103 * n * n * n * n / 140,
            49561 * n * n * n * n / 161280
        };
        double c = 2 * StrictMath.sqrt(n) / (1 + n);
        double s = StrictMath.sin(lat);
        double t = StrictMath.sinh(atanh(s) - c * atanh(c * s));
        double dl = lon - StrictMath.toRadians(LON0);
        double xi = StrictMath.atan2(t, StrictMath.cos(dl));
        double eta = atanh(StrictMath.sin(dl) / StrictMath.sqrt(1 + t * t));
        double e = eta;
        double x = xi;
        for (int j = 1; j <= 4; j++) {
            e += alpha[j - 1] * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
            x += alpha[j - 1] * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
        }
        return new double[] {500_000 + K0 * rectifying * e, K0 * rectifying * x};
    }

    private static double atanh(double v) {
        return 0.5 * StrictMath.log((1 + v) / (1 - v));
    }

    private SurveyGrid() {}
}
