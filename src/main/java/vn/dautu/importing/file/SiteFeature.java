package vn.dautu.importing.file;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One site, line or point.
 *
 * @param number position in the file, from 1
 * @param geometry WGS 84, x = longitude, SRID 4326
 * @param properties text and numbers as text, truth values as {@code true}/{@code false}; null and nested values are left out
 */
public record SiteFeature(int number, Geometry geometry, Map<String, String> properties) {

    /** The property's text, or "" when there is none. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }
}
