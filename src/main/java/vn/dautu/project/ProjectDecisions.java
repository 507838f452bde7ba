package vn.dautu.project;

import java.util.List;
import vn.dautu.kernel.calendar.AsOf;

/** A book that can say which decisions its facts of a project rest on. */
public interface ProjectDecisions {

    /** Ids of decisions, in no order, possibly repeated. */
    List<Long> decisionsOf(ProjectId project, AsOf asOf);
}
