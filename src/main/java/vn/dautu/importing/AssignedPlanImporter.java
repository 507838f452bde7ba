package vn.dautu.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AssignedEntry;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.EditRights;

/** Capital assigned to the province by source, with no project named: what each decision adds or takes. */
@Component
class AssignedPlanImporter implements SheetImporter {

    private static final String AMOUNT = "Tổng vốn giao";

    private final CapitalPlan plan;
    private final EditRights rights;

    AssignedPlanImporter(CapitalPlan plan, EditRights rights) {
        this.plan = plan;
        this.rights = rights;
    }

    @Override
    public Layout layout() {
        return Layout.ASSIGNED_PLAN;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<AssignedEntry> entries = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        boolean mayEnter = rights.mayRegister();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            if (!mayEnter) {
                row.error("Nguồn vốn", "account.not-allowed");
            }
            Vnd delta = row.money(AMOUNT);
            if (!row.has(AMOUNT)) {
                row.error(AMOUNT, "import.cell-missing", AMOUNT);
            }
            amounts.add(delta == null ? BigDecimal.ZERO : BigDecimal.valueOf(delta.dong()));
            AssignedEntry entry = read(row, session, delta);
            if (entry != null) {
                entries.add(entry);
            }
        }
        table.checkTotals(AMOUNT, amounts, session.issues());
        session.enter(() -> plan.enterAssigned(entries));
    }

    private static @Nullable AssignedEntry read(DataRow row, Session session, @Nullable Vnd delta) {
        CapitalSource source = AnnualPlanImporter.source(row);
        Integer year = row.year("Năm kế hoạch");
        PlanLevel level = AnnualPlanImporter.choice(row, "Cấp giao", AnnualPlanImporter.LEVELS);
        PlanKind kind = AnnualPlanImporter.choice(row, "Loại kế hoạch", AnnualPlanImporter.KINDS);
        DecisionInFile decision = session.decision(
                row, "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", DecisionKind.ANNUAL_PLAN, true);
        if (source == null || year == null || level == null || kind == null || decision == null || delta == null) {
            return null;
        }
        if (session.isRepeated(
                row,
                "Nguồn vốn",
                "assigned|" + year + "|" + source + "|" + level + "|" + kind + "|" + row.text("Số quyết định") + "|"
                        + decision.on() + "|" + row.text("Cơ quan ban hành"))) {
            return null;
        }
        return new AssignedEntry(
                year,
                source,
                level,
                kind,
                delta,
                row.text("Lý do"),
                session.stamp(row, decision.on(), decision, AMOUNT));
    }
}
