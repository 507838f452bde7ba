package vn.dautu.law;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The group that the law's thresholds give a total investment. It only warns: the group is the one the decision wrote.
 *
 * @param group QTQG, A, B or C
 * @param reached the threshold of that group; null for C, which has none
 * @param notReached the threshold of the next larger group; null when there is none
 */
public record ExpectedGroup(
        String group,
        @Nullable LegalFigure reached,
        @Nullable LegalFigure notReached) implements Serializable {

    private static final List<String> BY_SIZE = List.of("C", "B", "A", "QTQG");

    /**
     * The threshold that speaks against the group as written: the one reached when that is smaller, the one not reached when it is
     * larger; null when nothing speaks against it.
     */
    public @Nullable LegalFigure against(String written) {
        int asWritten = BY_SIZE.indexOf(written);
        int expected = BY_SIZE.indexOf(group);
        if (asWritten < 0 || asWritten == expected) {
            return null;
        }
        return asWritten < expected ? reached : notReached;
    }
}
