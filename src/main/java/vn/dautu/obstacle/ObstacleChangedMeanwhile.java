package vn.dautu.obstacle;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Someone else said something about this obstacle since the editor opened it; nothing was overwritten. */
public class ObstacleChangedMeanwhile extends Refusal {

    private final transient Obstacle theirs;
    private final String by;

    ObstacleChangedMeanwhile(Obstacle theirs, String by) {
        super(Reason.of("obstacle.changed-meanwhile", by));
        this.theirs = theirs;
        this.by = by;
    }

    /** The obstacle as it stands now. */
    public Obstacle theirs() {
        return theirs;
    }

    /** Who changed it. */
    public String by() {
        return by;
    }
}
