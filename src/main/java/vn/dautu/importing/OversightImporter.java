package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.account.Role;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.text.Folding;
import vn.dautu.oversight.CapitalClass;
import vn.dautu.oversight.OversightBook;
import vn.dautu.oversight.OversightEntry;
import vn.dautu.oversight.OversightKind;
import vn.dautu.project.ProjectId;

/** Oversight: inspections, evaluations, violations, suspension, operation; each with its day and, where there is one, its document. */
@Component
class OversightImporter implements SheetImporter {

    private static final String WHAT = "Nội dung giám sát";
    private static final String DAY = "Ngày sự việc";
    private static final String LOST = "Số tiền thất thoát, lãng phí";
    private static final String CAPITAL = "Loại vốn";
    private static final String TAKEN_BACK = "Rút lại";

    private final OversightBook book;

    OversightImporter(OversightBook book) {
        this.book = book;
    }

    @Override
    public Layout layout() {
        return Layout.OVERSIGHT;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<OversightEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            if (session.account().role() != Role.DEPARTMENT) {
                row.error(WHAT, "account.not-allowed");
                return;
            }
            OversightEntry entry = read(row, session);
            if (entry != null) {
                entries.add(entry);
            }
        }
        session.enter(() -> book.enter(entries));
    }

    private static @Nullable OversightEntry read(DataRow row, Session session) {
        ProjectId project = session.projectOf(row);
        OversightKind kind = kind(row);
        LocalDate on = row.requiredDate(DAY);
        String finding = row.requiredText("Kết quả, nội dung");
        boolean withdrawn = withdrawn(row);
        Vnd lost = lost(row, kind, withdrawn);
        CapitalClass capital = capital(row, kind, withdrawn);
        DecisionInFile paper =
                session.decision(row, "Số văn bản", "Ngày văn bản", "Cơ quan ban hành", DecisionKind.OVERSIGHT, false);
        if (on != null && on.isAfter(row.asOf())) {
            row.error(DAY, "import.oversight-after-as-of", on, row.asOf());
            return null;
        }
        if (project == null || kind == null || on == null || finding == null) {
            return null;
        }
        if (session.isRepeated(
                row, WHAT, "ov|" + project.value() + "|" + kind + "|" + on + "|" + row.text("Số văn bản"))) {
            return null;
        }
        return new OversightEntry(
                project, kind, finding, lost, capital, withdrawn, session.stamp(row, on, paper, WHAT));
    }

    private static @Nullable OversightKind kind(DataRow row) {
        String name = row.requiredText(WHAT);
        if (name == null) {
            return null;
        }
        OversightKind kind = OversightKind.read(name).orElse(null);
        if (kind == null) {
            row.error(WHAT, "import.oversight-unknown", name);
        }
        return kind;
    }

    private static boolean withdrawn(DataRow row) {
        String said = row.text(TAKEN_BACK);
        if (said != null && !Folding.fold(said).equals("x")) {
            row.error(TAKEN_BACK, "import.withdrawal-unclear", said);
        }
        return said != null;
    }

    private static @Nullable Vnd lost(DataRow row, @Nullable OversightKind kind, boolean withdrawn) {
        Vnd lost = row.moneyNotNegative(LOST);
        if (kind == OversightKind.LOSS && !withdrawn && !row.has(LOST)) {
            row.error(LOST, "import.cell-missing", LOST);
        } else if (kind == OversightKind.LOSS && lost != null && lost.isZero()) {
            row.error(LOST, "import.loss-of-nothing");
        } else if (kind != null && kind != OversightKind.LOSS && row.has(LOST)) {
            row.error(LOST, "import.only-for", LOST, OversightKind.LOSS.vietnamese());
        }
        return lost;
    }

    private static @Nullable CapitalClass capital(DataRow row, @Nullable OversightKind kind, boolean withdrawn) {
        String name = row.text(CAPITAL);
        if (name == null) {
            if (kind == OversightKind.CAPITAL_CLASS && !withdrawn) {
                row.error(CAPITAL, "import.cell-missing", CAPITAL);
            }
            return null;
        }
        CapitalClass capital = CapitalClass.read(name).orElse(null);
        if (capital == null) {
            row.error(CAPITAL, "import.choice-unknown", CAPITAL, name);
        } else if (kind != null && kind != OversightKind.CAPITAL_CLASS) {
            row.error(CAPITAL, "import.only-for", CAPITAL, OversightKind.CAPITAL_CLASS.vietnamese());
        }
        return capital;
    }
}
