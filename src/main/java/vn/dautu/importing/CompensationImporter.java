package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.CompensationEntry;
import vn.dautu.clearance.Households;
import vn.dautu.clearance.StepBook;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** Compensation by item, in the versions of each plan. Personal. */
@Component
class CompensationImporter implements SheetImporter {

    private static final String PLAN = "Phương án";
    private static final String VERSION = "Lần";
    private static final Map<String, Boolean> STAGES = Map.of("chot", false, "phe duyet", true);
    private static final Map<CompensationEntry.Item, String> ITEMS = new LinkedHashMap<>();

    static {
        ITEMS.put(CompensationEntry.Item.LAND, "Bồi thường về đất");
        ITEMS.put(CompensationEntry.Item.ASSETS, "Bồi thường về tài sản");
        ITEMS.put(CompensationEntry.Item.SUPPORT, "Hỗ trợ");
        ITEMS.put(CompensationEntry.Item.RESETTLEMENT, "Tái định cư");
        ITEMS.put(CompensationEntry.Item.DEDUCTION, "Khấu trừ");
    }

    private final Households households;
    private final StepBook steps;
    private final ClearanceRegister clearance;

    CompensationImporter(Households households, StepBook steps, ClearanceRegister clearance) {
        this.households = households;
        this.steps = steps;
        this.clearance = clearance;
    }

    @Override
    public Layout layout() {
        return Layout.COMPENSATION;
    }

    @Override
    public void take(TableSheet table, Session session) {
        HouseholdCells cells = new HouseholdCells(steps, clearance);
        List<CompensationEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            String household = cells.household(row, project);
            String plan = row.requiredText(PLAN);
            row.requiredText(VERSION);
            Integer version = HouseholdCells.whole(row, VERSION, null);
            Boolean approved = HouseholdCells.choice(row, "Trạng thái phương án", STAGES, true);
            LocalDate on = HouseholdCells.past(row, "Ngày phương án", false);
            Map<CompensationEntry.Item, Vnd> amounts = new LinkedHashMap<>();
            ITEMS.forEach((item, header) -> {
                Vnd amount = row.moneyNotNegative(header);
                amounts.put(item, amount == null ? Vnd.ZERO : amount);
            });
            if (project == null
                    || household == null
                    || plan == null
                    || version == null
                    || approved == null
                    || session.isRepeated(
                            row, PLAN, "plan|" + project.value() + "|" + household + "|" + plan + "|" + version)) {
                continue;
            }
            amounts.forEach((item, amount) -> entries.add(new CompensationEntry(
                    project,
                    household,
                    plan,
                    version,
                    approved,
                    item,
                    amount,
                    session.stamp(row, on == null ? row.asOf() : on, null, ITEMS.getOrDefault(item, PLAN)))));
        }
        session.enter(() -> households.enterCompensation(entries));
    }
}
