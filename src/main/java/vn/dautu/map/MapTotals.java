package vn.dautu.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.project.ProjectId;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;

/**
 * The five figures over the projects shown.
 *
 * @param late projects whose light is red
 * @param medianDays median and {@code worstDays} greatest ranking days of the late ones
 * @param tasksOpen obstacles still open, each with an agency that must act, {@code tasksOverdue} those whose day has passed
 */
public record MapTotals(
        int late,
        int all,
        long medianDays,
        long worstDays,
        Share disbursed,
        Share land,
        int parcelsOpen,
        int tasksOpen,
        int tasksOverdue) {

    public static MapTotals of(List<Standing> standings, Map<ProjectId, List<Obstacle>> obstacles) {
        List<Long> days = standings.stream()
                .filter(standing -> standing.light() == Light.RED)
                .map(Standing::rankingDays)
                .sorted()
                .toList();
        Vnd paid = standings.stream()
                .map(standing -> standing.moneyPosition().yearPaid())
                .reduce(Vnd.ZERO, Vnd::plus);
        Vnd plan = standings.stream()
                .map(standing -> standing.moneyPosition().yearPlan())
                .reduce(Vnd.ZERO, Vnd::plus);
        List<LandPosition> land = standings.stream()
                .map(Standing::landPosition)
                .filter(Objects::nonNull)
                .toList();
        List<Obstacle> tasks = standings.stream()
                .flatMap(standing -> obstacles.getOrDefault(standing.profile().id(), List.of()).stream())
                .toList();
        return new MapTotals(
                days.size(),
                standings.size(),
                days.isEmpty() ? 0 : days.get((days.size() - 1) / 2),
                days.isEmpty() ? 0 : days.getLast(),
                Share.of(paid, plan),
                new Share(
                        land.stream().map(LandPosition::handedOverM2).reduce(BigDecimal.ZERO, BigDecimal::add),
                        land.stream().map(LandPosition::toRecoverM2).reduce(BigDecimal.ZERO, BigDecimal::add)),
                land.stream().mapToInt(LandPosition::open).sum(),
                tasks.size(),
                (int) tasks.stream().filter(Obstacle::isOverdue).count());
    }
}
