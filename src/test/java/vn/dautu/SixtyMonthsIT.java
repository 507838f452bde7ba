package vn.dautu;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.map.MapTotals;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;

/**
 * The totals beside the time slider at each of the sixty months of 2021–2025, against the rows of the books added up here: every row ever
 * entered is read once, and the rule of what counts on a day (domain.md §0.2) is written out anew.
 */
@OnDemonstration
class SixtyMonthsIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StandingBook standings;

    /** @param says the row's own words and one amount */
    private record Row(String key, LocalDate effective, LocalDate known, List<String> says, BigDecimal amount) {}

    /** In the order in which they were said. */
    private List<Row> rows(String table, String amount, String... words) {
        String columns = words.length == 0 ? "" : ", " + String.join(", ", words);
        return jdbc.query(
                "select fact_key, effective_on, known_on, " + amount + columns + " from " + table
                        + " order by known_on, id",
                (row, n) -> {
                    List<String> says = new ArrayList<>();
                    for (int i = 0; i < words.length; i++) {
                        says.add(row.getString(5 + i));
                    }
                    return new Row(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            says,
                            row.getBigDecimal(4));
                });
    }

    /** Of each key the last one said that is neither of a later day nor known later. */
    private static Collection<Row> on(List<Row> all, LocalDate at) {
        Map<String, Row> last = new HashMap<>();
        all.stream()
                .filter(row -> !row.effective.isAfter(at) && !row.known.isAfter(TODAY))
                .forEach(row -> last.put(row.key, row));
        return last.values();
    }

    private static BigDecimal sum(Collection<Row> rows) {
        return rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void atEachMonthTheTotalsAreTheSumsOfTheBooks() {
        List<Row> profiles = rows("project_profile", "1");
        List<Row> plans = rows("annual_plan_delta", "delta", "year", "plan_level", "plan_kind");
        List<Row> payments = rows("payment", "volume + advance - recovery", "budget_year", "plan_kind");
        List<Row> surveys = rows("parcel_survey", "case when gone then 0 else recovered_m2 end");
        for (int month = 0; month < 60; month++) {
            LocalDate end = YearMonth.of(2021, 1).plusMonths(month).atEndOfMonth();
            LocalDate at = end.isAfter(TODAY) ? TODAY : end;
            String year = String.valueOf(at.getYear());
            List<Standing> all = standings.all(new AsOf(at, TODAY));
            MapTotals totals = MapTotals.of(all, Map.of());

            assertThat(totals.all())
                    .as("projects on " + at)
                    .isEqualTo(on(profiles, at).size());
            assertThat(totals.late()).as("late on " + at).isEqualTo((int) all.stream()
                    .filter(standing -> standing.light() == Light.RED)
                    .count());
            assertThat(totals.disbursed().whole())
                    .as("plan on " + at)
                    .isEqualByComparingTo(sum(on(plans, at).stream()
                            .filter(row -> row.says.getFirst().equals(year)
                                    && row.says.get(1).equals("TINH_GIAO")
                                    && !List.of("KEO_DAI", "UNG_TRUOC").contains(row.says.getLast()))
                            .toList()));
            assertThat(totals.disbursed().part())
                    .as("paid on " + at)
                    .isEqualByComparingTo(sum(on(payments, at).stream()
                            .filter(row -> row.says.getFirst().equals(year)
                                    && !row.says.getLast().equals("KEO_DAI"))
                            .toList()));
            assertThat(totals.land().whole()).as("m² on " + at).isEqualByComparingTo(sum(on(surveys, at)));
        }
    }
}
