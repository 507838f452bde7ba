package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AmountsTest {

    private static MoneyUnit unit(String letter) {
        return switch (letter) {
            case "D" -> MoneyUnit.DONG;
            case "M" -> MoneyUnit.MILLION;
            default -> MoneyUnit.BILLION;
        };
    }

    static Stream<Arguments> typed() throws IOException {
        return Vectors.read("amounts.csv");
    }

    static Stream<Arguments> stored() throws IOException {
        return Vectors.read("numbers.csv");
    }

    @ParameterizedTest
    @MethodSource("typed")
    void typedAmountsAreRightOrRefusedNeverSilentlyWrong(String text, String unit, String expected) {
        assertThat(Vectors.outcome(Amounts.dong(text, unit(unit)))).isEqualTo(expected);
        assertThat(Vectors.outcome(Amounts.dong(Vectors.text(text), unit(unit))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void numberCellsAreReadAtFifteenDigits(String raw, String format, String unit, String expected) {
        assertThat(Vectors.outcome(Amounts.dong(Vectors.number(raw, format, false), unit(unit))))
                .isEqualTo(expected);
    }

    @Test
    void errorsTruthAndFormulasWithoutValueAreNotAmounts() {
        Cell error = new Cell(7, 3, Cell.Kind.ERROR, "#REF!", "", false, true);
        assertThat(Vectors.outcome(Amounts.dong(error, MoneyUnit.DONG))).isEqualTo("cell.error");
        Cell formula = new Cell(7, 3, Cell.Kind.FORMULA_WITHOUT_VALUE, "", "", false, true);
        assertThat(Vectors.outcome(Amounts.dong(formula, MoneyUnit.DONG))).isEqualTo("cell.formula-without-value");
        Cell truth = new Cell(7, 3, Cell.Kind.BOOLEAN, "1", "", false, false);
        assertThat(Vectors.outcome(Amounts.dong(truth, MoneyUnit.DONG))).isEqualTo("amount.not-a-number");
        ImportIssue issue = ImportIssue.at(
                "Kế hoạch", error, Amounts.dong(error, MoneyUnit.DONG).problem().orElseThrow());
        assertThat(issue.column() + issue.row()).isEqualTo("D7");
        assertThat(issue.isError()).isTrue();
    }

    @Test
    void percentagesComeInThreeDresses() {
        assertThat(Amounts.percent(Vectors.number("0.125", "0.0%", false)).value())
                .contains(new BigDecimal("12.5"));
        assertThat(Amounts.percent(Vectors.number("12.5", "", false)).value()).contains(new BigDecimal("12.5"));
        assertThat(Amounts.percent(Vectors.text("12,5 %")).value()).contains(new BigDecimal("12.5"));
        assertThat(Amounts.percent(Vectors.text("100%")).value()).contains(new BigDecimal("100"));
        assertThat(Amounts.percent(Vectors.number("0.29999999999999999", "0%", false))
                        .value())
                .contains(new BigDecimal("30"));
        assertThat(Vectors.outcome(Amounts.percent(Vectors.text("12.5%")))).isEqualTo("amount.ambiguous-dot");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đơn vị tính: triệu đồng|MILLION",
                "ĐVT: Triệu đồng|MILLION",
                "(Đơn vị tính: tỷ đồng)|BILLION",
                "Đơn vị: tỉ đồng.|BILLION",
                "Đơn vị tính : đồng|DONG",
                "ĐƠN VỊ TÍNH: TRIỆU ĐỒNG|MILLION",
                "Đơn vị tính: nghìn đồng|",
                "Đơn vị tính: USD|",
                "Đơn vị tính: triệu USD|",
                "Đơn vị tính:|",
                "Kế hoạch triệu đồng|",
            })
    void theUnitIsReadFromTheSheetOrNotAtAll(String line, MoneyUnit expected) {
        assertThat(MoneyUnit.declaredIn(line).orElse(null)).isEqualTo(expected);
    }
}
