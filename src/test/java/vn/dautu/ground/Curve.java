package vn.dautu.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/** The two ways in which a coarse hand-written line becomes one that looks grown: ridges break, water and roads bend. Metres in, metres out. */
final class Curve {

    private Curve() {}

    /**
     * A ridge line: every stretch is broken at its middle, sideways by up to {@code roughness} of its length, again and again until it is shorter
     * than {@code grain} metres. The seed is the line's own name, so that changing one line leaves the others as they were.
     */
    static List<Coordinate> broken(List<Coordinate> coarse, double grain, double roughness, String seed) {
        Random random = new Random(seed.hashCode());
        List<Coordinate> fine = new ArrayList<>();
        fine.add(coarse.getFirst());
        for (int i = 1; i < coarse.size(); i++) {
            breakUp(coarse.get(i - 1), coarse.get(i), grain, roughness, random, fine);
        }
        return fine;
    }

    private static void breakUp(
            Coordinate a, Coordinate b, double grain, double roughness, Random random, List<Coordinate> fine) {
        if (a.distance(b) < grain) {
            fine.add(b);
            return;
        }
        double aside = (random.nextDouble() * 2 - 1) * roughness;
        Coordinate middle =
                new Coordinate((a.x + b.x) / 2 - (b.y - a.y) * aside, (a.y + b.y) / 2 + (b.x - a.x) * aside);
        breakUp(a, middle, grain, roughness, random, fine);
        breakUp(middle, b, grain, roughness, random, fine);
    }

    /** A smooth line through every given point (Catmull-Rom), a point about every {@code step} metres; the given points stay in it exactly. */
    static List<Coordinate> bent(List<Coordinate> through, double step) {
        List<Coordinate> fine = new ArrayList<>();
        fine.add(through.getFirst());
        for (int i = 0; i + 1 < through.size(); i++) {
            Coordinate a = through.get(i);
            Coordinate b = through.get(i + 1);
            Coordinate before = i == 0 ? a : through.get(i - 1);
            Coordinate after = i + 2 == through.size() ? b : through.get(i + 2);
            int pieces = (int) Math.max(1, Math.ceil(a.distance(b) / step));
            for (int k = 1; k < pieces; k++) {
                double t = (double) k / pieces;
                fine.add(new Coordinate(bend(before.x, a.x, b.x, after.x, t), bend(before.y, a.y, b.y, after.y, t)));
            }
            fine.add(b);
        }
        return fine;
    }

    private static double bend(double p0, double p1, double p2, double p3, double t) {
        return 0.5
                * (2 * p1
                        + (p2 - p0) * t
                        + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
                        + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
    }

    /** Breaks a line coarsely and bends it through the broken points: what a river or a mountain road does. */
    static List<Coordinate> winding(List<Coordinate> coarse, double grain, double roughness, double step, String seed) {
        return bent(broken(bent(coarse, grain * 3), grain, roughness, seed), step);
    }

    /** The stretch of {@code line} from one of its points to another; both must be points of it. */
    static List<Coordinate> stretch(List<Coordinate> line, Coordinate from, Coordinate to) {
        int a = line.indexOf(from);
        int b = line.indexOf(to);
        if (a < 0 || b <= a) {
            throw new IllegalArgumentException("Not two points of the line in this order: " + from + ", " + to);
        }
        return line.subList(a, b + 1);
    }
}
