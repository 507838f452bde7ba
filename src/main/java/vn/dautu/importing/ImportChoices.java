package vn.dautu.importing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person decides beside the file.
 *
 * @param asOf the số liệu đến ngày of a file that cannot say it itself (a shapefile); null when the file says it
 * @param confirmed the name matches that the person confirmed, see {@link NameMatch#key}
 * @param survey for a file of parcels
 */
public record ImportChoices(@Nullable LocalDate asOf, Set<String> confirmed, SurveyChoices survey) {

    public ImportChoices(@Nullable LocalDate asOf, Set<String> confirmed) {
        this(asOf, confirmed, SurveyChoices.NONE);
    }

    public static final ImportChoices NONE = new ImportChoices(null, Set.of());
}
