package vn.dautu.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.dautu.importing.file.CheckedFile;
import vn.dautu.importing.file.DrawingFiles;
import vn.dautu.importing.file.FileRefused;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.Survey;
import vn.dautu.importing.file.SurveyFeature;
import vn.dautu.kernel.geo.RecognisedCrs;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.kernel.geo.Vn2000;
import vn.dautu.kernel.rule.Reason;

/**
 * The shapes of a file, ready to be kept: degrees of WGS 84, each with its title and what the file says of it.
 *
 * @param box around all of them
 */
record Drawing(List<Shape> shapes, LayerBox box) {

    /** @param facts name and value in the file's order, those without a value left out */
    record Shape(Geometry wgs84, String title, Map<String, String> facts) {}

    private static final int MOST_FACTS = 40;
    private static final int LONGEST_FACT = 1_000;
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_ISSUES = 200;

    /** What people name things by; without one of these the first field that is no number names a shape. */
    private static final List<String> NAMES = List.of("ten", "name", "tên", "ten_vi", "title", "label", "ma", "code");

    /** @throws LayerRefused with every shape that is wrong; then none is taken */
    static Drawing of(CheckedFile file) {
        Survey survey;
        try {
            survey = DrawingFiles.read(file);
        } catch (FileRefused refused) {
            throw LayerRefused.of(refused);
        }
        Grid grid = grid(survey.crs());
        List<ImportIssue> issues = new ArrayList<>(
                survey.issues().stream().filter(ImportIssue::isError).toList());
        List<Shape> shapes = new ArrayList<>();
        Envelope all = new Envelope();
        for (SurveyFeature feature : survey.features()) {
            if (feature.geometry().isEmpty()) {
                continue;
            }
            Optional<Geometry> wgs84 = grid.toWgs84(feature.geometry());
            if (wgs84.isEmpty()) {
                issues.add(outside(feature));
                continue;
            }
            all.expandToInclude(wgs84.get().getEnvelopeInternal());
            shapes.add(new Shape(wgs84.get(), title(feature), facts(feature)));
        }
        if (!issues.isEmpty()) {
            throw new LayerRefused(
                    Reason.of("layer.shapes-wrong", issues.size()),
                    issues.subList(0, Math.min(issues.size(), MOST_ISSUES)));
        }
        if (shapes.isEmpty()) {
            throw LayerRefused.of("layer.no-shapes");
        }
        return new Drawing(shapes, new LayerBox(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY()));
    }

    private interface Grid {
        /** Empty for what then lies nowhere near Việt Nam. */
        Optional<Geometry> toWgs84(Geometry shape);
    }

    private static Grid grid(RecognisedCrs crs) {
        TmMeridian zone = crs.zone();
        if (crs.kind() != RecognisedCrs.Kind.WGS84 && zone == null) {
            throw crs.isSaid() ? LayerRefused.of("layer.other-crs", crs.name()) : LayerRefused.of("layer.no-crs");
        }
        return shape -> {
            try {
                Geometry there = zone == null ? shape : Vn2000.at(zone).toWgs84(shape);
                Envelope box = there.getEnvelopeInternal();
                boolean near = box.getMinX() > 100 && box.getMaxX() < 119 && box.getMinY() > 5 && box.getMaxY() < 25;
                return near ? Optional.of(there) : Optional.empty();
            } catch (IllegalArgumentException nowhere) {
                return Optional.empty();
            }
        };
    }

    private static ImportIssue outside(SurveyFeature feature) {
        Envelope box = feature.geometry().getEnvelopeInternal();
        boolean turned = box.getMinY() > 100 && box.getMaxY() < 119 && box.getMinX() > 5 && box.getMaxX() < 25;
        return ImportIssue.error(
                "",
                feature.recordNumber(),
                "",
                turned ? "geojson.latitude-first" : "layer.outside",
                rounded(box.getMinX()),
                rounded(box.getMinY()));
    }

    private static String rounded(double ordinate) {
        return String.valueOf(Math.round(ordinate * 1e4) / 1e4);
    }

    private static String title(SurveyFeature feature) {
        Map<String, String> byName = new LinkedHashMap<>();
        feature.attributes().forEach((name, value) -> byName.putIfAbsent(name.toLowerCase(Locale.ROOT), value.strip()));
        String title = NAMES.stream()
                .map(name -> byName.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseGet(() -> byName.values().stream()
                        .filter(value -> !value.isEmpty() && !value.matches("[-\\d.,eE ]+"))
                        .findFirst()
                        .orElse(""));
        return cut(title, LONGEST_TITLE);
    }

    private static Map<String, String> facts(SurveyFeature feature) {
        Map<String, String> facts = new LinkedHashMap<>();
        feature.attributes().forEach((name, value) -> {
            if (!value.isBlank() && facts.size() < MOST_FACTS) {
                facts.put(cut(name, LONGEST_TITLE), cut(value.strip(), LONGEST_FACT));
            }
        });
        return facts;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
