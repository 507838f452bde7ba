package vn.dautu.clearance;

import java.io.Serializable;

/**
 * A period that the law sets for a step.
 *
 * @param appliesTo {@code AGRI}, {@code NON_AGRI}, {@code *} for all, or {@code NOTICE}: how long the notice itself is good
 * @param countedFrom the step from whose day it is counted, that day not included
 * @param unit {@code days} (calendar days), {@code working-days} or {@code months}
 */
public record StepPeriod(
        String step,
        String appliesTo,
        Bound bound,
        String countedFrom,
        int amount,
        String unit,
        String article,
        String source,
        boolean verified)
        implements Serializable {

    /** On which side of its end the step must lie. */
    public enum Bound {
        /** Due by the end. */
        MOST,
        /** Not before the end. */
        LEAST
    }

    static final String AGRICULTURAL = "AGRI";
    static final String OTHER_LAND = "NON_AGRI";
    static final String THE_NOTICE_ITSELF = "NOTICE";
    private static final String ALL = "*";

    boolean isForOneKindOfLand() {
        return !appliesTo.equals(ALL);
    }

    boolean concerns(boolean agricultural) {
        return appliesTo.equals(ALL) || appliesTo.equals(agricultural ? AGRICULTURAL : OTHER_LAND);
    }
}
