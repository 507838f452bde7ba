package vn.dautu.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;

/** The as-at and as-known-on days in a page's address: {@code ?at=2024-03-19&known=2024-03-19}; absent means the product's Today. */
public final class DayInAddress {

    /** The as-at day. */
    public static final String AT = "at";

    private static final String KNOWN = "known";

    private DayInAddress() {}

    /** Reads the days; nonsense in an address is taken as absent, and no day is later than today. */
    public static AsOf read(Location location, LocalDate today) {
        return read(location.getQueryParameters().getParameters(), today);
    }

    /** The same of the parameters alone. */
    public static AsOf read(Map<String, List<String>> parameters, LocalDate today) {
        return new AsOf(day(parameters, AT, today), day(parameters, KNOWN, today));
    }

    private static LocalDate day(Map<String, List<String>> parameters, String name, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(first(parameters, name));
            return day.isAfter(today) ? today : day;
        } catch (DateTimeException nonsense) {
            return today;
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The same address with other days; days equal to today are left out. */
    public static QueryParameters write(QueryParameters before, AsOf asOf, LocalDate today) {
        Map<String, List<String>> parameters = copy(before);
        put(parameters, AT, asOf.at().equals(today) ? null : asOf.at().toString());
        put(parameters, KNOWN, asOf.known().equals(today) ? null : asOf.known().toString());
        return new QueryParameters(parameters);
    }

    /** The address with one parameter set, or taken out when the value is null or empty. */
    public static QueryParameters with(QueryParameters before, String name, @Nullable String value) {
        Map<String, List<String>> parameters = copy(before);
        put(parameters, name, value);
        return new QueryParameters(parameters);
    }

    /** What sign-in left in the address says nothing about the page. */
    private static Map<String, List<String>> copy(QueryParameters before) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(before.getParameters());
        parameters.remove("continue");
        return parameters;
    }

    public static String parameter(Location location, String name) {
        return first(location.getQueryParameters().getParameters(), name);
    }

    /** A link to a page that keeps the days. */
    public static String link(String path, AsOf asOf, LocalDate today) {
        String query = write(QueryParameters.empty(), asOf, today).getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, new ArrayList<>(List.of(value)));
        }
    }
}
