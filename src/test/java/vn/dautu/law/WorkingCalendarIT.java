package vn.dautu.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days over Tết, weekends, compensation and swapped days, as the migration enters them. */
class WorkingCalendarIT {

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static WorkingCalendar calendar() {
        return LawTables.IN_FORCE.book().calendar();
    }

    @Test
    void nobodyWorksOverTet2024() {
        assertThat(day("08/02/2024").datesUntil(day("15/02/2024"))).noneMatch(calendar()::isWorkingDay);
        assertThat(calendar().isWorkingDay(day("07/02/2024"))).isTrue();
        assertThat(calendar().isWorkingDay(day("15/02/2024"))).isTrue();
    }

    @Test
    void nobodyWorksOverTet2025() {
        assertThat(day("25/01/2025").datesUntil(day("03/02/2025"))).noneMatch(calendar()::isWorkingDay);
        assertThat(calendar().isWorkingDay(day("24/01/2025"))).isTrue();
        assertThat(calendar().isWorkingDay(day("03/02/2025"))).isTrue();
    }

    @ParameterizedTest(
            name = "{1} working days after {0}: {2}; without the days of Tết {3}; where Saturdays are worked {4}")
    @CsvSource({
        "07/02/2024, 1, 15/02/2024, 08/02/2024, 15/02/2024",
        "06/02/2024, 7, 22/02/2024, 15/02/2024, 21/02/2024",
        "24/01/2025, 1, 03/02/2025, 27/01/2025, 25/01/2025",
        "24/01/2025, 7, 11/02/2025, 04/02/2025, 07/02/2025",
        "24/01/2025, 0, 24/01/2025, 24/01/2025, 24/01/2025",
        "26/01/2025, 1, 03/02/2025, 27/01/2025, 01/02/2025",
    })
    void workingDaysAreCountedPastTet(String from, int days, String law, String wider, String narrower) {
        assertThat(calendar().plusWorkingDays(day(from), days)).isEqualTo(day(law));
        assertThat(LawTables.WIDER.book().calendar().plusWorkingDays(day(from), days))
                .isEqualTo(day(wider));
        assertThat(LawTables.NARROWER.book().calendar().plusWorkingDays(day(from), days))
                .isEqualTo(day(narrower));
    }

    @ParameterizedTest(name = "a period of {1} days from {0} ends on {2}")
    @CsvSource({
        "10/01/2024, 30, 15/02/2024", // 09/02, the second day of Tết
        "08/01/2024, 30, 07/02/2024", // the last day before it
        "26/12/2024, 30, 03/02/2025", // 25/01/2025, the Saturday before Tết
        "01/03/2024, 15, 18/03/2024", // a Saturday
        "01/03/2024, 17, 18/03/2024", // the Monday itself
    })
    void aPeriodInDaysThatEndsOnADayOffEndsOnTheNextWorkingDay(String from, int days, String end) {
        assertThat(calendar().endOfPeriod(day(from), days)).isEqualTo(day(end));
    }

    @Test
    void withoutThatRuleInTheBookThePeriodEndsWhereItEnds() {
        LawBook law = LawTables.IN_FORCE.book();
        LawBook without = new LawBook(
                law.regimes(),
                law.figures().stream()
                        .filter(figure -> !figure.name().equals("period-ends-on-working-day"))
                        .toList(),
                law.deadlines(),
                law.holidays());
        assertThat(without.calendar().endOfPeriod(day("10/01/2024"), 30)).isEqualTo(day("09/02/2024"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"04/05/2024", "26/04/2025", "10/01/2026", "22/08/2026"})
    void aSwappedSaturdayIsWorked(String saturday) {
        assertThat(calendar().isWorkingDay(day(saturday))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"29/04/2024", "02/05/2025", "02/01/2026", "31/08/2026", "03/05/2021", "11/04/2022", "04/09/2023"
            })
    void aSwappedOrCompensatedDayIsNot(String day) {
        assertThat(calendar().isWorkingDay(day(day))).isFalse();
    }

    @Test
    void workingDaysBetweenTwoDaysCountTheLastAndNotTheFirst() {
        assertThat(calendar().workingDaysBetween(day("07/02/2024"), day("15/02/2024")))
                .isEqualTo(1);
        assertThat(calendar().workingDaysBetween(day("04/03/2024"), day("08/03/2024")))
                .isEqualTo(4);
        assertThat(calendar().workingDaysBetween(day("04/03/2024"), day("04/03/2024")))
                .isZero();
        assertThat(calendar().workingDaysBetween(day("08/03/2024"), day("04/03/2024")))
                .isZero();
    }

    @Test
    void eachYearFrom2020To2027HasItsFixedDaysItsHungKingsAndFiveDaysOfTet() {
        for (int year = 2020; year <= 2027; year++) {
            int of = year;
            List<Holiday> holidays = LawTables.IN_FORCE.book().holidays().stream()
                    .filter(holiday -> holiday.day().getYear() == of && holiday.kind() == Holiday.Kind.HOLIDAY)
                    .toList();
            assertThat(holidays)
                    .as("%d", year)
                    .extracting(Holiday::day)
                    .contains(
                            LocalDate.of(year, Month.JANUARY, 1),
                            LocalDate.of(year, Month.APRIL, 30),
                            LocalDate.of(year, Month.MAY, 1),
                            LocalDate.of(year, Month.SEPTEMBER, 2));
            assertThat(holidays)
                    .filteredOn(holiday -> holiday.name().equals("Tết Nguyên đán"))
                    .hasSize(5);
            assertThat(holidays)
                    .filteredOn(holiday -> holiday.name().startsWith("Giỗ Tổ"))
                    .hasSize(1);
            assertThat(calendar().knows(year)).isTrue();
        }
        assertThat(calendar().knows(2019)).isFalse();
        assertThat(calendar().knows(2028)).isFalse();
    }

    /** Each day of compensation makes good one holiday on a day of rest, and each swapped day off one worked Saturday. */
    @Test
    void aDayOffThatWasPromisedIsNeitherLostNorGivenTwice() {
        for (int year = 2020; year <= 2026; year++) {
            int of = year;
            List<Holiday> days = LawTables.IN_FORCE.book().holidays().stream()
                    .filter(holiday -> holiday.day().getYear() == of)
                    .toList();
            long onRest = days.stream()
                    .filter(holiday -> holiday.kind() == Holiday.Kind.HOLIDAY
                            && holiday.day().getDayOfWeek().getValue() >= 6)
                    .count();
            assertThat(days)
                    .as("%d", year)
                    .filteredOn(holiday -> holiday.kind() == Holiday.Kind.COMPENSATION)
                    .hasSize((int) onRest)
                    .allMatch(holiday -> holiday.day().getDayOfWeek().getValue() < 6);
            assertThat(days)
                    .filteredOn(holiday -> holiday.kind() == Holiday.Kind.SWAPPED_OFF)
                    .hasSameSizeAs(days.stream()
                            .filter(holiday -> holiday.kind() == Holiday.Kind.SWAPPED_WORKING)
                            .toList());
        }
    }

    @Test
    void whatIsNotAnnouncedFor2027IsMarked() {
        assertThat(LawTables.IN_FORCE.book().holidays())
                .filteredOn(holiday ->
                        holiday.day().getYear() == 2027 && holiday.name().equals("Tết Nguyên đán"))
                .noneMatch(Holiday::verified);
    }

    @Test
    void workingDaysAreNotCountedBackwards() {
        assertThatThrownBy(() -> calendar().plusWorkingDays(day("01/03/2024"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
