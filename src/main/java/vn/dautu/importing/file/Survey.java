package vn.dautu.importing.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.dautu.kernel.geo.RecognisedCrs;

/**
 * The parcels of a file, whatever its format.
 *
 * @param file name of the layer, for messages
 * @param crs what the file says of its coordinates; {@link RecognisedCrs#NONE} when it does not
 * @param fields names of the attribute fields, upper case
 * @param features those that could be read, in the order of the file
 * @param issues what is wrong with single records, with geometry where there is one to show
 * @param knownOn the day that the file itself gives, null when it has none
 */
public record Survey(
        String file,
        RecognisedCrs crs,
        List<String> fields,
        List<SurveyFeature> features,
        List<ImportIssue> issues,
        @Nullable LocalDate knownOn) {

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
