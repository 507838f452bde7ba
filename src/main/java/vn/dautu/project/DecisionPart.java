package vn.dautu.project;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.rule.Reason;

/**
 * What a decision may change in one book, as a part of the form in which an officer records a decision. Each book supplies its own as a
 * bean; the form makes the decision once and hands its stamp to every part that was filled in, in one transaction.
 */
public interface DecisionPart {

    /** Smaller stands first. */
    int order();

    /** The part's fields for a project; empty when the book has nothing that a decision could change there. */
    Optional<Form> open(ProjectContext context);

    /** The fields of one part, filled in by the officer. */
    interface Form {

        /** Its title in the reader's language. */
        String title();

        Component fields();

        /** Whether anything was filled in: an untouched part enters nothing. */
        boolean isFilled();

        /**
         * Told which kind of decision is being recorded, at first and whenever the officer chooses another; may propose values in
         * fields that nobody has touched.
         *
         * @return whether such a decision usually changes this part: it is shown unfolded then, else folded, and can be opened
         */
        default boolean suggest(DecisionKind kind) {
            return true;
        }

        /** What will change, one sentence a line, from what the books say now; asked when the fields are filled in. */
        default List<Reason> changes() {
            return List.of();
        }

        /**
         * Enters what was filled in. Called once for the trial, whose facts are rolled back, and again to keep them: it must not change
         * the fields, except to mark the wrong one.
         *
         * @param stamp effective on the decision's day, known today, resting on the decision
         * @throws vn.dautu.kernel.rule.Refusal naming what is wrong in the fields
         */
        void enter(FactStamp stamp);
    }
}
