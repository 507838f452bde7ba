package vn.dautu.landhold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.law.LawBook;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.Network;
import vn.dautu.schedule.NetworkLink;
import vn.dautu.schedule.NetworkTask;
import vn.dautu.schedule.SiteCalendar;
import vn.dautu.schedule.WorkDays;

/** Land holds the schedule: domain.md §3.7, its vector, its properties, and the list against trying every set. */
class HoldingTest {

    private static final LocalDate DAY_0 = LocalDate.of(2024, 1, 1);
    private static final SiteCalendar CALENDAR =
            new SiteCalendar(new LawBook(List.of(), List.of(), List.of(), List.of()).calendar(), 2020, 2040);

    @Test
    void V37_two_parcels_on_the_same_late_day_hold_together_and_only_the_pair_gives_days_back() {
        Holding<String> holding = vector();

        assertThat(finishOf(holding.base())).isEqualTo(100);
        assertThat(finishOf(holding.finish())).isEqualTo(163);
        assertThat(holding.slip()).isEqualTo(63);
        assertThat(holding.of(Set.of("a")).alone()).isEqualTo(63);
        assertThat(holding.of(Set.of("c")).alone()).isEqualTo(51);
        assertThat(holding.of(Set.of("d")).alone()).isZero();
        assertThat(List.of("a", "b", "c"))
                .allSatisfy(parcel ->
                        assertThat(holding.of(Set.of(parcel)).givenTheOthers()).isZero());
        assertThat(holding.of(Set.of("a", "b")).givenTheOthers()).isEqualTo(12);
        assertThat(holding.of(Set.of("a", "b", "c")).givenTheOthers()).isEqualTo(63);
    }

    @Test
    void V37_the_shortest_list_is_the_pair_for_twelve_days_then_the_third_for_fifty_one() {
        List<Holding.Step<String>> list = vector().shortestList();

        assertThat(list).extracting(step -> Set.copyOf(step.group())).containsExactly(Set.of("a", "b"), Set.of("c"));
        assertThat(list).extracting(Holding.Step::regained).containsExactly(12L, 51L);
    }

    @Test
    void floatAbsorbsALateParcel() {
        Holding<String> holding = vector();

        assertThat(holding.of(Set.of("d"))).isEqualTo(Held.NOTHING);
        assertThat(holding.shortestList()).noneMatch(step -> step.group().contains("d"));
    }

    @Test
    void whatLandHandedOverLateHasCostIsNotInTheListButInTheSlip() {
        Holding<String> holding =
                new Holding<>(chain(), CALENDAR, List.of(claim("late, but over", 50, false), claim("open", 80, true)));

        assertThat(holding.slip()).isEqualTo(80);
        assertThat(holding.slipOfHandedOver()).isEqualTo(50);
        assertThat(holding.shortestList()).singleElement().satisfies(step -> {
            assertThat(step.group()).containsExactly("open");
            assertThat(step.regained()).isEqualTo(30);
        });
    }

    @Test
    void daysThatHavePassedAreNotRegainedByAReleaseToday() {
        Holding<String> holding = new Holding<>(chain(), CALENDAR, List.of(claim("open", 80, true)));

        assertThat(holding.slipIfReleasedOn(DAY_0.plusDays(30))).isEqualTo(30);
        assertThat(holding.slipIfReleasedOn(DAY_0.minusDays(5))).isZero();
    }

    @Test
    void aParcelInTwoWorkAreasHoldsTheOneThatForcesMore() {
        Network network = new Network(
                List.of(task("A", 10, 0), task("B", 60, 0), task("END", 0, null)),
                List.of(link("A", "END"), link("B", "END")));
        Holding<String> holding = new Holding<>(
                network, CALENDAR, List.of(new Claim<>("p", List.of("A", "B"), DAY_0.plusDays(20), true)));

        assertThat(holding.of(Set.of("p")).alone()).isEqualTo(20);
    }

    @Test
    void whatHasBegunIsNotHeldAnyMore() {
        NetworkTask begun =
                new NetworkTask("LAND", "LAND", null, 100, WorkDays.EVERY_DAY, DAY_0, DAY_0.plusDays(3), null);
        Holding<String> holding =
                new Holding<>(new Network(List.of(begun), List.of()), CALENDAR, List.of(claim("p", 90, true)));

        assertThat(holding.slip()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theListEqualsTryingEverySetTiesIncluded(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            Network network = anyNetwork(random);
            List<Claim<String>> claims = anyClaims(random, network);
            Holding<String> holding = new Holding<>(network, CALENDAR, claims);
            List<String> open = claims.stream()
                    .filter(Claim::open)
                    .map(Claim::what)
                    .distinct()
                    .toList();
            Map<Integer, Long> best = bestBySize(network, claims, open);
            Set<String> released = new HashSet<>();
            long regained = 0;
            for (Holding.Step<String> step : holding.shortestList()) {
                released.addAll(step.group());
                regained += step.regained();
                long most = regained;
                assertThat(most).as("what its release regains").isEqualTo(regainedBy(network, claims, released));
                assertThat(best.get(released.size()))
                        .as("no other set of this size regains more")
                        .isEqualTo(most);
                IntStream.range(0, released.size())
                        .forEach(smaller -> assertThat(best.get(smaller))
                                .as("no smaller set regains as much")
                                .isLessThan(most));
            }
            assertThat(regained + holding.slipOfHandedOver()).as("steps add up").isEqualTo(holding.slip());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 9, 16, 25})
    void releasingNeverMakesAFinishLaterAndEachIsWhatItsDefinitionSays(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            Network network = anyNetwork(random);
            List<Claim<String>> claims = anyClaims(random, network);
            Holding<String> holding = new Holding<>(network, CALENDAR, claims);
            holding.each().forEach((what, held) -> {
                Set<String> only = Set.of(what);
                assertThat(regainedBy(network, claims, only))
                        .isNotNegative()
                        .isEqualTo(held.givenTheOthers())
                        .isEqualTo(holding.of(only).givenTheOthers());
                List<Claim<String>> alone = claims.stream()
                        .filter(claim -> only.contains(claim.what()))
                        .toList();
                assertThat(held.alone())
                        .isEqualTo(finish(network, alone) - holding.base())
                        .isEqualTo(holding.of(only).alone());
            });
        }
    }

    private static Map<Integer, Long> bestBySize(Network network, List<Claim<String>> claims, List<String> open) {
        Map<Integer, Long> best = new HashMap<>();
        for (int set = 0; set < 1 << open.size(); set++) {
            int bits = set;
            Set<String> released = new HashSet<>();
            IntStream.range(0, open.size()).filter(i -> (bits >> i & 1) == 1).forEach(i -> released.add(open.get(i)));
            best.merge(released.size(), regainedBy(network, claims, released), Math::max);
        }
        return best;
    }

    private static long regainedBy(Network network, List<Claim<String>> claims, Collection<String> released) {
        List<Claim<String>> left = claims.stream()
                .filter(claim -> !released.contains(claim.what()))
                .toList();
        return (long) finish(network, claims) - finish(network, left);
    }

    /** By the network itself, all claims at once: nothing of the class under test. */
    private static int finish(Network network, List<Claim<String>> claims) {
        Map<String, LocalDate> ready = new HashMap<>();
        claims.forEach(claim -> claim.tasks()
                .forEach(task -> ready.merge(task, claim.release(), (one, other) -> one.isAfter(other) ? one : other)));
        return network.finish(CALENDAR, ready);
    }

    private static Network anyNetwork(Random random) {
        int size = 2 + random.nextInt(6);
        List<NetworkTask> tasks = new ArrayList<>();
        List<NetworkLink> links = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tasks.add(task("T" + i, random.nextInt(40), random.nextInt(60)));
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    links.add(new NetworkLink(
                            "T" + j,
                            "T" + i,
                            random.nextBoolean() ? NetworkLink.Kind.FINISH_START : NetworkLink.Kind.START_START,
                            random.nextInt(9) - 2));
                }
            }
        }
        return new Network(tasks, links);
    }

    private static List<Claim<String>> anyClaims(Random random, Network network) {
        List<Claim<String>> claims = new ArrayList<>();
        int parcels = 1 + random.nextInt(7);
        for (int i = 0; i < parcels; i++) {
            List<String> tasks = network.tasks().stream()
                    .map(NetworkTask::code)
                    .filter(code -> random.nextInt(3) == 0)
                    .toList();
            // Few different days, so that ties are frequent.
            claims.add(new Claim<>("p" + i, tasks, DAY_0.plusDays(20L * random.nextInt(6)), random.nextInt(5) != 0));
        }
        claims.sort(Comparator.comparing(claim -> claim.what().hashCode() * 31));
        return claims;
    }

    /** Finish 100 when the land is ready on day 0; d is a task with much float. */
    private static Holding<String> vector() {
        Network network = new Network(
                List.of(task("MAIN", 100, 0), task("SIDE", 10, 0), task("END", 0, null)),
                List.of(link("MAIN", "END"), link("SIDE", "END")));
        return new Holding<>(
                network,
                CALENDAR,
                List.of(
                        new Claim<>("a", List.of("MAIN"), DAY_0.plusDays(63), true),
                        new Claim<>("b", List.of("MAIN"), DAY_0.plusDays(63), true),
                        new Claim<>("c", List.of("MAIN"), DAY_0.plusDays(51), true),
                        new Claim<>("d", List.of("SIDE"), DAY_0.plusDays(90), true)));
    }

    private static Network chain() {
        return new Network(List.of(task("LAND", 100, 0)), List.of());
    }

    private static Claim<String> claim(String what, int day, boolean open) {
        return new Claim<>(what, List.of("LAND"), DAY_0.plusDays(day), open);
    }

    private static long finishOf(int morning) {
        return morning - DAY_0.toEpochDay();
    }

    private static NetworkTask task(String code, int days, @Nullable Integer notBefore) {
        return new NetworkTask(
                code,
                code,
                code.equals("END") ? Milestone.COMPLETE : null,
                days,
                WorkDays.EVERY_DAY,
                notBefore == null ? null : DAY_0.plusDays(notBefore),
                null,
                null);
    }

    private static NetworkLink link(String from, String to) {
        return new NetworkLink(from, to, NetworkLink.Kind.FINISH_START, 0);
    }
}
