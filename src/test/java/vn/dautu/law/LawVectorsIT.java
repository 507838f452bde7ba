package vn.dautu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Vnd;

/**
 * The vectors of domain.md §1.2, §1.3, §1.7 and §2.1 by name: under the law in force, and under two altered law tables, where the same
 * code gives other answers.
 */
class LawVectorsIT {

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static Vnd billion(String amount) {
        return new Vnd(new BigDecimal(amount).movePointRight(9).longValueExact());
    }

    private static String group(LawTables tables, String sectorClass, String amount, String on) {
        return tables.book()
                .groupBy(sectorClass, billion(amount), day(on))
                .map(ExpectedGroup::group)
                .orElse("?");
    }

    @ParameterizedTest(
            name = "{0}: {2} tỷ of {1} decided on {3} are group {4}; under wider law {5}, under narrower {6}")
    @CsvSource({
        "2019-F5-44.5, F5, 44.5, 19/03/2024, C, C, B",
        "2019-F5-45, F5, 45, 19/03/2024, B, C, B",
        "2019-F5-800, F5, 800, 19/03/2024, A, B, A",
        "2024-F5-800, F5, 800, 19/03/2025, B, B, A",
        "2019-F3-2300, F3, 2300, 19/03/2024, A, B, A",
        "2024-F3-2300, F3, 2300, 19/03/2025, B, B, A",
        "2019-F2-5750, F2, 5750, 19/03/2024, A, A, QTQG",
        "2024-F2-5750, F2, 5750, 24/05/2025, A, B, QTQG",
        // The edges of the remaining thresholds and the day of the break itself.
        "2019-F4-999.999999999, F4, 999.999999999, 31/12/2024, B, B, A",
        "2019-F4-1000, F4, 1000, 31/12/2024, A, B, A",
        "2024-F4-1000, F4, 1000, 01/01/2025, B, B, A",
        "2024-F2-239.9, F2, 239.9, 01/01/2025, C, C, B",
        "2019-QTQG-10000, F5, 10000, 31/12/2024, QTQG, A, QTQG",
        "2024-QTQG-10000, F5, 10000, 01/01/2025, A, A, QTQG",
        "2024-QTQG-30000, F5, 30000, 01/01/2025, QTQG, A, QTQG",
        "before-2020, F5, 800, 31/12/2019, ?, ?, ?",
        "no-such-class, F9, 800, 01/01/2025, ?, ?, ?",
    })
    void theGroupFollowsTheSectorClassTheAmountAndTheLawOfTheDay(
            String vector, String sectorClass, String amount, String on, String law, String wider, String narrower) {
        assertThat(group(LawTables.IN_FORCE, sectorClass, amount, on)).isEqualTo(law);
        assertThat(group(LawTables.WIDER, sectorClass, amount, on)).isEqualTo(wider);
        assertThat(group(LawTables.NARROWER, sectorClass, amount, on)).isEqualTo(narrower);
    }

    @ParameterizedTest(name = "group {0} funded {1}–{2}: beyond its years {3}; under wider law {4}, under narrower {5}")
    @CsvSource({
        "C, 2021, 2023, false, true, false",
        "C, 2021, 2024, true, true, false",
        "B, 2021, 2024, false, true, false",
        "A, 2021, 2026, false, true, false",
        "A, 2021, 2027, true, true, false",
        "QTQG, 2000, 2030, false, false, false",
    })
    void aProjectMayBeFundedSixFourOrThreeYears(
            String group, int first, int last, boolean law, boolean wider, boolean narrower) {
        LocalDate asked = day("19/03/2024");
        assertThat(LawTables.IN_FORCE.book().fundingYearsOn(asked).isBeyond(group, first, last))
                .isEqualTo(law);
        assertThat(LawTables.WIDER.book().fundingYearsOn(asked).isBeyond(group, first, last))
                .isEqualTo(wider);
        assertThat(LawTables.NARROWER.book().fundingYearsOn(asked).isBeyond(group, first, last))
                .isEqualTo(narrower);
    }

    @Test
    void theFundingYearsOfTheLawOf2024AreNotConfirmed() {
        LawBook law = LawTables.IN_FORCE.book();
        assertThat(law.fundingYearsOn(day("31/12/2024")).verified()).isTrue();
        assertThat(law.fundingYearsOn(day("01/01/2025")).verified()).isFalse();
        assertThat(law.fundingYearsOn(day("01/01/2025")).byGroup())
                .isEqualTo(law.fundingYearsOn(day("31/12/2024")).byGroup());
    }

    private static LocalDate last(LawTables tables, int year, String assigned, boolean extended) {
        return tables.book()
                .lastDayToDisburse(year, day(assigned), extended)
                .orElseThrow()
                .day();
    }

    @ParameterizedTest(
            name = "{0}: plan {1} assigned {2} (extended {3}) to {4}; under wider law {5}, under narrower {6}")
    @CsvSource({
        "B1, 2023, 10/12/2022, false, 31/01/2024, 28/02/2024, 31/12/2023",
        "B2, 2023, 10/12/2022, true, 31/12/2024, 30/06/2024, 31/12/2024",
        "B3, 2025, 15/10/2025, false, 31/12/2026, 28/02/2026, 31/12/2025",
        "B4, 2025, 30/09/2025, false, 31/01/2026, 28/02/2026, 31/12/2025",
        "the day after B4, 2025, 01/10/2025, false, 31/12/2026, 28/02/2026, 31/12/2025",
        "a supplement of 2024 under the law of 2019, 2024, 15/10/2024, false, 31/01/2025, 28/02/2025, 31/12/2024",
        "a plan assigned before its year under the next law, 2025, 15/12/2024, false, 31/01/2026, 28/02/2026, 31/12/2025",
        "a late supplement that was extended as well, 2025, 20/10/2025, true, 31/12/2026, 30/06/2026, 31/12/2026",
    })
    void theLastDayToDisburseFollowsTheLawOfTheAssignment(
            String vector, int year, String assigned, boolean extended, String law, String wider, String narrower) {
        assertThat(last(LawTables.IN_FORCE, year, assigned, extended)).isEqualTo(day(law));
        assertThat(last(LawTables.WIDER, year, assigned, extended)).isEqualTo(day(wider));
        assertThat(last(LawTables.NARROWER, year, assigned, extended)).isEqualTo(day(narrower));
    }

    @Test
    void B1_the_plan_of_2023_closes_on_31_01_2024() {
        assertThat(LawTables.IN_FORCE
                        .book()
                        .lastDayToDisburse(2023)
                        .orElseThrow()
                        .day())
                .isEqualTo(day("31/01/2024"));
    }

    @Test
    void B2_an_extension_of_2023_runs_to_31_12_2024_and_says_which_law() {
        DueDay due = LawTables.IN_FORCE
                .book()
                .lastDayToDisburse(2023, day("10/12/2022"), true)
                .orElseThrow();
        assertThat(due.day()).isEqualTo(day("31/12/2024"));
        assertThat(due.rule().article()).contains("39/2019");
        assertThat(due.rule().verified()).isTrue();
    }

    @Test
    void B3_a_supplement_after_30_09_runs_to_31_12_of_the_next_year() {
        LawBook law = LawTables.IN_FORCE.book();
        assertThat(law.isLateSupplement(2025, day("15/10/2025"))).isTrue();
        DueDay due = law.lastDayToDisburse(2025, day("15/10/2025"), false).orElseThrow();
        assertThat(due.day()).isEqualTo(day("31/12/2026"));
        assertThat(due.rule().article()).contains("58/2024", "Điều 72");
    }

    @Test
    void B4_a_plan_of_30_09_2025_closes_on_31_01_2026() {
        LawBook law = LawTables.IN_FORCE.book();
        assertThat(law.isLateSupplement(2025, day("30/09/2025"))).isFalse();
        assertThat(law.lastDayToDisburse(2025, day("30/09/2025"), false)
                        .orElseThrow()
                        .day())
                .isEqualTo(day("31/01/2026"));
    }

    @Test
    void theMediumTermCapitalOf2021To2025ClosesOn31January2026ByALawNotYetConfirmed() {
        DueDay due = LawTables.IN_FORCE
                .book()
                .lastDayToDisburse(new PlanPeriod("2021-2025", 2021, 2025))
                .orElseThrow();
        assertThat(due.day()).isEqualTo(day("31/01/2026"));
        assertThat(due.rule().verified()).isFalse();
    }

    @Test
    void ofAYearWhoseLawIsNotInTheBookNothingIsSaid() {
        assertThat(LawTables.IN_FORCE.book().lastDayToDisburse(2019)).isEmpty();
    }

    @ParameterizedTest(
            name = "asked on {0}: latest due {1}, fresh since {2}; under wider law fresh since {3}, narrower {4}")
    @CsvSource({
        "31/10/2025, 25/10/2025, 25/09/2025, 05/09/2025, 30/09/2025",
        "25/10/2025, 25/10/2025, 25/09/2025, 05/09/2025, 30/09/2025",
        "24/10/2025, 25/09/2025, 25/09/2025, 05/09/2025, 30/09/2025",
        "10/01/2025, 25/12/2024, 25/12/2024, 05/12/2024, 31/12/2024",
        "15/03/2024, 25/02/2024, 25/02/2024, 05/02/2024, 29/02/2024",
    })
    void aMonthsReportIsDueOnThe25thAndFreshnessIsAskedOfTheMonthBefore(
            String asked, String latest, String fresh, String wider, String narrower) {
        assertThat(LawTables.IN_FORCE
                        .book()
                        .latestMonthlyReportDue(day(asked))
                        .orElseThrow()
                        .day())
                .isEqualTo(day(latest));
        assertThat(fresh(LawTables.IN_FORCE, asked)).isEqualTo(day(fresh));
        assertThat(fresh(LawTables.WIDER, asked)).isEqualTo(day(wider));
        assertThat(fresh(LawTables.NARROWER, asked)).isEqualTo(day(narrower));
    }

    private static LocalDate fresh(LawTables tables, String asked) {
        return tables.book().reportsAreFreshSince(day(asked)).orElseThrow().day();
    }

    @Test
    void beforeCircular05Of2023NoMonthlyReportWasAsked() {
        assertThat(LawTables.IN_FORCE.book().reportsAreFreshSince(day("30/09/2023")))
                .isEmpty();
        assertThat(LawTables.IN_FORCE.book().latestMonthlyReportDue(day("24/09/2023")))
                .isEmpty();
        assertThat(LawTables.IN_FORCE
                        .book()
                        .reportsAreFreshSince(day("01/10/2023"))
                        .orElseThrow()
                        .day())
                .isEqualTo(day("25/09/2023"));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "investment, 31/12/2024, DTC-2019",
        "investment, 01/01/2025, DTC-2024",
        "investment, 30/06/2025, DTC-2024",
        "investment, 01/07/2025, DTC-2024-SD",
        "administration, 30/06/2025, DVHC-3",
        "administration, 01/07/2025, DVHC-2",
        "land, 31/07/2024, DD-2013",
        "land, 01/08/2024, DD-2024",
        "report-forms, 31/08/2023, TT-22-2015",
        "report-forms, 01/09/2023, TT-05-2023",
        "investment, 31/12/2019, ?",
    })
    void theRegimeChangesOnTheDayOfTheBreak(String subject, String on, String code) {
        assertThat(LawTables.IN_FORCE
                        .book()
                        .regimeOn(subject, day(on))
                        .map(LegalRegime::code)
                        .orElse("?"))
                .isEqualTo(code);
    }

    @Test
    void ofEachLineOnlyOneVersionHoldsOnAnyDay() {
        LawBook law = LawTables.IN_FORCE.book();
        for (LegalFigure one : law.figures()) {
            assertThat(law.figures())
                    .filteredOn(other -> other.name().equals(one.name())
                            && other.appliesTo().equals(one.appliesTo())
                            && other.holdsOn(one.validFrom()))
                    .as(one.toString())
                    .hasSize(1);
        }
        for (LegalDeadline one : law.deadlines()) {
            assertThat(law.deadlines())
                    .filteredOn(other -> other.name().equals(one.name())
                            && other.appliesTo().equals(one.appliesTo())
                            && other.holdsOn(one.validFrom()))
                    .as(one.toString())
                    .hasSize(1);
        }
        for (LegalRegime one : law.regimes()) {
            assertThat(law.regimes())
                    .filteredOn(other -> other.subject().equals(one.subject()) && other.holdsOn(one.validFrom()))
                    .as(one.toString())
                    .hasSize(1);
        }
    }

    /** domain.md §8: what is on that list stays unverified until somebody has read the page. */
    @Test
    void whatIsOnTheListOfTheUnverifiedIsNotPrintedAsLaw() {
        LawBook law = LawTables.IN_FORCE.book();
        LocalDate then = day("19/03/2024");
        for (String name : List.of("group-a-from", "group-b-from")) {
            assertThat(law.figure(name, "F4", then).orElseThrow().verified()).isFalse();
            assertThat(law.figure(name, "F5", then).orElseThrow().verified()).isFalse();
            assertThat(law.figure(name, "F2", then).orElseThrow().verified()).isTrue();
            assertThat(law.figure(name, "F3", then).orElseThrow().verified()).isTrue();
            assertThat(law.figure(name, "F5", day("01/01/2025")).orElseThrow().verified())
                    .isTrue();
        }
        assertThat(law.figures())
                .filteredOn(figure ->
                        List.of("settlement", "advance-cap", "group-qtqg-from").contains(figure.name()))
                .isNotEmpty()
                .noneMatch(LegalFigure::verified);
        assertThat(law.deadlines())
                .filteredOn(
                        deadline -> List.of("payment-cut", "plan-adjustment").contains(deadline.name()))
                .isNotEmpty()
                .noneMatch(LegalDeadline::verified);
    }

    @Test
    void theThresholdThatSpeaksAgainstTheDecisionIsTheOneCrossed() {
        ExpectedGroup small = LawTables.IN_FORCE
                .book()
                .groupBy("F3", billion("79"), day("19/03/2024"))
                .orElseThrow();
        assertThat(small.group()).isEqualTo("C");
        assertThat(small.against("C")).isNull();
        assertThat(small.against("B")).isNotNull();
        assertThat(small.against("B").name()).isEqualTo("group-b-from");
        ExpectedGroup large = LawTables.IN_FORCE
                .book()
                .groupBy("F3", billion("1500"), day("19/03/2024"))
                .orElseThrow();
        assertThat(large.against("B").name()).isEqualTo("group-a-from");
        assertThat(large.against("QTQG").name()).isEqualTo("group-qtqg-from");
        assertThat(large.against("không rõ")).isNull();
    }
}
