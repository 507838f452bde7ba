package vn.dautu.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.dautu.OnDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;

/** The demonstration's obstacles on the map, today and on the day of the meeting. */
@OnDemonstration
class ObstacleSpotsIT {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2025, 10, 31));
    private static final AsOf MEETING = AsOf.on(LocalDate.of(2024, 3, 19));

    @Autowired
    private ObstacleSpots spots;

    @Autowired
    private ObstacleBook book;

    @Autowired
    private ParcelPlaces parcels;

    @Autowired
    private WebApplicationContext web;

    @Test
    void theMapSaysOfEachWhatTheBookSaysOnTheSameDay() {
        for (AsOf asOf : List.of(TODAY, MEETING)) {
            List<ObstacleSpot> shown = spots.on(asOf);
            assertThat(shown).hasSizeGreaterThan(asOf.equals(TODAY) ? 7 : 0);
            for (ObstacleSpot spot : shown) {
                Obstacle told = book.all(asOf).stream()
                        .filter(each -> each.id().value() == spot.id())
                        .findFirst()
                        .orElseThrow();
                assertThat(spot.state() == ObstacleSpot.State.RESOLVED).isEqualTo(!told.isOpen());
                assertThat(spot.state() == ObstacleSpot.State.OVERDUE).isEqualTo(told.isOverdue());
                assertThat(spot.days()).isEqualTo(told.isOverdue() ? told.daysOverdue() : 0);
                assertThat(spot.due()).isEqualTo(told.duty().dueOn());
            }
        }
    }

    /** The stadium's obstacle has a point and fourteen parcels: both say the same place. */
    @Test
    void theParcelsOfAnObstacleLieWhereItsOwnPointDoes() {
        Obstacle held = book.all(TODAY).stream()
                .filter(each -> each.parcels().size() == 14)
                .findFirst()
                .orElseThrow();
        Map<Long, LonLat> middles = parcels.middles(held.parcels());
        assertThat(middles.keySet()).containsExactlyInAnyOrderElementsOf(held.parcels());
        assertThat(middles.values()).allMatch(middle -> middle.metresTo(Objects.requireNonNull(held.point())) < 600);
        assertThat(parcels.middles(List.of())).isEmpty();
    }

    @Test
    void whatWasRaisedLaterIsNotThereYet() {
        List<Long> then = spots.on(MEETING).stream().map(ObstacleSpot::id).toList();
        assertThat(spots.on(TODAY)).anyMatch(spot -> !then.contains(spot.id()));
    }

    @Test
    void theAnswerIsSmallAndForThoseWhoAreSignedIn() throws Exception {
        var http =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        String address = "/api/map/obstacles?at=2025-10-31&known=2025-10-31";
        assertThat(http.perform(get(address)).andReturn().getResponse().getStatus())
                .isEqualTo(401);
        MockHttpServletResponse answer = http.perform(get(address).with(user(SignedIn.LEADER)))
                .andReturn()
                .getResponse();
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(body).contains("\"version\":\"").contains("\"state\":\"OVERDUE\"");
        assertThat(body.length()).isLessThan(600 * spots.on(TODAY).size());
    }
}
