package vn.dautu.landhold;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.Network;
import vn.dautu.schedule.NetworkPlan;
import vn.dautu.schedule.SiteCalendar;

/** Puts into one record what a project's land does as a whole: the same figures, whether its parcels came in groups or one by one. */
final class Summary {

    private Summary() {}

    static LandHold of(
            ProjectId project,
            Network network,
            SiteCalendar calendar,
            Holding<Long> holding,
            List<Claim<Long>> claims,
            Function<Collection<Long>, HeldLand> land,
            List<HoldReader.Area> areas,
            Map<Long, Vnd> values,
            AsOf asOf) {
        List<Holding.Step<Long>> steps = holding.shortestList();
        Set<Long> holds = steps.stream().flatMap(step -> step.group().stream()).collect(Collectors.toSet());
        NetworkPlan ready = network.plan(calendar, Map.of());
        List<LandHold.Waiting> waiting = waiting(ready, claims, holds);
        Set<String> held = waiting.stream().map(LandHold.Waiting::code).collect(Collectors.toSet());
        return new LandHold(
                project,
                LocalDate.ofEpochDay(holding.base() - 1L),
                LocalDate.ofEpochDay(holding.finish() - 1L),
                holding.slip(),
                holding.slipOfHandedOver(),
                holding.slipIfReleasedOn(asOf.at()),
                land.apply(holds),
                steps.isEmpty() ? HeldLand.NONE : land.apply(steps.getFirst().group()),
                steps.isEmpty() ? 0 : steps.getFirst().regained(),
                waiting,
                value(areas, held, values),
                claims.stream()
                        .filter(Claim::open)
                        .map(Claim::release)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                overdue(areas, ready, claims, asOf));
    }

    private static List<LandHold.Waiting> waiting(NetworkPlan ready, List<Claim<Long>> claims, Set<Long> holds) {
        Map<String, LocalDate> last = new HashMap<>();
        for (Claim<Long> claim : claims) {
            if (claim.open() && holds.contains(claim.what())) {
                claim.tasks()
                        .forEach(task ->
                                last.merge(task, claim.release(), (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        return ready.slots().stream()
                .filter(slot -> last.containsKey(slot.task().code()))
                .map(slot -> new LandHold.Waiting(
                        slot.task().code(),
                        slot.task().name(),
                        slot.start(),
                        Objects.requireNonNull(last.get(slot.task().code()))))
                .filter(each -> each.release().isAfter(each.needed()))
                .sorted(Comparator.comparing(LandHold.Waiting::release).reversed())
                .toList();
    }

    /** The work that stands behind the areas that hold; not clear as soon as one of them has no figure. */
    private static @Nullable Vnd value(List<HoldReader.Area> areas, Set<String> held, Map<Long, Vnd> values) {
        Vnd sum = Vnd.ZERO;
        for (HoldReader.Area area : areas) {
            if (held.contains(area.neededBy())) {
                Vnd value = values.get(area.fact());
                if (value == null) {
                    return null;
                }
                sum = sum.plus(value);
            }
        }
        return held.isEmpty() ? null : sum;
    }

    private static int overdue(List<HoldReader.Area> areas, NetworkPlan ready, List<Claim<Long>> claims, AsOf asOf) {
        Set<String> open = new HashSet<>();
        claims.stream().filter(Claim::open).forEach(claim -> open.addAll(claim.tasks()));
        return (int) areas.stream()
                .map(HoldReader.Area::neededBy)
                .filter(open::contains)
                .filter(task -> ready.find(task)
                        .filter(slot ->
                                slot.task().started() == null && slot.start().isBefore(asOf.at()))
                        .isPresent())
                .count();
    }
}
