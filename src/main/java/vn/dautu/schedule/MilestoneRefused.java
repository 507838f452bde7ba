package vn.dautu.schedule;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** A date of one milestone is refused; a form marks its field. */
public class MilestoneRefused extends Refusal {

    private final Milestone milestone;

    MilestoneRefused(Milestone milestone, Reason reason) {
        super(reason);
        this.milestone = milestone;
    }

    public Milestone milestone() {
        return milestone;
    }
}
