package vn.dautu.law;

import java.util.Map;
import java.util.OptionalInt;

/**
 * For how many years a project of a group may be given capital, as the law of a day has it.
 *
 * @param verified whether every one of the figures was confirmed; unverified ones are never printed as law
 */
public record FundingYears(Map<String, Integer> byGroup, boolean verified) {

    /** Figures that a page confirmed. */
    public FundingYears(Map<String, Integer> byGroup) {
        this(byGroup, true);
    }

    public OptionalInt limit(String group) {
        Integer years = byGroup.get(group);
        return years == null ? OptionalInt.empty() : OptionalInt.of(years);
    }

    /** Whether a group funded from one year through another, both counted, is beyond its limit; not where it has none. */
    public boolean isBeyond(String group, int firstYear, int lastYear) {
        OptionalInt limit = limit(group);
        return limit.isPresent() && lastYear - firstYear + 1 > limit.getAsInt();
    }
}
