package vn.dautu.schedule;

import java.time.LocalDate;
import java.util.Map;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.project.ProjectId;

/** What else a project's tasks wait for, told by a book that this module does not know: the ground, above all. */
public interface TaskReadiness {

    /** For each task, by its code, the day before which it cannot begin; a task that waits for nothing is not named. */
    Map<String, LocalDate> readyOn(ProjectId project, AsOf asOf);
}
