package vn.dautu.clearance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at whom. No names in it.
 *
 * @param household its code; null for the whole list of the project
 */
public record Look(
        Instant at,
        String username,
        String projectCode,
        @Nullable String household,
        String why) {}
