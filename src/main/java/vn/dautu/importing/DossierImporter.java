package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.StayEntry;
import vn.dautu.clearance.StepBook;
import vn.dautu.importing.file.Row;
import vn.dautu.project.ProjectId;

/** Where dossiers lie and lay, and how long. */
@Component
class DossierImporter implements SheetImporter {

    private static final String DOSSIER = "Hồ sơ";
    private static final String RETURNED = "Ngày trả hồ sơ";

    private final StepBook steps;
    private final ClearanceRegister clearance;

    DossierImporter(StepBook steps, ClearanceRegister clearance) {
        this.steps = steps;
        this.clearance = clearance;
    }

    @Override
    public Layout layout() {
        return Layout.DOSSIERS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        HouseholdCells cells = new HouseholdCells(steps, clearance);
        List<StayEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            boolean ofHousehold = row.has(HouseholdCells.CODE);
            String household = ofHousehold ? cells.household(row, project) : null;
            String dossier = row.requiredText(DOSSIER);
            String body = row.requiredText("Cơ quan giữ hồ sơ");
            LocalDate received = HouseholdCells.past(row, "Ngày nhận hồ sơ", true);
            LocalDate returned = HouseholdCells.past(row, RETURNED, false);
            if (received != null && returned != null && returned.isBefore(received)) {
                row.error(RETURNED, "import.ends-before-it-begins", returned, received);
                continue;
            }
            if (project == null
                    || (ofHousehold && household == null)
                    || dossier == null
                    || body == null
                    || received == null
                    || session.isRepeated(
                            row,
                            DOSSIER,
                            "stay|" + project.value() + "|" + household + "|" + dossier + "|" + body + "|"
                                    + received)) {
                continue;
            }
            entries.add(new StayEntry(
                    project,
                    household,
                    dossier,
                    body,
                    received,
                    returned,
                    row.text("Kết quả xử lý"),
                    session.stamp(row, received, null, DOSSIER)));
        }
        session.enter(() -> steps.enterStays(entries));
    }
}
