package vn.dautu.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.law.LegalDeadline;

/**
 * Whether a project's reports are up to date, as of a day: the last one may not be older than the day on which the previous month's
 * report was due (domain.md §2.1).
 *
 * @param last the day of the last report, null when there is none
 * @param since the day it may not be older than
 * @param due the last day on which a report was due
 * @param rule the line of the law book that names the day
 */
public record ReportFreshness(@Nullable LocalDate last, LocalDate since, LocalDate due, LegalDeadline rule)
        implements Serializable {

    public boolean isOverdue() {
        return last == null || last.isBefore(since);
    }
}
