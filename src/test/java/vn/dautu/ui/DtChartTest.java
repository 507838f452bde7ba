package vn.dautu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.dautu.ui.Chart.Role;

/** The wire between the Java records and contract.ts. */
class DtChartTest {

    private static final Path CONTRACT = Path.of("frontend/charts/contract.ts");

    @Test
    void aChartTravelsWithItsNameItsDaysAsIsoAndItsFiguresAsNumbers() {
        ObjectNode message = DtChart.message(new SCurve(
                "tỷ đồng",
                1,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 1, 31),
                null,
                List.of(new SCurve.Line(
                        Role.ACTUAL,
                        "đã giải ngân",
                        false,
                        List.of(new SCurve.Point(LocalDate.of(2025, 10, 31), new BigDecimal("25.04"))))),
                List.of(),
                null));
        assertThat(message.get("kind").asString()).isEqualTo("SCurve");
        assertThat(message.get("from").asString()).isEqualTo("2025-01-01");
        assertThat(message.get("gap").isNull()).isTrue();
        assertThat(message.at("/lines/0/role").asString()).isEqualTo("ACTUAL");
        assertThat(message.at("/lines/0/points/0/on").asString()).isEqualTo("2025-10-31");
        assertThat(message.at("/lines/0/points/0/value").isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SCurve.class,
                SCurve.Line.class,
                SCurve.Point.class,
                SCurve.Mark.class,
                SCurve.Gap.class,
                Gantt.class,
                Gantt.GanttRow.class,
                Gantt.Span.class,
                Bars.class,
                Bars.Bar.class,
                Columns.class,
                Columns.ColumnSeries.class
            })
    void everyRecordHasItsTwinInTheContractPartForPart(Class<?> type) throws IOException {
        Matcher twin = Pattern.compile("export interface " + type.getSimpleName() + " \\{(.*?)\\n}", Pattern.DOTALL)
                .matcher(Files.readString(CONTRACT));
        assertThat(twin.find()).as(type.getSimpleName()).isTrue();
        List<String> parts = Pattern.compile("(?m)^  (\\w+):")
                .matcher(twin.group(1))
                .results()
                .map(part -> part.group(1))
                .filter(part -> !part.equals("kind") || type == SCurve.Mark.class)
                .toList();
        assertThat(parts)
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
