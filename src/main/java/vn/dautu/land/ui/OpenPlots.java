package vn.dautu.land.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The table of parcels that are not handed over, the worst first, those chosen before them. Rows that show the same stay as they are. */
final class OpenPlots extends HtmlContainer {

    private static final int MOST = 60;

    private final transient Texts texts;
    private final transient BiConsumer<Long, Boolean> choose;
    private final HtmlContainer head = div("dt-ground-list-head");
    private final HtmlContainer body = el("tbody", "");
    private final HtmlContainer foot = div("");
    private transient Map<Row, Component> rows = Map.of();

    /** @param choose is given the parcel, and whether it joins those already chosen */
    OpenPlots(Texts texts, BiConsumer<Long, Boolean> choose) {
        super("section");
        this.texts = texts;
        this.choose = choose;
        Wording words = words();
        addClassName("dt-ground-list");
        with(this, "aria-label", words.text("ground.open-parcels"));
        add(
                head,
                el(
                        "table",
                        "dt-plots",
                        el("caption", "dt-only-read", words.text("ground.open-parcels")),
                        el(
                                "thead",
                                "",
                                el(
                                        "tr",
                                        "",
                                        el("th", "", words.text("ground.sheet-number")),
                                        el("th", "", words.text("ground.household")),
                                        el("th", "", words.text("ground.state")),
                                        with(el("th", "", "m²"), "data-number", ""),
                                        with(el("th", "", words.text("ground.holds")), "data-number", ""))),
                        body),
                foot);
    }

    /**
     * @param ids of the parcels chosen
     * @param dossier the link to a household's dossier by its code, which asks for the right
     */
    void show(Ground ground, Set<Long> ids, AsOf asOf, UnaryOperator<String> dossier) {
        Wording words = words();
        List<Ground.Plot> open = ground.open();
        Ground.Selected all =
                ground.selected(new HashSet<>(open.stream().map(Ground.Plot::id).toList()));
        head.removeAll();
        head.add(
                el("h2", "", words.text("ground.open-parcels")),
                span(
                        "dt-card-note",
                        all.households() > 0
                                ? words.text("ground.households-parcels", all.households(), open.size())
                                : words.text("ground.n-parcels", open.size())));
        List<Ground.Plot> sorted = new ArrayList<>(open);
        // What is chosen stands where it is seen.
        sorted.sort(Comparator.comparing((Ground.Plot plot) -> !ids.contains(plot.id()))
                .thenComparing(Ground.WORST_FIRST));
        Map<Row, Component> wanted = new LinkedHashMap<>();
        sorted.stream().limit(MOST).forEach(plot -> {
            Row row = new Row(plot, ids.contains(plot.id()), asOf);
            Component same = rows.get(row);
            wanted.put(row, same == null ? row(plot, ids.contains(plot.id()), dossier) : same);
        });
        rows.forEach((row, drawn) -> {
            if (!wanted.containsKey(row)) {
                body.remove(drawn);
            }
        });
        int at = 0;
        for (Component row : wanted.values()) {
            if (at >= body.getComponentCount() || !body.getComponentAt(at).equals(row)) {
                body.addComponentAtIndex(at, row);
            }
            at++;
        }
        rows = wanted;
        foot.removeAll();
        if (open.isEmpty()) {
            foot.add(div("dt-empty", el("p", "", words.text("ground.all-clear"))));
        }
        foot.add(el(
                "p",
                "dt-card-note",
                (open.size() > MOST ? words.text("ground.more-parcels", open.size() - MOST) + " " : "")
                        + words.text("ground.names-note")));
    }

    private Component row(Ground.Plot plot, boolean on, UnaryOperator<String> dossier) {
        Wording words = words();
        NativeButton name = new NativeButton(plot.sheet() + " / " + plot.number());
        name.addClassName("dt-row-button");
        with(name, "aria-pressed", String.valueOf(on));
        HtmlContainer row = el(
                "tr",
                "",
                el("td", "", name),
                el("td", "", households(plot, dossier)),
                el(
                        "td",
                        "",
                        with(span("dt-swatch"), "data-state", plot.state().name()),
                        words.text("parcel." + plot.state())),
                with(el("td", "", words.number(plot.m2())), "data-number", ""),
                with(
                        el("td", "", plot.days() > 0 ? el("b", "", words.text("ground.n-days", plot.days())) : "0"),
                        "data-number",
                        ""));
        with(row, "data-parcel", String.valueOf(plot.id()));
        with(row, "data-on", on ? "" : null);
        name.addClickListener(click -> {
            boolean more = click.isCtrlKey() || click.isMetaKey() || click.isShiftKey();
            choose.accept(plot.id(), more);
        });
        return row;
    }

    private static Component households(Ground.Plot plot, UnaryOperator<String> dossier) {
        HtmlContainer codes = span("dt-codes");
        plot.households().forEach(code -> codes.add(with(el("a", "", code), "href", dossier.apply(code))));
        return codes;
    }

    private Wording words() {
        return Wording.here(texts);
    }

    /** What a row shows; one that shows the same is not drawn again, for it costs more than reading it. */
    private record Row(Ground.Plot plot, boolean chosen, AsOf asOf) {}
}
