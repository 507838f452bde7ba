package vn.dautu.landhold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.dautu.schedule.Network;
import vn.dautu.schedule.SiteCalendar;

/**
 * How land moves the finish F of a network. F is a maximum over paths, so the finish that several pieces of land force together is the
 * latest that any of them forces by itself: every question about groups is one about these forced finishes. Pure.
 */
final class Holding<T> {

    private final Network network;
    private final SiteCalendar calendar;
    private final List<Claim<T>> claims;
    private final Map<String, Map<LocalDate, Integer>> known = new HashMap<>();
    private final int base;
    private final int[] forced;

    Holding(Network network, SiteCalendar calendar, List<Claim<T>> claims) {
        this.network = network;
        this.calendar = calendar;
        this.claims = List.copyOf(claims);
        this.base = network.finish(calendar, Map.of());
        this.forced = this.claims.stream().mapToInt(this::forcedBy).toArray();
    }

    private int forcedBy(Claim<T> claim) {
        int latest = base;
        for (String task : claim.tasks()) {
            latest = Math.max(latest, forcedBy(task, claim.release()));
        }
        return latest;
    }

    /** The finish when a task can begin no earlier than on a day and all else is ready when needed: a morning, as an epoch day. */
    int forcedBy(String task, LocalDate release) {
        return known.computeIfAbsent(task, code -> new HashMap<>())
                .computeIfAbsent(release, day -> network.finish(calendar, Map.of(task, day)));
    }

    /** F(∅): all land ready when needed. A morning, as an epoch day, as are the others. */
    int base() {
        return base;
    }

    /** F(all). */
    int finish() {
        return latest(claim -> true);
    }

    /** What the land adds to the finish, in days. */
    long slip() {
        return (long) finish() - base;
    }

    /** The slip that land already handed over has left behind: no release wins it back. */
    long slipOfHandedOver() {
        return (long) latest(claim -> !claim.open()) - base;
    }

    /** The slip that would remain if all open land were released on a day: what is past cannot be regained. */
    long slipIfReleasedOn(LocalDate day) {
        int latest = latest(claim -> !claim.open());
        for (Claim<T> claim : claims) {
            if (claim.open()) {
                for (String task : claim.tasks()) {
                    latest = Math.max(latest, forcedBy(task, day.isBefore(claim.release()) ? day : claim.release()));
                }
            }
        }
        return (long) latest - base;
    }

    /** What a group adds. */
    Held of(Collection<? extends T> group) {
        int its = base;
        int others = base;
        for (int i = 0; i < forced.length; i++) {
            if (group.contains(claims.get(i).what())) {
                its = Math.max(its, forced[i]);
            } else {
                others = Math.max(others, forced[i]);
            }
        }
        return new Held((long) its - base, (long) Math.max(its, others) - others);
    }

    /** Of each piece what it adds, with one look at all of them. */
    Map<T, Held> each() {
        Map<T, Integer> byWhat = new HashMap<>();
        for (int i = 0; i < forced.length; i++) {
            byWhat.merge(claims.get(i).what(), forced[i], Math::max);
        }
        int first = base;
        int second = base;
        for (int finish : byWhat.values()) {
            if (finish > first) {
                second = first;
                first = finish;
            } else if (finish > second) {
                second = finish;
            }
        }
        int top = first;
        int next = second;
        long atTop = byWhat.values().stream().filter(finish -> finish == top).count();
        Map<T, Held> all = new HashMap<>();
        byWhat.forEach((what, finish) ->
                all.put(what, new Held((long) finish - base, finish == top && atTop == 1 ? (long) top - next : 0)));
        return all;
    }

    /**
     * The shortest list to release: open land in groups by the finish that it forces, the latest first; equal finishes are one group, for
     * only together do they give days back. Each step regains the distance to the next. Every prefix of it is the smallest set that regains
     * so much. Land that forces nothing is not in it.
     */
    List<Step<T>> shortestList() {
        int floor = latest(claim -> !claim.open());
        Map<T, Integer> open = new LinkedHashMap<>();
        for (int i = 0; i < forced.length; i++) {
            if (claims.get(i).open()) {
                open.merge(claims.get(i).what(), forced[i], Math::max);
            }
        }
        TreeMap<Integer, List<T>> groups = new TreeMap<>(Comparator.reverseOrder());
        open.forEach((what, finish) -> {
            if (finish > floor) {
                groups.computeIfAbsent(finish, key -> new ArrayList<>()).add(what);
            }
        });
        List<Step<T>> steps = new ArrayList<>();
        groups.forEach((finish, group) -> {
            Integer next = groups.higherKey(finish);
            steps.add(new Step<>(List.copyOf(group), finish - (next == null ? floor : next)));
        });
        return steps;
    }

    private int latest(Predicate<Claim<T>> which) {
        int latest = base;
        for (int i = 0; i < forced.length; i++) {
            if (which.test(claims.get(i))) {
                latest = Math.max(latest, forced[i]);
            }
        }
        return latest;
    }

    /** Land to release together after what stands before it, and the days that this regains. */
    record Step<T>(List<T> group, long regained) {}
}
