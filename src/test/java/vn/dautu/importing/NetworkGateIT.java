package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.Network;
import vn.dautu.schedule.NetworkBook;
import vn.dautu.schedule.NetworkLink;

/** The layouts Công việc and Quan hệ at the gate, in one file: what is wrong is told at its cell, and what is right comes in once. */
@OnScratchDemonstration
class NetworkGateIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final List<String> HEAD = List.of("Số liệu đến ngày: 31/10/2025");
    private static final List<String> TASKS = List.of(
            "STT",
            "Mã dự án",
            "Danh mục dự án",
            "Mã công việc",
            "Tên công việc",
            "Số ngày",
            "Lịch làm việc",
            "Mốc",
            "Bắt đầu kế hoạch",
            "Ngày bắt đầu",
            "Ngày hoàn thành",
            "Bỏ");
    private static final List<String> LINKS = List.of(
            "STT",
            "Mã dự án",
            "Danh mục dự án",
            "Công việc trước",
            "Công việc sau",
            "Loại quan hệ",
            "Độ trễ (ngày)",
            "Bỏ");

    @Autowired
    private ImportGate gate;

    @Autowired
    private NetworkBook book;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private JdbcTemplate jdbc;

    private static List<Object> task(String project, String code) {
        return new ArrayList<>(Arrays.asList(
                1,
                project,
                "",
                code,
                "Công việc " + code,
                30,
                "Công trường",
                null,
                LocalDate.of(2025, 9, 1),
                null,
                null,
                null));
    }

    private static List<Object> link(String project, String from, String to) {
        return new ArrayList<>(Arrays.asList(1, project, "", from, to, "Xong – bắt đầu", null, null));
    }

    private record Wrong(String column, @Nullable Object value, String key) {

        List<Object> in(List<Object> row) {
            row.set(column.charAt(0) - 'A', value);
            return row;
        }
    }

    @Test
    void eachWrongCellOfATaskOrALinkIsToldAndNothingIsWritten() {
        List<Wrong> tasks = List.of(
                new Wrong("B", "MH-999", "import.project-unknown"),
                new Wrong("D", null, "import.cell-missing"),
                new Wrong("D", "CV|1", "import.task-code-bad"),
                new Wrong("E", null, "import.cell-missing"),
                new Wrong("F", null, "import.cell-missing"),
                new Wrong("F", "-3", "import.days-bad"),
                new Wrong("F", "ba mươi", "import.days-bad"),
                new Wrong("F", 3661, "import.days-bad"),
                new Wrong("G", "Chủ nhật", "import.calendar-unknown"),
                new Wrong("G", null, "import.cell-missing"),
                new Wrong("H", "Mốc lạ", "import.milestone-unknown"),
                new Wrong("I", "31/09/2025", "date.no-such-day"),
                new Wrong("J", LocalDate.of(2025, 11, 1), "import.actual-after-as-of"),
                new Wrong("K", LocalDate.of(2025, 11, 1), "import.actual-after-as-of"),
                new Wrong("L", "xóa", "import.removal-unclear"));
        List<Wrong> links = List.of(
                new Wrong("B", "MH-999", "import.project-unknown"),
                new Wrong("D", null, "import.cell-missing"),
                new Wrong("D", "CV-77", "import.task-unknown"),
                new Wrong("E", "CV-78", "import.task-unknown"),
                new Wrong("F", "Sau đó", "import.link-kind-unknown"),
                new Wrong("G", "một tuần", "import.lag-bad"),
                new Wrong("H", "có", "import.removal-unclear"));
        List<List<Object>> taskRows = new ArrayList<>();
        List<List<Object>> linkRows = new ArrayList<>();
        List<Tuple> expected = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            taskRows.add(tasks.get(i).in(task("MH-027", "CV-" + i)));
            expected.add(tuple(
                    "CV",
                    OfficeBook.rowNumber(1, i),
                    tasks.get(i).column(),
                    tasks.get(i).key()));
        }
        List<Object> backwards = task("MH-027", "CV-40");
        backwards.set(9, LocalDate.of(2025, 9, 10));
        backwards.set(10, LocalDate.of(2025, 9, 9));
        taskRows.add(backwards);
        expected.add(tuple("CV", OfficeBook.rowNumber(1, 15), "K", "import.task-finished-before-start"));
        taskRows.add(task("MH-027", "CV-41"));
        taskRows.add(task("MH-027", "CV-41"));
        expected.add(tuple("CV", OfficeBook.rowNumber(1, 17), "D", "import.row-repeated"));
        taskRows.add(task("MH-027", "CV-42"));
        for (int i = 0; i < links.size(); i++) {
            linkRows.add(links.get(i).in(link("MH-027", "CV-41", "CV-42")));
            expected.add(tuple(
                    "QH",
                    OfficeBook.rowNumber(1, i),
                    links.get(i).column(),
                    links.get(i).key()));
        }
        Map<String, String> before = Contents.all(jdbc);

        ImportOutcome outcome = write(taskRows, linkRows, SignedIn.OFFICER);

        assertThat(outcome.issues())
                .extracting(ImportIssue::sheet, ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcome.written()).isFalse();
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void aCircleIsToldAtTheLinkThatClosesItAndNamesItsTasks() {
        ImportOutcome outcome = write(
                List.of(task("MH-028", "CV-1"), task("MH-028", "CV-2"), task("MH-028", "CV-3")),
                List.of(link("MH-028", "CV-1", "CV-2"), link("MH-028", "CV-2", "CV-3"), link("MH-028", "CV-3", "CV-1")),
                SignedIn.OFFICER);

        assertThat(outcome.written()).isFalse();
        assertThat(outcome.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.sheet()).isEqualTo("QH");
            assertThat(issue.row()).isEqualTo(OfficeBook.rowNumber(1, 2));
            assertThat(issue.column()).isEqualTo("E");
            assertThat(issue.key()).isEqualTo("network.circle");
            assertThat(issue.args().toString()).contains("CV-1", "CV-2", "CV-3");
        });
    }

    @Test
    void aTaskThatNothingStartsAndOneTakenOutThatOthersWaitForAreTold() {
        List<Object> startless = task("MH-028", "CV-1");
        startless.set(8, null);
        assertThat(write(List.of(startless), List.of(), SignedIn.OFFICER).issues())
                .extracting(ImportIssue::column, ImportIssue::key)
                .containsExactly(tuple("I", "network.no-start"));

        List<Object> gone = task("MH-006", "CV-13");
        gone.set(11, "x");
        assertThat(write(List.of(gone), List.of(), SignedIn.OFFICER).issues())
                .extracting(ImportIssue::column, ImportIssue::key)
                .containsExactly(tuple("L", "network.task-unknown"));
    }

    @Test
    void aNetworkOfOthersIsNotForAnOwnerToWrite() {
        assertThat(write(List.of(task("MH-027", "CV-1")), List.of(), SignedIn.OWNER)
                        .issues())
                .extracting(ImportIssue::column, ImportIssue::key)
                .containsExactly(tuple("B", "import.project-not-yours"));
    }

    @Test
    void aRightFileComesInOnceItsSheetsInAnyOrderAndALaterOneChangesWhatItNames() {
        List<List<Object>> tasks = List.of(task("MH-031", "CV-1"), task("MH-031", "CV-2"), task("MH-031", "CV-3"));
        List<List<Object>> links = List.of(link("MH-031", "CV-1", "CV-2"), link("MH-031", "CV-2", "CV-3"));
        byte[] linksFirst = new OfficeBook()
                .sheet("QH", HEAD, LINKS, links)
                .sheet("CV", HEAD, TASKS, tasks)
                .bytes();

        ImportOutcome first = SignedIn.as(
                SignedIn.OFFICER, () -> gate.write("mang.xlsx", linksFirst, new ImportChoices(null, Set.of())));
        ImportOutcome again = write(tasks, links, SignedIn.OFFICER);
        List<Object> other = link("MH-031", "CV-1", "CV-2");
        other.set(5, "Bắt đầu – bắt đầu");
        other.set(6, "−5");
        List<Object> gone = link("MH-031", "CV-2", "CV-3");
        gone.set(7, "x");
        ImportOutcome changed = write(List.of(), List.of(other, gone), SignedIn.OFFICER);

        assertThat(first.issues()).isEmpty();
        assertThat(List.of(first.added(), again.added(), again.unchanged())).containsExactly(5, 0, 5);
        assertThat(changed.changed()).isEqualTo(2);
        ProjectId project = projects.findByCode("MH-031").orElseThrow();
        Network network = book.network(project, AsOf.on(TODAY)).orElseThrow();
        assertThat(network.links()).containsExactly(new NetworkLink("CV-1", "CV-2", NetworkLink.Kind.START_START, -5));
    }

    private ImportOutcome write(List<List<Object>> tasks, List<List<Object>> links, String username) {
        OfficeBook file = new OfficeBook();
        if (!tasks.isEmpty()) {
            file.sheet("CV", HEAD, TASKS, tasks);
        }
        if (!links.isEmpty()) {
            file.sheet("QH", HEAD, LINKS, links);
        }
        byte[] content = file.bytes();
        return SignedIn.as(username, () -> gate.write("mang.xlsx", content, ImportChoices.NONE));
    }
}
