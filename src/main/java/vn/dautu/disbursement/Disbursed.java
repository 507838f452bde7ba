package vn.dautu.disbursement;

import java.io.Serializable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.project.ProjectId;

/** What a project was paid in one budget year from one plan line, as of a day. */
public record Disbursed(
        ProjectId project, int budgetYear, CapitalSource source, PlanKind kind, Vnd volume, Vnd advance, Vnd recovery)
        implements Serializable {

    /** Disbursed = advances + (completed volume − recovered advances) (domain.md §1.7). */
    public Vnd total() {
        return advance.plus(volume).minus(recovery);
    }

    public Vnd outstandingAdvance() {
        return advance.minus(recovery);
    }
}
