package vn.dautu.clearance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parcels of a project as of a day: no names, no amounts.
 *
 * @param position what they come to; null for a project without a parcel list
 * @param states by parcel id
 */
public record Plots(@Nullable LandPosition position, Map<Long, ParcelState> states) {}
