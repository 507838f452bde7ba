package vn.dautu.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.rule.Reason;

/**
 * Whether an outline is a place: enough corners, in the country, no side across another (OGC Simple Features, as PostGIS asks it). Pure; the
 * page asks after every stroke, the book before it writes.
 */
public final class SiteCheck {

    /** More are a survey: they come as a file. */
    public static final int MOST_CORNERS = 5_000;

    /** Corners nearer than this are one, metres: a survey writes centimetres. */
    private static final double SAME_M = 0.01;

    private SiteCheck() {}

    /** What must be mended before it can be kept, in the order of the corners; empty when nothing. */
    public static List<SiteProblem> problems(SiteOutline outline) {
        if (outline.corners() == 0) {
            return List.of(new SiteProblem(Reason.of("site.empty"), 0, 0, List.of()));
        }
        if (outline.corners() > MOST_CORNERS) {
            return List.of(new SiteProblem(
                    Reason.of("site.too-many", (long) outline.corners(), (long) MOST_CORNERS), 0, 0, List.of()));
        }
        List<SiteProblem> problems = new ArrayList<>();
        for (int piece = 0; piece < outline.pieces().size(); piece++) {
            List<List<LonLat>> rings = outline.pieces().get(piece);
            for (int ring = 0; ring < rings.size(); ring++) {
                Ring at = new Ring(outline.kind(), rings.get(ring), piece, ring);
                at.look(problems);
            }
        }
        if (problems.isEmpty() && outline.kind() == SiteKind.SITE) {
            TopologyValidationError error = new IsValidOp(outline.shape()).getValidationError();
            if (error != null) {
                problems.add(nearest(outline, error));
            }
        }
        return List.copyOf(problems);
    }

    /** What concerns several rings: a hole outside its land, pieces that overlap. */
    private static SiteProblem nearest(SiteOutline outline, TopologyValidationError error) {
        Coordinate where = error.getCoordinate();
        int[] best = {0, 0, 0};
        double least = Double.MAX_VALUE;
        for (int piece = 0; piece < outline.pieces().size(); piece++) {
            for (int ring = 0; ring < outline.pieces().get(piece).size(); ring++) {
                List<LonLat> corners = outline.pieces().get(piece).get(ring);
                for (int corner = 0; corner < corners.size(); corner++) {
                    LonLat at = corners.get(corner);
                    double distance = where == null ? 0 : where.distance(new Coordinate(at.lon(), at.lat()));
                    if (distance < least) {
                        least = distance;
                        best = new int[] {piece, ring, corner};
                    }
                }
            }
        }
        String key = switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "site.hole-outside";
            case TopologyValidationError.NESTED_HOLES -> "site.holes-nested";
            default -> "site.rings-touch";
        };
        return new SiteProblem(
                Reason.of(key, best[2] + 1, place(outline.kind(), best[0], best[1])),
                best[0],
                best[1],
                List.of(best[2]));
    }

    /** "phần 2", "phần 1, lỗ 1": nothing for the first outline, which is mostly the only one. */
    static Reason place(SiteKind kind, int piece, int ring) {
        return ring > 0
                ? Reason.of("site.place.hole", piece + 1, ring)
                : piece > 0 ? Reason.of("site.place.piece", piece + 1) : Reason.of("site.place." + kind);
    }

    /** One ring, looked at by itself. */
    private record Ring(SiteKind kind, List<LonLat> corners, int piece, int ring) {

        void look(List<SiteProblem> problems) {
            int least = switch (kind) {
                case SITE -> 3;
                case LINE -> 2;
                case POINT -> 1;
            };
            if (corners.size() < least) {
                problems.add(problem("site.too-few." + kind, List.of(), corners.size(), place(kind, piece, ring)));
                return;
            }
            if (kind == SiteKind.POINT && corners.size() > 1) {
                problems.add(problem("site.one-point", List.of(1), corners.size()));
                return;
            }
            int before = problems.size();
            for (int i = 0; i < corners.size(); i++) {
                LonLat at = corners.get(i);
                // written so that what is no number is refused with the rest
                if (!(at.lon() >= 102 && at.lon() <= 110 && at.lat() >= 8 && at.lat() <= 24)) {
                    problems.add(problem("site.outside-country", List.of(i), i + 1, place(kind, piece, ring)));
                }
            }
            if (problems.size() > before) {
                return;
            }
            int sides = kind == SiteKind.SITE ? corners.size() : corners.size() - 1;
            for (int i = 0; i < sides; i++) {
                int next = (i + 1) % corners.size();
                if (corners.get(i).metresTo(corners.get(next)) < SAME_M) {
                    problems.add(
                            problem("site.same-corner", List.of(i, next), i + 1, next + 1, place(kind, piece, ring)));
                }
            }
            if (problems.size() == before && kind == SiteKind.SITE) {
                SiteProblem crossing = crossing();
                if (crossing != null) {
                    problems.add(crossing);
                }
            }
        }

        private @Nullable SiteProblem crossing() {
            Coordinate[] all = SiteOutline.coordinates(corners, true);
            LineIntersector lines = new RobustLineIntersector();
            int sides = corners.size();
            for (int i = 0; i < sides; i++) {
                for (int j = i + 1; j < sides; j++) {
                    boolean neighbours = j == i + 1 || i == 0 && j == sides - 1;
                    lines.computeIntersection(all[i], all[i + 1], all[j], all[j + 1]);
                    // neighbours share a corner; if more than that, one runs back over the other
                    if (neighbours
                            ? lines.getIntersectionNum() == LineIntersector.COLLINEAR_INTERSECTION
                            : lines.hasIntersection()) {
                        return problem(
                                "site.sides-cross",
                                List.of(i, i + 1, j, (j + 1) % sides),
                                i + 1,
                                (i + 1) % sides + 1,
                                j + 1,
                                (j + 1) % sides + 1,
                                place(kind, piece, ring));
                    }
                }
            }
            return null;
        }

        private SiteProblem problem(String key, List<Integer> at, Object... arguments) {
            return new SiteProblem(Reason.of(key, arguments), piece, ring, at);
        }
    }
}
