package vn.dautu.standing.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The status beside the project's name. */
@org.springframework.stereotype.Component
class HeadStatusSection implements ProjectSection {

    private final Texts texts;
    private final StandingBook standings;

    HeadStatusSection(Texts texts, StandingBook standings) {
        this.texts = texts;
        this.standings = standings;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        return standings
                .find(context.project(), context.asOf())
                .map(standing -> StandingParts.status(Wording.here(texts), standing));
    }
}
