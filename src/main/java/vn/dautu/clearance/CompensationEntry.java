package vn.dautu.clearance;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Named;
import vn.dautu.project.ProjectId;

/**
 * One item of a household's compensation in one version of a plan.
 *
 * @param approved whether the version is approved, not merely drawn up
 * @param amount not negative; a deduction too is written as a positive amount
 */
public record CompensationEntry(
        ProjectId project,
        String household,
        String plan,
        int version,
        boolean approved,
        Item item,
        Vnd amount,
        FactStamp stamp) {

    /** What is paid for. */
    public enum Item implements Named {
        LAND,
        ASSETS,
        SUPPORT,
        RESETTLEMENT,
        DEDUCTION;

        @Override
        public String nameKey() {
            return "compensation." + name();
        }
    }
}
