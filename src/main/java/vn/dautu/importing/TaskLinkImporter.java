package vn.dautu.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.NetworkBook;
import vn.dautu.schedule.NetworkLink;
import vn.dautu.schedule.NetworkLinkEntry;

/** What waits for what in a project's network. */
@Component
class TaskLinkImporter implements SheetImporter {

    private static final String KIND = "Loại quan hệ";
    private static final String LAG = "Độ trễ (ngày)";
    private static final Map<String, NetworkLink.Kind> KINDS = Map.of(
            "xong-bat dau", NetworkLink.Kind.FINISH_START,
            "fs", NetworkLink.Kind.FINISH_START,
            "bat dau-bat dau", NetworkLink.Kind.START_START,
            "ss", NetworkLink.Kind.START_START);

    private final NetworkBook book;

    TaskLinkImporter(NetworkBook book) {
        this.book = book;
    }

    @Override
    public Layout layout() {
        return Layout.TASK_LINKS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            NetworkLinkEntry entry = read(row, session);
            if (entry != null) {
                NetworkFile.of(session).add(row, entry);
            }
        }
    }

    @Override
    public void finish(Session session) {
        NetworkFile.of(session).enter(book, session);
    }

    private static @Nullable NetworkLinkEntry read(DataRow row, Session session) {
        ProjectId project = session.projectOf(row);
        String from = TaskImporter.code(row, NetworkFile.FROM);
        String to = TaskImporter.code(row, NetworkFile.TO);
        NetworkLink.Kind kind = kind(row);
        Integer lag = lag(row);
        boolean removed = NetworkFile.isRemoved(row);
        if (project == null || from == null || to == null || kind == null || lag == null) {
            return null;
        }
        if (session.isRepeated(row, NetworkFile.TO, "nl|" + project.value() + "|" + from + "|" + to)) {
            return null;
        }
        return new NetworkLinkEntry(
                project,
                new NetworkLink(from, to, kind, lag),
                !removed,
                session.stamp(row, row.asOf(), null, NetworkFile.TO));
    }

    private static NetworkLink.@Nullable Kind kind(DataRow row) {
        String text = row.requiredText(KIND);
        if (text == null) {
            return null;
        }
        NetworkLink.Kind found = KINDS.get(Folding.fold(text).replaceAll("\\s*[-–—]\\s*", "-"));
        if (found == null) {
            row.error(KIND, "import.link-kind-unknown", text);
        }
        return found;
    }

    /** Nothing is no lag. */
    private static @Nullable Integer lag(DataRow row) {
        String text = row.text(LAG);
        if (text == null) {
            return 0;
        }
        String number = text.replace('−', '-');
        if (!number.matches("-?\\d{1,4}") || Math.abs(Integer.parseInt(number)) > TaskImporter.LONGEST) {
            row.error(LAG, "import.lag-bad", text, TaskImporter.LONGEST);
            return null;
        }
        return Integer.valueOf(number);
    }
}
