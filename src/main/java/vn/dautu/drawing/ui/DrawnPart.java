package vn.dautu.drawing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.project.DecisionPart;
import vn.dautu.project.ProjectContext;
import vn.dautu.ui.Wording;

/**
 * What was drawn, as the part of a decision: it is filled in already.
 *
 * @param entering writes it under the decision's stamp
 */
record DrawnPart(Wording words, Reason change, Consumer<FactStamp> entering)
        implements DecisionPart, DecisionPart.Form {

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<DecisionPart.Form> open(ProjectContext context) {
        return Optional.of(this);
    }

    @Override
    public String title() {
        return words.text("draw.part-title");
    }

    @Override
    public Component fields() {
        return div("", el("p", "dt-card-note", words.sentence(change)));
    }

    @Override
    public boolean isFilled() {
        return true;
    }

    @Override
    public List<Reason> changes() {
        return List.of(change);
    }

    @Override
    public void enter(FactStamp stamp) {
        entering.accept(stamp);
    }
}
