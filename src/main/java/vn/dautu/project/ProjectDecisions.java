package vn.dautu.project;

import java.util.List;
import vn.dautu.kernel.calendar.AsOf;

/** A book that can say which decisions its facts of a project rest on, and what they changed. */
public interface ProjectDecisions {

    /** Ids of decisions, in no order, possibly repeated. */
    List<Long> decisionsOf(ProjectId project, AsOf asOf);

    /** What each decision changed in this book, in the order in which it should be read. */
    default List<DecisionEffect> effectsOf(ProjectId project, AsOf asOf) {
        return List.of();
    }
}
