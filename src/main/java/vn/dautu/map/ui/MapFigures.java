package vn.dautu.map.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.map.MapTotals;
import vn.dautu.ui.Wording;

/** The five figures above the map, each with its unit and what it is measured against. */
final class MapFigures {

    private MapFigures() {}

    static List<Component> of(Wording words, MapTotals totals, AsOf asOf) {
        return List.of(
                figure(
                        words,
                        "late",
                        totals.late() > 0 ? "RED" : null,
                        String.valueOf(totals.late()),
                        words.text("map.figure.late.note", totals.all())),
                figure(
                        words,
                        "days",
                        null,
                        String.valueOf(totals.medianDays()),
                        words.text("map.figure.days.note", totals.worstDays())),
                figure(
                        words,
                        "money",
                        null,
                        words.percent(totals.disbursed()),
                        words.text("map.figure.money.note", asOf.at().getYear())),
                figure(
                        words,
                        "land",
                        null,
                        words.percent(totals.land()),
                        totals.land().percent(1).isPresent()
                                ? words.text("map.figure.land.note", totals.parcelsOpen())
                                : words.text("map.figure.land.none")),
                figure(
                        words,
                        "tasks",
                        totals.tasksOverdue() > 0 ? "RED" : null,
                        String.valueOf(totals.tasksOverdue()),
                        words.text("map.figure.tasks.note", totals.tasksOpen())));
    }

    /** Late, disbursed, handed over: what two days are compared by. */
    static List<Component> three(Wording words, MapTotals totals, AsOf asOf) {
        List<Component> all = of(words, totals, asOf);
        return List.of(all.get(0), all.get(2), all.get(3));
    }

    private static Component figure(Wording words, String name, @Nullable String light, String value, String note) {
        HtmlContainer figure = div(
                "dt-figure",
                span(
                        "dt-figure-label",
                        span("dt-long", words.text("map.figure." + name + ".label")),
                        span("dt-short", words.text("map.figure." + name + ".short"))),
                span("dt-figure-value", value),
                span("dt-figure-note", note));
        with(figure, "data-figure", name);
        return with(figure, "data-light", light);
    }
}
