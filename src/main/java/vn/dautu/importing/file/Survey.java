package vn.dautu.importing.file;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import vn.dautu.kernel.geo.RecognisedCrs;

/**
 * What a zipped shapefile holds.
 *
 * @param file name of the .shp inside the zip, for messages
 * @param crs what the .prj says
 * @param fields names of the attribute fields, upper case
 * @param features those that could be read, in the order of the file
 * @param issues what is wrong with single records, with geometry where there is one to show
 */
public record Survey(
        String file, RecognisedCrs crs, List<String> fields, List<SurveyFeature> features, List<ImportIssue> issues) {

    public Survey {
        fields = List.copyOf(fields);
        features = List.copyOf(features);
        issues = List.copyOf(issues);
    }

    /** Extent of all features, for {@link vn.dautu.kernel.geo.CoordinateDoctor}. */
    public Envelope extent() {
        Envelope extent = new Envelope();
        features.forEach(f -> extent.expandToInclude(f.geometry().getEnvelopeInternal()));
        return extent;
    }
}
