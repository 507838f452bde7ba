package vn.dautu.map.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.dautu.clearance.ParcelState;
import vn.dautu.standing.Light;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Wording;

/** The words that the map element shows itself, in the reader's language. */
final class MapWords {

    private static final String[] PLAIN = {
        "title",
        "legend",
        "parcelLegend",
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
        "kept",
        "retry"
    };

    private MapWords() {}

    static void give(DtMap map, Wording words) {
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
        texts.put("lights", lights);
        texts.put("parcels", parcels);
        map.texts(texts);
    }
}
