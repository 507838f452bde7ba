package vn.dautu.standing.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;

/** The answer to a query: the lines in their order, the groups, and what all comes to. Nothing in it asks the books again. */
public final class Selection {

    private final List<Line> lines;
    private final List<Group> groups;
    private final Group total;
    private final Map<Light, Integer> lights;

    Selection(List<Standing> ordered, List<Group> groups, boolean groupsOnly, Map<Light, Integer> lights) {
        this.groups = groups;
        this.lights = lights;
        this.total = new Group(null, ordered);
        List<Line> all = new ArrayList<>(ordered.size() + groups.size());
        if (groups.isEmpty()) {
            ordered.forEach(standing -> all.add(new Line.Row(standing)));
        }
        for (Group group : groups) {
            all.add(new Line.Head(group));
            if (!groupsOnly) {
                group.standings().forEach(standing -> all.add(new Line.Row(standing)));
            }
        }
        this.lines = List.copyOf(all);
    }

    /** All lines, group heads among them. */
    public List<Line> lines() {
        return lines;
    }

    /** A page of the lines; past the end fewer or none. */
    public List<Line> page(int offset, int limit) {
        int from = Math.clamp(offset, 0, lines.size());
        return lines.subList(from, Math.clamp((long) from + limit, from, lines.size()));
    }

    /** In the order shown; empty when the query puts nothing together. */
    public List<Group> groups() {
        return groups;
    }

    /** All projects selected, and their totals. */
    public Group total() {
        return total;
    }

    /** How many projects of each light there would be if the query did not choose lights. */
    public int count(Light light) {
        return lights.getOrDefault(light, 0);
    }
}
