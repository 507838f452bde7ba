package vn.dautu.contract;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * Work accepted under a contract (nghiệm thu); its day is the stamp's effective day.
 *
 * @param amount the value accepted that day, not cumulative
 */
public record AcceptanceEntry(ProjectId project, String number, Vnd amount, FactStamp stamp) {}
