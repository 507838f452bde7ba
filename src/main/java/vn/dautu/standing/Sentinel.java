package vn.dautu.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectId;

/** Watches for facts that contradict one another. */
@Component
public class Sentinel {

    private final CapitalPlan plan;

    Sentinel(CapitalPlan plan) {
        this.plan = plan;
    }

    /** The findings of these projects as of a day; a project without any has no entry. */
    @Transactional(readOnly = true)
    public Map<ProjectId, List<Finding>> findings(AsOf asOf, Set<ProjectId> projects) {
        Map<ProjectId, List<AnnualLine>> annual = plan.annual(asOf);
        Map<ProjectId, List<MediumTermLine>> medium = plan.mediumTerm(asOf);
        Map<ProjectId, List<Finding>> all = new HashMap<>();
        for (ProjectId project : projects) {
            List<Finding> found = new ArrayList<>();
            for (PlanPeriod period : plan.periods()) {
                annualBeyondMediumTerm(
                        period,
                        annual.getOrDefault(project, List.of()),
                        medium.getOrDefault(project, List.of()),
                        found);
            }
            if (!found.isEmpty()) {
                all.put(project, found);
            }
        }
        return all;
    }

    /** I2: the years' plans of a period, per source, within the medium-term allocation of that source (domain.md §1.6). */
    private static void annualBeyondMediumTerm(
            PlanPeriod period, List<AnnualLine> annual, List<MediumTermLine> medium, List<Finding> found) {
        for (CapitalSource source : CapitalSource.values()) {
            Vnd years = annual.stream()
                    .filter(line -> line.source() == source && period.covers(line.year()))
                    .filter(line -> line.level() == PlanLevel.TINH_GIAO
                            && line.kind() != PlanKind.KEO_DAI
                            && line.kind() != PlanKind.UNG_TRUOC)
                    .map(AnnualLine::amount)
                    .reduce(Vnd.ZERO, Vnd::plus);
            Vnd ceiling = medium.stream()
                    .filter(line -> line.source() == source && line.period().equals(period.code()))
                    .map(MediumTermLine::amount)
                    .reduce(Vnd.ZERO, Vnd::plus);
            if (years.compareTo(ceiling) > 0) {
                found.add(new Finding(
                        "I2",
                        Reason.of(
                                "finding.annual-beyond-medium-term",
                                years,
                                ceiling,
                                source.vietnamese(),
                                period.code(),
                                years.minus(ceiling))));
            }
        }
    }
}
