package vn.dautu.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import vn.dautu.seeds.ParcelMosaic.Parcel;

/** The fields that the resettlement area {@code MH-017} was built on: its own site, cut into terraces. All handed over on 30/09/2024. */
final class ResettlementArea {
    static final String CODE = "MH-017";
    private static final LocalDate FINISHED = LocalDate.of(2024, 9, 30);

    final List<Parcel> parcels = new ArrayList<>();
    /** Who holds each of {@link #parcels}, numbered from 1. */
    final List<Integer> households = new ArrayList<>();

    private final Random random = new Random(17);
    private final List<LineString> borders = new ArrayList<>();

    ResettlementArea(List<double[]> ring) {
        var site = ParcelMosaic.FACTORY.createPolygon(ring.stream()
                .map(p -> new Coordinate(Math.round(p[0] * 1000) / 1000.0, Math.round(p[1] * 1000) / 1000.0))
                .toArray(Coordinate[]::new));
        split(site);
        int number = 3;
        int household = 0;
        int left = 0;
        for (Polygon shape : faces(site)) {
            if (left == 0) {
                household++;
                left = 1 + random.nextInt(3);
            }
            left--;
            number += 1 + random.nextInt(3);
            var handed = Day.working(LocalDate.of(2024, 8, 12).plusDays(random.nextInt(44)));
            if (household % 9 == 0) {
                handed = FINISHED;
            }
            var paid = handed.minusDays(6 + random.nextInt(12));
            var approved = paid.minusDays(8 + random.nextInt(12));
            var posted = approved.minusDays(24 + random.nextInt(8));
            int dice = random.nextInt(100);
            long taken = Math.round(shape.getArea() * 10);
            parcels.add(new Parcel(
                    shape,
                    "02086",
                    2011,
                    31,
                    number,
                    dice < 60 ? "LUC" : dice < 80 ? "BHK" : dice < 92 ? "CLN" : "ONT",
                    taken,
                    taken,
                    posted.minusDays(12 + random.nextInt(16)),
                    posted,
                    approved,
                    paid,
                    handed,
                    "",
                    FINISHED));
            households.add(household);
        }
    }

    int households() {
        return households.getLast();
    }

    private void split(Polygon piece) {
        if (piece.getArea() < 620 + random.nextInt(500)) {
            return;
        }
        var box = MinimumDiameter.getMinimumRectangle(piece).getCoordinates();
        boolean first = box[0].distance(box[1]) >= box[1].distance(box[2]);
        Coordinate from = box[1];
        Coordinate to = first ? box[0] : box[2];
        double length = from.distance(to);
        double share = 0.4 + random.nextDouble() * 0.2;
        double ux = (to.x - from.x) / length;
        double uy = (to.y - from.y) / length;
        double tilt = (random.nextDouble() - 0.5) * 0.2;
        double dx = -uy + ux * tilt;
        double dy = ux + uy * tilt;
        var on = new Coordinate(from.x + ux * length * share, from.y + uy * length * share);
        var left = new Coordinate(on.x - dx * 900, on.y - dy * 900);
        var right = new Coordinate(on.x + dx * 900, on.y + dy * 900);
        var half = ParcelMosaic.FACTORY.createPolygon(new Coordinate[] {
            left,
            right,
            new Coordinate(right.x + ux * 900, right.y + uy * 900),
            new Coordinate(left.x + ux * 900, left.y + uy * 900),
            left
        });
        if (piece.intersection(half) instanceof Polygon a
                && piece.difference(half) instanceof Polygon b
                && ParcelMosaic.FACTORY
                                .createLineString(new Coordinate[] {left, right})
                                .intersection(piece)
                        instanceof LineString cut) {
            borders.add(cut);
            split(a);
            split(b);
        }
    }

    private List<Polygon> faces(Polygon site) {
        var strings = new ArrayList<SegmentString>();
        borders.forEach(line -> strings.add(new NodedSegmentString(line.getCoordinates(), null)));
        strings.add(new NodedSegmentString(site.getExteriorRing().getCoordinates(), null));
        var noder = new SnapRoundingNoder(new PrecisionModel(1000));
        noder.computeNodes(strings);
        var polygonizer = new Polygonizer();
        var seen = new HashSet<String>();
        for (Object noded : noder.getNodedSubstrings()) {
            var line = ParcelMosaic.FACTORY.createLineString(((SegmentString) noded).getCoordinates());
            if (line.getLength() > 0 && seen.add(line.norm().toText())) {
                polygonizer.add(line);
            }
        }
        var faces = new ArrayList<Polygon>();
        for (Object face : polygonizer.getPolygons()) {
            if (((Polygon) face).getArea() > 1) {
                faces.add((Polygon) face);
            }
        }
        faces.sort(java.util.Comparator.comparing(
                        (Polygon p) -> -Math.round(p.getInteriorPoint().getY() / 30))
                .thenComparing(p -> Math.round(p.getInteriorPoint().getX() * 1000)));
        return faces;
    }
}
