package vn.dautu.map.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.layer.LayerChoice;
import vn.dautu.layer.LayersOnMap;
import vn.dautu.link.ShortLinks;
import vn.dautu.map.MapTotals;
import vn.dautu.map.MapWords;
import vn.dautu.map.TileVersion;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.project.ProjectId;
import vn.dautu.project.StoryPart;
import vn.dautu.standing.Grounds;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.standing.portfolio.SavedViews;
import vn.dautu.standing.portfolio.Told;
import vn.dautu.standing.ui.PortfolioFilter;
import vn.dautu.standing.ui.StandingParts;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.MonthSlider;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The leader's first page: the map, at most five figures, the worst projects, and one project's story. */
// The parts of a story come as beans, so Vaadin's bundler cannot see what they need on this page.
@Uses(DtChart.class)
@Route("")
@Menu(title = "nav.map", order = 1)
@PermitAll
class MapView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_IN_LIST = 100;
    /** Where the time slider begins: with the medium-term plan 2021–2025. */
    private static final LocalDate FIRST_MONTH = LocalDate.of(2021, 1, 31);

    private final transient Texts texts;
    private final transient Today today;
    private final transient StandingBook standings;
    private final transient Portfolio portfolio;
    private final transient PortfolioFilter conditions;
    private final transient Grounds grounds;
    private final transient ObstacleBook obstacles;
    private final transient List<StoryPart> parts;
    private final transient TileVersion tiles;
    private final transient ShortLinks links;
    private final transient LayersOnMap layers;
    private final DtMap map;
    private final HtmlContainer figures = with(el("section", "dt-figures"), "data-role", "figures");
    private final MonthSlider months;
    private final HtmlContainer list = el("section", "dt-late");
    private final HtmlContainer drawer = el("aside", "dt-drawer");
    private transient MapAddress asked;
    private Location location = new Location("");
    private boolean entered;
    private String remembered = "";
    /** What takes the focus once the page has been filled anew: the button that was pressed is gone by then. */
    private @Nullable String focusNext;

    private transient @Nullable Listed inList;
    private transient @Nullable Drawn inDrawer;
    private transient List<Long> steps = List.of();

    MapView(
            Texts texts,
            Today today,
            StandingBook standings,
            Portfolio portfolio,
            Told told,
            SavedViews views,
            Grounds grounds,
            ObstacleBook obstacles,
            List<StoryPart> parts,
            TileVersion tiles,
            ShortLinks links,
            LayersOnMap layers,
            LiveUpdates live,
            @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.standings = standings;
        this.portfolio = portfolio;
        this.conditions = new PortfolioFilter(texts, portfolio, told, views, this::ask);
        this.grounds = grounds;
        this.obstacles = obstacles;
        this.parts = List.copyOf(parts);
        this.tiles = tiles;
        this.links = links;
        this.layers = layers;
        this.asked = MapAddress.read(location, today.date());
        this.map = new DtMap(demonstration);
        addClassName("dt-map-page");
        Wording words = words();
        with(figures, "aria-label", words.text("map.figures"));
        with(list, "aria-label", words.text("map.list"));
        with(drawer, "aria-label", words.text("map.drawer"));
        with(list, "aria-live", "polite");
        MapWords.give(map, words);
        months = new MonthSlider(words, FIRST_MONTH, today.date());
        months.onMonth(this::showMonth);
        add(figures, list, map, months, drawer);
        map.onSelect(project -> go(MapAddress.PROJECT, project == null ? null : String.valueOf(project)));
        map.onFilter(wanted -> go(MapAddress.LIGHTS, String.join(",", wanted)));
        map.onCamera(this::rememberCamera);
        map.onLayers(this::rememberLayers);
        map.onColour((by, units) -> UI.getCurrent()
                .navigate(
                        "",
                        DayInAddress.with(
                                DayInAddress.with(location.getQueryParameters(), MapAddress.COLOUR, by),
                                MapAddress.UNITS,
                                units ? MapAddress.YES : null)));
        map.onPins(drawn -> go(MapAddress.PINS, MapAddress.pinsToWrite(drawn)));
        // The map minds its own Escape. A dialog that has just opened, with the focus still on its button, must hear it
        // too.
        for (Component column : List.of(list, drawer)) {
            Shortcuts.addShortcutListener(column, this::close, Key.ESCAPE)
                    .listenOn(column)
                    .allowBrowserDefault()
                    .allowEventPropagation();
        }
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        asked = MapAddress.read(location, today.date());
        String camera = asked.camera();
        // What the map itself wrote there it already shows.
        if (!camera.isEmpty() && (!entered || !camera.equals(remembered))) {
            map.camera(camera);
            remembered = camera;
        }
        entered = true;
        refresh();
    }

    private void refresh() {
        List<Standing> all = standings.all(asked.asOf());
        Locale language = words().locale();
        List<Standing> shown = asked.shown(portfolio, language);
        map.show(asked.asOf(), standings.version(), tiles.current());
        months.show(asked.asOf().at());
        layers.give(map, words(), inAddress(LayerChoice.LAYERS), inAddress(LayerChoice.BASEMAP));
        asked.show(map, portfolio, language);
        map.select(asked.project());
        figures.removeAll();
        Map<ProjectId, List<Obstacle>> held = obstacles.open(asked.asOf());
        MapFigures.of(words(), MapTotals.of(shown, held), asked.asOf()).forEach(figures::add);
        fillList(shown, held);
        fillDrawer(all, shown);
        if (focusNext != null) {
            getElement().executeJs("this.querySelector($0)?.focus({preventScroll: true})", focusNext);
            focusNext = null;
        }
    }

    private void fillList(List<Standing> shown, Map<ProjectId, List<Obstacle>> held) {
        Wording words = words();
        List<Standing> listed = asked.listed(shown);
        Listed now = new Listed(
                List.copyOf(listed.subList(0, Math.min(listed.size(), MOST_IN_LIST))), listed.size(), asked, held);
        // A change elsewhere in the books leaves the list, its focus and its scrolling alone.
        if (now.equals(inList)) {
            return;
        }
        inList = now;
        list.removeAll();
        NativeButton filter =
                new NativeButton(conditions.show(asked.query(), words), click -> conditions.open(asked.query()));
        filter.addClassName("dt-link-figure");
        NativeButton view = new NativeButton(words.text("list.views"), click -> chooseView());
        view.addClassName("dt-link-figure");
        list.add(el(
                "header",
                "dt-late-head",
                el("h2", "", words.text(asked.query().isFiltered() ? "map.projects" : "map.late-projects")),
                with(span("dt-count", String.valueOf(listed.size())), "data-role", "list-count"),
                div(
                        "dt-late-tools",
                        with(filter, "data-role", "filter"),
                        with(view, "data-role", "views"),
                        asked.query().isFiltered() ? clearFilter(words) : null)));
        list.add(conditions.row());
        HtmlContainer items = div("dt-late-list");
        LocalDate from = listed.stream()
                .flatMap(standing -> standing.completion().stream())
                .map(dates -> dates.original())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(asked.asOf().at())
                .minusDays(30);
        LocalDate to = listed.stream()
                .map(Standing::forecastFinish)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(asked.asOf().at())
                .plusDays(30);
        listed.stream()
                .limit(MOST_IN_LIST)
                .forEach(standing -> items.add(item(
                        words,
                        standing,
                        held.getOrDefault(standing.profile().id(), List.of()),
                        from,
                        to.isAfter(asked.asOf().at()) ? to : asked.asOf().at().plusDays(30))));
        if (listed.isEmpty()) {
            items.add(div(
                    "dt-empty",
                    el("h3", "", words.text("map.none-late")),
                    el("p", "", words.text("map.none-late-hint", asked.asOf().at()))));
        }
        if (listed.size() > MOST_IN_LIST) {
            items.add(div("dt-card-note", words.text("map.more", listed.size() - MOST_IN_LIST)));
        }
        list.add(items);
        NativeButton print = new NativeButton(
                words.text("sheet.open"),
                click -> UI.getCurrent().navigate(MapSheetView.PATH, location.getQueryParameters()));
        print.addClassName("dt-link-figure");
        NativeButton two = new NativeButton(
                words.text("two-maps.link"),
                click -> UI.getCurrent().navigate(TwoMapsView.PATH, location.getQueryParameters()));
        two.addClassName("dt-link-figure");
        list.add(div(
                "dt-late-foot",
                with(
                        with(el("a", "dt-late-since", words.text("difference.link")), "href", link("thay-doi")),
                        "data-role",
                        "changes"),
                with(with(el("a", "", words.text("nav.overview")), "href", link("tong-quan")), "data-role", "overview"),
                with(print, "data-role", "print"),
                with(two, "data-role", "two-maps"),
                with(with(el("a", "", words.text("meeting.link")), "href", presentLink()), "data-role", "present"),
                with(with(el("a", "", words.text("map.as-table")), "href", tableLink()), "data-role", "as-table")));
    }

    /** An address that says nothing opens the list with the reader's own view; this one says that it shows everything. */
    private String tableLink() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(asked.query().write());
        if (parameters.isEmpty()) {
            parameters.put("view", List.of(SavedViews.EVERYTHING));
        }
        return "du-an?"
                + DayInAddress.write(new QueryParameters(parameters), asked.asOf(), today.date())
                        .getQueryString();
    }

    /** The projects of the list, one at a time: where to look and what colour have no place there. */
    private String presentLink() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(asked.query().write());
        if (asked.project() != null) {
            parameters.put(MapAddress.PROJECT, List.of(String.valueOf(asked.project())));
        }
        String query = DayInAddress.write(new QueryParameters(parameters), asked.asOf(), today.date())
                .getQueryString();
        return query.isEmpty() ? "trinh-bay" : "trinh-bay?" + query;
    }

    /** Another page on the same projects and days. */
    private String link(String path) {
        String query = DayInAddress.write(new QueryParameters(asked.query().write()), asked.asOf(), today.date())
                .getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Component clearFilter(Wording words) {
        NativeButton clear = new NativeButton(
                words.text("map.clear-filter"), click -> ask(asked.query().withoutFilter()));
        clear.addClassName("dt-link-figure");
        return with(clear, "data-role", "clear-filter");
    }

    /** Another filter: project, camera and days stay as they are. What asked for it stands in the list, which is made anew. */
    private void ask(PortfolioQuery next) {
        focusNext = "[data-role=filter]";
        Map<String, List<String>> parameters = new LinkedHashMap<>(next.write());
        location.getQueryParameters().getParameters().forEach((name, values) -> {
            if (!PortfolioQuery.isParameter(name)) {
                parameters.put(name, values);
            }
        });
        UI.getCurrent().navigate("", new QueryParameters(parameters));
    }

    /** A view is a filter and, saved here, a place to look at; it opens as of the day one stands on. */
    private void chooseView() {
        Map<String, List<String>> kept = new LinkedHashMap<>(asked.query().write());
        String camera = DayInAddress.parameter(location, MapAddress.CAMERA);
        if (!camera.isEmpty()) {
            kept.put(MapAddress.CAMERA, List.of(camera));
        }
        conditions.chooseView(view -> DayInAddress.write(view, asked.asOf(), today.date()), new QueryParameters(kept));
    }

    private Component item(Wording words, Standing standing, List<Obstacle> held, LocalDate from, LocalDate to) {
        long id = standing.profile().id().value();
        NativeButton item = new NativeButton();
        item.addClassName("dt-late-item");
        item.getElement().setAttribute("data-code", standing.profile().code());
        item.getElement().setAttribute("data-project", String.valueOf(id));
        Component days = with(
                span("dt-late-days", shortHeadline(words, standing)),
                "data-light",
                standing.light().name());
        item.add(span("dt-late-name", standing.profile().name()), days);
        if (standing.completion().isPresent()) {
            item.add(StandingParts.ruler(standing, false).on(from, to));
        }
        item.add(span("dt-late-cause", StandingParts.causeLine(words, standing)));
        if (!held.isEmpty()) {
            item.add(with(span("dt-late-held", held(words, held)), "data-role", "held"));
        }
        if (Long.valueOf(id).equals(asked.project())) {
            item.getElement().setAttribute("aria-current", "true");
        }
        item.addClickListener(click -> {
            focusNext = ProjectDrawer.TITLE;
            go(MapAddress.PROJECT, String.valueOf(id));
        });
        return item;
    }

    /** The pins of the map in words: how many obstacles, and whether somebody is past the day. */
    private static String held(Wording words, List<Obstacle> held) {
        long overdue = held.stream().filter(Obstacle::isOverdue).count();
        return words.text("obstacle.count", held.size())
                + (overdue == 0 ? "" : ", " + words.text("obstacle.count-overdue", overdue));
    }

    private static String shortHeadline(Wording words, Standing standing) {
        Long late = standing.daysLate();
        if (late != null && late > 0 && standing.light() != Light.GREY) {
            return words.text("standing.note.days", late);
        }
        if (standing.light() == Light.RED && standing.worstMilestoneDays() > 0) {
            return words.text("standing.note.milestone-days", standing.worstMilestoneDays());
        }
        return words.text(standing.light().wordKey());
    }

    private void fillDrawer(List<Standing> all, List<Standing> shown) {
        Optional<Standing> standing = all.stream()
                .filter(each -> Long.valueOf(each.profile().id().value()).equals(asked.project()))
                .findFirst();
        Drawn now = new Drawn(
                standing.orElse(null),
                standing.map(shown::indexOf).orElse(-1),
                shown.size(),
                standing.map(each -> parts.stream()
                                .map(part -> part.content(each.profile().id(), asked.asOf()))
                                .toList())
                        .orElse(List.of()));
        if (now.equals(inDrawer) && ids(shown).equals(steps)) {
            return;
        }
        inDrawer = now;
        steps = ids(shown);
        drawer.removeAll();
        drawer.getElement().setAttribute("hidden", standing.isEmpty());
        standing.ifPresent(each -> new ProjectDrawer(
                        texts, grounds, each, shown, parts, today.date(), this::shortLink, this::step, this::close)
                .fill(drawer));
    }

    /** Of what is seen now, to be passed on: the very address, days and camera included. */
    private String shortLink() {
        String query = location.getQueryParameters().getQueryString();
        return links.to(
                query.isEmpty() ? "" : "?" + query, asked.project() == null ? null : new ProjectId(asked.project()));
    }

    private static List<Long> ids(List<Standing> shown) {
        return shown.stream().map(each -> each.profile().id().value()).toList();
    }

    /** What the list shows: as long as it is the same, the list stays as it is. */
    private record Listed(List<Standing> listed, int number, MapAddress asked, Map<ProjectId, List<Obstacle>> held) {}

    /** What the drawer shows, and where among the others. */
    private record Drawn(@Nullable Standing standing, int position, int number, List<Object> told) {}

    private void step(long project, String focus) {
        focusNext = focus;
        go(MapAddress.PROJECT, String.valueOf(project));
    }

    private void close() {
        if (asked.project() != null) {
            focusNext = ".dt-late-item[data-project='" + asked.project() + "']";
            go(MapAddress.PROJECT, null);
        }
    }

    /** A month that was played on to takes the place of the one before in the history: a step back leads to before the playing. */
    private void showMonth(LocalDate day, boolean playedOn) {
        QueryParameters next = DayInAddress.write(
                location.getQueryParameters(), new AsOf(day, asked.asOf().known()), today.date());
        UI ui = UI.getCurrent();
        if (playedOn) {
            ui.getInternals().getRouter().navigate(ui, new Location("", next), NavigationTrigger.PROGRAMMATIC);
            replaceInAddress(
                    DayInAddress.AT, next.getSingleParameter(DayInAddress.AT).orElse(""));
        } else {
            ui.navigate("", next);
        }
    }

    private void go(String parameter, @Nullable String value) {
        UI.getCurrent().navigate("", DayInAddress.with(location.getQueryParameters(), parameter, value));
    }

    /**
     * The camera goes into the address without a step of its own in the history. It goes past the router: through it, a link or a step back
     * that is under way at that moment would be lost.
     */
    private void rememberCamera(String camera) {
        remembered = camera;
        location = new Location("", DayInAddress.with(location.getQueryParameters(), MapAddress.CAMERA, camera));
        replaceInAddress(MapAddress.CAMERA, camera);
    }

    /** The map shows it already, so that it is no step in the history either. */
    private void rememberLayers(String on, String basemap) {
        location = new Location(
                "",
                DayInAddress.with(
                        DayInAddress.with(location.getQueryParameters(), LayerChoice.LAYERS, on),
                        LayerChoice.BASEMAP,
                        basemap));
        replaceInAddress(LayerChoice.LAYERS, on);
        replaceInAddress(LayerChoice.BASEMAP, basemap);
    }

    private String inAddress(String parameter) {
        return DayInAddress.parameter(location, parameter);
    }

    /** Only this parameter: of all others the browser may know better, while a step back is under way. */
    private void replaceInAddress(String parameter, String value) {
        getElement().executeJs("""
                if (!this.isConnected) return;
                const address = new URL(window.location);
                if ($1) address.searchParams.set($0, $1);
                else address.searchParams.delete($0);
                history.replaceState(history.state, '', address);""", parameter, value);
    }

    @Override
    public String getPageTitle() {
        return words().text("map.title");
    }
}
