package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.contract.ContractBook;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.disbursement.PaymentEntry;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.project.ProjectId;

/** Monthly disbursements. */
@Component
class DisbursementImporter implements SheetImporter {

    private static final String VOLUME = "Thanh toán khối lượng hoàn thành";
    private static final String ADVANCE = "Tạm ứng";
    private static final String RECOVERY = "Thu hồi tạm ứng";
    private static final String SUM = "Cộng";

    private static final String CONTRACT = "Số hợp đồng";
    private static final String ESTIMATE = "Ước";
    private static final Map<String, Boolean> YES_NO =
            Map.of("x", true, "co", true, "uoc", true, "khong", false, "thuc te", false);

    private final DisbursementLedger ledger;
    private final ContractBook contracts;

    DisbursementImporter(DisbursementLedger ledger, ContractBook contracts) {
        this.ledger = ledger;
        this.contracts = contracts;
    }

    @Override
    public Layout layout() {
        return Layout.DISBURSEMENT;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<PaymentEntry> entries = new ArrayList<>();
        List<BigDecimal> volumes = new ArrayList<>();
        List<BigDecimal> advances = new ArrayList<>();
        List<BigDecimal> recoveries = new ArrayList<>();
        List<BigDecimal> sums = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            Vnd volume = orZero(row.moneyNotNegative(VOLUME));
            Vnd advance = orZero(row.moneyNotNegative(ADVANCE));
            Vnd recovery = orZero(row.moneyNotNegative(RECOVERY));
            Vnd sum = volume.plus(advance).minus(recovery);
            Vnd written = row.money(SUM);
            if (written != null && !written.equals(sum)) {
                row.error(SUM, "import.row-sum-differs", written, sum);
            }
            volumes.add(BigDecimal.valueOf(volume.dong()));
            advances.add(BigDecimal.valueOf(advance.dong()));
            recoveries.add(BigDecimal.valueOf(recovery.dong()));
            sums.add(BigDecimal.valueOf(sum.dong()));
            PaymentEntry entry = read(row, table, session, volume, advance, recovery);
            if (entry != null) {
                entries.add(entry);
            }
        }
        table.checkTotals(VOLUME, volumes, session.issues());
        table.checkTotals(ADVANCE, advances, session.issues());
        table.checkTotals(RECOVERY, recoveries, session.issues());
        table.checkTotals(SUM, sums, session.issues());
        session.enter(() -> ledger.enter(entries));
    }

    private static Vnd orZero(@Nullable Vnd amount) {
        return amount == null ? Vnd.ZERO : amount;
    }

    private @Nullable PaymentEntry read(
            DataRow row, TableSheet table, Session session, Vnd volume, Vnd advance, Vnd recovery) {
        ProjectId project = session.projectOf(row);
        CapitalSource source = AnnualPlanImporter.source(row);
        Integer year = row.year("Niên độ");
        PlanKind kind = AnnualPlanImporter.choice(row, "Loại kế hoạch", AnnualPlanImporter.KINDS);
        LocalDate paidOn = row.has("Ngày thanh toán") ? row.date("Ngày thanh toán") : table.asOf();
        if (paidOn != null && paidOn.isAfter(table.asOf())) {
            row.error("Ngày thanh toán", "import.paid-after-as-of", paidOn, table.asOf());
            return null;
        }
        if (project == null || source == null || year == null || kind == null || paidOn == null) {
            return null;
        }
        if (year > paidOn.getYear() && kind != PlanKind.UNG_TRUOC || year < paidOn.getYear() - 1) {
            row.error("Niên độ", "import.budget-year-impossible", year, paidOn);
            return null;
        }
        String contract = row.text(CONTRACT);
        Boolean estimate = row.has(ESTIMATE) ? AnnualPlanImporter.choice(row, ESTIMATE, YES_NO) : Boolean.FALSE;
        if (estimate == null || contract != null && !ContractImporter.isKnown(contracts, row, project, contract)) {
            return null;
        }
        if (session.isRepeated(
                row,
                "Nguồn vốn",
                "pay|" + project.value() + "|" + source + "|" + year + "|" + kind + "|" + paidOn + "|" + contract + "|"
                        + estimate)) {
            return null;
        }
        return new PaymentEntry(
                project,
                new BudgetYear(year),
                source,
                kind,
                volume,
                advance,
                recovery,
                contract,
                estimate,
                session.stamp(row, paidOn, null, row.has(SUM) ? SUM : VOLUME));
    }
}
