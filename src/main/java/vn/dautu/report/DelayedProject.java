package vn.dautu.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.plan.CapitalSource;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.standing.Standing;

/**
 * A project on the list of the late: where it stands, and from which sources it is paid.
 *
 * @param obstacle its worst open obstacle; null where there is none, then the owner's report speaks
 * @param actor the agency that must act, by the name it has on the day; null when nobody is named
 */
public record DelayedProject(
        Standing standing,
        List<CapitalSource> sources,
        @Nullable Obstacle obstacle,
        @Nullable String actor) {

    Optional<Obstacle> worst() {
        return Optional.ofNullable(obstacle);
    }

    Optional<DelayCause> cause() {
        return worst().map(Obstacle::mainCause)
                .or(() -> standing.report().map(ProgressReport::cause).flatMap(DelayCause::find));
    }
}
