package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceLaw;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ClearanceStep;
import vn.dautu.clearance.StepBook;
import vn.dautu.clearance.StepEntry;
import vn.dautu.clearance.StepState;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.ProjectId;

/** Steps of clearance, for the whole project or for households by code. */
@Component
class ClearanceStepImporter implements SheetImporter {

    private static final String STEP = "Bước";
    private static final String DAY = "Ngày thực hiện";
    private static final Map<String, StepState> STATES = Map.of(
            "chua", StepState.CHUA,
            "dang", StepState.DANG,
            "cho duyet", StepState.CHO_DUYET,
            "xong", StepState.XONG,
            "khong ap dung", StepState.KHONG);

    private final StepBook steps;
    private final ClearanceRegister clearance;
    private final ClearanceLaw law;

    ClearanceStepImporter(StepBook steps, ClearanceRegister clearance, ClearanceLaw law) {
        this.steps = steps;
        this.clearance = clearance;
        this.law = law;
    }

    @Override
    public Layout layout() {
        return Layout.CLEARANCE_STEPS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        HouseholdCells cells = new HouseholdCells(steps, clearance);
        List<StepEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            ClearanceStep step = step(row);
            StepState state = HouseholdCells.choice(row, "Trạng thái", STATES, true);
            LocalDate on = HouseholdCells.past(row, DAY, false);
            if (state == StepState.XONG && !row.has(DAY)) {
                row.error(DAY, "import.cell-missing", DAY);
            }
            String missing = row.text("Giấy tờ còn thiếu");
            List<String> households = project == null ? null : cells.households(row, project);
            if (project == null
                    || step == null
                    || state == null
                    || households == null
                    || (state == StepState.XONG && on == null)) {
                continue;
            }
            if (households.isEmpty() && !step.projectWide()) {
                row.error(HouseholdCells.CODE, "import.step-of-households", step.name());
                continue;
            }
            List<String> papers = missing == null ? List.of() : Arrays.asList(missing.split("\\s*;\\s*"));
            List<String> whom = households.isEmpty() ? Arrays.asList((String) null) : households;
            for (String household : whom) {
                if (!session.isRepeated(row, STEP, "step|" + project.value() + "|" + household + "|" + step.code())) {
                    entries.add(new StepEntry(
                            project,
                            household,
                            step.code(),
                            state,
                            on,
                            row.text("Số văn bản"),
                            papers,
                            session.stamp(row, on == null ? row.asOf() : on, null, STEP)));
                }
            }
        }
        session.enter(() -> steps.enter(entries));
    }

    /** By its code or by its name in any of the land laws. */
    private @Nullable ClearanceStep step(DataRow row) {
        String text = row.requiredText(STEP);
        if (text == null) {
            return null;
        }
        ClearanceStep step = law.all().values().stream()
                .flatMap(each -> each.steps().stream())
                .filter(each -> each.code().equalsIgnoreCase(text)
                        || Folding.fold(each.name()).equals(Folding.fold(text)))
                .findFirst()
                .orElse(null);
        if (step == null) {
            row.error(STEP, "import.step-unknown", text);
        }
        return step;
    }
}
