package vn.dautu.overview;

import java.io.Serializable;
import java.util.Comparator;
import vn.dautu.kernel.money.Share;

/**
 * An owner in the ranking.
 *
 * @param late projects with a red light
 * @param medianDaysLate of its late projects, the lower of the two in the middle; 0 when none is late
 * @param yearShare disbursed of the year's plan
 * @param overdue obstacles of its projects past their due day, whoever must act
 */
public record OwnerLine(String owner, int projects, int late, long medianDaysLate, Share yearShare, int overdue)
        implements Serializable {

    /** Most late projects, then most days, then most overdue obstacles; else by name. */
    static final Comparator<OwnerLine> WORST_FIRST = Comparator.comparingInt((OwnerLine line) -> -line.late)
            .thenComparingLong(line -> -line.medianDaysLate)
            .thenComparingInt(line -> -line.overdue)
            .thenComparing(OwnerLine::owner);
}
