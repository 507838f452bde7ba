package vn.dautu.plan;

import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;

/** What one decision adds to (or takes from) the capital assigned to the province from one source, with no project named. */
public record AssignedEntry(
        int year,
        CapitalSource source,
        PlanLevel level,
        PlanKind kind,
        Vnd delta,
        @Nullable String reason,
        FactStamp stamp) {}
