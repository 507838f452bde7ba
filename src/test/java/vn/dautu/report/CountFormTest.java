package vn.dautu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.report.Told.project;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.oversight.CapitalClass;
import vn.dautu.oversight.OversightEvent;
import vn.dautu.oversight.OversightKind;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.Milestone;

/** Every row of the count form (domain.md §4.2): whom it counts, and whom it does not. The period is the first half of 2025. */
class CountFormTest {

    private static final ReportPeriod FIRST_HALF = new ReportPeriod(2025, ReportPeriod.Span.FIRST_HALF);
    private static final AsOf AUTUMN = AsOf.on(LocalDate.of(2025, 10, 31));

    private static CountForm form(Told... told) {
        return form(FIRST_HALF, AUTUMN, told);
    }

    private static CountForm form(ReportPeriod period, AsOf asOf, Told... told) {
        return CountForm.of(period, asOf, Stream.of(told).map(Told::record).toList());
    }

    private static List<String> counted(CountForm form, CountRow row) {
        return form.cell(row, CountColumn.TOTAL).stream()
                .map(counted -> counted.project().profile().code())
                .toList();
    }

    /** On the four days that matter: the eve, the first, the last day of the period, and the morrow. */
    private static Told[] onTheEdges(CountRow row, Milestone milestone) {
        return new Told[] {
            project("eve").reached(milestone, "2024-12-31"),
            project("first").reached(milestone, "2025-01-01"),
            project("last").reached(milestone, "2025-06-30"),
            project("morrow").reached(milestone, "2025-07-01"),
            project("open " + row)
        };
    }

    private static Told[] onTheEdges(OversightKind kind) {
        return new Told[] {
            project("eve").happened(kind, "2024-12-31"),
            project("first").happened(kind, "2025-01-01"),
            project("last").happened(kind, "2025-06-30"),
            project("morrow").happened(kind, "2025-07-01"),
            project("none")
        };
    }

    // ---- I. preparation -------------------------------------------------------------------------------------------

    @Test
    void I_1_counts_policies_decided_in_the_period() {
        assertThat(counted(form(onTheEdges(CountRow.POLICY_DECIDED, Milestone.POLICY)), CountRow.POLICY_DECIDED))
                .containsExactly("first", "last");
    }

    @Test
    void I_2_counts_investment_decisions_of_the_period() {
        assertThat(counted(
                        form(onTheEdges(CountRow.INVESTMENT_DECIDED, Milestone.INVEST_DECISION)),
                        CountRow.INVESTMENT_DECIDED))
                .containsExactly("first", "last");
    }

    @Test
    void I_2_takes_the_first_decision_on_the_total_where_no_milestone_says_when() {
        CountForm form = form(
                project("first").total("2025-02-01", 100).total("2025-09-01", 5),
                project("adjusted").total("2020-02-01", 100).total("2025-02-01", 5),
                project("milestone")
                        .reached(Milestone.INVEST_DECISION, "2024-12-20")
                        .total("2025-02-01", 100));

        assertThat(counted(form, CountRow.INVESTMENT_DECIDED)).containsExactly("first");
    }

    // ---- II. execution --------------------------------------------------------------------------------------------

    private static Told[] works() {
        return new Told[] {
            project("continuing").reached(Milestone.START, "2023-05-01"),
            project("ending on the first day")
                    .reached(Milestone.START, "2023-05-01")
                    .reached(Milestone.COMPLETE, "2025-01-01"),
            project("ended before").reached(Milestone.START, "2023-05-01").reached(Milestone.COMPLETE, "2024-12-31"),
            project("new").reached(Milestone.START, "2025-01-01"),
            project("new and done").reached(Milestone.START, "2025-02-01").reached(Milestone.COMPLETE, "2025-06-01"),
            project("later").reached(Milestone.START, "2025-07-01"),
            project("not started").reached(Milestone.INVEST_DECISION, "2024-01-01")
        };
    }

    @Test
    void II_1_a_counts_those_started_before_and_not_handed_over_before_the_period() {
        assertThat(counted(form(works()), CountRow.CONTINUING))
                .containsExactly("continuing", "ending on the first day");
    }

    @Test
    void II_1_b_counts_those_started_in_the_period() {
        assertThat(counted(form(works()), CountRow.NEWLY_STARTED)).containsExactly("new", "new and done");
    }

    @Test
    void II_1_is_the_sum_of_its_two_parts() {
        assertThat(counted(form(works()), CountRow.UNDER_WAY))
                .containsExactly("continuing", "ending on the first day", "new", "new and done");
    }

    private static Told[] reporting() {
        return new Told[] {
            project("once").reached(Milestone.START, "2024-01-01").reported("2024-12-25", "2025-06-30"),
            project("silent").reached(Milestone.START, "2024-01-01").reported("2024-12-31", "2025-07-01"),
            project("never").reached(Milestone.START, "2025-03-01"),
            project("not under way").reported("2025-03-25"),
            project("neither")
        };
    }

    @Test
    void II_2_counts_those_under_way_that_reported_in_the_period() {
        assertThat(counted(form(reporting()), CountRow.REPORTED)).containsExactly("once");
    }

    @Test
    void II_3_counts_those_under_way_that_did_not_so_that_2_and_3_make_1() {
        CountForm form = form(reporting());

        assertThat(counted(form, CountRow.NOT_REPORTED)).containsExactly("silent", "never");
        assertThat(form.count(CountRow.REPORTED, CountColumn.TOTAL)
                        + form.count(CountRow.NOT_REPORTED, CountColumn.TOTAL))
                .isEqualTo(form.count(CountRow.UNDER_WAY, CountColumn.TOTAL));
    }

    @ParameterizedTest(name = "{0} counts {1} of the period")
    @CsvSource({
        "INSPECTED, INSPECTED",
        "EVALUATED, EVALUATED",
        "BREACH_PLANNING, BREACH_PLANNING",
        "BREACH_AUTHORITY, BREACH_AUTHORITY",
        "BREACH_APPRAISAL, BREACH_APPRAISAL",
        "BREACH_QUALITY, BREACH_QUALITY",
        "LOSS, LOSS",
        "POLICY_ADJUSTED, POLICY_ADJUSTED",
        "DECISION_ADJUSTED, DECISION_ADJUSTED",
        "CONTRACTOR_SELECTED, CONTRACTOR_SELECTED",
        "OPERATION_PROBLEM, OPERATION_PROBLEM",
        "IMPACT_EVALUATED, IMPACT_EVALUATED"
    })
    void rows_of_the_oversight_book_count_what_happened_in_the_period(CountRow row, OversightKind kind) {
        assertThat(counted(form(onTheEdges(kind)), row)).containsExactly("first", "last");
    }

    @ParameterizedTest
    @EnumSource
    void no_kind_of_event_is_counted_where_it_does_not_belong(OversightKind kind) {
        CountForm form = form(project("one").happened(kind, "2025-03-01"));
        TreeSet<CountRow> in = new TreeSet<>();
        Arrays.stream(CountRow.values())
                .filter(row -> form.count(row, CountColumn.TOTAL) > 0)
                .forEach(in::add);

        assertThat(in)
                .containsExactlyElementsOf(
                        switch (kind) {
                            case INSPECTED -> List.of(CountRow.INSPECTED);
                            case EVALUATED -> List.of(CountRow.EVALUATED);
                            case BREACH_PLANNING -> List.of(CountRow.BREACH, CountRow.BREACH_PLANNING);
                            case BREACH_AUTHORITY -> List.of(CountRow.BREACH, CountRow.BREACH_AUTHORITY);
                            case BREACH_APPRAISAL -> List.of(CountRow.BREACH, CountRow.BREACH_APPRAISAL);
                            case BREACH_QUALITY -> List.of(CountRow.BREACH_QUALITY);
                            case LOSS -> List.of(CountRow.LOSS);
                            case POLICY_ADJUSTED -> List.of(CountRow.POLICY_ADJUSTED);
                            case DECISION_ADJUSTED -> List.of(CountRow.DECISION_ADJUSTED);
                            case SUSPENDED -> List.of(CountRow.SUSPENDED);
                            case CONTRACTOR_SELECTED -> List.of(CountRow.CONTRACTOR_SELECTED);
                            case IN_OPERATION -> List.of(CountRow.OPERATION, CountRow.IN_OPERATION);
                            case OPERATION_PROBLEM -> List.of(CountRow.OPERATION, CountRow.OPERATION_PROBLEM);
                            case IMPACT_EVALUATED -> List.of(CountRow.OPERATION, CountRow.IMPACT_EVALUATED);
                            case RESUMED, CAPITAL_CLASS -> List.of();
                        });
    }

    @Test
    void II_6_counts_a_project_once_however_many_its_breaches() {
        CountForm form = form(project("three")
                .happened(OversightKind.BREACH_PLANNING, "2025-02-01")
                .happened(OversightKind.BREACH_AUTHORITY, "2025-02-01")
                .happened(OversightKind.BREACH_APPRAISAL, "2025-03-01"));

        assertThat(form.count(CountRow.BREACH, CountColumn.TOTAL)).isEqualTo(1);
        assertThat(form.cell(CountRow.BREACH, CountColumn.TOTAL).getFirst().whys())
                .hasSize(3);
    }

    @Test
    void II_8_says_how_much_was_lost() {
        ProjectRecord told = project("lost").record();
        ProjectRecord lost = new ProjectRecord(
                told.profile(),
                told.ownerName(),
                told.capital(),
                told.reached(),
                told.reports(),
                List.of(new OversightEvent(
                        1,
                        new ProjectId(1),
                        OversightKind.LOSS,
                        LocalDate.of(2025, 2, 1),
                        "vật liệu",
                        Vnd.ofMillion("420.5"),
                        null,
                        null,
                        null,
                        null)),
                told.totals(),
                told.finishes(),
                told.late());

        assertThat(CountForm.of(FIRST_HALF, AUTUMN, List.of(lost))
                        .cell(CountRow.LOSS, CountColumn.TOTAL)
                        .getFirst()
                        .whys()
                        .getFirst()
                        .reason()
                        .arguments())
                .contains(new Vnd(420_500_000));
    }

    private static Told[] delays() {
        return new Told[] {
            project("procedures").late("2025-03-31", "TT_DC"),
            project("land").late("2025-03-31", "9.b"),
            project("capacity").late("2025-03-31", "NL_NT"),
            project("capital").late("2025-03-31", "VON_DAT"),
            project("other").late("2025-03-31", "KH_THOITIET"),
            project("untold").late("2025-03-31", null),
            project("late outside").late("2024-12-31", "9.a").late("2025-07-31", "9.a"),
            project("punctual")
        };
    }

    @Test
    void II_9_counts_those_late_on_a_day_of_the_period() {
        assertThat(counted(form(delays()), CountRow.DELAYED))
                .containsExactly("procedures", "land", "capacity", "capital", "other", "untold");
    }

    @ParameterizedTest(name = "{0} counts only {1}")
    @CsvSource({
        "DELAYED_PROCEDURES, procedures",
        "DELAYED_LAND, land",
        "DELAYED_CAPACITY, capacity",
        "DELAYED_CAPITAL, capital",
        "DELAYED_OTHER, other",
        "DELAYED_UNTOLD, untold"
    })
    void II_9_a_to_dd_count_by_the_main_cause_sub_causes_rolled_up(CountRow row, String code) {
        assertThat(counted(form(delays()), row)).containsExactly(code);
    }

    @Test
    void II_9_the_last_cause_that_was_told_is_the_main_one() {
        CountForm form = form(project("one")
                .late("2025-01-31", "9.a")
                .late("2025-02-28", "GP_TDC")
                .late("2025-03-31", null));

        assertThat(counted(form, CountRow.DELAYED_LAND)).containsExactly("one");
        assertThat(counted(form, CountRow.DELAYED_PROCEDURES)).isEmpty();
        assertThat(counted(form, CountRow.DELAYED_UNTOLD)).isEmpty();
    }

    @Test
    void II_11_counts_decisions_that_change_the_total_or_move_the_finish_but_not_the_first() {
        CountForm form = form(
                project("first decision").total("2025-02-01", 100),
                project("more money").total("2022-02-01", 100).total("2025-02-01", 5),
                project("no change").total("2022-02-01", 100).total("2025-02-01", 0),
                project("more money later").total("2022-02-01", 100).total("2025-07-01", 5),
                project("more time").finishMoved("2025-06-30", "2026-12-31"),
                project("more time before").finishMoved("2024-12-31", "2026-12-31"));

        assertThat(counted(form, CountRow.DECISION_ADJUSTED)).containsExactly("more money", "more time");
    }

    @Test
    void II_10_counts_decisions_that_adjust_the_policy_and_11_leaves_them_to_it() {
        CountForm form = form(
                project("policy").finishMovedByPolicy("2025-03-01", "2026-12-31"),
                project("policy before").finishMovedByPolicy("2024-12-31", "2026-12-31"),
                project("decision").finishMoved("2025-03-01", "2026-12-31"),
                project("estimate, then decision").estimated("2024-03-01", 90).total("2025-03-01", 100));

        assertThat(counted(form, CountRow.POLICY_ADJUSTED)).containsExactly("policy");
        assertThat(counted(form, CountRow.DECISION_ADJUSTED)).containsExactly("decision");
        assertThat(counted(form, CountRow.INVESTMENT_DECIDED)).containsExactly("estimate, then decision");
    }

    @Test
    void II_12_counts_those_that_stood_still_on_any_day_of_the_period() {
        CountForm form = form(
                project("stopped on the last day").happened(OversightKind.SUSPENDED, "2025-06-30"),
                project("stopped since 2023").happened(OversightKind.SUSPENDED, "2023-05-01"),
                project("went on on the second day")
                        .happened(OversightKind.SUSPENDED, "2024-05-01")
                        .happened(OversightKind.RESUMED, "2025-01-02"),
                project("went on on the first day")
                        .happened(OversightKind.SUSPENDED, "2024-05-01")
                        .happened(OversightKind.RESUMED, "2025-01-01"),
                project("stopped again")
                        .happened(OversightKind.SUSPENDED, "2023-05-01")
                        .happened(OversightKind.RESUMED, "2023-06-01")
                        .happened(OversightKind.SUSPENDED, "2025-04-01")
                        .happened(OversightKind.RESUMED, "2025-05-01"),
                project("stopped after").happened(OversightKind.SUSPENDED, "2025-07-01"),
                project("only resumed").happened(OversightKind.RESUMED, "2025-04-01"));

        assertThat(counted(form, CountRow.SUSPENDED))
                .containsExactly(
                        "stopped on the last day", "stopped since 2023", "went on on the second day", "stopped again");
    }

    @Test
    void II_13_counts_awards_as_well_as_recorded_selections_once() {
        CountForm form = form(
                project("award").reached(Milestone.BID_AWARD, "2025-03-01"),
                project("both")
                        .reached(Milestone.BID_AWARD, "2025-03-01")
                        .happened(OversightKind.CONTRACTOR_SELECTED, "2025-04-01"),
                project("contract only").reached(Milestone.CONTRACT, "2025-03-01"));

        assertThat(counted(form, CountRow.CONTRACTOR_SELECTED)).containsExactly("award", "both");
    }

    // ---- III. completion ------------------------------------------------------------------------------------------

    @Test
    void III_1_counts_hand_overs_of_the_period() {
        assertThat(counted(form(onTheEdges(CountRow.COMPLETED, Milestone.COMPLETE)), CountRow.COMPLETED))
                .containsExactly("first", "last");
    }

    @Test
    void III_2_counts_all_that_are_handed_over_and_not_settled_whenever_they_were() {
        CountForm form = form(
                project("since 2019").reached(Milestone.COMPLETE, "2019-05-01"),
                project("on the last day").reached(Milestone.COMPLETE, "2025-06-30"),
                project("settled").reached(Milestone.COMPLETE, "2024-05-01").reached(Milestone.SETTLED, "2025-06-30"),
                project("settled after")
                        .reached(Milestone.COMPLETE, "2024-05-01")
                        .reached(Milestone.SETTLED, "2025-07-01"),
                project("handed over after").reached(Milestone.COMPLETE, "2025-07-01"),
                project("open"));

        assertThat(counted(form, CountRow.NOT_SETTLED))
                .containsExactly("since 2019", "on the last day", "settled after");
    }

    @Test
    void III_3_counts_settlements_of_the_period() {
        assertThat(counted(form(onTheEdges(CountRow.SETTLED, Milestone.SETTLED)), CountRow.SETTLED))
                .containsExactly("first", "last");
    }

    @Test
    void III_4_a_counts_all_put_into_operation_by_the_end_of_the_period() {
        assertThat(counted(form(onTheEdges(OversightKind.IN_OPERATION)), CountRow.IN_OPERATION))
                .containsExactly("eve", "first", "last");
    }

    @Test
    void III_4_counts_a_project_once_in_whichever_of_its_lines() {
        CountForm form = form(
                project("all three")
                        .happened(OversightKind.IN_OPERATION, "2020-01-01")
                        .happened(OversightKind.OPERATION_PROBLEM, "2025-02-01")
                        .happened(OversightKind.IMPACT_EVALUATED, "2025-03-01"),
                project("problem before").happened(OversightKind.OPERATION_PROBLEM, "2024-02-01"));

        assertThat(counted(form, CountRow.OPERATION)).containsExactly("all three");
    }

    // ---- columns --------------------------------------------------------------------------------------------------

    @Test
    void columns_are_the_capital_class_and_the_group_as_decided() {
        CountForm form = form(
                project("n").group("QTQG").happened(OversightKind.INSPECTED, "2025-02-01"),
                project("a").group("A").happened(OversightKind.INSPECTED, "2025-02-01"),
                project("b").group("B").happened(OversightKind.INSPECTED, "2025-02-01"),
                project("c").group("C").happened(OversightKind.INSPECTED, "2025-02-01"),
                project("other")
                        .group("C")
                        .capital(CapitalClass.OTHER_STATE, "2024-01-01")
                        .happened(OversightKind.INSPECTED, "2025-02-01"),
                project("back")
                        .group("B")
                        .capital(CapitalClass.OTHER_STATE, "2023-01-01")
                        .capital(CapitalClass.PUBLIC_INVESTMENT, "2024-01-01")
                        .happened(OversightKind.INSPECTED, "2025-02-01"));

        assertThat(Arrays.stream(CountColumn.values())
                        .map(column -> form.count(CountRow.INSPECTED, column))
                        .toList())
                .containsExactly(6, 5, 1, 1, 2, 1, 1, 0, 0, 0, 1);
    }

    @Test
    void the_two_halves_always_make_the_total() {
        Told[] all =
                Stream.of(works(), delays(), reporting()).flatMap(Stream::of).toArray(Told[]::new);
        CountForm form = form(all);
        for (CountRow row : CountRow.values()) {
            assertThat(form.count(row, CountColumn.PUBLIC) + form.count(row, CountColumn.OTHER))
                    .as(row.name())
                    .isEqualTo(form.count(row, CountColumn.TOTAL));
        }
    }

    // ---- periods and days -----------------------------------------------------------------------------------------

    @Test
    void while_the_period_runs_only_what_has_happened_counts() {
        AsOf april = AsOf.on(LocalDate.of(2025, 4, 15));
        CountForm form = form(
                FIRST_HALF,
                april,
                project("march").happened(OversightKind.INSPECTED, "2025-03-01"),
                project("may").happened(OversightKind.INSPECTED, "2025-05-01"));

        assertThat(counted(form, CountRow.INSPECTED)).containsExactly("march");
        assertThat(form.dataTo()).isEqualTo(april.at());
        assertThat(form().dataTo()).isEqualTo(FIRST_HALF.to());
    }

    @Test
    void a_period_that_has_not_begun_counts_nobody() {
        CountForm form = form(
                new ReportPeriod(2026, ReportPeriod.Span.YEAR),
                AUTUMN,
                project("old").reached(Milestone.START, "2020-01-01").reached(Milestone.COMPLETE, "2021-01-01"));

        assertThat(CountRow.values()).allMatch(row -> form.count(row, CountColumn.TOTAL) == 0);
    }

    @ParameterizedTest
    @CsvSource({"2025-1, 2025-01-01, 2025-06-30", "2025-2, 2025-07-01, 2025-12-31", "2025, 2025-01-01, 2025-12-31"})
    void a_period_is_a_half_year_or_a_year(String code, LocalDate from, LocalDate to) {
        ReportPeriod period = ReportPeriod.read(code).orElseThrow();

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2025-3", "25-1", "'2025-1 '", "'2025-1;drop'", "''"})
    void anything_else_is_no_period(String code) {
        assertThat(ReportPeriod.read(code)).isEmpty();
    }

    @Test
    void lateness_is_looked_at_on_the_last_day_of_each_month_that_has_gone_by() {
        assertThat(FIRST_HALF.until(LocalDate.of(2025, 3, 15)).orElseThrow().monthEnds())
                .containsExactly(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 15));
        assertThat(new ReportPeriod(2024, ReportPeriod.Span.YEAR)
                        .until(LocalDate.of(2025, 3, 15))
                        .orElseThrow()
                        .monthEnds())
                .hasSize(12)
                .startsWith(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29))
                .endsWith(LocalDate.of(2024, 12, 31));
        assertThat(FIRST_HALF.until(LocalDate.of(2024, 12, 31))).isEmpty();
    }

    @Test
    void every_row_of_the_official_form_is_there_in_its_order() {
        assertThat(Arrays.stream(CountRow.values())
                        .filter(row -> row != CountRow.DELAYED_UNTOLD)
                        .map(row -> row.part().roman() + "." + row.number()))
                .containsExactly(
                        "I.1", "I.2", "II.1", "II.1.a", "II.1.b", "II.2", "II.3", "II.4", "II.5", "II.6", "II.6.a",
                        "II.6.b", "II.6.c", "II.7", "II.8", "II.9", "II.9.a", "II.9.b", "II.9.c", "II.9.d", "II.9.đ",
                        "II.10", "II.11", "II.12", "II.13", "III.1", "III.2", "III.3", "III.4", "III.4.a", "III.4.b",
                        "III.4.c");
    }
}
