package vn.dautu.overview.ui;

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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.map.MapTotals;
import vn.dautu.overview.CauseLine;
import vn.dautu.overview.Difference;
import vn.dautu.overview.Overview;
import vn.dautu.overview.OverviewBook;
import vn.dautu.overview.OwnerLine;
import vn.dautu.overview.Slice;
import vn.dautu.standing.Standing;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.standing.portfolio.SavedViews;
import vn.dautu.standing.portfolio.Told;
import vn.dautu.standing.ui.PortfolioFilter;
import vn.dautu.ui.Bars;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The page before the monthly meeting. Every figure leads to the projects behind it; the days and the day compared with are in the address. */
@Route("tong-quan")
@Menu(title = "nav.overview", order = 1.5)
@PermitAll
class OverviewView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "tong-quan";
    private static final int MOST = 12;

    private final transient Texts texts;
    private final transient Today today;
    private final transient OverviewBook book;
    private final transient Portfolio portfolio;
    private final transient PortfolioFilter conditions;
    private transient Asked asked;

    OverviewView(
            Texts texts,
            Today today,
            OverviewBook book,
            Portfolio portfolio,
            Told told,
            SavedViews views,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.book = book;
        this.portfolio = portfolio;
        this.conditions = new PortfolioFilter(
                texts, portfolio, told, views, next -> UI.getCurrent().navigate(PATH, asked.with(next)));
        this.asked = Asked.read(new Location(PATH), today.date());
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = Asked.read(event.getLocation(), today.date());
        refresh();
    }

    private void refresh() {
        Wording words = words();
        removeAll();
        Overview overview = book.on(asked.asOf(), asked.shown(portfolio, words.locale()));
        NativeButton filter =
                new NativeButton(conditions.show(asked.query(), words), click -> conditions.open(asked.query()));
        filter.addClassName("dt-link-figure");
        add(el(
                "header",
                "dt-page-head",
                el("h1", "dt-page-title", words.text("nav.overview")),
                el(
                        "p",
                        "dt-page-meta",
                        words.text(
                                "overview.intro",
                                overview.standings().size(),
                                asked.asOf().at()),
                        " · ",
                        with(filter, "data-role", "filter"),
                        " · ",
                        with(a(asked.link("."), words.text("project.on-map")), "data-role", "on-map"),
                        " · ",
                        a(list(query()), words.text("map.as-table"))),
                conditions.row()));
        if (overview.standings().isEmpty()) {
            add(div(
                    "dt-page",
                    div(
                            "dt-empty",
                            el(
                                    "p",
                                    "",
                                    words.text(
                                            asked.query().isFiltered()
                                                    ? "overview.none-filtered"
                                                    : "overview.none")))));
            return;
        }
        String year = String.valueOf(overview.year());
        add(div(
                "dt-page",
                div(
                        "dt-column",
                        figures(words, overview),
                        changes(words),
                        div(
                                "dt-pair",
                                causes(words, overview),
                                money(
                                        words,
                                        words.text("overview.by-source", year),
                                        overview.bySource(),
                                        overview.total(),
                                        slice -> words.text("source." + slice.key()),
                                        slice -> list(query().withChoice(PortfolioQuery.SOURCE, Set.of(slice.key()))))),
                        owners(words, overview),
                        div(
                                "dt-pair",
                                money(
                                        words,
                                        words.text("overview.by-sector", year),
                                        overview.bySector(),
                                        overview.total(),
                                        Slice::key,
                                        slice -> list(query().withChoice("sector", Set.of(slice.key())))),
                                money(
                                        words,
                                        words.text("overview.by-year"),
                                        overview.byYear(),
                                        null,
                                        Slice::key,
                                        slice -> plus(link("ke-hoach-von"), "nam=" + slice.key()))),
                        money(
                                words,
                                words.text("overview.by-owner", year),
                                overview.byOwner(),
                                overview.total(),
                                Slice::key,
                                slice -> list(query().withChoice("owner", Set.of(slice.key())))))));
    }

    // ---- addresses ------------------------------------------------------------------------------------------------

    /** The page's own filter, to which each figure adds what it is about. */
    private PortfolioQuery query() {
        return asked.query();
    }

    private PortfolioQuery late() {
        return query().withChoice("light", Set.of("RED"));
    }

    /** An address that says nothing opens the list with the reader's own view; this one says that it shows everything. */
    private String list(PortfolioQuery of) {
        String link = asked.link("du-an", of);
        return of.write().isEmpty() ? plus(link, "view=" + SavedViews.EVERYTHING) : link;
    }

    private String link(String path) {
        return DayInAddress.link(path, asked.asOf(), today.date());
    }

    private static String plus(String link, String parameter) {
        return link + (link.contains("?") ? "&" : "?") + parameter;
    }

    private static Component a(String href, @Nullable Object... content) {
        return with(el("a", "", content), "href", href);
    }

    // ---- parts ----------------------------------------------------------------------------------------------------

    private Component figures(Wording words, Overview overview) {
        Slice total = overview.total();
        MapTotals totals = overview.totals();
        Share land = totals.land();
        return with(
                el(
                        "ul",
                        "dt-overview-figures",
                        figure(
                                words.text("overview.late"),
                                StatusMark.of("RED", String.valueOf(totals.late())),
                                words.text(
                                        "overview.of-projects",
                                        overview.standings().size()),
                                list(late())),
                        figure(
                                words.text("overview.year", String.valueOf(overview.year())),
                                words.percent(total.share()),
                                words.text("overview.of-money", total.paid(), total.plan()),
                                list(query().withColumns(List.of(
                                        "light", "name", "owner", "year-plan", "year-paid", "year-rate")))),
                        figure(
                                words.text("overview.medium-term"),
                                words.percent(Share.of(overview.mediumTermPaid(), overview.mediumTermPlan())),
                                words.text("overview.of-money", overview.mediumTermPaid(), overview.mediumTermPlan()),
                                list(query().withColumns(List.of(
                                        "light", "name", "owner", "medium-term", "period-paid", "medium-term-rate")))),
                        figure(
                                words.text("overview.land"),
                                words.percent(land),
                                words.text(
                                        "overview.of-land", words.hectares(land.part()), words.hectares(land.whole())),
                                list(query().withColumns(List.of(
                                        "light",
                                        "name",
                                        "owner",
                                        "land-area",
                                        "land-handed-over",
                                        "land-rate",
                                        "parcels-open")))),
                        figure(
                                words.text("overview.overdue"),
                                String.valueOf(totals.tasksOverdue()),
                                words.text("overview.of-obstacles", totals.tasksOpen()),
                                plus(link("vuong-mac"), "overdue=1"))),
                "aria-label",
                words.text("overview.figures"));
    }

    private static Component figure(String name, Object value, String note, String href) {
        return el(
                "li",
                "dt-card",
                span("dt-card-note", name),
                div("dt-overview-value", a(href, value)),
                span("dt-card-note", note));
    }

    /** Bars whose rows lead to their projects, drawn in billions, and the exact figures beside them. */
    private Component money(
            Wording words,
            String title,
            List<Slice> slices,
            @Nullable Slice total,
            Function<Slice, String> name,
            Function<Slice, String> href) {
        Table table = new Table(
                        title,
                        words.text("overview.name"),
                        ">" + words.text("overview.projects"),
                        ">" + words.text("overview.plan"),
                        ">" + words.text("overview.paid"),
                        ">%")
                .caption(words.text("unit.million-caption"));
        List<Bars.Bar> bars = new ArrayList<>();
        for (Slice slice : slices) {
            table.row(
                    a(href.apply(slice), name.apply(slice)),
                    String.valueOf(slice.projects()),
                    words.million(slice.plan()),
                    words.million(slice.paid()),
                    words.percent(slice.share()));
            bars.add(new Bars.Bar(
                    name.apply(slice) + " · " + words.percent(slice.share()),
                    slice.paid().inBillion(1),
                    slice.plan().inBillion(1),
                    false,
                    href.apply(slice)));
        }
        if (total != null) {
            table.total(
                    words.text("overview.total"),
                    String.valueOf(total.projects()),
                    words.million(total.plan()),
                    words.million(total.paid()),
                    words.percent(total.share()));
        }
        return el(
                "section",
                "dt-card",
                el("h2", "", title),
                el("p", "dt-card-note", words.text("overview.bars-note")),
                new DtChart(texts, title).show(new Bars(words.text("unit.billion"), 1, bars)),
                DtChart.table(texts, title, table.build()));
    }

    private Component causes(Wording words, Overview overview) {
        String title = words.text("overview.causes");
        Table table = new Table(
                title,
                words.text("overview.cause"),
                ">" + words.text("overview.projects"),
                ">" + words.text("overview.days"));
        List<Bars.Bar> bars = new ArrayList<>();
        for (CauseLine line : overview.causes()) {
            String cause = line.cause();
            String href = list(late().withChoice("cause", Set.of(cause == null ? PortfolioQuery.NONE : cause)));
            String name = cause == null ? words.text("overview.no-cause") : words.text("cause." + cause);
            table.row(a(href, name), String.valueOf(line.projects()), words.number(BigDecimal.valueOf(line.days())));
            bars.add(new Bars.Bar(
                    words.text("overview.cause-bar", name, line.projects()),
                    BigDecimal.valueOf(line.days()),
                    null,
                    true,
                    href));
        }
        return el(
                "section",
                "dt-card",
                el("h2", "", title),
                el("p", "dt-card-note", words.text("overview.causes-note")),
                new DtChart(texts, title).show(new Bars(words.text("overview.days-unit"), 0, bars)),
                DtChart.table(texts, title, table.build()));
    }

    private static Component card(String title, String note, Table table) {
        return el("section", "dt-card", el("h2", "", title), el("p", "dt-card-note", note), table.build());
    }

    private Component owners(Wording words, Overview overview) {
        String title = words.text("overview.owners");
        Table table = new Table(
                title,
                words.text("overview.owner"),
                ">" + words.text("overview.projects"),
                ">" + words.text("overview.late-short"),
                ">" + words.text("overview.median"),
                ">" + words.text("overview.paid-share"),
                ">" + words.text("overview.overdue"));
        for (OwnerLine line : overview.owners()) {
            table.row(
                    a(list(query().withChoice("owner", Set.of(line.owner()))), line.owner()),
                    String.valueOf(line.projects()),
                    line.late() == 0
                            ? "0"
                            : a(
                                    list(late().withChoice("owner", Set.of(line.owner()))),
                                    StatusMark.of("RED", String.valueOf(line.late()))),
                    words.number(BigDecimal.valueOf(line.medianDaysLate())),
                    words.percent(line.yearShare()),
                    line.overdue() == 0
                            ? "0"
                            : a(
                                    list(query().withChoice("owner", Set.of(line.owner()))),
                                    String.valueOf(line.overdue())));
        }
        return card(title, words.text("overview.owners-rule"), table);
    }

    private Component changes(Wording words) {
        LocalDate since = asked.since();
        LocalDate at = asked.asOf().at();
        Difference difference = asked.of(book.since(since, asked.asOf()), portfolio, words.locale());
        HtmlContainer days = with(div("dt-chips"), "aria-label", words.text("overview.since"));
        for (Map.Entry<String, LocalDate> each : List.of(
                Map.entry("overview.week", at.minusWeeks(1)),
                Map.entry("overview.month", at.minusMonths(1)),
                Map.entry("overview.quarter", at.minusMonths(3)),
                Map.entry("overview.twelve-months", at.minusYears(1)))) {
            Component chip = a(asked.link(PATH, each.getValue()), words.text(each.getKey()));
            chip.addClassName("dt-chip");
            days.add(with(chip, "aria-current", each.getValue().equals(since) ? "true" : null));
        }
        String title = words.text("overview.changes", since);
        Table table = new Table(
                title,
                words.text("overview.change"),
                ">" + words.text("overview.projects"),
                words.text("overview.which"));
        change(table, "difference.entered", difference.entered(), each -> "");
        change(table, "difference.left", difference.left(), each -> "");
        change(table, "difference.slipped", difference.slipped(), each -> " " + words.signed(each.slippedDays()));
        change(table, "difference.regained", difference.recovered(), each -> " " + words.signed(each.slippedDays()));
        change(table, "difference.added", difference.added(), each -> "");
        change(table, "difference.removed", difference.removed(), each -> "");
        Vnd paid = difference.disbursed();
        table.row(
                words.text("difference.paid"),
                behind("paid", difference.withMoney().size()),
                a(changes("paid"), words.billion(paid)));
        table.row(
                words.text("difference.land"),
                behind("land", difference.withLand().size()),
                a(changes("land"), words.hectares(difference.handedOverM2())));
        return el(
                "section",
                "dt-card dt-form-page",
                el("h2", "", title),
                el("p", "dt-card-note", words.text("overview.changes-note")),
                days,
                table.build(),
                a(asked.link("thay-doi", since), words.text("overview.all-changes")));
    }

    private void change(
            Table table, String key, List<Difference.Change> changes, Function<Difference.Change, String> note) {
        HtmlContainer named = el("ul", "dt-overview-named");
        changes.stream().limit(MOST).forEach(each -> {
            Standing known = each.known();
            named.add(el(
                    "li",
                    "",
                    a(
                            link("du-an/" + known.profile().id().value()),
                            known.profile().name()),
                    note.apply(each)));
        });
        if (changes.size() > MOST) {
            named.add(el("li", "", words().text("overview.and-more", changes.size() - MOST)));
        }
        table.row(words().text(key), behind(key.substring(key.indexOf('.') + 1), changes.size()), named);
    }

    /** A number of changes that opens them, one by one. */
    private Object behind(String kind, int number) {
        return number == 0 ? "0" : a(changes(kind), String.valueOf(number));
    }

    private String changes(String kind) {
        return asked.link("thay-doi", asked.since()) + "#" + kind;
    }

    @Override
    public String getPageTitle() {
        return words().text("nav.overview");
    }
}
