package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.NetworkBook;
import vn.dautu.schedule.NetworkFacts;
import vn.dautu.schedule.NetworkLink;
import vn.dautu.schedule.NetworkLinkEntry;
import vn.dautu.schedule.NetworkRefused;
import vn.dautu.schedule.NetworkTask;
import vn.dautu.schedule.NetworkTaskEntry;

/** The tasks and links of a file, which only together make a network; what does not is told at the cell that brings it about. */
final class NetworkFile {

    static final String FROM = "Công việc trước";
    static final String TO = "Công việc sau";
    static final String CODE = "Mã công việc";
    static final String START = "Bắt đầu kế hoạch";
    static final String REMOVED = "Bỏ";

    private record TaskRow(DataRow row, NetworkTaskEntry entry) {}

    private record LinkRow(DataRow row, NetworkLinkEntry entry) {}

    private final List<TaskRow> tasks = new ArrayList<>();
    private final List<LinkRow> links = new ArrayList<>();
    private boolean entered;

    static NetworkFile of(Session session) {
        return session.gathered(NetworkFile.class, NetworkFile::new);
    }

    void add(DataRow row, NetworkTaskEntry entry) {
        tasks.add(new TaskRow(row, entry));
    }

    void add(DataRow row, NetworkLinkEntry entry) {
        links.add(new LinkRow(row, entry));
    }

    /** Whether the row is to be taken out of the network: x, or nothing. */
    static boolean isRemoved(DataRow row) {
        String said = row.text(REMOVED);
        if (said != null && !Folding.fold(said).equals("x")) {
            row.error(REMOVED, "import.removal-unclear", said);
        }
        return said != null;
    }

    /** Once, however many of its importers ask. */
    void enter(NetworkBook book, Session session) {
        if (entered) {
            return;
        }
        entered = true;
        Set<ProjectId> projects = new LinkedHashSet<>();
        tasks.forEach(read -> projects.add(read.entry().project()));
        links.forEach(read -> projects.add(read.entry().project()));
        for (ProjectId project : projects) {
            check(project, book);
        }
        try {
            session.enter(() -> book.enter(taskEntries(), linkEntries()));
        } catch (Refusal refused) {
            session.issue(ImportIssue.error(
                    "",
                    0,
                    "",
                    refused.reason().key(),
                    refused.reason().arguments().toArray()));
        }
    }

    private List<NetworkTaskEntry> taskEntries() {
        return tasks.stream().map(TaskRow::entry).toList();
    }

    private List<NetworkLinkEntry> linkEntries() {
        return links.stream().map(LinkRow::entry).toList();
    }

    private void check(ProjectId project, NetworkBook book) {
        Set<LocalDate> days = new TreeSet<>();
        taskEntries()
                .forEach(entry -> addDay(
                        days, entry.project().equals(project), entry.stamp().knownOn()));
        linkEntries()
                .forEach(entry -> addDay(
                        days, entry.project().equals(project), entry.stamp().knownOn()));
        for (LocalDate day : days) {
            if (tellUnknown(project, day, book)) {
                return;
            }
            Optional<NetworkRefused> refused = book.refusal(
                    project,
                    day,
                    taskEntries().stream()
                            .filter(entry ->
                                    isSaidBy(entry.project(), entry.stamp().knownOn(), project, day))
                            .toList(),
                    linkEntries().stream()
                            .filter(entry ->
                                    isSaidBy(entry.project(), entry.stamp().knownOn(), project, day))
                            .toList());
            if (refused.isPresent()) {
                tell(project, day, refused.get());
                return;
            }
        }
    }

    private static void addDay(Set<LocalDate> days, boolean ofTheProject, LocalDate day) {
        if (ofTheProject) {
            days.add(day);
        }
    }

    private static boolean isSaidBy(ProjectId of, LocalDate known, ProjectId project, LocalDate day) {
        return of.equals(project) && !known.isAfter(day);
    }

    /** Every link of a sheet that names a task which nobody has. */
    private boolean tellUnknown(ProjectId project, LocalDate day, NetworkBook book) {
        NetworkFacts before = book.facts(project, AsOf.on(day));
        Set<String> known =
                before.tasks().stream().map(NetworkTask::code).collect(Collectors.toCollection(HashSet::new));
        for (NetworkTaskEntry entry : taskEntries()) {
            if (isSaidBy(entry.project(), entry.stamp().knownOn(), project, day)) {
                String code = entry.task().code();
                if (entry.active()) {
                    known.add(code);
                } else {
                    known.remove(code);
                }
            }
        }
        boolean told = false;
        for (LinkRow read : links) {
            NetworkLink link = read.entry().link();
            boolean here = read.entry().project().equals(project)
                    && read.entry().stamp().knownOn().equals(day)
                    && read.entry().active();
            if (here && !known.contains(link.from())) {
                read.row().error(FROM, "import.task-unknown", link.from());
                told = true;
            }
            if (here && !known.contains(link.to())) {
                read.row().error(TO, "import.task-unknown", link.to());
                told = true;
            }
        }
        return told;
    }

    /** At the row that brings it about: the last link of the circle, the task that nothing starts, the task that was taken out. */
    private void tell(ProjectId project, LocalDate day, NetworkRefused refused) {
        List<String> codes = refused.tasks();
        Stream<DataRow> closing = links.stream()
                .filter(read ->
                        isSaidBy(read.entry().project(), read.entry().stamp().knownOn(), project, day))
                .filter(read -> codes.contains(read.entry().link().from())
                        && codes.contains(read.entry().link().to()))
                .map(LinkRow::row);
        Stream<DataRow> named = tasks.stream()
                .filter(read ->
                        isSaidBy(read.entry().project(), read.entry().stamp().knownOn(), project, day))
                .filter(read -> codes.contains(read.entry().task().code()))
                .map(TaskRow::row);
        Stream<DataRow> any = Stream.concat(
                tasks.stream()
                        .filter(read -> read.entry().project().equals(project))
                        .map(TaskRow::row),
                links.stream()
                        .filter(read -> read.entry().project().equals(project))
                        .map(LinkRow::row));
        boolean circle = codes.size() > 1 || refused.reason().key().endsWith("circle");
        List<DataRow> rows = (circle ? closing : named).toList();
        DataRow row = rows.isEmpty() ? any.findFirst().orElseThrow() : rows.getLast();
        row.error(
                circle ? TO : refused.reason().key().endsWith("start") ? START : REMOVED,
                refused.reason().key(),
                refused.reason().arguments().toArray());
    }
}
