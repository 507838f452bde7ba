package vn.dautu.landhold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.project.ProjectId;

/** What is read of the land for the schedule: only what stands on the day. Nothing here is committed. */
@OnDemonstration
@Transactional
class LandHoldsIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);

    @Autowired
    private LandHolds holds;

    @Autowired
    private JdbcTemplate jdbc;

    private ProjectId stadium() {
        return new ProjectId(
                jdbc.queryForObject("select project_id from project_code where code = 'MH-001'", Long.class));
    }

    private List<Long> open(ProjectId project, AsOf asOf) {
        return holds.detail(project, asOf).orElseThrow().parcels().stream()
                .filter(HeldParcel::open)
                .map(HeldParcel::id)
                .toList();
    }

    private void event(long parcel, String onDate) {
        jdbc.update("""
                insert into parcel_event (fact_key, parcel_id, project_id, kind, on_date, digest, chained, effective_on, known_on)
                select 'step|' || id || '|HANDED_OVER', id, project_id, 'HANDED_OVER', %s, '', true, date '2025-10-31', date '2025-10-31'
                from parcel where id = ?""".formatted(onDate), parcel);
        jdbc.update("update parcel_event set chained = true where fact_key = 'step|" + parcel + "|HANDED_OVER'");
    }

    @Test
    void theGroupsOfAllProjectsSayWhatTheParcelsOfEachSay() {
        var all = holds.all(NOW, Scope.ALL);
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        all.forEach((project, hold) ->
                assertThat(holds.detail(project, NOW).orElseThrow().hold()).isEqualTo(hold));
    }

    @Test
    void aParcelThatALaterSurveyNoLongerHasHoldsNothingFromThatDayOn() {
        ProjectId stadium = stadium();
        List<Long> before = open(stadium, NOW);
        long gone = before.getFirst();
        jdbc.update("""
                insert into parcel_survey (fact_key, parcel_id, project_id, land_type, area_m2, recovered_m2, shape, drawn, gone, digest, chained, effective_on, known_on)
                select fact_key, parcel_id, project_id, land_type, area_m2, recovered_m2, shape, drawn, true, 'gone', true, date '2025-10-31', date '2025-10-31'
                from parcel_survey where parcel_id = ? order by known_on desc, id desc limit 1""", gone);
        jdbc.update("update parcel_survey set chained = true where parcel_id = ?", gone);

        assertThat(open(stadium, NOW)).doesNotContain(gone).hasSize(before.size() - 1);
        assertThat(holds.of(stadium, NOW))
                .contains(holds.detail(stadium, NOW).orElseThrow().hold());
        assertThat(open(stadium, AsOf.on(TODAY.minusDays(1)))).contains(gone);
    }

    @Test
    void aHandOverTakenBackLeavesTheParcelOpen() {
        ProjectId stadium = stadium();
        List<Long> before = open(stadium, NOW);
        long parcel = before.getFirst();
        event(parcel, "date '2025-10-31'");
        assertThat(open(stadium, NOW)).doesNotContain(parcel);
        event(parcel, "null");
        assertThat(open(stadium, NOW)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(holds.of(stadium, NOW))
                .contains(holds.detail(stadium, NOW).orElseThrow().hold());
    }
}
