package vn.dautu.standing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * What changed between two days, two meetings say: each project as it stood on either. Derived from the two judgements, like everything that
 * is said of a project.
 *
 * @param pairs every project that was known on one of the days, in the order of the later day, then those that are gone
 */
public record Difference(List<Pair> pairs) implements Serializable {

    /** One project on both days. */
    public record Pair(@Nullable Standing before, @Nullable Standing after) implements Serializable {

        /** The project as last known. */
        public Standing shown() {
            return Objects.requireNonNull(after == null ? before : after);
        }

        boolean wasLate() {
            return before != null && before.light() == Light.RED;
        }

        boolean isLate() {
            return after != null && after.light() == Light.RED;
        }

        /** Days by which the finish moved, later when positive; 0 where either day tells none. */
        public long slip() {
            return before == null || after == null || before.forecastFinish() == null || after.forecastFinish() == null
                    ? 0
                    : ChronoUnit.DAYS.between(before.forecastFinish(), after.forecastFinish());
        }

        /** Disbursed in between, of plans of one medium-term period; empty when the days lie in two periods. */
        public Optional<Vnd> paid() {
            String period = shown().moneyPosition().period();
            boolean samePeriod =
                    before == null || Objects.equals(before.moneyPosition().period(), period);
            return after == null || period == null || !samePeriod
                    ? Optional.empty()
                    : Optional.of(after.moneyPosition()
                            .periodPaid()
                            .minus(
                                    before == null
                                            ? Vnd.ZERO
                                            : before.moneyPosition().periodPaid()));
        }

        /** m² handed over in between; negative where a hand-over was taken back. */
        public BigDecimal handedOverM2() {
            return handedOver(after).subtract(handedOver(before));
        }

        private static BigDecimal handedOver(@Nullable Standing standing) {
            return standing == null || standing.landPosition() == null
                    ? BigDecimal.ZERO
                    : standing.landPosition().handedOverM2();
        }
    }

    public static Difference between(List<Standing> before, List<Standing> after) {
        Map<ProjectId, Standing> earlier = byProject(before);
        Map<ProjectId, Standing> later = byProject(after);
        List<Pair> pairs = new ArrayList<>();
        later.forEach((project, standing) -> pairs.add(new Pair(earlier.get(project), standing)));
        earlier.forEach((project, standing) -> {
            if (!later.containsKey(project)) {
                pairs.add(new Pair(standing, null));
            }
        });
        return new Difference(List.copyOf(pairs));
    }

    private static Map<ProjectId, Standing> byProject(List<Standing> standings) {
        return standings.stream()
                .collect(Collectors.toMap(
                        standing -> standing.profile().id(),
                        Function.identity(),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** Late now and not before. */
    public List<Pair> entered() {
        return which(pair -> pair.isLate() && !pair.wasLate());
    }

    /** Late before and not now. */
    public List<Pair> left() {
        return which(pair -> pair.wasLate() && !pair.isLate());
    }

    /** Finish moved to a later day, the furthest first. */
    public List<Pair> slipped() {
        return which(pair -> pair.slip() > 0).stream()
                .sorted(Comparator.comparingLong(Pair::slip).reversed())
                .toList();
    }

    /** Finish moved to an earlier day, the furthest first. */
    public List<Pair> regained() {
        return which(pair -> pair.slip() < 0).stream()
                .sorted(Comparator.comparingLong(Pair::slip))
                .toList();
    }

    public List<Pair> added() {
        return which(pair -> pair.before() == null);
    }

    /** Known before and no more. */
    public List<Pair> removed() {
        return which(pair -> pair.after() == null);
    }

    /** Where land was handed over, or taken back, the most first. */
    public List<Pair> landMoved() {
        return which(pair -> pair.handedOverM2().signum() != 0).stream()
                .sorted(Comparator.comparing(Pair::handedOverM2).reversed())
                .toList();
    }

    /** Empty when the days lie in two medium-term periods for any project. */
    public Optional<Vnd> paid() {
        List<Optional<Vnd>> each = pairs.stream()
                .filter(pair ->
                        pair.after() != null && pair.after().moneyPosition().period() != null)
                .map(Pair::paid)
                .toList();
        return each.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(each.stream().flatMap(Optional::stream).reduce(Vnd.ZERO, Vnd::plus));
    }

    public BigDecimal handedOverM2() {
        return pairs.stream().map(Pair::handedOverM2).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Pair> which(Predicate<Pair> wanted) {
        return pairs.stream().filter(wanted).toList();
    }
}
