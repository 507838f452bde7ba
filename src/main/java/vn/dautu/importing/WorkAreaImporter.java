package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.WorkAreaEntry;
import vn.dautu.clearance.WorkAreas;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.Row;
import vn.dautu.importing.file.SiteFeature;
import vn.dautu.importing.file.Sites;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/** Work areas: sections of a route from a workbook, polygons from GeoJSON. */
@Component
class WorkAreaImporter implements SheetImporter {

    private static final String CODE = "Mã khu vực";
    private static final String FROM = "Từ mét";
    private static final String TO = "Đến mét";
    private static final String VALUE = "Giá trị khối lượng";
    private static final String FILE = "GeoJSON";
    private static final String LAYER = "lop";
    private static final String WORK_AREA = "khu_vuc_thi_cong";

    private final WorkAreas areas;
    private final EditRights rights;

    WorkAreaImporter(WorkAreas areas, EditRights rights) {
        this.areas = areas;
        this.rights = rights;
    }

    @Override
    public Layout layout() {
        return Layout.WORK_AREAS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<WorkAreaEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            String code = row.requiredText(CODE);
            String name = row.requiredText("Tên khu vực");
            String task = row.requiredText("Công việc cần mặt bằng");
            row.requiredText(FROM);
            row.requiredText(TO);
            Integer from = HouseholdCells.whole(row, FROM, null);
            Integer to = HouseholdCells.whole(row, TO, null);
            Vnd value = row.moneyNotNegative(VALUE);
            boolean ended = HouseholdCells.marked(row, "Thôi dùng");
            if (from != null && to != null && to <= from) {
                row.error(TO, "import.section-backwards", to, from);
                continue;
            }
            if (project == null
                    || code == null
                    || name == null
                    || task == null
                    || from == null
                    || to == null
                    || session.isRepeated(row, CODE, "area|" + project.value() + "|" + code)) {
                continue;
            }
            entries.add(new WorkAreaEntry(
                    project,
                    code,
                    name,
                    null,
                    from,
                    to,
                    task,
                    value,
                    row.text("Số hợp đồng"),
                    !ended,
                    session.stamp(row, row.asOf(), null, CODE)));
        }
        session.enter(() -> areas.enter(entries));
    }

    /** Whether a GeoJSON file holds work areas and no sites. */
    static boolean isMeant(Sites file) {
        return !file.features().isEmpty()
                && file.features().stream().anyMatch(feature -> WORK_AREA.equals(feature.property(LAYER)));
    }

    void take(Sites file, Session session) {
        file.issues().forEach(session::issue);
        LocalDate asOf =
                file.knownOn() != null ? file.knownOn() : session.choices().asOf();
        if (asOf == null) {
            session.issue(ImportIssue.error(FILE, 0, "", "import.as-of-choose"));
            return;
        }
        if (asOf.isAfter(session.today())) {
            session.issue(ImportIssue.error(FILE, 0, "", "import.as-of-in-future", asOf, session.today()));
            return;
        }
        session.knownOn(asOf);
        List<WorkAreaEntry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SiteFeature feature : file.features()) {
            WorkAreaEntry entry = read(feature, asOf, session, seen);
            if (entry != null) {
                entries.add(entry);
            }
        }
        session.enter(() -> areas.enter(entries));
    }

    private @Nullable WorkAreaEntry read(
            SiteFeature feature, LocalDate asOf, Session session, Map<String, Integer> seen) {
        String projectCode = feature.property("ma_da");
        ProjectId project = session.byCode(projectCode).orElse(null);
        String code = feature.property("ma");
        String name = feature.property("ten");
        String task = feature.property("cong_viec");
        String value = feature.property("gia_tri");
        if (!WORK_AREA.equals(feature.property(LAYER))) {
            return wrong(session, feature, LAYER, "import.area-layer-mixed");
        }
        if (project == null) {
            return wrong(session, feature, "ma_da", "import.project-unknown", projectCode);
        }
        if (!rights.mayEdit(project)) {
            return wrong(session, feature, "ma_da", "import.project-not-yours", projectCode);
        }
        for (Map.Entry<String, String> each :
                Map.of("ma", code, "ten", name, "cong_viec", task).entrySet()) {
            if (each.getValue().isBlank()) {
                return wrong(session, feature, each.getKey(), "import.cell-missing", each.getKey());
            }
        }
        if (feature.geometry().getDimension() != 2 || feature.geometry().isEmpty()) {
            return wrong(session, feature, "geometry", "import.area-not-polygon");
        }
        if (!value.isBlank() && !value.matches("\\d{1,18}")) {
            return wrong(session, feature, "gia_tri", "import.area-value-bad");
        }
        Integer before = seen.putIfAbsent(projectCode + "|" + code, feature.number());
        if (before != null) {
            return wrong(session, feature, "ma", "import.row-repeated", before);
        }
        return new WorkAreaEntry(
                project,
                code,
                name,
                feature.geometry(),
                null,
                null,
                task,
                value.isBlank() ? null : new Vnd(Long.parseLong(value)),
                feature.property("hop_dong").isBlank() ? null : feature.property("hop_dong"),
                !Boolean.parseBoolean(feature.property("thoi_dung")),
                new FactStamp(
                        asOf,
                        asOf,
                        null,
                        new Pedigree(
                                session.batch(),
                                FILE,
                                feature.number(),
                                null,
                                session.account().username())));
    }

    private static @Nullable WorkAreaEntry wrong(
            Session session, SiteFeature feature, String property, String key, Object... arguments) {
        session.issue(ImportIssue.error(FILE, feature.number(), property, key, arguments)
                .shownAt(feature.geometry()));
        return null;
    }
}
