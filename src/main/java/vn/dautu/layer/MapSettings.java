package vn.dautu.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation says of the map ({@code dautu.map}).
 *
 * @param largestPmtilesMb how large a file of tiles may be that is brought
 * @param basemaps offered beside the sketch that needs nobody
 */
@ConfigurationProperties("dautu.map")
record MapSettings(
        @DefaultValue("200") int largestPmtilesMb,
        @DefaultValue List<Basemap> basemaps) {

    /**
     * @param key stands in the address of the map: lower-case letters, digits and hyphens
     * @param name Vietnamese; {@code nameEn} may be left out
     * @param address template, for XYZ and WMTS
     * @param file on the server's disk, for PMTILES
     * @param toZoom the nearest zoom that the server has tiles of
     */
    record Basemap(
            String key,
            LayerKind kind,
            String name,
            @DefaultValue("") String nameEn,
            @DefaultValue("") String attribution,
            @Nullable String address,
            @Nullable String file,
            @DefaultValue("19") int toZoom) {}
}
