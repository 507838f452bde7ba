package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.AdjustTotal;
import vn.dautu.project.DecisionDesk;
import vn.dautu.project.DecisionHead;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.Trial;

/** One decision, one transaction: plan dates move beside the original, the total investment follows, nothing is half written. */
@OnScratchDemonstration
class PlanByDecisionIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final LocalDate DECIDED = LocalDate.of(2025, 10, 29);
    private static final List<String> WRITTEN =
            List.of("decision", "milestone_statement", "project_investment", "stored_file", "audit_entry");

    @Autowired
    private DecisionDesk desk;

    @Autowired
    private Timetable timetable;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private Trial trial;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anAdjustmentStandsBesideTheOriginalWhichStaysForEver() {
        ProjectId project = id("MH-012");
        MilestoneDates before = dates(project, Milestone.COMPLETE);
        LocalDate moved = before.planned().plusDays(181);

        record(project, head("901/QĐ-TEST"), plan(project, Milestone.COMPLETE, moved));

        MilestoneDates after = dates(project, Milestone.COMPLETE);
        assertThat(after.original()).isEqualTo(before.original());
        assertThat(after.current()).isEqualTo(moved);
        assertThat(timetable
                        .schedule(project, AsOf.on(TODAY.minusDays(1)))
                        .find(Milestone.COMPLETE)
                        .orElseThrow()
                        .current())
                .as("as known the day before nothing had moved")
                .isEqualTo(before.current());
        assertThat(timetable.milestoneSources(project, Milestone.COMPLETE, AsOf.on(TODAY)))
                .as("the history names the decision, and counts the adjustments")
                .anySatisfy(source -> {
                    assertThat(source.decisionNumber()).isEqualTo("901/QĐ-TEST");
                    assertThat(source.what()).startsWith("#schedule.statement.ADJUSTED|#schedule.time|");
                    assertThat(source.enteredBy()).isEqualTo(SignedIn.OFFICER);
                });
        assertThat(timetable.decisionsOf(project, AsOf.on(TODAY))).contains(decision("901/QĐ-TEST"));
    }

    @Test
    void adjustmentsAreNumberedInTheOrderOfTheirDecisions() {
        ProjectId project = id("MH-001");
        assertThat(timetable.milestoneSources(project, Milestone.COMPLETE, AsOf.on(TODAY)).stream()
                        .map(source -> source.what())
                        .filter(what -> what.contains("ADJUSTED"))
                        .map(what -> what.split("\\|")[2]))
                .isSorted()
                .startsWith("1");
    }

    @Test
    void whenOnePartRefusesNothingOfTheDecisionIsKept() {
        ProjectId project = id("MH-013");
        LocalDate moved = dates(project, Milestone.COMPLETE).planned().plusDays(30);
        Map<String, Long> before = counts();

        assertThatThrownBy(() -> record(
                        project,
                        withFile("902/QĐ-TEST"),
                        plan(project, Milestone.COMPLETE, moved),
                        total(project, null, Vnd.ZERO)))
                .isInstanceOf(Refusal.class);

        assertThat(counts()).isEqualTo(before);
        assertThat(dates(project, Milestone.COMPLETE).current()).isNotEqualTo(moved);
    }

    @Test
    void aTrialOfTheVeryActKeepsNothing() {
        ProjectId project = id("MH-013");
        LocalDate moved = dates(project, Milestone.COMPLETE).planned().plusDays(45);
        Map<String, Long> before = counts();

        SignedIn.as(
                SignedIn.OFFICER,
                () -> trial.newFindings(
                        Set.of(project),
                        () -> desk.record(
                                project, withFile("903/QĐ-TEST"), List.of(plan(project, Milestone.COMPLETE, moved)))));

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theSameDecisionRecordedAgainIsOneDecisionAndItsPartsAreAdded() {
        ProjectId project = id("MH-014");
        LocalDate moved = dates(project, Milestone.COMPLETE).planned().plusDays(20);
        record(project, head("904/QĐ-TEST"), plan(project, Milestone.COMPLETE, moved));
        Vnd before = projects.total(project, AsOf.on(TODAY)).orElseThrow();

        record(project, head("904/QĐ-TEST"), total(project, null, Vnd.ofMillion("5000")));

        assertThat(jdbc.queryForObject("select count(*) from decision where number = '904/QĐ-TEST'", Long.class))
                .isEqualTo(1);
        assertThat(projects.total(project, AsOf.on(TODAY)).orElseThrow()).isEqualTo(before.plus(Vnd.ofMillion("5000")));
        assertThat(dates(project, Milestone.COMPLETE).current()).isEqualTo(moved);
    }

    @Test
    void aSecondPaperForTheSameDecisionIsRefused() {
        ProjectId project = id("MH-014");
        LocalDate moved = dates(project, Milestone.COMPLETE).planned().plusDays(21);
        record(project, withFile("905/QĐ-TEST"), plan(project, Milestone.COMPLETE, moved));
        DecisionHead other = new DecisionHead(
                "905/QĐ-TEST",
                DECIDED,
                "UBND tỉnh",
                DecisionKind.SCHEDULE_ADJUSTMENT,
                null,
                new DecisionHead.Attached("khac.pdf", "application/pdf", new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> record(project, other, plan(project, Milestone.COMPLETE, moved.plusDays(1))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().key()).isEqualTo("decision.file-taken"));
        assertThat(dates(project, Milestone.COMPLETE).current()).isEqualTo(moved);
    }

    @Test
    void aPlanThatSomebodyMovedMeanwhileIsNotOverwritten() {
        ProjectId project = id("MH-015");
        Consumer<FactStamp> blind = plan(
                project,
                Milestone.COMPLETE,
                dates(project, Milestone.COMPLETE).planned().plusDays(60));
        record(
                project,
                head("906/QĐ-TEST"),
                plan(
                        project,
                        Milestone.COMPLETE,
                        dates(project, Milestone.COMPLETE).planned().plusDays(10)));

        assertThatThrownBy(() -> record(project, head("907/QĐ-TEST"), blind))
                .isInstanceOfSatisfying(MilestoneRefused.class, refused -> {
                    assertThat(refused.milestone()).isEqualTo(Milestone.COMPLETE);
                    assertThat(refused.reason().key()).isEqualTo("schedule.plan-changed-meanwhile");
                });
    }

    @Test
    void whatCannotBeIsRefusedAtItsMilestone() {
        ProjectId project = id("MH-016");
        MilestoneDates complete = dates(project, Milestone.COMPLETE);
        LocalDate start = dates(project, Milestone.START).planned();

        refused(project, head("908/QĐ-TEST"), Milestone.COMPLETE, complete.planned(), "schedule.plan-unchanged");
        refused(project, head("908/QĐ-TEST"), Milestone.COMPLETE, start.minusDays(1), "schedule.finish-before-start");
        refused(
                project,
                new DecisionHead(
                        "908/QĐ-TEST",
                        LocalDate.of(2015, 1, 5),
                        "UBND tỉnh",
                        DecisionKind.SCHEDULE_ADJUSTMENT,
                        null,
                        null),
                Milestone.COMPLETE,
                complete.planned().plusDays(5),
                "schedule.before-original");
    }

    private void refused(ProjectId project, DecisionHead head, Milestone milestone, LocalDate day, String key) {
        assertThatThrownBy(() -> record(project, head, plan(project, milestone, day)))
                .isInstanceOfSatisfying(MilestoneRefused.class, refused -> {
                    assertThat(refused.milestone()).isEqualTo(milestone);
                    assertThat(refused.reason().key()).isEqualTo(key);
                });
    }

    @Test
    void aDecisionWithoutNumberOrChangeOrFromTheFutureIsRefused() {
        ProjectId project = id("MH-016");
        Consumer<FactStamp> nothing = stamp -> {};
        assertThat(List.of(
                        keyOf(project, head(" "), nothing),
                        keyOf(
                                project,
                                new DecisionHead("1", TODAY.plusDays(1), "UBND", DecisionKind.OTHER, null, null),
                                nothing),
                        keyOf(project, new DecisionHead("1", TODAY, "", DecisionKind.OTHER, null, null), nothing),
                        keyOf(project, head("909/QĐ-TEST"))))
                .containsExactly(
                        "decision.number-missing",
                        "decision.in-future",
                        "decision.issuer-missing",
                        "decision.changes-nothing");
    }

    @SafeVarargs
    private String keyOf(ProjectId project, DecisionHead head, Consumer<FactStamp>... parts) {
        try {
            record(project, head, parts);
            return "kept";
        } catch (Refusal refusal) {
            return refusal.reason().key();
        }
    }

    @Test
    void whoMayNotEditTheProjectRecordsNoDecision() {
        ProjectId project = id("MH-005");
        Consumer<FactStamp> plan = plan(
                project,
                Milestone.COMPLETE,
                dates(project, Milestone.COMPLETE).planned().plusDays(9));
        for (String who : List.of(SignedIn.OWNER, SignedIn.LEADER, SignedIn.ADMIN)) {
            assertThatThrownBy(() -> SignedIn.as(who, () -> desk.record(project, head("910/QĐ-TEST"), List.of(plan))))
                    .as(who)
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aProjectWithoutMilestonesGetsThoseOfItsGroupAsItsOriginalPlan() {
        ProjectId project = SignedIn.as(SignedIn.OFFICER, () -> projects.register("TEST-MAU", TODAY));
        Map<Milestone, Integer> template = timetable.template("B");
        LocalDate day0 = LocalDate.of(2025, 10, 20);
        List<PlanDates.Entry> entries = template.entrySet().stream()
                .map(step -> new PlanDates.Entry(step.getKey(), day0.plusDays(step.getValue()), 0))
                .toList();

        record(
                project,
                new DecisionHead("911/QĐ-TEST", DECIDED, "UBND tỉnh", DecisionKind.SCHEDULE, null, null),
                stamp -> timetable.setPlan(new PlanDates(project, entries, null), stamp));

        List<MilestoneDates> milestones =
                timetable.schedule(project, AsOf.on(TODAY)).milestones();
        assertThat(milestones).extracting(MilestoneDates::milestone).containsExactly(Milestone.values());
        assertThat(milestones).allSatisfy(dates -> assertThat(dates.original()).isEqualTo(dates.current()));
        assertThat(dates(project, Milestone.INVEST_DECISION).original()).isEqualTo(day0);

        // typed wrong and corrected under the same decision: the original itself is corrected, no adjustment arises
        record(
                project,
                new DecisionHead("911/QĐ-TEST", DECIDED, "UBND tỉnh", DecisionKind.SCHEDULE, null, null),
                plan(project, Milestone.START, day0.plusDays(260)));
        assertThat(dates(project, Milestone.START).original()).isEqualTo(day0.plusDays(260));
        assertThat(dates(project, Milestone.START).current()).isEqualTo(day0.plusDays(260));
    }

    @Test
    void theTemplatesFollowTheLegalStepsInTheirOrderForEveryGroup() {
        for (String group : List.of("QTQG", "A", "B", "C")) {
            Map<Milestone, Integer> template = timetable.template(group);
            assertThat(template.keySet()).as(group).containsExactly(Milestone.values());
            assertThat(template.get(Milestone.INVEST_DECISION)).isZero();
            List<Milestone> chain = List.of(
                    Milestone.POLICY,
                    Milestone.INVEST_DECISION,
                    Milestone.DESIGN_EST,
                    Milestone.KHLCNT,
                    Milestone.BID_AWARD,
                    Milestone.CONTRACT,
                    Milestone.START,
                    Milestone.WORK_50,
                    Milestone.WORK_100,
                    Milestone.COMPLETE,
                    Milestone.SETTLE_SUBMIT,
                    Milestone.SETTLED);
            assertThat(chain.stream().map(template::get).toList()).as(group).isSorted();
            assertThat(template.get(Milestone.GPMB_50)).isLessThan(template.get(Milestone.GPMB_100));
        }
        assertThat(timetable.template("không có")).isEmpty();
    }

    @Test
    void theTotalInvestmentFollowsTheDecisionByNewTotalOrByChange() {
        ProjectId project = id("MH-018");
        Vnd before = projects.total(project, AsOf.on(TODAY)).orElseThrow();
        Vnd raised = before.plus(Vnd.ofMillion("12000"));

        record(project, head("912/QĐ-TEST"), total(project, raised, null));
        assertThat(projects.total(project, AsOf.on(TODAY))).contains(raised);
        assertThat(projects.profiles(AsOf.on(TODAY)).get(project).totalInvestment())
                .isEqualTo(raised);
        assertThat(projects.investmentSources(project, AsOf.on(TODAY)))
                .extracting(source -> source.decisionNumber(), source -> source.amount())
                .contains(tuple("912/QĐ-TEST", 12_000_000_000L));

        AdjustTotal stale = new AdjustTotal(project, null, Vnd.ofMillion("1"), before);
        assertThat(List.of(
                        keyOf(project, later("913/QĐ-TEST"), stamp -> projects.adjustTotal(stale, stamp)),
                        keyOf(project, head("913/QĐ-TEST"), total(project, raised.plus(Vnd.ofMillion("1")), null)),
                        keyOf(project, later("913/QĐ-TEST"), total(project, before, Vnd.ofMillion("3"))),
                        keyOf(project, later("913/QĐ-TEST"), total(project, raised, null)),
                        keyOf(project, later("913/QĐ-TEST"), total(project, null, Vnd.ZERO.minus(raised))),
                        keyOf(project, later("913/QĐ-TEST"), total(project, null, null))))
                .containsExactly(
                        "project.total.changed-meanwhile",
                        "project.total.later-decision",
                        "project.total.disagree",
                        "project.total.same",
                        "project.total.not-positive",
                        "project.total.missing");
        assertThat(projects.total(project, AsOf.on(TODAY))).contains(raised);
    }

    private static DecisionHead head(String number) {
        return new DecisionHead(number, DECIDED, "UBND tỉnh", DecisionKind.SCHEDULE_ADJUSTMENT, null, null);
    }

    private static DecisionHead later(String number) {
        return new DecisionHead(
                number, DECIDED.plusDays(1), "UBND tỉnh", DecisionKind.INVESTMENT_ADJUSTMENT, "Điều chỉnh", null);
    }

    private static DecisionHead withFile(String number) {
        return new DecisionHead(
                number,
                DECIDED,
                "UBND tỉnh",
                DecisionKind.SCHEDULE_ADJUSTMENT,
                "Điều chỉnh thời gian",
                new DecisionHead.Attached(
                        "quyet-dinh.txt", "", ("Quyết định " + number).getBytes(StandardCharsets.UTF_8)));
    }

    @SafeVarargs
    private void record(ProjectId project, DecisionHead head, Consumer<FactStamp>... parts) {
        SignedIn.as(SignedIn.OFFICER, () -> desk.record(project, head, List.of(parts)));
    }

    private Consumer<FactStamp> plan(ProjectId project, Milestone milestone, LocalDate day) {
        PlanDates dates = new PlanDates(
                project,
                List.of(new PlanDates.Entry(milestone, day, timetable.latestStatement(project, milestone))),
                "chờ mặt bằng");
        return stamp -> timetable.setPlan(dates, stamp);
    }

    private Consumer<FactStamp> total(ProjectId project, @Nullable Vnd total, @Nullable Vnd delta) {
        AdjustTotal command = new AdjustTotal(
                project, total, delta, projects.total(project, AsOf.on(TODAY)).orElse(null));
        return stamp -> projects.adjustTotal(command, stamp);
    }

    private Map<String, Long> counts() {
        return WRITTEN.stream()
                .collect(Collectors.toMap(
                        table -> table, table -> jdbc.queryForObject("select count(*) from " + table, Long.class)));
    }

    private Long decision(String number) {
        return jdbc.queryForObject("select id from decision where number = ?", Long.class, number);
    }

    private MilestoneDates dates(ProjectId project, Milestone milestone) {
        return timetable.schedule(project, AsOf.on(TODAY)).find(milestone).orElseThrow();
    }

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }
}
