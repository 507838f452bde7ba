package vn.dautu.landhold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.contract.ContractBook;
import vn.dautu.contract.ContractPosition;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.fact.Remembered;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.Network;
import vn.dautu.schedule.NetworkBook;
import vn.dautu.schedule.SiteCalendar;
import vn.dautu.schedule.TaskReadiness;

/**
 * Land holds the schedule: for the projects that have a network of tasks and work areas, what their land adds to the finish. Nothing of it is
 * kept; it follows from the books as of a day.
 */
@Component
public class LandHolds implements TaskReadiness {

    /** Of 5,000 parcels each some 2 MB. */
    private static final int MOST_DETAILS = 24;

    private final HoldReader reader;
    private final NetworkBook networks;
    private final ContractBook contracts;
    /** Several pages and the map show the same project's land at the same moment, and all ask again after every change. */
    private final Remembered<Asked, Optional<LandHoldDetail>> details;

    LandHolds(HoldReader reader, NetworkBook networks, ContractBook contracts, BooksVersion version) {
        this.reader = reader;
        this.networks = networks;
        this.contracts = contracts;
        this.details = new Remembered<>(version, MOST_DETAILS);
    }

    /** What land does to the finish of every project where that can be told. */
    @Transactional(readOnly = true)
    public Map<ProjectId, LandHold> all(AsOf asOf, Scope scope) {
        Map<ProjectId, List<HoldReader.Area>> areas = reader.areas(asOf, scope);
        if (areas.isEmpty()) {
            return Map.of();
        }
        Scope concerned = Scope.of(areas.keySet().stream().map(ProjectId::value).toList());
        Map<ProjectId, Network> networkOf = networks.networks(asOf, concerned);
        areas.keySet().retainAll(networkOf.keySet());
        if (areas.isEmpty()) {
            return Map.of();
        }
        Map<ProjectId, List<HoldReader.Group>> groups = reader.groups(areas, asOf);
        Map<ProjectId, List<ContractPosition>> contractsOf = areas.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(area -> area.value() == null && area.contract() != null)
                ? contracts.contracts(asOf, concerned)
                : Map.of();
        SiteCalendar calendar = networks.calendar();
        Map<ProjectId, LandHold> all = new HashMap<>();
        areas.forEach((project, its) -> {
            List<HoldReader.Group> land = groups.getOrDefault(project, List.of());
            Network network = Objects.requireNonNull(networkOf.get(project));
            if (!land.isEmpty() && its.stream().anyMatch(area -> network.has(area.neededBy()))) {
                all.put(
                        project,
                        hold(
                                project,
                                network,
                                calendar,
                                land,
                                its,
                                values(its, contractsOf.getOrDefault(project, List.of())),
                                asOf));
            }
        });
        return all;
    }

    /** When the last land of each task's areas was handed over, or is to be expected. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, LocalDate> readyOn(ProjectId project, AsOf asOf) {
        Map<ProjectId, List<HoldReader.Area>> areas = reader.areas(asOf, Scope.of(List.of(project.value())));
        Map<String, LocalDate> ready = new HashMap<>();
        if (!areas.isEmpty()) {
            Map<Long, String> taskOf = areas.getOrDefault(project, List.of()).stream()
                    .collect(Collectors.toMap(HoldReader.Area::fact, HoldReader.Area::neededBy));
            reader.groups(areas, asOf)
                    .getOrDefault(project, List.of())
                    .forEach(group -> ready.merge(
                            Objects.requireNonNull(taskOf.get(group.area())), group.release(), LandHolds::later));
        }
        return ready;
    }

    /** Empty where the project has no network, no work areas or no parcels in them. */
    @Transactional(readOnly = true)
    public Optional<LandHold> of(ProjectId project, AsOf asOf) {
        return Optional.ofNullable(all(asOf, Scope.of(List.of(project.value()))).get(project));
    }

    /** The same parcel by parcel. */
    @Transactional(readOnly = true)
    public Optional<LandHoldDetail> detail(ProjectId project, AsOf asOf) {
        return details.get(new Asked(project, asOf), asked -> tried(project, asOf, Map.of()));
    }

    /**
     * The same if some parcels were handed over on other days: a trial, nothing is saved.
     *
     * @param releases by parcel id
     */
    @Transactional(readOnly = true)
    public Optional<LandHoldDetail> tried(ProjectId project, AsOf asOf, Map<Long, LocalDate> releases) {
        List<HoldReader.Area> areas =
                reader.areas(asOf, Scope.of(List.of(project.value()))).getOrDefault(project, List.of());
        Optional<Network> network = areas.isEmpty() ? Optional.empty() : networks.network(project, asOf);
        if (network.isEmpty()) {
            return Optional.empty();
        }
        List<HoldReader.Row> rows = reader.rows(project, areas, asOf).stream()
                .map(row -> releases.containsKey(row.parcel()) ? moved(row, releases, asOf) : row)
                .toList();
        if (rows.isEmpty() || areas.stream().noneMatch(area -> network.get().has(area.neededBy()))) {
            return Optional.empty();
        }
        Map<Long, Vnd> values = values(
                areas,
                contracts.contracts(asOf, Scope.of(List.of(project.value()))).getOrDefault(project, List.of()));
        return Optional.of(
                new Detailed(project, network.get(), networks.calendar(), areas, rows, values, asOf).detail());
    }

    private static HoldReader.Row moved(HoldReader.Row row, Map<Long, LocalDate> releases, AsOf asOf) {
        LocalDate day = Objects.requireNonNull(releases.get(row.parcel()));
        return new HoldReader.Row(
                row.parcel(),
                row.sheet(),
                row.number(),
                row.commune(),
                row.m2(),
                row.household(),
                row.area(),
                day.isAfter(asOf.at()),
                day,
                row.lastStep());
    }

    private static LandHold hold(
            ProjectId project,
            Network network,
            SiteCalendar calendar,
            List<HoldReader.Group> land,
            List<HoldReader.Area> areas,
            Map<Long, Vnd> values,
            AsOf asOf) {
        Map<Long, String> taskOf =
                areas.stream().collect(Collectors.toMap(HoldReader.Area::fact, HoldReader.Area::neededBy));
        List<Claim<Long>> claims = new ArrayList<>();
        Map<Long, BigDecimal> m2 = new HashMap<>();
        Map<Long, Set<Long>> holders = new HashMap<>();
        for (HoldReader.Group group : land) {
            String task = Objects.requireNonNull(taskOf.get(group.area()));
            if (!network.has(task)) {
                continue;
            }
            List<String> tasks = List.of(task);
            if (!group.open()) {
                claims.add(new Claim<>(-group.area(), tasks, group.release(), false));
                continue;
            }
            for (int i = 0; i < group.parcels().length; i++) {
                Long parcel = group.parcels()[i];
                claims.add(new Claim<>(parcel, tasks, group.release(), true));
                m2.put(parcel, group.m2()[i]);
                holders.computeIfAbsent(parcel, key -> new HashSet<>(2)).add(group.households()[i]);
            }
        }
        Holding<Long> holding = new Holding<>(network, calendar, claims);
        return Summary.of(
                project,
                network,
                calendar,
                holding,
                claims,
                parcels -> land(parcels, m2, holders),
                areas,
                values,
                asOf);
    }

    private static HeldLand land(
            Collection<Long> parcels, Map<Long, BigDecimal> m2, Map<Long, ? extends Collection<?>> holders) {
        Set<Object> households = new HashSet<>();
        BigDecimal area = BigDecimal.ZERO;
        for (Long parcel : parcels) {
            area = area.add(m2.getOrDefault(parcel, BigDecimal.ZERO));
            households.addAll(holders.containsKey(parcel) ? Objects.requireNonNull(holders.get(parcel)) : List.of());
        }
        households.remove(0L);
        return new HeldLand(parcels.size(), households.size(), area);
    }

    /** What stands behind each area, by its fact: as entered, else from its contract. */
    private static Map<Long, Vnd> values(List<HoldReader.Area> areas, List<ContractPosition> contracts) {
        Map<String, Vnd> byNumber = contracts.stream()
                .collect(Collectors.toMap(ContractPosition::number, ContractPosition::value, Vnd::plus));
        Map<Long, Vnd> values = new HashMap<>();
        for (HoldReader.Area area : areas) {
            Vnd value = area.value();
            if (value == null && area.contract() != null) {
                value = byNumber.get(area.contract());
            }
            if (value != null) {
                values.put(area.fact(), value);
            }
        }
        return values;
    }

    /** The answer for one project, parcel by parcel. */
    private static final class Detailed {

        private final ProjectId project;
        private final Network network;
        private final SiteCalendar calendar;
        private final List<HoldReader.Area> areas;
        private final Map<Long, HoldReader.Area> areaOf;
        private final Map<Long, Vnd> values;
        private final AsOf asOf;
        private final Map<Long, List<HoldReader.Row>> byParcel = new LinkedHashMap<>();
        private final Map<Long, BigDecimal> m2 = new HashMap<>();
        private final Map<Long, Set<String>> holders = new HashMap<>();
        private final List<Claim<Long>> claims = new ArrayList<>();
        private final Holding<Long> holding;

        Detailed(
                ProjectId project,
                Network network,
                SiteCalendar calendar,
                List<HoldReader.Area> areas,
                List<HoldReader.Row> rows,
                Map<Long, Vnd> values,
                AsOf asOf) {
            this.project = project;
            this.network = network;
            this.calendar = calendar;
            this.areas = areas;
            this.areaOf = areas.stream().collect(Collectors.toMap(HoldReader.Area::fact, Function.identity()));
            this.values = values;
            this.asOf = asOf;
            for (HoldReader.Row row : rows) {
                byParcel.computeIfAbsent(row.parcel(), key -> new ArrayList<>()).add(row);
                m2.put(row.parcel(), row.m2());
                if (row.household() != null) {
                    holders.computeIfAbsent(row.parcel(), key -> new TreeSet<>())
                            .add(row.household());
                }
                String task = area(row).neededBy();
                if (network.has(task)) {
                    claims.add(new Claim<>(row.parcel(), List.of(task), row.release(), row.open()));
                }
            }
            this.holding = new Holding<>(network, calendar, claims);
        }

        private HoldReader.Area area(HoldReader.Row row) {
            return Objects.requireNonNull(areaOf.get(row.area()));
        }

        LandHoldDetail detail() {
            Map<Long, Held> each = holding.each();
            List<HeldParcel> parcels = byParcel.values().stream()
                    .map(rows -> parcel(rows, each))
                    .sorted(Comparator.comparingLong(
                                    (HeldParcel parcel) -> parcel.held().alone())
                            .reversed()
                            .thenComparing(HeldParcel::release, Comparator.reverseOrder()))
                    .toList();
            Map<String, LocalDate> ready = new HashMap<>();
            claims.forEach(
                    claim -> claim.tasks().forEach(task -> ready.merge(task, claim.release(), LandHolds::later)));
            return new LandHoldDetail(
                    Summary.of(project, network, calendar, holding, claims, this::land, areas, values, asOf),
                    parcels,
                    groups(rows -> holders.getOrDefault(rows.getFirst().parcel(), Set.of())),
                    groups(rows -> Set.of(rows.getFirst().commune())),
                    steps(),
                    network.plan(calendar, Map.of()),
                    network.plan(calendar, ready));
        }

        private HeldLand land(Collection<Long> parcels) {
            return LandHolds.land(parcels, m2, holders);
        }

        private HeldParcel parcel(List<HoldReader.Row> rows, Map<Long, Held> each) {
            HoldReader.Row first = rows.getFirst();
            List<Vnd> worth = rows.stream()
                    .map(HoldReader.Row::area)
                    .distinct()
                    .map(values::get)
                    .filter(Objects::nonNull)
                    .toList();
            HoldReader.Row slowest = rows.stream()
                    .max(Comparator.comparing(HoldReader.Row::release))
                    .orElseThrow();
            return new HeldParcel(
                    first.parcel(),
                    first.sheet(),
                    first.number(),
                    first.commune(),
                    List.copyOf(holders.getOrDefault(first.parcel(), Set.of())),
                    first.m2(),
                    rows.stream().anyMatch(HoldReader.Row::open),
                    slowest.release(),
                    slowest.lastStep(),
                    rows.stream()
                            .sorted(Comparator.comparingInt((HoldReader.Row row) ->
                                            network.has(area(row).neededBy())
                                                    ? holding.forcedBy(area(row).neededBy(), row.release())
                                                    : 0)
                                    .reversed())
                            .map(row -> area(row).neededBy())
                            .distinct()
                            .toList(),
                    each.getOrDefault(first.parcel(), Held.NOTHING),
                    worth.isEmpty() ? null : worth.stream().reduce(Vnd.ZERO, Vnd::plus));
        }

        private List<HeldGroup> groups(Function<List<HoldReader.Row>, Set<String>> codes) {
            Map<String, Set<Long>> members = new TreeMap<>();
            byParcel.forEach((parcel, rows) -> codes.apply(rows)
                    .forEach(code -> members.computeIfAbsent(code, key -> new HashSet<>())
                            .add(parcel)));
            return members.entrySet().stream()
                    .map(group -> new HeldGroup(
                            group.getKey(),
                            List.copyOf(group.getValue()),
                            land(group.getValue()),
                            holding.of(group.getValue())))
                    .sorted(Comparator.comparingLong(
                                    (HeldGroup group) -> group.held().alone())
                            .reversed())
                    .toList();
        }

        private List<ReleaseStep> steps() {
            List<ReleaseStep> steps = new ArrayList<>();
            Set<Long> soFar = new HashSet<>();
            long total = 0;
            for (Holding.Step<Long> step : holding.shortestList()) {
                soFar.addAll(step.group());
                total += step.regained();
                steps.add(new ReleaseStep(
                        step.group(),
                        step.group().stream()
                                .flatMap(parcel -> holders.getOrDefault(parcel, Set.of()).stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        land(step.group()),
                        step.regained(),
                        total,
                        land(soFar)));
            }
            return steps;
        }
    }

    private record Asked(ProjectId project, AsOf asOf) {}

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
