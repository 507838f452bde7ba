package vn.dautu.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.territory.AdminUnit;
import vn.dautu.territory.Territory;
import vn.dautu.territory.UnitId;

/** The figures that colour the map, against the standings they are of. */
@OnDemonstration
class MeasureIT {

    /** Before the districts ended on 1 July 2025. */
    private static final LocalDate DISTRICTS = LocalDate.of(2024, 12, 31);

    private static final LocalDate COMMUNES = LocalDate.of(2025, 10, 31);

    @Autowired
    private MeasureController controller;

    @Autowired
    private StandingBook standings;

    @Autowired
    private Territory territory;

    private MeasureController.Answer ask(LocalDate day, String colour, Map<String, String> filter) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        filter.forEach(parameters::add);
        return requireNonNull(controller.measure(day, day, colour, parameters).getBody());
    }

    @Test
    void aDistrictHasTheShareOfAllMoneyOfItsProjectsAndOfItsCommunes() {
        MeasureController.Answer answer = ask(DISTRICTS, "year-rate", Map.of());
        Map<UnitId, AdminUnit> units = territory.heirsOn(DISTRICTS);
        List<Standing> inTown = standings.all(AsOf.on(DISTRICTS)).stream()
                .filter(standing -> {
                    AdminUnit unit = standing.profile().unit() == null
                            ? null
                            : units.get(standing.profile().unit());
                    return unit != null && (unit.code().equals("058") || "058".equals(unit.parent()));
                })
                .toList();
        assertThat(inTown).hasSizeGreaterThan(5);
        Vnd paid = inTown.stream().map(s -> s.moneyPosition().yearPaid()).reduce(Vnd.ZERO, Vnd::plus);
        Vnd plan = inTown.stream().map(s -> s.moneyPosition().yearPlan()).reduce(Vnd.ZERO, Vnd::plus);
        MeasureController.UnitFigure town = requireNonNull(answer.units().get("058"));
        assertThat(town.projects()).isEqualTo(inTown.size());
        // Rounded down to a tenth: nothing stands in a class it has not reached.
        assertThat(town.value())
                .isEqualByComparingTo(paid.inMillion()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(plan.inMillion(), 1, RoundingMode.FLOOR));
    }

    @Test
    void theUnitsAreThoseOfTheDay() {
        assertThat(ask(DISTRICTS, "year-plan", Map.of()).units()).containsKey("058");
        assertThat(ask(COMMUNES, "year-plan", Map.of()).units())
                .doesNotContainKey("058")
                .containsKey("01843");
    }

    @Test
    void onlyWhatTheFilterLetsThroughIsToldAndNoFigureIsNotNought() {
        MeasureController.Answer all = ask(COMMUNES, "days-late", Map.of());
        MeasureController.Answer late = ask(COMMUNES, "days-late", Map.of("days-late", "60.."));
        assertThat(late.values()).hasSize(6);
        assertThat(all.values()).containsAllEntriesOf(late.values());
        assertThat(standings.all(AsOf.on(COMMUNES))).allSatisfy(standing -> {
            BigDecimal told = all.values().get(standing.profile().id().value());
            assertThat(told == null ? null : told.longValueExact()).isEqualTo(standing.daysLate());
        });
        assertThat(all.values().size())
                .isLessThan(standings.all(AsOf.on(COMMUNES)).size());
    }

    @Test
    void aColourThatThereIsNotIsRefused() {
        assertThat(controller
                        .measure(COMMUNES, COMMUNES, "light", new LinkedMultiValueMap<>())
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }
}
