package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.standing.Concern;
import vn.dautu.standing.Grounds;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The sentence first, then who acts by when, the ruler, the four lights, and every rule that fired. */
@org.springframework.stereotype.Component
class VerdictSection implements ProjectSection {

    private final Texts texts;
    private final StandingBook standings;
    private final Grounds grounds;

    VerdictSection(Texts texts, StandingBook standings, Grounds grounds) {
        this.texts = texts;
        this.standings = standings;
        this.grounds = grounds;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        return standings.find(context.project(), context.asOf()).map(this::card);
    }

    private Component card(Standing standing) {
        Wording words = Wording.here(texts);
        HtmlContainer say = div("", StandingParts.sentence(words, standing));
        StandingParts.secondReason(words, standing).ifPresent(say::add);
        StandingParts.turning(words, standing).ifPresent(say::add);
        StandingParts.actor(words, standing).ifPresent(say::add);
        standing.report()
                .map(report -> report.obstacle())
                .ifPresent(obstacle -> say.add(el("p", "dt-card-note", words.text("standing.obstacle", obstacle))));
        HtmlContainer side = div("dt-verdict-side");
        if (standing.completion().isPresent()) {
            side.add(StandingParts.ruler(standing, true));
        }
        side.add(StandingParts.lights(texts, grounds, standing, true));
        HtmlContainer rules = el("ul", "");
        rules.add(rule(words, standing, standing.schedule()));
        standing.further().forEach(concern -> rules.add(rule(words, standing, concern)));
        return el(
                "section",
                "dt-card",
                div("dt-verdict", say, side),
                el("details", "dt-rules", el("summary", "", words.text("standing.rules")), rules));
    }

    private Component rule(Wording words, Standing standing, Concern concern) {
        return el(
                "li",
                "",
                el("b", "", concern.rule() + " "),
                words.sentence(concern.reason()) + " ",
                StandingParts.figure(texts, grounds, standing, concern, words.text("standing.open-grounds")),
                concern.limitDays()
                        .map(days -> " " + words.text("standing.limit", days))
                        .orElse(""));
    }
}
