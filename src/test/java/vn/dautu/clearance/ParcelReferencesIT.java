package vn.dautu.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.OnDemonstration;

/** What is said of parcels refers to what there is: the database itself sees to it, once a statement. Nothing here is committed. */
@OnDemonstration
@Transactional
class ParcelReferencesIT {

    @Autowired
    private JdbcTemplate jdbc;

    private int enter(String parcel, String project, String batch, String decision) {
        return jdbc.update("""
                insert into parcel_event (fact_key, parcel_id, project_id, kind, on_date, digest, effective_on, known_on, src_batch, decision_id)
                select 'thử', coalesce(%s, p.id), coalesce(%s, p.project_id), 'POSTED', date '2025-01-01', '', date '2025-01-01', date '2025-01-01', %s, %s
                from (select * from parcel order by id limit 1) p""".formatted(parcel, project, batch, decision));
    }

    @Test
    void aFactAboutAParcelOfItsProjectIsTaken() {
        assertThat(enter("null", "null", "null", "null")).isEqualTo(1);
        assertThat(enter("null", "null", "(select min(id) from import_batch)", "(select min(id) from decision)"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1|null|null|null",
                "null|-1|null|null",
                "null|(select max(id) from project where id <> p.project_id)|null|null",
                "null|null|-1|null",
                "null|null|null|-1",
            })
    void aFactThatRefersToNothingOrToAnotherProjectIsRefused(
            String parcel, String project, String batch, String decision) {
        assertThatThrownBy(() -> enter(parcel, project, batch, decision))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aParcelOfNoProjectIsRefused() {
        assertThatThrownBy(
                        () -> jdbc.update(
                                "insert into parcel (project_id, commune, map_edition, sheet, number) values (-1, '00000', 2022, '1', '1')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aParcelThatFactsSpeakOfStays() {
        assertThatThrownBy(() -> jdbc.update("delete from parcel where id = (select min(parcel_id) from parcel_event)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
