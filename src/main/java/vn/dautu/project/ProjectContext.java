package vn.dautu.project;

import java.time.LocalDate;
import vn.dautu.kernel.calendar.AsOf;

/** What a section of the project page is asked about. */
public record ProjectContext(ProjectProfile profile, AsOf asOf, LocalDate today) {

    public ProjectId project() {
        return profile.id();
    }

    /** Whether the page shows the books as they stand now: only then can something be entered. */
    public boolean isNow() {
        return asOf.equals(AsOf.on(today));
    }
}
