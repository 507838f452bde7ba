package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** A report that was submitted is never changed; a correction is a new one beside it. */
@OnScratchDemonstration
class ReportSubmissionIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);

    @Autowired
    private Timetable timetable;

    @Autowired
    private ProjectRegister projects;

    private static ProgressReport report(LocalDate day, String done, String contract) {
        return report(day, done, contract, null, null);
    }

    private static ProgressReport report(
            LocalDate day, String done, String contract, @Nullable LocalDate finish, @Nullable String cause) {
        return new ProgressReport(
                day, Vnd.ofMillion(done), Vnd.ofMillion(contract), finish, cause, null, null, null, null);
    }

    private void submit(ProjectId project, ProgressReport report, long seen) {
        SignedIn.as(SignedIn.OFFICER, () -> timetable.submit(new SubmitReport(project, report, seen)));
    }

    private String refusalOf(ProjectId project, ProgressReport report, long seen) {
        try {
            submit(project, report, seen);
            return "submitted";
        } catch (Refusal refusal) {
            return refusal.reason().key();
        }
    }

    @Test
    void aCorrectionIsANewReportAndBothStayReadable() {
        ProjectId project = id("MH-020");
        List<ProgressReport> before = timetable.reports(project, NOW);
        submit(project, report(TODAY, "30000", "100000"), 0);
        SubmittedReport first = timetable.submissions(project, NOW).getFirst();
        assertThat(first.replaced()).isFalse();

        submit(project, report(TODAY, "31000", "100000"), first.id());

        List<SubmittedReport> both = timetable.submissions(project, NOW).subList(0, 2);
        assertThat(both).extracting(SubmittedReport::replaced).containsExactly(false, true);
        assertThat(both)
                .extracting(each -> each.report().workDone())
                .containsExactly(Vnd.ofMillion("31000"), Vnd.ofMillion("30000"));
        assertThat(both).extracting(SubmittedReport::by).containsOnly(SignedIn.OFFICER);
        assertThat(timetable.reports(project, NOW))
                .as("the history has one report a day, the correction")
                .hasSize(before.size() + 1)
                .last()
                .satisfies(last -> assertThat(last.workDone()).isEqualTo(Vnd.ofMillion("31000")));
        assertThat(timetable.reports(project, AsOf.on(TODAY.minusDays(1)))).isEqualTo(before);
    }

    @Test
    void theHistoryOfAllProjectsIsThatOfEach() {
        AsOf then = new AsOf(LocalDate.of(2024, 6, 30), LocalDate.of(2025, 1, 31));
        var all = timetable.reportHistory(then);
        assertThat(all).isNotEmpty();
        all.forEach((project, history) -> {
            assertThat(timetable.reports(project, then)).isEqualTo(history);
            assertThat(history)
                    .extracting(ProgressReport::reportedOn)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(timetable.schedule(project, then).latestReport()).isEqualTo(history.getLast());
        });
    }

    @Test
    void theTimetableOfAllProjectsIsThatOfEach() {
        AsOf then = new AsOf(LocalDate.of(2024, 9, 30), LocalDate.of(2025, 3, 31));
        var all = timetable.schedules(then);
        assertThat(all).isNotEmpty();
        all.forEach((project, schedule) ->
                assertThat(timetable.schedule(project, then)).isEqualTo(schedule));
    }

    @Test
    void aReportOfADayThatTheOfficerHasNotSeenIsNotReplaced() {
        ProjectId project = id("MH-019");
        submit(project, report(TODAY.minusDays(1), "10", "100"), 0);

        assertThat(refusalOf(project, report(TODAY.minusDays(1), "20", "100"), 0))
                .isEqualTo("report.already");
        long seen = timetable.submissions(project, NOW).getFirst().id();
        submit(project, report(TODAY.minusDays(1), "20", "100"), seen);
        assertThat(refusalOf(project, report(TODAY.minusDays(1), "30", "100"), seen))
                .isEqualTo("report.already");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        ProjectId project = id("MH-030");
        ProgressReport half = new ProgressReport(
                TODAY, Vnd.ofMillion("1"), Vnd.ofMillion("2"), null, null, null, "UBND xã", null, null);
        assertThat(List.of(
                        refusalOf(project, report(TODAY.plusDays(1), "1", "2"), 0),
                        refusalOf(project, report(TODAY, "-1", "2"), 0),
                        refusalOf(project, report(TODAY, "1", "0"), 0),
                        refusalOf(project, report(TODAY, "1", "2", null, "9.z"), 0),
                        refusalOf(project, half, 0)))
                .containsExactly(
                        "report.in-future",
                        "report.work-missing",
                        "report.contract-missing",
                        "report.cause-unknown",
                        "report.act-incomplete");
    }

    @Test
    void aForecastThatMovesLaterNeedsItsCause() {
        ProjectId project = id("MH-001");
        MilestoneDates complete =
                timetable.schedule(project, NOW).find(Milestone.COMPLETE).orElseThrow();
        LocalDate before = complete.forecast() == null ? complete.planned() : complete.forecast();

        assertThat(refusalOf(project, report(TODAY, "160000", "196000", before.plusDays(1), null), 0))
                .isEqualTo("report.cause-needed");
        assertThat(refusalOf(project, report(TODAY, "160000", "196000", before, null), 0))
                .isEqualTo("submitted");
        long seen = timetable.submissions(project, NOW).getFirst().id();
        assertThat(refusalOf(project, report(TODAY, "160000", "196000", before.plusDays(1), "GP_KHONGNHAN"), seen))
                .isEqualTo("submitted");
    }

    @Test
    void onlyWhoMayEditTheProjectSubmits() {
        SubmitReport command = new SubmitReport(id("MH-005"), report(TODAY, "1", "2"), 0);
        for (String who : List.of(SignedIn.OWNER, SignedIn.LEADER, SignedIn.ADMIN)) {
            assertThatThrownBy(() -> SignedIn.as(who, () -> timetable.submit(command)))
                    .as(who)
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aReportOlderThanThe25thOfThePreviousMonthIsOverdue() {
        ProjectId project = id("MH-002");
        LocalDate last = timetable.reports(project, NOW).getLast().reportedOn();
        ReportFreshness fresh = timetable.freshness(project, NOW).orElseThrow();
        assertThat(fresh.since()).isEqualTo(LocalDate.of(2025, 9, 25));
        assertThat(fresh.due()).isEqualTo(LocalDate.of(2025, 10, 25));
        assertThat(fresh.last()).isEqualTo(last);
        assertThat(fresh.isOverdue()).isEqualTo(last.isBefore(LocalDate.of(2025, 9, 25)));
        assertThat(new ReportFreshness(LocalDate.of(2025, 9, 25), fresh.since(), fresh.due(), fresh.rule()).isOverdue())
                .isFalse();
        assertThat(new ReportFreshness(LocalDate.of(2025, 9, 24), fresh.since(), fresh.due(), fresh.rule()).isOverdue())
                .isTrue();
        assertThat(new ReportFreshness(null, fresh.since(), fresh.due(), fresh.rule()).isOverdue())
                .isTrue();
    }

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }
}
