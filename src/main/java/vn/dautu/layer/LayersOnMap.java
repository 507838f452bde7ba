package vn.dautu.layer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Wording;

/** Gives a map its layers and its grounds, with the words of their panel; mirrors {@code frontend/map/added.ts}. */
@Component
public class LayersOnMap {

    private static final String[] WORDS = {
        "open",
        "title",
        "close",
        "grounds",
        "sketch",
        "sketchNote",
        "overlays",
        "opacity",
        "zoom",
        "failed",
        "shape",
        "shapeFailed"
    };

    private final MapLayers layers;
    private final Basemaps basemaps;

    LayersOnMap(MapLayers layers, Basemaps basemaps) {
        this.layers = layers;
        this.basemaps = basemaps;
    }

    /**
     * @param on as the address says, see {@link LayerChoice}
     * @return what the map then owes thanks to, in the order in which it lies
     */
    public List<String> give(DtMap map, Wording words, String on, String basemap) {
        List<MapLayer> all = layers.list();
        LayerChoice choice = LayerChoice.read(on, basemap, all, basemaps.offered());
        map.layers(wanted(all, basemaps.offered(), choice, words));
        return Stream.concat(
                        basemaps.offered().stream()
                                .filter(each -> each.key().equals(choice.basemap()))
                                .map(Basemap::attribution),
                        all.stream()
                                .filter(each -> choice.on().containsKey(each.id()))
                                .map(each -> each.entry().attribution()))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** A layer that is looked at before it is shown to everybody, alone. */
    public void preview(DtMap map, Wording words, @Nullable MapLayer layer) {
        List<MapLayer> one = layer == null ? List.of() : List.of(layer);
        map.layers(wanted(
                one,
                List.of(),
                LayerChoice.read(layer == null ? LayerChoice.NONE : String.valueOf(layer.id()), "", one, List.of()),
                words));
    }

    private static ObjectNode wanted(List<MapLayer> all, List<Basemap> grounds, LayerChoice choice, Wording words) {
        String language = words.locale().getLanguage();
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        ArrayNode overlays = wanted.putArray("overlays");
        for (MapLayer layer : all) {
            ObjectNode each = overlays.addObject();
            each.put("id", layer.id());
            each.put("name", layer.entry().name(language));
            each.put("attribution", layer.entry().attribution());
            each.put("source", source(layer));
            each.put("url", address(layer));
            each.put("wmsLayers", layer.wmsLayers());
            each.put("fromZoom", layer.entry().fromZoom());
            each.put("toZoom", layer.entry().toZoom());
            each.put("opacity", layer.entry().opacity());
        }
        ArrayNode bases = wanted.putArray("basemaps");
        for (Basemap ground : grounds) {
            ObjectNode each = bases.addObject();
            each.put("key", ground.key());
            each.put("name", ground.name(language));
            each.put("attribution", ground.attribution());
            each.put(
                    "source",
                    ground.kind() == LayerKind.PMTILES ? (ground.vector() ? "pmtiles-shapes" : "pmtiles") : "tiles");
            each.put(
                    "url",
                    ground.file() != null
                            ? "tiles/basemap/" + ground.key() + ".pmtiles"
                            : Objects.requireNonNull(ground.address()));
            each.put("toZoom", ground.toZoom());
        }
        ObjectNode on = wanted.putObject("on");
        choice.on().forEach((id, opacity) -> on.put(String.valueOf(id), opacity));
        wanted.put("basemap", choice.basemap());
        ObjectNode texts = wanted.putObject("texts");
        for (String word : WORDS) {
            texts.put(word, words.raw("layer.map." + word));
        }
        return wanted;
    }

    /** How the browser reads it. */
    private static String source(MapLayer layer) {
        return switch (layer.kind()) {
            case GEOJSON, GEOPACKAGE -> "shapes";
            case PMTILES -> layer.vector() ? "pmtiles-shapes" : "pmtiles";
            case XYZ, WMTS -> "tiles";
            case WMS -> "wms";
        };
    }

    private static String address(MapLayer layer) {
        return switch (layer.kind()) {
            case GEOJSON, GEOPACKAGE -> "tiles/layer/" + layer.id() + "/{z}/{x}/{y}";
            case PMTILES -> "tiles/layer/" + layer.id() + ".pmtiles";
            case XYZ, WMTS, WMS -> Objects.requireNonNull(layer.address());
        };
    }
}
