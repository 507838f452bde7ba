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
import java.util.Optional;
import java.util.function.Consumer;
import vn.dautu.clearance.Chainage;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * A road laid out straight: chainage from left to right, one lane each for ground, work and what holds. Gaps are buttons; the same stands
 * in a table.
 */
final class StripMap {

    private final Texts texts;
    private final Wording words;
    private final Chainage chainage;
    private final List<Work> work;
    private final Chosen chosen;
    private final Consumer<Chosen> choose;

    /** What is done on a section of the route: the area that a task needs, metres from the start, and how far the task is. */
    record Work(String area, String name, int fromM, int toM, State state) {

        enum State {
            DONE,
            UNDER_WAY,
            WAITING
        }
    }

    StripMap(Texts texts, Chainage chainage, List<Work> work, Chosen chosen, Consumer<Chosen> choose) {
        this.texts = texts;
        this.words = Wording.here(texts);
        this.chainage = chainage;
        this.work = work;
        this.chosen = chosen;
        this.choose = choose;
    }

    Component build() {
        HtmlContainer strip = div("dt-strip-lanes");
        strip.add(scale(), ground(), works(), holds());
        Optional<Chainage.Run> longest = chainage.longestRun();
        return el(
                "section",
                "dt-strip",
                div(
                        "dt-strip-head",
                        el("h2", "", words.text("ground.strip")),
                        span(
                                "dt-card-note",
                                words.text(
                                        "ground.strip-clear",
                                        km(chainage.clearedM()),
                                        km(chainage.lengthM()),
                                        chainage.share(),
                                        chainage.gaps().size()),
                                longest.map(run -> " · "
                                                + words.text(
                                                        "ground.strip-longest",
                                                        km(run.lengthM()),
                                                        Chainage.km(run.fromM()),
                                                        Chainage.km(run.toM())))
                                        .orElse(""))),
                strip,
                DtChart.table(texts, words.text("ground.strip"), table()));
    }

    private BigDecimal km(int metres) {
        return BigDecimal.valueOf(metres, 3).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private HtmlContainer lane(String label) {
        HtmlContainer track = div("dt-strip-track");
        return div("dt-strip-lane", span("dt-strip-name", label), track);
    }

    private static HtmlContainer track(HtmlContainer lane) {
        return (HtmlContainer) lane.getComponentAt(1);
    }

    private <T extends Component> T at(T component, int from, int to) {
        component.getElement().getStyle().set("left", percent(from)).set("width", percent(to - from));
        return component;
    }

    private String percent(int metres) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * metres / chainage.lengthM());
    }

    private Component scale() {
        HtmlContainer lane = with(lane(""), "data-lane", "scale");
        with(lane, "aria-hidden", "true");
        for (int m = 0; m <= chainage.lengthM(); m += 1000) {
            track(lane).add(at(span("dt-strip-tick", "Km" + m / 1000), m, m + 1000));
        }
        return lane;
    }

    private Component ground() {
        HtmlContainer lane = with(lane(words.text("ground.lane-ground")), "data-lane", "ground");
        Chainage.Run longest = chainage.longestRun().orElse(null);
        for (Chainage.Run run : chainage.cleared()) {
            HtmlContainer part = at(span("dt-strip-part"), run.fromM(), run.toM());
            with(part, "data-kind", "clear");
            with(part, "title", stretch(run));
            if (run.equals(longest)) {
                part.add(span("dt-strip-longest", words.text("ground.longest", km(run.lengthM()))));
                with(part, "data-longest", "");
            }
            track(lane).add(part);
        }
        for (Chainage.Gap gap : chainage.gaps()) {
            track(lane).add(gapButton(gap));
        }
        return lane;
    }

    private Component gapButton(Chainage.Gap gap) {
        NativeButton button = new NativeButton();
        button.addClassName("dt-strip-part");
        at(button, gap.fromM(), gap.toM());
        with(button, "data-kind", gap.blocked() ? "blocked" : "open");
        with(button, "aria-label", label(gap));
        with(button, "title", label(gap));
        boolean on = chosen.isGap(gap.fromM(), gap.toM());
        with(button, "aria-pressed", String.valueOf(on));
        button.addClickListener(click -> choose.accept(on ? Chosen.NOTHING : Chosen.gap(gap.fromM(), gap.toM())));
        return button;
    }

    private Component works() {
        HtmlContainer lane = with(lane(words.text("ground.lane-work")), "data-lane", "work");
        for (Work each : work) {
            HtmlContainer part =
                    at(span("dt-strip-part", span("dt-strip-text", each.area())), each.fromM(), each.toM());
            with(part, "data-kind", each.state().name());
            with(part, "title", each.name() + " · " + words.text("ground.work." + each.state()));
            track(lane).add(part);
        }
        return lane;
    }

    private Component holds() {
        HtmlContainer lane = with(lane(words.text("ground.lane-held")), "data-lane", "held");
        int free = 0;
        boolean below = false;
        for (Chainage.Gap gap : chainage.gaps()) {
            int middle = (gap.fromM() + gap.toM()) / 2;
            // Names that would run into one another take turns on two rows.
            below = middle < free && !below;
            free = middle + chainage.lengthM() / 5;
            HtmlContainer note = with(span("dt-strip-note", label(gap)), "data-below", below ? "" : null);
            note.getElement().getStyle().set("left", percent(middle));
            with(note, "data-kind", gap.blocked() ? "blocked" : "open");
            if (gap.fromM() + gap.toM() > chainage.lengthM() * 1.5) {
                with(note, "data-side", "end");
            } else if (gap.fromM() + gap.toM() < chainage.lengthM() / 2) {
                with(note, "data-side", "start");
            }
            track(lane).add(note);
        }
        return lane;
    }

    /** "Km2+500 – Km3+100, 4 hộ". */
    private String label(Chainage.Gap gap) {
        return words.text(
                gap.households().isEmpty() ? "ground.gap-parcels" : "ground.gap",
                Chainage.km(gap.fromM()),
                Chainage.km(gap.toM()),
                gap.households().isEmpty() ? gap.parcels() : gap.households().size());
    }

    private static String stretch(Chainage.Run run) {
        return Chainage.km(run.fromM()) + " – " + Chainage.km(run.toM());
    }

    private Component table() {
        Table table = new Table(
                words.text("ground.strip"),
                words.text("ground.stretch"),
                words.text("ground.state"),
                ">" + words.text("ground.length-m"),
                words.text("ground.households"));
        chainage.allRuns().forEach(run -> {
            Optional<Chainage.Gap> gap = chainage.gaps().stream()
                    .filter(each -> each.fromM() == run.fromM())
                    .findFirst();
            table.row(
                    stretch(run),
                    words.text(gap.map(each -> each.blocked() ? "parcel.BLOCKED" : "ground.not-clear")
                            .orElse("parcel.HANDED_OVER")),
                    words.number(BigDecimal.valueOf(run.lengthM())),
                    gap.map(each -> String.join(", ", each.households())).orElse(""));
        });
        return table.build();
    }
}
