package vn.dautu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** What a year's plan opens: the deltas it counts and no others. */
@OnScratchDemonstration
class YearSourcesIT {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2025, 10, 31));

    @Autowired
    private CapitalPlan plan;

    @Autowired
    private ProjectRegister projects;

    @Test
    void advancesAndCarriedOverCapitalAreNoPartOfTheYearsPlanNorOfItsSources() {
        ProjectId project = projects.findByCode("MH-038").orElseThrow();
        List<Long> before = ids(project);

        SignedIn.as(
                SignedIn.OFFICER,
                () -> plan.enterAnnual(
                        List.of(line(project, PlanKind.UNG_TRUOC, 7), line(project, PlanKind.KEO_DAI, 8))));

        assertThat(ids(project)).isEqualTo(before);

        SignedIn.as(SignedIn.OFFICER, () -> plan.enterAnnual(List.of(line(project, PlanKind.BO_SUNG_SAU_30_9, 9))));

        assertThat(ids(project)).hasSize(before.size() + 1);
    }

    private List<Long> ids(ProjectId project) {
        return plan.annualSources(project, 2025, TODAY).stream().map(Source::id).toList();
    }

    private static AnnualEntry line(ProjectId project, PlanKind kind, long dong) {
        return new AnnualEntry(
                project,
                2025,
                CapitalSource.NSTW_DP,
                PlanLevel.TINH_GIAO,
                kind,
                new Vnd(dong),
                null,
                new FactStamp(TODAY.at(), TODAY.known(), null, Pedigree.typedBy("test")));
    }
}
