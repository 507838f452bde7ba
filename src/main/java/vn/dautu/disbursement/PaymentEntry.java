package vn.dautu.disbursement;

import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.project.ProjectId;

/**
 * Money paid on one day from one plan line; the day is the stamp's effective day.
 *
 * @param volume paid for completed volume, before recovery
 * @param advance paid in advance
 * @param recovery advance recovered through this payment
 * @param contract the number of the contract it was paid on; null when the report does not say, or there is none (land compensation)
 * @param estimate whether it is an estimate (ước) of what will have been paid by that day
 */
public record PaymentEntry(
        ProjectId project,
        BudgetYear budgetYear,
        CapitalSource source,
        PlanKind kind,
        Vnd volume,
        Vnd advance,
        Vnd recovery,
        @Nullable String contract,
        boolean estimate,
        FactStamp stamp) {

    /** An actual payment of which no contract is told. */
    public PaymentEntry(
            ProjectId project,
            BudgetYear budgetYear,
            CapitalSource source,
            PlanKind kind,
            Vnd volume,
            Vnd advance,
            Vnd recovery,
            FactStamp stamp) {
        this(project, budgetYear, source, kind, volume, advance, recovery, null, false, stamp);
    }
}
