package vn.dautu.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.dautu.kernel.geo.CoordinateDoctor;
import vn.dautu.kernel.geo.CoordinateDoctor.Diagnosis;
import vn.dautu.kernel.geo.CoordinateDoctor.Finding;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.ExpectedPlace;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.SurveyBox;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.kernel.geo.Vn2000;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/**
 * Reads a table of corners as it is copied from Excel or from an extract: a corner a line, in metres of VN-2000 or in degrees, with or
 * without its number before and the length of its side behind. Which column is which shows by itself, because no northing here is a
 * possible easting and no latitude a possible longitude: a table that has them the other way round is read rightly, and it is said.
 *
 * @param corners WGS 84, without the first one again at the end
 * @param notes what was understood that the writer may want to know
 */
public record WrittenCorners(List<LonLat> corners, List<Reason> notes) {

    private static final Pattern SEXAGESIMAL =
            Pattern.compile("(\\d{1,3})\\s*[°º]\\s*(\\d{1,2})\\s*['′’]\\s*(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:[\"″”]|'')?");
    private static final Pattern NUMBER = Pattern.compile("[\\d.,]*\\d[\\d.,]*");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int MOST_LINES = 5_000;
    private static final int MOST_LETTERS = 400_000;

    public WrittenCorners {
        corners = List.copyOf(corners);
        notes = List.copyOf(notes);
    }

    /** The two columns of coordinates, in their order. */
    private enum Columns {
        /** As printed: X to the north, Y to the east. */
        NORTH_EAST((one, other) -> isNorthing(one) && isEasting(other)),
        EAST_NORTH((one, other) -> isEasting(one) && isNorthing(other)),
        LAT_LON((one, other) -> isLatitude(one) && isLongitude(other)),
        LON_LAT((one, other) -> isLongitude(one) && isLatitude(other));

        private final BiPredicate<Double, Double> fits;

        Columns(BiPredicate<Double, Double> fits) {
            this.fits = fits;
        }

        boolean isGrid() {
            return this == NORTH_EAST || this == EAST_NORTH;
        }

        private static boolean isNorthing(double value) {
            return value > 900_000 && value < 2_700_000;
        }

        private static boolean isEasting(double value) {
            return value > 100_000 && value < 900_000;
        }

        private static boolean isLatitude(double value) {
            return value >= 8 && value <= 24;
        }

        private static boolean isLongitude(double value) {
            return value >= 102 && value <= 110;
        }
    }

    private record Pair(Columns columns, double one, double other) {

        LonLat place(Vn2000 zone) {
            return switch (columns) {
                case NORTH_EAST -> zone.toWgs84(new EastNorth(other, one));
                case EAST_NORTH -> zone.toWgs84(new EastNorth(one, other));
                case LAT_LON -> new LonLat(other, one);
                case LON_LAT -> new LonLat(one, other);
            };
        }

        EastNorth grid() {
            return columns == Columns.NORTH_EAST ? new EastNorth(other, one) : new EastNorth(one, other);
        }
    }

    /**
     * @param zone of coordinates in metres
     * @param expected where the project is known to lie; null when nowhere
     * @throws Refusal naming the line that cannot be read, or the meridian that the coordinates seem to have been measured on; nothing is
     *     taken then
     */
    public static WrittenCorners read(String text, TmMeridian zone, @Nullable ExpectedPlace expected) {
        if (text.length() > MOST_LETTERS) {
            throw new Refusal(Reason.of("draw.paste-too-long", (long) MOST_LINES));
        }
        String[] lines = text.split("\\R", -1);
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < lines.length; n++) {
            Pair pair = pair(lines[n]);
            if (pair == null && !says(lines[n], pairs.isEmpty())) {
                continue;
            }
            if (pair == null) {
                throw new Refusal(Reason.of("draw.line-unreadable", n + 1, shortened(lines[n])));
            }
            if (!pairs.isEmpty() && pairs.getFirst().columns != pair.columns) {
                throw new Refusal(Reason.of("draw.line-other-order", n + 1, shortened(lines[n])));
            }
            if (pairs.size() == MOST_LINES) {
                throw new Refusal(Reason.of("draw.paste-too-long", (long) MOST_LINES));
            }
            pairs.add(pair);
        }
        if (pairs.isEmpty()) {
            throw new Refusal(Reason.of("draw.nothing-pasted"));
        }
        List<Reason> notes = new ArrayList<>();
        Columns columns = pairs.getFirst().columns;
        if (columns.isGrid()) {
            notes.addAll(lookedAt(pairs, zone, expected));
        }
        if (columns == Columns.EAST_NORTH) {
            notes.add(Reason.of("draw.columns-swapped"));
        }
        Vn2000 grid = Vn2000.at(zone);
        List<LonLat> corners =
                new ArrayList<>(pairs.stream().map(pair -> pair.place(grid)).toList());
        if (corners.size() > 2 && corners.getFirst().metresTo(corners.getLast()) < 0.01) {
            corners.removeLast();
            notes.add(Reason.of("draw.first-again"));
        }
        return new WrittenCorners(corners, notes);
    }

    private static List<Reason> lookedAt(List<Pair> pairs, TmMeridian zone, @Nullable ExpectedPlace expected) {
        Envelope extent = new Envelope();
        pairs.forEach(pair ->
                extent.expandToInclude(pair.grid().easting(), pair.grid().northing()));
        // The box is the province's on its own meridian: on another only the expected place can tell.
        boolean own = zone.equals(TmMeridian.BAC_KAN);
        Diagnosis found = own
                ? new CoordinateDoctor().diagnose(extent, expected)
                : new CoordinateDoctor(zone, new SurveyBox(100_000, 900_000, 800_000, 2_700_000))
                        .diagnose(extent, expected);
        if (found.finding() == Finding.WRONG_MERIDIAN
                || found.finding() == Finding.OUTSIDE && !found.candidates().isEmpty()) {
            throw new Refusal(Reason.of(
                    "draw.other-meridian",
                    zone.label(),
                    found.candidates().getFirst().label()));
        }
        if (found.finding() == Finding.OUTSIDE) {
            return List.of(Reason.of("draw.outside-province", zone.label()));
        }
        if (found.finding() == Finding.FAR_FROM_EXPECTED) {
            return List.of(Reason.of("draw.far-away", Math.round(found.distanceM() / 1000)));
        }
        return List.of();
    }

    /** Whether a line without two coordinates is wrong, and not a heading above them, a length between two corners, or nothing. */
    private static boolean says(String line, boolean above) {
        String bare = line.strip();
        if (bare.isEmpty()) {
            return false;
        }
        List<String> cells = cells(line);
        boolean numbers = cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
        if (numbers && cells.size() == 1 && !above) {
            return false;
        }
        return !above || DIGIT.matcher(bare).results().count() > 4;
    }

    private static @Nullable Pair pair(String line) {
        List<String> cells = cells(line);
        for (int i = 0; i + 1 < cells.size(); i++) {
            for (double one : readings(cells.get(i))) {
                for (double other : readings(cells.get(i + 1))) {
                    for (Columns columns : Columns.values()) {
                        if (columns.fits.test(one, other)) {
                            return new Pair(columns, one, other);
                        }
                    }
                }
            }
        }
        return null;
    }

    private static List<String> cells(String line) {
        Matcher degrees = SEXAGESIMAL.matcher(line.replace('\u00a0', ' '));
        String plain = degrees.replaceAll(found -> String.valueOf(Integer.parseInt(found.group(1))
                + Integer.parseInt(found.group(2)) / 60.0
                + Double.parseDouble(found.group(3).replace(',', '.')) / 3600));
        boolean columns = plain.indexOf('\t') >= 0 || plain.indexOf(';') >= 0;
        return Arrays.stream(plain.split(columns ? "[\t;]" : "\\s+"))
                .map(cell -> cell.replaceAll("[\\s=:°ºmNEBĐXYxy]+", "").replaceAll("[,.]+$", ""))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** What a written number may mean, the likelier first: 449.123 is 449 and a bit, or 449 thousand. */
    private static List<Double> readings(String cell) {
        if (!NUMBER.matcher(cell).matches() || cell.length() > 24) {
            return List.of();
        }
        int point = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
        List<Double> readings = new ArrayList<>();
        String digits = cell.replaceAll("[.,]", "");
        if (point < 0) {
            readings.add(Double.parseDouble(digits));
            return readings;
        }
        char last = cell.charAt(point);
        if (cell.indexOf(last) == point) {
            readings.add(Double.parseDouble(
                    cell.substring(0, point).replaceAll("[.,]", "") + "." + cell.substring(point + 1)));
        }
        if (cell.length() - point == 4) {
            readings.add(Double.parseDouble(digits));
        }
        return readings;
    }

    private static String shortened(String line) {
        String bare = line.strip().replaceAll("\\s+", " ");
        return bare.length() > 60 ? bare.substring(0, 60) + "…" : bare;
    }
}
