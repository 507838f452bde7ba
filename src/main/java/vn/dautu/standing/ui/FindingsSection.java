package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What contradicts itself in the project's books, beside the lights: it warns, and says which lines. */
@org.springframework.stereotype.Component
class FindingsSection implements ProjectSection {

    private final Texts texts;
    private final StandingBook standings;

    FindingsSection(Texts texts, StandingBook standings) {
        this.texts = texts;
        this.standings = standings;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        return standings
                .find(context.project(), context.asOf())
                .filter(standing -> !standing.findings().isEmpty())
                .map(standing -> {
                    HtmlContainer list = el("ul", "dt-plain-list");
                    standing.findings()
                            .forEach(finding -> list.add(
                                    el("li", "", el("b", "", finding.rule() + " "), words.sentence(finding.reason()))));
                    return with(
                            el(
                                    "section",
                                    "dt-card",
                                    el("h2", "dt-card-title", words.text("finding.title")),
                                    el("p", "dt-card-note", words.text("finding.note")),
                                    list),
                            "data-part",
                            "findings");
                });
    }
}
