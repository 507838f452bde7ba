package vn.dautu.clearance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Named;
import vn.dautu.kernel.rule.Reason;

/**
 * What has to be done next with a household.
 *
 * @param household its code
 * @param reason why, and since when
 * @param due the last day for it; null when the law sets none
 * @param notBefore the first day on which it may be done; null when there is none
 * @param unmet what is still wanting before it may be done at all; empty when it may
 */
public record NextAct(
        String household,
        Kind kind,
        Reason reason,
        @Nullable LocalDate due,
        @Nullable LocalDate notBefore,
        List<Reason> unmet)
        implements Serializable {

    /** In the order in which an officer takes them up. */
    public enum Kind implements Named {
        PAY,
        /** The household refuses the money: it goes to a custody account of the treasury. */
        DEPOSIT,
        RESETTLE,
        /** The recovery decision is to be issued. */
        RECOVER,
        PERSUADE,
        ENFORCE,
        HAND_OVER,
        /** Another step, overdue. */
        STEP;

        @Override
        public String nameKey() {
            return "next-act." + name();
        }
    }

    public NextAct {
        unmet = List.copyOf(unmet);
    }

    public boolean isPossible() {
        return unmet.isEmpty();
    }
}
