package vn.dautu.importing.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Polygon;
import vn.dautu.kernel.geo.RecognisedCrs;

/** Parcels from a list of their corners, row by row, as surveyors print it. */
public final class CornerList {

    private static final Set<String> KEY = Set.of("MA_DA", "MA_XA", "BD_NAM", "TO_BD", "THUA");

    private CornerList() {}

    /**
     * One corner.
     *
     * @param row as Excel counts
     * @param attributes those of its parcel; what the first row of a parcel says need not be repeated
     * @param north what such lists call X, metres; {@code east} what they call Y
     */
    public record Corner(int row, Map<String, String> attributes, double north, double east) {}

    /**
     * Corners of one parcel belong together wherever they stand, in their order.
     *
     * @throws FileRefused when there are too many
     */
    public static Survey survey(String sheet, List<Corner> corners, LocalDate knownOn) {
        SurveyBuilder survey = new SurveyBuilder(sheet);
        Map<List<String>, List<Corner>> parcels = new LinkedHashMap<>();
        for (Corner corner : corners) {
            List<String> key = KEY.stream()
                    .sorted()
                    .map(field -> corner.attributes().getOrDefault(field, ""))
                    .toList();
            parcels.computeIfAbsent(key, first -> new ArrayList<>()).add(corner);
        }
        parcels.values().forEach(parcel -> {
            int row = parcel.getFirst().row();
            survey.count(parcel.size());
            List<Coordinate> ring = new ArrayList<>();
            for (Corner corner : parcel) {
                ring.add(new CoordinateXY(corner.east(), corner.north()));
            }
            @Nullable Polygon shape = survey.polygon(List.of(ring), false, row);
            if (shape != null) {
                survey.add(row, shape, parcel.getFirst().attributes());
            }
        });
        return survey.build(RecognisedCrs.NONE, knownOn);
    }
}
