package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.Accounts;
import vn.dautu.account.Role;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** Two people at one milestone: one wins, the other is told and shown what stands; nothing is lost. */
@OnScratchDemonstration
class MilestoneConflictIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final String COLLEAGUE = "canbo-hai";
    private static final int PAIRS = 20;

    @Autowired
    private Timetable timetable;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aSecondOfficerSitsInTheSameDepartment() {
        if (accounts.find(COLLEAGUE).isEmpty()) {
            accounts.open(
                    COLLEAGUE,
                    "Trần Văn Nam (minh họa)",
                    Role.DEPARTMENT,
                    accounts.find(SignedIn.OFFICER).orElseThrow().agency(),
                    "minhhoa-2025",
                    false,
                    "test");
        }
    }

    @Test
    void ofTwentyPairsThatStartTogetherOneOfEachWinsAndTheOtherSeesTheWinnersDate() throws Exception {
        ProjectId project = id("MH-017");
        long before = statements(project, Milestone.COMPLETE);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                long seen = timetable.latestStatement(project, Milestone.COMPLETE);
                LocalDate hers = LocalDate.of(2026, 6, 1).plusDays(pair);
                LocalDate his = LocalDate.of(2026, 9, 1).plusDays(pair);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Optional<MilestoneChangedMeanwhile>> she =
                        two.submit(attempt(start, SignedIn.OFFICER, forecast(project, hers, seen)));
                Future<Optional<MilestoneChangedMeanwhile>> he =
                        two.submit(attempt(start, COLLEAGUE, forecast(project, his, seen)));
                Optional<MilestoneChangedMeanwhile> herRefusal = she.get(30, TimeUnit.SECONDS);
                Optional<MilestoneChangedMeanwhile> hisRefusal = he.get(30, TimeUnit.SECONDS);

                assertThat(herRefusal.isPresent())
                        .as("pair %d: exactly one is refused", pair)
                        .isNotEqualTo(hisRefusal.isPresent());
                LocalDate won = herRefusal.isPresent() ? his : hers;
                String winner = accounts.find(herRefusal.isPresent() ? COLLEAGUE : SignedIn.OFFICER)
                        .orElseThrow()
                        .fullName();
                MilestoneChangedMeanwhile refusal =
                        herRefusal.or(() -> hisRefusal).orElseThrow();
                assertThat(refusal.theirs().forecast()).isEqualTo(won);
                assertThat(refusal.by()).isEqualTo(winner);
                assertThat(dates(project, Milestone.COMPLETE).forecast()).isEqualTo(won);
                assertThat(statements(project, Milestone.COMPLETE))
                        .as("one more statement, the earlier ones still there")
                        .isEqualTo(before + pair + 1);
            }
        }
    }

    @Test
    void whoWasRefusedMaySayItAgainHavingSeenTheOther() {
        ProjectId project = id("MH-016");
        long seen = timetable.latestStatement(project, Milestone.COMPLETE);
        SignedIn.as(SignedIn.OFFICER, () -> timetable.record(forecast(project, LocalDate.of(2027, 1, 15), seen)));
        RecordMilestone blind = forecast(project, LocalDate.of(2027, 2, 15), seen);

        assertThatThrownBy(() -> SignedIn.as(COLLEAGUE, () -> timetable.record(blind)))
                .isInstanceOfSatisfying(MilestoneChangedMeanwhile.class, refusal -> {
                    RecordMilestone again = forecast(
                            project, LocalDate.of(2027, 2, 15), refusal.theirs().latestStatement());
                    SignedIn.as(COLLEAGUE, () -> timetable.record(again));
                });

        assertThat(dates(project, Milestone.COMPLETE).forecast()).isEqualTo(LocalDate.of(2027, 2, 15));
        assertThat(timetable.milestoneSources(project, Milestone.COMPLETE, AsOf.on(TODAY)))
                .anyMatch(source -> COLLEAGUE.equals(source.enteredBy()));
    }

    @Test
    void anActualDateWithdrawnBringsTheForecastBackAndTheMilestoneCanStillBeEdited() {
        ProjectId project = id("MH-010");
        LocalDate expected = LocalDate.of(2025, 12, 20);
        say(project, StatementKind.FORECAST, expected);
        say(project, StatementKind.ACTUAL, LocalDate.of(2025, 10, 30));
        assertThat(dates(project, Milestone.CONTRACT).actual()).isEqualTo(LocalDate.of(2025, 10, 30));

        say(project, StatementKind.ACTUAL, null);

        MilestoneDates back = dates(project, Milestone.CONTRACT);
        assertThat(back.actual()).isNull();
        assertThat(back.isOpen()).isTrue();
        assertThat(back.forecast()).isEqualTo(expected);
        assertThat(timetable
                        .schedule(project, AsOf.on(LocalDate.of(2025, 10, 30)))
                        .find(Milestone.CONTRACT)
                        .orElseThrow()
                        .actual())
                .as("nor was it ever reached on the day it was said to be")
                .isNull();

        say(project, StatementKind.ACTUAL, LocalDate.of(2025, 10, 31));

        assertThat(dates(project, Milestone.CONTRACT).actual()).isEqualTo(TODAY);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        ProjectId project = id("MH-030");
        long seen = timetable.latestStatement(project, Milestone.WORK_100);
        List<RecordMilestone> nonsense = new ArrayList<>();
        nonsense.add(statement(project, Milestone.WORK_100, StatementKind.ACTUAL, TODAY.plusDays(1), "xong", seen));
        nonsense.add(statement(project, Milestone.WORK_100, StatementKind.FORECAST, TODAY.minusDays(1), "chậm", seen));
        nonsense.add(statement(project, Milestone.WORK_100, StatementKind.FORECAST, null, "chậm", seen));
        nonsense.add(statement(project, Milestone.WORK_100, StatementKind.FORECAST, TODAY.plusDays(9), " ", seen));
        nonsense.add(statement(project, Milestone.WORK_100, StatementKind.ADJUSTED, TODAY.plusDays(9), "dời", seen));

        for (RecordMilestone each : nonsense) {
            assertThatThrownBy(() -> SignedIn.as(SignedIn.OFFICER, () -> timetable.record(each)))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(timetable.latestStatement(project, Milestone.WORK_100)).isEqualTo(seen);
    }

    /** As the dialog does: the editor has seen what the page shows. */
    private void say(ProjectId project, StatementKind kind, LocalDate date) {
        RecordMilestone command = statement(
                project,
                Milestone.CONTRACT,
                kind,
                date,
                "theo biên bản",
                dates(project, Milestone.CONTRACT).latestStatement());
        SignedIn.as(SignedIn.OFFICER, () -> timetable.record(command));
    }

    private Callable<Optional<MilestoneChangedMeanwhile>> attempt(
            CyclicBarrier start, String who, RecordMilestone command) {
        return () -> {
            start.await(30, TimeUnit.SECONDS);
            try {
                SignedIn.as(who, () -> timetable.record(command));
                return Optional.empty();
            } catch (MilestoneChangedMeanwhile refused) {
                return Optional.of(refused);
            }
        };
    }

    private static RecordMilestone forecast(ProjectId project, LocalDate date, long seen) {
        return statement(project, Milestone.COMPLETE, StatementKind.FORECAST, date, "chờ vật liệu", seen);
    }

    private static RecordMilestone statement(
            ProjectId project, Milestone milestone, StatementKind kind, LocalDate date, String reason, long seen) {
        return new RecordMilestone(project, milestone, kind, date, reason, null, seen);
    }

    private MilestoneDates dates(ProjectId project, Milestone milestone) {
        return timetable.schedule(project, AsOf.on(TODAY)).find(milestone).orElseThrow();
    }

    private long statements(ProjectId project, Milestone milestone) {
        return jdbc.queryForObject(
                "select count(*) from milestone_statement where project_id = ? and milestone = ?",
                Long.class,
                project.value(),
                milestone.name());
    }

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }
}
