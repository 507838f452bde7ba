package vn.dautu.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.Vn2000;

/**
 * Chainage along a project's route: where a shape begins and ends when its corners are laid on the line, and where a chainage lies; metres
 * from its start.
 */
public final class RouteMeasure {

    private static final RouteMeasure NONE = new RouteMeasure(null);

    private final @Nullable LengthIndexedLine line;

    private RouteMeasure(@Nullable LengthIndexedLine line) {
        this.line = line;
    }

    /** Measures along the one line of the route; a route in several pieces has no chainage of its own. */
    public static RouteMeasure of(List<SiteShape> sites) {
        LineMerger merger = new LineMerger();
        sites.stream()
                .filter(site -> site.kind() == SiteKind.LINE)
                .forEach(site -> merger.add(Vn2000.bacKan().fromWgs84(site.shape())));
        Collection<?> lines = merger.getMergedLineStrings();
        if (lines.size() != 1) {
            return NONE;
        }
        LineString merged = (LineString) lines.iterator().next();
        // The merger is free in the direction; the route begins where its first piece does.
        for (SiteShape site : sites) {
            if (site.kind() == SiteKind.LINE) {
                Coordinate start = Vn2000.bacKan().fromWgs84(site.shape()).getCoordinate();
                double[] ends = {
                    start.distance(merged.getCoordinateN(0)),
                    start.distance(merged.getCoordinateN(merged.getNumPoints() - 1))
                };
                return new RouteMeasure(new LengthIndexedLine(ends[0] <= ends[1] ? merged : merged.reverse()));
            }
        }
        return NONE;
    }

    /** @param shape EPSG:9213; null when the route has no chainage */
    public int @Nullable [] measure(Geometry shape) {
        if (line == null) {
            return null;
        }
        double from = Double.MAX_VALUE;
        double to = 0;
        for (Coordinate corner : shape.getCoordinates()) {
            double at = line.project(corner);
            from = Math.min(from, at);
            to = Math.max(to, at);
        }
        int fromM = (int) Math.floor(from);
        return new int[] {fromM, Math.max(fromM + 1, (int) Math.ceil(to))};
    }

    /** Where a chainage lies; empty beyond the ends of the route. */
    public Optional<LonLat> at(int metres) {
        if (line == null || metres < 0 || metres > line.getEndIndex()) {
            return Optional.empty();
        }
        Coordinate point = line.extractPoint(metres);
        return Optional.of(Vn2000.bacKan().toWgs84(new EastNorth(point.x, point.y)));
    }
}
