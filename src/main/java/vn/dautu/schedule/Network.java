package vn.dautu.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a project and what waits for what: finish-start and start-start with lag, each task on its own calendar. Pure. Its finish is
 * a maximum of sums over paths, so it never comes earlier when something is ready later (the critical path method, Kelley and Walker 1959).
 */
public final class Network implements Serializable {

    private static final int NONE = Integer.MIN_VALUE;

    private final List<NetworkTask> tasks;
    private final List<NetworkLink> links;
    private final Map<String, Integer> indexOf = new HashMap<>();
    /** Indexes in an order in which every task comes after those it waits for. */
    private final int[] order;

    private final int[][] incoming;
    private final int[][] outgoing;
    private final int[] last;

    /** @throws NetworkRefused when a code comes twice, a link names a task that is not there, or tasks wait for one another in a circle */
    public Network(List<NetworkTask> tasks, List<NetworkLink> links) {
        this.tasks = List.copyOf(tasks);
        this.links = List.copyOf(links);
        for (int i = 0; i < tasks.size(); i++) {
            if (indexOf.put(tasks.get(i).code(), i) != null) {
                throw new NetworkRefused("network.task-twice", tasks.get(i).code());
            }
        }
        for (NetworkLink link : links) {
            for (String code : List.of(link.from(), link.to())) {
                if (!indexOf.containsKey(code)) {
                    throw new NetworkRefused("network.task-unknown", code);
                }
            }
        }
        this.incoming = edges(true);
        this.outgoing = edges(false);
        this.order = ordered();
        this.last = lastTasks();
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

    /** The morning after the project's last day, as an epoch day, when what is named is ready no earlier than on its day. */
    public int finish(SiteCalendar calendar, Map<String, LocalDate> readyOn) {
        int[] ready = noLimits();
        readyOn.forEach((code, day) -> {
            Integer index = indexOf.get(code);
            if (index != null) {
                ready[index] = Math.toIntExact(day.toEpochDay());
            }
        });
        return finishOf(forward(calendar, ready)[1]);
    }

    /** The plan when what is named is ready no earlier than on its day. */
    public NetworkPlan plan(SiteCalendar calendar, Map<String, LocalDate> readyOn) {
        int[] ready = noLimits();
        readyOn.forEach((code, day) -> {
            Integer index = indexOf.get(code);
            if (index != null) {
                ready[index] = Math.toIntExact(day.toEpochDay());
            }
        });
        int[][] early = forward(calendar, ready);
        int finish = finishOf(early[1]);
        int[] latestStart = backward(calendar, early, finish);
        List<NetworkPlan.Slot> slots = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            NetworkTask task = tasks.get(i);
            int slack = latestStart[i] - early[0][i];
            slots.add(new NetworkPlan.Slot(
                    task,
                    day(i, early[0][i], early[0][i]),
                    lastDay(i, early),
                    LocalDate.ofEpochDay(latestStart[i]),
                    slack,
                    task.isOpen() && slack <= 0));
        }
        int lastTask = lastOf(early[1]);
        return new NetworkPlan(tasks.isEmpty() ? LocalDate.EPOCH : lastDay(lastTask, early), List.copyOf(slots));
    }

    private int index(String code) {
        return Objects.requireNonNull(indexOf.get(code), "links were checked");
    }

    private int[] noLimits() {
        int[] ready = new int[tasks.size()];
        Arrays.fill(ready, NONE);
        return ready;
    }

    /** Mornings of start and of the day after the finish, for each task. */
    private int[][] forward(SiteCalendar calendar, int[] ready) {
        int[] start = new int[tasks.size()];
        int[] finish = new int[tasks.size()];
        for (int i : order) {
            NetworkTask task = tasks.get(i);
            int from = Math.max(ready[i], morning(task.notBefore()));
            for (int edge : incoming[i]) {
                NetworkLink link = links.get(edge);
                int earlier = index(link.from());
                int reached = link.kind() == NetworkLink.Kind.FINISH_START ? finish[earlier] : start[earlier];
                from = Math.max(from, calendar.lag(task.workDays(), reached, link.lagDays()));
            }
            if (from == NONE) {
                throw new NetworkRefused("network.no-start", task.code());
            }
            // What has begun has begun: nothing that is late now moves it.
            start[i] = task.started() == null
                    ? task.days() == 0 ? from : calendar.roll(task.workDays(), from)
                    : morning(task.started());
            finish[i] = task.finished() == null
                    ? calendar.after(task.workDays(), start[i], task.days())
                    : morning(task.finished()) + (task.days() == 0 ? 0 : 1);
        }
        return new int[][] {start, finish};
    }

    private int[] backward(SiteCalendar calendar, int[][] early, int projectFinish) {
        int[] latestFinish = new int[tasks.size()];
        int[] latestStart = new int[tasks.size()];
        Arrays.fill(latestFinish, Integer.MAX_VALUE);
        Arrays.fill(latestStart, Integer.MAX_VALUE);
        for (int i : last) {
            latestFinish[i] = projectFinish;
        }
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            NetworkTask task = tasks.get(i);
            for (int edge : outgoing[i]) {
                NetworkLink link = links.get(edge);
                int later = index(link.to());
                if (latestStart[later] == Integer.MAX_VALUE || tasks.get(later).started() != null) {
                    continue;
                }
                int limit = calendar.beforeLag(tasks.get(later).workDays(), latestStart[later], link.lagDays());
                if (link.kind() == NetworkLink.Kind.FINISH_START) {
                    latestFinish[i] = Math.min(latestFinish[i], limit);
                } else {
                    latestStart[i] = Math.min(latestStart[i], limit);
                }
            }
            if (latestFinish[i] == Integer.MAX_VALUE && latestStart[i] == Integer.MAX_VALUE) {
                // Nothing that ends the project waits for it: it may end with the project.
                latestFinish[i] = Math.max(projectFinish, early[1][i]);
            }
            if (latestFinish[i] != Integer.MAX_VALUE) {
                latestStart[i] =
                        Math.min(latestStart[i], calendar.latest(task.workDays(), latestFinish[i], task.days()));
            }
        }
        return latestStart;
    }

    /** The tasks that end the project: the one of its hand-over, else of its whole work, else all. */
    private int[] lastTasks() {
        for (Milestone end : List.of(Milestone.COMPLETE, Milestone.WORK_100)) {
            int[] found = indexesOf(end);
            if (found.length > 0) {
                return found;
            }
        }
        int[] all = new int[tasks.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private int[] indexesOf(Milestone milestone) {
        return IntStream.range(0, tasks.size())
                .filter(i -> tasks.get(i).milestone() == milestone)
                .toArray();
    }

    private int finishOf(int[] finish) {
        int latest = NONE;
        for (int i : last) {
            latest = Math.max(latest, finish[i]);
        }
        return latest;
    }

    private int lastOf(int[] finish) {
        int which = last.length == 0 ? 0 : last[0];
        for (int i : last) {
            if (finish[i] > finish[which]) {
                which = i;
            }
        }
        return which;
    }

    private LocalDate lastDay(int i, int[][] early) {
        return day(i, early[0][i], early[1][i] - (tasks.get(i).days() == 0 ? 0 : 1));
    }

    /** An event that waits for tasks is reached on the evening of the last of them, not on the next morning. */
    private LocalDate day(int i, int start, int shown) {
        boolean evening = tasks.get(i).days() == 0
                && tasks.get(i).started() == null
                && tasks.get(i).finished() == null
                && incoming[i].length > 0
                && morning(tasks.get(i).notBefore()) < start;
        return LocalDate.ofEpochDay(evening ? shown - 1 : shown);
    }

    private static int morning(@Nullable LocalDate day) {
        return day == null ? NONE : Math.toIntExact(day.toEpochDay());
    }

    private int[][] edges(boolean into) {
        List<List<Integer>> all = new ArrayList<>();
        tasks.forEach(task -> all.add(new ArrayList<>()));
        for (int edge = 0; edge < links.size(); edge++) {
            all.get(index(into ? links.get(edge).to() : links.get(edge).from())).add(edge);
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
                int later = index(links.get(edge).to());
                if (--waiting[later] == 0) {
                    free.add(later);
                }
            }
        }
        if (n < sorted.length) {
            String circle = IntStream.range(0, waiting.length)
                    .filter(i -> waiting[i] > 0)
                    .mapToObj(i -> tasks.get(i).code())
                    .collect(Collectors.joining(", "));
            throw new NetworkRefused("network.circle", circle);
        }
        return sorted;
    }
}
