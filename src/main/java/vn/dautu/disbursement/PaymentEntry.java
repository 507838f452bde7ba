package vn.dautu.disbursement;

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
 */
public record PaymentEntry(
        ProjectId project,
        BudgetYear budgetYear,
        CapitalSource source,
        PlanKind kind,
        Vnd volume,
        Vnd advance,
        Vnd recovery,
        FactStamp stamp) {}
