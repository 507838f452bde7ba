package vn.dautu.project;

import java.util.List;
import java.util.Set;
import vn.dautu.kernel.rule.Finding;

/** Tries an act without keeping it, so that an officer hears of a contradiction before she submits. */
public interface Trial {

    /**
     * What would contradict itself in the books of these projects after the act, and does not already now. The act runs in a transaction
     * that is rolled back: it is the very act, so that the answer cannot differ from what submitting would bring.
     *
     * @throws vn.dautu.kernel.rule.Refusal when the act itself is refused
     */
    List<Finding> newFindings(Set<ProjectId> projects, Runnable act);
}
