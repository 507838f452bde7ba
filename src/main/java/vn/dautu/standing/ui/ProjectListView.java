package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.standing.Grounds;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.standing.portfolio.SavedView;
import vn.dautu.standing.portfolio.SavedViews;
import vn.dautu.standing.portfolio.Selection;
import vn.dautu.standing.portfolio.Told;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Figure;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Messages;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * All projects in one grid, every measure a column. Filter, order, grouping and columns are in the address; a name for an address is a
 * saved view.
 */
@Route("du-an")
@Menu(title = "nav.projects", order = 2)
@PermitAll
class ProjectListView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final String VIEW = "view";
    private static final int PHONE = 640;

    private final transient Texts texts;
    private final transient Today today;
    private final transient Portfolio portfolio;
    private final transient SavedViews views;
    private final PortfolioGrid grid;
    private final TextField search = new TextField();
    private final Select<Measure> grouping = new Select<>();
    private final NativeButton groupsOnly = new NativeButton();
    private final NativeButton filter = new NativeButton();
    private final HtmlContainer chips = div("dt-chips");
    private final Map<Light, NativeButton> chipOf = new EnumMap<>(Light.class);
    private final HtmlContainer viewBar = el("nav", "dt-view-bar");
    private final transient PortfolioFilter conditions;
    private final HtmlContainer onMap = el("a", "dt-button");
    private final HtmlContainer export = el("a", "dt-button");
    private final HtmlContainer count = el("p", "dt-card-note");
    private transient PortfolioQuery query;
    private boolean filling;

    ProjectListView(
            Texts texts,
            Today today,
            Portfolio portfolio,
            Told told,
            SavedViews views,
            Grounds grounds,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.portfolio = portfolio;
        this.conditions = new PortfolioFilter(texts, portfolio, told, views, this::go);
        this.views = views;
        this.query = PortfolioQuery.all(AsOf.on(today.date()));
        this.grid = new PortfolioGrid(
                this::link,
                orders -> go(query.withOrders(orders)),
                columns -> go(query.withColumns(columns)),
                standing -> UI.getCurrent()
                        .navigate(
                                path(standing),
                                DayInAddress.write(QueryParameters.empty(), query.asOf(), today.date())),
                (standing, measure) -> openFigure(grounds, standing, measure));
        Wording words = words();
        grid.addClassName("officer");
        with(grid, "aria-label", words.text("nav.projects"));
        addClassNames("dt-list-page", "officer");
        add(
                el(
                        "header",
                        "dt-page-head",
                        el("h1", "dt-page-title", words.text("nav.projects")),
                        count,
                        div("dt-page-actions", actions(words))),
                viewBar,
                div("dt-list-body", toolbar(words), conditions.row(), grid));
        with(viewBar, "aria-label", words.text("list.views"));
        live.whileAttached(this, this::refresh);
    }

    /** Of a figure without facts there is nothing to open: then the project itself. */
    private void openFigure(Grounds grounds, Standing standing, Measure measure) {
        Wording words = words();
        String shown = measure.show(words, measure.of(standing));
        if (shown.isBlank()) {
            UI.getCurrent()
                    .navigate(path(standing), DayInAddress.write(QueryParameters.empty(), query.asOf(), today.date()));
            return;
        }
        Figure.open(
                texts,
                shown,
                standing.profile().name() + " · " + measure.name(words),
                measure.about(words),
                grounds.behind(standing, about(measure)));
    }

    private static Grounds.About about(Measure measure) {
        return switch (measure.key()) {
            case "total" -> Grounds.About.TOTAL;
            case "medium-term", "period-paid", "medium-term-rate" -> Grounds.About.PERIOD;
            case "advance" -> Grounds.About.ADVANCE;
            case "physical-planned", "physical-actual", "spi" -> Grounds.About.WORK;
            case "worst-days" -> Grounds.About.MILESTONE;
            default ->
                switch (measure.theme()) {
                    case MONEY -> Grounds.About.MONEY;
                    case LAND -> Grounds.About.LAND;
                    case ACTION -> Grounds.About.REPORT;
                    case VERDICT, PROJECT, TIME -> Grounds.About.FINISH;
                };
        };
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private Object[] actions(Wording words) {
        NativeButton columns = button(
                words.text("list.columns"),
                () -> new ColumnsDialog(words(), query, next -> go(query.withColumns(next))).open());
        NativeButton save = button(
                words.text("list.view.save"),
                () -> dialogs().save(parameters(query).getQueryString()));
        export.add(words.text("list.export"));
        // The router would take the address for a page.
        with(with(export, "router-ignore", ""), "download", "");
        onMap.add(words.text("list.on-map"));
        return new Object[] {onMap, columns, save, export};
    }

    private HtmlContainer toolbar(Wording words) {
        search.setPlaceholder(words.text("list.search"));
        search.setAriaLabel(words.text("list.search"));
        with(search, "title", words.text("list.search-hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(query.withText(change.getValue())));
        filter.addClassName("dt-button");
        filter.addClickListener(click -> conditions.open(query));
        grouping.setAriaLabel(words.text("list.group-by"));
        grouping.setPrefixComponent(span("dt-field-prefix", words.text("list.group-by")));
        grouping.setItems(Measures.all().stream().filter(Measure::groupable).toList());
        grouping.setEmptySelectionAllowed(true);
        grouping.setEmptySelectionCaption(words.text("list.group-by.nothing"));
        grouping.setItemLabelGenerator(
                measure -> measure == null ? words.text("list.group-by.nothing") : measure.name(words));
        grouping.addValueChangeListener(change -> go(query.groupedBy(
                change.getValue() == null ? null : change.getValue().key(), query.groupsOnly())));
        groupsOnly.setText(words.text("list.groups-only"));
        groupsOnly.addClassName("dt-chip");
        groupsOnly.addClickListener(click -> go(query.groupedBy(query.groupBy(), !query.groupsOnly())));
        for (Light light : Light.values()) {
            NativeButton chip = new NativeButton("", click -> {
                Set<String> next = new TreeSet<>(query.choices().getOrDefault(Measures.LIGHT, Set.of()));
                if (!next.remove(light.name())) {
                    next.add(light.name());
                }
                go(query.withChoice(Measures.LIGHT, next));
            });
            chip.addClassName("dt-chip");
            chipOf.put(light, chip);
            chips.add(chip);
        }
        NativeButton more = new NativeButton(words.text("list.more"));
        more.addClassNames("dt-button", "dt-list-more");
        with(more, "aria-expanded", "false");
        more.addClickListener(click -> {
            boolean open = !getElement().hasAttribute("data-open");
            getElement().setAttribute("data-open", open);
            with(more, "aria-expanded", String.valueOf(open));
        });
        return div("dt-toolbar", search, more, filter, grouping, groupsOnly, chips);
    }

    private static NativeButton button(String text, Runnable act) {
        NativeButton button = new NativeButton(text, click -> act.run());
        button.addClassName("dt-button");
        return button;
    }

    private ViewDialogs dialogs() {
        return new ViewDialogs(words(), views, slug -> {
            if (slug == null) {
                fillViews();
            } else {
                open(slug);
            }
        });
    }

    private String link(Standing standing) {
        return DayInAddress.link(path(standing), query.asOf(), today.date());
    }

    private static String path(Standing standing) {
        return "du-an/" + standing.profile().id().value();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI().getPage();
        int width = page.getExtendedClientDetails().getWindowInnerWidth();
        grid.narrow(width > 0 && width < PHONE);
        var resized = page.addBrowserWindowResizeListener(size -> grid.narrow(size.getWidth() < PHONE));
        addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
        // "/" anywhere outside a field goes to the search field.
        getElement().executeJs("""
                        const search = $0;
                        const listen = (event) => {
                          if (!this.isConnected) {
                            document.removeEventListener('keydown', listen);
                          } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
                              && !/^(input|textarea|select)$/i.test(event.composedPath()[0].localName)) {
                            event.preventDefault();
                            search.focus();
                          }
                        };
                        document.addEventListener('keydown', listen);""", search.getElement());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location location = event.getLocation();
        AsOf asOf = DayInAddress.read(location, today.date());
        Map<String, List<String>> parameters = location.getQueryParameters().getParameters();
        String slug = DayInAddress.parameter(location, VIEW);
        if (parameters.keySet().stream().anyMatch(PortfolioQuery::isParameter)) {
            query = PortfolioQuery.read(asOf, parameters);
        } else {
            Optional<SavedView> view = slug.isEmpty() ? views.opening() : views.find(slug);
            if (view.isEmpty() && !slug.isEmpty()) {
                Messages.refused(words().text("list.view.unknown"));
            }
            query = view.map(saved -> read(saved, asOf)).orElseGet(() -> PortfolioQuery.all(asOf));
        }
        fillViews();
        refresh();
    }

    private static PortfolioQuery read(SavedView view, AsOf asOf) {
        return PortfolioQuery.read(
                asOf, QueryParameters.fromString(view.query()).getParameters());
    }

    private void refresh() {
        Wording words = words();
        Selection answer = portfolio.ask(query, words.locale());
        filling = true;
        // Never over what somebody is typing just now: then it says what the address says.
        if (!search.getValue().strip().equals(query.text().strip())) {
            search.setValue(query.text());
        }
        grouping.setValue(query.grouping());
        filling = false;
        groupsOnly.setVisible(query.groupBy() != null);
        groupsOnly.getElement().setAttribute("aria-pressed", String.valueOf(query.groupsOnly()));
        grid.show(query, answer, words);
        fillChips(answer, words);
        filter.setText(conditions.show(query, words));
        QueryParameters parameters = DayInAddress.with(
                DayInAddress.write(parameters(query), query.asOf(), today.date()),
                "lang",
                words.locale().getLanguage());
        with(export, "href", "tai-ve/du-an.xlsx?" + parameters.getQueryString());
        with(
                onMap,
                "href",
                "?"
                        + DayInAddress.write(parameters(query), query.asOf(), today.date())
                                .getQueryString());
        fillCount(answer, words);
    }

    private void fillCount(Selection answer, Wording words) {
        Vnd plan = money(answer, "year-plan");
        Vnd paid = money(answer, "year-paid");
        int year = answer.total().standings().stream()
                .findFirst()
                .map(standing -> standing.moneyPosition().year())
                .orElse(query.asOf().at().getYear());
        count.removeAll();
        count.add(words.text("list.totals", (long) answer.total().size(), year, plan, paid, Share.of(paid, plan)));
    }

    private static Vnd money(Selection answer, String measure) {
        return Objects.requireNonNullElse((Vnd) answer.total().total(Measures.get(measure)), Vnd.ZERO);
    }

    private void fillChips(Selection answer, Wording words) {
        Set<String> wanted = query.choices().getOrDefault(Measures.LIGHT, Set.of());
        chipOf.forEach((light, chip) -> {
            String text = words.text(light.wordKey()) + " " + words.number(BigDecimal.valueOf(answer.count(light)));
            // The button stays, so that it keeps the focus; only what it says is another.
            if (!text.equals(chip.getElement().getProperty("said"))) {
                chip.getElement().setProperty("said", text);
                chip.removeAll();
                chip.add(StatusMark.of(light.name(), text));
            }
            chip.getElement().setAttribute("aria-pressed", String.valueOf(wanted.contains(light.name())));
        });
    }

    private void fillViews() {
        Wording words = words();
        ViewDialogs dialogs = dialogs();
        viewBar.removeAll();
        for (SavedView view : views.list()) {
            HtmlContainer tab = el("a", "", dialogs.name(view));
            with(
                    tab,
                    "href",
                    "du-an?"
                            + DayInAddress.write(QueryParameters.of(VIEW, view.slug()), query.asOf(), today.date())
                                    .getQueryString());
            if (read(view, query.asOf()).equals(query)) {
                with(tab, "aria-current", "page");
            }
            viewBar.add(tab);
        }
        NativeButton manage = new NativeButton(
                words.text("list.view.manage"), click -> dialogs().manage());
        manage.addClassName("dt-view-manage");
        viewBar.add(manage);
    }

    private void open(String slug) {
        UI.getCurrent()
                .navigate("du-an", DayInAddress.write(QueryParameters.of(VIEW, slug), query.asOf(), today.date()));
    }

    /** The query as parameters, the days apart. */
    private static QueryParameters parameters(PortfolioQuery query) {
        return new QueryParameters(new LinkedHashMap<>(query.write()));
    }

    private void go(PortfolioQuery next) {
        if (filling || next.equals(query)) {
            return;
        }
        QueryParameters parameters = parameters(next);
        // An address that says nothing opens with the reader's own view; this one is to show everything.
        QueryParameters said =
                parameters.getParameters().isEmpty() ? QueryParameters.of(VIEW, SavedViews.EVERYTHING) : parameters;
        UI.getCurrent().navigate("du-an", DayInAddress.write(said, next.asOf(), today.date()));
    }

    @Override
    public String getPageTitle() {
        return words().text("nav.projects");
    }
}
