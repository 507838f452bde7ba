package vn.dautu.plan;

import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * Moves capital from one project to another (điều chuyển): one act, one decision, and the same year, source, level and kind on both
 * sides, so that no total changes.
 *
 * @param amount more than zero
 * @param stamp effective on the decision's day and resting on the decision
 */
public record TransferCommand(
        ProjectId from,
        ProjectId to,
        int year,
        CapitalSource source,
        PlanLevel level,
        PlanKind kind,
        Vnd amount,
        @Nullable String reason,
        FactStamp stamp) {}
