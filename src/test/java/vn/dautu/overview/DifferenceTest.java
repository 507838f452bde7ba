package vn.dautu.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dautu.agency.AgencyId;
import vn.dautu.clearance.LandPosition;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.SiteChange;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.standing.Concern;
import vn.dautu.standing.Light;
import vn.dautu.standing.MoneyPosition;
import vn.dautu.standing.Standing;

class DifferenceTest {

    private static final AsOf DAY = AsOf.on(LocalDate.of(2025, 10, 31));
    private static final ProjectId STADIUM = new ProjectId(1);
    private static final SiteChange REDRAWN = new SiteChange(
            BigDecimal.valueOf(124_000),
            BigDecimal.valueOf(131_000),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            0,
            0);

    private static Standing standing(long id, Light light, @Nullable Long daysLate, long overM2) {
        return standing(id, "Ban 1", light, daysLate, overM2, 0, 0);
    }

    private static Standing standing(
            long id, String owner, Light light, @Nullable Long daysLate, long overM2, long plan, long paid) {
        Concern concern = new Concern("R4", light, Reason.of("light." + light));
        ProjectProfile profile = new ProjectProfile(
                new ProjectId(id),
                "DA-" + id,
                "Dự án " + id,
                new AgencyId(1),
                null,
                "B",
                "F5",
                "Giao thông",
                null,
                null,
                null);
        return new Standing(
                DAY,
                profile,
                owner,
                null,
                null,
                light,
                concern,
                List.of(),
                concern,
                concern,
                concern,
                daysLate,
                daysLate,
                null,
                0,
                ProjectSchedule.EMPTY,
                null,
                new MoneyPosition(
                        2025, new Vnd(plan), new Vnd(paid), null, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, BigDecimal.ZERO, false),
                new LandPosition(1, BigDecimal.valueOf(1000), BigDecimal.valueOf(overM2), Map.of(), Map.of()),
                null,
                List.of(),
                List.of());
    }

    private static Difference between(List<Standing> before, List<Standing> after) {
        return Difference.between(before, after, Map.of(), Map.of(), Map.of());
    }

    @Test
    void aGreenProjectThatTurnsRedHasBecomeLateAndSlippedByItsDays() {
        Difference difference =
                between(List.of(standing(1, Light.GREEN, 0L, 0)), List.of(standing(1, Light.RED, 95L, 0)));
        assertThat(difference.entered()).hasSize(1);
        assertThat(difference.left()).isEmpty();
        assertThat(difference.slipped().getFirst().slippedDays()).isEqualTo(95);
    }

    @Test
    void whereThereIsRoomForOneThingTheMostTellingIsTold() {
        Standing calm = standing(1, Light.GREEN, 0L, 0);
        Standing late = standing(1, Light.RED, 95L, 250);
        assertThat(kind(List.of(), List.of(late))).contains(Difference.Kind.ADDED);
        assertThat(kind(List.of(late), List.of())).contains(Difference.Kind.GONE);
        assertThat(kind(List.of(calm), List.of(late))).contains(Difference.Kind.ENTERED);
        assertThat(kind(List.of(late), List.of(calm))).contains(Difference.Kind.LEFT);
        assertThat(kind(List.of(calm), List.of(standing(1, Light.GREEN, 7L, 250))))
                .contains(Difference.Kind.LATER);
        assertThat(kind(List.of(calm), List.of(standing(1, Light.GREEN, -7L, 250))))
                .contains(Difference.Kind.EARLIER);
        assertThat(kind(List.of(calm), List.of(standing(1, Light.GREEN, 0L, 250))))
                .contains(Difference.Kind.LAND);
        assertThat(Difference.between(List.of(calm), List.of(calm), Map.of(), Map.of(STADIUM, new Vnd(1)), Map.of())
                        .changes()
                        .getFirst()
                        .kind())
                .contains(Difference.Kind.MONEY);
        assertThat(kind(List.of(calm), List.of(calm))).isEmpty();
    }

    @Test
    void aChangedBoundaryIsToldBeforeLandAndMoneyAndAfterDays() {
        Standing calm = standing(1, Light.GREEN, 0L, 0);
        assertThat(redrawn(calm, standing(1, Light.GREEN, 0L, 250)).kind()).contains(Difference.Kind.BOUNDARY);
        assertThat(redrawn(calm, standing(1, Light.GREEN, 7L, 0)).kind()).contains(Difference.Kind.LATER);
        assertThat(redrawn(calm, calm).boundary()).isSameAs(REDRAWN);
        assertThat(REDRAWN.areaMore()).isEqualByComparingTo("7000");
    }

    @Test
    void theBoundaryOfAProjectThatIsGoneIsNoChangeOfItsOwn() {
        Difference difference = Difference.between(
                List.of(standing(1, Light.RED, 95L, 0)), List.of(), Map.of(), Map.of(), Map.of(STADIUM, REDRAWN));
        assertThat(difference.withBoundary()).isEmpty();
        assertThat(difference.changes().getFirst().kind()).contains(Difference.Kind.GONE);
    }

    private static Difference.Change redrawn(Standing before, Standing after) {
        Difference difference =
                Difference.between(List.of(before), List.of(after), Map.of(), Map.of(), Map.of(STADIUM, REDRAWN));
        assertThat(difference.withBoundary()).hasSize(1);
        return difference.changes().getFirst();
    }

    private static Optional<Difference.Kind> kind(List<Standing> before, List<Standing> after) {
        return between(before, after).changes().getFirst().kind();
    }

    @Test
    void aRedProjectThatTurnsAmberIsLateNoMoreAndCaughtUp() {
        Difference difference =
                between(List.of(standing(1, Light.RED, 95L, 0)), List.of(standing(1, Light.AMBER, 20L, 0)));
        assertThat(difference.left()).hasSize(1);
        assertThat(difference.recovered().getFirst().slippedDays()).isEqualTo(-75);
    }

    @Test
    void aRemovedLateProjectHasNotRecovered() {
        Difference difference = between(List.of(standing(1, Light.RED, 95L, 0)), List.of());
        assertThat(difference.left()).isEmpty();
        assertThat(difference.removed()).hasSize(1);
    }

    @Test
    void aNewProjectThatIsLateIsBothAddedAndLateButSlippedByNothingThatIsKnown() {
        Difference difference = between(List.of(), List.of(standing(1, Light.RED, 95L, 0)));
        assertThat(difference.added()).hasSize(1);
        assertThat(difference.entered()).hasSize(1);
        assertThat(difference.slipped()).isEmpty();
    }

    @Test
    void moneyAndLandBetweenTheDaysAreToTheDongAndTheSquareMetre() {
        Difference difference = Difference.between(
                List.of(standing(1, Light.RED, 1L, 400)),
                List.of(standing(1, Light.RED, 1L, 650)),
                Map.of(STADIUM, new Vnd(1_000_000_001)),
                Map.of(STADIUM, new Vnd(1_000_000_008)),
                Map.of());
        assertThat(difference.disbursed()).isEqualTo(new Vnd(7));
        assertThat(difference.handedOverM2()).isEqualByComparingTo("250");
    }

    @Test
    void sumsOverEveryGroupingEqualTheTotalToTheDong() {
        Standing first = standing(1, "Ban 1", Light.RED, 9L, 0, 1_000_000_003L, 7);
        Standing second = standing(2, "Ban 2", Light.GREEN, 0L, 0, 11, 5);
        Overview overview = new Overview(
                DAY,
                2025,
                List.of(first, second),
                Map.of(
                        STADIUM,
                        List.of(line(1, CapitalSource.NSTW, 1_000_000_000L), line(1, CapitalSource.NSDP_DAT, 3)),
                        new ProjectId(2),
                        List.of(line(2, CapitalSource.NSTW, 11))),
                Map.of(
                        STADIUM,
                        List.of(paid(1, CapitalSource.NSTW, 7)),
                        new ProjectId(2),
                        List.of(paid(2, CapitalSource.NSDP_DAT, 5))),
                Map.of());
        for (List<Slice> slices :
                List.of(overview.bySource(), overview.bySector(), overview.byOwner(), overview.byYear())) {
            assertThat(slices.stream().map(Slice::plan).reduce(Vnd.ZERO, Vnd::plus))
                    .isEqualTo(overview.total().plan());
            assertThat(slices.stream().map(Slice::paid).reduce(Vnd.ZERO, Vnd::plus))
                    .isEqualTo(overview.total().paid());
        }
    }

    @Test
    void theOwnerWithMostLateProjectsComesFirst() {
        Overview overview = new Overview(
                DAY,
                2025,
                List.of(
                        standing(1, "A", Light.GREEN, 0L, 0, 0, 0),
                        standing(2, "B", Light.RED, 40L, 0, 0, 0),
                        standing(3, "B", Light.RED, 60L, 0, 0, 0)),
                Map.of(),
                Map.of(),
                Map.of());
        assertThat(overview.owners().getFirst().owner()).isEqualTo("B");
        assertThat(overview.owners().getFirst().medianDaysLate()).isEqualTo(40);
    }

    private static AnnualLine line(long project, CapitalSource source, long dong) {
        return new AnnualLine(
                new ProjectId(project), 2025, source, PlanLevel.TINH_GIAO, PlanKind.TRONG_NAM, new Vnd(dong));
    }

    private static Disbursed paid(long project, CapitalSource source, long dong) {
        return new Disbursed(
                new ProjectId(project), 2025, source, PlanKind.TRONG_NAM, new Vnd(dong), Vnd.ZERO, Vnd.ZERO);
    }
}
