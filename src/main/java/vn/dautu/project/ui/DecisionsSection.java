package vn.dautu.project.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dautu.decision.Decision;
import vn.dautu.decision.DecisionBook;
import vn.dautu.decision.DecisionKind;
import vn.dautu.project.DecisionEffect;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The decisions that the project's figures rest on as a timeline, the latest first: what each changed, and its paper. */
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
        Map<Long, List<DecisionEffect>> effects = books.stream()
                .flatMap(book -> book.effectsOf(context.project(), context.asOf()).stream())
                .collect(Collectors.groupingBy(DecisionEffect::decision));
        HtmlContainer section = el("section", "dt-card", el("h2", "dt-card-title", words.text("project.decisions")));
        Map<Integer, List<Decision>> byYear = decisions.list(ids).stream()
                .sorted(Comparator.comparing(Decision::decidedOn).reversed())
                .collect(Collectors.groupingBy(
                        decision -> decision.decidedOn().getYear(), LinkedHashMap::new, Collectors.toList()));
        byYear.forEach((year, ofYear) -> {
            HtmlContainer timeline = el("ul", "dt-timeline");
            ofYear.forEach(
                    decision -> timeline.add(item(words, decision, effects.getOrDefault(decision.id(), List.of()))));
            section.add(el("h3", "dt-timeline-year", String.valueOf(year)), timeline);
        });
        return Optional.of(section);
    }

    private Component item(Wording words, Decision decision, List<DecisionEffect> effects) {
        String number = decision.number() + ", " + decision.issuer();
        String hash = decision.fileSha256();
        Object paper = number;
        if (hash != null) {
            Anchor anchor = new Anchor("tai-lieu/" + hash, number);
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("download", true);
            paper = anchor;
        }
        HtmlContainer item = el(
                "li",
                "",
                with(
                        el("time", "", words.day(decision.decidedOn())),
                        "datetime",
                        decision.decidedOn().toString()),
                " " + words.text("decision." + decision.kind()));
        for (DecisionEffect effect : effects) {
            item.add(div(
                    "dt-timeline-change",
                    Figure.of(
                            texts,
                            words.capital(words.say(effect.change())),
                            number,
                            words.text("project.decision.formula"),
                            effect.sources())));
        }
        item.add(el("small", "", paper));
        return with(item, "data-kind", decision.kind() == DecisionKind.STATEMENT ? "statement" : "decision");
    }
}
