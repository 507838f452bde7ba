package vn.dautu.plan;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** Capital allocated up to the end of the period before (luỹ kế vốn đã bố trí đến hết kỳ trước). */
public record PriorEntry(ProjectId project, String period, Vnd amount, FactStamp stamp) {}
