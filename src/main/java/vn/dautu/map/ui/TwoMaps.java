package vn.dautu.map.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.map.MapMeasure;
import vn.dautu.ui.DayInAddress;

/**
 * What the address of two maps side by side asks for. The right one is the map that one came from, with the same parameters; the left one
 * differs by its day ({@code since}, as the page of changes has it), by its colour, or by both.
 */
record TwoMaps(MapAddress left, MapAddress right) {

    static final String SINCE = "since";
    static final String LEFT_COLOUR = "left-colour";
    static final String LEFT_UNITS = "left-units";
    /** The left map shows lights, whatever the right one does. */
    static final String LIGHT = "light";

    static TwoMaps read(Location location, LocalDate today) {
        MapAddress right = MapAddress.read(location, today);
        LocalDate since =
                since(DayInAddress.parameter(location, SINCE), right.asOf().at(), today);
        QueryParameters there = DayInAddress.write(
                location.getQueryParameters(), new AsOf(since, right.asOf().known()), today);
        String colour = DayInAddress.parameter(location, LEFT_COLOUR);
        if (!colour.isEmpty()) {
            there = DayInAddress.with(
                    DayInAddress.with(there, MapAddress.COLOUR, colour.equals(LIGHT) ? null : colour),
                    MapAddress.UNITS,
                    DayInAddress.parameter(location, LEFT_UNITS));
        }
        return new TwoMaps(MapAddress.read(new Location("", there), today), right);
    }

    /** Absent or nonsense: a month before the right one. No day is later than today. */
    private static LocalDate since(String text, LocalDate at, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeException nonsense) {
            return at.minusMonths(1);
        }
    }

    /** The address with another colour of one map; that of the other stays. */
    static QueryParameters coloured(QueryParameters before, TwoMaps now, boolean left, String by, boolean units) {
        MapMeasure leftBy = now.left.colour();
        Map<String, @Nullable String> next = new LinkedHashMap<>();
        next.put(LEFT_COLOUR, left ? by : leftBy == null ? "" : leftBy.key());
        next.put(LEFT_UNITS, (left ? units : now.left.units()) ? MapAddress.YES : null);
        next.computeIfPresent(LEFT_COLOUR, (name, value) -> value.isEmpty() ? LIGHT : value);
        if (!left) {
            next.put(MapAddress.COLOUR, by);
            next.put(MapAddress.UNITS, units ? MapAddress.YES : null);
        }
        QueryParameters written = before;
        for (Map.Entry<String, @Nullable String> each : next.entrySet()) {
            written = DayInAddress.with(written, each.getKey(), each.getValue());
        }
        return written;
    }

    /** Parameters that only this page has. */
    static boolean isParameter(String name) {
        return List.of(SINCE, LEFT_COLOUR, LEFT_UNITS).contains(name);
    }
}
