package vn.dautu.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dautu.agency.AgencyId;
import vn.dautu.obstacle.Obstacle.Resolution;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.DelayCause;

/** Days and levels of an obstacle on a day. */
class EscalationTest {

    private static final Escalation OFFICE = new Escalation(
            Map.of(EscalationLevel.OWNER, 1, EscalationLevel.DEPARTMENT, 15, EscalationLevel.PROVINCE, 31));
    private static final LocalDate RAISED = LocalDate.of(2024, 1, 25);
    private static final LocalDate DUE = LocalDate.of(2024, 4, 15);

    @ParameterizedTest
    @CsvSource({
        "-3,",
        "0,",
        "1, OWNER",
        "14, OWNER",
        "15, DEPARTMENT",
        "30, DEPARTMENT",
        "31, PROVINCE",
        "500, PROVINCE"
    })
    void anObstacleGoesUpWithTheDaysItIsOverdue(long days, EscalationLevel level) {
        assertThat(OFFICE.level(days)).isEqualTo(level);
    }

    @Test
    void anOfficeThatAsksItsLeadersSoonerOrLeavesOneOutIsHeard() {
        Escalation hasty = new Escalation(Map.of(EscalationLevel.OWNER, 1, EscalationLevel.PROVINCE, 8));

        assertThat(hasty.level(7)).isEqualTo(EscalationLevel.OWNER);
        assertThat(hasty.level(8)).isEqualTo(EscalationLevel.PROVINCE);
        assertThat(new Escalation(Map.of(EscalationLevel.DEPARTMENT, 15)).level(14))
                .as("nobody is named before the first day")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-25, 0, 0, 81, false",
        "2024-04-15, 81, 0, 0, false",
        "2024-04-16, 82, 1, -1, true",
        "2024-05-15, 111, 30, -30, true"
    })
    void onItsDueDayItIsStillInTimeAndOnTheNextOverdue(
            LocalDate day, long open, long overdue, long left, boolean late) {
        Obstacle obstacle = obstacle(day, null);

        assertThat(obstacle.daysOpen()).isEqualTo(open);
        assertThat(obstacle.daysOverdue()).isEqualTo(overdue);
        assertThat(obstacle.daysLeft()).isEqualTo(left);
        assertThat(obstacle.isOverdue()).isEqualTo(late);
    }

    @Test
    void aResolvedObstacleStopsCountingAndIsNoLongerOverdue() {
        Obstacle late = obstacle(LocalDate.of(2025, 10, 31), LocalDate.of(2024, 4, 25));

        assertThat(late.isOpen()).isFalse();
        assertThat(late.isOverdue()).isFalse();
        assertThat(late.daysOverdue()).as("it was ten days late").isEqualTo(10);
        assertThat(late.daysOpen()).isEqualTo(91);
    }

    private static Obstacle obstacle(LocalDate day, LocalDate resolvedOn) {
        return new Obstacle(
                new ObstacleId(1),
                new ProjectId(1),
                "VM-01",
                "14 hộ chưa bàn giao",
                DelayCause.find("GP_KHONGNHAN").orElseThrow(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                RAISED,
                new Duty(new AgencyId(1), null, "phê duyệt phương án", DUE),
                RAISED,
                List.of(),
                resolvedOn == null ? null : new Resolution(resolvedOn, "xong", null),
                day,
                null,
                1);
    }
}
