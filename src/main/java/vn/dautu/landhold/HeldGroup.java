package vn.dautu.landhold;

import java.io.Serializable;
import java.util.List;

/** What a household or a commune does to the finish with all its parcels. */
public record HeldGroup(String code, List<Long> parcels, HeldLand land, Held held) implements Serializable {}
