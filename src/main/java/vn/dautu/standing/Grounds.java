package vn.dautu.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.PlanHistory;
import vn.dautu.schedule.Timetable;

/** The facts that a judgement rests on, each with its document, and how the figure follows from them. */
@Component
public class Grounds {

    private final ProjectRegister projects;
    private final CapitalPlan plan;
    private final DisbursementLedger ledger;
    private final Timetable timetable;
    private final PlanHistory planHistory;
    private final ClearanceRegister clearance;

    Grounds(
            ProjectRegister projects,
            CapitalPlan plan,
            DisbursementLedger ledger,
            Timetable timetable,
            PlanHistory planHistory,
            ClearanceRegister clearance) {
        this.projects = projects;
        this.plan = plan;
        this.ledger = ledger;
        this.timetable = timetable;
        this.planHistory = planHistory;
        this.clearance = clearance;
    }

    /** What a figure of a standing is about. */
    public enum About {
        /** Days late of the hand-over, against the current and the original plan. */
        FINISH,
        /** Days overdue of one milestone. */
        MILESTONE,
        /** Years of funding. */
        FUNDING,
        /** SPI(t), planned and done percent. */
        WORK,
        /** Share of the year's plan disbursed. */
        MONEY,
        /** The total investment. */
        TOTAL,
        /** The medium-term plan of the period and what was disbursed from it. */
        PERIOD,
        /** Advances not yet recovered. */
        ADVANCE,
        /** Share of the land handed over. */
        LAND,
        /** Days since the last report. */
        REPORT;

        /** How the figure follows from the facts, in words. */
        public Reason formula() {
            return Reason.of("ground.formula." + name());
        }

        public static About of(Concern concern) {
            return switch (concern.rule()) {
                case "R2" -> FUNDING;
                case "R3", "A1", "A4" -> MILESTONE;
                case "R5", "A3" -> WORK;
                case "A6" -> LAND;
                case "A5", "GREY-SILENT" -> REPORT;
                default ->
                    concern.rule().startsWith("M-")
                            ? MONEY
                            : concern.rule().startsWith("L-")
                                    ? LAND
                                    : concern.rule().startsWith("D-") ? REPORT : FINISH;
            };
        }
    }

    /** The facts behind what a rule said. */
    @Transactional(readOnly = true)
    public List<Source> behind(Standing standing, Concern concern) {
        Milestone milestone = concern.reason().arguments().stream()
                .filter(Milestone.class::isInstance)
                .map(Milestone.class::cast)
                .findFirst()
                .orElse(Milestone.COMPLETE);
        return behind(standing, About.of(concern), milestone);
    }

    /** The facts behind a figure of a standing. */
    @Transactional(readOnly = true)
    public List<Source> behind(Standing standing, About about) {
        Milestone worst = standing.worstMilestone() == null
                ? Milestone.COMPLETE
                : standing.worstMilestone().milestone();
        return behind(standing, about, worst);
    }

    private List<Source> behind(Standing standing, About about, Milestone milestone) {
        ProjectId project = standing.profile().id();
        AsOf asOf = standing.asOf();
        int year = standing.moneyPosition().year();
        return switch (about) {
            case FINISH ->
                join(
                        timetable.milestoneSources(project, Milestone.START, asOf),
                        timetable.milestoneSources(project, Milestone.COMPLETE, asOf),
                        last(timetable.reportSources(project, asOf)));
            case MILESTONE -> join(timetable.milestoneSources(project, milestone, asOf));
            case FUNDING ->
                join(
                        projects.profileSources(project, asOf),
                        plan.mediumTermSources(project, asOf),
                        timetable.milestoneSources(project, Milestone.COMPLETE, asOf));
            case WORK ->
                join(
                        timetable.milestoneSources(project, Milestone.START, asOf),
                        planHistory.curveSources(project, asOf),
                        timetable.reportSources(project, asOf));
            case MONEY -> join(plan.annualSources(project, year, asOf), ledger.sources(project, year, asOf));
            case TOTAL -> join(projects.investmentSources(project, asOf));
            case PERIOD -> join(plan.mediumTermSources(project, asOf), ledger.sources(project, asOf));
            case ADVANCE -> join(ledger.sources(project, asOf));
            case LAND ->
                join(
                        timetable.milestoneSources(project, Milestone.GPMB_100, asOf),
                        clearance.handOverSources(project, asOf));
            case REPORT -> join(timetable.reportSources(project, asOf));
        };
    }

    private static List<Source> last(List<Source> sources) {
        return sources.isEmpty() ? List.of() : List.of(sources.getLast());
    }

    @SafeVarargs
    private static List<Source> join(List<Source>... parts) {
        return Stream.of(parts).flatMap(List::stream).collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }
}
