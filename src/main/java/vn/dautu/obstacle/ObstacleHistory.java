package vn.dautu.obstacle;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an obstacle's history.
 *
 * @param kind RAISED, ASSIGNED, STEP, RESOLVED or REOPENED
 * @param said the words that go with it; null with a first duty
 * @param task with its due day, of a duty
 * @param by who did it, or else who entered it
 * @param stands false when a later statement corrected it
 */
public record ObstacleHistory(
        String kind,
        LocalDate on,
        LocalDate knownOn,
        @Nullable String said,
        @Nullable Long agency,
        @Nullable String task,
        @Nullable LocalDate dueOn,
        @Nullable String by,
        @Nullable String document,
        boolean stands)
        implements Serializable {}
