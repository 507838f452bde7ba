package vn.dautu.layer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A layer over the map.
 *
 * @param address template of a layer that a server has, else null
 * @param wmsLayers names of the layers that a WMS is asked for
 * @param fileName of a file that was brought
 * @param shapes how many it has, null where nobody counted
 * @param vector tiles of shapes, which answer when they are touched
 * @param box null where nobody knows
 */
public record MapLayer(
        long id,
        LayerKind kind,
        boolean draft,
        LayerEntry entry,
        @Nullable String address,
        @Nullable String wmsLayers,
        @Nullable String fileName,
        @Nullable Integer shapes,
        boolean vector,
        @Nullable LayerBox box,
        String addedBy,
        Instant addedAt) {}
