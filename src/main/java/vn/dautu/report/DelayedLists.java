package vn.dautu.report;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.fact.Source;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.Timetable;
import vn.dautu.standing.StandingBook;

/** Fills in the list of late projects, and opens the facts behind each of its figures. */
@Component
public class DelayedLists {

    private final StandingBook standings;
    private final CapitalPlan plan;
    private final ProjectRegister projects;
    private final Timetable timetable;
    private final DisbursementLedger ledger;
    private final ClearanceRegister clearance;
    private final ObstacleBook obstacles;
    private final AgencyRegister agencies;

    DelayedLists(
            StandingBook standings,
            CapitalPlan plan,
            ProjectRegister projects,
            Timetable timetable,
            DisbursementLedger ledger,
            ClearanceRegister clearance,
            ObstacleBook obstacles,
            AgencyRegister agencies) {
        this.standings = standings;
        this.plan = plan;
        this.projects = projects;
        this.timetable = timetable;
        this.ledger = ledger;
        this.clearance = clearance;
        this.obstacles = obstacles;
        this.agencies = agencies;
    }

    @Transactional(readOnly = true)
    public DelayedList list(AsOf asOf) {
        return DelayedList.of(
                asOf, standings.all(asOf), plan.mediumTerm(asOf), obstacles.worst(asOf), agencies.actingOn(asOf.at()));
    }

    /** The facts behind a cell; none where a cell says who a project is. */
    public List<Source> sources(DelayedColumn column, ProjectId project, AsOf asOf) {
        return switch (column) {
            case TOTAL -> projects.investmentSources(project, asOf);
            case SOURCES -> plan.mediumTermSources(project, asOf);
            case FINISH_ORIGINAL, FINISH_ADJUSTED, FINISH_FORECAST, LATE, LATE_ORIGINAL ->
                timetable.milestoneSources(project, Milestone.COMPLETE, asOf);
            case PLANNED, DONE, TIME_INDEX, AS_OF -> timetable.reportSources(project, asOf);
            case CAUSE, DETAIL, TAKEN, PROPOSAL, ACTOR, DUE -> {
                Obstacle worst = obstacles.worst(asOf).get(project);
                yield worst == null ? timetable.reportSources(project, asOf) : obstacles.sources(worst.id(), asOf);
            }
            case PAID -> {
                // A share of nothing paid still has its plan.
                int year = BudgetYear.runningOn(asOf.at()).year();
                yield Stream.concat(
                                ledger.sources(project, year, asOf).stream(),
                                plan.annualSources(project, year, asOf).stream())
                        .toList();
            }
            case ADVANCE -> ledger.sources(project, asOf);
            case LAND, LAND_LEFT -> clearance.handOverSources(project, asOf);
            case NAME, CODE, OWNER, GROUP, UNIT, BY -> List.of();
        };
    }
}
