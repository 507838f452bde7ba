package vn.dautu.drawing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dautu.drawing.DrawnOutline;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.project.SiteOutline;
import vn.dautu.project.SiteProblem;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Wording;

/**
 * The Java face of the element that draws: tools over the map, the table of corners beside it. Every stroke stays in the browser until it
 * is kept; the server reads numbers, converts between grids and says what is wrong, so that each is written once.
 */
@Tag("dt-site-pad")
@JsModule("./map/drawing/dt-site-pad.ts")
final class SitePad extends Component {

    /** Lends the pad the map that it draws on, and the place over it for its tools. */
    void on(DtMap map, Component tools) {
        getElement().executeJs("this.lend($0, $1)", map.getElement(), tools.getElement());
    }

    void words(Map<String, Object> words) {
        getElement().setPropertyMap("words", words);
    }

    /**
     * Begins with what the book has.
     *
     * @param draft under which name the browser keeps what is not written yet
     * @param fact what was read; a draft of something older is told apart
     */
    void load(SiteOutline outline, String draft, long fact) {
        getElement().executeJs("this.load($0, $1, $2)", DrawnOutline.write(outline), draft, String.valueOf(fact));
    }

    /** What was drawn is in the book: the draft has served. */
    void kept() {
        getElement().executeJs("this.kept()");
    }

    /** Shows another's outline under one's own; null takes it away. */
    void beside(@Nullable SiteOutline outline) {
        getElement().executeJs("this.beside($0)", outline == null ? null : DrawnOutline.write(outline));
    }

    /** @param listener is given the number of a stroke and the outline after it */
    void onStroke(BiConsumer<Integer, String> listener) {
        getElement()
                .addEventListener(
                        "dt-stroke",
                        event -> listener.accept(
                                event.getEventData().path("event.detail.stroke").asInt(0), outline(event)))
                .addEventData("event.detail.stroke")
                .addEventData("event.detail.outline");
    }

    /** @param listener is given the outline that is to be kept, and whether a decision states it */
    void onKeep(BiConsumer<String, Boolean> listener) {
        getElement()
                .addEventListener(
                        "dt-keep",
                        event -> listener.accept(
                                outline(event),
                                event.getEventData()
                                        .path("event.detail.decided")
                                        .asBoolean(true)))
                .addEventData("event.detail.outline")
                .addEventData("event.detail.decided");
    }

    private static String outline(DomEvent event) {
        return event.getEventData().path("event.detail.outline").asString("");
    }

    /** Written numbers, and where they belong. */
    record Written(String text, int epsg, String place) {}

    void onWritten(Consumer<Written> listener) {
        getElement()
                .addEventListener(
                        "dt-written",
                        event -> listener.accept(new Written(
                                event.getEventData().path("event.detail.text").asString(""),
                                event.getEventData().path("event.detail.epsg").asInt(0),
                                event.getEventData().path("event.detail.place").asString(""))))
                .addEventData("event.detail.text")
                .addEventData("event.detail.epsg")
                .addEventData("event.detail.place");
    }

    /** Answers written numbers with the corners they mean. */
    void corners(String place, List<LonLat> corners, List<String> notes) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("place", place);
        ArrayNode all = answer.putArray("corners");
        corners.forEach(corner -> all.addArray().add(corner.lon()).add(corner.lat()));
        ArrayNode said = answer.putArray("notes");
        notes.forEach(said::add);
        getElement().executeJs("this.written($0)", answer);
    }

    void refuse(String place, String why) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("place", place);
        answer.put("refused", why);
        getElement().executeJs("this.written($0)", answer);
    }

    /** Tells of the outline after a stroke: its corners on the grid, its measures, what is wrong with it. */
    void told(int stroke, SiteOutline outline, List<SiteProblem> problems, String measures, Wording words) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("stroke", stroke);
        told.set("grid", DrawnOutline.grid(outline));
        told.put("measures", measures);
        ArrayNode all = told.putArray("problems");
        problems.forEach(problem -> {
            ObjectNode one = all.addObject();
            one.put("text", words.sentence(problem.reason()));
            one.put("piece", problem.piece());
            one.put("ring", problem.ring());
            ArrayNode corners = one.putArray("corners");
            problem.corners().forEach(corners::add);
        });
        getElement().executeJs("this.told($0)", told);
    }
}
