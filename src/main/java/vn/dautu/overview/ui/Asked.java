package vn.dautu.overview.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.overview.Difference;
import vn.dautu.project.ProjectId;
import vn.dautu.standing.Standing;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.ui.DayInAddress;

/**
 * What the address of these pages asks for: the days, the filter of map and list, and the day compared with. The same address after
 * another path asks the same there.
 */
record Asked(PortfolioQuery query, LocalDate since, LocalDate today) {

    static Asked read(Location location, LocalDate today) {
        AsOf asOf = DayInAddress.read(location, today);
        return new Asked(
                PortfolioQuery.read(asOf, location.getQueryParameters().getParameters())
                        .groupedBy(null, false),
                Since.read(location, asOf.at()),
                today);
    }

    AsOf asOf() {
        return query.asOf();
    }

    /** The projects that the filter lets through; without one all of them, the worst first. */
    List<Standing> shown(Portfolio portfolio, Locale language) {
        return portfolio.ask(query, language).total().standings();
    }

    /** Whose changes are told: those that the filter lets through on either day, for one that is gone has only the earlier. */
    Optional<Set<ProjectId>> compared(Portfolio portfolio, Locale language) {
        if (!query.isFiltered()) {
            return Optional.empty();
        }
        AsOf then = new AsOf(since, asOf().known().isBefore(since) ? asOf().known() : since);
        PortfolioQuery before = PortfolioQuery.read(then, query.write());
        return Optional.of(Stream.of(query, before)
                .flatMap(each -> portfolio.ask(each, language).total().standings().stream())
                .map(standing -> standing.profile().id())
                .collect(Collectors.toSet()));
    }

    Difference of(Difference all, Portfolio portfolio, Locale language) {
        return compared(portfolio, language).map(all::of).orElse(all);
    }

    /** A page that speaks of the same projects on the same days. */
    String link(String path, PortfolioQuery of) {
        String written = DayInAddress.write(new QueryParameters(of.write()), asOf(), today)
                .getQueryString();
        return written.isEmpty() ? path : path + "?" + written;
    }

    String link(String path) {
        return link(path, query);
    }

    /** The same with the day compared with. */
    String link(String path, LocalDate compared) {
        String link = link(path);
        return link + (link.contains("?") ? "&" : "?") + Since.NAME + "=" + compared;
    }

    /** The parameters of this page's own address with another filter. */
    QueryParameters with(PortfolioQuery next) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(next.write());
        parameters.put(Since.NAME, List.of(since.toString()));
        return DayInAddress.write(new QueryParameters(parameters), asOf(), today);
    }
}
