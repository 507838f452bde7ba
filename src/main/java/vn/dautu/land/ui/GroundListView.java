package vn.dautu.land.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.Funnel;
import vn.dautu.clearance.FunnelStage;
import vn.dautu.clearance.LandPosition;
import vn.dautu.clearance.ParcelState;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.money.Share;
import vn.dautu.land.CommuneLine;
import vn.dautu.land.LandBook;
import vn.dautu.land.ProjectLand;
import vn.dautu.landhold.LandHold;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Figure;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The land of all projects, the one whose land holds its finish longest first; below it the same by commune. */
@Route("mat-bang")
@Menu(title = "nav.ground", order = 2.5)
@PermitAll
class GroundListView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Today today;
    private final transient LandBook book;
    private final transient ClearanceRegister register;
    private final HtmlContainer meta = el("p", "dt-page-meta");
    private final HtmlContainer body = div("dt-column");
    private transient AsOf asOf;

    GroundListView(Texts texts, Today today, LandBook book, ClearanceRegister register, LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.book = book;
        this.register = register;
        this.asOf = AsOf.on(today.date());
        add(
                el("header", "dt-page-head", el("h1", "dt-page-title", words().text("nav.ground")), meta),
                div("dt-page", body));
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asOf = DayInAddress.read(event.getLocation(), today.date());
        refresh();
    }

    private void refresh() {
        Wording words = words();
        List<ProjectLand> projects = book.projects(asOf);
        body.removeAll();
        meta.removeAll();
        if (projects.isEmpty()) {
            body.add(div("dt-empty", el("p", "", words.text("ground.none"))));
            return;
        }
        long holding = projects.stream().filter(each -> each.days() > 0).count();
        meta.add(words.text("ground.summary", projects.size(), holding));
        HtmlContainer list = el("ul", "dt-lands");
        projects.forEach(each -> list.add(item(each)));
        body.add(el("section", "dt-card", el("h2", "dt-card-title", words.text("ground.by-project")), list));
        body.add(communes());
    }

    private Component item(ProjectLand land) {
        Wording words = words();
        LandPosition position = land.position();
        Funnel funnel = land.funnel();
        LandHold hold = land.hold();
        HtmlContainer bars = div("dt-land-bars");
        if (funnel != null && funnel.households() > 0) {
            bars.add(bar(
                    words.text("ground.households"),
                    funnel.households(FunnelStage.HANDED_OVER),
                    span("", funnel.level(FunnelStage.HANDED_OVER).households() + " / " + funnel.households())));
        }
        bars.add(bar(
                words.text("ground.area"),
                position.handedOver(),
                Figure.of(
                        texts,
                        hectares(position.handedOverM2()) + " / " + words.hectares(position.toRecoverM2()),
                        words.text("land.handed-over"),
                        words.text("land.formula"),
                        () -> register.handOverSources(land.profile().id(), asOf))));
        if (funnel != null && funnel.routeM() > 0) {
            bars.add(bar(
                    words.text("ground.kilometres"),
                    funnel.route(FunnelStage.HANDED_OVER),
                    span(
                            "",
                            km(funnel.level(FunnelStage.HANDED_OVER).metres()) + " / " + km(funnel.routeM()) + " km")));
        }
        HtmlContainer item = el(
                "li",
                "dt-land",
                div(
                        "dt-land-name",
                        with(
                                el("a", "", land.profile().name()),
                                "href",
                                DayInAddress.link(
                                        "mat-bang/" + land.profile().id().value(), asOf, today.date())),
                        div("dt-card-note", open(land))),
                bars,
                div("dt-land-held", held(hold, land.position())));
        return with(item, "data-code", land.profile().code());
    }

    /** "27 hộ chưa bàn giao, 14 thửa vướng mắc; dự báo xong 30/09/2024". */
    private String open(ProjectLand land) {
        Wording words = words();
        LandPosition position = land.position();
        if (position.isComplete()) {
            return words.text("ground.all-clear");
        }
        Funnel funnel = land.funnel();
        String open = funnel != null && funnel.households() > 0
                ? words.text("ground.open-households", funnel.missing(FunnelStage.HANDED_OVER), position.open())
                : words.text("ground.open-plots", position.open());
        int blocked = position.byState().getOrDefault(ParcelState.BLOCKED, 0);
        LandHold hold = land.hold();
        return open
                + (blocked > 0 ? " · " + words.text("ground.blocked-plots", blocked) : "")
                + (hold != null && hold.openUntil() != null
                        ? " · " + words.text("ground.forecast", hold.openUntil())
                        : "");
    }

    private Component held(@Nullable LandHold hold, LandPosition position) {
        Wording words = words();
        if (hold == null && position.isComplete()) {
            return span("", words.text("ground.holds-no-day"));
        }
        if (hold == null) {
            return span("dt-card-note", words.text("ground.no-network-short"));
        }
        if (!hold.holds()) {
            return span("", words.text("ground.holds-no-day"));
        }
        return div(
                "",
                with(el("b", "dt-land-days", words.text("ground.n-days", hold.days())), "data-late", ""),
                div(
                        "dt-card-note",
                        hold.tasks().isEmpty() ? "" : hold.tasks().getFirst().name()));
    }

    private Component bar(String name, Share share, Component value) {
        Wording words = words();
        HtmlContainer full = span("");
        full.getElement()
                .getStyle()
                .set("width", share.percent(2).orElse(BigDecimal.ZERO).min(new BigDecimal(100)) + "%");
        return div(
                "dt-land-bar",
                span("dt-card-note", name),
                with(div("dt-land-track", full), "aria-hidden", "true"),
                span("dt-land-share", words.percent(share)),
                div("dt-land-value", value));
    }

    private String hectares(BigDecimal m2) {
        return words().number(m2.movePointLeft(4).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    private String km(int metres) {
        return words().number(BigDecimal.valueOf(metres, 3).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    private Component communes() {
        Wording words = words();
        Table table = new Table(
                words.text("ground.by-commune"),
                ">" + words.text("ground.number"),
                words.text("ground.commune"),
                ">" + words.text("ground.projects"),
                ">" + words.text("ground.households-number"),
                ">" + words.text("ground.handed-over"),
                ">" + words.text("ground.share"),
                ">" + words.text("ground.obstructed"),
                ">" + words.text("ground.drafted"),
                ">" + words.text("ground.approved"),
                ">" + words.text("ground.planned-million"),
                ">" + words.text("ground.area-m2"));
        int number = 0;
        for (CommuneLine line : book.communes(asOf)) {
            table.row(
                    String.valueOf(++number),
                    line.name().equals(line.commune())
                            ? words.text("ground.commune-code", line.commune())
                            : line.name(),
                    String.valueOf(line.projects()),
                    String.valueOf(line.households()),
                    String.valueOf(line.handedOver()),
                    line.households() == 0 ? "" : words.percent(line.handedOverShare()),
                    String.valueOf(line.obstructed()),
                    String.valueOf(line.drafted()),
                    String.valueOf(line.approved()),
                    line.planned().map(words::million).orElse("–"),
                    words.number(line.toRecoverM2()));
        }
        return el(
                "section",
                "dt-card",
                el(
                        "h2",
                        "dt-card-title",
                        words.text("ground.by-commune"),
                        with(
                                with(
                                        el("a", "dt-link-figure", words.text("ground.export")),
                                        "href",
                                        DayInAddress.link("xuat/mat-bang-theo-xa.xlsx", asOf, today.date())),
                                "download",
                                "")),
                table.build(),
                el("p", "dt-card-note", words.text("ground.commune-note")));
    }

    @Override
    public String getPageTitle() {
        return words().text("nav.ground");
    }
}
