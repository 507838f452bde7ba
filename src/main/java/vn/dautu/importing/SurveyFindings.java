package vn.dautu.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.Vn2000;

/**
 * What is wrong or doubtful with parcels once they lie on the province's grid: slivers, overlaps, areas that differ from the decision's,
 * land beyond the project's site, a datum shift left out. Pure; it changes nothing.
 */
final class SurveyFindings {

    /** Rings of neighbours drawn apart by less than this overlap nobody, m². */
    static final double SNAPPING_M2 = 0.1;
    /** Beyond this part of the smaller one an overlap is an error; up to it a doubt. */
    static final double OVERLAP_ERROR = 0.05;
    /** Two shapes that cover each other by so much are one parcel drawn twice. */
    static final double DUPLICATE = 0.95;
    /** Narrower on average than this is a sliver, metres. */
    static final double SLIVER_WIDTH_M = 0.5;
    /** The drawn area may differ from the decision's by the larger of these, m² and part. */
    static final double AREA_M2 = 5;

    static final double AREA_PART = 0.05;
    /** A parcel so far from the route is none of its corridor, metres. */
    static final double FROM_ROUTE_M = 1_000;

    private static final int MOST_OF_A_KIND = 200;
    private static final int LARGE = 10_000;
    private static final double ROUNDING_M = 0.001;

    /**
     * A parcel on the grid.
     *
     * @param name as {@code 12/45}
     * @param shape EPSG:9213, valid
     * @param area as the decision says, m²; null when the file has none
     * @param recovered the part to recover, m²
     */
    record Parcel(
            int record,
            String name,
            Geometry shape,
            @Nullable BigDecimal area,
            @Nullable BigDecimal recovered) {}

    private final String file;
    private static final int AT_ONCE = 4_000;

    private final List<Parcel> parcels;
    private final ImportWatch watch;
    private final List<ImportIssue> issues = new ArrayList<>();
    private final Map<String, Integer> told = new HashMap<>();

    private SurveyFindings(String file, List<Parcel> parcels, ImportWatch watch) {
        this.file = file;
        this.parcels = parcels;
        this.watch = watch;
    }

    /**
     * @param site the project's site or route on the same grid; null when it is not known, or only roughly
     * @return issues with geometries on the grid
     */
    static List<ImportIssue> of(String file, List<Parcel> parcels, @Nullable Geometry site, ImportWatch watch) {
        SurveyFindings findings = new SurveyFindings(file, parcels, watch);
        parcels.forEach(findings::alone);
        findings.overlaps();
        if (site != null && !site.isEmpty()) {
            if (findings.lacksShift(site)) {
                Parcel first = parcels.getFirst();
                findings.issues.add(
                        ImportIssue.error(file, first.record, "", "import.coordinates.NO_DATUM_SHIFT", "", 0, "")
                                .shownAt(first.shape));
            } else if (site.getDimension() == 2) {
                findings.beyondSite(site);
            } else {
                findings.farFromRoute(site);
            }
        }
        findings.told.forEach((key, count) -> {
            if (count > MOST_OF_A_KIND) {
                findings.issues.add(ImportIssue.note(file, 0, "", "import.more-of-a-kind", count - MOST_OF_A_KIND));
            }
        });
        return findings.issues;
    }

    private void tell(ImportIssue.Severity severity, Parcel parcel, Geometry where, String key, Object... args) {
        // Counted by severity too: an error must not go untold behind two hundred doubts of its kind.
        if (told.merge(severity + key, 1, Integer::sum) <= MOST_OF_A_KIND) {
            issues.add(new ImportIssue(severity, file, parcel.record, "", key, List.of(args), where));
        }
    }

    private void alone(Parcel parcel) {
        double drawn = parcel.shape.getArea();
        double width = 2 * drawn / parcel.shape.getLength();
        if (width < SLIVER_WIDTH_M) {
            tell(
                    ImportIssue.Severity.DOUBT,
                    parcel,
                    parcel.shape,
                    "import.sliver",
                    parcel.name,
                    tenths(drawn),
                    BigDecimal.valueOf(width).setScale(2, RoundingMode.HALF_UP));
        }
        if (parcel.area != null) {
            double said = parcel.area.doubleValue();
            if (Math.abs(drawn - said) > Math.max(AREA_M2, AREA_PART * said)) {
                tell(
                        ImportIssue.Severity.WARNING,
                        parcel,
                        parcel.shape,
                        "import.area-differs",
                        parcel.name,
                        tenths(drawn),
                        parcel.area);
            }
        }
    }

    // ---- overlaps ----

    private void overlaps() {
        STRtree index = new STRtree();
        for (int i = 0; i < parcels.size(); i++) {
            index.insert(parcels.get(i).shape.getEnvelopeInternal(), i);
        }
        index.build(); // from here on it is only read, by several threads
        for (int from = 0; from < parcels.size(); from += AT_ONCE) {
            watch.at(ImportWatch.Stage.CHECKING, from, parcels.size());
            IntStream.range(from, Math.min(from + AT_ONCE, parcels.size()))
                    .parallel()
                    .mapToObj(i -> overlapping(i, index))
                    .toList()
                    .forEach(pairs -> pairs.forEach(pair -> overlap(pair.one, pair.other)));
        }
    }

    /** The pair of a parcel with each later one that it may overlap. */
    private List<Pair> overlapping(int i, STRtree index) {
        List<Pair> pairs = new ArrayList<>(0);
        Parcel one = parcels.get(i);
        Envelope box = one.shape.getEnvelopeInternal();
        for (Object found : index.query(box)) {
            int j = (Integer) found;
            if (j > i) {
                Parcel other = parcels.get(j);
                Envelope both = box.intersection(other.shape.getEnvelopeInternal());
                if (both.getArea() > SNAPPING_M2 && mayOverlap(one.shape, other.shape)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    private record Pair(Parcel one, Parcel other) {}

    private void overlap(Parcel one, Parcel other) {
        Geometry common = intersection(one.shape, other.shape);
        double area = common.getArea();
        if (area <= SNAPPING_M2) {
            return;
        }
        double smaller = Math.min(one.shape.getArea(), other.shape.getArea());
        double larger = Math.max(one.shape.getArea(), other.shape.getArea());
        boolean twice = area >= DUPLICATE * larger;
        tell(
                area > OVERLAP_ERROR * smaller ? ImportIssue.Severity.ERROR : ImportIssue.Severity.DOUBT,
                other,
                common,
                twice ? "import.shape-twice" : "import.overlap",
                one.name,
                other.name,
                tenths(area));
    }

    private static Geometry intersection(Geometry one, Geometry other) {
        try {
            return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
        } catch (TopologyException e) {
            return one.getFactory().createPolygon(); // cannot be laid over one another: nothing is claimed
        }
    }

    /**
     * Neighbours share corners and edges by the hundred thousand, and an overlay for each would take longer than all else: edges that
     * cross, or a corner or the middle of an edge of one inside the other, must be there before one is made.
     */
    private static boolean mayOverlap(Geometry one, Geometry other) {
        if (!(one instanceof Polygon a)
                || !(other instanceof Polygon b)
                || a.getNumInteriorRing() + b.getNumInteriorRing() > 0) {
            return true;
        }
        Coordinate[] p = a.getExteriorRing().getCoordinates();
        Coordinate[] q = b.getExteriorRing().getCoordinates();
        if ((long) p.length * q.length > LARGE) {
            return true;
        }
        for (int i = 0; i + 1 < p.length; i++) {
            for (int j = 0; j + 1 < q.length; j++) {
                if (boxesMeet(p[i], p[i + 1], q[j], q[j + 1]) && cross(p[i], p[i + 1], q[j], q[j + 1])) {
                    return true;
                }
            }
        }
        return oneInside(p, q) || oneInside(q, p) || sameCorners(p, q);
    }

    private static boolean boxesMeet(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        return Math.min(a.x, b.x) <= Math.max(c.x, d.x)
                && Math.min(c.x, d.x) <= Math.max(a.x, b.x)
                && Math.min(a.y, b.y) <= Math.max(c.y, d.y)
                && Math.min(c.y, d.y) <= Math.max(a.y, b.y);
    }

    /** The inner parts of two edges cross. */
    private static boolean cross(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        return Orientation.index(a, b, c) * Orientation.index(a, b, d) < 0
                && Orientation.index(c, d, a) * Orientation.index(c, d, b) < 0;
    }

    private static boolean oneInside(Coordinate[] corners, Coordinate[] ring) {
        for (int i = 0; i + 1 < corners.length; i++) {
            Coordinate middle =
                    new Coordinate((corners[i].x + corners[i + 1].x) / 2, (corners[i].y + corners[i + 1].y) / 2);
            if (isInside(corners[i], ring) || isInside(middle, ring)) {
                return true;
            }
        }
        return false;
    }

    /** By more than rounding: the middle of a shared edge may come out a hair's breadth on either side of it. */
    private static boolean isInside(Coordinate point, Coordinate[] ring) {
        return PointLocation.locateInRing(point, ring) == Location.INTERIOR
                && Distance.pointToSegmentString(point, ring) > ROUNDING_M;
    }

    /** With no crossing and nothing inside, only a shape none of whose corners lies outside the other can still cover it. */
    private static boolean sameCorners(Coordinate[] p, Coordinate[] q) {
        return noneOutside(p, q) || noneOutside(q, p);
    }

    private static boolean noneOutside(Coordinate[] corners, Coordinate[] ring) {
        for (Coordinate corner : corners) {
            if (PointLocation.locateInRing(corner, ring) == Location.EXTERIOR) {
                return false;
            }
        }
        return true;
    }

    // ---- the project's site ----

    private void beyondSite(Geometry site) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(site);
        for (Parcel parcel : parcels) {
            if (prepared.covers(parcel.shape)) {
                continue;
            }
            if (!prepared.intersects(parcel.shape)) {
                tell(
                        ImportIssue.Severity.DOUBT,
                        parcel,
                        parcel.shape,
                        "import.outside-site",
                        parcel.name,
                        Math.round(site.distance(parcel.shape)));
                continue;
            }
            if (parcel.recovered != null) {
                double inside = intersection(site, parcel.shape).getArea();
                double recovered = parcel.recovered.doubleValue();
                if (recovered > inside + Math.max(AREA_M2, AREA_PART * recovered)) {
                    tell(
                            ImportIssue.Severity.DOUBT,
                            parcel,
                            parcel.shape,
                            "import.beyond-site",
                            parcel.name,
                            parcel.recovered,
                            tenths(inside));
                }
            }
        }
    }

    private void farFromRoute(Geometry route) {
        Geometry corridor = route.buffer(FROM_ROUTE_M, 4);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(corridor);
        for (Parcel parcel : parcels) {
            if (!prepared.intersects(parcel.shape)) {
                tell(
                        ImportIssue.Severity.DOUBT,
                        parcel,
                        parcel.shape,
                        "import.far-from-route",
                        parcel.name,
                        Math.round(route.distance(parcel.shape)));
            }
        }
    }

    /**
     * WGS 84 written on the grid without the shift lands some 195 m east and 109 m south: the middle of the parcels lies far from the site
     * as they are, and near once that is undone.
     */
    private boolean lacksShift(Geometry site) {
        if (parcels.isEmpty()) {
            return false;
        }
        Coordinate middle = site.getCentroid().getCoordinate();
        LonLat place = Vn2000.bacKan().toWgs84(new EastNorth(middle.x, middle.y));
        EastNorth unshifted = Vn2000.unshifted(Vn2000.bacKan().meridian(), place);
        double east = unshifted.easting() - middle.x;
        double north = unshifted.northing() - middle.y;
        int step = Math.max(1, parcels.size() / 200);
        List<Double> asTheyAre = new ArrayList<>();
        List<Double> undone = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i += step) {
            Coordinate at = parcels.get(i).shape.getCentroid().getCoordinate();
            asTheyAre.add(site.distance(site.getFactory().createPoint(at)));
            undone.add(site.distance(site.getFactory().createPoint(new Coordinate(at.x - east, at.y - north))));
        }
        asTheyAre.sort(null);
        undone.sort(null);
        double now = asTheyAre.get(asTheyAre.size() / 2);
        double then = undone.get(undone.size() / 2);
        return now >= 60 && then * 4 <= now;
    }

    private static BigDecimal tenths(double squareMetres) {
        return BigDecimal.valueOf(squareMetres).setScale(1, RoundingMode.HALF_UP);
    }
}
