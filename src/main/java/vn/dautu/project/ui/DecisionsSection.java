package vn.dautu.project.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dautu.decision.Decision;
import vn.dautu.decision.DecisionBook;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The decisions that the project's figures rest on, the latest first. */
@org.springframework.stereotype.Component
class DecisionsSection implements ProjectSection {

    private final Texts texts;
    private final DecisionBook decisions;
    private final List<ProjectDecisions> books;

    DecisionsSection(Texts texts, DecisionBook decisions, List<ProjectDecisions> books) {
        this.texts = texts;
        this.decisions = decisions;
        this.books = books;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        List<Long> ids = books.stream()
                .flatMap(book -> book.decisionsOf(context.project(), context.asOf()).stream())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        HtmlContainer timeline = el("ul", "dt-timeline");
        decisions.list(ids).stream()
                .sorted(Comparator.comparing(Decision::decidedOn).reversed())
                .forEach(decision -> timeline.add(item(words, decision)));
        return Optional.of(
                el("section", "dt-card", el("h2", "dt-card-title", words.text("project.decisions")), timeline));
    }

    private static Component item(Wording words, Decision decision) {
        String number = decision.number() + ", " + decision.issuer();
        String hash = decision.fileSha256();
        Object paper = number;
        if (hash != null) {
            Anchor anchor = new Anchor("tai-lieu/" + hash, number);
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("download", true);
            paper = anchor;
        }
        return with(
                el(
                        "li",
                        "",
                        el("time", "", words.day(decision.decidedOn())),
                        " " + words.text("decision." + decision.kind()),
                        el("small", "", paper)),
                "data-kind",
                "decision");
    }
}
