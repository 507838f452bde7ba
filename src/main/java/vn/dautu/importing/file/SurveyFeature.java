package vn.dautu.importing.file;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One parcel as surveyed.
 *
 * @param recordNumber from 1, as GIS programs that count from 1 show it
 * @param geometry polygon or multipolygon in the file's coordinates; may be invalid, then an issue says so
 * @param attributes field name in upper case → text, cleaned, in the order of the table; empty fields are ""
 */
public record SurveyFeature(int recordNumber, Geometry geometry, Map<String, String> attributes) {

    /** The field's text, or "" when the table has no such field. */
    public String attribute(String field) {
        return attributes.getOrDefault(field, "");
    }
}
