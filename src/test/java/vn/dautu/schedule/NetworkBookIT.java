package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dautu.schedule.Networks.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.NetworkLink.Kind;

/** The door of the book of networks: what makes none is refused there, and one bad project never hides the others. */
@OnScratchDemonstration
class NetworkBookIT {

    private static final LocalDate TODAY = day("31/10/2025");

    @Autowired
    private NetworkBook book;

    @Autowired
    private Timetable timetable;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private JdbcTemplate jdbc;

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }

    private static NetworkTask task(String code, @Nullable Milestone milestone, @Nullable String notBefore) {
        return new NetworkTask(
                code, "công việc " + code, milestone, 10, WorkDays.SITE, Networks.dayOrNone(notBefore), null, null);
    }

    private static NetworkLink link(String from, String to) {
        return new NetworkLink(from, to, Kind.FINISH_START, 0);
    }

    private void record(ProjectId project, NetworkTask task, NetworkLink... waits) {
        SignedIn.as(SignedIn.OFFICER, () -> {
            book.record(
                    project,
                    task,
                    List.of(waits),
                    book.facts(project, AsOf.on(TODAY)).latest());
            return null;
        });
    }

    private NetworkFacts facts(ProjectId project) {
        return book.facts(project, AsOf.on(TODAY));
    }

    @Test
    void anOfficerAddsChangesAndRemovesATaskAndItsPredecessors() {
        ProjectId project = id("MH-014");
        record(project, task("A", null, "01/09/2025"));
        record(project, task("B", null, null), link("A", "B"));
        record(project, task("C", null, null), link("B", "C"));
        record(project, task("C", null, null), link("A", "C"));

        assertThat(facts(project).linksTo("C")).containsExactly(link("A", "C"));

        record(project, task("B", null, "05/09/2025"));
        SignedIn.as(SignedIn.OFFICER, () -> {
            book.remove(project, "B", facts(project).latest());
            return null;
        });

        assertThat(facts(project).tasks()).extracting(NetworkTask::code).containsExactly("A", "C");
        assertThat(facts(project).links()).containsExactly(link("A", "C"));
        assertThat(book.network(project, AsOf.on(TODAY.minusDays(1))))
                .as("the day before there was none")
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from network_task_statement where project_id = ?",
                        Long.class,
                        project.value()))
                .as("nothing is ever overwritten")
                .isEqualTo(5);
    }

    @Test
    void aCircleIsRefusedAtTheDoorAndNothingOfItIsKept() {
        ProjectId project = id("MH-013");
        record(project, task("A", null, "01/09/2025"));
        record(project, task("B", null, null), link("A", "B"));
        NetworkFacts before = facts(project);

        assertThatExceptionOfType(NetworkRefused.class)
                .isThrownBy(() -> record(project, task("A", null, "01/09/2025"), link("B", "A")))
                .satisfies(refused -> assertThat(refused.tasks()).containsExactlyInAnyOrder("A", "B"));
        assertThat(facts(project)).isEqualTo(before);
    }

    @Test
    void theSecondOfTwoEditorsHearsThatTheNetworkHasChanged() {
        ProjectId project = id("MH-012");
        long seen = facts(project).latest();
        record(project, task("A", null, "01/09/2025"));

        assertThatThrownBy(() -> SignedIn.as(SignedIn.OFFICER, () -> {
                    book.record(project, task("B", null, "01/09/2025"), List.of(), seen);
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("changed-meanwhile");
    }

    @Test
    void whoMayNotEditAProjectMayNotEditItsNetwork() {
        ProjectId project = id("MH-027");
        for (String username : List.of(SignedIn.LEADER, SignedIn.OWNER)) {
            assertThatThrownBy(() -> SignedIn.as(username, () -> {
                        book.record(project, task("A", null, "01/09/2025"), List.of(), 0);
                        return null;
                    }))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(facts(project).tasks()).isEmpty();
    }

    @Test
    void aTaskIsDoneWhenItsMilestoneIsReachedAndOpenAgainWhenThatIsTakenBack() {
        ProjectId project = id("MH-031");
        record(project, task("A", Milestone.WORK_50, "01/09/2025"));
        LocalDate reached = timetable
                .schedule(project, AsOf.on(TODAY))
                .find(Milestone.WORK_50)
                .map(MilestoneDates::actual)
                .orElse(null);

        NetworkTask read =
                book.network(project, AsOf.on(TODAY)).orElseThrow().tasks().getFirst();

        assertThat(reached).isNotNull();
        assertThat(read.finished()).isEqualTo(reached);
        assertThat(facts(project).tasks().getFirst().finished())
                .as("it is the timetable's day, not one said of the task")
                .isNull();
    }

    @Test
    void aBrokenNetworkInTheBookHidesOnlyItself() {
        ProjectId project = id("MH-032");
        record(project, task("A", null, "01/09/2025"));
        jdbc.update(
                "insert into network_link_statement (fact_key, project_id, from_code, to_code, kind, lag_days, active, digest, effective_on, known_on) values ('test', ?, 'X', 'A', 'FINISH_START', 0, true, '', ?, ?)",
                project.value(),
                TODAY,
                TODAY);

        Map<ProjectId, Network> all = book.networks(AsOf.on(TODAY), Scope.ALL);

        assertThat(all).containsKeys(id("MH-001"), id("MH-006")).doesNotContainKey(project);
        assertThat(book.network(project, AsOf.on(TODAY))).isEmpty();
        assertThat(facts(project).tasks()).as("whoever mends it still sees it").hasSize(1);
        jdbc.update("delete from network_link_statement where fact_key = 'test'");
    }
}
