package vn.dautu.overview;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.project.SiteChange;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;

/**
 * What changed between two days, project by project. Pure: it compares two answers of the standing book. "Late" is the red light, as on the
 * map and in the list.
 *
 * @param changes of every project that either day knows, in the order of the later day; those that it no longer knows last
 */
public record Difference(List<Change> changes) implements Serializable {

    private static final Comparator<Change> MOST_DAYS_FIRST = Comparator.comparingLong(
                    (Change change) -> Math.abs(change.slippedDays()))
            .reversed();

    public Difference {
        changes = List.copyOf(changes);
    }

    /**
     * One project on both days.
     *
     * @param before null when the earlier day did not know it
     * @param after null when the later day no longer knows it
     * @param disbursed đồng paid between; negative when what was paid has been corrected downwards
     * @param boundary how its place on the ground is drawn differently; null when it is not, or when a day knows no place
     */
    public record Change(
            @Nullable Standing before,
            @Nullable Standing after,
            Vnd disbursed,
            @Nullable SiteChange boundary) implements Serializable {

        public Change {
            if (before == null && after == null) {
                throw new IllegalArgumentException("a project that neither day knows");
            }
        }

        /** As last known. */
        public Standing known() {
            return after == null ? Objects.requireNonNull(before) : after;
        }

        /** Calendar days by which it is later against its plan than it was; negative when it caught up, 0 when either day cannot say. */
        public long slippedDays() {
            Long then = before == null ? null : before.daysLate();
            Long now = after == null ? null : after.daysLate();
            return then == null || now == null ? 0 : now - then;
        }

        /** m² handed over between the days; negative when a hand-over has been taken back. */
        public BigDecimal handedOverM2() {
            return over(after).subtract(over(before));
        }

        /** The one thing to tell of it where there is room for one; empty when nothing changed. */
        public Optional<Kind> kind() {
            if (after == null) {
                return Optional.of(Kind.GONE);
            }
            if (before == null) {
                return Optional.of(Kind.ADDED);
            }
            if (hasEntered() || hasLeft()) {
                return Optional.of(hasEntered() ? Kind.ENTERED : Kind.LEFT);
            }
            if (slippedDays() != 0) {
                return Optional.of(slippedDays() > 0 ? Kind.LATER : Kind.EARLIER);
            }
            if (boundary != null) {
                return Optional.of(Kind.BOUNDARY);
            }
            if (handedOverM2().signum() != 0) {
                return Optional.of(Kind.LAND);
            }
            return disbursed.isZero() ? Optional.empty() : Optional.of(Kind.MONEY);
        }

        public boolean hasEntered() {
            return isLate(after) && !isLate(before);
        }

        public boolean hasLeft() {
            return isLate(before) && after != null && !isLate(after);
        }

        private static boolean isLate(@Nullable Standing standing) {
            return standing != null && standing.light() == Light.RED;
        }

        private static BigDecimal over(@Nullable Standing standing) {
            LandPosition land = standing == null ? null : standing.landPosition();
            return land == null ? BigDecimal.ZERO : land.handedOverM2();
        }
    }

    /**
     * What a change is called on the map, the most telling first. A boundary comes before land and money: it seldom changes and asks for
     * a decision, while hand-overs and payments move from one meeting to the next in most projects.
     */
    public enum Kind {
        GONE,
        ADDED,
        ENTERED,
        LEFT,
        LATER,
        EARLIER,
        BOUNDARY,
        LAND,
        MONEY
    }

    /**
     * @param paidBefore đồng paid in all to the earlier day; a project without payment may be missing
     * @param paidAfter the same to the later day
     * @param boundaries of the projects whose place is drawn differently
     */
    public static Difference between(
            List<Standing> before,
            List<Standing> after,
            Map<ProjectId, Vnd> paidBefore,
            Map<ProjectId, Vnd> paidAfter,
            Map<ProjectId, SiteChange> boundaries) {
        Map<ProjectId, Standing> earlier = new LinkedHashMap<>();
        before.forEach(standing -> earlier.put(standing.profile().id(), standing));
        List<Change> changes = new ArrayList<>();
        for (Standing now : after) {
            ProjectId project = now.profile().id();
            changes.add(new Change(
                    earlier.remove(project), now, paid(project, paidBefore, paidAfter), boundaries.get(project)));
        }
        earlier.forEach((project, then) ->
                changes.add(new Change(then, null, paid(project, paidBefore, paidAfter), boundaries.get(project))));
        return new Difference(changes);
    }

    private static Vnd paid(ProjectId project, Map<ProjectId, Vnd> before, Map<ProjectId, Vnd> after) {
        return after.getOrDefault(project, Vnd.ZERO).minus(before.getOrDefault(project, Vnd.ZERO));
    }

    /** Of some projects alone. */
    public Difference of(Set<ProjectId> projects) {
        return new Difference(
                those(change -> projects.contains(change.known().profile().id())));
    }

    /** Projects that became late, a new one that is late among them. */
    public List<Change> entered() {
        return those(Change::hasEntered);
    }

    /** Projects that were late and are no more. One that is no longer known has been removed, and has not recovered. */
    public List<Change> left() {
        return those(Change::hasLeft);
    }

    /** Later against their plan than before, most days first, whatever their light. */
    public List<Change> slipped() {
        return those(change -> change.slippedDays() > 0).stream()
                .sorted(MOST_DAYS_FIRST)
                .toList();
    }

    /** Less late, or earlier, than before, most days first. */
    public List<Change> recovered() {
        return those(change -> change.slippedDays() < 0).stream()
                .sorted(MOST_DAYS_FIRST)
                .toList();
    }

    public List<Change> added() {
        return those(change -> change.before() == null);
    }

    public List<Change> removed() {
        return those(change -> change.after() == null);
    }

    /** Projects whose payments changed, whichever way. */
    public List<Change> withMoney() {
        return those(change -> !change.disbursed().isZero());
    }

    /** Projects whose place is drawn differently; of those that are gone that is told already. */
    public List<Change> withBoundary() {
        return those(change -> change.boundary() != null && change.after() != null);
    }

    /** Projects whose land handed over changed, whichever way. */
    public List<Change> withLand() {
        return those(change -> change.handedOverM2().signum() != 0);
    }

    /** Đồng disbursed between the days, of all projects. */
    public Vnd disbursed() {
        return changes.stream().map(Change::disbursed).reduce(Vnd.ZERO, Vnd::plus);
    }

    /** m² handed over between the days, of all projects. */
    public BigDecimal handedOverM2() {
        return changes.stream().map(Change::handedOverM2).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Change> those(Predicate<Change> wanted) {
        return changes.stream().filter(wanted).toList();
    }
}
