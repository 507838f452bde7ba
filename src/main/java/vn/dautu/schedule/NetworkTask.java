package vn.dautu.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task of a project's network as of a day.
 *
 * @param code unique in the project
 * @param milestone the milestone of the timetable that is reached when the task is finished
 * @param days how many days of its calendar it takes; 0 for an event
 * @param notBefore its planned first day; null when only its predecessors say when
 * @param started its first day once it has begun
 * @param finished its last day once it is done
 */
public record NetworkTask(
        String code,
        String name,
        @Nullable Milestone milestone,
        int days,
        WorkDays workDays,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate started,
        @Nullable LocalDate finished)
        implements Serializable {

    public NetworkTask {
        if (days < 0) {
            throw new IllegalArgumentException("a task cannot take " + days + " days");
        }
    }

    public boolean isOpen() {
        return finished == null;
    }

    public boolean hasBegun() {
        return started != null || finished != null;
    }

    public boolean isEvent() {
        return days == 0;
    }

    /** The task as it was planned: whatever has happened is forgotten. */
    NetworkTask asPlanned() {
        return new NetworkTask(code, name, milestone, days, workDays, notBefore, null, null);
    }

    /** The first day that is known of it, when nothing else says when it was to begin. */
    @Nullable
    LocalDate firstKnownDay() {
        return notBefore != null ? notBefore : started != null ? started : finished;
    }

    NetworkTask lasting(int longer) {
        return new NetworkTask(code, name, milestone, longer, workDays, notBefore, started, finished);
    }

    NetworkTask notBefore(LocalDate day) {
        return new NetworkTask(code, name, milestone, days, workDays, day, started, finished);
    }
}
