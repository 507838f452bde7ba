package vn.dautu.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Streets and blocks of the province's town, in metres: a bent net of streets on either bank, roads along the water, bridges. A believable town,
 * not the real one, so no street bears a name. Nothing is put within {@link #FREE_M} of the stadium's site.
 */
final class Town {

    static final Coordinate STADIUM = Plane.metres(105.8262, 22.1492);
    static final double FREE_M = 350;
    /** From the middle of the river to the middle of the road along it. */
    private static final double BANK_M = 78;

    private static final double STREET_HALF_WIDTH_M = 8;

    private final GeometryFactory geometries = new GeometryFactory();
    private final List<LineString> mainStreets = new ArrayList<>();
    private final List<LineString> streets = new ArrayList<>();
    private final List<Polygon> blocks = new ArrayList<>();

    Town(LineString river, Collection<LineString> nationalRoads) {
        Geometry water = river.buffer(BANK_M, 6);
        Geometry free = geometries.createPoint(STADIUM).buffer(FREE_M + 25);
        Polygon east = zone(
                105.833, 22.1595, 105.8415, 22.1625, 105.851, 22.1635, 105.8575, 22.158, 105.8545, 22.149, 105.8565,
                22.139, 105.861, 22.1305, 105.8585, 22.1235, 105.85, 22.1245, 105.841, 22.1285, 105.834, 22.1325,
                105.8295, 22.1375, 105.8295, 22.145, 105.8285, 22.153);
        Polygon west = zone(
                105.8335, 22.158, 105.8265, 22.1588, 105.8185, 22.1565, 105.8145, 22.15, 105.8125, 22.143, 105.812,
                22.1365, 105.818, 22.1345, 105.827, 22.1335, 105.835, 22.133, 105.836, 22.145);
        bank(east.difference(water), free, water, east, 0.12, 205, 262, "bờ đông", nationalRoads);
        bank(west.difference(water), free, water, west, -0.18, 215, 270, "bờ tây", nationalRoads);
        for (Coordinate near : List.of(Plane.metres(105.8320, 22.1497), Plane.metres(105.8342, 22.1452))) {
            bridge(river, near);
        }
    }

    List<LineString> mainStreets() {
        return mainStreets;
    }

    List<LineString> streets() {
        return streets;
    }

    List<Polygon> blocks() {
        return blocks;
    }

    private Polygon zone(double... lonLat) {
        List<Coordinate> ring = new ArrayList<>(Plane.metres(lonLat));
        ring.add(ring.getFirst());
        return geometries.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private void bank(
            Geometry land,
            Geometry free,
            Geometry water,
            Polygon zone,
            double turn,
            double across,
            double along,
            String seed,
            Collection<LineString> nationalRoads) {
        Random random = new Random(seed.hashCode());
        // The one side of the river only: a bend must not leave a scrap of the other bank in the zone.
        Geometry bank = widest(land);
        Coordinate centre = zone.getCentroid().getCoordinate();
        double[] columns = spaced(random, 2600, across);
        double[] rows = spaced(random, 2600, along);
        double phase = random.nextDouble() * 6;
        Coordinate[][] node = new Coordinate[columns.length][rows.length];
        for (int c = 0; c < columns.length; c++) {
            for (int r = 0; r < rows.length; r++) {
                node[c][r] = warped(centre, columns[c], rows[r], turn, phase, random);
            }
        }
        // By street, so that a street is written as one line and not as the sides of its blocks.
        List<List<LineString>> net = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            List<LineString> street = new ArrayList<>();
            for (int c = 0; c + 1 < columns.length; c++) {
                if (random.nextDouble() > 0.17) {
                    stretch(node[c][r], node[c + 1][r], bank, free, street);
                }
            }
            net.add(street);
        }
        for (int c = 0; c < columns.length; c++) {
            List<LineString> street = new ArrayList<>();
            for (int r = 0; r + 1 < rows.length; r++) {
                if (random.nextDouble() > 0.12) {
                    stretch(node[c][r], node[c][r + 1], bank, free, street);
                }
            }
            net.add(street);
        }
        List<LineString> quay =
                merged(List.of(water.getBoundary().intersection(zone).intersection(bank.buffer(0.5))));

        List<Geometry> lines = new ArrayList<>(quay);
        net.forEach(lines::addAll);
        nationalRoads.forEach(road -> lines.add(road.intersection(zone)));
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(geometries.buildGeometry(lines).union());
        @SuppressWarnings("unchecked")
        Collection<Polygon> faces = polygonizer.getPolygons();
        @SuppressWarnings("unchecked")
        Collection<LineString> deadEnds = polygonizer.getDangles();

        Geometry roadway = geometries
                .buildGeometry(List.copyOf(nationalRoads))
                .intersection(zone)
                .buffer(STREET_HALF_WIDTH_M + 5);
        Geometry keepOut = free.union(water);
        for (Polygon face : inOrder(faces)) {
            if (face.getArea() > 190_000 || !bank.contains(face.getInteriorPoint())) {
                continue;
            }
            Geometry block = face.difference(roadway)
                    .difference(keepOut)
                    .buffer(-STREET_HALF_WIDTH_M - 16, 1)
                    .buffer(14, 1)
                    .norm();
            for (int i = 0; i < block.getNumGeometries(); i++) {
                Geometry part = TopologyPreservingSimplifier.simplify(block.getGeometryN(i), 5);
                if (part instanceof Polygon polygon && polygon.getArea() > 2_500) {
                    blocks.add(
                            geometries.createPolygon(polygon.getExteriorRing().getCoordinates()));
                }
            }
        }
        // A stub that ends in a field is no street.
        Geometry stubs = geometries.buildGeometry(deadEnds).buffer(0.5, 1);
        for (List<LineString> street : net) {
            streets.addAll(
                    merged(street.stream().map(side -> side.difference(stubs)).toList()));
        }
        mainStreets.addAll(
                merged(quay.stream().map(side -> side.difference(stubs)).toList()));
    }

    private static List<LineString> merged(Collection<? extends Geometry> lines) {
        LineMerger merger = new LineMerger();
        merger.add(lines);
        List<LineString> merged = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            if (line instanceof LineString street && street.getLength() > 40) {
                merged.add(street);
            }
        }
        return inOrder(merged);
    }

    /** The library keeps faces and lines in hash order, which differs from run to run; a file that is compared needs one order. */
    private static <G extends Geometry> List<G> inOrder(Collection<G> shapes) {
        shapes.forEach(Geometry::normalize);
        return shapes.stream().sorted().toList();
    }

    private void stretch(Coordinate from, Coordinate to, Geometry bank, Geometry free, List<LineString> net) {
        LineString line = geometries.createLineString(new Coordinate[] {from, to});
        if (line.intersects(free)) {
            return;
        }
        // A little over the edge, so that it crosses the road along the water; the rest is cut off as a stub.
        Geometry inside = line.intersection(bank.buffer(3, 2));
        if (inside instanceof LineString part && part.getLength() > 10) {
            net.add(part);
        }
    }

    private Coordinate warped(Coordinate centre, double a, double b, double turn, double phase, Random random) {
        double bentA =
                a + 70 * StrictMath.sin(b / 620 + phase) + 26 * StrictMath.sin(b / 240 + a / 900) + jitter(random, 17);
        double bentB =
                b + 60 * StrictMath.sin(a / 560 - phase) + 24 * StrictMath.sin(a / 230 - b / 800) + jitter(random, 17);
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        return new Coordinate(centre.x + bentA * cos - bentB * sin, centre.y + bentA * sin + bentB * cos);
    }

    private static double jitter(Random random, double metres) {
        return (random.nextDouble() * 2 - 1) * metres;
    }

    private static double[] spaced(Random random, double reach, double mean) {
        List<Double> places = new ArrayList<>();
        for (double at = -reach; at < reach; at += mean * (0.66 + 0.68 * random.nextDouble())) {
            places.add(at);
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Geometry widest(Geometry land) {
        Geometry widest = land.getGeometryN(0);
        for (int i = 1; i < land.getNumGeometries(); i++) {
            if (land.getGeometryN(i).getArea() > widest.getArea()) {
                widest = land.getGeometryN(i);
            }
        }
        return widest;
    }

    /** Straight over the river, from the road on one bank to that on the other. */
    private void bridge(LineString river, Coordinate near) {
        Coordinate[] course = river.getCoordinates();
        int at = 1;
        for (int i = 1; i + 1 < course.length; i++) {
            if (course[i].distance(near) < course[at].distance(near)) {
                at = i;
            }
        }
        double dx = course[at + 1].x - course[at - 1].x;
        double dy = course[at + 1].y - course[at - 1].y;
        double length = StrictMath.hypot(dx, dy);
        Coordinate middle = course[at];
        LineString over = geometries.createLineString(new Coordinate[] {
            new Coordinate(middle.x - dy / length * (BANK_M + 4), middle.y + dx / length * (BANK_M + 4)),
            new Coordinate(middle.x + dy / length * (BANK_M + 4), middle.y - dx / length * (BANK_M + 4))
        });
        mainStreets.add(over);
    }
}
