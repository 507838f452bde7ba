package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.Row;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.StatementEntry;
import vn.dautu.schedule.StatementKind;
import vn.dautu.schedule.Timetable;

/** Milestones: original and adjusted plans with their decisions, forecasts with reasons, actual dates. */
@Component
class MilestoneImporter implements SheetImporter {

    private static final Map<String, StatementKind> KINDS = Map.of(
            "ban dau", StatementKind.ORIGINAL,
            "dieu chinh", StatementKind.ADJUSTED,
            "du kien", StatementKind.FORECAST,
            "thuc te", StatementKind.ACTUAL);

    private final Timetable timetable;

    MilestoneImporter(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public Layout layout() {
        return Layout.MILESTONES;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<StatementEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            StatementEntry entry = read(new DataRow(table, each, session), session);
            if (entry != null) {
                entries.add(entry);
            }
        }
        session.enter(() -> timetable.enterStatements(entries));
    }

    private static @Nullable StatementEntry read(DataRow row, Session session) {
        ProjectId project = session.projectOf(row);
        String milestoneName = row.requiredText("Mốc");
        Milestone milestone =
                milestoneName == null ? null : Milestone.read(milestoneName).orElse(null);
        if (milestoneName != null && milestone == null) {
            row.error("Mốc", "import.milestone-unknown", milestoneName);
        }
        StatementKind kind = AnnualPlanImporter.choice(row, "Loại ngày", KINDS);
        LocalDate date = row.requiredDate("Ngày mốc");
        if (kind == null) {
            return null;
        }
        boolean plan = kind == StatementKind.ORIGINAL || kind == StatementKind.ADJUSTED;
        DecisionInFile decision = plan
                ? session.decision(
                        row,
                        "Số văn bản",
                        "Ngày văn bản",
                        "Cơ quan ban hành",
                        kind == StatementKind.ORIGINAL ? DecisionKind.SCHEDULE : DecisionKind.SCHEDULE_ADJUSTMENT,
                        true)
                : null;
        LocalDate stated = row.date("Ngày văn bản");
        if (project == null || milestone == null || date == null || plan && decision == null) {
            return null;
        }
        if (kind == StatementKind.ACTUAL && date.isAfter(row.asOf())) {
            row.error("Ngày mốc", "import.actual-after-as-of", date, row.asOf());
            return null;
        }
        if (stated != null && stated.isAfter(row.asOf())) {
            row.error("Ngày văn bản", "import.decision-after-as-of", stated, row.asOf());
            return null;
        }
        if (session.isRepeated(
                row,
                "Mốc",
                "ms|" + project.value() + "|" + milestone + "|" + kind + "|" + row.text("Số văn bản") + stated)) {
            return null;
        }
        LocalDate effective = switch (kind) {
            case ORIGINAL, ADJUSTED -> decision == null ? row.asOf() : decision.on();
            case FORECAST -> stated == null ? row.asOf() : stated;
            case ACTUAL -> date;
        };
        return new StatementEntry(
                project,
                milestone,
                kind,
                date,
                row.text("Lý do"),
                row.text("Số văn bản"),
                session.stamp(row, effective, decision, "Ngày mốc"));
    }
}
