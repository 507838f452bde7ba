package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.contract.AmendmentEntry;
import vn.dautu.contract.ContractBook;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** Amendments of contracts: what each adds to the value, and the new day where it extends the contract. */
@Component
class AmendmentImporter implements SheetImporter {

    private static final String APPENDIX = "Số phụ lục";
    private static final String SIGNED = "Ngày phụ lục";
    private static final String DELTA = "Giá trị điều chỉnh";
    private static final String DUE = "Ngày hoàn thành mới";

    private final ContractBook contracts;

    AmendmentImporter(ContractBook contracts) {
        this.contracts = contracts;
    }

    @Override
    public Layout layout() {
        return Layout.CONTRACT_AMENDMENTS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<AmendmentEntry> entries = new ArrayList<>();
        List<BigDecimal> deltas = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            Vnd delta = row.money(DELTA);
            deltas.add(delta == null ? BigDecimal.ZERO : BigDecimal.valueOf(delta.dong()));
            AmendmentEntry entry = read(row, session, delta == null ? Vnd.ZERO : delta);
            if (entry != null) {
                entries.add(entry);
            }
        }
        table.checkTotals(DELTA, deltas, session.issues());
        session.enter(() -> contracts.enterAmendments(entries));
    }

    private @Nullable AmendmentEntry read(DataRow row, Session session, Vnd delta) {
        ProjectId project = session.projectOf(row);
        String number = row.requiredText(ContractImporter.NUMBER);
        String appendix = row.requiredText(APPENDIX);
        LocalDate on = row.requiredDate(SIGNED);
        LocalDate due = row.date(DUE);
        if (project == null || number == null || appendix == null || on == null) {
            return null;
        }
        if (on.isAfter(row.asOf())) {
            row.error(SIGNED, "import.day-after-as-of", on, row.asOf());
            return null;
        }
        if (delta.isZero() && due == null) {
            row.error(DELTA, "import.amendment-empty");
            return null;
        }
        if (!ContractImporter.isKnown(contracts, row, project, number)
                || session.isRepeated(row, APPENDIX, "amendment|" + project.value() + "|" + number + "|" + appendix)) {
            return null;
        }
        return new AmendmentEntry(
                project, number, appendix, delta, due, row.text("Lý do"), session.stamp(row, on, null, DELTA));
    }
}
