package vn.dautu.drawing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dautu.account.CurrentUser;
import vn.dautu.decision.DecisionKind;
import vn.dautu.drawing.DrawnOutline;
import vn.dautu.drawing.WrittenCorners;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.geo.ExpectedPlace;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.map.MapWords;
import vn.dautu.map.TileVersion;
import vn.dautu.project.DecisionForm;
import vn.dautu.project.EditRights;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.Redraw;
import vn.dautu.project.SiteBook;
import vn.dautu.project.SiteCheck;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteOutline;
import vn.dautu.project.SitePart;
import vn.dautu.project.SiteProblem;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Draws where a project lies, or corrects it: on the map, or corner by corner in the table beside it. */
// The form of a decision comes as a bean, so Vaadin's bundler cannot see which widgets it needs on this page.
@Uses(DatePicker.class)
@Uses(Select.class)
@Uses(TextField.class)
@Uses(Upload.class)
@Route("du-an/:id([0-9]{1,18})/vi-tri")
@PermitAll
class SiteView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Today today;
    private final transient ProjectRegister register;
    private final transient SiteBook book;
    private final transient EditRights rights;
    private final transient CurrentUser currentUser;
    private final transient DecisionForm decisions;
    private final transient StandingBook standings;
    private final transient TileVersion tiles;
    private final DtMap map;
    private final SitePad pad = new SitePad();
    private final HtmlContainer head = el("header", "dt-page-head");
    private final HtmlContainer parts = div("dt-draw-parts");
    private final HtmlContainer meanwhile = div("");
    private final HtmlContainer desk;
    private transient @Nullable ProjectProfile profile;
    private transient @Nullable Chosen chosen;
    /** The fact that the drawing started from, or that its maker has been shown since; null for a new part. */
    private transient @Nullable Long seen;

    private String title = "";

    SiteView(
            Texts texts,
            Today today,
            ProjectRegister register,
            SiteBook book,
            EditRights rights,
            CurrentUser currentUser,
            DecisionForm decisions,
            StandingBook standings,
            TileVersion tiles,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.register = register;
        this.book = book;
        this.rights = rights;
        this.currentUser = currentUser;
        this.decisions = decisions;
        this.standings = standings;
        this.tiles = tiles;
        this.map = new DtMap(false);
        addClassName("dt-draw-page");
        Wording words = words();
        MapWords.give(map, words);
        map.closeUp();
        HtmlContainer tools = div("dt-draw-tools");
        with(with(tools, "role", "toolbar"), "aria-label", words.text("draw.tools"));
        with(meanwhile, "role", "status");
        with(parts, "aria-label", words.text("draw.parts"));
        with(parts, "role", "navigation");
        desk = div(
                "dt-draw",
                div("dt-draw-map", map, tools),
                with(el("section", "dt-draw-side", parts, meanwhile, pad), "aria-label", words.text("draw.side")));
        pad.words(PadWords.of(words));
        pad.on(map, tools);
        pad.onStroke(this::answer);
        pad.onWritten(this::readWritten);
        pad.onKeep(this::keep);
        add(head, desk);
        live.whileAttached(this, this::othersWrote);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private AsOf now() {
        return AsOf.on(today.date());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId project =
                new ProjectId(event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new));
        profile = register.profiles(now()).get(project);
        if (profile == null) {
            throw new NotFoundException();
        }
        title = words().text("draw.title", profile.name());
        boolean may = rights.mayEdit(project);
        fillHead(may);
        desk.setVisible(may);
        if (may) {
            open(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(Chosen.PARAMETER)
                    .orElse(null));
        }
    }

    private ProjectId project() {
        return Objects.requireNonNull(profile).id();
    }

    private void fillHead(boolean may) {
        Wording words = words();
        head.removeAll();
        head.add(
                el(
                        "nav",
                        "dt-breadcrumb",
                        with(
                                el("a", "", Objects.requireNonNull(profile).name()),
                                "href",
                                "du-an/" + project().value())),
                el("h1", "dt-page-title", words.text("draw.heading")));
        if (!may) {
            head.add(el("p", "dt-notice", words.text("draw.may-not")));
        }
    }

    private void open(@Nullable String name) {
        List<SitePart> all = book.parts(project(), now());
        Chosen part = Chosen.read(name, all);
        chosen = part;
        seen = part.was() == null ? null : part.was().fact();
        meanwhile.removeAll();
        fillParts(all);
        map.show(now(), standings.version(), tiles.current());
        map.select(project().value());
        look(all);
        load(part);
    }

    private void load(Chosen part) {
        pad.load(
                part.outline(),
                "%s/%d/%s".formatted(currentUser.get().username(), project().value(), part.name()),
                seen == null ? 0 : seen);
    }

    private void look(List<SitePart> all) {
        Place place = register.places(now()).get(project());
        if (place != null && all.isEmpty()) {
            map.camera(String.format(Locale.ROOT, "%.5f,%.5f,%d.00", place.lon(), place.lat(), 14));
        }
    }

    // ---- parts ------------------------------------------------------------------------------------------------------

    private void fillParts(List<SitePart> all) {
        Wording words = words();
        Chosen part = Objects.requireNonNull(chosen);
        parts.removeAll();
        for (SitePart each : all) {
            parts.add(partLink(
                    Chosen.of(each),
                    words.text("draw.part." + each.kind(), each.part())
                            + (each.schematic() ? " · " + words.text("draw.sketchy") : "")));
        }
        if (part.was() == null) {
            parts.add(partLink(part, words.text("draw.part." + part.kind(), part.part())));
        }
        for (SiteKind kind : SiteKind.values()) {
            Chosen fresh = Chosen.fresh(kind, all);
            if (!fresh.name().equals(part.name())) {
                parts.add(with(partLink(fresh, words.text("draw.new." + kind)), "data-new", ""));
            }
        }
        SitePart there = part.was();
        if (there != null) {
            NativeButton remove = small(words.text("draw.remove"), () -> remove(part, there.fact()));
            parts.add(with(remove, "data-act", "remove-part"));
        }
    }

    private HtmlContainer partLink(Chosen part, String text) {
        boolean current = part.name().equals(Objects.requireNonNull(chosen).name());
        HtmlContainer link = with(el("a", "dt-chip", text), "href", address(part));
        return with(link, "aria-current", current ? "true" : null);
    }

    // ---- every stroke -----------------------------------------------------------------------------------------------

    private void answer(int stroke, String text) {
        try {
            SiteOutline outline = DrawnOutline.read(text);
            List<SiteProblem> problems = SiteCheck.problems(outline);
            pad.told(stroke, outline, problems, problems.isEmpty() ? measures(outline) : "", words());
        } catch (Refusal nonsense) {
            // Only the page's own element sends outlines; what is none is not drawn on.
            Messages.refused(words().sentence(nonsense.reason()));
        }
    }

    private String measures(SiteOutline outline) {
        return outline.kind() == SiteKind.POINT
                ? ""
                : words().say(SiteMeasures.of(outline.kind(), DrawnOutline.measures(outline.shape())));
    }

    private void readWritten(SitePad.Written written) {
        Wording words = words();
        try {
            TmMeridian zone = TmMeridian.ofEpsg(written.epsg()).orElse(TmMeridian.BAC_KAN);
            WrittenCorners read = WrittenCorners.read(written.text(), zone, expected());
            pad.corners(
                    written.place(),
                    read.corners(),
                    read.notes().stream().map(words::sentence).toList());
        } catch (Refusal refused) {
            pad.refuse(written.place(), words.sentence(refused.reason()));
        }
    }

    /** A place that is only a mark tells the commune, not the spot. */
    private @Nullable ExpectedPlace expected() {
        Place place = register.places(now()).get(project());
        return place == null
                ? null
                : new ExpectedPlace(new LonLat(place.lon(), place.lat()), place.approximate() ? 5_000 : 1_000);
    }

    // ---- keeping ----------------------------------------------------------------------------------------------------

    private void keep(String text, boolean decided) {
        Chosen part = Objects.requireNonNull(chosen);
        SiteOutline outline;
        try {
            outline = DrawnOutline.read(text);
        } catch (Refusal nonsense) {
            Messages.refused(words().sentence(nonsense.reason()));
            return;
        }
        List<SiteProblem> problems = SiteCheck.problems(outline);
        if (!problems.isEmpty()) {
            Messages.refused(words().sentence(problems.getFirst().reason()));
            return;
        }
        Redraw drawn = new Redraw(project(), part.part(), outline, false, seen);
        if (decided) {
            decisions.open(
                    context(),
                    part.was() == null ? DecisionKind.INVESTMENT : DecisionKind.INVESTMENT_ADJUSTMENT,
                    new DrawnPart(words(), change(part, outline), stamp -> book.redraw(drawn, stamp)),
                    this::kept);
        } else {
            askToSketch(drawn, change(part, outline));
        }
    }

    private ProjectContext context() {
        return new ProjectContext(Objects.requireNonNull(profile), now(), today.date());
    }

    /** Takes the part away, by a decision: without one it would only be hidden. */
    private void remove(Chosen part, long fact) {
        Reason change = Reason.of("draw.change.gone", Reason.of("draw.part." + part.kind(), part.part()));
        decisions.open(
                context(),
                DecisionKind.INVESTMENT_ADJUSTMENT,
                new DrawnPart(words(), change, stamp -> book.remove(project(), part.kind(), part.part(), fact, stamp)),
                () -> {
                    pad.kept();
                    open(null);
                    UI.getCurrent().getPage().getHistory().replaceState(null, address(Objects.requireNonNull(chosen)));
                });
    }

    private Reason change(Chosen part, SiteOutline outline) {
        Reason name = Reason.of("draw.part." + part.kind(), part.part());
        SitePart was = part.was();
        if (part.kind() == SiteKind.POINT) {
            return Reason.of(was == null ? "draw.change.new-point" : "draw.change.point", name);
        }
        Reason after = SiteMeasures.of(part.kind(), DrawnOutline.measures(outline.shape()));
        return was == null
                ? Reason.of("draw.change.new", name, after)
                : Reason.of(
                        "draw.change.redrawn",
                        name,
                        SiteMeasures.of(part.kind(), DrawnOutline.measures(was.shape())),
                        after);
    }

    private void askToSketch(Redraw drawn, Reason change) {
        Wording words = words();
        Dialog sure = new Dialog();
        sure.setHeaderTitle(words.text("draw.sketch-title"));
        sure.setWidth("min(480px, 96vw)");
        HtmlContainer refusal = with(div(""), "role", "alert");
        sure.add(refusal, el("p", "", words.sentence(change)), el("p", "", words.text("draw.sketch-hint")));
        Button keep = new Button(words.text("draw.sketch-keep"), click -> {
            try {
                book.sketch(drawn);
                sure.close();
                kept();
                Messages.done(words.text("draw.sketch-kept"));
            } catch (Refusal refused) {
                refusal.removeAll();
                refusal.add(with(div("dt-notice", words.sentence(refused.reason())), "data-light", "RED"));
            }
        });
        keep.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        keep.setDisableOnClick(true);
        sure.getFooter().add(new Button(words.text("action.cancel"), click -> sure.close()), keep);
        sure.open();
    }

    private void kept() {
        pad.kept();
        Chosen part = Objects.requireNonNull(chosen);
        open(part.name());
        // a new part has its name now
        UI.getCurrent().getPage().getHistory().replaceState(null, address(part));
    }

    private String address(Chosen part) {
        return "du-an/" + project().value() + "/vi-tri?" + Chosen.PARAMETER + "=" + part.name();
    }

    // ---- others -----------------------------------------------------------------------------------------------------

    /** The map moves on with the books; one's own drawing stays, and another's of the same part is told of. */
    private void othersWrote() {
        Chosen part = chosen;
        if (part == null || profile == null) {
            return;
        }
        map.show(now(), standings.version(), tiles.current());
        SitePart there = Chosen.find(part.kind(), part.part(), book.parts(project(), now()))
                .orElse(null);
        Wording words = words();
        if (there == null && seen != null) {
            // taken away meanwhile: what is drawn here would be drawn for the first time again
            seen = null;
            chosen = new Chosen(part.kind(), part.part(), null);
            meanwhile.removeAll();
            meanwhile.add(with(div("dt-notice", words.text("draw.removed-meanwhile")), "data-light", "AMBER"));
            return;
        }
        if (there == null || Objects.equals(seen, there.fact())) {
            return;
        }
        SiteOutline theirs = SiteOutline.of(there.kind(), there.shape());
        pad.beside(theirs);
        meanwhile.removeAll();
        NativeButton take = small(words.text("draw.take-theirs"), () -> {
            pad.kept();
            open(part.name());
        });
        NativeButton mine = small(words.text("draw.keep-mine"), () -> {
            seen = there.fact();
            chosen = new Chosen(part.kind(), part.part(), there);
            meanwhile.removeAll();
        });
        meanwhile.add(with(
                div("dt-notice", el("p", "", words.text("draw.meanwhile")), div("dt-draw-acts", take, mine)),
                "data-light",
                "AMBER"));
    }

    private static NativeButton small(String text, Runnable act) {
        NativeButton button = new NativeButton(text, click -> act.run());
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
