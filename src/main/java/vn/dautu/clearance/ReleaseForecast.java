package vn.dautu.clearance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When the ground of a household will be free, if every remaining step takes all the time that the law lets it. */
public final class ReleaseForecast {

    private ReleaseForecast() {}

    /**
     * Walks the steps after the last one done up to the hand-over. A step's day is the end of its longest period, counted from the step
     * that the law counts it from, or that of the step before where the law sets none; never before that one, nor before the day until
     * which it must wait, nor before the as-of day. Where the step it is counted from was done before the last one, the last one's day
     * stands for it: only the notice's own is known.
     *
     * @param lastStepDone code of the furthest step done; null when nothing is
     * @param dayDone its day; null when nothing is done
     * @param noticeDay the day of the notice; null when not written down, and then nothing waits for it
     * @param agricultural whether all the land is agricultural: 90 days after the notice, else 180
     * @return the hand-over's own day when that is what was done last
     */
    public static LocalDate from(
            ClearanceSteps steps,
            @Nullable String lastStepDone,
            @Nullable LocalDate dayDone,
            @Nullable LocalDate noticeDay,
            boolean agricultural,
            LocalDate asOf) {
        if (ClearanceStep.HANDOVER.equals(lastStepDone) && dayDone != null) {
            return dayDone;
        }
        LocalDate before = dayDone == null ? asOf : dayDone;
        int reached = lastStepDone == null ? 0 : steps.ordinal(lastStepDone);
        Map<String, LocalDate> days = new HashMap<>();
        for (ClearanceStep step : steps.steps()) {
            if (step.ordinal() <= reached && !step.code().equals(ClearanceStep.NOTICE)) {
                days.put(step.code(), before);
            }
        }
        if (noticeDay != null) {
            days.put(ClearanceStep.NOTICE, noticeDay);
        }
        for (ClearanceStep step : steps.wayToHandOver()) {
            if (step.ordinal() <= reached || days.containsKey(step.code())) {
                continue;
            }
            LocalDate earliest = latest(before, asOf);
            LocalDate day = steps.dueDay(step.code(), days, agricultural)
                    .or(() -> steps.notBefore(step.code(), days, agricultural))
                    .map(due -> latest(due, earliest))
                    .orElse(earliest);
            days.put(step.code(), day);
            before = day;
        }
        return latest(before, asOf);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
