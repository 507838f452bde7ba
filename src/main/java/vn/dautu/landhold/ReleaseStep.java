package vn.dautu.landhold;

import java.io.Serializable;
import java.util.List;

/**
 * A step of the shortest list to release.
 *
 * @param parcels ids of the parcels to release together, after those of the steps before
 * @param households codes of their holders
 * @param regained days that come back with this step
 * @param total days that have come back after it; {@code landSoFar} what it took
 */
public record ReleaseStep(
        List<Long> parcels, List<String> households, HeldLand land, long regained, long total, HeldLand landSoFar)
        implements Serializable {}
