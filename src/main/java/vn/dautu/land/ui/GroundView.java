package vn.dautu.land.ui;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.dautu.clearance.Funnel;
import vn.dautu.clearance.FunnelStage;
import vn.dautu.clearance.StepBook;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.landhold.LandHold;
import vn.dautu.landhold.LandHoldDetail;
import vn.dautu.map.MapWords;
import vn.dautu.map.ParcelPlaces;
import vn.dautu.map.TileVersion;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.standing.ui.StandingParts;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Figure;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * The ground of one project: funnel and shortest list, map, and the parcels that are open, side by side with one choice across them. A
 * trial gives the chosen parcels a day of hand-over and shows what moves; it is kept nowhere but on this page.
 */
@Route("mat-bang/:id([0-9]{1,18})")
@PermitAll
class GroundView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "mat-bang";
    private static final String CHOSEN = "chon";
    /** How far the trial's day can be dragged at least, in days. */
    private static final int LEAST_TRIAL = 180;

    private static final int DRAG_MILLIS = 150;

    private final transient Texts texts;
    private final transient Today today;
    private final transient GroundReader reader;
    private final transient ProjectRegister register;
    private final transient StandingBook standings;
    private final transient ParcelPlaces places;
    private final transient TileVersion tiles;
    private final transient StepBook book;
    private final transient EditRights rights;
    private final DtMap map;
    private final HtmlContainer head = el("header", "dt-ground-head");
    private final HtmlContainer strip = div("dt-ground-strip");
    private final HtmlContainer tabs = el("nav", "dt-ground-tabs");
    private final HtmlContainer side = el("section", "dt-ground-side");
    private final HtmlContainer over = div("dt-ground-over");
    private final HtmlContainer trialPlace = div("");
    private final OpenPlots plots;
    private transient @Nullable ProjectId project;
    private transient AsOf asOf;
    private transient Ground ground = Ground.NONE;
    private transient Chosen chosen = Chosen.NOTHING;
    private transient Map<Long, LocalDate> trial = new HashMap<>();
    /** What was just handed over here, to be taken back at once when it was a slip. */
    private transient List<Long> handedOver = List.of();

    private Location location = new Location(PATH);
    private String title = "";
    private String box = "";

    GroundView(
            Texts texts,
            Today today,
            GroundReader reader,
            ProjectRegister register,
            StandingBook standings,
            ParcelPlaces places,
            TileVersion tiles,
            StepBook book,
            EditRights rights,
            LiveUpdates live,
            @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.reader = reader;
        this.register = register;
        this.standings = standings;
        this.places = places;
        this.tiles = tiles;
        this.book = book;
        this.rights = rights;
        this.asOf = AsOf.on(today.date());
        this.map = new DtMap(demonstration);
        addClassName("dt-ground-page");
        Wording words = words();
        MapWords.give(map, words);
        with(side, "aria-label", words.text("ground.funnel"));
        with(over, "aria-live", "polite");
        with(tabs, "aria-label", words.text("ground.parts"));
        tab("map", words.text("ground.tab-map"));
        tab("funnel", words.text("ground.tab-funnel"));
        with(this, "data-tab", "map");
        plots = new OpenPlots(texts, this::chooseParcel);
        add(head, strip, tabs, div("dt-ground", side, div("dt-ground-map", map, over), plots));
        map.onParcel(this::chooseOnMap);
        live.whileAttached(this, this::refresh);
    }

    /** Where the screen has no room for all three, funnel and map take turns. */
    private void tab(String name, String label) {
        NativeButton button = new NativeButton(label, click -> {
            with(this, "data-tab", name);
            tabs.getChildren()
                    .forEach(each -> with(
                            each,
                            "aria-pressed",
                            String.valueOf(name.equals(each.getElement().getAttribute("data-tab")))));
        });
        with(with(button, "data-tab", name), "aria-pressed", String.valueOf(name.equals("map")));
        tabs.add(button);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId asked = new ProjectId(event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new));
        if (!asked.equals(project)) {
            trial = new HashMap<>();
            handedOver = List.of();
            box = "";
        }
        project = asked;
        location = event.getLocation();
        asOf = DayInAddress.read(location, today.date());
        chosen = Chosen.read(DayInAddress.parameter(location, CHOSEN));
        if (!register.profiles(AsOf.on(today.date())).containsKey(asked)) {
            throw new NotFoundException();
        }
        refresh();
    }

    private void refresh() {
        ProjectId asked = project;
        if (asked == null) {
            return;
        }
        ProjectProfile profile = register.profiles(asOf).get(asked);
        title = profile == null ? words().text("project.not-known-yet") : profile.name();
        // How the project stands is judged while its ground is read.
        var judged = supplyAsync(() -> standings.all(asOf));
        ground = reader.read(asked, asOf);
        Set<Long> ids = ground.parcels(chosen);
        fillHead(asked, profile, judged.join());
        fillStrip(asked);
        fillSide();
        fillOver(asked, ids);
        plots.show(
                ground,
                ids,
                asOf,
                code -> DayInAddress.link(PATH + "/" + asked.value() + "/ho/" + code, asOf, today.date()));
        map.show(asOf, standings.version(), tiles.current());
        map.ground(asked.value());
        map.areas(reader.areas(asked, asOf));
        map.select(asked.value());
        map.choose(ids);
        look(asked, ids);
    }

    /** A stadium is seen whole: what is chosen lies in it. Of a road, what is chosen, else what holds: all of it would be too small. */
    private void look(ProjectId asked, Set<Long> ids) {
        Optional<ParcelPlaces.Box> where = !ground.isRoad()
                ? places.of(asked)
                : !ids.isEmpty()
                        ? places.around(ids)
                        : ground.list().isEmpty()
                                ? places.of(asked)
                                : places.around(ground.list().getFirst().parcels());
        where.map(ParcelPlaces.Box::text).filter(text -> !text.equals(box)).ifPresent(text -> {
            box = text;
            map.box(text);
        });
    }

    // ---- head -----------------------------------------------------------------------------------------------------

    private void fillHead(ProjectId asked, @Nullable ProjectProfile profile, List<Standing> judged) {
        Wording words = words();
        head.removeAll();
        HtmlContainer name = div(
                "dt-ground-title",
                el(
                        "nav",
                        "dt-breadcrumb",
                        with(
                                el("a", "", words.text("nav.ground")),
                                "href",
                                DayInAddress.link(PATH, asOf, today.date()))),
                el(
                        "h1",
                        "dt-page-title",
                        profile == null
                                ? title
                                : with(
                                        el("a", "", title),
                                        "href",
                                        DayInAddress.link("du-an/" + asked.value(), asOf, today.date()))));
        head.add(name);
        judged.stream()
                .filter(each -> each.profile().id().equals(asked))
                .findFirst()
                .ifPresent(standing -> head.add(StandingParts.status(words, standing)));
        Funnel funnel = ground.funnel();
        HtmlContainer figures = el("dl", "dt-ground-figures");
        if (funnel.households() > 0) {
            figure(
                    figures,
                    words.text("ground.figure-households"),
                    Figure.of(
                            texts,
                            funnel.level(FunnelStage.HANDED_OVER).households() + " / " + funnel.households(),
                            words.text("ground.figure-households"),
                            words.text("ground.figure-households.formula"),
                            () -> reader.handOverSources(asked, asOf)));
        }
        figure(
                figures,
                words.text("ground.figure-area"),
                Figure.of(
                        texts,
                        words.text(
                                "ground.of-hectares",
                                hectares(ground.position().handedOverM2()),
                                words.hectares(ground.position().toRecoverM2()),
                                ground.position().handedOver()),
                        words.text("ground.figure-area"),
                        words.text("land.formula"),
                        () -> reader.handOverSources(asked, asOf)));
        ground.chainage()
                .ifPresent(route -> figure(
                        figures,
                        words.text("ground.figure-km"),
                        span(
                                "",
                                words.text("ground.of-km", km(route.clearedM()), km(route.lengthM()), route.share()))));
        if (funnel.moneyIsOfMany() && funnel.approved().dong() != 0) {
            figure(
                    figures,
                    words.text("ground.figure-unpaid"),
                    span("", words.text("ground.million", words.million(funnel.unpaid()))));
        }
        LandHoldDetail detail = ground.detail();
        LocalDate until = detail == null ? null : detail.hold().openUntil();
        if (until != null) {
            figure(figures, words.text("ground.figure-forecast"), span("", words.day(until)));
        }
        if (detail != null) {
            figure(
                    figures,
                    words.text("ground.figure-held"),
                    with(
                            span("", words.text("ground.n-days", detail.hold().days())),
                            "data-late",
                            detail.hold().holds() ? "" : null));
        }
        head.add(figures);
    }

    private static BigDecimal km(int metres) {
        return BigDecimal.valueOf(metres, 3).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private String hectares(BigDecimal m2) {
        return words().number(m2.movePointLeft(4).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    private static void figure(HtmlContainer figures, String label, Component value) {
        figures.add(div("", el("dt", "", label), el("dd", "", value)));
    }

    // ---- strip, side ------------------------------------------------------------------------------------------------

    private void fillStrip(ProjectId asked) {
        strip.removeAll();
        strip.getElement().setAttribute("hidden", !ground.isRoad());
        ground.chainage()
                .ifPresent(route -> strip.add(
                        new StripMap(texts, route, reader.works(asked, asOf, ground.detail()), chosen, this::choose)
                                .build()));
    }

    private void fillSide() {
        FunnelPane pane = new FunnelPane(texts, ground, chosen, this::choose);
        side.removeAll();
        side.add(pane.funnel(), pane.list(ground.detail(), false), pane.area());
        new GroundCards(texts, ground, this::choose).cards().forEach(side::add);
    }

    // ---- what is chosen, and the trial ------------------------------------------------------------------------------

    private void fillOver(ProjectId asked, Set<Long> ids) {
        Wording words = words();
        over.removeAll();
        if (!ids.isEmpty()) {
            Ground.Selected selected = ground.selected(ids);
            NativeButton drop = new NativeButton(words.text("ground.choose-nothing"), click -> choose(Chosen.NOTHING));
            drop.addClassName("dt-link-figure");
            HtmlContainer chip = div(
                    "dt-ground-chip",
                    div(
                            "",
                            words.text("ground.chosen") + " ",
                            el(
                                    "b",
                                    "",
                                    words.text(
                                            "ground.chosen-what",
                                            selected.households(),
                                            selected.parcels(),
                                            words.hectares(selected.m2()))),
                            " ",
                            drop));
            if (ground.detail() != null && !selected.open().isEmpty()) {
                chip.add(trialForm(asked, selected));
            }
            if (mayRecord(asked) && !selected.open().isEmpty()) {
                NativeButton record = new NativeButton(
                        words.text("ground.hand-over", selected.open().size(), asOf.at()),
                        click -> record(asked, selected.open(), asOf.at()));
                record.addClassName("dt-button");
                chip.add(div("dt-ground-record", with(record, "data-role", "hand-over")));
            }
            over.add(chip);
        }
        if (!handedOver.isEmpty()) {
            List<Long> just = handedOver;
            NativeButton undo = new NativeButton(words.text("ground.take-back"), click -> record(asked, just, null));
            undo.addClassName("dt-link-figure");
            over.add(div(
                    "dt-ground-chip",
                    words.text("ground.recorded", just.size()) + " ",
                    with(undo, "data-role", "take-back")));
        }
        over.add(trialPlace);
        fillTrial(asked);
    }

    /** Only today's page writes, for those who may. */
    private boolean mayRecord(ProjectId asked) {
        return asOf.equals(AsOf.on(today.date())) && rights.mayEdit(asked);
    }

    /** The hand-over of parcels, or its taking back; every open page hears of it. */
    private void record(ProjectId asked, List<Long> parcels, @Nullable LocalDate day) {
        book.handOver(asked, parcels, day, null);
        handedOver = day == null ? List.of() : List.copyOf(parcels);
        refresh();
    }

    /** A day for what is chosen, picked or dragged; what it would move shows at once, and nothing is drawn anew under the finger. */
    private Component trialForm(ProjectId asked, Ground.Selected selected) {
        Wording words = words();
        LocalDate first = asOf.at();
        LocalDate last = ground.open().stream()
                .filter(plot -> selected.open().contains(plot.id()))
                .map(Ground.Plot::release)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(first.plusDays(LEAST_TRIAL)))
                .orElse(first.plusDays(LEAST_TRIAL));
        DatePicker day = new DatePicker(words.text("ground.try-day"));
        day.setLocale(words.locale());
        day.setMin(first);
        day.setValue(selected.open().stream()
                .map(trial::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(first));
        Element drag = new Element("input");
        drag.setAttribute("type", "range");
        drag.setAttribute("min", "0");
        drag.setAttribute("max", String.valueOf(ChronoUnit.DAYS.between(first, last)));
        drag.setAttribute("aria-label", words.text("ground.try-drag"));
        drag.setAttribute("data-role", "drag");
        drag.setProperty("value", String.valueOf(ChronoUnit.DAYS.between(first, day.getValue())));
        drag.addEventListener(
                        "input",
                        event -> day.setValue(first.plusDays(Math.clamp(
                                event.getEventData().path("event.target.value").asLong(0),
                                0,
                                ChronoUnit.DAYS.between(first, last)))))
                .addEventData("event.target.value")
                .throttle(DRAG_MILLIS);
        day.addValueChangeListener(change -> {
            LocalDate value = change.getValue();
            if (value != null && !value.isBefore(first)) {
                if (change.isFromClient()) {
                    drag.setProperty("value", String.valueOf(ChronoUnit.DAYS.between(first, value)));
                }
                drag.setAttribute("aria-valuetext", words.day(value));
                attempt(asked, selected.open(), value);
            }
        });
        NativeButton go = new NativeButton(words.text("ground.try"), click -> {
            LocalDate value = day.getValue();
            if (value != null) {
                attempt(asked, selected.open(), value);
            }
        });
        go.addClassName("dt-button");
        with(go, "data-role", "try");
        HtmlContainer form = div("dt-ground-try", day, go);
        form.getElement().appendChild(drag);
        return form;
    }

    private void attempt(ProjectId asked, List<Long> parcels, LocalDate day) {
        parcels.forEach(parcel -> trial.put(parcel, day));
        fillTrial(asked);
    }

    private void fillTrial(ProjectId asked) {
        trialPlace.removeAll();
        if (!trial.isEmpty()) {
            trialPlace.add(trialResult(asked));
        }
    }

    private Component trialResult(ProjectId asked) {
        Wording words = words();
        NativeButton drop = new NativeButton(words.text("ground.try-drop"), click -> {
            trial.clear();
            fillTrial(asked);
        });
        drop.addClassName("dt-link-figure");
        HtmlContainer result = with(
                div("dt-ground-trial", div("dt-ground-trial-head", el("b", "", words.text("ground.try-title")), drop)),
                "data-role",
                "trial");
        LandHoldDetail before = ground.detail();
        Optional<LandHoldDetail> tried = reader.tried(asked, asOf, trial);
        if (before == null || tried.isEmpty()) {
            return result;
        }
        LandHold then = tried.get().hold();
        LandHold now = before.hold();
        result.add(
                el(
                        "p",
                        "",
                        words.text(
                                "ground.try-given",
                                trial.size(),
                                trial.values().stream().distinct().count() == 1
                                        ? words.day(trial.values().iterator().next())
                                        : words.text("ground.try-days"))),
                el(
                        "dl",
                        "dt-ground-moves",
                        div(
                                "",
                                el("dt", "", words.text("ground.try-finish")),
                                el("dd", "", words.day(now.finish()) + " → ", el("b", "", words.day(then.finish())))),
                        div(
                                "",
                                el("dt", "", words.text("ground.try-held")),
                                el(
                                        "dd",
                                        "",
                                        now.days() + " → ",
                                        el("b", "", words.text("ground.n-days", then.days())))),
                        div(
                                "",
                                el("dt", "", words.text("ground.try-regains")),
                                el("dd", "", el("b", "", words.text("ground.n-days", now.days() - then.days()))))));
        tried.get().list().stream()
                .findFirst()
                .ifPresent(next -> result.add(el(
                        "p",
                        "dt-card-note",
                        words.text(
                                "ground.try-next",
                                next.households().isEmpty()
                                        ? words.text(
                                                "ground.n-parcels",
                                                next.parcels().size())
                                        : String.join(
                                                ", ",
                                                next.households().stream()
                                                        .limit(5)
                                                        .toList()),
                                next.regained()))));
        return result;
    }

    private void chooseOnMap(@Nullable Long parcel, boolean more) {
        if (parcel == null) {
            choose(Chosen.NOTHING);
        } else if (ground.states().containsKey(parcel)) {
            chooseParcel(parcel, more);
        }
    }

    private void chooseParcel(long parcel, boolean more) {
        List<Long> before = List.copyOf(ground.parcels(chosen));
        if (more) {
            choose(Chosen.toggled(before, parcel));
        } else {
            choose(before.equals(List.of(parcel)) ? Chosen.NOTHING : Chosen.parcels(List.of(parcel)));
        }
    }

    private void choose(Chosen wanted) {
        QueryParameters query = DayInAddress.with(location.getQueryParameters(), CHOSEN, wanted.text());
        UI.getCurrent().navigate(location.getPath(), query);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
