package vn.dautu.law;

import java.util.Map;
import java.util.OptionalInt;

/**
 * For how many years a project of a group may be given capital (Law 39/2019, Art. 52.2: A 6, B 4, C 3).
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
}
