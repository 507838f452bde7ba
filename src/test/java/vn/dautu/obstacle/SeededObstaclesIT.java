package vn.dautu.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnDemonstration;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ParcelState;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** The demonstration's obstacles, on the day of the meeting and today. */
@OnDemonstration
class SeededObstaclesIT {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2025, 10, 31));
    private static final AsOf MEETING = AsOf.on(LocalDate.of(2024, 3, 19));

    @Autowired
    private ObstacleBook book;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private AgencyRegister agencies;

    @Autowired
    private ClearanceRegister clearance;

    private String who(Obstacle obstacle) {
        return agencies.byId().get(obstacle.duty().agency()).shortName();
    }

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }

    @Test
    void atTheMeetingTheCityOwedThreeHouseholdsTheirPlanAndTodayTheWardOwesFourteenParcelsTheirMoney() {
        ProjectId stadium = id("MH-001");

        Obstacle then = book.worst(MEETING).get(stadium);
        assertThat(who(then)).isEqualTo("UBND TP Bắc Kạn");
        assertThat(then.duty().task()).isEqualTo("phê duyệt phương án bồi thường cho 3 hộ ở khán đài B");
        assertThat(then.daysLeft()).isEqualTo(27);

        Obstacle now = book.worst(TODAY).get(stadium);
        assertThat(now.id()).isEqualTo(then.id());
        assertThat(who(now)).isEqualTo("UBND phường Bắc Kạn");
        assertThat(now.duty().dueOn()).isEqualTo(LocalDate.of(2025, 11, 30));
        Map<Long, ParcelState> states = clearance.states(stadium, TODAY);
        assertThat(now.parcels()).hasSize(14).allMatch(parcel -> states.get(parcel) == ParcelState.BLOCKED);
        assertThat(book.mainCauses(TODAY)).containsEntry(stadium, "9.b");
    }

    @Test
    void somethingIsOverdueAtEachLevelSomethingIsResolvedAndEveryLineOfTheFormHasItsProjects() {
        List<Obstacle> open =
                book.open(TODAY).values().stream().flatMap(List::stream).toList();

        assertThat(open).hasSize(25);
        Map<String, Long> overdue = new TreeMap<>();
        open.stream()
                .filter(Obstacle::isOverdue)
                .forEach(obstacle -> overdue.merge(
                        projects.profiles(TODAY).get(obstacle.project()).code(), obstacle.daysOverdue(), Long::sum));
        assertThat(overdue)
                .isEqualTo(Map.of(
                        "MH-005", 46L, "MH-012", 11L, "MH-013", 21L, "MH-014", 6L, "MH-018", 61L, "MH-019", 31L,
                        "MH-037", 3L));
        assertThat(open.stream().filter(Obstacle::isOverdue).map(Obstacle::level))
                .containsOnly(EscalationLevel.values());
        assertThat(projects.profiles(TODAY).keySet().stream()
                        .flatMap(project -> book.of(project, TODAY).stream())
                        .filter(obstacle -> !obstacle.isOpen()))
                .hasSize(9);
        assertThat(book.mainCauses(TODAY).values()).contains("9.a", "9.b", "9.c", "9.d", "9.đ");
        assertThat(book.places(TODAY)).hasSizeGreaterThan(8);
    }
}
