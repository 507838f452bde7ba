package vn.dautu.project;

import org.locationtech.jts.geom.Geometry;
import vn.dautu.kernel.fact.FactStamp;

/**
 * Where a project lies.
 *
 * @param part 1, 2, … among shapes of one kind
 * @param shape WGS 84 (EPSG:4326), longitude then latitude; an empty one says that the part is no more
 * @param schematic true when the place is approximate
 */
public record SiteEntry(
        ProjectId project, SiteKind kind, int part, Geometry shape, boolean schematic, FactStamp stamp) {}
