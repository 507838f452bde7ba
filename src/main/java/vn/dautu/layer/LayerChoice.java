package vn.dautu.layer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which layers are on, as the address of the map says: {@code layers=3,7-60} is layer 3, and layer 7 at 60 %; {@code layers=none} is none at
 * all, and an address that says nothing leaves it to the layers themselves. Nonsense, and layers that are gone, are passed over.
 *
 * @param on percent of opacity by layer
 * @param basemap key, empty for the sketch
 */
public record LayerChoice(Map<Long, Integer> on, String basemap) {

    public static final String LAYERS = "layers";
    public static final String BASEMAP = "basemap";
    public static final String NONE = "none";

    private static final int MOST = 60;

    static LayerChoice read(String layers, String basemap, List<MapLayer> all, List<Basemap> grounds) {
        Map<Long, MapLayer> byId = all.stream().collect(Collectors.toMap(MapLayer::id, layer -> layer));
        Map<Long, Integer> on = new LinkedHashMap<>();
        if (layers.isEmpty()) {
            all.stream()
                    .filter(layer -> layer.entry().atStart())
                    .forEach(layer -> on.put(layer.id(), layer.entry().opacity()));
        }
        Arrays.stream(layers.split(",", MOST + 1))
                .filter(each -> each.matches("\\d{1,18}(-\\d{2,3})?"))
                .forEach(each -> {
                    String[] said = each.split("-", -1);
                    MapLayer layer = byId.get(Long.valueOf(said[0]));
                    if (layer != null) {
                        int opacity = said.length > 1
                                ? Integer.parseInt(said[1])
                                : layer.entry().opacity();
                        on.put(layer.id(), Math.clamp(opacity, LayerEntry.FAINTEST, 100));
                    }
                });
        boolean known = grounds.stream().anyMatch(each -> each.key().equals(basemap));
        return new LayerChoice(on, known ? basemap : "");
    }
}
