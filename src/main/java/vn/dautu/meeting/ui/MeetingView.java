package vn.dautu.meeting.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.dautu.account.CurrentUser;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.map.MapWords;
import vn.dautu.map.TileVersion;
import vn.dautu.meeting.PresenterNotes;
import vn.dautu.project.ProjectId;
import vn.dautu.standing.Grounds;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.standing.ui.StandingParts;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * One project at a time, large enough for the end of the room; arrow keys or a clicker go on. The projects are those of the address, as the
 * map and the list have it. {@code ?notes=1} shows the presenter's notes as well, in this window only; all windows of one person stay in
 * step.
 */
@Route(value = MeetingView.PATH, autoLayout = false)
@JsModule("./components/index.ts")
@PermitAll
class MeetingView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "trinh-bay";

    private static final String PROJECT = "project";
    private static final String NOTES = "notes";

    private final transient Texts texts;
    private final transient Today today;
    private final transient StandingBook standings;
    private final transient Portfolio portfolio;
    private final transient PresenterNotes notes;
    private final transient Grounds grounds;
    private final transient MeetingRoom room;
    private final transient TileVersion tiles;
    private final String username;
    private final HtmlContainer bar = el("header", "dt-meeting-bar");
    private final HtmlContainer slide = with(el("main", "dt-meeting-slide"), "aria-live", "polite");
    private final HtmlContainer beside = el("aside", "dt-meeting-notes");
    private final HtmlContainer steps = el("nav", "dt-meeting-steps");
    private final DtMap map;
    private transient PortfolioQuery query;
    private transient List<Standing> list = List.of();
    private transient @Nullable Standing shown;
    private boolean withNotes;
    private Location location = new Location(PATH);

    MeetingView(
            Texts texts,
            Today today,
            StandingBook standings,
            Portfolio portfolio,
            PresenterNotes notes,
            Grounds grounds,
            CurrentUser currentUser,
            MeetingRoom room,
            TileVersion tiles,
            LiveUpdates live,
            @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        super("dt-meeting");
        this.texts = texts;
        this.today = today;
        this.standings = standings;
        this.portfolio = portfolio;
        this.notes = notes;
        this.grounds = grounds;
        this.room = room;
        this.tiles = tiles;
        this.username = currentUser.get().username();
        this.query = PortfolioQuery.read(DayInAddress.read(location, today.date()), Map.of());
        map = new DtMap(demonstration);
        Wording words = words();
        MapWords.give(map, words);
        map.sheet();
        map.closeUp();
        with(beside, "aria-label", words.text("meeting.notes"));
        with(steps, "aria-label", words.text("meeting.steps"));
        add(bar, slide, map, beside, steps);
        with(this, "lang", words.locale().getLanguage());
        getElement()
                .addEventListener(
                        "dt-step",
                        event -> step(
                                event.getEventData().path("event.detail.to").asString("")))
                .addEventData("event.detail.to");
        getElement().addEventListener("dt-notes", event -> go(NOTES, withNotes ? null : "1"));
        getElement().addEventListener("dt-leave", event -> leave());
        map.onSelect(project -> {
            if (project != null) {
                to(project);
            }
        });
        room.join(this, username, this::follow);
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        query = PortfolioQuery.read(
                        DayInAddress.read(location, today.date()),
                        location.getQueryParameters().getParameters())
                .groupedBy(null, false);
        withNotes = !DayInAddress.parameter(location, NOTES).isEmpty();
        refresh();
    }

    private void refresh() {
        Wording words = words();
        list = Portfolio.ofInterest(
                query, portfolio.ask(query, words.locale()).total().standings());
        String asked = DayInAddress.parameter(location, PROJECT);
        shown = list.stream()
                .filter(each -> String.valueOf(each.profile().id().value()).equals(asked))
                .findFirst()
                .orElse(list.isEmpty() ? null : list.getFirst());
        map.show(query.asOf(), standings.version(), tiles.current());
        map.filter(
                List.of(),
                list.stream().map(each -> each.profile().id().value()).toList());
        map.select(shown == null ? null : shown.profile().id().value());
        fillBar(words);
        fillSlide(words);
        fillNotes(words);
        fillSteps(words);
    }

    private void fillBar(Wording words) {
        bar.removeAll();
        bar.add(
                span("dt-meeting-day", words.text("meeting.as-at", query.asOf().at())),
                with(
                        span(
                                "dt-meeting-position",
                                shown == null ? "" : words.text("map.position", list.indexOf(shown) + 1, list.size())),
                        "data-role",
                        "position"),
                div(
                        "dt-meeting-tools",
                        icon("previous", words.text("map.previous"), () -> step("previous")),
                        icon("next", words.text("map.next"), () -> step("next")),
                        with(
                                with(
                                        tool(words.text("meeting.notes"), () -> go(NOTES, withNotes ? null : "1")),
                                        "aria-pressed",
                                        String.valueOf(withNotes)),
                                "data-role",
                                "notes"),
                        desk(words),
                        with(el("dt-appearance", ""), "label", words.text("shell.dark")),
                        // The browser goes to full screen only in the very click: the element does it.
                        with(tool(words.text("meeting.full-screen"), () -> {}), "data-full-screen", ""),
                        with(tool(words.text("meeting.leave"), this::leave), "data-role", "leave")));
    }

    /** Notes on a screen of one's own, while the other shows the room. */
    private Component desk(Wording words) {
        HtmlContainer link = el("a", "dt-button", words.text("meeting.desk"));
        with(
                link,
                "href",
                PATH + "?"
                        + DayInAddress.with(location.getQueryParameters(), NOTES, "1")
                                .getQueryString());
        with(link, "target", "_blank");
        return with(link, "data-role", "desk");
    }

    private void fillSlide(Wording words) {
        slide.removeAll();
        Standing standing = shown;
        if (standing == null) {
            slide.add(div(
                    "dt-empty",
                    el("h1", "", words.text("map.none-late")),
                    el("p", "", words.text("map.none-late-hint", query.asOf().at()))));
            return;
        }
        slide.add(
                StandingParts.status(words, standing),
                el("h1", "dt-meeting-name", standing.profile().name()),
                el("p", "dt-meeting-meta", meta(words, standing)));
        if (standing.completion().isPresent()) {
            slide.add(StandingParts.ruler(standing, true));
        }
        slide.add(StandingParts.sentence(words, standing));
        StandingParts.turning(words, standing).ifPresent(slide::add);
        StandingParts.actor(words, standing).ifPresent(slide::add);
        slide.add(StandingParts.lights(texts, grounds, standing, false));
    }

    private static String meta(Wording words, Standing standing) {
        return words.text("project.group-short", standing.profile().group())
                + " · "
                + (standing.profile().totalInvestment() == null
                        ? words.text("project.total-unknown")
                        : words.billion(standing.profile().totalInvestment()))
                + " · " + standing.ownerName();
    }

    private void fillNotes(Wording words) {
        beside.removeAll();
        Standing standing = shown;
        beside.setVisible(withNotes && standing != null);
        if (!withNotes || standing == null) {
            return;
        }
        ProjectId project = standing.profile().id();
        TextArea note =
                new TextArea(words.text("meeting.notes-of", standing.profile().name()));
        note.setMaxLength(PresenterNotes.LONGEST);
        note.setPlaceholder(words.text("meeting.notes-hint"));
        note.setValue(notes.of(project));
        note.setValueChangeMode(ValueChangeMode.LAZY);
        HtmlContainer kept = with(el("p", "dt-card-note"), "role", "status");
        note.addValueChangeListener(change -> {
            notes.write(project, change.getValue());
            kept.setText(words.text("meeting.notes-kept"));
        });
        int next = list.indexOf(standing) + 1;
        beside.add(
                note,
                kept,
                el(
                        "p",
                        "dt-meeting-next",
                        next < list.size()
                                ? words.text(
                                        "meeting.next", list.get(next).profile().name())
                                : words.text("meeting.last")));
    }

    private void fillSteps(Wording words) {
        steps.removeAll();
        for (int i = 0; i < list.size(); i++) {
            Standing each = list.get(i);
            NativeButton button =
                    new NativeButton("", click -> to(each.profile().id().value()));
            button.setAriaLabel(words.text("meeting.step", i + 1, each.profile().name()));
            with(button, "title", each.profile().name());
            with(button, "data-light", each.light().name());
            with(button, "aria-current", each.equals(shown) ? "true" : null);
            steps.add(button);
        }
    }

    private void step(String to) {
        if (list.isEmpty()) {
            return;
        }
        int now = list.indexOf(shown);
        int next = switch (to) {
            case "next" -> now + 1;
            case "previous" -> now - 1;
            case "first" -> 0;
            case "last" -> list.size() - 1;
            default -> now;
        };
        if (next != now && next >= 0 && next < list.size()) {
            to(list.get(next).profile().id().value());
        }
    }

    private void to(long project) {
        room.went(UI.getCurrent(), username, project);
        go(PROJECT, String.valueOf(project));
    }

    /** Another window went on; one that shows other projects stays where it is. */
    private void follow(long project) {
        if (list.stream().anyMatch(each -> each.profile().id().value() == project)) {
            go(PROJECT, String.valueOf(project));
        }
    }

    private void go(String parameter, @Nullable String value) {
        getUI().ifPresent(ui -> ui.navigate(PATH, DayInAddress.with(location.getQueryParameters(), parameter, value)));
    }

    private void leave() {
        Map<String, List<String>> kept =
                new LinkedHashMap<>(location.getQueryParameters().getParameters());
        kept.remove(NOTES);
        getUI().ifPresent(ui -> ui.navigate("", new QueryParameters(kept)));
    }

    private static NativeButton tool(String label, Runnable act) {
        NativeButton button = new NativeButton(label, click -> act.run());
        button.addClassName("dt-button");
        return button;
    }

    private static NativeButton icon(String icon, String label, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassName("dt-icon-button");
        button.setAriaLabel(label);
        Element mark = new Element("dt-icon");
        mark.setAttribute("name", icon);
        button.getElement().appendChild(mark);
        return with(button, "data-step", icon);
    }

    @Override
    public String getPageTitle() {
        return words().text("meeting.title");
    }
}
