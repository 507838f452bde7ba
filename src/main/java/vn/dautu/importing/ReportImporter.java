package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ReportEntry;
import vn.dautu.schedule.Timetable;

/** Monthly progress reports (due on the 25th). */
@Component
class ReportImporter implements SheetImporter {

    private static final String DONE = "Giá trị khối lượng thực hiện lũy kế";
    private static final String CONTRACT = "Giá trị hợp đồng xây lắp";

    private final Timetable timetable;

    ReportImporter(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public Layout layout() {
        return Layout.REPORTS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<ReportEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            ReportEntry entry = read(new DataRow(table, each, session), session);
            if (entry != null) {
                entries.add(entry);
            }
        }
        session.enter(() -> timetable.enterReports(entries));
    }

    private static @Nullable ReportEntry read(DataRow row, Session session) {
        ProjectId project = session.projectOf(row);
        LocalDate on = row.requiredDate("Ngày báo cáo");
        Vnd done = row.moneyNotNegative(DONE);
        Vnd contract = row.moneyNotNegative(CONTRACT);
        LocalDate finish = row.date("Dự kiến hoàn thành");
        LocalDate due = row.date("Thời hạn xử lý");
        String cause = row.text("Nguyên nhân chậm");
        if (cause != null && DelayCause.find(cause).isEmpty()) {
            row.error("Nguyên nhân chậm", "import.cause-unknown", cause);
        }
        if (done != null && contract != null && done.compareTo(contract) > 0) {
            row.warning(DONE, "import.work-beyond-contract", done, contract);
        }
        if (on != null && on.isAfter(row.asOf())) {
            row.error("Ngày báo cáo", "import.reported-after-as-of", on, row.asOf());
            return null;
        }
        if (project == null
                || on == null
                || session.isRepeated(row, "Ngày báo cáo", "rep|" + project.value() + "|" + on)) {
            return null;
        }
        return new ReportEntry(
                project,
                new ProgressReport(
                        on,
                        done,
                        contract,
                        finish,
                        cause,
                        row.text("Vướng mắc, kiến nghị"),
                        row.text("Cơ quan phải xử lý"),
                        row.text("Việc phải làm"),
                        due),
                session.stamp(row, on, null, DONE));
    }
}
