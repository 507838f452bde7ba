package vn.dautu.map;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dautu.clearance.ParcelState;

/**
 * Where every parcel in sight stands: by state the ids, rising, each as its distance from the one before, the first from zero: a quarter of
 * the bytes of the ids themselves. Parcels that nobody has inventoried are most, and what the map takes every other for: they are left out.
 *
 * @param days that a parcel alone adds to the finish of its project, by id; parcels that add none are left out
 */
record ParcelStates(
        String version,
        Map<ParcelState, long[]> parcels,
        Map<Long, Long> days,
        List<MapController.HoldingGroup> groups) {

    static Map<ParcelState, long[]> apart(Map<Long, ParcelState> byId) {
        long[] ids = byId.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        Map<ParcelState, long[]> states = new EnumMap<>(ParcelState.class);
        for (ParcelState state : ParcelState.values()) {
            long[] own = Arrays.stream(ids).filter(id -> byId.get(id) == state).toArray();
            for (int i = own.length - 1; i > 0; i--) {
                own[i] -= own[i - 1];
            }
            if (own.length > 0 && state != ParcelState.NOT_INVENTORIED) {
                states.put(state, own);
            }
        }
        return states;
    }
}
