package vn.dautu.obstacle;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.SurveyBox;
import vn.dautu.kernel.geo.Vn2000;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/**
 * Reads a place as people write it: two numbers, in degrees (WGS 84) or in metres of the province's VN-2000 zone, in either order. Which
 * is which shows by itself: here no latitude is a possible longitude, and no easting a possible northing.
 */
public final class Spot {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern TWO_WITH_A_COMMA = Pattern.compile("(\\d+\\.\\d+),(\\d+\\.\\d+)");

    private Spot() {}

    /**
     * @return the place, degrees WGS 84
     * @throws Refusal when it cannot be read, or lies outside the country or, in metres, outside the province's survey box
     */
    public static LonLat read(String text) {
        String bare = text.replaceAll("[\\p{L}\\p{M}=:°()]+", " ").strip();
        List<String> parts = Arrays.stream(
                        TWO_WITH_A_COMMA.matcher(bare).replaceAll("$1 $2").split("[;\\s]+"))
                .map(part -> part.replaceAll(",$", ""))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() != 2
                || !parts.stream().allMatch(part -> NUMBER.matcher(part).matches())) {
            throw new Refusal(Reason.of("obstacle.place-unreadable", text));
        }
        double one = Double.parseDouble(parts.get(0).replace(',', '.'));
        double other = Double.parseDouble(parts.get(1).replace(',', '.'));
        double small = Math.min(one, other);
        double large = Math.max(one, other);
        if (small >= 8 && small <= 24 && large >= 102 && large <= 110) {
            return new LonLat(large, small);
        }
        EastNorth metres = new EastNorth(small, large);
        if (SurveyBox.BAC_KAN.contains(metres)) {
            return Vn2000.bacKan().toWgs84(metres);
        }
        throw new Refusal(Reason.of("obstacle.place-outside", text));
    }
}
