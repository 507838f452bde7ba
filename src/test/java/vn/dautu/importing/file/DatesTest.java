package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {

    static Stream<Arguments> cells() throws IOException {
        return Vectors.read("dates.csv");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void daysAreRightOrRefusedNeverSilentlyWrong(String kind, String raw, String format, String expected) {
        Cell cell = kind.equals("T") ? Vectors.text(raw) : Vectors.number(raw, format, kind.equals("4"));
        assertThat(Vectors.outcome(Dates.date(cell))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "20231231,2023-12-31",
        "'',=",
        "00000000,=",
        "20230229,date.no-such-day",
        "2023123,date.not-a-date",
        "2023-12-31,date.not-a-date",
        "01012024,date.no-such-day"
    })
    void theCompactDatesOfAttributeTables(String stored, String expected) {
        assertThat(Vectors.outcome(Dates.compact(stored))).isEqualTo(expected);
    }

    @Test
    void errorsAndTruthAreNotDays() {
        assertThat(Vectors.outcome(Dates.date(new Cell(1, 0, Cell.Kind.ERROR, "#N/A", "", false, false))))
                .isEqualTo("cell.error");
        assertThat(Vectors.outcome(Dates.date(new Cell(1, 0, Cell.Kind.BOOLEAN, "1", "", false, false))))
                .isEqualTo("date.not-a-date");
    }
}
