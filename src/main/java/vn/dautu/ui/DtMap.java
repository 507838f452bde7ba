package vn.dautu.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dautu.kernel.calendar.AsOf;

/**
 * The Java face of the map element: small properties down, debounced events up. It knows no layer, and features never pass through it.
 */
@Tag("dt-map")
@JsModule("./map/dt-map.ts")
public final class DtMap extends Component {

    public DtMap(boolean demonstration) {
        getElement().setProperty("demo", demonstration);
    }

    public void show(AsOf asOf, long dataVersion, long geometryVersion) {
        getElement().setProperty("at", asOf.at().toString());
        getElement().setProperty("known", asOf.known().toString());
        getElement().setProperty("geometryVersion", String.valueOf(geometryVersion));
        getElement().setProperty("dataVersion", String.valueOf(dataVersion));
    }

    /** Shows what changed since a day instead of how things stand; @param day before the day shown */
    public void since(LocalDate day) {
        getElement().setProperty("since", day.toString());
    }

    /** Drawn to be printed: with a scale, without buttons. */
    public void sheet() {
        getElement().setProperty("sheet", true);
    }

    /** A choice goes to the site of its project, however wide the map is. */
    public void closeUp() {
        getElement().setProperty("close", true);
    }

    /** From now on this map looks where the other looks, and the other where this one is moved. */
    public void panWith(DtMap other) {
        getElement().executeJs("this.twin = $0", other.getElement());
    }

    public void select(@Nullable Long project) {
        if (project == null) {
            getElement().setPropertyJson("selected", JsonNodeFactory.instance.nullNode());
        } else {
            getElement().setProperty("selected", project.doubleValue());
        }
    }

    /**
     * Shows only projects with these lights (all when empty) among these projects.
     *
     * @param projects null for all
     */
    public void filter(Collection<String> lights, @Nullable Collection<Long> projects) {
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        ArrayNode wanted = filter.putArray("lights");
        lights.forEach(wanted::add);
        if (projects != null) {
            ArrayNode ids = filter.putArray("ids");
            projects.forEach(ids::add);
        }
        getElement().setPropertyJson("filter", filter);
    }

    /**
     * Colours by a figure instead of the light.
     *
     * @param by key of the measure, empty for the light
     * @param units whether units are coloured in the place of marks
     * @param filter parameters of the list's address, for which projects
     */
    public void colour(String by, boolean units, String filter) {
        ObjectNode colour = JsonNodeFactory.instance.objectNode();
        colour.put("by", by);
        colour.put("units", units);
        colour.put("filter", filter);
        getElement().setPropertyJson("colour", colour);
    }

    /** @param listener is given the key of the measure, empty for the light, and whether units are coloured */
    public void onColour(BiConsumer<String, Boolean> listener) {
        getElement()
                .addEventListener(
                        "dt-colour",
                        event -> listener.accept(
                                detail(event, "by").asString(""),
                                detail(event, "units").asBoolean(false)))
                .addEventData("event.detail.by")
                .addEventData("event.detail.units");
    }

    /** The words that the element shows itself, after {@code MapTexts} of contract.ts. */
    public void texts(Map<String, Object> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** @param camera {@code lon,lat,zoom}, or empty for the map's own choice */
    public void camera(String camera) {
        getElement().setProperty("camera", camera);
    }

    /**
     * Shapes to look at before they are written, drawn above the parcels; the map moves to them.
     *
     * @param address of GeoJSON whose features have {@code kind} and {@code name}; empty takes them away
     */
    public void overlay(String address) {
        getElement().setProperty("overlay", address);
    }

    /** What may be laid over the ground or take its place, and what of it is on; see {@code frontend/map/added.ts}. */
    public void layers(ObjectNode wanted) {
        getElement().setPropertyJson("layers", wanted);
    }

    /** @param listener is given the layers that are on and the ground, as the address writes them */
    public void onLayers(BiConsumer<String, String> listener) {
        getElement()
                .addEventListener(
                        "dt-layers",
                        event -> listener.accept(
                                detail(event, "layers").asString(""),
                                detail(event, "basemap").asString("")))
                .addEventData("event.detail.layers")
                .addEventData("event.detail.basemap");
    }

    public void onSelect(Consumer<@Nullable Long> listener) {
        getElement()
                .addEventListener("dt-select", event -> {
                    JsonNode project = detail(event, "project");
                    listener.accept(project.isNull() || project.isMissingNode() ? null : project.asLong());
                })
                .addEventData("event.detail.project");
    }

    public void onFilter(Consumer<List<String>> listener) {
        getElement()
                .addEventListener("dt-filter", event -> {
                    List<String> lights = new ArrayList<>();
                    detail(event, "lights").forEach(light -> lights.add(light.asString()));
                    listener.accept(lights);
                })
                .addEventData("event.detail.lights");
    }

    public void onCamera(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "dt-camera",
                        event -> listener.accept(detail(event, "camera").asString("")))
                .addEventData("event.detail.camera");
    }

    /** @param kinds of what lies on the map besides projects: {@code obstacles,photos} or {@code none}; empty for no such thing here */
    public void pins(String kinds) {
        getElement().setProperty("pins", kinds);
    }

    /** @param listener is given the kinds that are drawn from now on */
    public void onPins(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "dt-pins",
                        event -> listener.accept(detail(event, "pins").asString("")))
                .addEventData("event.detail.pins");
    }

    /** From now on a click says a place; @param listener is given its longitude and latitude, degrees */
    public void onPlace(BiConsumer<Double, Double> listener) {
        getElement().setProperty("placing", true);
        getElement()
                .addEventListener(
                        "dt-place",
                        event -> listener.accept(
                                detail(event, "lon").asDouble(),
                                detail(event, "lat").asDouble()))
                .addEventData("event.detail.lon")
                .addEventData("event.detail.lat");
    }

    /** Looks at the ground of one project: a click chooses parcels, not projects. */
    public void ground(long project) {
        getElement().setProperty("ground", (double) project);
    }

    /** Draws areas over the parcels; @param geoJson a feature collection in WGS 84, each feature with its {@code name} */
    public void areas(String geoJson) {
        getElement().setProperty("areas", geoJson);
    }

    /** Outlines these parcels as chosen. */
    public void choose(Collection<Long> parcels) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        parcels.stream().sorted().forEach(ids::add);
        getElement().setPropertyJson("chosen", ids);
    }

    /** Moves the map; @param box {@code west,south,east,north} in degrees */
    public void box(String box) {
        getElement().setProperty("box", box);
    }

    /** @param listener is given the parcel, null beside all of them, and whether it joins those already chosen */
    public void onParcel(BiConsumer<@Nullable Long, Boolean> listener) {
        getElement()
                .addEventListener("dt-parcel", event -> {
                    JsonNode parcel = detail(event, "parcel");
                    listener.accept(
                            parcel.isNull() || parcel.isMissingNode() ? null : parcel.asLong(),
                            detail(event, "more").asBoolean(false));
                })
                .addEventData("event.detail.parcel")
                .addEventData("event.detail.more");
    }

    private static JsonNode detail(DomEvent event, String name) {
        return event.getEventData().path("event.detail." + name);
    }
}
