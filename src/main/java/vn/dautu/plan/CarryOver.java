package vn.dautu.plan;

import java.io.Serializable;
import vn.dautu.kernel.money.Vnd;

/**
 * A carried-over line of the annual plan and the line it comes from. It stands in the year into which it is carried; it is told apart
 * from that year's plan, and added to it only in the totals that say "kể cả kéo dài".
 *
 * @param parent the line it comes from
 * @param declared whether the decision's line named its parent; otherwise the parent is taken to be the year before, the same source, in
 *     the year's plan
 * @param parentAmount what the parent line holds, zero when the books do not know it
 */
public record CarryOver(AnnualLine line, PlanLineKey parent, boolean declared, Vnd parentAmount)
        implements Serializable {

    static PlanLineKey usualParent(int year, CapitalSource source) {
        return new PlanLineKey(year - 1, source, PlanKind.TRONG_NAM);
    }
}
