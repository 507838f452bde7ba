package vn.dautu.disbursement;

import java.io.Serializable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * What was paid on one contract, as of a day.
 *
 * @param volume paid for completed volume, before recovery
 * @param advance paid in advance
 * @param recovery advance recovered
 */
public record ContractPaid(ProjectId project, String contract, Vnd volume, Vnd advance, Vnd recovery)
        implements Serializable {

    /** Advances not yet recovered. */
    public Vnd outstanding() {
        return advance.minus(recovery);
    }

    /** Disbursed on the contract: advances + (completed volume − recovered advances) (domain.md §1.7). */
    public Vnd paid() {
        return advance.plus(volume).minus(recovery);
    }
}
