package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.standing.Standing;
import vn.dautu.standing.measure.Kind;
import vn.dautu.standing.measure.Mark;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.standing.portfolio.Group;
import vn.dautu.standing.portfolio.Line;
import vn.dautu.standing.portfolio.Order;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.standing.portfolio.Selection;
import vn.dautu.ui.Wording;

/**
 * The table itself: a column a measure, a row a project, heads of groups with subtotals, the total at the foot. It shows pages of an answer
 * that lies ready, and a new answer to the same question in place: where one was reading, and what had the focus, stays.
 */
final class PortfolioGrid extends Grid<Line> {

    private static final String CARD = "card";
    private static final int FROZEN_AT_MOST = 3;

    /** What the rows link to. */
    @FunctionalInterface
    interface Link {
        String to(Standing standing);
    }

    private final transient Link link;
    private transient @Nullable Selection selection;
    private transient List<String> shown = List.of();
    private transient @Nullable Locale language;
    private boolean narrow;
    private boolean filling;

    PortfolioGrid(
            Link link,
            Consumer<List<Order>> onOrder,
            Consumer<List<String>> onColumns,
            Consumer<Standing> onOpen,
            BiConsumer<Standing, Measure> onFigure) {
        this.link = link;
        setSizeFull();
        setMultiSort(true, MultiSortPriority.APPEND, true);
        setColumnReorderingAllowed(true);
        setSelectionMode(SelectionMode.NONE);
        addThemeNames("column-borders");
        setPartNameGenerator(line -> line instanceof Line.Head ? "group" : null);
        setItems(new CallbackDataProvider<Line, Void>(
                query -> selection == null
                        ? Stream.empty()
                        : selection.page(query.getOffset(), query.getLimit()).stream(),
                query -> selection == null ? 0 : selection.lines().size(),
                Line::id));
        addSortListener(event -> {
            if (!filling && event.isFromClient()) {
                onOrder.accept(event.getSortOrder().stream()
                        .map(order ->
                                new Order(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                        .toList());
            }
        });
        addColumnReorderListener(event -> {
            List<String> next = event.getColumns().stream()
                    .map(Column::getKey)
                    .filter(key -> !key.equals(CARD))
                    .toList();
            shown = next;
            onColumns.accept(next);
        });
        addItemClickListener(click -> {
            Measure measure = figureOf(click.getColumn());
            if (measure != null && click.getItem() instanceof Line.Row(var standing)) {
                onFigure.accept(standing, measure);
            } else {
                open(click.getItem(), onOpen);
            }
        });
        // Enter on any cell of a project opens it; the grid itself would only look for something to edit.
        getElement()
                .addEventListener("keydown", event -> {
                    Line line = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData()
                                    .path("element.getEventContext(event).item?.key ?? ''")
                                    .asString(""));
                    if (line != null) {
                        open(line, onOpen);
                    }
                })
                .addEventData("element.getEventContext(event).item?.key ?? ''")
                .setFilter("event.key === 'Enter' && event.composedPath()[0].localName !== 'a'");
    }

    /** The measure of a column of figures: a click on a figure opens what it rests on, a click elsewhere the project. */
    private static @Nullable Measure figureOf(@Nullable Column<Line> column) {
        String key = column == null ? null : column.getKey();
        // Contradictions stand in words on the project's page: a click on their number opens that.
        return key == null || key.equals(CARD) || key.equals(Measures.FINDINGS)
                ? null
                : Measures.find(key)
                        .filter(measure -> measure.kind().isNumber())
                        .orElse(null);
    }

    private static void open(Line line, Consumer<Standing> onOpen) {
        if (line instanceof Line.Row(var standing)) {
            onOpen.accept(standing);
        }
    }

    /** Shows an answer. Columns are made anew only when they are others than before. */
    void show(PortfolioQuery query, Selection answer, Wording words) {
        filling = true;
        boolean same = query.columns().equals(shown) && words.locale().equals(language);
        selection = answer;
        if (!same) {
            shown = query.columns();
            language = words.locale();
            removeAllColumns();
            card(words);
            List<Measure> measures = query.measures();
            int frozen = measures.indexOf(Measures.get(Measures.NAME));
            for (int i = 0; i < measures.size(); i++) {
                column(measures.get(i), words).setFrozen(frozen < FROZEN_AT_MOST && i <= frozen);
            }
            narrow(narrow);
        }
        orders(query);
        for (Measure measure : query.measures()) {
            getColumnByKey(measure.key()).setFooter(foot(measure, answer.total(), words));
        }
        setEmptyStateText(words.text("list.empty"));
        getDataProvider().refreshAll();
        filling = false;
    }

    private void orders(PortfolioQuery query) {
        List<GridSortOrder<Line>> wanted = new ArrayList<>();
        for (Order order : query.orders()) {
            Column<Line> column = getColumnByKey(order.measure());
            if (column != null) {
                wanted.add(new GridSortOrder<>(
                        column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING));
            }
        }
        List<String> now = getSortOrder().stream()
                .map(order -> order.getSorted().getKey() + order.getDirection())
                .toList();
        if (!now.equals(wanted.stream()
                .map(order -> order.getSorted().getKey() + order.getDirection())
                .toList())) {
            sort(wanted);
        }
    }

    /** On a phone a project is a card and not a row. */
    void narrow(boolean phone) {
        narrow = phone;
        for (Column<Line> column : getColumns()) {
            column.setVisible(CARD.equals(column.getKey()) == phone);
        }
        setClassName("dt-cards", phone);
    }

    private static Component foot(Measure measure, Group total, Wording words) {
        String text = measure.key().equals(Measures.NAME)
                ? words.text("list.total", (long) total.size())
                : measure.show(words, total.total(measure));
        return el("b", "", text);
    }

    private Column<Line> column(Measure measure, Wording words) {
        Column<Line> column = measure.key().equals(Measures.NAME)
                ? addColumn(nameRenderer(measure, words))
                : measure.kind() == Kind.LIGHT
                        ? addColumn(lightRenderer(measure, words))
                        : addColumn(line -> text(measure, line, words));
        boolean name = measure.key().equals(Measures.NAME);
        column.setKey(measure.key())
                .setHeader(head(measure, words))
                .setSortProperty(measure.key())
                .setResizable(true)
                .setWidth(measure.width() + "px")
                .setFlexGrow(name ? 1 : 0)
                .setTextAlign(measure.kind().isNumber() ? ColumnTextAlign.END : ColumnTextAlign.START);
        if (!measure.kind().isNumber()) {
            column.setTooltipGenerator(line -> text(measure, line, words));
        }
        column.setRowHeader(name);
        return column;
    }

    private static Component head(Measure measure, Wording words) {
        Component head = span(
                "dt-grid-head",
                measure.name(words),
                measure.unit(words).map(unit -> (Object) el("small", "", unit)).orElse(null));
        return with(head, "title", measure.about(words));
    }

    private static String text(Measure measure, Line line, Wording words) {
        return switch (line) {
            case Line.Row(var standing) -> measure.show(words, measure.of(standing));
            case Line.Head(Group group) ->
                measure.key().equals(Measures.NAME)
                        ? headName(group, words)
                        : measure.show(words, group.total(measure));
        };
    }

    private static String headName(Group group, Wording words) {
        return words.text("list.group-head", group.name(words), (long) group.size());
    }

    private LitRenderer<Line> nameRenderer(Measure measure, Wording words) {
        return LitRenderer.<Line>of(
                        "${item.href ? html`<a href=${item.href}>${item.text}</a>` : html`<b>${item.text}</b>`}")
                .withProperty("href", line -> line instanceof Line.Row(var standing) ? link.to(standing) : "")
                .withProperty("text", line -> text(measure, line, words));
    }

    private static LitRenderer<Line> lightRenderer(Measure measure, Wording words) {
        return LitRenderer.<Line>of(
                        "${item.light ? html`<span class=\"dt-status\" data-light=${item.light}><dt-light light=${item.light}></dt-light><span>${item.text}</span></span>` : ''}")
                .withProperty("light", line -> line instanceof Line.Row(var standing) ? light(measure, standing) : "")
                .withProperty("text", line -> text(measure, line, words));
    }

    private static String light(Measure measure, Standing standing) {
        return measure.of(standing) instanceof Mark mark ? mark.light().name() : "";
    }

    private void card(Wording words) {
        Measure light = Measures.get(Measures.LIGHT);
        Measure cause = Measures.get("cause");
        Measure actor = Measures.get("actor");
        Measure due = Measures.get("due");
        addColumn(LitRenderer.<Line>of("${item.href ? html`<a class=\"dt-project-card\" href=${item.href}>"
                                + "<span class=\"dt-status\" data-light=${item.light}><dt-light light=${item.light}></dt-light><span>${item.headline}</span></span>"
                                + "<b>${item.name}</b><span>${item.why}</span><span>${item.who}</span></a>`"
                                + " : html`<b class=\"dt-project-card\">${item.name}</b>`}")
                        .withProperty("href", line -> line instanceof Line.Row(var standing) ? link.to(standing) : "")
                        .withProperty(
                                "light", line -> line instanceof Line.Row(var standing) ? light(light, standing) : "")
                        .withProperty("headline", line -> text(light, line, words))
                        .withProperty("name", line -> text(Measures.get(Measures.NAME), line, words))
                        .withProperty("why", line -> text(cause, line, words))
                        .withProperty("who", line -> {
                            String when = text(due, line, words);
                            String who = text(actor, line, words);
                            return when.isEmpty() || who.isEmpty()
                                    ? who
                                    : who + ", " + words.text("standing.before", when);
                        }))
                .setKey(CARD)
                .setFlexGrow(1)
                .setVisible(narrow);
    }
}
