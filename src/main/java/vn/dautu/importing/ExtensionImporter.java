package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.Row;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.ExtensionEntry;
import vn.dautu.plan.ExtensionKind;
import vn.dautu.project.ProjectId;

/** Decisions that give more time for money. */
@Component
class ExtensionImporter implements SheetImporter {

    private static final String KIND = "Loại kéo dài";
    private static final String UNTIL = "Kéo dài đến ngày";
    private static final Map<String, ExtensionKind> KINDS = Map.of(
            "bo tri von", ExtensionKind.FUNDING_TIME,
            "giai ngan", ExtensionKind.DISBURSEMENT);

    private final CapitalPlan plan;

    ExtensionImporter(CapitalPlan plan) {
        this.plan = plan;
    }

    @Override
    public Layout layout() {
        return Layout.EXTENSIONS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<ExtensionEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            ExtensionKind kind = AnnualPlanImporter.choice(row, KIND, KINDS);
            Integer year = row.year("Niên độ");
            LocalDate until = row.requiredDate(UNTIL);
            DecisionInFile decision = session.decision(
                    row, "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", DecisionKind.ANNUAL_PLAN, true);
            if (project == null || kind == null || year == null || until == null || decision == null) {
                continue;
            }
            if (until.getYear() < year) {
                row.error(UNTIL, "import.extension-before-year", until, year);
            } else if (!session.isRepeated(
                    row,
                    KIND,
                    "extension|" + project.value() + "|" + kind + "|" + year + "|" + row.text("Số quyết định"))) {
                entries.add(new ExtensionEntry(
                        project,
                        kind,
                        year,
                        until,
                        row.text("Lý do"),
                        session.stamp(row, decision.on(), decision, UNTIL)));
            }
        }
        session.enter(() -> plan.enterExtensions(entries));
    }
}
