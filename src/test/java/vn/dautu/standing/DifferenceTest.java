package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.standing.portfolio.Made;

/** What two meetings see differently. */
class DifferenceTest {

    private static Standing project(int id, Light light, String finish, String period, long paidMillion, int landM2) {
        MilestoneDates complete = Made.of(
                MilestoneDates.class, Map.of("milestone", Milestone.COMPLETE, "forecast", LocalDate.parse(finish)));
        return Made.of(
                Standing.class,
                Map.of(
                        "profile",
                        Made.of(ProjectProfile.class, Map.of("id", new ProjectId(id), "code", "DA-" + id)),
                        "light",
                        light,
                        "timetable",
                        Made.of(ProjectSchedule.class, Map.of("milestones", List.of(complete))),
                        "moneyPosition",
                        Made.of(
                                MoneyPosition.class,
                                Map.of("period", period, "periodPaid", new Vnd(paidMillion * 1_000_000))),
                        "landPosition",
                        Made.of(
                                LandPosition.class,
                                Map.of(
                                        "handedOverM2",
                                        BigDecimal.valueOf(landM2),
                                        "toRecoverM2",
                                        BigDecimal.valueOf(1_000)))));
    }

    private static Standing project(int id, Light light, String finish) {
        return project(id, light, finish, "2021-2025", 0, 0);
    }

    private static List<Integer> ids(List<Difference.Pair> pairs) {
        return pairs.stream()
                .map(pair -> (int) pair.shown().profile().id().value())
                .toList();
    }

    @Test
    void whoBecameLateAndWhoIsLateNoMore() {
        Difference difference = Difference.between(
                List.of(
                        project(1, Light.GREEN, "2025-06-30"),
                        project(2, Light.RED, "2025-06-30"),
                        project(3, Light.RED, "2025-06-30")),
                List.of(
                        project(1, Light.RED, "2025-06-30"),
                        project(2, Light.AMBER, "2025-06-30"),
                        project(3, Light.RED, "2025-06-30")));
        assertThat(ids(difference.entered())).containsExactly(1);
        assertThat(ids(difference.left())).containsExactly(2);
        assertThat(difference.slipped()).isEmpty();
    }

    @Test
    void aFinishThatMovedIsToldInDaysTheFurthestFirst() {
        Difference difference = Difference.between(
                List.of(
                        project(1, Light.AMBER, "2025-06-30"),
                        project(2, Light.RED, "2025-06-30"),
                        project(3, Light.RED, "2025-06-30")),
                List.of(
                        project(1, Light.AMBER, "2025-07-01"),
                        project(2, Light.RED, "2025-08-30"),
                        project(3, Light.RED, "2025-06-20")));
        assertThat(ids(difference.slipped())).containsExactly(2, 1);
        assertThat(difference.slipped().getFirst().slip()).isEqualTo(61);
        assertThat(ids(difference.regained())).containsExactly(3);
        assertThat(difference.regained().getFirst().slip()).isEqualTo(-10);
    }

    @Test
    void aProjectThatIsGoneStaysVisibleAndANewLateOneHasBecomeLate() {
        Difference difference = Difference.between(
                List.of(project(1, Light.RED, "2025-06-30")), List.of(project(2, Light.RED, "2025-06-30")));
        assertThat(ids(difference.removed())).containsExactly(1);
        assertThat(ids(difference.left())).containsExactly(1);
        assertThat(ids(difference.added())).containsExactly(2);
        assertThat(ids(difference.entered())).containsExactly(2);
    }

    @Test
    void moneyAndLandInBetweenAreSumsOfTheProjects() {
        Difference difference = Difference.between(
                List.of(
                        project(1, Light.RED, "2025-06-30", "2021-2025", 100, 400),
                        project(2, Light.RED, "2025-06-30", "2021-2025", 50, 300)),
                List.of(
                        project(1, Light.RED, "2025-06-30", "2021-2025", 170, 650),
                        project(2, Light.RED, "2025-06-30", "2021-2025", 50, 250)));
        assertThat(difference.paid()).contains(Vnd.ofMillion("70"));
        assertThat(difference.handedOverM2()).isEqualByComparingTo("200");
        assertThat(ids(difference.landMoved())).containsExactly(1, 2);
    }

    @Test
    void acrossTwoMediumTermPeriodsNoMoneyIsTold() {
        Difference difference = Difference.between(
                List.of(project(1, Light.RED, "2026-06-30", "2021-2025", 100, 0)),
                List.of(project(1, Light.RED, "2026-06-30", "2026-2030", 5, 0)));
        assertThat(difference.paid()).isEmpty();
    }
}
