package vn.dautu.overview.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.map.MapWords;
import vn.dautu.map.TileVersion;
import vn.dautu.overview.Difference;
import vn.dautu.overview.OverviewBook;
import vn.dautu.project.ProjectId;
import vn.dautu.project.SiteChanges;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Fields;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What changed between two days: {@code ?since=2024-03-19} to the day of the address. Between two meetings, read before the second one. */
@Route("thay-doi")
@PermitAll
class ChangesView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Today today;
    private final transient OverviewBook book;
    private final HtmlContainer meta = el("p", "dt-page-meta");
    private final HtmlContainer figures = with(el("section", "dt-figures dt-changes-figures"), "data-cards", "");
    private final HtmlContainer body = div("dt-column");
    private final DatePicker since;
    private final DtMap map;
    private final transient BoundaryWords boundaries;
    private final transient StandingBook standings;
    private final transient TileVersion tiles;
    private final transient Portfolio portfolio;
    private transient Asked asked;
    private transient AsOf asOf;
    private transient LocalDate from;
    private Location location = new Location("thay-doi");
    /** The picker is being set from the address, not by a person. */
    private boolean filling;

    ChangesView(
            Texts texts,
            Today today,
            OverviewBook book,
            StandingBook standings,
            Portfolio portfolio,
            SiteChanges sites,
            TileVersion tiles,
            LiveUpdates live,
            @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.book = book;
        this.standings = standings;
        this.tiles = tiles;
        this.map = new DtMap(demonstration);
        this.portfolio = portfolio;
        this.boundaries = new BoundaryWords(texts, sites);
        this.asked = Asked.read(location, today.date());
        this.asOf = AsOf.on(today.date());
        this.from = today.date().minusMonths(1);
        Wording words = words();
        since = Fields.day(words.text("difference.since"));
        since.setWidth("180px");
        since.addValueChangeListener(change -> {
            if (!filling && change.getValue() != null) {
                go(change.getValue());
            }
        });
        add(
                el("header", "dt-page-head", el("h1", "dt-page-title", words.text("difference.title")), meta, since),
                div(
                        "dt-page",
                        figures,
                        el(
                                "section",
                                "dt-card dt-changes-map",
                                el(
                                        "header",
                                        "",
                                        el("h2", "dt-card-title", words.text("difference.map")),
                                        el("p", "dt-card-note", words.text("difference.map.note"))),
                                map),
                        body));
        MapWords.give(map, words);
        map.onSelect(this::point);
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private void go(LocalDate day) {
        UI.getCurrent()
                .navigate("thay-doi", DayInAddress.with(location.getQueryParameters(), Since.NAME, day.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        asked = Asked.read(location, today.date());
        asOf = asked.asOf();
        from = asked.since();
        filling = true;
        since.setMax(asOf.at().minusDays(1));
        since.setValue(from);
        filling = false;
        refresh();
    }

    private void refresh() {
        Wording words = words();
        Difference difference = asked.of(book.since(from, asOf), portfolio, words.locale());
        map.filter(
                Set.of(),
                asked.compared(portfolio, words.locale())
                        .map(projects -> projects.stream().map(ProjectId::value).toList())
                        .orElse(null));
        map.since(from);
        map.show(asOf, standings.version(), tiles.current());
        meta.removeAll();
        meta.add(words.text("difference.days", from, asOf.at()) + " · ");
        meta.add(with(
                with(el("a", "", words.text("two-maps.link")), "href", "hai-ban-do?" + twoDays()),
                "data-role",
                "two-maps"));
        if (asked.query().isFiltered()) {
            meta.add(" · ");
            meta.add(with(el("a", "", words.text("difference.filtered")), "href", asked.link("tong-quan", from)));
        }
        figures.removeAll();
        figures.add(
                figure(
                        "entered",
                        String.valueOf(difference.entered().size()),
                        !difference.entered().isEmpty()),
                figure("left", String.valueOf(difference.left().size()), false),
                figure("slipped", String.valueOf(difference.slipped().size()), false),
                figure("paid", words.billion(difference.disbursed()), false),
                figure("land", words.hectares(difference.handedOverM2()), false));
        body.removeAll();
        Function<Difference.Change, String> sentence =
                pair -> words.sentence(pair.known().sentence());
        card("entered", difference.entered(), sentence);
        card("left", difference.left(), sentence);
        card("slipped", difference.slipped(), pair -> moved("difference.slip", pair));
        card("regained", difference.recovered(), pair -> moved("difference.regain", pair));
        cards("boundary", difference.withBoundary(), pair -> boundaries.of(pair, OverviewBook.then(from, asOf)));
        card(
                "land",
                difference.withLand(),
                pair -> words.text(
                        pair.handedOverM2().signum() > 0 ? "difference.handed-over" : "difference.taken-back",
                        words.hectares(pair.handedOverM2().abs())));
        card("paid", difference.withMoney(), pair -> words.billion(pair.disbursed()));
        card("added", difference.added(), sentence);
        card("removed", difference.removed(), pair -> words.text("difference.gone"));
        body.getElement()
                .executeJs(
                        "const part = location.hash.length > 1 && document.getElementById(location.hash.slice(1)); if (part && this.contains(part)) setTimeout(() => part.scrollIntoView(), 120)");
        if (body.getComponentCount() == 0) {
            body.add(div("dt-empty", el("p", "", words.text("difference.nothing", from, asOf.at()))));
        }
    }

    private String twoDays() {
        return DayInAddress.with(
                        DayInAddress.write(QueryParameters.empty(), asOf, today.date()), Since.NAME, from.toString())
                .getQueryString();
    }

    /** A mark chosen on the map is shown where the list speaks of it. */
    private void point(@Nullable Long project) {
        map.select(project);
        if (project != null) {
            body.getElement()
                    .executeJs(
                            "const item = this.querySelector(`[data-project='${$0}']`);"
                                    + "this.querySelectorAll('.dt-change[data-on]').forEach(each => each.removeAttribute('data-on'));"
                                    + "if (item) { item.setAttribute('data-on', ''); item.scrollIntoView({block: 'center'}); item.querySelector('a')?.focus({preventScroll: true}); }",
                            String.valueOf(project));
        }
    }

    private String moved(String key, Difference.Change pair) {
        return words().text(
                        key,
                        Math.abs(pair.slippedDays()),
                        pair.before() == null ? null : pair.before().daysLate(),
                        pair.known().daysLate());
    }

    private Component figure(String name, String value, boolean bad) {
        Wording words = words();
        HtmlContainer figure = div(
                "dt-figure",
                span("dt-figure-label", words.text("difference." + name)),
                span("dt-figure-value", value),
                span("dt-figure-note", words.text("difference." + name + ".note")));
        with(figure, "data-figure", name);
        return with(figure, "data-light", bad ? "RED" : null);
    }

    private void card(String name, List<Difference.Change> pairs, Function<Difference.Change, String> says) {
        cards(name, pairs, pair -> new Text(says.apply(pair)));
    }

    private void cards(String name, List<Difference.Change> pairs, Function<Difference.Change, Component> says) {
        if (pairs.isEmpty()) {
            return;
        }
        HtmlContainer list = el("ul", "dt-changes");
        pairs.forEach(pair -> list.add(item(pair, says.apply(pair))));
        HtmlContainer card = el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words().text("difference." + name), span("dt-count", " " + pairs.size())),
                list);
        body.add(with(with(card, "data-change", name), "id", name));
    }

    private Component item(Difference.Change pair, Component says) {
        Standing shown = pair.known();
        HtmlContainer item = el(
                "li",
                "dt-change",
                div(
                        "dt-change-lights",
                        light(pair.before()),
                        with(span("dt-change-to", "→"), "aria-hidden", "true"),
                        light(pair.after())),
                div(
                        "dt-change-what",
                        with(
                                el("a", "", shown.profile().name()),
                                "href",
                                DayInAddress.link(
                                        "du-an/" + shown.profile().id().value(), shown.asOf(), today.date())),
                        div("dt-card-note", says)));
        with(item, "data-project", String.valueOf(shown.profile().id().value()));
        return with(item, "data-code", shown.profile().code());
    }

    private Component light(@Nullable Standing standing) {
        Wording words = words();
        return standing == null
                ? span("dt-card-note", words.text("difference.not-there"))
                : StatusMark.of(
                        standing.light().name(), words.text(standing.light().wordKey()));
    }

    @Override
    public String getPageTitle() {
        return words().text("difference.title");
    }
}
