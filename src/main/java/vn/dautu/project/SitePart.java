package vn.dautu.project;

import org.locationtech.jts.geom.Geometry;

/**
 * A part of a place, as the book has it.
 *
 * @param part 1, 2, … among shapes of one kind
 * @param shape WGS 84 (EPSG:4326), longitude then latitude
 * @param fact the latest fact about the part: who redraws it says that he saw this one
 */
public record SitePart(SiteKind kind, int part, Geometry shape, boolean schematic, long fact) {}
