package vn.dautu.report;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.project.ProjectId;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;

/** The list of late projects as of a day, the worst first: those whose schedule light is red, as on the map. */
public record DelayedList(AsOf asOf, List<DelayedProject> projects) implements Serializable {

    static DelayedList of(AsOf asOf, List<Standing> standings, Map<ProjectId, List<MediumTermLine>> mediumTerm) {
        return new DelayedList(
                asOf,
                standings.stream()
                        .filter(standing -> standing.schedule().light() == Light.RED)
                        .map(standing -> new DelayedProject(
                                standing,
                                sources(mediumTerm.getOrDefault(
                                        standing.profile().id(), List.of()))))
                        .toList());
    }

    private static List<CapitalSource> sources(List<MediumTermLine> lines) {
        return lines.stream()
                .filter(line -> line.amount().isPositive())
                .map(MediumTermLine::source)
                .distinct()
                .sorted()
                .toList();
    }
}
