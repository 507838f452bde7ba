package vn.dautu.project;

import vn.dautu.decision.DecisionKind;

/** The one form in which an officer records a decision, for books that lead to it from their own section. */
public interface DecisionForm {

    /** Opens it over the page, for a project that the person may edit. */
    void open(ProjectContext context, DecisionKind kind);

    /**
     * Opens it for one change that is made on a page of its own.
     *
     * @param only the one part there is
     * @param kept told when the decision and the change are in the books
     */
    void open(ProjectContext context, DecisionKind kind, DecisionPart only, Runnable kept);
}
