package vn.dautu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.schedule.Networks.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.fact.Source;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** The networks of the demonstration as they come out of the gate: in step with the timetable, and one of each plan that was in force. */
@OnDemonstration
class SeededNetworksIT {

    private static final LocalDate TODAY = day("31/10/2025");
    private static final LocalDate MEETING = day("19/03/2024");

    @Autowired
    private NetworkBook book;

    @Autowired
    private Timetable timetable;

    @Autowired
    private ProjectRegister projects;

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }

    private NetworkPlan planned(String code, LocalDate day) {
        return book.network(id(code), AsOf.on(day)).orElseThrow().asPlanned().plan(book.calendar(), Map.of());
    }

    @Test
    void thePlannedNetworkEndsOnTheApprovedFinishOfItsDay() {
        assertThat(planned("MH-001", TODAY).finish()).isEqualTo(approved("MH-001", TODAY));
        assertThat(planned("MH-001", MEETING).finish()).isEqualTo(approved("MH-001", MEETING));
        assertThat(planned("MH-006", TODAY).finish()).isEqualTo(approved("MH-006", TODAY));
    }

    private LocalDate approved(String code, LocalDate day) {
        return timetable.schedule(id(code), AsOf.on(day)).approvedFinish().orElseThrow();
    }

    @Test
    void standBIsCriticalWithoutFloatAndTheOtherOpenGroundHasSome() {
        NetworkPlan plan =
                book.network(id("MH-001"), AsOf.on(TODAY)).orElseThrow().plan(book.calendar(), Map.of());

        assertThat(NetworkTest.criticalOf(plan))
                .containsExactly("CV-06", "CV-07", "CV-08", "CV-09", "CV-17", "CV-18", "CV-19");
        assertThat(List.of(floatOf(plan, "CV-12"), floatOf(plan, "CV-14"))).allMatch(days -> days > 14 && days < 60);
    }

    private static long floatOf(NetworkPlan plan, String code) {
        return plan.find(code).orElseThrow().floatDays();
    }

    @Test
    void landReadyWhenTheOwnerExpectsItGivesTheFinishTheOwnerExpects() {
        assertThat(finishWhen("MH-001", "CV-06", "31/01/2026"))
                .as("the owner says 30/06/2026")
                .isBetween(day("20/06/2026"), day("10/07/2026"));
        assertThat(finishWhen("MH-006", "CV-04", "31/12/2025"))
                .as("the owner says 15/08/2026")
                .isBetween(day("08/08/2026"), day("22/08/2026"));
    }

    private LocalDate finishWhen(String code, String task, String ready) {
        return book.network(id(code), AsOf.on(TODAY))
                .orElseThrow()
                .plan(book.calendar(), Map.of(task, day(ready)))
                .finish();
    }

    @Test
    void theStartIsTakenFromTheTimetableAndAnEarlierDayKnowsLess() {
        NetworkTask first = book.network(id("MH-001"), AsOf.on(MEETING))
                .flatMap(network -> network.tasks().stream()
                        .filter(task -> task.milestone() == Milestone.START)
                        .findFirst())
                .orElseThrow();
        assertThat(first.started()).isEqualTo(day("22/12/2022"));
        assertThat(book.network(id("MH-001"), AsOf.on(day("29/11/2023")))).isEmpty();
        assertThat(book.networks(AsOf.on(TODAY), Scope.ALL)).containsOnlyKeys(id("MH-001"), id("MH-006"));
        assertThat(book.networks(AsOf.on(MEETING), Scope.of(List.of(id("MH-006").value()))))
                .isEmpty();
    }

    @Test
    void everyTaskTellsItsCellAndWhatItWaitsForToo() {
        List<Source> sources = book.sources(id("MH-001"), "CV-08", AsOf.on(TODAY));

        assertThat(sources).extracting(Source::what).anyMatch(what -> what.startsWith("CV-06 → CV-08"));
        assertThat(sources).allSatisfy(source -> assertThat(source.fileName()).isEqualTo("45-mang-cong-viec.xlsx"));
        assertThat(ChronoUnit.DAYS.between(sources.getFirst().effectiveOn(), TODAY))
                .isPositive();
    }
}
