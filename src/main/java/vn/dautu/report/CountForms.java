package vn.dautu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.oversight.OversightBook;
import vn.dautu.oversight.OversightEvent;
import vn.dautu.project.InvestmentSteps;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.report.Counted.Proof;
import vn.dautu.report.ProjectRecord.LateDay;
import vn.dautu.report.ReportPeriod.Window;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.Timetable;
import vn.dautu.schedule.TimetableHistory;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;

/** Fills in the count form: one set-based question to each book, and standing's judgement at the end of each month of the period. */
@Component
public class CountForms {

    private final StandingBook standings;
    private final OversightBook oversight;
    private final ObstacleBook obstacles;
    private final TimetableHistory history;
    private final InvestmentSteps investments;
    private final Timetable timetable;
    private final ProjectRegister projects;

    CountForms(
            StandingBook standings,
            OversightBook oversight,
            ObstacleBook obstacles,
            TimetableHistory history,
            InvestmentSteps investments,
            Timetable timetable,
            ProjectRegister projects) {
        this.standings = standings;
        this.oversight = oversight;
        this.obstacles = obstacles;
        this.history = history;
        this.investments = investments;
        this.timetable = timetable;
        this.projects = projects;
    }

    /** The form of a period as of a day. What happened after the period is left out, however late the question. */
    @Transactional(readOnly = true)
    public CountForm form(ReportPeriod period, AsOf asOf) {
        Optional<Window> window = period.until(asOf.at());
        return CountForm.of(
                period, asOf, window.map(w -> records(w, asOf.known())).orElse(List.of()));
    }

    private List<ProjectRecord> records(Window window, LocalDate known) {
        AsOf end = new AsOf(window.end(), known);
        Map<ProjectId, List<OversightEvent>> events = oversight.events(end);
        Map<ProjectId, List<LocalDate>> reports = history.reportDays(end);
        Map<ProjectId, List<TimetableHistory.FinishMoved>> finishes = history.finishesMoved(end);
        Map<ProjectId, List<InvestmentSteps.Step>> totals = investments.steps(end);
        Map<ProjectId, List<LateDay>> late = lateDays(window, known);
        return standings.all(end).stream()
                .sorted(java.util.Comparator.comparing(
                        standing -> standing.profile().code()))
                .map(standing -> {
                    ProjectId id = standing.profile().id();
                    List<OversightEvent> own = events.getOrDefault(id, List.of());
                    return new ProjectRecord(
                            standing.profile(),
                            standing.ownerName(),
                            OversightBook.capitalOf(own),
                            reached(standing),
                            reports.getOrDefault(id, List.of()),
                            own,
                            totals.getOrDefault(id, List.of()),
                            finishes.getOrDefault(id, List.of()),
                            late.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static Map<Milestone, LocalDate> reached(Standing standing) {
        Map<Milestone, LocalDate> reached = new HashMap<>();
        for (MilestoneDates dates : standing.timetable().milestones()) {
            LocalDate actual = dates.actual();
            if (actual != null) {
                reached.put(dates.milestone(), actual);
            }
        }
        return reached;
    }

    /**
     * A plan that is moved in the period or a work that is handed over late must not make the lateness of the months before it unseen; so
     * the question is put for the end of each month.
     */
    private Map<ProjectId, List<LateDay>> lateDays(Window window, LocalDate known) {
        Map<ProjectId, List<LateDay>> late = new HashMap<>();
        for (LocalDate day : window.monthEnds()) {
            AsOf then = new AsOf(day, known);
            Map<ProjectId, Obstacle> worst = obstacles.worst(then);
            for (Standing standing : standings.all(then)) {
                lateOn(standing, worst.get(standing.profile().id()), window)
                        .ifPresent(
                                found -> late.computeIfAbsent(standing.profile().id(), id -> new ArrayList<>())
                                        .add(found));
            }
        }
        return late;
    }

    /**
     * Late: the schedule light says so, or it was handed over in the period after its approved day. The main cause is that of the worst
     * open obstacle; where the book of obstacles has none, what the owner's report says.
     */
    static Optional<LateDay> lateOn(Standing standing, @Nullable Obstacle worst, Window window) {
        DelayCause cause = worst != null
                ? worst.mainCause()
                : standing.report()
                        .map(ProgressReport::cause)
                        .flatMap(DelayCause::find)
                        .orElse(null);
        if (standing.schedule().light() == Light.RED) {
            return Optional.of(
                    new LateDay(standing.asOf().at(), standing.schedule().reason(), cause));
        }
        Long days = standing.daysLate();
        LocalDate handedOver = standing.completion().map(MilestoneDates::actual).orElse(null);
        return handedOver != null && days != null && days > 0 && window.has(handedOver)
                ? Optional.of(new LateDay(
                        standing.asOf().at(), Reason.of("count.why.handed-over-late", handedOver, days), cause))
                : Optional.empty();
    }

    /** The facts that make a project count. */
    public List<Source> sources(CountForm form, ProjectId project, Proof proof) {
        AsOf asOf = new AsOf(form.dataTo(), form.asOf().known());
        return switch (proof) {
            case Proof.OfMilestone(Milestone milestone) -> timetable.milestoneSources(project, milestone, asOf);
            case Proof.OfReports() -> timetable.reportSources(project, asOf);
            case Proof.OfTotal() -> projects.investmentSources(project, asOf);
            case Proof.OfOversight proven ->
                oversight.sources(project, proven.kinds(), proven.from(), proven.to(), asOf);
            case Proof.OfStanding(LocalDate day) -> {
                AsOf then = new AsOf(day, form.asOf().known());
                List<Source> all = new ArrayList<>();
                standings
                        .find(project, then)
                        .map(Standing::worstMilestone)
                        .map(MilestoneDates::milestone)
                        .filter(milestone -> milestone != Milestone.COMPLETE)
                        .ifPresent(milestone -> all.addAll(timetable.milestoneSources(project, milestone, then)));
                all.addAll(timetable.milestoneSources(project, Milestone.COMPLETE, then));
                Obstacle worst = obstacles.worst(then).get(project);
                all.addAll(
                        worst == null ? timetable.reportSources(project, then) : obstacles.sources(worst.id(), then));
                yield all;
            }
        };
    }
}
