package vn.dautu.clearance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/**
 * How a step stands, for one household or for the whole project.
 *
 * @param household its code; null for the whole project
 * @param step a code of {@link ClearanceStep}
 * @param onDate the day it was done; null unless it is {@link StepState#XONG}, or the day it was begun
 * @param document number of the document that proves it
 * @param papersMissing what is still missing; empty when nothing is
 */
public record StepEntry(
        ProjectId project,
        @Nullable String household,
        String step,
        StepState state,
        @Nullable LocalDate onDate,
        @Nullable String document,
        List<String> papersMissing,
        FactStamp stamp) {

    public StepEntry {
        papersMissing = List.copyOf(papersMissing);
    }
}
