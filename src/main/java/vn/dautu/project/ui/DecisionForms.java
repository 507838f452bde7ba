package vn.dautu.project.ui;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dautu.decision.DecisionKind;
import vn.dautu.project.DecisionDesk;
import vn.dautu.project.DecisionForm;
import vn.dautu.project.DecisionPart;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.ui.Texts;

/** Opens the form with the parts of every book. */
@Component
class DecisionForms implements DecisionForm {

    private final Texts texts;
    private final DecisionDesk desk;
    private final Trial trial;
    private final List<DecisionPart> parts;

    DecisionForms(Texts texts, DecisionDesk desk, Trial trial, List<DecisionPart> parts) {
        this.texts = texts;
        this.desk = desk;
        this.trial = trial;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(DecisionPart::order))
                .toList();
    }

    @Override
    public void open(ProjectContext context, DecisionKind kind) {
        new DecisionDialog(texts, desk, trial, context, kind, parts, () -> {}).open();
    }

    @Override
    public void open(ProjectContext context, DecisionKind kind, DecisionPart only, Runnable kept) {
        new DecisionDialog(texts, desk, trial, context, kind, List.of(only), kept).open();
    }
}
