package vn.dautu.project;

import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;

/**
 * What a decision makes of the total investment (TMĐT): the new total, or the change, or both when they agree.
 *
 * @param seen the total that the officer saw, null when there was none
 */
public record AdjustTotal(
        ProjectId project,
        @Nullable Vnd total,
        @Nullable Vnd delta,
        @Nullable Vnd seen) {}
