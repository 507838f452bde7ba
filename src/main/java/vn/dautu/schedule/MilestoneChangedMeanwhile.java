package vn.dautu.schedule;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Someone else stated something about this milestone since the editor opened it; nothing was overwritten. */
public class MilestoneChangedMeanwhile extends Refusal {

    private final transient MilestoneDates theirs;
    private final String by;

    MilestoneChangedMeanwhile(MilestoneDates theirs, String by) {
        super(Reason.of("schedule.changed-meanwhile", by));
        this.theirs = theirs;
        this.by = by;
    }

    /** The milestone as it stands now. */
    public MilestoneDates theirs() {
        return theirs;
    }

    /** Who changed it. */
    public String by() {
        return by;
    }
}
