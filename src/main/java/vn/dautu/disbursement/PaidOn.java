package vn.dautu.disbursement;

import java.io.Serializable;
import java.time.LocalDate;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.PlanKind;

/** What a project was paid on one day out of one budget year: advances + (completed volume − recovered advances). */
public record PaidOn(LocalDate on, int budgetYear, PlanKind kind, Vnd amount) implements Serializable {}
