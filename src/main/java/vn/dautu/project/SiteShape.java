package vn.dautu.project;

import org.locationtech.jts.geom.Geometry;

/**
 * A part of where a project lies.
 *
 * @param shape WGS 84 (EPSG:4326), longitude then latitude
 * @param schematic the place is approximate
 */
public record SiteShape(SiteKind kind, Geometry shape, boolean schematic) {}
