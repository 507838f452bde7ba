package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dautu.contract.AcceptanceEntry;
import vn.dautu.contract.ContractBook;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** Work accepted under contracts, each acceptance with its own value. */
@Component
class AcceptanceImporter implements SheetImporter {

    private static final String ACCEPTED = "Ngày nghiệm thu";
    private static final String AMOUNT = "Giá trị nghiệm thu";

    private final ContractBook contracts;

    AcceptanceImporter(ContractBook contracts) {
        this.contracts = contracts;
    }

    @Override
    public Layout layout() {
        return Layout.ACCEPTANCES;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<AcceptanceEntry> entries = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            Vnd amount = row.moneyNotNegative(AMOUNT);
            if (!row.has(AMOUNT)) {
                row.error(AMOUNT, "import.cell-missing", AMOUNT);
            }
            amounts.add(amount == null ? BigDecimal.ZERO : BigDecimal.valueOf(amount.dong()));
            ProjectId project = session.projectOf(row);
            String number = row.requiredText(ContractImporter.NUMBER);
            LocalDate on = row.requiredDate(ACCEPTED);
            if (project == null || number == null || on == null || amount == null) {
                continue;
            }
            if (on.isAfter(row.asOf())) {
                row.error(ACCEPTED, "import.day-after-as-of", on, row.asOf());
            } else if (ContractImporter.isKnown(contracts, row, project, number)
                    && !session.isRepeated(row, ACCEPTED, "acceptance|" + project.value() + "|" + number + "|" + on)) {
                entries.add(new AcceptanceEntry(project, number, amount, session.stamp(row, on, null, AMOUNT)));
            }
        }
        table.checkTotals(AMOUNT, amounts, session.issues());
        session.enter(() -> contracts.enterAcceptances(entries));
    }
}
