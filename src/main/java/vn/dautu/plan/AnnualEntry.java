package vn.dautu.plan;

import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** What one decision adds to (or takes from) a project's plan of one year, from one source. */
public record AnnualEntry(
        ProjectId project,
        int year,
        CapitalSource source,
        PlanLevel level,
        PlanKind kind,
        Vnd delta,
        @Nullable String reason,
        FactStamp stamp) {}
