package vn.dautu.schedule;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands in the book of a project's network, whether it makes a network or not.
 *
 * @param tasks as stated: without what the timetable tells of their milestones
 * @param latest the id of the latest statement, 0 when there is none: what an editor must have seen
 */
public record NetworkFacts(List<NetworkTask> tasks, List<NetworkLink> links, long latest) implements Serializable {

    public Optional<NetworkTask> find(String code) {
        return tasks.stream().filter(task -> task.code().equals(code)).findFirst();
    }

    public List<NetworkLink> linksTo(String code) {
        return links.stream().filter(link -> link.to().equals(code)).toList();
    }

    public List<NetworkLink> linksFrom(String code) {
        return links.stream().filter(link -> link.from().equals(code)).toList();
    }

    /** With the task as it is given, waiting for just these. */
    public NetworkFacts with(NetworkTask task, List<NetworkLink> predecessors) {
        return new NetworkFacts(
                and(tasks, each -> each.code().equals(task.code()), List.of(task)),
                and(links, each -> each.to().equals(task.code()), predecessors),
                latest);
    }

    /** Without the task and all that tied it to others. */
    public NetworkFacts without(String code) {
        return new NetworkFacts(
                and(tasks, each -> each.code().equals(code), List.of()),
                and(links, each -> each.to().equals(code) || each.from().equals(code), List.of()),
                latest);
    }

    /** @throws NetworkRefused when they make none */
    public Network network() {
        return new Network(tasks, links);
    }

    private static <T> List<T> and(List<T> all, Predicate<T> replaced, List<T> added) {
        return Stream.concat(all.stream().filter(replaced.negate()), added.stream())
                .toList();
    }
}
