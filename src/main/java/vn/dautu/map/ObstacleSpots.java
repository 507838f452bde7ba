package vn.dautu.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.fact.Remembered;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.RouteMeasure;
import vn.dautu.project.SiteShape;

/**
 * Where obstacles lie on the map: at their own point, else amid the parcels they hold, else at their chainage along the project's route.
 * One that nobody has placed is in the lists only.
 */
@Component
class ObstacleSpots {

    private static final Pattern KM = Pattern.compile("(?i)km\\s*(\\d{1,4})(?:\\s*\\+\\s*(\\d{1,3}))?");

    private final ObstacleBook book;
    private final ProjectRegister register;
    private final AgencyRegister agencies;
    private final ParcelPlaces parcels;
    private final Remembered<AsOf, List<ObstacleSpot>> remembered;

    ObstacleSpots(
            ObstacleBook book,
            ProjectRegister register,
            AgencyRegister agencies,
            ParcelPlaces parcels,
            BooksVersion version) {
        this.book = book;
        this.register = register;
        this.agencies = agencies;
        this.parcels = parcels;
        this.remembered = new Remembered<>(version, 6);
    }

    List<ObstacleSpot> on(AsOf asOf) {
        return remembered.get(asOf, this::read);
    }

    private List<ObstacleSpot> read(AsOf asOf) {
        List<Obstacle> all = book.all(asOf);
        Map<Long, LonLat> middles = parcels.middles(all.stream()
                .filter(obstacle -> obstacle.point() == null)
                .flatMap(obstacle -> obstacle.parcels().stream())
                .distinct()
                .toList());
        Map<ProjectId, List<SiteShape>> routes = new HashMap<>();
        if (all.stream().anyMatch(obstacle -> obstacle.point() == null && obstacle.chainage() != null)) {
            routes.putAll(register.routes(asOf));
        }
        Map<AgencyId, Agency> known = agencies.byId();
        Map<AgencyId, Agency> acting = agencies.actingOn(asOf.at());
        List<ObstacleSpot> spots = new ArrayList<>();
        for (Obstacle obstacle : all) {
            Spot spot = place(obstacle, middles, routes.getOrDefault(obstacle.project(), List.of()));
            if (spot != null) {
                AgencyId who = obstacle.duty().agency();
                Agency agency = acting.getOrDefault(who, known.get(who));
                spots.add(row(obstacle, spot, agency == null ? "?" : agency.shortName()));
            }
        }
        return spots;
    }

    /** @param approx the place is only near */
    record Spot(LonLat at, boolean approx) {}

    /** Null when nothing says where it lies. */
    static @Nullable Spot place(Obstacle obstacle, Map<Long, LonLat> middles, List<SiteShape> route) {
        LonLat own = obstacle.point();
        if (own != null) {
            return new Spot(own, false);
        }
        List<LonLat> held = obstacle.parcels().stream()
                .filter(middles::containsKey)
                .map(middles::get)
                .toList();
        if (!held.isEmpty()) {
            return new Spot(amid(held), false);
        }
        return along(obstacle.chainage(), route).orElse(null);
    }

    /** Of several parcels the one nearest to their middle: the middle itself may be another's land. */
    private static LonLat amid(List<LonLat> held) {
        LonLat middle = new LonLat(
                held.stream().mapToDouble(LonLat::lon).average().orElseThrow(),
                held.stream().mapToDouble(LonLat::lat).average().orElseThrow());
        return held.stream().min(Comparator.comparingDouble(middle::metresTo)).orElseThrow();
    }

    private static Optional<Spot> along(@Nullable String chainage, List<SiteShape> route) {
        if (chainage == null || route.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> said = metres(chainage);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        int middle = (said.getFirst() + said.getLast()) / 2;
        boolean approx = route.stream().anyMatch(SiteShape::schematic);
        return RouteMeasure.of(route).at(middle).map(point -> new Spot(point, approx));
    }

    /** The metres of "Km4+200–Km5+100": from, and to when there are two. */
    static List<Integer> metres(String chainage) {
        List<Integer> found = new ArrayList<>();
        Matcher km = KM.matcher(chainage);
        while (km.find() && found.size() < 2) {
            String metres = km.group(2);
            found.add(Integer.parseInt(km.group(1)) * 1000 + (metres == null ? 0 : Integer.parseInt(metres)));
        }
        return found;
    }

    private static ObstacleSpot row(Obstacle obstacle, Spot spot, String agency) {
        Obstacle.Resolution resolution = obstacle.resolution();
        String person = obstacle.duty().person();
        return new ObstacleSpot(
                obstacle.id().value(),
                obstacle.project().value(),
                obstacle.number(),
                obstacle.title(),
                Math.round(spot.at().lon() * 1e6) / 1e6,
                Math.round(spot.at().lat() * 1e6) / 1e6,
                spot.approx(),
                resolution != null
                        ? ObstacleSpot.State.RESOLVED
                        : obstacle.isOverdue() ? ObstacleSpot.State.OVERDUE : ObstacleSpot.State.OPEN,
                obstacle.holds() == null ? null : obstacle.holds().name(),
                obstacle.parcels().size(),
                obstacle.chainage(),
                person == null ? agency : agency + ", " + person,
                obstacle.duty().task(),
                obstacle.duty().dueOn(),
                obstacle.isOverdue() ? obstacle.daysOverdue() : 0,
                resolution == null ? null : resolution.on());
    }
}
