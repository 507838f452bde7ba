package vn.dautu.map.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.layer.LayerChoice;
import vn.dautu.layer.LayersOnMap;
import vn.dautu.map.MapTotals;
import vn.dautu.map.MapWords;
import vn.dautu.map.TileVersion;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.standing.portfolio.SavedViews;
import vn.dautu.standing.portfolio.Told;
import vn.dautu.standing.ui.PortfolioFilter;
import vn.dautu.standing.ui.StandingParts;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Fields;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Two maps of the same projects, moved as one: two days, or two measures of one day. */
@Route(TwoMapsView.PATH)
@PermitAll
class TwoMapsView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "hai-ban-do";

    private final transient Texts texts;
    private final transient Today today;
    private final transient StandingBook standings;
    private final transient Portfolio portfolio;
    private final transient PortfolioFilter conditions;
    private final transient ObstacleBook obstacles;
    private final transient TileVersion tiles;
    private final transient LayersOnMap layers;
    private final HtmlContainer tools = div("dt-two-tools");
    private final Side left;
    private final Side right;
    private transient TwoMaps asked;
    private Location location = new Location(PATH);
    private String remembered = "";

    TwoMapsView(
            Texts texts,
            Today today,
            StandingBook standings,
            Portfolio portfolio,
            Told told,
            SavedViews views,
            ObstacleBook obstacles,
            TileVersion tiles,
            LayersOnMap layers,
            LiveUpdates live,
            @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.standings = standings;
        this.portfolio = portfolio;
        this.conditions = new PortfolioFilter(texts, portfolio, told, views, this::ask);
        this.obstacles = obstacles;
        this.tiles = tiles;
        this.layers = layers;
        this.asked = TwoMaps.read(location, today.date());
        addClassName("dt-two-page");
        Wording words = words();
        left = new Side(words, "left", demonstration);
        right = new Side(words, "right", demonstration);
        left.onDay(day -> go(DayInAddress.with(location.getQueryParameters(), TwoMaps.SINCE, day.toString())));
        right.onDay(this::showDay);
        right.map.panWith(left.map);
        add(
                el("header", "dt-page-head", el("h1", "dt-page-title", words.text("two-maps.title")), tools),
                conditions.row(),
                left.part,
                right.part);
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        asked = TwoMaps.read(location, today.date());
        String camera = asked.right().camera();
        if (!camera.isEmpty() && !camera.equals(remembered)) {
            left.map.camera(camera);
            right.map.camera(camera);
            remembered = camera;
        }
        refresh();
    }

    private void refresh() {
        Wording words = words();
        PortfolioQuery query = asked.right().query();
        NativeButton filter = new NativeButton(conditions.show(query, words), click -> conditions.open(query));
        filter.addClassName("dt-link-figure");
        tools.removeAll();
        tools.add(
                with(filter, "data-role", "filter"),
                with(with(el("a", "", words.text("two-maps.changes")), "href", changes()), "data-role", "changes"),
                with(with(el("a", "", words.text("two-maps.one")), "href", oneMap()), "data-role", "one-map"));
        left.show(asked.left());
        right.show(asked.right());
    }

    private String changes() {
        AsOf asOf = asked.right().asOf();
        QueryParameters since = DayInAddress.with(
                QueryParameters.empty(), TwoMaps.SINCE, asked.left().asOf().at().toString());
        return "thay-doi?" + DayInAddress.write(since, asOf, today.date()).getQueryString();
    }

    private String oneMap() {
        Map<String, List<String>> kept =
                new LinkedHashMap<>(location.getQueryParameters().getParameters());
        kept.keySet().removeIf(TwoMaps::isParameter);
        return "?" + new QueryParameters(kept).getQueryString();
    }

    private void showDay(LocalDate day) {
        // The left map keeps its day, also where the address did not name it.
        QueryParameters kept = DayInAddress.with(
                location.getQueryParameters(),
                TwoMaps.SINCE,
                asked.left().asOf().at().toString());
        go(DayInAddress.write(kept, new AsOf(day, asked.right().asOf().known()), today.date()));
    }

    private void ask(PortfolioQuery next) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(next.write());
        location.getQueryParameters().getParameters().forEach((name, values) -> {
            if (!PortfolioQuery.isParameter(name)) {
                parameters.put(name, values);
            }
        });
        go(new QueryParameters(parameters));
    }

    private static void go(QueryParameters parameters) {
        UI.getCurrent().navigate(PATH, parameters);
    }

    /** Past the router, as on the page of one map. */
    private void rememberCamera(String camera) {
        remembered = camera;
        location = new Location(PATH, DayInAddress.with(location.getQueryParameters(), MapAddress.CAMERA, camera));
        getElement().executeJs("""
                if (!this.isConnected) return;
                const address = new URL(window.location);
                address.searchParams.set('camera', $0);
                history.replaceState(history.state, '', address);""", camera);
    }

    /** One of the two: its day and figures, its map, and what is said of the chosen project on its day. */
    private final class Side {

        private final DtMap map;
        private final DatePicker day;
        private final HtmlContainer figures = el("div", "dt-figures");
        private final HtmlContainer story = el("div", "dt-two-story");
        private final HtmlContainer part;
        /** The day is being set from the address, not by a person. */
        private boolean filling;

        Side(Wording words, String name, boolean demonstration) {
            map = new DtMap(demonstration);
            MapWords.give(map, words);
            day = Fields.day("");
            day.setAriaLabel(words.text("two-maps." + name));
            day.setMax(today.date());
            part = el("section", "dt-two-side", el("header", "dt-two-head", day, figures), map, story);
            with(part, "data-side", name);
            with(part, "aria-label", words.text("two-maps." + name));
            map.onSelect(project -> go(DayInAddress.with(
                    location.getQueryParameters(),
                    MapAddress.PROJECT,
                    project == null ? null : String.valueOf(project))));
            map.onFilter(lights ->
                    go(DayInAddress.with(location.getQueryParameters(), MapAddress.LIGHTS, String.join(",", lights))));
            map.onColour((by, units) ->
                    go(TwoMaps.coloured(location.getQueryParameters(), asked, name.equals("left"), by, units)));
            map.onCamera(TwoMapsView.this::rememberCamera);
            map.onLayers((on, basemap) -> go(DayInAddress.with(
                    DayInAddress.with(location.getQueryParameters(), LayerChoice.LAYERS, on),
                    LayerChoice.BASEMAP,
                    basemap)));
        }

        void onDay(Consumer<LocalDate> listener) {
            day.addValueChangeListener(change -> {
                if (!filling && change.getValue() != null) {
                    listener.accept(change.getValue());
                }
            });
        }

        void show(MapAddress address) {
            Wording words = words();
            filling = true;
            day.setValue(address.asOf().at());
            filling = false;
            map.show(address.asOf(), standings.version(), tiles.current());
            address.show(map, portfolio, words.locale());
            layers.give(
                    map,
                    words,
                    DayInAddress.parameter(location, LayerChoice.LAYERS),
                    DayInAddress.parameter(location, LayerChoice.BASEMAP));
            map.select(address.project());
            List<Standing> shown = address.shown(portfolio, words.locale());
            figures.removeAll();
            MapFigures.three(words, MapTotals.of(shown, obstacles.open(address.asOf())), address.asOf())
                    .forEach(figures::add);
            story.removeAll();
            story.setVisible(address.project() != null);
            standings.all(address.asOf()).stream()
                    .filter(each -> Long.valueOf(each.profile().id().value()).equals(address.project()))
                    .findFirst()
                    .ifPresentOrElse(
                            standing -> story.add(
                                    StandingParts.status(words, standing),
                                    with(
                                            el(
                                                    "a",
                                                    "dt-two-name",
                                                    standing.profile().name()),
                                            "href",
                                            DayInAddress.link(
                                                    "du-an/"
                                                            + standing.profile()
                                                                    .id()
                                                                    .value(),
                                                    address.asOf(),
                                                    today.date())),
                                    el("p", "", words.sentence(standing.sentence()))),
                            () -> story.add(el("p", "", words.text("two-maps.not-there"))));
        }
    }

    @Override
    public String getPageTitle() {
        return words().text("two-maps.title");
    }
}
