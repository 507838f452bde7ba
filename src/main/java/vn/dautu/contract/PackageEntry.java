package vn.dautu.contract;

import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** A bidding package as stated; it stands until something else is said. */
public record PackageEntry(
        ProjectId project,
        String code,
        String name,
        @Nullable Vnd price,
        FactStamp stamp) {}
