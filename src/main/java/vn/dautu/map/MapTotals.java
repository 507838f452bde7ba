package vn.dautu.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;

/**
 * The five figures over the projects shown.
 *
 * @param late projects whose light is red
 * @param medianDays median and {@code worstDays} greatest ranking days of the late ones
 * @param tasksOpen tasks that a last report gives an agency with a day, {@code tasksOverdue} those whose day has passed
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

    public static MapTotals of(List<Standing> standings, LocalDate day) {
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
        List<ProgressReport> tasks = standings.stream()
                .filter(standing -> standing.light() != Light.BLUE)
                .map(Standing::report)
                .flatMap(Optional::stream)
                .filter(report -> report.actor() != null && report.dueOn() != null)
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
                (int) tasks.stream()
                        .filter(report -> Objects.requireNonNull(report.dueOn()).isBefore(day))
                        .count());
    }
}
