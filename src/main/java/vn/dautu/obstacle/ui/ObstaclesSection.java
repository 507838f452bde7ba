package vn.dautu.obstacle.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ParcelName;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.Obstacle.Resolution;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.obstacle.ObstacleHistory;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.project.Trial;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What holds the project, who must act by when, and what was done about it; an officer writes from here. */
@org.springframework.stereotype.Component
class ObstaclesSection implements ProjectSection {

    private final Texts texts;
    private final ObstacleBook book;
    private final AgencyRegister agencies;
    private final ClearanceRegister clearance;
    private final EditRights rights;
    private final Trial trial;

    ObstaclesSection(
            Texts texts,
            ObstacleBook book,
            AgencyRegister agencies,
            ClearanceRegister clearance,
            EditRights rights,
            Trial trial) {
        this.texts = texts;
        this.book = book;
        this.agencies = agencies;
        this.clearance = clearance;
        this.rights = rights;
        this.trial = trial;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        return Optional.of(new Card(context).build());
    }

    /** One drawing of the section. */
    private final class Card {

        private final ProjectContext context;
        private final Wording words = Wording.here(texts);
        private final ObstacleParts parts;
        private final List<Obstacle> obstacles;
        private final boolean edit;
        private final Map<AgencyId, Agency> all = agencies.byId();
        private final Map<AgencyId, Agency> acting;
        private final List<ParcelName> parcels;
        private final Map<Long, String> parcelNames;

        Card(ProjectContext context) {
            this.context = context;
            this.parts = new ObstacleParts(texts, book, context.asOf());
            this.obstacles = book.of(context.project(), context.asOf());
            this.edit = context.isNow() && rights.mayEdit(context.project());
            this.acting = agencies.actingOn(context.asOf().at());
            this.parcels =
                    edit || obstacles.stream().anyMatch(each -> !each.parcels().isEmpty())
                            ? clearance.parcels(context.project())
                            : List.of();
            this.parcelNames = parcels.stream().collect(Collectors.toMap(ParcelName::id, ParcelName::sheetAndNumber));
        }

        Component build() {
            List<Obstacle> open = obstacles.stream().filter(Obstacle::isOpen).toList();
            List<Obstacle> ended =
                    obstacles.stream().filter(each -> !each.isOpen()).toList();
            HtmlContainer title = el("h2", "dt-card-title", words.text("obstacle.title"));
            if (edit) {
                title.add(button("obstacle.raise", () -> raise(null)));
            }
            HtmlContainer card = el("section", "dt-card officer", title);
            if (open.isEmpty()) {
                card.add(ObstacleParts.note(words.text("obstacle.none")));
            } else {
                HtmlContainer list = el("ul", "dt-obstacles");
                open.forEach(each -> list.add(item(each)));
                card.add(
                        ObstacleParts.note(
                                Figure.of(
                                        texts,
                                        words.text("obstacle.count", open.size()),
                                        words.text("obstacle.title"),
                                        words.text("obstacle.count.formula"),
                                        () -> book.sources(
                                                open.stream().map(Obstacle::id).toList(), context.asOf())),
                                open.stream().anyMatch(Obstacle::isOverdue)
                                        ? " · "
                                                + words.text(
                                                        "obstacle.count-overdue",
                                                        open.stream()
                                                                .filter(Obstacle::isOverdue)
                                                                .count())
                                        : null),
                        list);
            }
            if (!ended.isEmpty()) {
                HtmlContainer list = el("ul", "dt-obstacles");
                ended.forEach(each -> list.add(item(each)));
                card.add(
                        el("details", "dt-rules", el("summary", "", words.text("obstacle.ended", ended.size())), list));
            }
            // The map's card and story lead to one obstacle; the router does not look for it.
            card.getElement()
                    .executeJs(
                            "const one = location.hash.startsWith('#vuong-mac-') && this.querySelector(location.hash); if (one) { one.closest('details')?.setAttribute('open', ''); setTimeout(() => one.scrollIntoView({block: 'center'}), 120); }");
            return card;
        }

        private Component item(Obstacle obstacle) {
            List<String> names = obstacle.parcels().stream()
                    .map(id -> parcelNames.getOrDefault(id, "?"))
                    .toList();
            String held = parts.holds(obstacle, names);
            Resolution resolution = obstacle.resolution();
            HtmlContainer item = el(
                    "li",
                    "dt-obstacle",
                    div("dt-obstacle-head", el("h3", "", obstacle.title()), parts.status(obstacle)),
                    ObstacleParts.note(
                            obstacle.number() + " · " + parts.causes(obstacle) + " · ", parts.since(obstacle)),
                    held == null ? null : ObstacleParts.note(held),
                    resolution == null
                            ? parts.duty(
                                    obstacle,
                                    ObstacleParts.agency(obstacle.duty().agency(), acting, all))
                            : ObstacleParts.note(
                                    words.text("obstacle.how", resolution.how()),
                                    resolution.document() == null ? null : " · " + resolution.document()),
                    story(obstacle));
            if (edit) {
                item.add(buttons(obstacle));
            }
            return with(item, "id", "vuong-mac-" + obstacle.id().value());
        }

        private Component buttons(Obstacle obstacle) {
            return obstacle.isOpen()
                    ? div(
                            "dt-obstacle-acts",
                            button("obstacle.act.STEP", () -> note(obstacle, NoteDialog.Act.STEP)),
                            button(
                                    "obstacle.reassign",
                                    () -> new ReassignDialog(texts, book, trial, context, agencies, obstacle)),
                            button("obstacle.act.RESOLVE", () -> note(obstacle, NoteDialog.Act.RESOLVE)),
                            button("obstacle.correct", () -> raise(obstacle)))
                    : div(
                            "dt-obstacle-acts",
                            button("obstacle.act.REOPEN", () -> note(obstacle, NoteDialog.Act.REOPEN)));
        }

        private Dialog note(Obstacle obstacle, NoteDialog.Act act) {
            return new NoteDialog(texts, book, trial, context, obstacle, act);
        }

        private Dialog raise(@org.jspecify.annotations.Nullable Obstacle before) {
            return new RaiseDialog(texts, book, trial, context, agencies, parcels, before);
        }

        private Component button(String key, Supplier<Dialog> dialog) {
            NativeButton button =
                    new NativeButton(words.text(key), click -> dialog.get().open());
            button.addClassName("dt-button");
            button.getElement().setAttribute("data-small", true);
            return button;
        }

        /** The whole story, corrected statements struck out; the steps are what it is read for. */
        private Component story(Obstacle obstacle) {
            HtmlContainer lines = el("ul", "dt-timeline");
            book.history(obstacle.id(), context.asOf()).forEach(line -> lines.add(line(line)));
            Obstacle.StepTaken last =
                    obstacle.steps().isEmpty() ? null : obstacle.steps().getLast();
            return div(
                    "",
                    last == null ? null : ObstacleParts.note(words.text("obstacle.last-step", last.on(), last.note())),
                    el(
                            "details",
                            "dt-obstacle-story",
                            el(
                                    "summary",
                                    "",
                                    words.text(
                                            "obstacle.story", obstacle.steps().size())),
                            lines));
        }

        private Component line(ObstacleHistory line) {
            String agency =
                    line.agency() == null ? null : ObstacleParts.agency(new AgencyId(line.agency()), acting, all);
            String text = words.text("obstacle.fact." + line.kind())
                    + (agency == null ? "" : ": " + words.text("obstacle.duty-line", agency, line.task(), line.dueOn()))
                    + (line.said() == null ? "" : ": " + line.said());
            String foot = java.util.stream.Stream.of(
                            line.by(), line.document(), line.stands() ? null : words.text("obstacle.corrected"))
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            return with(
                    el(
                            "li",
                            "",
                            el("time", "", words.day(line.on())),
                            " ",
                            line.stands() ? text : el("s", "", text),
                            el("small", "", foot)),
                    "data-kind",
                    line.kind().equals("RESOLVED") ? "decision" : "step");
        }
    }
}
