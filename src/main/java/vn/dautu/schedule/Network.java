package vn.dautu.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a project and what waits for what: finish-start and start-start with lag, each task on its own calendar. Pure. Its finish is
 * a maximum of sums over paths, so it never comes earlier when something is ready later (the critical path method, Kelley and Walker 1959).
 *
 * <p>What has begun has begun: neither its predecessors nor what is ready late moves it. Times are mornings: a task of one day that begins
 * on the morning of day d is finished on the morning of d + 1. An event that waits for work is reached in the evening, any other in the
 * morning of its day.
 */
public final class Network implements Serializable {

    private static final int NONE = Integer.MIN_VALUE;
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final List<NetworkTask> tasks;
    private final List<NetworkLink> links;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final int[] from;
    private final int[] to;
    private final int[][] incoming;
    private final int[][] outgoing;
    /** Indexes in an order in which every task comes after those it waits for. */
    private final int[] order;

    private final boolean[] evening;
    private final int[] last;
    /** Whether something of the project's end waits for the task. */
    private final boolean[] leadsToTheEnd;

    /**
     * @throws NetworkRefused when a code comes twice, a link names a task that is not there, tasks wait for one another in a circle, or a
     *     task has neither a planned day nor anything to wait for
     */
    public Network(List<NetworkTask> tasks, List<NetworkLink> links) {
        this.tasks = List.copyOf(tasks);
        this.links = List.copyOf(links);
        for (int i = 0; i < tasks.size(); i++) {
            String code = tasks.get(i).code();
            if (indexOf.put(code, i) != null) {
                throw new NetworkRefused("network.task-twice", List.of(code), code);
            }
        }
        this.from = new int[links.size()];
        this.to = new int[links.size()];
        for (int edge = 0; edge < links.size(); edge++) {
            from[edge] = known(links.get(edge), links.get(edge).from());
            to[edge] = known(links.get(edge), links.get(edge).to());
        }
        this.incoming = edges(to);
        this.outgoing = edges(from);
        this.order = ordered();
        for (int i = 0; i < tasks.size(); i++) {
            NetworkTask task = tasks.get(i);
            if (incoming[i].length == 0 && task.notBefore() == null && !task.hasBegun()) {
                throw new NetworkRefused("network.no-start", List.of(task.code()), task.code(), task.name());
            }
        }
        this.evening = evenings();
        this.last = lastTasks();
        this.leadsToTheEnd = leading();
    }

    public List<NetworkTask> tasks() {
        return tasks;
    }

    public List<NetworkLink> links() {
        return links;
    }

    public boolean has(String code) {
        return indexOf.containsKey(code);
    }

    /** The network as it was planned: what has begun or is done is forgotten. What has no planned day of its own was planned as it came. */
    public Network asPlanned() {
        List<NetworkTask> planned = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            NetworkTask task = tasks.get(i);
            LocalDate first = incoming[i].length == 0 ? task.firstKnownDay() : null;
            planned.add(first == null ? task.asPlanned() : task.asPlanned().notBefore(first));
        }
        return new Network(planned, links);
    }

    /**
     * The network as it goes on from a day: what has not begun begins on that day at the earliest, what has begun and is not done is at
     * work on it.
     */
    public Network goingOnFrom(LocalDate day, SiteCalendar calendar) {
        int today = morning(day);
        return new Network(
                tasks.stream()
                        .map(task -> {
                            if (!task.isOpen()) {
                                return task;
                            }
                            if (task.started() == null) {
                                return task.notBefore() == null
                                                || task.notBefore().isBefore(day)
                                        ? task.notBefore(day)
                                        : task;
                            }
                            int begun = morning(task.started());
                            int used = calendar.workedBetween(task.workDays(), begun, today + 1);
                            return task.isEvent() || used <= task.days() ? task : task.lasting(used);
                        })
                        .toList(),
                links);
    }

    /** The morning after the project's last day, as an epoch day, when what is named is ready no earlier than on its day. */
    public int finish(SiteCalendar calendar, Map<String, LocalDate> readyOn) {
        return finishOf(forward(calendar, ready(readyOn))[1]);
    }

    /** The plan when what is named is ready no earlier than on its day. */
    public NetworkPlan plan(SiteCalendar calendar, Map<String, LocalDate> readyOn) {
        int[][] early = forward(calendar, ready(readyOn));
        int finish = finishOf(early[1]);
        int[] latestStart = backward(calendar, early, finish);
        List<NetworkPlan.Slot> slots = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            NetworkTask task = tasks.get(i);
            int slack = task.isOpen() ? Math.max(0, latestStart[i] - early[0][i]) : 0;
            slots.add(new NetworkPlan.Slot(
                    task,
                    firstDay(i, early[0][i]),
                    lastDay(i, early[1][i]),
                    firstDay(i, early[0][i] + slack),
                    slack,
                    task.isOpen() && leadsToTheEnd[i] && slack == 0));
        }
        return new NetworkPlan(
                tasks.isEmpty() ? LocalDate.EPOCH : lastDay(lastOf(early[1]), finish), List.copyOf(slots));
    }

    private int known(NetworkLink link, String code) {
        Integer index = indexOf.get(code);
        if (index == null) {
            throw new NetworkRefused("network.task-unknown", List.of(code), code, link.from(), link.to());
        }
        return index;
    }

    private int[] ready(Map<String, LocalDate> readyOn) {
        int[] ready = new int[tasks.size()];
        Arrays.fill(ready, NONE);
        readyOn.forEach((code, day) -> {
            Integer index = indexOf.get(code);
            if (index != null) {
                ready[index] = morning(day);
            }
        });
        return ready;
    }

    /** Mornings of start and of the day after the finish, for each task. */
    private int[][] forward(SiteCalendar calendar, int[] ready) {
        int[] start = new int[tasks.size()];
        int[] finish = new int[tasks.size()];
        for (int i : order) {
            NetworkTask task = tasks.get(i);
            if (task.hasBegun()) {
                happened(calendar, i, start, finish);
                continue;
            }
            int begin = onDay(i, Math.max(ready[i], morning(task.notBefore())));
            for (int edge : incoming[i]) {
                NetworkLink link = links.get(edge);
                int earlier = from[edge];
                boolean afterWork = isAfterWork(edge);
                int reached =
                        calendar.lag(task.workDays(), afterWork ? finish[earlier] : start[earlier], link.lagDays());
                begin = Math.max(begin, afterWork ? reached : onDay(i, reached));
            }
            start[i] = task.isEvent() ? begin : calendar.roll(task.workDays(), begin);
            finish[i] = calendar.after(task.workDays(), start[i], task.days());
        }
        return new int[][] {start, finish};
    }

    /** A day on which a task begins or an event is reached, as a time. */
    private int onDay(int i, int morning) {
        return evening[i] && morning != NONE ? morning + 1 : morning;
    }

    private void happened(SiteCalendar calendar, int i, int[] start, int[] finish) {
        NetworkTask task = tasks.get(i);
        LocalDate started = task.started();
        LocalDate finished = task.finished();
        if (task.isEvent()) {
            start[i] = onDay(i, morning(finished == null ? started : finished));
            finish[i] = start[i];
            return;
        }
        finish[i] = finished == null
                ? calendar.after(task.workDays(), morning(started), task.days())
                : morning(finished) + 1;
        start[i] = started == null ? calendar.latest(task.workDays(), finish[i], task.days()) : morning(started);
    }

    private int[] backward(SiteCalendar calendar, int[][] early, int projectFinish) {
        int[] latestStart = new int[tasks.size()];
        boolean[] ends = new boolean[tasks.size()];
        for (int i : last) {
            ends[i] = true;
        }
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            NetworkTask task = tasks.get(i);
            int latestFinish = ends[i] ? projectFinish : NO_LIMIT;
            int start = NO_LIMIT;
            for (int edge : outgoing[i]) {
                int later = to[edge];
                if (latestStart[later] == NO_LIMIT || tasks.get(later).hasBegun() || !leadsToTheEnd[later]) {
                    continue;
                }
                boolean afterWork = isAfterWork(edge);
                int limit = calendar.beforeLag(
                        tasks.get(later).workDays(),
                        afterWork || !evening[later] ? latestStart[later] : latestStart[later] - 1,
                        links.get(edge).lagDays());
                if (afterWork) {
                    latestFinish = Math.min(latestFinish, limit);
                } else {
                    start = Math.min(start, limit);
                }
            }
            if (latestFinish == NO_LIMIT && start == NO_LIMIT) {
                // Nothing that ends the project waits for it any more: it may end with the project.
                latestFinish = Math.max(projectFinish, early[1][i]);
            }
            if (latestFinish != NO_LIMIT) {
                start = Math.min(start, calendar.latest(task.workDays(), latestFinish, task.days()));
            }
            latestStart[i] = task.isEvent() ? start : calendar.rollBack(task.workDays(), start);
        }
        return latestStart;
    }

    /** Whether the link waits for the end of something; an event that is a morning has no other end than its beginning. */
    private boolean isAfterWork(int edge) {
        int earlier = from[edge];
        return links.get(edge).kind() == NetworkLink.Kind.FINISH_START
                && (!tasks.get(earlier).isEvent() || evening[earlier]);
    }

    private boolean[] evenings() {
        boolean[] found = new boolean[tasks.size()];
        for (int i : order) {
            if (tasks.get(i).isEvent()) {
                for (int edge : incoming[i]) {
                    int earlier = from[edge];
                    found[i] |= links.get(edge).kind() == NetworkLink.Kind.FINISH_START
                            && (!tasks.get(earlier).isEvent() || found[earlier]);
                }
            }
        }
        return found;
    }

    /** The tasks that end the project: the one of its hand-over, else of its whole work, else all. */
    private int[] lastTasks() {
        for (Milestone end : List.of(Milestone.COMPLETE, Milestone.WORK_100)) {
            int[] found = IntStream.range(0, tasks.size())
                    .filter(i -> tasks.get(i).milestone() == end)
                    .toArray();
            if (found.length > 0) {
                return found;
            }
        }
        return IntStream.range(0, tasks.size()).toArray();
    }

    private boolean[] leading() {
        boolean[] found = new boolean[tasks.size()];
        for (int i : last) {
            found[i] = true;
        }
        for (int k = order.length - 1; k >= 0; k--) {
            for (int edge : outgoing[order[k]]) {
                found[order[k]] |= found[to[edge]] && !tasks.get(to[edge]).hasBegun();
            }
        }
        return found;
    }

    private int finishOf(int[] finish) {
        int latest = NONE;
        for (int i : last) {
            latest = Math.max(latest, finish[i]);
        }
        return latest;
    }

    private int lastOf(int[] finish) {
        int which = last[0];
        for (int i : last) {
            which = finish[i] > finish[which] ? i : which;
        }
        return which;
    }

    private LocalDate firstDay(int i, int start) {
        return LocalDate.ofEpochDay(evening[i] ? start - 1 : start);
    }

    private LocalDate lastDay(int i, int finish) {
        return LocalDate.ofEpochDay(tasks.get(i).isEvent() && !evening[i] ? finish : finish - 1);
    }

    private static int morning(@Nullable LocalDate day) {
        return day == null ? NONE : Math.toIntExact(day.toEpochDay());
    }

    private int[][] edges(int[] ends) {
        List<List<Integer>> all = new ArrayList<>();
        tasks.forEach(task -> all.add(new ArrayList<>()));
        for (int edge = 0; edge < ends.length; edge++) {
            all.get(ends[edge]).add(edge);
        }
        return all.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[] ordered() {
        int[] waiting = new int[tasks.size()];
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = incoming[i].length;
            if (waiting[i] == 0) {
                free.add(i);
            }
        }
        int[] sorted = new int[tasks.size()];
        int n = 0;
        while (!free.isEmpty()) {
            int i = free.remove();
            sorted[n++] = i;
            for (int edge : outgoing[i]) {
                if (--waiting[to[edge]] == 0) {
                    free.add(to[edge]);
                }
            }
        }
        if (n < sorted.length) {
            List<String> circle = circle(waiting);
            throw new NetworkRefused("network.circle", circle, String.join(" → ", circle) + " → " + circle.getFirst());
        }
        return sorted;
    }

    /** One circle among the tasks that still wait: each of them waits for another of them, so going back from any comes round. */
    private List<String> circle(int[] waiting) {
        int at = IntStream.range(0, waiting.length)
                .filter(i -> waiting[i] > 0)
                .findFirst()
                .orElseThrow();
        List<Integer> walked = new ArrayList<>();
        while (!walked.contains(at)) {
            walked.add(at);
            at = Arrays.stream(incoming[at])
                    .map(edge -> from[edge])
                    .filter(earlier -> waiting[earlier] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> codes = new ArrayList<>();
        for (int i : walked.subList(walked.indexOf(at), walked.size())) {
            codes.add(Objects.requireNonNull(tasks.get(i)).code());
        }
        Collections.reverse(codes);
        return codes;
    }
}
