package vn.dautu.obstacle.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.text.Folding;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.DelayCause;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Figure;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Who owes what: the open obstacles of the province by the agency that must act, overdue first; the address keeps the filters. */
@Route("vuong-mac")
@Menu(title = "nav.obstacles", order = 3)
@PermitAll
class ObstaclesView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "vuong-mac";
    private static final String TEXT = "q";
    private static final String CAUSE = "cause";
    private static final String AGENCY = "agency";
    private static final String OVERDUE = "overdue";
    private static final Comparator<String> VIETNAMESE_ORDER = Collator.getInstance(Texts.VIETNAMESE)::compare;

    private final transient Texts texts;
    private final transient Today today;
    private final transient ObstacleBook book;
    private final transient ProjectRegister register;
    private final transient AgencyRegister agencies;
    private final TextField search = new TextField();
    private final ComboBox<String> cause = new ComboBox<>();
    private final ComboBox<Agency> agency = new ComboBox<>();
    private final NativeButton overdue = new NativeButton();
    private final HtmlContainer totals = el("p", "dt-page-meta");
    private final HtmlContainer groups = div("dt-column");
    private transient AsOf asOf;
    private Location location = new Location(PATH);
    private boolean filling;

    /** An open obstacle with its project. */
    private record Row(Obstacle obstacle, ProjectProfile project) {}

    ObstaclesView(
            Texts texts,
            Today today,
            ObstacleBook book,
            ProjectRegister register,
            AgencyRegister agencies,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.book = book;
        this.register = register;
        this.agencies = agencies;
        this.asOf = AsOf.on(today.date());
        Wording words = words();
        search.setPlaceholder(words.text("obstacle.search"));
        search.setAriaLabel(words.text("obstacle.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(TEXT, change.getValue()));
        cause.setPlaceholder(words.text("obstacle.main-cause"));
        cause.setAriaLabel(words.text("obstacle.main-cause"));
        cause.setClearButtonVisible(true);
        cause.setItems(DelayCause.all().stream()
                .filter(DelayCause::isOfficial)
                .map(DelayCause::code)
                .toList());
        cause.setItemLabelGenerator(code -> code + " " + words().text("cause." + code));
        cause.addValueChangeListener(change -> go(CAUSE, change.getValue()));
        agency.setPlaceholder(words.text("obstacle.agency"));
        agency.setAriaLabel(words.text("obstacle.agency"));
        agency.setClearButtonVisible(true);
        agency.setItemLabelGenerator(Agency::shortName);
        agency.addValueChangeListener(change -> go(
                AGENCY,
                change.getValue() == null
                        ? null
                        : String.valueOf(change.getValue().id().value())));
        overdue.addClassName("dt-chip");
        overdue.addClickListener(click -> go(OVERDUE, isSet(OVERDUE) ? null : "1"));
        add(
                el("header", "dt-page-head", el("h1", "dt-page-title", words.text("nav.obstacles")), totals),
                div("dt-page", div("dt-toolbar dt-obstacle-filters", search, cause, agency, overdue), groups));
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        asOf = DayInAddress.read(location, today.date());
        refresh();
    }

    private boolean isSet(String parameter) {
        return !DayInAddress.parameter(location, parameter).isEmpty();
    }

    private void refresh() {
        Map<ProjectId, ProjectProfile> projects = register.profiles(asOf);
        Map<AgencyId, Agency> acting = agencies.actingOn(asOf.at());
        List<Row> all = new ArrayList<>();
        book.open(asOf).forEach((id, obstacles) -> {
            ProjectProfile project = projects.get(id);
            if (project != null) {
                obstacles.forEach(obstacle -> all.add(new Row(obstacle, project)));
            }
        });
        fillFilters(all, acting);
        List<Row> shown = all.stream()
                .filter(matches(acting))
                .sorted(Comparator.comparing(Row::obstacle, Obstacle.WORST_FIRST))
                .toList();
        fillTotals(shown);
        Map<Agency, List<Row>> byAgency = new LinkedHashMap<>();
        shown.forEach(row -> {
            Agency who = acting.get(row.obstacle().duty().agency());
            if (who != null) {
                byAgency.computeIfAbsent(who, key -> new ArrayList<>()).add(row);
            }
        });
        groups.removeAll();
        byAgency.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Agency, List<Row>>>comparingLong(entry -> -overdue(entry.getValue()))
                        .thenComparingInt(entry -> -entry.getValue().size())
                        .thenComparing(entry -> entry.getKey().shortName(), VIETNAMESE_ORDER))
                .forEach(entry -> groups.add(group(entry.getKey(), entry.getValue())));
        if (shown.isEmpty()) {
            groups.add(
                    div("dt-empty", words().text(all.isEmpty() ? "obstacle.none-anywhere" : "obstacle.none-matching")));
        }
    }

    private void fillFilters(List<Row> all, Map<AgencyId, Agency> acting) {
        filling = true;
        search.setValue(DayInAddress.parameter(location, TEXT));
        String line = DayInAddress.parameter(location, CAUSE);
        cause.setValue(DelayCause.find(line)
                .filter(DelayCause::isOfficial)
                .map(DelayCause::code)
                .orElse(null));
        List<Agency> owing = all.stream()
                .map(row -> acting.get(row.obstacle().duty().agency()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Agency::shortName, VIETNAMESE_ORDER))
                .toList();
        agency.setItems(owing);
        agency.setValue(owing.stream()
                .filter(each -> String.valueOf(each.id().value()).equals(DayInAddress.parameter(location, AGENCY)))
                .findFirst()
                .orElse(null));
        overdue.setText(words().text("obstacle.only-overdue", overdue(all)));
        overdue.getElement().setAttribute("aria-pressed", String.valueOf(isSet(OVERDUE)));
        filling = false;
    }

    /** What the fields show after they took the address: an agency that owes nothing on this day filters nothing. */
    private Predicate<Row> matches(Map<AgencyId, Agency> acting) {
        String folded = Folding.fold(search.getValue());
        String line = cause.getValue();
        Agency wanted = agency.getValue();
        boolean late = isSet(OVERDUE);
        return row -> (!late || row.obstacle().isOverdue())
                && (line == null || row.obstacle().mainCause().official().equals(line))
                && (wanted == null
                        || wanted.equals(acting.get(row.obstacle().duty().agency())))
                && (folded.isEmpty()
                        || Folding.fold(row.project().name() + " "
                                        + row.project().code() + " "
                                        + row.obstacle().title())
                                .contains(folded));
    }

    private static long overdue(Collection<Row> rows) {
        return rows.stream().filter(row -> row.obstacle().isOverdue()).count();
    }

    private void fillTotals(List<Row> shown) {
        totals.removeAll();
        totals.add(
                figure(shown, words().text("obstacle.count", shown.size())),
                span(" ", " · "),
                figure(
                        shown.stream().filter(row -> row.obstacle().isOverdue()).toList(),
                        words().text("obstacle.count-overdue", overdue(shown))),
                span(
                        "",
                        " · "
                                + words().text(
                                                "obstacle.count-projects",
                                                shown.stream()
                                                        .map(row ->
                                                                row.project().id())
                                                        .distinct()
                                                        .count())));
    }

    private Component figure(List<Row> rows, String shown) {
        AsOf day = asOf;
        return Figure.of(
                texts,
                shown,
                words().text("nav.obstacles"),
                words().text("obstacle.count.formula"),
                () -> book.sources(rows.stream().map(row -> row.obstacle().id()).toList(), day));
    }

    private Component group(Agency who, List<Row> rows) {
        ObstacleParts parts = new ObstacleParts(texts, book, asOf);
        HtmlContainer list = el("ul", "dt-obstacles");
        rows.forEach(row -> list.add(item(parts, row)));
        long late = overdue(rows);
        return el(
                "section",
                "dt-card",
                el(
                        "h2",
                        "dt-card-title",
                        who.shortName(),
                        span(
                                "dt-card-note",
                                figure(rows, words().text("obstacle.owes", rows.size())),
                                late == 0 ? null : " · " + words().text("obstacle.count-overdue", late))),
                list);
    }

    private Component item(ObstacleParts parts, Row row) {
        Obstacle obstacle = row.obstacle();
        String held = parts.holds(obstacle, List.of());
        return el(
                "li",
                "dt-debt",
                div(
                        "dt-debt-what",
                        with(
                                el("a", "", row.project().name()),
                                "href",
                                DayInAddress.link("du-an/" + row.project().id().value(), asOf, today.date())),
                        div("", obstacle.title()),
                        ObstacleParts.note(parts.causes(obstacle)),
                        held == null ? null : ObstacleParts.note(held)),
                div(
                        "dt-debt-task",
                        div("", el("b", "", words().capital(obstacle.duty().task()))),
                        div(
                                "dt-card-note",
                                words().text("obstacle.before", obstacle.duty().dueOn()),
                                obstacle.duty().person() == null
                                        ? null
                                        : " · " + obstacle.duty().person(),
                                lastStep(obstacle))),
                parts.status(obstacle));
    }

    private @Nullable Component lastStep(Obstacle obstacle) {
        if (obstacle.steps().isEmpty()) {
            return null;
        }
        Obstacle.StepTaken last = obstacle.steps().getLast();
        return div("", words().text("obstacle.last-step", last.on(), last.note()));
    }

    private void go(String parameter, @Nullable String value) {
        if (!filling) {
            UI.getCurrent().navigate(PATH, DayInAddress.with(location.getQueryParameters(), parameter, value));
        }
    }

    @Override
    public String getPageTitle() {
        return words().text("nav.obstacles");
    }
}
