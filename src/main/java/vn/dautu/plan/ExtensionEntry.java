package vn.dautu.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/** A decision that gives more time for money; see {@link CapitalExtension}. The stamp rests on the decision. */
public record ExtensionEntry(
        ProjectId project,
        ExtensionKind kind,
        int year,
        LocalDate until,
        @Nullable String reason,
        FactStamp stamp) {}
