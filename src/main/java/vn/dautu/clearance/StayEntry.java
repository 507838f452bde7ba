package vn.dautu.clearance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/**
 * A dossier's stay with one body.
 *
 * @param household code of the household it is about; null for one of the whole project
 * @param returnedOn null while it lies there
 */
public record StayEntry(
        ProjectId project,
        @Nullable String household,
        String dossier,
        String body,
        LocalDate receivedOn,
        @Nullable LocalDate returnedOn,
        @Nullable String outcome,
        FactStamp stamp) {}
