package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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
        List<Read> rows = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            StatementEntry entry = read(row, session);
            if (entry != null) {
                entries.add(entry);
                rows.add(new Read(row, entry));
            }
        }
        explainLaterForecasts(rows, timetable);
        session.enter(() -> timetable.enterStatements(entries));
    }

    /** A row and what it says. */
    private record Read(DataRow row, StatementEntry entry) {}

    /**
     * A forecast that moves later says why: later than the one before it, in the book or in this file, or than the plan while there is
     * none. In the order in which they were made, whatever the order of the rows.
     */
    private static void explainLaterForecasts(List<Read> rows, Timetable timetable) {
        List<Read> forecasts = rows.stream()
                .filter(read -> read.entry().kind() == StatementKind.FORECAST)
                .sorted(Comparator.comparing(read -> read.entry().stamp().effectiveOn()))
                .toList();
        Map<ProjectId, Map<Milestone, NavigableMap<LocalDate, LocalDate>>> said = new HashMap<>();
        for (Read read : rows) {
            StatementEntry entry = read.entry();
            if (entry.kind() != StatementKind.ACTUAL) {
                said.computeIfAbsent(entry.project(), timetable::expectations)
                        .computeIfAbsent(entry.milestone(), key -> new TreeMap<>());
            }
        }
        for (Read read : rows) {
            StatementEntry entry = read.entry();
            if (entry.kind() != StatementKind.ACTUAL && entry.kind() != StatementKind.FORECAST) {
                expect(said, entry);
            }
        }
        for (Read read : forecasts) {
            StatementEntry entry = read.entry();
            Map.Entry<LocalDate, LocalDate> before = said.getOrDefault(entry.project(), Map.of())
                    .getOrDefault(entry.milestone(), new TreeMap<>())
                    .lowerEntry(entry.stamp().effectiveOn());
            LocalDate date = entry.onDate();
            if (before != null && date != null && date.isAfter(before.getValue()) && entry.reason() == null) {
                read.row().error("Lý do", "import.forecast-later-without-reason", before.getValue(), date);
            }
            expect(said, entry);
        }
    }

    private static void expect(
            Map<ProjectId, Map<Milestone, NavigableMap<LocalDate, LocalDate>>> said, StatementEntry entry) {
        LocalDate date = entry.onDate();
        if (date != null) {
            said.getOrDefault(entry.project(), Map.of())
                    .getOrDefault(entry.milestone(), new TreeMap<>())
                    .put(entry.stamp().effectiveOn(), date);
        }
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
