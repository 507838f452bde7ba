package vn.dautu.clearance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;

/**
 * Ground that a task of the project's network needs: a polygon or a section of the route.
 *
 * @param fact id of the statement it is read from, as {@code work_area_parcel} names it
 * @param geoJson the polygon in WGS 84, null for a section
 * @param fromM metres from the start of the route, null for a polygon; {@code toM} too
 * @param neededBy code of the task that starts on it
 * @param value đồng of work behind it; empty when nobody said
 * @param contract number of the contract that would say
 * @param parcels how many parcels fall into it
 */
public record WorkArea(
        long id,
        long fact,
        String code,
        String name,
        @Nullable String geoJson,
        @Nullable Integer fromM,
        @Nullable Integer toM,
        String neededBy,
        Optional<Vnd> value,
        @Nullable String contract,
        int parcels) {}
