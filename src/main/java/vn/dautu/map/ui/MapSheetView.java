package vn.dautu.map.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
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
import vn.dautu.standing.portfolio.Told;
import vn.dautu.standing.ui.StandingParts;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * The map as a sheet of paper, A4 or A3 lying down: the same address as the map, with title, figures, legend, scale, filters, days and
 * sources. What is seen is what the browser prints or keeps as PDF.
 */
@Route(MapSheetView.PATH)
@PermitAll
class MapSheetView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "in-ban-do";

    private static final String PAPER = "kho";

    /** As many as a sheet has room for. */
    private enum Paper {
        A4(6),
        A3(9);

        final int lines;

        Paper(int lines) {
            this.lines = lines;
        }
    }

    private final transient Texts texts;
    private final transient Today today;
    private final transient StandingBook standings;
    private final transient Portfolio portfolio;
    private final transient Told told;
    private final transient ObstacleBook obstacles;
    private final transient TileVersion tiles;
    private final transient LayersOnMap layers;
    private final boolean demonstration;

    MapSheetView(
            Texts texts,
            Today today,
            StandingBook standings,
            Portfolio portfolio,
            Told told,
            ObstacleBook obstacles,
            TileVersion tiles,
            LayersOnMap layers,
            @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.standings = standings;
        this.portfolio = portfolio;
        this.told = told;
        this.obstacles = obstacles;
        this.tiles = tiles;
        this.layers = layers;
        this.demonstration = demonstration;
        addClassName("dt-sheet-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location location = event.getLocation();
        MapAddress asked = MapAddress.read(location, today.date());
        Paper paper = DayInAddress.parameter(location, PAPER).equals(Paper.A3.name()) ? Paper.A3 : Paper.A4;
        Wording words = Wording.here(texts);
        List<Standing> shown = asked.shown(portfolio, words.locale());
        DtMap map = new DtMap(demonstration);
        MapWords.give(map, words);
        map.sheet();
        if (!asked.camera().isEmpty()) {
            map.camera(asked.camera());
        }
        asked.show(map, portfolio, words.locale());
        List<String> thanks = layers.give(
                map,
                words,
                DayInAddress.parameter(location, LayerChoice.LAYERS),
                DayInAddress.parameter(location, LayerChoice.BASEMAP));
        map.select(asked.project());
        map.show(asked.asOf(), standings.version(), tiles.current());
        HtmlContainer figures = div("dt-sheet-figures");
        MapFigures.of(words, MapTotals.of(shown, obstacles.open(asked.asOf())), asked.asOf())
                .forEach(figures::add);
        HtmlContainer sheet = with(
                el(
                        "article",
                        "dt-sheet",
                        el(
                                "header",
                                "dt-sheet-head",
                                el("h1", "", words.text("sheet.title")),
                                el("p", "", told(words, asked))),
                        figures,
                        div("dt-sheet-map", map),
                        list(words, asked, asked.listed(shown), paper),
                        el("footer", "dt-sheet-foot", source(words, asked, thanks))),
                "data-paper",
                paper.name());
        removeAll();
        add(bar(words, location, paper), div("dt-sheet-desk", sheet));
    }

    private HtmlContainer bar(Wording words, Location location, Paper paper) {
        HtmlContainer bar = with(el("div", "dt-sheet-bar"), "role", "group");
        bar.add(with(el("a", "", words.text("sheet.back")), "href", "?" + without(location)));
        for (Paper each : Paper.values()) {
            NativeButton choose = new NativeButton(
                    words.text("sheet.paper", each.name()),
                    click -> UI.getCurrent()
                            .navigate(PATH, DayInAddress.with(location.getQueryParameters(), PAPER, each.name())));
            choose.addClassName("dt-button");
            bar.add(with(with(choose, "data-paper", each.name()), "aria-pressed", String.valueOf(each == paper)));
        }
        NativeButton print = new NativeButton(words.text("sheet.print"));
        print.addClassName("dt-button");
        with(print, "data-primary", "");
        print.addClickListener(click -> UI.getCurrent().getPage().executeJs("window.print()"));
        bar.add(with(print, "data-role", "print-now"));
        return bar;
    }

    private static String without(Location location) {
        return DayInAddress.with(location.getQueryParameters(), PAPER, null).getQueryString();
    }

    /** The days and the filters, in words. */
    private String told(Wording words, MapAddress asked) {
        return words.text("sheet.as-at", asked.asOf().at(), asked.asOf().known())
                + " · "
                + (asked.query().isFiltered() ? told.filter(asked.query(), words) : words.text("sheet.no-filter"));
    }

    private Component list(Wording words, MapAddress asked, List<Standing> listed, Paper paper) {
        HtmlContainer body = el("tbody", "");
        listed.stream()
                .limit(paper.lines)
                .forEach(standing -> body.add(with(
                        el(
                                "tr",
                                "",
                                el(
                                        "th",
                                        "",
                                        StatusMark.of(
                                                standing.light().name(),
                                                words.text(standing.light().wordKey())),
                                        div("", standing.profile().name()),
                                        div("dt-card-note", StandingParts.causeLine(words, standing))),
                                with(el("td", "", days(words, standing)), "data-number", "")),
                        "data-code",
                        standing.profile().code())));
        String title = words.text(asked.query().isFiltered() ? "map.projects" : "map.late-projects");
        // Above the table, where a long name below cannot push it off the paper.
        Component more = listed.size() > paper.lines
                ? el("p", "dt-card-note", words.text("sheet.more", paper.lines, listed.size() - paper.lines))
                : null;
        HtmlContainer part = el(
                "section",
                "dt-sheet-list",
                el("h2", "", title, span("dt-count", " " + listed.size())),
                more,
                el("table", "", el("caption", "dt-only-read", title), body));
        return part;
    }

    private static String days(Wording words, Standing standing) {
        Long late = standing.daysLate();
        return late != null && late > 0 ? words.text("standing.note.days", late) : "";
    }

    private String source(Wording words, MapAddress asked, List<String> thanks) {
        return words.text("sheet.source", asked.asOf().known()) + " "
                + words.text("map.element.attribution") + "."
                + (thanks.isEmpty() ? "" : " " + words.text("sheet.layers", String.join("; ", thanks)) + ".")
                + (demonstration ? " " + words.text("sheet.demo") : "");
    }

    @Override
    public String getPageTitle() {
        return Wording.here(texts).text("sheet.title");
    }
}
