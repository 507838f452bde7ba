package vn.dautu.obstacle;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From how many days overdue an obstacle comes to each level, as of a day.
 *
 * @param fromDay a level that is not in it is not used
 */
record Escalation(Map<EscalationLevel, Integer> fromDay) {

    /** The highest level whose day has come; null while not overdue. */
    @Nullable
    EscalationLevel level(long daysOverdue) {
        return daysOverdue <= 0
                ? null
                : fromDay.entrySet().stream()
                        .filter(entry -> entry.getValue() <= daysOverdue)
                        .map(Map.Entry::getKey)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
