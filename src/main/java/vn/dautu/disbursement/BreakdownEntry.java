package vn.dautu.disbursement;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * How much of what was paid on one day (the stamp's effective day) was paid on one contract, where the payments themselves were reported
 * without a contract: "of which", never added to the payments.
 */
public record BreakdownEntry(
        ProjectId project, String contract, Vnd volume, Vnd advance, Vnd recovery, FactStamp stamp) {}
