package vn.dautu.drawing.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.ui.Wording;

/** The words that the pad shows itself, after {@code PadWords} of {@code frontend/map/drawing/words.ts}. */
final class PadWords {

    private static final String[] PLAIN = {
        "add",
        "edit",
        "hole",
        "piece",
        "undo",
        "redo",
        "remove",
        "snap",
        "hintAdd",
        "hintAddLine",
        "hintAddPoint",
        "hintEdit",
        "hintKeys",
        "corners",
        "corner",
        "degrees",
        "grid",
        "north",
        "east",
        "latitude",
        "longitude",
        "side",
        "look",
        "insert",
        "delete",
        "paste",
        "pasteHint",
        "pasteTake",
        "pasteReplace",
        "pasteAppend",
        "pasteMeridian",
        "cancel",
        "pieceName",
        "holeName",
        "removePiece",
        "draft",
        "draftOlder",
        "draftTake",
        "draftDrop",
        "decided",
        "sketch",
        "unchanged",
        "checking",
        "whole",
        "problems",
        "empty",
        "snapFar"
    };

    private PadWords() {}

    static Map<String, Object> of(Wording words) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String name : PLAIN) {
            all.put(name, words.raw("draw.pad." + name));
        }
        List<Object> meridians = new ArrayList<>();
        meridians.add(meridian(TmMeridian.BAC_KAN));
        TmMeridian.ALL.stream()
                .filter(each -> !each.equals(TmMeridian.BAC_KAN))
                .map(PadWords::meridian)
                .forEach(meridians::add);
        all.put("meridians", meridians);
        all.put("zone", TmMeridian.BAC_KAN.label());
        return all;
    }

    private static Map<String, Object> meridian(TmMeridian meridian) {
        return Map.of("epsg", meridian.epsg(), "label", meridian.label());
    }
}
