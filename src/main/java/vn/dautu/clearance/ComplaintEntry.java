package vn.dautu.clearance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.rule.Named;
import vn.dautu.project.ProjectId;

/**
 * A complaint of a household; it does not stop the steps.
 *
 * @param body who has to resolve it
 * @param resolvedOn null while it is open
 */
public record ComplaintEntry(
        ProjectId project,
        String household,
        String number,
        Subject subject,
        String body,
        LocalDate filedOn,
        @Nullable LocalDate resolvedOn,
        FactStamp stamp) {

    /** What it is about. */
    public enum Subject implements Named {
        PRICE,
        ORIGIN,
        AREA,
        RESETTLEMENT,
        OTHER;

        @Override
        public String nameKey() {
            return "complaint." + name();
        }
    }
}
