package vn.dautu.seeds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The stadium's ground: a rounded rectangle of some 11.2 ha, split again and again by crooked lines until it looks like old fields and
 * gardens. All lines are noded on a millimetre grid before the faces are read, so neighbours share their border exactly. EPSG:9213.
 */
final class ParcelMosaic {
    static final double CENTRE_LON = 105.8262;
    static final double CENTRE_LAT = 22.1492;
    private static final double WIDTH = 412;
    private static final double HEIGHT = 294;
    private static final double CORNER = 100;
    private static final int WANTED = 432;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.BASIC_ISO_DATE;
    static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(1000));

    /** Steps of the compensation, null while not done; area in tenths of a square metre. */
    record Parcel(
            Polygon shape,
            String commune,
            int mapYear,
            int mapSheet,
            int number,
            String landType,
            long areaTenths,
            long takenTenths,
            @Nullable LocalDate counted,
            @Nullable LocalDate posted,
            @Nullable LocalDate approved,
            @Nullable LocalDate paid,
            @Nullable LocalDate handedOver,
            String obstacle,
            LocalDate obstacleSince) {

        String step(@Nullable LocalDate date, LocalDate asOf) {
            return date == null || date.isAfter(asOf) ? "" : STAMP.format(date);
        }

        String obstacleOn(LocalDate asOf) {
            return obstacleSince.isAfter(asOf) ? "" : obstacle;
        }
    }

    final List<Parcel> parcels = new ArrayList<>();
    final Geometry outline;
    private final Random random = new Random(9213);
    private final List<LineString> borders = new ArrayList<>();

    ParcelMosaic() {
        double[] centre = SurveyGrid.toGrid(CENTRE_LON, CENTRE_LAT);
        var turn = AffineTransformation.rotationInstance(0.045).translate(Math.round(centre[0]), Math.round(centre[1]));
        Polygon site = roundedRectangle();
        var frame = FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(-240, -180),
            new Coordinate(240, -180),
            new Coordinate(240, 180),
            new Coordinate(-240, 180),
            new Coordinate(-240, -180)
        });
        split(frame, 0);
        List<Polygon> faces = faces(site, turn);
        outline = UnaryUnionOp.union(faces);
        describe(faces, turn);
    }

    private static Polygon roundedRectangle() {
        var points = new ArrayList<Coordinate>();
        double[][] corners = {{1, 1, 0}, {-1, 1, 90}, {-1, -1, 180}, {1, -1, 270}};
        for (double[] c : corners) {
            for (int i = 0; i <= 9; i++) {
                double angle = StrictMath.toRadians(c[2] + i * 10);
                points.add(new Coordinate(
                        c[0] * (WIDTH / 2 - CORNER) + CORNER * StrictMath.cos(angle),
                        c[1] * (HEIGHT / 2 - CORNER) + CORNER * StrictMath.sin(angle)));
            }
        }
        points.add(points.getFirst().copy());
        return FACTORY.createPolygon(points.toArray(Coordinate[]::new));
    }

    /** Cuts across the longer side, a little askew and never quite in the middle, until the piece is as big as a plot. */
    private void split(Polygon piece, int depth) {
        double wanted = 185 + random.nextInt(275);
        if (piece.getArea() < wanted && depth > 3) {
            return;
        }
        var box = org.locationtech.jts.algorithm.MinimumDiameter.getMinimumRectangle(piece)
                .getCoordinates();
        double side0 = box[0].distance(box[1]);
        double side1 = box[1].distance(box[2]);
        Coordinate along = side0 >= side1 ? minus(box[1], box[0]) : minus(box[2], box[1]);
        Coordinate from = side0 >= side1 ? mid(box[0], box[3]) : mid(box[0], box[1]);
        double share = 0.36 + random.nextDouble() * 0.28;
        double length = StrictMath.hypot(along.x, along.y);
        var on = new Coordinate(from.x + along.x * share, from.y + along.y * share);
        double tilt = (random.nextDouble() - 0.5) * 0.46;
        double dx = -along.y / length;
        double dy = along.x / length;
        double ux = dx * StrictMath.cos(tilt) - dy * StrictMath.sin(tilt);
        double uy = dx * StrictMath.sin(tilt) + dy * StrictMath.cos(tilt);
        var far = 900.0;
        // A crooked cut: a kink of up to a metre and a half, as real boundaries have.
        double kink = (random.nextDouble() - 0.5) * StrictMath.min(3, StrictMath.sqrt(piece.getArea()) / 7);
        var middle = new Coordinate(on.x + uy * kink, on.y - ux * kink);
        var left = new Coordinate(on.x - ux * far, on.y - uy * far);
        var right = new Coordinate(on.x + ux * far, on.y + uy * far);
        var half = FACTORY.createPolygon(new Coordinate[] {
            left,
            middle,
            right,
            new Coordinate(right.x + along.x * 60, right.y + along.y * 60),
            new Coordinate(left.x + along.x * 60, left.y + along.y * 60),
            left
        });
        var cut =
                FACTORY.createLineString(new Coordinate[] {left, middle, right}).intersection(piece);
        Geometry one = piece.intersection(half);
        Geometry other = piece.difference(half);
        if (!(one instanceof Polygon a)
                || !(other instanceof Polygon b)
                || !(cut instanceof LineString line)
                || a.getArea() < 60
                || b.getArea() < 60) {
            if (depth < 40 && piece.getArea() > 700) {
                split(piece, depth + 1);
            }
            return;
        }
        borders.add(line);
        split(a, depth + 1);
        split(b, depth + 1);
    }

    private static Coordinate minus(Coordinate a, Coordinate b) {
        return new Coordinate(a.x - b.x, a.y - b.y);
    }

    private static Coordinate mid(Coordinate a, Coordinate b) {
        return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    private List<Polygon> faces(Polygon site, AffineTransformation turn) {
        var segments = new ArrayList<SegmentString>();
        for (var line : borders) {
            segments.add(string(turn.transform(line)));
        }
        Polygon ring = (Polygon) turn.transform(site);
        segments.add(string(ring.getExteriorRing()));
        var noder = new SnapRoundingNoder(new PrecisionModel(1000));
        noder.computeNodes(segments);
        var polygonizer = new Polygonizer();
        var unique = new java.util.HashSet<String>();
        for (Object noded : noder.getNodedSubstrings()) {
            Coordinate[] c = ((SegmentString) noded).getCoordinates();
            var line = FACTORY.createLineString(c);
            if (line.getLength() > 0 && unique.add(line.norm().toText())) {
                polygonizer.add(line);
            }
        }
        var inside = new ArrayList<Polygon>();
        for (Object face : polygonizer.getPolygons()) {
            if (ring.contains(((Polygon) face).getInteriorPoint())) {
                inside.add((Polygon) face);
            }
        }
        inside.sort(byPlace());
        return merged(inside);
    }

    private static SegmentString string(Geometry line) {
        return new NodedSegmentString(line.getCoordinates(), null);
    }

    private static Comparator<Polygon> byPlace() {
        return Comparator.comparing(
                        (Polygon p) -> -Math.round(p.getInteriorPoint().getY() * 1000))
                .thenComparing(p -> Math.round(p.getInteriorPoint().getX() * 1000));
    }

    /** Slivers at the rim join the neighbour with the longest common border; then the smallest until the wanted number is left. */
    @SuppressWarnings("ReferenceEquality") // Which polygon it is matters, not what shape it has.
    private static List<Polygon> merged(List<Polygon> faces) {
        var left = new ArrayList<>(faces);
        while (true) {
            var smallest = left.stream()
                    .min(Comparator.comparingDouble(Polygon::getArea))
                    .orElseThrow();
            if (smallest.getArea() > 85 && left.size() <= WANTED) {
                break;
            }
            Polygon best = null;
            double longest = 0;
            for (var other : left) {
                if (other != smallest && other.getEnvelopeInternal().intersects(smallest.getEnvelopeInternal())) {
                    double common = other.getExteriorRing()
                            .intersection(smallest.getExteriorRing())
                            .getLength();
                    if (common > longest) {
                        longest = common;
                        best = other;
                    }
                }
            }
            if (best == null || !(best.union(smallest) instanceof Polygon joined)) {
                throw new IllegalStateException("A face without a neighbour");
            }
            left.remove(smallest);
            left.set(left.indexOf(best), joined);
        }
        left.sort(byPlace());
        return left;
    }

    private void describe(List<Polygon> faces, AffineTransformation turn) {
        AffineTransformation back;
        try {
            back = turn.getInverse();
        } catch (org.locationtech.jts.geom.util.NoninvertibleTransformationException e) {
            throw new IllegalStateException(e);
        }
        record Ranked(Polygon shape, double x, double y, double key, boolean rim) {}
        var ranked = new ArrayList<Ranked>();
        for (var f : faces) {
            var c = back.transform(f.getCentroid()).getCoordinate();
            // Stand B lies on the west side; what is nearest to it comes last.
            double near = StrictMath.hypot((c.x + 95) / 1.0, (c.y + 12) / 1.9);
            boolean rim =
                    f.getExteriorRing().intersection(outline.getBoundary()).getLength() > 0.5;
            ranked.add(new Ranked(
                    f,
                    c.x,
                    c.y,
                    near + random.nextGaussian() * 26 + random.nextDouble() * 90 * (near > 90 ? 1 : 0),
                    rim));
        }
        double whole = ranked.stream().mapToDouble(r -> r.shape().getArea()).sum();
        var order = new ArrayList<>(ranked);
        order.sort(Comparator.comparingDouble((Ranked r) -> -r.key()));
        var stand = new ArrayList<>(ranked);
        stand.sort(Comparator.comparingDouble(r -> StrictMath.hypot(r.x() + 95, (r.y() + 12) / 2.1)));
        var blocked = new ArrayList<>(stand.subList(0, 14));
        order.removeAll(blocked);
        order.addAll(blocked);

        var pace = new Pace();
        double done = 0;
        var facts = new java.util.IdentityHashMap<Polygon, @Nullable LocalDate[]>();
        for (var r : order) {
            done += r.shape().getArea();
            double share = done / whole;
            LocalDate handed = blocked.contains(r) || share > 0.942 ? null : pace.on(share);
            facts.put(r.shape(), steps(handed, blocked.contains(r)));
        }
        var numbers = new int[60];
        for (var r : ranked) {
            int sheet = (r.y() > 0 ? 11 : 24) + (r.x() > 0 ? 1 : 0);
            int edition = r.x() > 120 && r.y() < -20 ? 2019 : 2012;
            numbers[sheet] += 1 + random.nextInt(3);
            var steps = java.util.Objects.requireNonNull(facts.get(r.shape()));
            long taken = Math.round(r.shape().getArea() * 10);
            long area = r.rim() && random.nextInt(3) > 0 ? taken + 200 + random.nextInt(2600) : taken;
            boolean hard = blocked.contains(r);
            String cause = !hard
                    ? ""
                    : blocked.indexOf(r) < 3 ? "GP_KHIEUNAI" : blocked.indexOf(r) == 8 ? "GP_TDC" : "GP_KHONGNHAN";
            parcels.add(new Parcel(
                    r.shape(),
                    r.x() > 150 && r.y() > 70 ? "01834" : "01837",
                    edition,
                    sheet,
                    numbers[sheet] + (edition == 2019 ? 100 : 0),
                    landType(r.x(), r.y()),
                    area,
                    taken,
                    steps[0],
                    steps[1],
                    steps[2],
                    steps[3],
                    steps[4],
                    cause,
                    LocalDate.of(2023, 5, 15)));
        }
    }

    private @Nullable LocalDate[] steps(@Nullable LocalDate handed, boolean blocked) {
        if (handed != null) {
            var paid = handed.minusDays(9 + random.nextInt(24));
            var approved = paid.minusDays(14 + random.nextInt(28));
            var posted = approved.minusDays(32 + random.nextInt(30));
            return new LocalDate[] {posted.minusDays(18 + random.nextInt(70)), posted, approved, paid, handed};
        }
        if (blocked) {
            return new LocalDate[] {
                LocalDate.of(2023, 2, 6).plusDays(random.nextInt(60)),
                LocalDate.of(2023, 12, 4).plusDays(random.nextInt(20)),
                LocalDate.of(2024, 4, 22).plusDays(random.nextInt(40)),
                null,
                null
            };
        }
        var counted = LocalDate.of(2023, 3, 1).plusDays(random.nextInt(90));
        var approved = LocalDate.of(2025, 6, 2).plusDays(random.nextInt(60));
        return new LocalDate[] {
            counted,
            LocalDate.of(2025, 3, 3).plusDays(random.nextInt(30)),
            approved,
            random.nextBoolean() ? approved.plusDays(70) : null,
            null
        };
    }

    /** Share of the ground handed over by date: 50 % on 20/06/2023, 68 % on 29/02/2024, 94 % on 31/10/2025. */
    private static final class Pace {
        private final LocalDate[] days = {
            LocalDate.of(2022, 10, 3),
            LocalDate.of(2022, 12, 31),
            LocalDate.of(2023, 6, 20),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 10, 24)
        };
        private final double[] shares = {0, 0.172, 0.5, 0.68, 0.942};

        LocalDate on(double share) {
            for (int i = 1; i < days.length; i++) {
                if (share <= shares[i]) {
                    return Day.working(
                            Day.between(days[i - 1], days[i], (share - shares[i - 1]) / (shares[i] - shares[i - 1]))
                                    .minusDays(2));
                }
            }
            return days[days.length - 1];
        }
    }

    private String landType(double x, double y) {
        int dice = random.nextInt(100);
        if (x < -60 && x > -150 && y < 70) {
            return dice < 62 ? "ODT" : dice < 82 ? "CLN" : dice < 92 ? "BHK" : "DGT";
        }
        if (y > 95) {
            return dice < 55 ? "CLN" : dice < 80 ? "BHK" : dice < 90 ? "ODT" : "BCS";
        }
        if (x > 90) {
            return dice < 40 ? "BHK" : dice < 60 ? "LUC" : dice < 78 ? "CLN" : dice < 88 ? "NTS" : "ODT";
        }
        return dice < 66 ? "LUC" : dice < 82 ? "BHK" : dice < 90 ? "NTS" : dice < 96 ? "DGT" : "BCS";
    }

    /** The outline in WGS 84 longitude, latitude, simplified to a quarter of a metre. */
    List<double[]> outlineLonLat() {
        var simple = TopologyPreservingSimplifier.simplify(outline, 0.25);
        var points = new ArrayList<double[]>();
        for (var c : ((Polygon) simple).getExteriorRing().getCoordinates()) {
            points.add(SurveyGrid.toLonLat(c.x, c.y));
        }
        return points;
    }
}
