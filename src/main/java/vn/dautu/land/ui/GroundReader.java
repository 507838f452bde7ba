package vn.dautu.land.ui;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.HouseholdRow;
import vn.dautu.clearance.HouseholdWork;
import vn.dautu.clearance.LandPosition;
import vn.dautu.clearance.ParcelState;
import vn.dautu.clearance.Plots;
import vn.dautu.clearance.WorkArea;
import vn.dautu.clearance.WorkAreas;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.fact.Remembered;
import vn.dautu.kernel.fact.Source;
import vn.dautu.landhold.HeldParcel;
import vn.dautu.landhold.LandHoldDetail;
import vn.dautu.landhold.LandHolds;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.NetworkPlan;
import vn.dautu.schedule.NetworkTask;

/** Reads what a page of ground shows: from the register, and from what land holds. */
@Component
class GroundReader implements AutoCloseable {

    private static final int MOST_GROUNDS = 24;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExecutorService sideBySide = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("ground-", 0).daemon().factory());
    private final ClearanceRegister register;
    private final LandHolds holds;
    private final WorkAreas areas;
    private final Remembered<Asked, Ground> grounds;

    GroundReader(ClearanceRegister register, LandHolds holds, WorkAreas areas, BooksVersion version) {
        this.register = register;
        this.holds = holds;
        this.areas = areas;
        this.grounds = new Remembered<>(version, MOST_GROUNDS);
    }

    Ground read(ProjectId project, AsOf asOf) {
        return grounds.get(new Asked(project, asOf), asked -> anew(project, asOf));
    }

    private Ground anew(ProjectId project, AsOf asOf) {
        // The households take longest: the parcels are read meanwhile.
        var work = supplyAsync(() -> register.work(project, asOf), sideBySide);
        var funnel = supplyAsync(() -> register.funnel(project, asOf), sideBySide);
        Plots plots = register.plots(project, asOf);
        LandPosition position = plots.position();
        if (position == null) {
            return Ground.NONE;
        }
        LandHoldDetail detail = holds.detail(project, asOf).orElse(null);
        HouseholdWork households = work.join();
        return new Ground(
                position,
                funnel.join(),
                register.chainage(project, asOf),
                register.overTime(project, asOf),
                households.households(),
                households.acts(),
                plots.states(),
                detail,
                open(plots.states(), detail, households.households()));
    }

    @Override
    public void close() {
        sideBySide.shutdownNow();
    }

    /** Open parcels: with what they hold where they lie in a work area, plainly where they do not. */
    private static List<Ground.Plot> open(
            Map<Long, ParcelState> states, @Nullable LandHoldDetail detail, List<HouseholdRow> households) {
        Map<Long, Ground.Plot> open = new HashMap<>();
        if (detail != null) {
            for (HeldParcel parcel : detail.parcels()) {
                if (parcel.open()) {
                    open.put(
                            parcel.id(),
                            Ground.plot(parcel, states.getOrDefault(parcel.id(), ParcelState.NOT_INVENTORIED)));
                }
            }
        }
        Set<Long> known = new HashSet<>(open.keySet());
        for (HouseholdRow row : households) {
            for (int i = 0; i < row.parcelIds().size(); i++) {
                long id = row.parcelIds().get(i);
                ParcelState state = states.getOrDefault(id, ParcelState.NOT_INVENTORIED);
                if (row.isHandedOver() || state == ParcelState.HANDED_OVER || known.contains(id)) {
                    continue;
                }
                String[] name = row.parcels().get(i).split("/", 2);
                open.merge(
                        id,
                        new Ground.Plot(
                                id,
                                name[0],
                                name.length > 1 ? name[1] : "",
                                List.of(row.code()),
                                state,
                                BigDecimal.ZERO,
                                0,
                                row.forecast()),
                        GroundReader::both);
            }
        }
        return open.values().stream().sorted(Ground.WORST_FIRST).toList();
    }

    private static Ground.Plot both(Ground.Plot one, Ground.Plot other) {
        List<String> holders = new ArrayList<>(one.households());
        holders.addAll(other.households());
        return new Ground.Plot(
                one.id(), one.sheet(), one.number(), holders, one.state(), one.m2(), one.days(), one.release());
    }

    /** The areas of work that have a shape, as the map takes them. */
    String areas(ProjectId project, AsOf asOf) {
        ArrayNode features = JSON.createArrayNode();
        for (WorkArea area : areas.of(project, asOf)) {
            String shape = area.geoJson();
            if (shape != null) {
                ObjectNode feature = features.addObject();
                feature.put("type", "Feature");
                feature.putObject("properties").put("name", area.name());
                feature.set("geometry", JSON.readTree(shape));
            }
        }
        ObjectNode collection = JSON.createObjectNode();
        collection.put("type", "FeatureCollection");
        collection.set("features", features);
        return collection.toString();
    }

    /** The sections of a route with how far the work on them is. */
    List<StripMap.Work> works(ProjectId project, AsOf asOf, @Nullable LandHoldDetail detail) {
        List<StripMap.Work> works = new ArrayList<>();
        for (WorkArea area : areas.of(project, asOf)) {
            NetworkTask task = detail == null
                    ? null
                    : detail.now()
                            .find(area.neededBy())
                            .map(NetworkPlan.Slot::task)
                            .orElse(null);
            StripMap.Work.State state = task == null || task.started() == null
                    ? StripMap.Work.State.WAITING
                    : task.finished() == null ? StripMap.Work.State.UNDER_WAY : StripMap.Work.State.DONE;
            Integer from = area.fromM();
            Integer to = area.toM();
            if (from != null && to != null) {
                works.add(new StripMap.Work(
                        area.name(), area.name() + (task == null ? "" : " · " + task.name()), from, to, state));
            }
        }
        return works;
    }

    Optional<LandHoldDetail> tried(ProjectId project, AsOf asOf, Map<Long, LocalDate> releases) {
        return holds.tried(project, asOf, releases);
    }

    List<Source> handOverSources(ProjectId project, AsOf asOf) {
        return register.handOverSources(project, asOf);
    }

    private record Asked(ProjectId project, AsOf asOf) {}
}
