package vn.dautu.importing.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a GeoJSON file holds.
 *
 * @param knownOn its {@code so_lieu_den_ngay}; null when missing or not a date, then an issue says so
 * @param features those that could be read
 * @param issues by feature number ({@code row}) and property ({@code column})
 */
public record Sites(@Nullable LocalDate knownOn, List<SiteFeature> features, List<ImportIssue> issues) {

    public Sites {
        features = List.copyOf(features);
        issues = List.copyOf(issues);
    }
}
