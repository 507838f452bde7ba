package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ComplaintEntry;
import vn.dautu.clearance.StepBook;
import vn.dautu.importing.file.Row;
import vn.dautu.project.ProjectId;

/** Complaints of households, by code. */
@Component
class ComplaintImporter implements SheetImporter {

    private static final String NUMBER = "Số đơn";
    private static final String RESOLVED = "Ngày giải quyết";
    private static final Map<String, ComplaintEntry.Subject> SUBJECTS = Map.of(
            "gia", ComplaintEntry.Subject.PRICE,
            "nguon goc", ComplaintEntry.Subject.ORIGIN,
            "dien tich", ComplaintEntry.Subject.AREA,
            "tai dinh cu", ComplaintEntry.Subject.RESETTLEMENT,
            "khac", ComplaintEntry.Subject.OTHER);

    private final StepBook steps;
    private final ClearanceRegister clearance;

    ComplaintImporter(StepBook steps, ClearanceRegister clearance) {
        this.steps = steps;
        this.clearance = clearance;
    }

    @Override
    public Layout layout() {
        return Layout.COMPLAINTS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        HouseholdCells cells = new HouseholdCells(steps, clearance);
        List<ComplaintEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            String household = cells.household(row, project);
            String number = row.requiredText(NUMBER);
            ComplaintEntry.Subject subject = HouseholdCells.choice(row, "Nội dung khiếu nại", SUBJECTS, true);
            String body = row.requiredText("Cơ quan giải quyết");
            LocalDate filed = HouseholdCells.past(row, "Ngày nộp đơn", true);
            LocalDate resolved = HouseholdCells.past(row, RESOLVED, false);
            if (filed != null && resolved != null && resolved.isBefore(filed)) {
                row.error(RESOLVED, "import.ends-before-it-begins", resolved, filed);
                continue;
            }
            if (project == null
                    || household == null
                    || number == null
                    || subject == null
                    || body == null
                    || filed == null
                    || session.isRepeated(row, NUMBER, "complaint|" + project.value() + "|" + number)) {
                continue;
            }
            entries.add(new ComplaintEntry(
                    project,
                    household,
                    number,
                    subject,
                    body,
                    filed,
                    resolved,
                    session.stamp(row, filed, null, NUMBER)));
        }
        session.enter(() -> steps.enterComplaints(entries));
    }
}
