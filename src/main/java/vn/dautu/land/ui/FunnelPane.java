package vn.dautu.land.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.Funnel;
import vn.dautu.clearance.FunnelStage;
import vn.dautu.clearance.ParcelState;
import vn.dautu.landhold.LandHold;
import vn.dautu.landhold.LandHoldDetail;
import vn.dautu.landhold.ReleaseStep;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The left of the page: the funnel, the shortest list to release with its sentence, and the area by state. */
final class FunnelPane {

    /** The stages a leader reads; a step in between is told by the household's dossier. */
    static final List<FunnelStage> SHOWN = List.of(
            FunnelStage.TO_RECOVER,
            FunnelStage.INVENTORIED,
            FunnelStage.ORIGIN_VERIFIED,
            FunnelStage.POSTED,
            FunnelStage.APPRAISED,
            FunnelStage.APPROVED,
            FunnelStage.PAID,
            FunnelStage.HANDED_OVER);

    private static final int MOST_STEPS = 6;
    private static final int NAMED = 4;

    private final Wording words;
    private final Ground ground;
    private final Chosen chosen;
    private final Consumer<Chosen> choose;

    FunnelPane(Texts texts, Ground ground, Chosen chosen, Consumer<Chosen> choose) {
        this.words = Wording.here(texts);
        this.ground = ground;
        this.chosen = chosen;
        this.choose = choose;
    }

    Component funnel() {
        Funnel funnel = ground.funnel();
        if (funnel.households() == 0) {
            return el(
                    "section",
                    "dt-ground-part",
                    el("h2", "", words.text("ground.funnel")),
                    el("p", "dt-card-note", words.text("ground.no-households")));
        }
        HtmlContainer list = el("ol", "dt-funnel");
        int before = funnel.households();
        for (FunnelStage stage : SHOWN) {
            int now = funnel.level(stage).households();
            list.add(el("li", "", step(stage, now, before, funnel.households())));
            before = now;
        }
        return el(
                "section",
                "dt-ground-part",
                el("h2", "", words.text("ground.households-count", funnel.households())),
                el("p", "dt-card-note", words.text("ground.funnel-note")),
                list);
    }

    private Component step(FunnelStage stage, int now, int before, int all) {
        boolean on = chosen.stage().filter(stage::equals).isPresent();
        NativeButton button = new NativeButton();
        button.addClassName("dt-funnel-step");
        int drop = Math.max(0, before - now);
        HtmlContainer bar = span("dt-funnel-bar");
        HtmlContainer full = span("dt-funnel-full");
        full.getElement().getStyle().set("width", share(now, all));
        bar.add(full);
        if (drop > 0) {
            HtmlContainer rest = span("dt-funnel-rest");
            rest.getElement().getStyle().set("width", share(drop, all));
            bar.add(rest);
        }
        button.add(
                span("dt-funnel-name", words.text("funnel." + stage)),
                bar,
                span("dt-funnel-count", String.valueOf(now)),
                with(span("dt-funnel-drop", drop == 0 ? "" : words.signed(-drop)), "data-late", drop > 0 ? "" : null));
        with(button, "data-stage", stage.name());
        with(button, "aria-pressed", String.valueOf(on));
        with(button, "title", words.text("ground.stopped-here", drop, words.text("funnel." + stage)));
        button.addClickListener(click -> choose.accept(on ? Chosen.NOTHING : Chosen.stage(stage)));
        return button;
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / Math.max(1, whole));
    }

    /** The list: whose release regains most days. */
    Component list(@Nullable LandHoldDetail shown, boolean tried) {
        HtmlContainer part = el("section", "dt-ground-part", el("h2", "", words.text("ground.list")));
        if (shown == null) {
            part.add(el("p", "dt-card-note", words.text("ground.no-network")));
            return part;
        }
        LandHold hold = shown.hold();
        if (shown.list().isEmpty()) {
            part.add(el("p", "dt-card-note", words.text("ground.holds-nothing", hold.finish())));
            return part;
        }
        part.add(el(
                "p",
                "dt-card-note",
                hold.tasks().isEmpty()
                        ? words.text("ground.finish-only", hold.finish(), hold.days())
                        : words.text(
                                "ground.held-task",
                                hold.tasks().getFirst().name(),
                                hold.tasks().getFirst().needed(),
                                hold.finish(),
                                hold.days())));
        HtmlContainer body = el("tbody", "");
        for (int i = 0; i < Math.min(MOST_STEPS, shown.list().size()); i++) {
            body.add(step(shown.list().get(i), i + 1, tried));
        }
        part.add(el(
                "table",
                "dt-release",
                el(
                        "thead",
                        "",
                        el(
                                "tr",
                                "",
                                el("th", "", words.text("ground.group")),
                                with(el("th", "", words.text("ground.households")), "data-number", ""),
                                with(el("th", "", words.text("ground.area")), "data-number", ""),
                                with(el("th", "", words.text("ground.regains")), "data-number", ""))),
                body));
        part.add(sentence(shown));
        return part;
    }

    private Component step(ReleaseStep step, int number, boolean tried) {
        boolean on = !tried && chosen.isGroup(number);
        NativeButton name = new NativeButton(number == 1 ? who(step) : words.text("ground.and", who(step)));
        name.addClassName("dt-row-button");
        with(name, "aria-pressed", String.valueOf(on));
        name.setEnabled(!tried);
        HtmlContainer row = el(
                "tr",
                "",
                el("td", "", name),
                with(
                        el(
                                "td",
                                "",
                                step.landSoFar().households() > 0
                                        ? words.text(
                                                "ground.n-households",
                                                step.landSoFar().households())
                                        : words.text(
                                                "ground.n-parcels",
                                                step.landSoFar().parcels())),
                        "data-number",
                        ""),
                with(el("td", "", words.hectares(step.landSoFar().areaM2())), "data-number", ""),
                with(el("td", "", el("b", "", words.text("ground.n-days", step.total()))), "data-number", ""));
        with(row, "data-group", String.valueOf(number));
        with(row, "data-on", on ? "" : null);
        name.addClickListener(click -> choose.accept(on ? Chosen.NOTHING : Chosen.group(number)));
        return row;
    }

    private String who(ReleaseStep step) {
        List<String> codes = step.households();
        if (codes.isEmpty()) {
            return words.text("ground.n-parcels", step.parcels().size());
        }
        return codes.size() <= NAMED
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, NAMED - 1)) + " "
                        + words.text("ground.and-more", codes.size() - NAMED + 1);
    }

    /** "14 hộ, 2,1 ha, giữ 63 ngày; 3 hộ trong đó giữ 51." */
    private Component sentence(LandHoldDetail shown) {
        LandHold hold = shown.hold();
        HtmlContainer said = with(
                el(
                        "p",
                        "dt-ground-sentence",
                        el(
                                "b",
                                "",
                                words.text(
                                        hold.holding().households() > 0 ? "ground.sentence" : "ground.sentence-parcels",
                                        hold.holding().households() > 0
                                                ? hold.holding().households()
                                                : hold.holding().parcels(),
                                        words.hectares(hold.holding().areaM2()),
                                        hold.daysOfOpen()))),
                "data-role",
                "hold-sentence");
        if (shown.list().size() > 1 && hold.first().households() > 0) {
            said.add(" " + words.text("ground.sentence-first", hold.first().households(), hold.firstRegains()));
        }
        if (hold.daysOfHandedOver() > 0) {
            said.add(" " + words.text("ground.sentence-over", hold.daysOfHandedOver()));
        }
        if (hold.daysPast() > 0) {
            said.add(" " + words.text("ground.sentence-past", hold.days() - hold.daysPast(), hold.daysPast()));
        }
        return said;
    }

    Component area() {
        BigDecimal all = ground.position().toRecoverM2();
        HtmlContainer bar = div("dt-share");
        HtmlContainer legend = el("ul", "dt-ground-states");
        for (ParcelState state : List.of(
                ParcelState.HANDED_OVER,
                ParcelState.PAID,
                ParcelState.PROCESSING,
                ParcelState.INVENTORIED,
                ParcelState.BLOCKED,
                ParcelState.NOT_INVENTORIED)) {
            BigDecimal m2 = ground.position().areaByState().getOrDefault(state, BigDecimal.ZERO);
            if (m2.signum() == 0) {
                continue;
            }
            HtmlContainer part = with(span(""), "data-state", state.name());
            part.getElement().getStyle().set("flex", m2.toPlainString());
            bar.add(part);
            legend.add(el(
                    "li",
                    "",
                    with(span("dt-swatch"), "data-state", state.name()),
                    words.text("parcel." + state) + " ",
                    el("b", "", words.hectares(m2))));
        }
        return el(
                "section",
                "dt-ground-part",
                el("h2", "", words.text("ground.to-recover", words.hectares(all))),
                with(bar, "aria-hidden", "true"),
                legend);
    }
}
