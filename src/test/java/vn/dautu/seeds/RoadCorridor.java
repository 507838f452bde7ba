package vn.dautu.seeds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import vn.dautu.seeds.ParcelMosaic.Parcel;

/**
 * The land of the road {@code MH-006}: plots on both sides of its own line, cut across at common stations so that neighbours share
 * every corner. Who holds them and when each is handed over follows the story: three stretches are not clear on 31/10/2025.
 * EPSG:9213, chainage in whole metres from the start of the line.
 */
final class RoadCorridor {
    static final String CODE = "MH-006";
    private static final PrecisionModel MILLIMETRE = new PrecisionModel(1000);
    private static final LocalDate FIRST_COUNT = LocalDate.of(2023, 11, 13);

    /**
     * A stretch that is not handed over on 31/10/2025.
     *
     * @param stage why: what the plots of it have come to
     */
    private record Gap(int from, int to, int households, Stage stage) {}

    private enum Stage {
        WITHOUT_PLOTS,
        PAID_NOT_LEFT,
        ADDED_LATE
    }

    static final int GAP_FROM = 4200;
    static final int GAP_TO = 5100;
    private static final List<Gap> GAPS = List.of(
            new Gap(GAP_FROM, GAP_TO, 11, Stage.WITHOUT_PLOTS),
            new Gap(7640, 7880, 3, Stage.PAID_NOT_LEFT),
            new Gap(8520, 8640, 2, Stage.ADDED_LATE));

    /**
     * @param household number of the one who holds it, from 1 along the route
     * @param added first seen by the survey of 2025
     */
    record Plot(Parcel parcel, int from, int to, int household, boolean added) {}

    final List<Plot> plots = new ArrayList<>();
    final int length;
    /** The stretch of each household that is not clear, by its number; the others are. */
    final Map<Integer, String> waiting = new java.util.TreeMap<>();

    int households;

    private final Map<Parcel, int[]> chainage = new IdentityHashMap<>();
    private final Random random = new Random(6);
    private final double[] at;
    private final List<double[]> line;
    private final List<double[]> normals = new ArrayList<>();

    RoadCorridor(List<double[]> route) {
        line = route;
        at = new double[route.size()];
        for (int i = 1; i < at.length; i++) {
            at[i] = at[i - 1]
                    + StrictMath.hypot(route.get(i)[0] - route.get(i - 1)[0], route.get(i)[1] - route.get(i - 1)[1]);
        }
        length = (int) at[at.length - 1];
        for (int i = 0; i < at.length; i++) {
            double[] before = route.get(Math.max(0, i - 1));
            double[] after = route.get(Math.min(at.length - 1, i + 1));
            double dx = after[0] - before[0];
            double dy = after[1] - before[1];
            double d = StrictMath.hypot(dx, dy);
            normals.add(new double[] {-dy / d, dx / d});
        }
        side(1);
        side(-1);
        plots.sort(java.util.Comparator.comparingInt(Plot::from)
                .thenComparing(p -> p.parcel().number()));
    }

    int[] chainageOf(Parcel parcel) {
        return Objects.requireNonNull(chainage.get(parcel));
    }

    List<Parcel> on(LocalDate asOf) {
        return plots.stream()
                .filter(p -> !p.added() || asOf.getYear() >= 2025)
                .map(Plot::parcel)
                .toList();
    }

    // ---- shapes ---------------------------------------------------------------------------------------------------

    private void side(int hand) {
        var stations = new TreeSet<Integer>(List.of(0, length));
        GAPS.forEach(gap -> stations.addAll(List.of(gap.from(), gap.to())));
        var fixed = List.copyOf(stations);
        for (int i = 0; i + 1 < fixed.size(); i++) {
            int from = fixed.get(i);
            while (fixed.get(i + 1) - from > 78) {
                from += 27 + random.nextInt(37);
                stations.add(from);
            }
        }
        var cuts = List.copyOf(stations);
        double[] depth = new double[cuts.size()];
        double[] split = new double[cuts.size()];
        for (int i = 0; i < depth.length; i++) {
            depth[i] = 17 + random.nextDouble() * 8;
        }
        // Some stretches have a house plot in front and a garden behind it.
        for (int i = 0; i + 1 < split.length; i++) {
            if (random.nextInt(9) == 0) {
                split[i] = 0.4 + random.nextDouble() * 0.2;
            }
        }
        int holder = 0;
        int left = 0;
        var wanted = new IdentityHashMap<Gap, List<Integer>>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            Gap gap = GAPS.stream()
                    .filter(g -> from >= g.from() && to <= g.to())
                    .findFirst()
                    .orElse(null);
            int household;
            if (gap != null) {
                int first = wanted.computeIfAbsent(gap, g -> held(g)).getFirst();
                double share = (from + to) / 2.0 - gap.from();
                // The two sides of a gap are held by the same few: the farm lies on both.
                household = first + (int) (share * gap.households() / (gap.to() - gap.from()));
                left = 0;
            } else {
                if (left == 0) {
                    holder = ++households;
                    left = 1 + random.nextInt(3);
                }
                left--;
                household = holder;
            }
            double share = split[i];
            if (share > 0) {
                plot(hand, cuts, depth, split, i, 0, share, household, gap);
                plot(hand, cuts, depth, split, i, share, 1, household, gap);
            } else {
                plot(hand, cuts, depth, split, i, 0, 1, household, gap);
            }
        }
    }

    private final Map<Gap, List<Integer>> held = new java.util.HashMap<>();

    private List<Integer> held(Gap gap) {
        return held.computeIfAbsent(gap, g -> {
            int first = households + 1;
            households += g.households();
            var all = new ArrayList<Integer>();
            for (int h = first; h <= households; h++) {
                all.add(h);
                waiting.put(h, g.stage().name());
            }
            return all;
        });
    }

    private void plot(
            int hand,
            List<Integer> cuts,
            double[] depth,
            double[] split,
            int i,
            double inner,
            double outer,
            int household,
            @Nullable Gap gap) {
        int from = cuts.get(i);
        int to = cuts.get(i + 1);
        var ring = new ArrayList<Coordinate>();
        // Out along the near edge, in the line's own corners; across; back along the far edge; across again.
        var along = new ArrayList<Double>();
        along.add((double) from);
        for (double corner : at) {
            if (corner > from + 0.5 && corner < to - 0.5) {
                along.add(corner);
            }
        }
        along.add((double) to);
        for (double s : along) {
            ring.add(point(hand, s, inner * depthAt(depth, from, to, i, s)));
        }
        // Where a neighbour is split, its corner lies on this edge.
        double[] right = {i + 2 < cuts.size() ? split[i + 1] : 0, split[i]};
        corners(hand, ring, to, depth[i + 1], inner, outer, right);
        for (double s : along.reversed()) {
            ring.add(point(hand, s, outer * depthAt(depth, from, to, i, s)));
        }
        double[] leftSplits = {i > 0 ? split[i - 1] : 0, split[i]};
        corners(hand, ring, from, depth[i], outer, inner, leftSplits);
        ring.add(ring.getFirst());
        var clean = new ArrayList<Coordinate>();
        for (var c : ring) {
            if (clean.isEmpty() || !clean.getLast().equals2D(c)) {
                clean.add(c);
            }
        }
        Polygon shape = ParcelMosaic.FACTORY.createPolygon(clean.toArray(Coordinate[]::new));
        describe(shape, hand, from, to, inner > 0, household, gap);
    }

    private void corners(
            int hand, List<Coordinate> ring, int s, double depth, double begin, double end, double[] shares) {
        var inside = new TreeSet<Double>();
        for (double share : shares) {
            if (share > Math.min(begin, end) + 1e-9 && share < Math.max(begin, end) - 1e-9) {
                inside.add(share);
            }
        }
        for (double share : begin < end ? inside : inside.descendingSet()) {
            ring.add(point(hand, s, share * depth));
        }
    }

    private static double depthAt(double[] depth, int from, int to, int i, double s) {
        double share = (s - from) / (to - from);
        return depth[i] * (1 - share) + depth[i + 1] * share;
    }

    private Coordinate point(int hand, double s, double off) {
        int i = 1;
        while (i < at.length - 1 && at[i] < s) {
            i++;
        }
        double share = (s - at[i - 1]) / (at[i] - at[i - 1]);
        double[] a = line.get(i - 1);
        double[] b = line.get(i);
        double[] n = normals.get(i - 1);
        double[] m = normals.get(i);
        double nx = n[0] * (1 - share) + m[0] * share;
        double ny = n[1] * (1 - share) + m[1] * share;
        double d = StrictMath.hypot(nx, ny);
        var c = new Coordinate(
                a[0] * (1 - share) + b[0] * share + hand * off * nx / d,
                a[1] * (1 - share) + b[1] * share + hand * off * ny / d);
        MILLIMETRE.makePrecise(c);
        return c;
    }

    // ---- what is known of each ------------------------------------------------------------------------------------

    private final Map<Integer, @Nullable LocalDate[]> stepsOf = new java.util.HashMap<>();
    private final int[] numbers = new int[40];

    private void describe(Polygon shape, int hand, int from, int to, boolean behind, int household, @Nullable Gap gap) {
        String commune = from < 2160 ? "02086" : from < 6750 ? "02131" : "02122";
        int sheet = 10 + from / 1000;
        numbers[sheet] += 1 + random.nextInt(4);
        long taken = Math.round(shape.getArea() * 10);
        long area = random.nextInt(4) == 0 ? taken : taken + 500 + random.nextInt(14_000);
        boolean added = gap != null && gap.stage() == Stage.ADDED_LATE;
        var steps = stepsOf.computeIfAbsent(household, h -> steps(from, gap, h));
        boolean blocked = gap != null && gap.stage() == Stage.WITHOUT_PLOTS;
        var parcel = new Parcel(
                shape,
                commune,
                commune.equals("02086") ? 2011 : 2015,
                sheet,
                numbers[sheet] + (hand < 0 ? 200 : 0),
                landType(from, behind, gap),
                area,
                taken,
                steps[0],
                steps[1],
                steps[2],
                steps[3],
                steps[4],
                blocked ? "GP_TDC" : "",
                LocalDate.of(2024, 12, 25));
        chainage.put(parcel, new int[] {from, to});
        plots.add(new Plot(parcel, from, to, household, added));
    }

    private String landType(int from, boolean behind, @Nullable Gap gap) {
        int dice = random.nextInt(100);
        boolean village = from < 900 || (from > 4200 && from < 5100) || (from > 7600 && from < 8100);
        if (village || gap != null) {
            return behind ? "CLN" : dice < 55 ? "ONT" : dice < 85 ? "CLN" : "BHK";
        }
        if (from > 5600 && from < 6900) {
            return dice < 70 ? "RSX" : "NHK";
        }
        return dice < 40
                ? "LUC"
                : dice < 62 ? "BHK" : dice < 78 ? "RSX" : dice < 90 ? "CLN" : dice < 96 ? "NTS" : "DGT";
    }

    private @Nullable LocalDate[] steps(int from, @Nullable Gap gap, int household) {
        if (gap == null) {
            return back(handedOver(from));
        }
        var counted = FIRST_COUNT.plusDays(random.nextInt(50));
        return switch (gap.stage()) {
            case WITHOUT_PLOTS -> {
                // Six wait for their plan until there is a plot to name in it; five have one and are paid against the
                // plot.
                boolean planned = household % 2 == 0;
                yield new LocalDate[] {
                    counted,
                    LocalDate.of(2024, 10, 7).plusDays(random.nextInt(18)),
                    planned ? LocalDate.of(2025, 10, 13) : null,
                    null,
                    null
                };
            }
            case PAID_NOT_LEFT -> {
                var paid = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(14));
                yield new LocalDate[] {
                    counted, LocalDate.of(2025, 7, 7), LocalDate.of(2025, 9, 15), Day.working(paid), null
                };
            }
            case ADDED_LATE -> new LocalDate[] {LocalDate.of(2025, 8, 18), LocalDate.of(2025, 10, 6), null, null, null};
        };
    }

    /** The contractor moves in stretch by stretch; half of the land was handed over on 20/06/2024. */
    private LocalDate handedOver(int from) {
        if (from < 3000) {
            return between(LocalDate.of(2024, 4, 15), LocalDate.of(2024, 6, 18));
        }
        if (from < GAP_FROM) {
            return between(LocalDate.of(2024, 6, 24), LocalDate.of(2024, 10, 28));
        }
        if (from < 7000) {
            return random.nextInt(100) < 80
                    ? between(LocalDate.of(2024, 5, 6), LocalDate.of(2024, 6, 19))
                    : between(LocalDate.of(2024, 6, 24), LocalDate.of(2025, 2, 7));
        }
        return random.nextInt(100) < 10
                ? between(LocalDate.of(2024, 5, 20), LocalDate.of(2024, 6, 19))
                : between(LocalDate.of(2024, 7, 8), LocalDate.of(2025, 7, 4));
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        return Day.working(from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, to) - 1)));
    }

    private @Nullable LocalDate[] back(LocalDate handed) {
        var paid = handed.minusDays(7 + random.nextInt(14));
        var approved = paid.minusDays(9 + random.nextInt(18));
        var posted = approved.minusDays(26 + random.nextInt(16));
        var counted = posted.minusDays(15 + random.nextInt(60));
        return new LocalDate[] {
            counted.isBefore(FIRST_COUNT) ? FIRST_COUNT.plusDays(random.nextInt(40)) : counted,
            posted,
            approved,
            paid,
            handed
        };
    }
}
