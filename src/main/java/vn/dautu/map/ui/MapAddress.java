package vn.dautu.map.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.map.MapMeasure;
import vn.dautu.standing.Standing;
import vn.dautu.standing.measure.Measures;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtMap;

/**
 * What the address of the map asks for: days, filters, the project chosen and where to look. The page and its printed sheet read it alike,
 * and the filters are the list's own: the same address after another path asks the same of the table.
 *
 * @param query which projects, and in which order
 * @param camera {@code lon,lat,zoom}, or empty
 * @param colour what marks are coloured by; null for the light
 * @param units whether administrative units are coloured in the place of marks
 * @param pins which of obstacles and photographs are drawn, as the map element writes it
 */
record MapAddress(
        PortfolioQuery query,
        @Nullable Long project,
        String camera,
        @Nullable MapMeasure colour,
        boolean units,
        String pins) {

    static final String LIGHTS = "lights";
    static final String PROJECT = "project";
    static final String CAMERA = "camera";
    static final String COLOUR = "colour";
    static final String UNITS = "units";
    static final String PINS = "pins";
    static final String YES = "1";

    private static final String ALL_PINS = "obstacles,photos";

    static MapAddress read(Location location, LocalDate today) {
        String project = DayInAddress.parameter(location, PROJECT);
        return new MapAddress(
                PortfolioQuery.read(
                                DayInAddress.read(location, today),
                                location.getQueryParameters().getParameters())
                        .groupedBy(null, false),
                project.matches("\\d{1,18}") ? Long.valueOf(project) : null,
                DayInAddress.parameter(location, CAMERA),
                MapMeasure.find(DayInAddress.parameter(location, COLOUR)).orElse(null),
                DayInAddress.parameter(location, UNITS).equals(YES),
                pins(DayInAddress.parameter(location, PINS)));
    }

    /** Nothing said means both, and nonsense says nothing. */
    private static String pins(String said) {
        return said.matches("obstacles|photos|none") ? said : ALL_PINS;
    }

    /** For the address: what is as usual is not written. */
    static String pinsToWrite(String drawn) {
        return pins(drawn).equals(ALL_PINS) ? "" : drawn;
    }

    AsOf asOf() {
        return query.asOf();
    }

    Set<String> lights() {
        return query.choices().getOrDefault(Measures.LIGHT, Set.of());
    }

    /** All projects that the filter lets through, in the order asked for; without one the worst first. */
    List<Standing> shown(Portfolio portfolio, Locale language) {
        return portfolio.ask(query, language).total().standings();
    }

    /** Without a filter the list is of those that are late; with one, of those it lets through. */
    List<Standing> listed(List<Standing> shown) {
        return Portfolio.ofInterest(query, shown);
    }

    /** Gives the map its filter and its colour. Its legend counts every light, so the lights go apart from all other conditions. */
    void show(DtMap map, Portfolio portfolio, Locale language) {
        map.colour(colour == null ? "" : colour.key(), units, new QueryParameters(query.write()).getQueryString());
        map.pins(pins);
        PortfolioQuery others = query.withChoice(Measures.LIGHT, Set.of());
        map.filter(
                lights(),
                others.isFiltered()
                        ? portfolio.ask(others, language).total().standings().stream()
                                .map(standing -> standing.profile().id().value())
                                .toList()
                        : null);
    }
}
