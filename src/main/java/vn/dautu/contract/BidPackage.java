package vn.dautu.contract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * A bidding package (gói thầu).
 *
 * @param code its number or code, one within its project
 * @param price the approved price of the package, null when not told
 * @param awarded whether a contract was signed for it
 */
public record BidPackage(
        ProjectId project,
        String code,
        String name,
        @Nullable Vnd price,
        boolean awarded) implements Serializable {}
