package vn.dautu.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.TransferCommand;
import vn.dautu.project.ProjectId;

/** Capital moved between projects: one row is one transfer, both of its sides. */
@Component
class TransferImporter implements SheetImporter {

    private static final String FROM = "Mã dự án giảm";
    private static final String TO = "Mã dự án tăng";
    private static final String AMOUNT = "Số vốn điều chuyển";

    private final CapitalPlan plan;

    TransferImporter(CapitalPlan plan) {
        this.plan = plan;
    }

    @Override
    public Layout layout() {
        return Layout.TRANSFERS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            Vnd amount = row.money(AMOUNT);
            if (!row.has(AMOUNT)) {
                row.error(AMOUNT, "import.cell-missing", AMOUNT);
            }
            amounts.add(amount == null ? BigDecimal.ZERO : BigDecimal.valueOf(amount.dong()));
            ProjectId from = session.projectOf(row, FROM);
            ProjectId to = session.projectOf(row, TO);
            Integer year = row.year("Niên độ");
            CapitalSource source = AnnualPlanImporter.source(row);
            PlanLevel level = AnnualPlanImporter.choice(row, "Cấp giao", AnnualPlanImporter.LEVELS);
            PlanKind kind = AnnualPlanImporter.choice(row, "Loại kế hoạch", AnnualPlanImporter.KINDS);
            DecisionInFile decision = session.decision(
                    row, "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", DecisionKind.ANNUAL_PLAN, true);
            if (from == null
                    || to == null
                    || year == null
                    || source == null
                    || level == null
                    || kind == null
                    || decision == null
                    || amount == null
                    || session.isRepeated(
                            row,
                            FROM,
                            "move|" + from.value() + "|" + to.value() + "|" + year + "|" + source + "|" + level + "|"
                                    + kind + "|" + row.text("Số quyết định") + "|" + decision.on())) {
                continue;
            }
            TransferCommand command = new TransferCommand(
                    from,
                    to,
                    year,
                    source,
                    level,
                    kind,
                    amount,
                    row.text("Lý do"),
                    session.stamp(row, decision.on(), decision, AMOUNT));
            try {
                session.enter(() -> plan.transfer(command));
            } catch (Refusal refused) {
                row.error(
                        AMOUNT,
                        refused.reason().key(),
                        refused.reason().arguments().toArray());
            }
        }
        table.checkTotals(AMOUNT, amounts, session.issues());
    }
}
