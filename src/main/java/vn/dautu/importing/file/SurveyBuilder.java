package vn.dautu.importing.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.dautu.kernel.geo.RecognisedCrs;

/** Collects the parcels of a file, whatever its format, and holds them to the same limits and the same demands on a shape. */
final class SurveyBuilder {

    static final int MAX_SHAPES = 150_000;
    static final int MAX_VERTICES = 2_000_000;
    static final int MAX_DRAWN_SHAPES = 20_000;
    static final int MAX_DRAWN_VERTICES = 500_000;
    static final int MAX_RINGS = 500;
    private static final int MAX_TEXT = 20_000_000;
    private static final double SMALLEST_AREA = 0.01;
    static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** What a file is read for: how much of it there may be, and whether its shapes must be land. */
    enum Wanted {
        PARCELS(MAX_SHAPES, MAX_VERTICES, "survey.too-many-shapes"),
        /** Points, lines and areas, to be drawn and no more. */
        DRAWING(MAX_DRAWN_SHAPES, MAX_DRAWN_VERTICES, "drawing.too-many-shapes");

        final int shapes;
        final int vertices;
        final String tooMany;

        Wanted(int shapes, int vertices, String tooMany) {
            this.shapes = shapes;
            this.vertices = vertices;
            this.tooMany = tooMany;
        }
    }

    private final Wanted wanted;
    private final String file;
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<SurveyFeature> features = new ArrayList<>();
    private final List<ImportIssue> issues = new ArrayList<>();
    private int vertices;
    private long text;

    /** @param file how the messages call it */
    SurveyBuilder(String file) {
        this(file, Wanted.PARCELS);
    }

    SurveyBuilder(String file, Wanted wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    boolean isDrawing() {
        return wanted == Wanted.DRAWING;
    }

    /** The name of an attribute as the layout writes it: upper case, no blanks. */
    static String field(String name) {
        return Texts.clean(name).toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    void issue(ImportIssue issue) {
        issues.add(issue);
    }

    void error(int record, String column, String key, Object... args) {
        issues.add(ImportIssue.error(file, record, column, key, args));
    }

    /** To be told before so many coordinates are made. */
    void count(int more) {
        if (more < 0 || more > wanted.vertices - vertices) {
            throw new FileRefused("survey.too-many-vertices", wanted.vertices);
        }
        vertices += more;
    }

    /** A corner, or null and an issue when it is none. */
    @Nullable
    Coordinate corner(double x, double y, int record, int number) {
        if (Math.abs(x) < 1e9 && Math.abs(y) < 1e9) {
            return new CoordinateXY(x, y);
        }
        error(record, "", "shp.not-a-coordinate", number);
        return null;
    }

    /**
     * A polygon of rings that begin with the outer one, or null and an issue.
     *
     * @param closed false when the format closes its rings itself and repeats no corner
     */
    @Nullable
    Polygon polygon(List<List<Coordinate>> rings, boolean closed, int record) {
        if (rings.isEmpty() || rings.size() > MAX_RINGS) {
            if (rings.isEmpty()) {
                error(record, "", "shp.no-shape");
                return null;
            }
            throw new FileRefused("shp.too-many-rings", record, MAX_RINGS);
        }
        List<LinearRing> made = new ArrayList<>();
        for (List<Coordinate> ring : rings) {
            List<Coordinate> corners = new ArrayList<>(ring);
            if (!closed && !corners.isEmpty() && !corners.getFirst().equals2D(corners.getLast())) {
                corners.add(corners.getFirst().copy());
            }
            if (corners.size() < 4 || !corners.getFirst().equals2D(corners.getLast())) {
                ImportIssue open = ImportIssue.error(file, record, "", "shp.open-ring");
                issues.add(
                        corners.isEmpty()
                                ? open
                                : open.shownAt(
                                        corners.size() == 1
                                                ? GEOMETRY.createPoint(corners.getFirst())
                                                : GEOMETRY.createLineString(corners.toArray(Coordinate[]::new))));
                return null;
            }
            made.add(GEOMETRY.createLinearRing(corners.toArray(Coordinate[]::new)));
        }
        return GEOMETRY.createPolygon(
                made.getFirst(), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    static Geometry joined(List<Polygon> polygons) {
        return polygons.size() == 1
                ? polygons.getFirst()
                : GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** Takes a parcel, and tells what is wrong with its shape. */
    void add(int record, Geometry shape, Map<String, String> attributes) {
        if (features.size() >= wanted.shapes) {
            throw new FileRefused(wanted.tooMany, wanted.shapes);
        }
        for (String value : attributes.values()) {
            text += value.length();
        }
        if (text > MAX_TEXT) {
            throw new FileRefused("dbf.too-much-text");
        }
        fields.addAll(attributes.keySet());
        if (!isDrawing()) {
            tell(file, record, shape, issues);
        }
        features.add(new SurveyFeature(record, shape, attributes));
    }

    /** Tells of a shape without area, and of one that is not valid, with the place where it is not. */
    static void tell(String file, int record, Geometry shape, List<ImportIssue> issues) {
        if (!(shape.getArea() >= smallest(shape))) {
            issues.add(ImportIssue.error(file, record, "", "shp.no-area").shownAt(shape));
            return;
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            boolean crossing = error.getErrorType() == TopologyValidationError.SELF_INTERSECTION
                    || error.getErrorType() == TopologyValidationError.RING_SELF_INTERSECTION;
            Coordinate at = error.getCoordinate();
            issues.add(ImportIssue.error(
                            file,
                            record,
                            "",
                            crossing ? "shp.crosses-itself" : "shp.invalid",
                            rounded(at.getX()),
                            rounded(at.getY()))
                    .shownAt(shape));
        }
    }

    /** In degrees a hundredth of a square metre is some 1e-12. */
    private static double smallest(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        boolean degrees = box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90;
        return degrees ? SMALLEST_AREA * 1e-10 : SMALLEST_AREA;
    }

    private static Object rounded(double ordinate) {
        return Math.abs(ordinate) <= 180 ? String.valueOf(Math.round(ordinate * 1e6) / 1e6) : Math.round(ordinate);
    }

    boolean isEmpty() {
        return features.isEmpty();
    }

    Survey build(RecognisedCrs crs, @Nullable LocalDate knownOn) {
        return new Survey(file, crs, List.copyOf(fields), features, issues, knownOn);
    }

    static List<Coordinate> list(Coordinate... corners) {
        return Arrays.asList(corners);
    }
}
