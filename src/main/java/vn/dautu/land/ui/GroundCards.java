package vn.dautu.land.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.dautu.clearance.FunnelPoint;
import vn.dautu.clearance.FunnelStage;
import vn.dautu.clearance.NextAct;
import vn.dautu.ui.Chart;
import vn.dautu.ui.Columns;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Below the funnel: who must be paid, resettled, persuaded or enforced next, and how the funnel filled over time. */
final class GroundCards {

    private static final int NAMED = 6;
    /** How many days stand in the chart: the last of each quarter, and the day asked. */
    private static final int MOST_POINTS = 13;

    private final Texts texts;
    private final Wording words;
    private final Ground ground;
    private final Consumer<Chosen> choose;

    GroundCards(Texts texts, Ground ground, Consumer<Chosen> choose) {
        this.texts = texts;
        this.words = Wording.here(texts);
        this.ground = ground;
        this.choose = choose;
    }

    List<Component> cards() {
        List<Component> cards = new ArrayList<>();
        if (!ground.acts().isEmpty()) {
            cards.add(acts());
        }
        if (ground.overTime().size() > 1) {
            cards.add(overTime());
        }
        return cards;
    }

    private Component acts() {
        Map<NextAct.Kind, List<NextAct>> byKind = new EnumMap<>(NextAct.Kind.class);
        ground.acts()
                .forEach(act -> byKind.computeIfAbsent(act.kind(), key -> new ArrayList<>())
                        .add(act));
        HtmlContainer list = el("ul", "dt-next-acts");
        byKind.forEach((kind, acts) -> list.add(act(kind, acts)));
        return el("section", "dt-ground-part", el("h2", "", words.text("ground.next-acts")), list);
    }

    private Component act(NextAct.Kind kind, List<NextAct> acts) {
        List<String> codes = acts.stream().map(NextAct::household).distinct().toList();
        NativeButton button = new NativeButton(words.text("ground.n-households", codes.size()));
        button.addClassName("dt-link-figure");
        button.addClickListener(click -> choose.accept(Chosen.parcels(ground.heldBy(codes))));
        return el(
                "li",
                "",
                el("b", "", words.text(kind.nameKey())),
                " ",
                button,
                el(
                        "div",
                        "dt-card-note",
                        String.join(", ", codes.stream().limit(NAMED).toList())
                                + (codes.size() > NAMED
                                        ? " " + words.text("ground.and-more", codes.size() - NAMED)
                                        : ""),
                        acts.stream()
                                .map(NextAct::due)
                                .filter(java.util.Objects::nonNull)
                                .min(java.util.Comparator.naturalOrder())
                                .map(due -> " · " + words.text("ground.first-due", due))
                                .orElse("")));
    }

    private Component overTime() {
        List<FunnelPoint> points = thinned(ground.overTime());
        List<FunnelStage> stages = List.of(FunnelStage.INVENTORIED, FunnelStage.APPROVED, FunnelStage.HANDED_OVER);
        List<Columns.ColumnSeries> series = new ArrayList<>();
        Chart.Role[] roles = {Chart.Role.REFERENCE, Chart.Role.PLANNED, Chart.Role.ACTUAL};
        for (int i = 0; i < stages.size(); i++) {
            FunnelStage stage = stages.get(i);
            series.add(new Columns.ColumnSeries(
                    roles[i],
                    words.text("funnel." + stage),
                    points.stream()
                            .map(point -> BigDecimal.valueOf(point.households().getOrDefault(stage, 0)))
                            .toList()));
        }
        Table table = new Table(
                words.text("ground.over-time"),
                words.text("ground.day"),
                ">" + words.text("funnel.INVENTORIED"),
                ">" + words.text("funnel.APPROVED"),
                ">" + words.text("funnel.HANDED_OVER"),
                ">" + words.text("ground.hectares"));
        points.forEach(point -> table.row(
                words.day(point.day()),
                String.valueOf(point.households().getOrDefault(FunnelStage.INVENTORIED, 0)),
                String.valueOf(point.households().getOrDefault(FunnelStage.APPROVED, 0)),
                String.valueOf(point.households().getOrDefault(FunnelStage.HANDED_OVER, 0)),
                words.hectares(point.handedOverM2())));
        return el(
                "section",
                "dt-ground-part",
                el("h2", "", words.text("ground.over-time")),
                new DtChart(texts, words.text("ground.over-time"))
                        .show(new Columns(
                                words.text("ground.households"),
                                0,
                                points.stream()
                                        .map(point -> "%02d/%d"
                                                .formatted(
                                                        point.day().getMonthValue(),
                                                        point.day().getYear() % 100))
                                        .toList(),
                                series)),
                DtChart.table(texts, words.text("ground.over-time"), table.build()));
    }

    /** Quarter ends where there are many months; always the last day. */
    private static List<FunnelPoint> thinned(List<FunnelPoint> all) {
        List<FunnelPoint> quarters = all.size() <= MOST_POINTS
                ? all
                : all.stream()
                        .filter(point -> point.day().getMonthValue() % 3 == 0 || point.equals(all.getLast()))
                        .toList();
        return quarters.subList(Math.max(0, quarters.size() - MOST_POINTS), quarters.size());
    }
}
