package vn.dautu.standing.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.ui.InWords;

/** All that is asked of the list is in its address. */
class PortfolioQueryTest {

    private static PortfolioQuery read(Map<String, List<String>> parameters) {
        return PortfolioQuery.read(Portfolios.DAY, parameters);
    }

    @Test
    void anEmptyAddressAsksForEverything() {
        assertThat(read(Map.of())).isEqualTo(PortfolioQuery.all(Portfolios.DAY));
        assertThat(PortfolioQuery.all(Portfolios.DAY).write()).isEmpty();
    }

    @Test
    void whatIsWrittenInAnAddressIsReadFromItAgain() {
        PortfolioQuery query = PortfolioQuery.all(Portfolios.DAY)
                .withText("sân vận động")
                .withChoice("light", Set.of("RED", "AMBER"))
                .withChoice("sector", Set.of("Y tế, dân số", "Giao thông"))
                .withChoice(PortfolioQuery.SOURCE, Set.of("NSTW.MT"))
                .withBounds("days-late", new Bounds(BigDecimal.valueOf(30), null))
                .withBounds("total", new Bounds(new BigDecimal("1250.5"), new BigDecimal("90000")))
                .withBounds("finish-current", new Bounds(null, BigDecimal.valueOf(20_000)))
                .withOrders(List.of(new Order("year-rate", false), new Order("total", true)))
                .groupedBy("owner", true)
                .withColumns(List.of("name", "total"));
        assertThat(read(query.write())).isEqualTo(query);
        assertThat(query.write())
                .containsEntry("lights", List.of("AMBER,RED"))
                .containsEntry("sector", List.of("Giao thông", "Y tế, dân số"))
                .containsEntry("days-late", List.of("30.."))
                .containsEntry("finish-current", List.of("..2024-10-04"))
                .containsEntry("sort", List.of("year-rate,-total"));
    }

    @Test
    void nonsenseInAnAddressIsLeftOut() {
        assertThat(read(Map.of(
                        "cols", List.of("nobody,,<script>"),
                        "sort", List.of("-nobody"),
                        "by", List.of("total"),
                        "total", List.of("1e999999999..", "x"),
                        "days-late", List.of("ab..cd"),
                        "lights", List.of(""),
                        "nobody", List.of("x"))))
                .isEqualTo(PortfolioQuery.all(Portfolios.DAY));
    }

    @Test
    void aColumnNamedTwiceIsShownOnce() {
        assertThat(read(Map.of("cols", List.of("name,total,name"))).columns()).containsExactly("name", "total");
    }

    static List<Measure> measures() {
        return Measures.all();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyMeasureHasItsNameAndMeaningInBothLanguages(Measure measure) {
        assertThat(measure.header(InWords.vietnamese())).doesNotContain("!");
        assertThat(measure.header(InWords.english())).doesNotContain("!");
        assertThat(measure.about(InWords.vietnamese())).doesNotContain("!");
        assertThat(measure.about(InWords.english())).doesNotContain("!");
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aMeasuresNameIsFreeForAnAddress(Measure measure) {
        assertThat(measure.key())
                .matches("[a-z]+(-[a-z]+)*")
                .isNotIn("q", "lights", "by", "only", "sort", "cols", "view", "at", "known", "lang", "source");
    }
}
