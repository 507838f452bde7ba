package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.HouseholdPaymentEntry;
import vn.dautu.clearance.Households;
import vn.dautu.clearance.StepBook;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** Money paid to households, deposited for them or refused by them. Personal. */
@Component
class HouseholdPaymentImporter implements SheetImporter {

    private static final String AMOUNT = "Số tiền chi trả";
    private static final String DAY = "Ngày chi trả";
    private static final Map<String, HouseholdPaymentEntry.Kind> KINDS = Map.of(
            "chi tra", HouseholdPaymentEntry.Kind.PAID,
            "gui kho bac", HouseholdPaymentEntry.Kind.DEPOSITED,
            "tu choi nhan", HouseholdPaymentEntry.Kind.REFUSED);

    private final Households households;
    private final StepBook steps;
    private final ClearanceRegister clearance;

    HouseholdPaymentImporter(Households households, StepBook steps, ClearanceRegister clearance) {
        this.households = households;
        this.steps = steps;
        this.clearance = clearance;
    }

    @Override
    public Layout layout() {
        return Layout.HOUSEHOLD_PAYMENTS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        HouseholdCells cells = new HouseholdCells(steps, clearance);
        List<HouseholdPaymentEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            String household = cells.household(row, project);
            HouseholdPaymentEntry.Kind kind = HouseholdCells.choice(row, "Hình thức chi trả", KINDS, true);
            LocalDate on = HouseholdCells.past(row, DAY, true);
            Vnd amount = row.moneyNotNegative(AMOUNT);
            if (!row.has(AMOUNT)) {
                row.error(AMOUNT, "import.cell-missing", AMOUNT);
            }
            String document = row.text("Số chứng từ");
            if (project == null
                    || household == null
                    || kind == null
                    || on == null
                    || amount == null
                    || session.isRepeated(
                            row,
                            DAY,
                            "payment|" + project.value() + "|" + household + "|" + kind + "|" + on + "|" + document)) {
                continue;
            }
            entries.add(new HouseholdPaymentEntry(
                    project, household, kind, amount, on, document, session.stamp(row, on, null, AMOUNT)));
        }
        session.enter(() -> households.enterPayments(entries));
    }
}
