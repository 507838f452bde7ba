package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
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
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.text.Folding;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** All projects in one grid: where each stands, with search without accents, filters and sorting; the address keeps them. */
@Route("du-an")
@Menu(title = "nav.projects", order = 2)
@PermitAll
class ProjectListView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final String LIGHTS = "lights";
    private static final String TEXT = "q";
    private static final String OWNER = "owner";

    private final transient Texts texts;
    private final transient Today today;
    private final transient StandingBook standings;
    private final Grid<Standing> grid = new Grid<>();
    private final TextField search = new TextField();
    private final ComboBox<String> owner = new ComboBox<>();
    private final HtmlContainer chips = div("dt-chips");
    private final HtmlContainer count = el("p", "dt-card-note");
    private transient AsOf asOf;
    private Location location = new Location("du-an");
    private Set<String> lights = Set.of();
    private boolean filling;

    ProjectListView(Texts texts, Today today, StandingBook standings, LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.standings = standings;
        this.asOf = AsOf.on(today.date());
        Wording words = words();
        search.setPlaceholder(words.text("list.search"));
        search.setAriaLabel(words.text("list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(TEXT, change.getValue()));
        owner.setPlaceholder(words.text("list.owner"));
        owner.setAriaLabel(words.text("list.owner"));
        owner.setClearButtonVisible(true);
        owner.addValueChangeListener(change -> go(OWNER, change.getValue()));
        columns(words);
        grid.addClassName("officer");
        grid.setSizeFull();
        grid.setMultiSort(false);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        "du-an/" + click.getItem().profile().id().value(),
                        DayInAddress.write(QueryParameters.empty(), asOf, today.date())));
        addClassName("dt-list-page");
        add(
                el("header", "dt-page-head", el("h1", "dt-page-title", words.text("nav.projects")), count),
                div("dt-list-body", div("dt-toolbar", search, owner, chips), grid));
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private void columns(Wording words) {
        grid.addColumn(new ComponentRenderer<Component, Standing>(standing -> StatusMark.of(
                        standing.light().name(), words.text(standing.light().wordKey()))))
                .setHeader(words.text("list.light"))
                .setComparator(
                        Comparator.comparingInt(standing -> standing.light().rank()))
                .setWidth("156px")
                .setFlexGrow(0);
        text("list.code", "100px", standing -> standing.profile().code());
        grid.addColumn(new ComponentRenderer<Component, Standing>(this::nameLink))
                .setHeader(words.text("list.name"))
                .setComparator(
                        Comparator.comparing(standing -> standing.profile().name(), VIETNAMESE_ORDER))
                .setWidth("320px")
                .setFlexGrow(1);
        text("list.owner", "180px", Standing::ownerName);
        text("list.group", "104px", standing -> standing.profile().group());
        text("list.unit", "170px", standing -> standing.unitName() == null ? "" : standing.unitName());
        number("list.late", "136px", Standing::daysLate);
        number("list.late-original", "140px", Standing::daysLateOriginal);
        date(
                "list.finish-current",
                standing -> standing.completion().map(dates -> dates.current()).orElse(null));
        date("list.finish-forecast", Standing::forecastFinish);
        amount("list.total", standing -> standing.profile().totalInvestment());
        amount("list.plan", standing -> zeroToNull(standing.moneyPosition().yearPlan()));
        amount("list.paid", standing -> standing.moneyPosition().yearPaid());
        share("list.rate", standing -> standing.moneyPosition().yearShare());
        share(
                "list.land",
                standing -> Optional.ofNullable(standing.landPosition())
                        .map(LandPosition::handedOver)
                        .orElse(null));
        text("list.cause", "260px", standing -> StandingParts.causeLine(words, standing));
        date(
                "list.reported",
                standing -> standing.report().map(ProgressReport::reportedOn).orElse(null));
    }

    private static @Nullable Vnd zeroToNull(Vnd amount) {
        return amount.isZero() ? null : amount;
    }

    private static final Comparator<String> VIETNAMESE_ORDER = Collator.getInstance(Texts.VIETNAMESE)::compare;

    private Component nameLink(Standing standing) {
        return with(
                el("a", "", standing.profile().name()),
                "href",
                DayInAddress.link("du-an/" + standing.profile().id().value(), asOf, today.date()));
    }

    private interface Reading<T> {
        @Nullable
        T of(Standing standing);
    }

    private void text(String header, String width, Reading<String> reading) {
        grid.addColumn(reading::of)
                .setHeader(words().text(header))
                .setComparator(Comparator.comparing(
                        standing -> Optional.ofNullable(reading.of(standing)).orElse(""), VIETNAMESE_ORDER))
                .setWidth(width)
                .setFlexGrow(0)
                .setTooltipGenerator(reading::of);
    }

    private void number(String header, String width, Reading<Long> reading) {
        grid.addColumn(standing -> {
                    Long days = reading.of(standing);
                    return days == null ? "" : words().signed(days);
                })
                .setHeader(words().text(header))
                .setComparator(Comparator.comparing(reading::of, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private void date(String header, Reading<LocalDate> reading) {
        grid.addColumn(standing -> words().day(reading.of(standing)))
                .setHeader(words().text(header))
                .setComparator(Comparator.comparing(reading::of, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setWidth("128px")
                .setFlexGrow(0);
    }

    private void amount(String header, Reading<Vnd> reading) {
        grid.addColumn(standing -> {
                    Vnd amount = reading.of(standing);
                    return amount == null ? "" : words().million(amount);
                })
                .setHeader(words().text(header))
                .setComparator(Comparator.comparing(reading::of, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("164px")
                .setFlexGrow(0);
    }

    private void share(String header, Reading<Share> reading) {
        grid.addColumn(standing ->
                        percent(reading.of(standing)).map(words()::percent).orElse(""))
                .setHeader(words().text(header))
                .setComparator(Comparator.comparing(
                        standing -> percent(reading.of(standing)).orElse(null),
                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("124px")
                .setFlexGrow(0);
    }

    private static Optional<BigDecimal> percent(@Nullable Share share) {
        return share == null ? Optional.empty() : share.percent(1);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        asOf = DayInAddress.read(location, today.date());
        lights = new LinkedHashSet<>(Stream.of(
                        DayInAddress.parameter(location, LIGHTS).split(","))
                .filter(name -> Arrays.stream(Light.values())
                        .anyMatch(light -> light.name().equals(name)))
                .toList());
        refresh();
    }

    private void refresh() {
        List<Standing> all = standings.all(asOf);
        String wanted = DayInAddress.parameter(location, OWNER);
        filling = true;
        search.setValue(DayInAddress.parameter(location, TEXT));
        owner.setItems(all.stream()
                .map(Standing::ownerName)
                .distinct()
                .sorted(VIETNAMESE_ORDER)
                .toList());
        owner.setValue(wanted.isEmpty() ? null : wanted);
        filling = false;
        String folded = Folding.fold(search.getValue());
        List<Standing> matching = all.stream()
                .filter(standing -> wanted.isEmpty() || standing.ownerName().equals(wanted))
                .filter(standing -> folded.isEmpty()
                        || Folding.fold(standing.profile().name() + " "
                                        + standing.profile().code() + " " + standing.ownerName() + " "
                                        + standing.unitName())
                                .contains(folded))
                .toList();
        List<Standing> shown = matching.stream()
                .filter(standing ->
                        lights.isEmpty() || lights.contains(standing.light().name()))
                .toList();
        fillChips(matching);
        grid.setItems(shown);
        Wording words = words();
        Vnd plan = shown.stream()
                .map(standing -> standing.moneyPosition().yearPlan())
                .reduce(Vnd.ZERO, Vnd::plus);
        Vnd paid = shown.stream()
                .map(standing -> standing.moneyPosition().yearPaid())
                .reduce(Vnd.ZERO, Vnd::plus);
        count.removeAll();
        count.add(words.text("list.totals", shown.size(), asOf.at().getYear(), plan, paid, Share.of(paid, plan)));
    }

    private void fillChips(List<Standing> matching) {
        Wording words = words();
        chips.removeAll();
        for (Light light : Light.values()) {
            long number = matching.stream()
                    .filter(standing -> standing.light() == light)
                    .count();
            NativeButton chip = new NativeButton("", click -> {
                Set<String> next = new LinkedHashSet<>(lights);
                if (!next.remove(light.name())) {
                    next.add(light.name());
                }
                go(LIGHTS, String.join(",", next));
            });
            chip.addClassName("dt-chip");
            chip.add(StatusMark.of(light.name(), words.text(light.wordKey()) + " " + number));
            chip.getElement().setAttribute("aria-pressed", String.valueOf(lights.contains(light.name())));
            chips.add(chip);
        }
    }

    private void go(String parameter, @Nullable String value) {
        if (!filling) {
            UI.getCurrent().navigate("du-an", DayInAddress.with(location.getQueryParameters(), parameter, value));
        }
    }

    @Override
    public String getPageTitle() {
        return words().text("nav.projects");
    }
}
