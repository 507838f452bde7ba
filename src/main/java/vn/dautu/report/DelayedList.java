package vn.dautu.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;

/** The list of late projects as of a day, the worst first: those whose schedule light is red, as on the map. */
public record DelayedList(AsOf asOf, List<DelayedProject> projects) {

    static DelayedList of(
            AsOf asOf,
            List<Standing> standings,
            Map<ProjectId, List<MediumTermLine>> mediumTerm,
            Map<ProjectId, Obstacle> worst,
            Map<AgencyId, Agency> agencies) {
        return new DelayedList(
                asOf,
                standings.stream()
                        .filter(standing -> standing.schedule().light() == Light.RED)
                        .map(standing -> new DelayedProject(
                                standing,
                                sources(mediumTerm.getOrDefault(
                                        standing.profile().id(), List.of())),
                                worst.get(standing.profile().id()),
                                actor(standing, worst.get(standing.profile().id()), agencies)))
                        .toList());
    }

    private static @Nullable String actor(Standing standing, @Nullable Obstacle worst, Map<AgencyId, Agency> agencies) {
        if (worst == null) {
            return standing.report().map(ProgressReport::actor).orElse(null);
        }
        Agency agency = agencies.get(worst.duty().agency());
        return agency == null ? null : agency.shortName();
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
