package vn.dautu.landhold;

import java.io.Serializable;
import java.util.List;
import vn.dautu.schedule.NetworkPlan;

/**
 * What the land of one project does to its finish, parcel by parcel.
 *
 * @param parcels those that lie in a work area, the ones that hold longest first
 * @param households by code, the ones that hold longest first; {@code communes} likewise
 * @param list the shortest list to release
 * @param ready the network if all land were ready when needed; {@code now} as it is
 */
public record LandHoldDetail(
        LandHold hold,
        List<HeldParcel> parcels,
        List<HeldGroup> households,
        List<HeldGroup> communes,
        List<ReleaseStep> list,
        NetworkPlan ready,
        NetworkPlan now)
        implements Serializable {}
