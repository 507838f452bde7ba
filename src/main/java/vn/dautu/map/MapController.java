package vn.dautu.map;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ParcelState;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.landhold.LandHolds;
import vn.dautu.project.ProjectId;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;

/** What the map asks for beside its tiles: the state of projects and parcels as of a day, and the ground it lies on. */
@RestController
class MapController {

    private final StandingBook standings;
    private final ClearanceRegister clearance;
    private final LandHolds holds;
    private final ParcelPlaces places;

    MapController(StandingBook standings, ClearanceRegister clearance, LandHolds holds, ParcelPlaces places) {
        this.standings = standings;
        this.clearance = clearance;
        this.holds = holds;
        this.places = places;
    }

    @GetMapping("/api/map/state")
    ResponseEntity<MapState> state(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate known) {
        AsOf asOf = new AsOf(at, known);
        String version = String.valueOf(standings.version());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MapState(
                        version,
                        at,
                        known,
                        standings.all(asOf).stream().map(MapController::row).toList()));
    }

    private static MapState.ProjectState row(Standing standing) {
        return MapState.ProjectState.of(standing, label(standing));
    }

    /** Late ones carry their days: against the plan, else of the milestone that makes them late. */
    private static String label(Standing standing) {
        boolean late = standing.light() == Light.RED;
        return late && standing.rankingDays() > 0 ? String.valueOf(standing.rankingDays()) : "";
    }

    @GetMapping("/api/map/parcels")
    ResponseEntity<ParcelStates> parcels(
            @RequestParam List<Double> bbox,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate known) {
        if (bbox.size() != 4
                || bbox.stream().anyMatch(degrees -> !Double.isFinite(degrees) || Math.abs(degrees) > 180)) {
            return ResponseEntity.badRequest().build();
        }
        AsOf asOf = new AsOf(at, known);
        Map<Long, ParcelState> states = new HashMap<>();
        Map<Long, Long> days = new TreeMap<>();
        List<HoldingGroup> groups = new ArrayList<>();
        for (ProjectId project :
                places.projectsIn(new ParcelPlaces.Box(bbox.get(0), bbox.get(1), bbox.get(2), bbox.get(3)))) {
            states.putAll(clearance.states(project, asOf));
            holds.detail(project, asOf).ifPresent(detail -> {
                detail.parcels().stream()
                        .filter(parcel -> parcel.open() && parcel.held().alone() > 0)
                        .forEach(parcel -> days.put(parcel.id(), parcel.held().alone()));
                detail.list().stream()
                        .findFirst()
                        .flatMap(first -> places.around(first.parcels())
                                .map(box -> new HoldingGroup(
                                        project.value(),
                                        (box.west() + box.east()) / 2,
                                        box.south(),
                                        first.land().households(),
                                        first.land().parcels(),
                                        first.regained())))
                        .ifPresent(groups::add);
            });
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ParcelStates(String.valueOf(standings.version()), ParcelStates.apart(states), days, groups));
    }

    /** Where the label of the land to release first stands, degrees, and what it says: numbers only. */
    record HoldingGroup(long project, double lon, double lat, int households, int parcels, long days) {}

    @GetMapping("/gis-data/{file:units|ground}.geojson")
    ResponseEntity<Resource> ground(@PathVariable String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new ClassPathResource("gis-data/" + file + ".geojson"));
    }

    /** Anything else under the address is no answer of ours; without this it would be answered with the product's page. */
    @GetMapping("/api/**")
    ResponseEntity<Void> noSuchQuestion() {
        return ResponseEntity.notFound().build();
    }
}
