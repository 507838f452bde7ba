package vn.dautu.land;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.CommuneFunnel;
import vn.dautu.clearance.Funnel;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.landhold.LandHold;
import vn.dautu.landhold.LandHolds;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;

/** The land of all projects: by project, the one whose land holds longest first, and by commune. No personal data. */
@Component
public class LandBook {

    private final ClearanceRegister clearance;
    private final LandHolds holds;
    private final ProjectRegister register;

    LandBook(ClearanceRegister clearance, LandHolds holds, ProjectRegister register) {
        this.clearance = clearance;
        this.holds = holds;
        this.register = register;
    }

    /** Every project that has a parcel list on the day. */
    public List<ProjectLand> projects(AsOf asOf) {
        Map<ProjectId, ProjectProfile> profiles = register.profiles(asOf);
        Map<ProjectId, LandPosition> land = clearance.land(asOf);
        Map<ProjectId, Funnel> funnels = clearance.funnels(asOf, Scope.ALL);
        Map<ProjectId, LandHold> held = holds.all(asOf, Scope.ALL);
        List<ProjectLand> all = new ArrayList<>();
        land.forEach((project, position) -> {
            ProjectProfile profile = profiles.get(project);
            if (profile != null) {
                all.add(new ProjectLand(profile, position, funnels.get(project), held.get(project)));
            }
        });
        all.sort(Comparator.comparingLong((ProjectLand each) -> -each.days())
                .thenComparing(each -> each.position().isComplete())
                .thenComparing(each -> each.profile().code()));
        return all;
    }

    /** Every commune that has land to recover, the one with most households first. */
    public List<CommuneLine> communes(AsOf asOf) {
        Map<String, List<CommuneFunnel>> byCommune = new LinkedHashMap<>();
        for (ProjectId project : clearance.land(asOf).keySet()) {
            clearance
                    .byCommune(project, asOf)
                    .forEach(each -> byCommune
                            .computeIfAbsent(each.commune(), key -> new ArrayList<>())
                            .add(each));
        }
        return byCommune.values().stream()
                .map(CommuneLine::of)
                .sorted(Comparator.comparingInt((CommuneLine line) -> -line.households())
                        .thenComparing(CommuneLine::commune))
                .toList();
    }
}
