package vn.dautu.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dautu.clearance.ParcelState;
import vn.dautu.schedule.Milestone;
import vn.dautu.standing.Light;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Wording;

/** The words that the map element shows itself, in the reader's language. */
public final class MapWords {

    private static final String[] PLAIN = {
        "title",
        "legend",
        "parcelLegend",
        "layerState",
        "layerDays",
        "holds",
        "holdsParcels",
        "zoomIn",
        "zoomOut",
        "home",
        "site",
        "attribution",
        "demo",
        "days",
        "chip",
        "approx",
        "failed",
        "colourBy",
        "colourLight",
        "colourUnits",
        "colourMost",
        "colourNone",
        "colourBelow",
        "colourFrom",
        "kept",
        "retry",
        "search",
        "searchShort",
        "searchClear",
        "searchCount",
        "searchNone",
        "searchFailed",
        "searchWent",
        "searchParcel",
        "searchProjects",
        "searchUnits",
        "searchParcels",
        "searchKms",
        "measure",
        "measureHint",
        "measureKeys",
        "measureLength",
        "measureAround",
        "measureArea",
        "measureTotal",
        "measureUndo",
        "measureClose"
    };

    private static final String[] PINS = {
        "obstacles",
        "photos",
        "legend",
        "near",
        "overdue",
        "due",
        "resolved",
        "must",
        "holds",
        "holdsParcels",
        "approx",
        "open",
        "close",
        "countObstacles",
        "countPhotos",
        "enlarge",
        "previous",
        "next",
        "of"
    };

    /** As the difference of two days names them; one that is only later or earlier is told by its days. */
    private static final String[] CHANGES = {"GONE", "ADDED", "ENTERED", "LEFT", "BOUNDARY", "LAND", "MONEY"};

    private static final String[] BOUNDARY = {"legend", "BEFORE", "AFTER", "GONE", "cut", "failed"};

    private MapWords() {}

    public static void give(DtMap map, Wording words) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String name : PLAIN) {
            texts.put(name, words.raw("map.element." + name));
        }
        Map<String, String> lights = new LinkedHashMap<>();
        for (Light light : Light.values()) {
            lights.put(light.name(), words.text(light.wordKey()));
        }
        Map<String, String> parcels = new LinkedHashMap<>();
        for (ParcelState state : ParcelState.values()) {
            parcels.put(state.name(), words.text("parcel." + state));
        }
        List<String> classes = new ArrayList<>();
        for (int i = 0; i <= 3; i++) {
            classes.add(words.text("map.element.days-class." + i));
        }
        Map<String, String> changes = new LinkedHashMap<>();
        for (String change : CHANGES) {
            changes.put(change, words.text("map.element.change." + change));
        }
        Map<String, Object> colours = new LinkedHashMap<>();
        for (MapMeasure measure : MapMeasure.values()) {
            colours.put(
                    measure.key(),
                    Map.of(
                            "name", words.text("map.element.colour." + measure.key()),
                            "unit", words.text("map.element.colour-unit." + measure.key())));
        }
        texts.put("colours", colours);
        texts.put("pins", pins(words));
        texts.put("changes", changes);
        Map<String, String> boundary = new LinkedHashMap<>();
        for (String name : BOUNDARY) {
            boundary.put(name, words.text("map.element.boundary." + name));
        }
        texts.put("boundary", boundary);
        texts.put("dayClasses", classes);
        texts.put("lights", lights);
        texts.put("parcels", parcels);
        map.texts(texts);
    }

    private static Map<String, Object> pins(Wording words) {
        Map<String, Object> pins = new LinkedHashMap<>();
        for (String name : PINS) {
            pins.put(name, words.raw("map.pins." + name));
        }
        Map<String, String> states = new LinkedHashMap<>();
        for (ObstacleSpot.State state : ObstacleSpot.State.values()) {
            states.put(state.name(), words.text("map.pins.state." + state));
        }
        Map<String, String> milestones = new LinkedHashMap<>();
        for (Milestone milestone : Milestone.values()) {
            milestones.put(milestone.name(), words.text(milestone.nameKey()));
        }
        pins.put("states", states);
        pins.put("milestones", milestones);
        return pins;
    }
}
