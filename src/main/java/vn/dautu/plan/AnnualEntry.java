package vn.dautu.plan;

import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * What one decision adds to (or takes from) a project's plan of one year, from one source.
 *
 * @param parent the line that carried-over capital comes from; null when the decision does not say, and for other kinds
 */
public record AnnualEntry(
        ProjectId project,
        int year,
        CapitalSource source,
        PlanLevel level,
        PlanKind kind,
        Vnd delta,
        @Nullable String reason,
        @Nullable PlanLineKey parent,
        FactStamp stamp) {

    public AnnualEntry(
            ProjectId project,
            int year,
            CapitalSource source,
            PlanLevel level,
            PlanKind kind,
            Vnd delta,
            @Nullable String reason,
            FactStamp stamp) {
        this(project, year, source, level, kind, delta, reason, null, stamp);
    }
}
