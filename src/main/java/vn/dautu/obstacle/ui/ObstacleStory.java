package vn.dautu.obstacle.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectId;
import vn.dautu.project.StoryPart;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What holds the project, in the story beside the map: the pins of the map in words. */
@org.springframework.stereotype.Component
class ObstacleStory implements StoryPart {

    private static final int MOST = 3;

    private final Texts texts;
    private final ObstacleBook book;
    private final AgencyRegister agencies;

    ObstacleStory(Texts texts, ObstacleBook book, AgencyRegister agencies) {
        this.texts = texts;
        this.book = book;
        this.agencies = agencies;
    }

    @Override
    public Chapter chapter() {
        return Chapter.OBSTACLE;
    }

    @Override
    public Object content(ProjectId project, AsOf asOf) {
        return open(project, asOf);
    }

    private List<Obstacle> open(ProjectId project, AsOf asOf) {
        return book.of(project, asOf).stream().filter(Obstacle::isOpen).toList();
    }

    @Override
    public Optional<Component> tell(ProjectContext context) {
        List<Obstacle> open = open(context.project(), context.asOf());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Wording words = Wording.here(texts);
        ObstacleParts parts = new ObstacleParts(texts, book, context.asOf());
        Map<AgencyId, Agency> all = agencies.byId();
        Map<AgencyId, Agency> acting = agencies.actingOn(context.asOf().at());
        String page = DayInAddress.link("du-an/" + context.project().value(), context.asOf(), context.today());
        HtmlContainer list = el("ul", "dt-story-obstacles");
        open.stream()
                .limit(MOST)
                .forEach(each -> list.add(el(
                        "li",
                        "",
                        with(
                                el("a", "", each.title()),
                                "href",
                                page + "#vuong-mac-" + each.id().value()),
                        div(
                                "dt-card-note",
                                ObstacleParts.agency(each.duty().agency(), acting, all) + " · "
                                        + words.text(
                                                "obstacle.before", each.duty().dueOn())),
                        parts.status(each))));
        if (open.size() > MOST) {
            list.add(el(
                    "li", "", with(el("a", "", words.text("obstacle.and-more", open.size() - MOST)), "href", page)));
        }
        return Optional.of(div("", el("h3", "", words.text("obstacle.count", open.size())), list));
    }
}
