package vn.dautu.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.dautu.agency.AgencyId;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.obstacle.Duty;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleId;
import vn.dautu.project.ProjectId;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteShape;
import vn.dautu.schedule.DelayCause;

/** Where an obstacle lies on the map. */
class ObstacleSpotsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 31);
    private static final LonLat OWN = new LonLat(105.9, 22.2);
    private static final Map<Long, LonLat> PARCELS =
            Map.of(1L, new LonLat(105.80, 22.10), 2L, new LonLat(105.81, 22.10), 3L, new LonLat(105.82, 22.10));

    private static Obstacle obstacle(@Nullable LonLat point, @Nullable String chainage, Long... parcels) {
        return new Obstacle(
                new ObstacleId(1),
                new ProjectId(1),
                "VM-01",
                "t",
                DelayCause.find("9.b").orElseThrow(),
                List.of(),
                point,
                chainage,
                null,
                List.of(parcels),
                DAY,
                new Duty(new AgencyId(1), null, "làm", DAY),
                DAY,
                List.of(),
                null,
                DAY,
                null,
                1);
    }

    /** Some ten kilometres to the north. */
    private static List<SiteShape> road(boolean schematic) {
        return List.of(new SiteShape(
                SiteKind.LINE,
                new GeometryFactory()
                        .createLineString(new Coordinate[] {new Coordinate(105.8, 22.0), new Coordinate(105.8, 22.09)}),
                schematic));
    }

    @Test
    void itsOwnPointComesFirst() {
        assertThat(ObstacleSpots.place(obstacle(OWN, "Km1+000", 1L), PARCELS, road(false)))
                .isEqualTo(new ObstacleSpots.Spot(OWN, false));
    }

    @Test
    void elseItLiesOnOneOfItsParcelsNearestToTheirMiddle() {
        assertThat(ObstacleSpots.place(obstacle(null, "Km1+000", 1L, 2L, 3L), PARCELS, road(false)))
                .isEqualTo(new ObstacleSpots.Spot(PARCELS.get(2L), false));
    }

    @Test
    void elseAtTheMiddleOfItsStretchOfTheRoute() {
        ObstacleSpots.Spot spot = ObstacleSpots.place(obstacle(null, "Km4+200–Km5+200", 99L), PARCELS, road(false));
        assertThat(spot).isNotNull();
        assertThat(new LonLat(105.8, 22.0).metresTo(spot.at())).isCloseTo(4700, within(30.0));
        assertThat(spot.approx()).isFalse();
    }

    @Test
    void aSchematicRouteGivesAPlaceThatIsOnlyNear() {
        assertThat(ObstacleSpots.place(obstacle(null, "Km2+000"), PARCELS, road(true)))
                .satisfies(spot -> assertThat(spot.approx()).isTrue());
    }

    @Test
    void beyondTheRouteOrWithoutOneItHasNoPlace() {
        assertThat(ObstacleSpots.place(obstacle(null, "Km40+000"), PARCELS, road(false)))
                .isNull();
        assertThat(ObstacleSpots.place(obstacle(null, "Km2+000"), PARCELS, List.of()))
                .isNull();
        assertThat(ObstacleSpots.place(obstacle(null, "đầu tuyến"), PARCELS, road(false)))
                .isNull();
        assertThat(ObstacleSpots.place(obstacle(null, null), PARCELS, road(false)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Km4+200–Km5+100, 4200, 5100",
        "km 4 + 5, 4005, 4005",
        "KM12, 12000, 12000",
        "Km3+200 - Km 3+900, 3200, 3900"
    })
    void aChainageIsReadAsPeopleWriteIt(String text, int from, int to) {
        List<Integer> metres = ObstacleSpots.metres(text);
        assertThat(metres.getFirst()).isEqualTo(from);
        assertThat(metres.getLast()).isEqualTo(to);
    }
}
