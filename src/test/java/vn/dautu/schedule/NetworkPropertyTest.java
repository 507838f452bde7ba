package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.schedule.Networks.CALENDAR;
import static vn.dautu.schedule.Networks.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dautu.schedule.NetworkLink.Kind;

/** What holds of every network: many drawn at random, always the same ones. */
class NetworkPropertyTest {

    private static final LocalDate FIRST = day("01/11/2023");
    private static final int NETWORKS = 300;

    private static Network draw(SplittableRandom random, boolean withStarted) {
        int n = 2 + random.nextInt(14);
        List<NetworkTask> tasks = new ArrayList<>();
        List<NetworkLink> links = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean started = withStarted && random.nextInt(4) == 0;
            LocalDate begun = FIRST.plusDays(random.nextInt(200));
            boolean root = true;
            for (int earlier = 0; earlier < i; earlier++) {
                if (random.nextInt(3) == 0) {
                    root = false;
                    links.add(new NetworkLink(
                            "T" + earlier,
                            "T" + i,
                            random.nextInt(3) == 0 ? Kind.START_START : Kind.FINISH_START,
                            random.nextInt(4) == 0 ? random.nextInt(-8, 15) : 0));
                }
            }
            tasks.add(new NetworkTask(
                    "T" + i,
                    "công việc " + i,
                    i == n - 1 && random.nextBoolean() ? Milestone.COMPLETE : null,
                    random.nextInt(6) == 0 ? 0 : random.nextInt(1, 40),
                    WorkDays.values()[random.nextInt(3)],
                    root || random.nextInt(5) == 0 ? FIRST.plusDays(random.nextInt(120)) : null,
                    started ? begun : null,
                    started && random.nextBoolean() ? begun.plusDays(random.nextInt(30)) : null));
        }
        return new Network(tasks, links);
    }

    private static Map<String, LocalDate> readiness(SplittableRandom random, Network network) {
        Map<String, LocalDate> ready = new HashMap<>();
        network.tasks().stream()
                .filter(task -> random.nextInt(3) == 0)
                .forEach(task -> ready.put(task.code(), FIRST.plusDays(random.nextInt(300))));
        return ready;
    }

    private static int finish(Network network, Map<String, LocalDate> ready) {
        return network.finish(CALENDAR, ready);
    }

    @Test
    void nothingReadyLaterBringsTheFinishForwardAndNothingReadyEarlierPutsItOff() {
        SplittableRandom random = new SplittableRandom(37);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = draw(random, true);
            Map<String, LocalDate> ready = readiness(random, network);
            int finish = finish(network, ready);
            for (NetworkTask task : network.tasks()) {
                Map<String, LocalDate> later = new HashMap<>(ready);
                later.merge(task.code(), FIRST.plusDays(random.nextInt(400)), (a, b) -> a.isAfter(b) ? a : b);
                assertThat(finish(network, later)).isGreaterThanOrEqualTo(finish);
                Map<String, LocalDate> released = new HashMap<>(ready);
                released.remove(task.code());
                assertThat(finish(network, released)).isLessThanOrEqualTo(finish);
            }
        }
    }

    @Test
    void twoSetsTogetherFinishWhenTheLaterOfThemAloneWould() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = draw(random, false);
            Map<String, LocalDate> a = readiness(random, network);
            Map<String, LocalDate> b = readiness(random, network);
            Map<String, LocalDate> both = new HashMap<>(a);
            b.forEach((code, day) -> both.merge(code, day, (x, y) -> x.isAfter(y) ? x : y));

            assertThat(finish(network, both)).isEqualTo(Math.max(finish(network, a), finish(network, b)));
        }
    }

    @Test
    void theFloatIsUsedUpFreelyAndOneMoreDayOfWorkMovesTheFinish() {
        SplittableRandom random = new SplittableRandom(43);
        int tried = 0;
        for (int i = 0; i < NETWORKS; i++) {
            Network network = draw(random, false);
            NetworkPlan plan = network.plan(CALENDAR, Map.of());
            int finish = finish(network, Map.of());
            for (NetworkPlan.Slot slot : plan.slots()) {
                assertThat(finish(network, Map.of(slot.task().code(), slot.latestStart())))
                        .as("%s of network %s begins on its latest day", slot.task(), i)
                        .isEqualTo(finish);
                if (leadsToTheEnd(network, slot.task().code())) {
                    tried++;
                    assertThat(finish(network, Map.of(slot.task().code(), next(slot))))
                            .as("%s of network %s begins a day of work later", slot.task(), i)
                            .isGreaterThan(finish);
                }
            }
        }
        assertThat(tried).isGreaterThan(NETWORKS);
    }

    /** The next day on which the task could begin. */
    private static LocalDate next(NetworkPlan.Slot slot) {
        int after = Math.toIntExact(slot.latestStart().toEpochDay()) + 1;
        return LocalDate.ofEpochDay(
                slot.task().isEvent() ? after : CALENDAR.roll(slot.task().workDays(), after));
    }

    private static boolean leadsToTheEnd(Network network, String code) {
        @Nullable
        NetworkTask end = network.tasks().stream()
                .filter(task -> task.milestone() != null)
                .findFirst()
                .orElse(null);
        return end == null
                || end.code().equals(code)
                || network.links().stream()
                        .anyMatch(link -> link.from().equals(code) && leadsToTheEnd(network, link.to()));
    }

    @Test
    void somethingOpenIsCriticalAndTheCriticalTasksMakeAnUnbrokenWay() {
        SplittableRandom random = new SplittableRandom(47);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = draw(random, false);
            assertThat(NetworkTest.criticalOf(network.plan(CALENDAR, Map.of()))).isNotEmpty();

            // Where calendars differ, work that ends on a Saturday may well wait for an office's Monday: there the way
            // has gaps.
            network = onEveryDay(network);
            NetworkPlan plan = network.plan(CALENDAR, Map.of());
            List<String> critical = NetworkTest.criticalOf(plan);
            List<NetworkLink> links = network.links();
            assertThat(critical).isNotEmpty();
            assertThat(critical)
                    .as("each critical task is a first one or waits for a critical one")
                    .allMatch(code -> planned(plan, code)
                            || links.stream()
                                    .anyMatch(link -> link.to().equals(code) && critical.contains(link.from())));
        }
    }

    private static Network onEveryDay(Network network) {
        return new Network(
                network.tasks().stream()
                        .map(task -> new NetworkTask(
                                task.code(),
                                task.name(),
                                task.milestone(),
                                task.days(),
                                WorkDays.EVERY_DAY,
                                task.notBefore(),
                                task.started(),
                                task.finished()))
                        .toList(),
                network.links());
    }

    private static boolean planned(NetworkPlan plan, String code) {
        NetworkPlan.Slot slot = plan.find(code).orElseThrow();
        LocalDate notBefore = slot.task().notBefore();
        return notBefore != null && !slot.start().isAfter(notBefore);
    }

    @Test
    void whatIsReadyWhenPlannedChangesNothing() {
        SplittableRandom random = new SplittableRandom(53);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = draw(random, true);
            NetworkPlan plan = network.plan(CALENDAR, Map.of());
            Map<String, LocalDate> asPlanned = new HashMap<>();
            plan.slots().forEach(slot -> asPlanned.put(slot.task().code(), slot.start()));

            assertThat(finish(network, asPlanned)).isEqualTo(finish(network, Map.of()));
        }
    }

    @Test
    void countingThereAndBackIsTheLatestMorningThatStillLeadsThere() {
        for (WorkDays kind : WorkDays.values()) {
            IntStream.range(-9, 10)
                    .forEach(count -> IntStream.range(0, 60).forEach(d -> {
                        int morning = Math.toIntExact(day("01/02/2024").toEpochDay()) + d;
                        int back = CALENDAR.beforeLag(kind, morning, count);
                        assertThat(CALENDAR.lag(kind, back, count)).isLessThanOrEqualTo(morning);
                        assertThat(CALENDAR.lag(kind, back + 1, count)).isGreaterThan(morning);
                    }));
        }
    }
}
