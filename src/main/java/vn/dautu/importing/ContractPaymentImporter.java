package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.contract.ContractBook;
import vn.dautu.disbursement.BreakdownEntry;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** Which contracts the payments were for: "of which", nothing is added to what was disbursed. */
@Component
class ContractPaymentImporter implements SheetImporter {

    private static final String PAID = "Ngày thanh toán";
    private static final String VOLUME = "Thanh toán khối lượng hoàn thành";
    private static final String ADVANCE = "Tạm ứng";
    private static final String RECOVERY = "Thu hồi tạm ứng";

    private final DisbursementLedger ledger;
    private final ContractBook contracts;

    ContractPaymentImporter(DisbursementLedger ledger, ContractBook contracts) {
        this.ledger = ledger;
        this.contracts = contracts;
    }

    @Override
    public Layout layout() {
        return Layout.CONTRACT_PAYMENTS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<BreakdownEntry> entries = new ArrayList<>();
        List<BigDecimal> volumes = new ArrayList<>();
        List<BigDecimal> advances = new ArrayList<>();
        List<BigDecimal> recoveries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            Vnd volume = read(row, VOLUME, volumes);
            Vnd advance = read(row, ADVANCE, advances);
            Vnd recovery = read(row, RECOVERY, recoveries);
            ProjectId project = session.projectOf(row);
            String number = row.requiredText(ContractImporter.NUMBER);
            LocalDate on = row.requiredDate(PAID);
            if (project == null || number == null || on == null) {
                continue;
            }
            if (on.isAfter(row.asOf())) {
                row.error(PAID, "import.paid-after-as-of", on, row.asOf());
            } else if (ContractImporter.isKnown(contracts, row, project, number)
                    && !session.isRepeated(row, PAID, "breakdown|" + project.value() + "|" + number + "|" + on)) {
                entries.add(new BreakdownEntry(
                        project, number, volume, advance, recovery, session.stamp(row, on, null, VOLUME)));
            }
        }
        table.checkTotals(VOLUME, volumes, session.issues());
        table.checkTotals(ADVANCE, advances, session.issues());
        table.checkTotals(RECOVERY, recoveries, session.issues());
        session.enter(() -> ledger.enterBreakdowns(entries));
    }

    private static Vnd read(DataRow row, String header, List<BigDecimal> column) {
        @Nullable Vnd amount = row.moneyNotNegative(header);
        Vnd told = amount == null ? Vnd.ZERO : amount;
        column.add(BigDecimal.valueOf(told.dong()));
        return told;
    }
}
