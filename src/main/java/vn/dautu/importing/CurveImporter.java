package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.Row;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.PlannedPoint;
import vn.dautu.schedule.PlannedPointEntry;
import vn.dautu.schedule.Timetable;

/** Planned curves: cumulative percent by the end of each period, as a decision fixed them. */
@Component
class CurveImporter implements SheetImporter {

    private static final String PERCENT = "Khối lượng kế hoạch lũy kế (%)";

    private final Timetable timetable;

    CurveImporter(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public Layout layout() {
        return Layout.CURVES;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<PlannedPointEntry> entries = new ArrayList<>();
        Map<String, PlannedPoint> previous = new HashMap<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            LocalDate end = row.requiredDate("Ngày cuối kỳ");
            BigDecimal percent = row.percent(PERCENT);
            DecisionInFile decision = session.decision(
                    row, "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", DecisionKind.SCHEDULE, true);
            if (project == null || end == null || percent == null || decision == null) {
                continue;
            }
            String curve = project.value() + "|" + row.text("Số quyết định");
            PlannedPoint point = new PlannedPoint(end, percent);
            PlannedPoint before = previous.put(curve, point);
            if (before != null && !end.isAfter(before.periodEnd())) {
                row.error("Ngày cuối kỳ", "import.curve-period-order", before.periodEnd());
            } else if (before != null && percent.compareTo(before.cumulativePercent()) < 0) {
                row.error(PERCENT, "import.curve-falls", before.cumulativePercent());
            } else {
                entries.add(
                        new PlannedPointEntry(project, point, session.stamp(row, decision.on(), decision, PERCENT)));
            }
        }
        session.enter(() -> timetable.enterCurve(entries));
    }
}
