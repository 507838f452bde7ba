package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.SiteFeature;
import vn.dautu.importing.file.Sites;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.SiteEntry;
import vn.dautu.project.SiteKind;

/** Sites and routes from GeoJSON in WGS 84. */
@Component
class SiteImporter {

    private static final Map<String, SiteKind> KINDS =
            Map.of("KHU_DAT", SiteKind.SITE, "TUYEN", SiteKind.LINE, "DIEM", SiteKind.POINT);
    private static final Map<SiteKind, Integer> DIMENSIONS =
            Map.of(SiteKind.SITE, 2, SiteKind.LINE, 1, SiteKind.POINT, 0);
    private static final String FILE = "GeoJSON";

    private final ProjectRegister projects;
    private final EditRights rights;

    SiteImporter(ProjectRegister projects, EditRights rights) {
        this.projects = projects;
        this.rights = rights;
    }

    void take(Sites sites, Session session) {
        sites.issues().forEach(session::issue);
        LocalDate asOf =
                sites.knownOn() != null ? sites.knownOn() : session.choices().asOf();
        if (asOf == null) {
            session.issue(ImportIssue.error(FILE, 0, "", "import.as-of-choose"));
            return;
        }
        if (asOf.isAfter(session.today())) {
            session.issue(ImportIssue.error(FILE, 0, "", "import.as-of-in-future", asOf, session.today()));
            return;
        }
        session.knownOn(asOf);
        List<SiteEntry> entries = new ArrayList<>();
        Map<String, Integer> parts = new HashMap<>();
        for (SiteFeature feature : sites.features()) {
            String code = feature.property("ma_du_an");
            ProjectId project = session.byCode(code).orElse(null);
            SiteKind kind = KINDS.get(feature.property("loai"));
            if (project == null) {
                session.issue(ImportIssue.error(FILE, feature.number(), "ma_du_an", "import.project-unknown", code)
                        .shownAt(feature.geometry()));
            } else if (!rights.mayEdit(project)) {
                session.issue(ImportIssue.error(FILE, feature.number(), "ma_du_an", "import.project-not-yours", code));
            } else if (kind == null || feature.geometry().getDimension() != DIMENSIONS.getOrDefault(kind, -1)) {
                session.issue(ImportIssue.error(
                                FILE, feature.number(), "loai", "import.site-kind-bad", feature.property("loai"))
                        .shownAt(feature.geometry()));
            } else {
                int part = parts.merge(code + kind, 1, Integer::sum);
                entries.add(new SiteEntry(
                        project,
                        kind,
                        part,
                        feature.geometry(),
                        Boolean.parseBoolean(feature.property("so_do")),
                        new FactStamp(
                                asOf,
                                asOf,
                                null,
                                new Pedigree(
                                        session.batch(),
                                        FILE,
                                        feature.number(),
                                        null,
                                        session.account().username()))));
            }
        }
        session.enter(() -> projects.enterSites(entries));
    }
}
