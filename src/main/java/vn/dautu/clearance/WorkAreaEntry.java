package vn.dautu.clearance;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * A work area as a file gives it: either a shape or a section.
 *
 * @param shape polygon or multipolygon in WGS 84, degrees; null for a section
 * @param fromM metres from the start of the route; null for a shape
 * @param neededBy code of the task that starts on it
 * @param value đồng of work behind it; null when unknown or told by the contract
 * @param active false: it is no longer used
 */
public record WorkAreaEntry(
        ProjectId project,
        String code,
        String name,
        @Nullable Geometry shape,
        @Nullable Integer fromM,
        @Nullable Integer toM,
        String neededBy,
        @Nullable Vnd value,
        @Nullable String contract,
        boolean active,
        FactStamp stamp) {}
