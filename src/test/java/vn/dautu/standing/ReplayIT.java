package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactsChanged;

/**
 * Asking as at D, known on K, gives what the books would give had nothing been entered after K. Tried on the demonstration's history with
 * corrections of random days added; the seed is in the name of each case.
 */
@OnScratchDemonstration
class ReplayIT {

    private static final LocalDate FIRST = LocalDate.of(2021, 6, 30);
    private static final int DAYS = 365 * 5;

    @Autowired
    private StandingBook standings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsKnownOnADayIsWhatOnlyTheFactsOfThatDayGive(long seed) {
        Random random = new Random(seed);
        rolledBack(() -> {
            correctAtRandom(random);
            LocalDate known = FIRST.plusDays(random.nextInt(DAYS));
            AsOf asked = new AsOf(known.minusDays(random.nextInt(200)), known);
            List<String> answer = told(asked);
            forgetAfter(known);
            assertThat(answer).isNotEmpty().isEqualTo(told(asked));
            // And what is not there any more cannot be known later either.
            assertThat(told(new AsOf(asked.at(), LocalDate.of(2030, 1, 1)))).isEqualTo(answer);
            return null;
        });
    }

    @Test
    void aFactKnownLaterChangesTheLaterAnswerOnly() {
        rolledBack(() -> {
            LocalDate at = LocalDate.of(2025, 6, 30);
            List<String> before = told(new AsOf(at, at));
            long copied = jdbc.update("""
                    insert into milestone_statement (fact_key, project_id, milestone, kind, on_date, digest, effective_on, known_on, entered_by)
                    select 'replay|' || id, project_id, milestone, 'FORECAST', date '2027-12-31', '', date '2025-06-01', date '2025-08-01', 'thử'
                    from milestone_statement where kind = 'ORIGINAL' and milestone = 'COMPLETE'""");
            assertThat(copied).isPositive();
            assertThat(told(new AsOf(at, at))).isEqualTo(before);
            assertThat(told(new AsOf(at, LocalDate.of(2025, 8, 1)))).isNotEqualTo(before);
            return null;
        });
    }

    @Test
    void theRememberedAnswerFollowsACommitThatConcernsOneProject() {
        AsOf now = AsOf.on(LocalDate.of(2025, 10, 31));
        List<Standing> before = standings.all(now);
        Standing one = before.stream()
                .filter(standing -> standing.completion().isPresent() && standing.light() != Light.BLUE)
                .findFirst()
                .orElseThrow();
        long project = one.profile().id().value();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        String key = "replay|one|" + project;
        transaction.executeWithoutResult(status -> {
            jdbc.update("""
                    insert into milestone_statement (fact_key, project_id, milestone, kind, on_date, digest, effective_on, known_on, entered_by)
                    values (?, ?, 'COMPLETE', 'ACTUAL', date '2025-10-30', '', date '2025-10-30', date '2025-10-31', 'thử')""", key, project);
            events.publishEvent(new FactsChanged(Set.of(project)));
        });
        try {
            List<Standing> after = standings.all(now);
            assertThat(after)
                    .filteredOn(standing -> standing.profile().id().value() == project)
                    .extracting(Standing::light)
                    .containsExactly(Light.BLUE);
            // The others are the very same objects: only the one was judged again.
            Set<Standing> same = Collections.newSetFromMap(new IdentityHashMap<>());
            same.addAll(before);
            assertThat(after)
                    .filteredOn(standing -> standing.profile().id().value() != project)
                    .allMatch(same::contains);
            assertThat(after).hasSameSizeAs(before);
        } finally {
            transaction.executeWithoutResult(status -> {
                jdbc.update("delete from milestone_statement where fact_key = ?", key);
                events.publishEvent(new FactsChanged(Set.of(project)));
            });
        }
        assertThat(standings.all(now)).isEqualTo(before);
    }

    private void rolledBack(Supplier<?> story) {
        new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return story.get();
        });
    }

    /** Judged anew, past the memory: everything but the days asked about. */
    private List<String> told(AsOf asOf) {
        List<String> all = new ArrayList<>();
        for (Standing standing : standings.allUnder(asOf, Map.of())) {
            all.add(String.join(
                    " | ",
                    standing.profile().toString(),
                    standing.light().toString(),
                    standing.schedule().toString(),
                    standing.further().toString(),
                    standing.money().toString(),
                    standing.land().toString(),
                    standing.data().toString(),
                    String.valueOf(standing.daysLate()),
                    String.valueOf(standing.daysLateOriginal()),
                    standing.timetable().toString(),
                    String.valueOf(standing.earnedSchedule()),
                    standing.moneyPosition().toString(),
                    String.valueOf(standing.landPosition()),
                    standing.turning().toString(),
                    standing.findings().toString()));
        }
        return all;
    }

    /** Says some facts of each kind again, otherwise and on later days: corrections before, on and after any day that will be asked. */
    private void correctAtRandom(Random random) {
        for (String[] table : new String[][] {
            {
                "milestone_statement",
                "milestone, kind, on_date + 17, reason, document",
                "milestone, kind, on_date, reason, document"
            },
            {
                "payment",
                "budget_year, source, plan_kind, volume + 1000000, advance, recovery",
                "budget_year, source, plan_kind, volume, advance, recovery"
            },
            {
                "annual_plan_delta",
                "year, source, plan_level, plan_kind, delta + 5000000",
                "year, source, plan_level, plan_kind, delta"
            },
            {
                "progress_report",
                "work_done, contract_value, forecast_finish + 9",
                "work_done, contract_value, forecast_finish"
            },
            {"parcel_event", "parcel_id, kind, on_date + 3", "parcel_id, kind, on_date"},
        }) {
            int offset = random.nextInt(7);
            int later = 1 + random.nextInt(400);
            int shift = random.nextInt(90) - 30;
            jdbc.update("""
                    insert into %1$s (fact_key, project_id, %3$s, digest, chained, effective_on, known_on, entered_by)
                    select fact_key, project_id, %2$s, '', true, effective_on + %4$d, known_on + %5$d, 'thử'
                    from %1$s where id %% 7 = %6$d""".formatted(table[0], table[1], table[2], shift, later, offset));
            jdbc.update("update " + table[0] + " set chained = true where fact_key in (select fact_key from " + table[0]
                    + " where entered_by = 'thử')");
        }
    }

    private void forgetAfter(LocalDate known) {
        // What follows from two facts is forgotten with either.
        jdbc.update("""
                delete from work_area_parcel where survey_fact in (select id from parcel_survey where known_on > ?)
                   or area_fact in (select id from work_area_statement where known_on > ?)""", known, known);
        for (String table : jdbc.queryForList(
                "select distinct table_name from information_schema.columns where column_name = 'fact_key' and table_schema = current_schema()",
                String.class)) {
            jdbc.update("delete from " + table + " where known_on > ?", known);
        }
    }
}
