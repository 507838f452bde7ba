package vn.dautu.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.standing.Standing;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.territory.AdminUnit;
import vn.dautu.territory.Territory;
import vn.dautu.territory.UnitId;

/** The figures that the map is coloured by: of each project, and of each administrative unit of the day with its projects together. */
@RestController
class MeasureController {

    private static final String DISTRICT = "DISTRICT";

    private final Portfolio portfolio;
    private final Territory territory;

    MeasureController(Portfolio portfolio, Territory territory) {
        this.portfolio = portfolio;
        this.territory = territory;
    }

    /**
     * @param bounds where each class but the lowest begins
     * @param values by project; one that has no figure is left out
     * @param units by code of a unit that holds on the day; a district is told with its communes
     */
    record Answer(String by, List<Integer> bounds, Map<Long, BigDecimal> values, Map<String, UnitFigure> units) {}

    /** @param value null when none of the projects has a figure */
    record UnitFigure(@Nullable BigDecimal value, int projects) {}

    /** @param all days and filter as the list's address writes them */
    @GetMapping("/api/map/measure")
    ResponseEntity<Answer> measure(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate known,
            @RequestParam String colour,
            @RequestParam MultiValueMap<String, String> all) {
        MapMeasure measure = MapMeasure.find(colour).orElse(null);
        if (measure == null) {
            return ResponseEntity.badRequest().build();
        }
        List<Standing> shown = portfolio
                .ask(PortfolioQuery.read(new AsOf(at, known), new HashMap<>(all)), Locale.ROOT)
                .total()
                .standings();
        Map<Long, BigDecimal> values = new TreeMap<>();
        for (Standing standing : shown) {
            BigDecimal value = measure.of(standing);
            if (value != null) {
                values.put(standing.profile().id().value(), value);
            }
        }
        Map<String, UnitFigure> units = new TreeMap<>();
        byUnit(shown, at)
                .forEach((code, together) -> units.put(code, new UnitFigure(measure.of(together), together.size())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(measure.key(), measure.bounds(), values, units));
    }

    private Map<String, List<Standing>> byUnit(List<Standing> shown, LocalDate at) {
        Map<UnitId, AdminUnit> units = territory.heirsOn(at);
        Map<String, AdminUnit> byCode = new HashMap<>();
        units.values().forEach(unit -> byCode.put(unit.code(), unit));
        Map<String, List<Standing>> together = new TreeMap<>();
        for (Standing standing : shown) {
            UnitId id = standing.profile().unit();
            AdminUnit unit = id == null ? null : units.get(id);
            if (unit == null) {
                continue;
            }
            together.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(standing);
            AdminUnit above = unit.parent() == null ? null : byCode.get(unit.parent());
            if (above != null && above.level().equals(DISTRICT)) {
                together.computeIfAbsent(above.code(), code -> new ArrayList<>())
                        .add(standing);
            }
        }
        return together;
    }
}
