package vn.dautu.importing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.NetworkBook;
import vn.dautu.schedule.NetworkTask;
import vn.dautu.schedule.NetworkTaskEntry;
import vn.dautu.schedule.WorkDays;

/** The tasks of a project's network; their links stand on a sheet of their own. */
@Component
class TaskImporter implements SheetImporter {

    static final int LONGEST = 3660;

    private static final String DAYS = "Số ngày";
    private static final String CALENDAR = "Lịch làm việc";
    private static final String STARTED = "Ngày bắt đầu";
    private static final String FINISHED = "Ngày hoàn thành";
    private static final int LONGEST_CODE = 40;
    private static final Map<String, WorkDays> CALENDARS = Map.of(
            "moi ngay", WorkDays.EVERY_DAY,
            "cong truong", WorkDays.SITE,
            "ngay lam viec", WorkDays.OFFICE);

    private final NetworkBook book;

    TaskImporter(NetworkBook book) {
        this.book = book;
    }

    @Override
    public Layout layout() {
        return Layout.TASKS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            NetworkTaskEntry entry = read(row, session);
            if (entry != null) {
                NetworkFile.of(session).add(row, entry);
            }
        }
    }

    @Override
    public void finish(Session session) {
        NetworkFile.of(session).enter(book, session);
    }

    /** The code of a task as a cell names it. */
    static @Nullable String code(DataRow row, String header) {
        String code = row.requiredText(header);
        if (code != null && (code.length() > LONGEST_CODE || code.contains("|"))) {
            row.error(header, "import.task-code-bad", code);
            return null;
        }
        return code;
    }

    private static @Nullable NetworkTaskEntry read(DataRow row, Session session) {
        ProjectId project = session.projectOf(row);
        String code = code(row, NetworkFile.CODE);
        String name = row.requiredText("Tên công việc");
        Integer days = days(row);
        WorkDays workDays = calendar(row);
        Milestone milestone = milestone(row);
        LocalDate notBefore = row.date(NetworkFile.START);
        LocalDate started = happened(row, STARTED);
        LocalDate finished = happened(row, FINISHED);
        boolean removed = NetworkFile.isRemoved(row);
        if (started != null && finished != null && finished.isBefore(started)) {
            row.error(FINISHED, "import.task-finished-before-start", finished, started);
            return null;
        }
        if (project == null || code == null || name == null || days == null || workDays == null) {
            return null;
        }
        if (session.isRepeated(row, NetworkFile.CODE, "nt|" + project.value() + "|" + code)) {
            return null;
        }
        return new NetworkTaskEntry(
                project,
                new NetworkTask(code, name, milestone, days, workDays, notBefore, started, finished),
                !removed,
                session.stamp(row, row.asOf(), null, NetworkFile.CODE));
    }

    private static @Nullable Integer days(DataRow row) {
        String text = row.requiredText(DAYS);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > LONGEST) {
            row.error(DAYS, "import.days-bad", text, LONGEST);
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable WorkDays calendar(DataRow row) {
        String text = row.requiredText(CALENDAR);
        if (text == null) {
            return null;
        }
        WorkDays found = CALENDARS.get(Folding.fold(text));
        if (found == null) {
            row.error(CALENDAR, "import.calendar-unknown", text);
        }
        return found;
    }

    private static @Nullable Milestone milestone(DataRow row) {
        String text = row.text("Mốc");
        if (text == null) {
            return null;
        }
        Milestone found = Milestone.read(text).orElse(null);
        if (found == null) {
            row.error("Mốc", "import.milestone-unknown", text);
        }
        return found;
    }

    private static @Nullable LocalDate happened(DataRow row, String header) {
        LocalDate day = row.date(header);
        if (day != null && day.isAfter(row.asOf())) {
            row.error(header, "import.actual-after-as-of", day, row.asOf());
            return null;
        }
        return day;
    }
}
