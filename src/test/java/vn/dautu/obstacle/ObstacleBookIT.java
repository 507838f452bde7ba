package vn.dautu.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.Accounts;
import vn.dautu.account.NotAllowed;
import vn.dautu.account.Role;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.decision.DecisionBook;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;

/** An obstacle from the day it is raised to the day it is resolved, and the questions asked in between. */
@OnScratchDemonstration
class ObstacleBookIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);
    private static final String COLLEAGUE = "canbo-vuong-mac";

    @Autowired
    private ObstacleBook book;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private AgencyRegister agencies;

    @Autowired
    private DecisionBook decisions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aSecondOfficerSitsInTheSameDepartment() {
        if (accounts.find(COLLEAGUE).isEmpty()) {
            accounts.open(
                    COLLEAGUE,
                    "Lê Thị Mai (minh họa)",
                    Role.DEPARTMENT,
                    accounts.find(SignedIn.OFFICER).orElseThrow().agency(),
                    "minhhoa-2025",
                    false,
                    "test");
        }
    }

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }

    private Duty duty(String agency, String task, LocalDate due) {
        return new Duty(agencies.find(agency).orElseThrow().id(), null, task, due);
    }

    private static DelayCause cause(String code) {
        return DelayCause.find(code).orElseThrow();
    }

    private static ObstacleStatement.Raised what(String title, String cause) {
        return new ObstacleStatement.Raised(title, cause(cause), List.of(), null, null, null, List.of());
    }

    private ObstacleId raise(String code, String title, String cause, LocalDate raisedOn, LocalDate due) {
        return SignedIn.as(
                SignedIn.OFFICER,
                () -> book.raise(new NewObstacle(
                        id(code), what(title, cause), raisedOn, duty("Sở Xây dựng", "thẩm định hồ sơ", due))));
    }

    private Obstacle now(ObstacleId id) {
        return book.find(id, NOW).orElseThrow();
    }

    private void asOfficer(Runnable act) {
        SignedIn.as(SignedIn.OFFICER, act);
    }

    // ---- its life -------------------------------------------------------------------------------------------------

    @Test
    void everythingSaidWhenItIsRaisedIsThereAgain() {
        Geometry stretch = new GeometryFactory()
                .createLineString(new Coordinate[] {new Coordinate(105.82, 22.14), new Coordinate(105.84, 22.16)});
        ProjectId project = id("MH-023");
        ObstacleId raised = SignedIn.as(
                SignedIn.OFFICER,
                () -> book.raise(new NewObstacle(
                        project,
                        new ObstacleStatement.Raised(
                                "Đường dây cắt qua lòng hồ",
                                cause("GP_HATANG"),
                                List.of(cause("TT_TD"), cause("VON_CHAM")),
                                stretch,
                                "Km1+200–Km1+700",
                                Milestone.WORK_50,
                                List.of()),
                        TODAY.minusDays(40),
                        new Duty(
                                agencies.find("Sở Công Thương").orElseThrow().id(),
                                "Trưởng phòng Năng lượng",
                                "thỏa thuận hướng tuyến",
                                TODAY.plusDays(20)))));

        Obstacle obstacle = now(raised);
        assertThat(obstacle.number()).isEqualTo("VM-01");
        assertThat(obstacle.mainCause().official()).isEqualTo("9.b");
        assertThat(obstacle.otherCauses()).extracting(DelayCause::official).containsExactly("9.a", "9.d");
        assertThat(obstacle.holds()).isEqualTo(Milestone.WORK_50);
        assertThat(obstacle.chainage()).isEqualTo("Km1+200–Km1+700");
        assertThat(obstacle.duty().person()).isEqualTo("Trưởng phòng Năng lượng");
        assertThat(obstacle.daysOpen()).isEqualTo(40);
        assertThat(obstacle.daysLeft()).isEqualTo(20);
        assertThat(obstacle.level()).isNull();
        assertThat(book.place(raised, NOW).orElseThrow().equalsExact(stretch)).isTrue();
        assertThat(book.places(NOW))
                .filteredOn(place -> place.id().equals(raised))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.project()).isEqualTo(project);
                    assertThat(place.lon()).isBetween(105.82, 105.84);
                    assertThat(place.lat()).isBetween(22.14, 22.16);
                    assertThat(place.overdue()).isFalse();
                });
        assertThat(book.mainCauses(NOW)).containsEntry(project, "9.b");
    }

    @Test
    void aStepNewDutyResolutionAndReopeningAreEachAFactAndTheStoryTellsThemInOrder() {
        ObstacleId id =
                raise("MH-030", "Thiết kế điều chỉnh chưa duyệt", "TT_TD", TODAY.minusDays(60), TODAY.minusDays(20));
        assertThat(now(id).daysOverdue()).isEqualTo(20);
        assertThat(now(id).level()).isEqualTo(EscalationLevel.DEPARTMENT);

        asOfficer(() -> book.note(id, TODAY.minusDays(10), "Họp với tư vấn", "Sở GD&ĐT", null, now(id).latestFact()));
        asOfficer(() -> book.note(id, TODAY.minusDays(10), "Gửi lại hồ sơ", null, null, now(id).latestFact()));
        asOfficer(() -> book.reassign(
                id,
                duty("Sở Y tế", "cho ý kiến về khối y tế", TODAY.plusDays(5)),
                "Hồ sơ đã sang Sở Y tế",
                now(id).latestFact()));
        Obstacle waiting = now(id);
        assertThat(waiting.steps())
                .extracting(Obstacle.StepTaken::note)
                .containsExactly("Họp với tư vấn", "Gửi lại hồ sơ");
        assertThat(waiting.isOverdue()).isFalse();
        assertThat(waiting.dutySince()).isEqualTo(TODAY);

        asOfficer(() -> book.resolve(
                id,
                TODAY.minusDays(2),
                "Đã duyệt thiết kế",
                new Paper("MH-77/QĐ-T", "duyet.pdf", "application/pdf", "pdf".getBytes(StandardCharsets.UTF_8)),
                now(id).latestFact()));
        assertThat(now(id).isOpen()).isFalse();
        assertThat(book.open(NOW).getOrDefault(id("MH-030"), List.of()))
                .noneMatch(each -> each.id().equals(id));
        assertThat(book.of(id("MH-030"), NOW)).anyMatch(each -> each.id().equals(id));
        assertThat(decisions.list(book.decisionsOf(id("MH-030"), NOW))).anySatisfy(decision -> {
            assertThat(decision.number()).isEqualTo("MH-77/QĐ-T");
            assertThat(decision.fileSha256()).hasSize(64);
        });

        asOfficer(() -> book.reopen(id, TODAY, "Còn thiếu phần điện", now(id).latestFact()));

        assertThat(now(id).isOpen()).isTrue();
        assertThat(book.find(id, new AsOf(TODAY.minusDays(1), TODAY))
                        .orElseThrow()
                        .isOpen())
                .as("between the two it was resolved")
                .isFalse();
        assertThat(book.history(id, NOW))
                .extracting(ObstacleHistory::kind)
                .containsExactly("RAISED", "ASSIGNED", "STEP", "STEP", "RESOLVED", "ASSIGNED", "REOPENED");
        assertThat(book.sources(id, NOW)).hasSize(7).allMatch(source -> "canbo".equals(source.enteredBy()));
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where act = 'obstacle.entered' and subject = ?",
                        Integer.class,
                        id("MH-030").value() + "/" + now(id).number()))
                .isEqualTo(6);
    }

    @Test
    void reopenedOnTheDayOfItsResolutionItNeverWasResolved() {
        ObstacleId id = raise("MH-031", "Chờ điện lực", "GP_HATANG", TODAY.minusDays(30), TODAY.plusDays(3));
        LocalDate ended = TODAY.minusDays(6);
        asOfficer(() -> book.resolve(id, ended, "Xong", null, now(id).latestFact()));

        asOfficer(() -> book.reopen(id, ended, "Ghi nhầm", now(id).latestFact()));

        assertThat(book.find(id, new AsOf(ended.plusDays(1), TODAY))
                        .orElseThrow()
                        .isOpen())
                .isTrue();
        assertThat(book.history(id, NOW))
                .filteredOn(line -> !line.stands())
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo("RESOLVED"));
    }

    @Test
    void aCorrectionChangesWhatItIsAndKeepsItsDutyStepsAndDay() {
        ObstacleId id = raise("MH-033", "Mưa", "KH_THOITIET", TODAY.minusDays(9), TODAY.plusDays(9));
        asOfficer(() -> book.note(id, TODAY, "Che bạt", null, null, now(id).latestFact()));

        asOfficer(() -> book.correct(id, what("Mưa lũ làm hỏng đường công vụ", "KH_VATLIEU"), now(id).latestFact()));

        assertThat(now(id).title()).isEqualTo("Mưa lũ làm hỏng đường công vụ");
        assertThat(now(id).mainCause().code()).isEqualTo("KH_VATLIEU");
        assertThat(now(id).raisedOn()).isEqualTo(TODAY.minusDays(9));
        assertThat(now(id).steps()).hasSize(1);
        assertThat(now(id).duty().task()).isEqualTo("thẩm định hồ sơ");
    }

    // ---- as at, known on ------------------------------------------------------------------------------------------

    @Test
    void whatWasEnteredTodayWasNotKnownYesterdayButHoldsForTheDaysBefore() {
        ObstacleId id = raise("MH-034", "Chưa có chỉ giới", "TT_QH", TODAY.minusDays(100), TODAY.minusDays(40));
        LocalDate then = TODAY.minusDays(41);

        assertThat(book.find(id, AsOf.on(TODAY.minusDays(1)))).as("nobody knew").isEmpty();
        assertThat(book.find(id, new AsOf(TODAY.minusDays(101), TODAY)))
                .as("not raised yet")
                .isEmpty();
        Obstacle before = book.find(id, new AsOf(then, TODAY)).orElseThrow();
        assertThat(before.isOverdue()).isFalse();
        assertThat(before.daysLeft()).isEqualTo(1);
        assertThat(now(id).daysOverdue()).isEqualTo(40);
        assertThat(now(id).level()).isEqualTo(EscalationLevel.PROVINCE);
    }

    @Test
    void aLaterDueDayDoesNotMakeThePastInTime() {
        ObstacleId id = raise("MH-035", "Chờ thẩm định", "TT_TD", TODAY.minusDays(50), TODAY.minusDays(20));

        asOfficer(() -> book.reassign(
                id, duty("Sở Xây dựng", "thẩm định hồ sơ", TODAY.plusDays(30)), "Hồ sơ bổ sung", now(id).latestFact()));

        assertThat(now(id).isOverdue()).isFalse();
        assertThat(book.find(id, new AsOf(TODAY.minusDays(1), TODAY))
                        .orElseThrow()
                        .daysOverdue())
                .isEqualTo(19);
    }

    @Test
    void theLimitsOfTheLevelsAreDataWithTheirOwnDays() {
        ObstacleId id = raise("MH-038", "Chờ giấy phép", "TT_PCCC_MT", TODAY.minusDays(50), TODAY.minusDays(12));
        assertThat(now(id).level()).isEqualTo(EscalationLevel.OWNER);
        jdbc.update(
                "insert into obstacle_escalation (level, from_day, valid_from, known_on, entered_by) values ('PROVINCE', 10, ?, ?, 'test')",
                TODAY,
                TODAY);
        try {
            assertThat(now(id).level()).isEqualTo(EscalationLevel.PROVINCE);
            assertThat(book.find(id, new AsOf(TODAY.minusDays(1), TODAY))
                            .orElseThrow()
                            .level())
                    .as("11 days overdue the day before, under the limits of that day")
                    .isEqualTo(EscalationLevel.OWNER);
        } finally {
            jdbc.update("delete from obstacle_escalation where entered_by = 'test'");
        }
        assertThat(book.escalation(NOW))
                .isEqualTo(
                        Map.of(EscalationLevel.OWNER, 1, EscalationLevel.DEPARTMENT, 15, EscalationLevel.PROVINCE, 31));
    }

    @Test
    void theMostOverdueIsTheWorstAndGivesTheProjectItsOfficialLine() {
        ProjectId project = id("MH-026");
        raise("MH-026", "Đến hạn sau", "NL_NT", TODAY.minusDays(90), TODAY.plusDays(1));
        ObstacleId late = raise("MH-026", "Quá hạn lâu", "VON_CHAM", TODAY.minusDays(30), TODAY.minusDays(8));
        raise("MH-026", "Mới quá hạn", "GP_TDC", TODAY.minusDays(60), TODAY.minusDays(2));

        assertThat(book.worst(NOW).get(project).id()).isEqualTo(late);
        assertThat(book.mainCauses(NOW)).containsEntry(project, "9.d");
        assertThat(book.open(NOW).get(project))
                .extracting(Obstacle::title)
                .containsExactly("Quá hạn lâu", "Mới quá hạn", "Đến hạn sau");
        assertThat(book.open(NOW).get(project)).extracting(Obstacle::number).containsExactly("VM-02", "VM-03", "VM-01");

        asOfficer(() -> book.resolve(late, TODAY, "Đã giao vốn", null, now(late).latestFact()));

        assertThat(book.mainCauses(NOW)).containsEntry(project, "9.b");
    }

    // ---- who may, and who was first -------------------------------------------------------------------------------

    @Test
    void ofTwoEditorsTheSecondIsToldAndNothingIsOverwritten() {
        ObstacleId id = raise("MH-027", "Chờ ý kiến", "TT_DC", TODAY.minusDays(5), TODAY.plusDays(5));
        long seen = now(id).latestFact();
        SignedIn.as(
                COLLEAGUE,
                () -> book.reassign(id, duty("Sở Y tế", "trả lời", TODAY.plusDays(9)), "Chuyển đơn vị", seen));

        assertThatThrownBy(() -> asOfficer(() -> book.resolve(id, TODAY, "Xong", null, seen)))
                .isInstanceOfSatisfying(ObstacleChangedMeanwhile.class, refusal -> {
                    assertThat(refusal.by()).isEqualTo("Lê Thị Mai (minh họa)");
                    assertThat(refusal.theirs().duty().task()).isEqualTo("trả lời");
                    asOfficer(() -> book.resolve(
                            id, TODAY, "Xong", null, refusal.theirs().latestFact()));
                });

        assertThat(now(id).isOpen()).isFalse();
        assertThat(now(id).duty().task()).isEqualTo("trả lời");
    }

    @Test
    void onlyWhoMayEditTheProjectWritesAboutItsObstacles() {
        ObstacleId id = raise("MH-027", "Của Sở NN&MT", "TT_DC", TODAY.minusDays(5), TODAY.plusDays(5));
        long seen = now(id).latestFact();
        int before = facts();

        for (String who : List.of(SignedIn.OWNER, SignedIn.LEADER, SignedIn.ADMIN)) {
            assertThatThrownBy(() -> SignedIn.as(
                            who,
                            () -> book.raise(new NewObstacle(
                                    id("MH-027"), what("Không được", "9.a"), TODAY, duty("Sở Y tế", "làm", TODAY)))))
                    .as(who)
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> SignedIn.as(who, () -> book.note(id, TODAY, "Không được", null, null, seen)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> SignedIn.as(who, () -> book.resolve(id, TODAY, "Không được", null, seen)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> SignedIn.as(
                            who,
                            () -> book.enter(List.of(new ObstacleEntry(
                                    id("MH-027"),
                                    "VM-77",
                                    what("Không được", "9.a"),
                                    new FactStamp(TODAY, TODAY, null, Pedigree.typedBy(who)))))))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(facts()).isEqualTo(before);
        SignedIn.as(
                SignedIn.OWNER,
                () -> book.raise(
                        new NewObstacle(id("MH-009"), what("Của mình", "9.a"), TODAY, duty("Sở Y tế", "làm", TODAY))));
        assertThat(facts()).as("an owner in its own project").isEqualTo(before + 2);
    }

    private int facts() {
        return jdbc.queryForObject("select count(*) from obstacle_statement", Integer.class);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        ObstacleId id = raise("MH-030", "Kiểm tra lời từ chối", "9.a", TODAY.minusDays(5), TODAY.plusDays(5));
        int before = facts();
        long seen = now(id).latestFact();
        ProjectId project = id("MH-030");
        Duty good = duty("Sở Y tế", "làm", TODAY);

        refused("obstacle.title-missing", () -> book.raise(new NewObstacle(project, what(" ", "9.a"), TODAY, good)));
        refused(
                "obstacle.raised-in-future",
                () -> book.raise(new NewObstacle(project, what("a", "9.a"), TODAY.plusDays(1), good)));
        refused(
                "obstacle.due-before-raised",
                () -> book.raise(
                        new NewObstacle(project, what("a", "9.a"), TODAY, duty("Sở Y tế", "làm", TODAY.minusDays(1)))));
        refused(
                "obstacle.task-missing",
                () -> book.raise(new NewObstacle(project, what("a", "9.a"), TODAY, duty("Sở Y tế", " ", TODAY))));
        refused("obstacle.note-missing", () -> book.note(id, TODAY, "", null, null, seen));
        refused("obstacle.day-in-future", () -> book.note(id, TODAY.plusDays(1), "a", null, null, seen));
        refused("obstacle.day-before-raised", () -> book.resolve(id, TODAY.minusDays(6), "a", null, seen));
        refused("obstacle.how-missing", () -> book.resolve(id, TODAY, " ", null, seen));
        refused("obstacle.reason-missing", () -> book.reassign(id, good, " ", seen));
        refused("obstacle.not-resolved", () -> book.reopen(id, TODAY, "a", seen));
        refused("obstacle.unknown", () -> book.note(new ObstacleId(-7), TODAY, "a", null, null, 0));
        assertThat(facts()).isEqualTo(before);

        asOfficer(() -> book.resolve(id, TODAY.minusDays(1), "xong", null, seen));
        long after = now(id).latestFact();
        refused("obstacle.resolved-already", () -> book.note(id, TODAY, "a", null, null, after));
        refused("obstacle.resolved-already", () -> book.resolve(id, TODAY, "a", null, after));
        refused("obstacle.resolved-already", () -> book.reassign(id, good, "a", after));
        refused("obstacle.reopened-before", () -> book.reopen(id, TODAY.minusDays(2), "a", after));
    }

    private void refused(String key, Runnable act) {
        assertThatThrownBy(() -> asOfficer(act))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }
}
