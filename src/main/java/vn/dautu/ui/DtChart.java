package vn.dautu.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Java face of the chart element: a chart down, the chosen row up. It draws; the table beside it holds the exact figures. */
@Tag("dt-chart")
@JsModule("./charts/dt-chart.ts")
public final class DtChart extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param label what the chart shows and its finding, for those who do not see it */
    public DtChart(Texts texts, String label) {
        Wording words = Wording.here(texts);
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("original", words.text("chart.original"));
        own.put("current", words.text("chart.current"));
        own.put("actual", words.text("chart.actual"));
        own.put("forecast", words.text("chart.forecast"));
        own.put("tasks", words.text("chart.tasks"));
        own.put("critical", words.text("chart.critical"));
        own.put("slack", words.text("chart.slack"));
        own.put("today", words.text("chart.today"));
        own.put("days", words.text("chart.days"));
        own.put("keys", words.text("chart.keys"));
        own.put("failed", words.text("chart.failed"));
        getElement().setPropertyMap("texts", own);
        getElement().setProperty("label", label);
    }

    public DtChart show(Chart chart) {
        getElement().setPropertyJson("chart", message(chart));
        return this;
    }

    /** A chart's message: the record's parts and, as {@code kind}, its name. */
    static ObjectNode message(Chart chart) {
        ObjectNode message = JSON.valueToTree(chart);
        message.put("kind", chart.getClass().getSimpleName());
        return message;
    }

    /** @param listener is given the id of the row that was chosen */
    public DtChart onSelect(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "dt-select",
                        event -> listener.accept(
                                event.getEventData().path("event.detail.id").asString("")))
                .addEventData("event.detail.id");
        return this;
    }

    /** The table that says the same, behind a toggle that works without the server. */
    public static Component table(Texts texts, String about, Component table) {
        HtmlContainer summary = with(
                el("summary", "", Wording.here(texts).text("chart.table")),
                "aria-label",
                Wording.here(texts).text("chart.table-of", about));
        return el("details", "dt-chart-table", summary, table);
    }
}
