package vn.dautu.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.disbursement.CommitmentEntry;
import vn.dautu.disbursement.CommittedPoint;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigures;
import vn.dautu.project.ProjectId;

/** The owners' committed curves: how much of a year's plan will have been disbursed by each month's end. */
@Component
class CommitmentImporter implements SheetImporter {

    private static final String MONTH_END = "Ngày cuối tháng";
    private static final String CUMULATIVE = "Giải ngân cam kết lũy kế";
    private static final String COMMITTED = "Ngày cam kết";

    private final DisbursementLedger ledger;
    private final LegalFigures law;

    CommitmentImporter(DisbursementLedger ledger, LegalFigures law) {
        this.ledger = ledger;
        this.law = law;
    }

    @Override
    public Layout layout() {
        return Layout.COMMITMENTS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<CommitmentEntry> entries = new ArrayList<>();
        Map<String, CommittedPoint> previous = new HashMap<>();
        LawBook book = law.book();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            Integer year = row.year("Niên độ");
            LocalDate end = row.requiredDate(MONTH_END);
            Vnd cumulative = row.moneyNotNegative(CUMULATIVE);
            if (!row.has(CUMULATIVE)) {
                row.error(CUMULATIVE, "import.cell-missing", CUMULATIVE);
            }
            LocalDate on = row.has(COMMITTED) ? row.date(COMMITTED) : table.asOf();
            if (project == null || year == null || end == null || cumulative == null || on == null) {
                continue;
            }
            BudgetYear budget = new BudgetYear(year);
            LocalDate closes = book.closingDay(budget);
            if (!end.equals(YearMonth.from(end).atEndOfMonth())
                    || end.isBefore(budget.opens())
                    || end.isAfter(closes)) {
                row.error(MONTH_END, "import.commitment-month", end, closes);
                continue;
            }
            if (on.isAfter(row.asOf())) {
                row.error(COMMITTED, "import.day-after-as-of", on, row.asOf());
                continue;
            }
            CommittedPoint point = new CommittedPoint(year, end, cumulative);
            CommittedPoint before = previous.put(project.value() + "|" + year, point);
            if (before != null && !end.isAfter(before.monthEnd())) {
                row.error(MONTH_END, "import.curve-period-order", before.monthEnd());
            } else if (before != null && cumulative.compareTo(before.cumulative()) < 0) {
                row.error(CUMULATIVE, "import.commitment-falls", before.cumulative());
            } else {
                entries.add(new CommitmentEntry(project, point, session.stamp(row, on, null, CUMULATIVE)));
            }
        }
        session.enter(() -> ledger.enterCommitments(entries));
    }
}
