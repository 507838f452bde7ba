package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;

/** The thresholds that the migrations enter, read as the product reads them. */
@OnDemonstration
class ThresholdTableIT {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2025, 10, 31));

    @Autowired
    private StandingBook standings;

    @Autowired
    private ThresholdBook book;

    @Test
    void theMigrationsEnterTheThresholdsThatTheTestsUse() {
        Map<String, BigDecimal> entered = standings.thresholdsOn(TODAY);
        assertThat(entered).containsOnlyKeys(ThresholdTable.DEFAULTS.keySet());
        entered.forEach((name, amount) -> assertThat(amount)
                .as(name)
                .usingComparator(Comparator.naturalOrder())
                .isEqualTo(ThresholdTable.DEFAULTS.get(name)));
        ThresholdBook.requireSense(entered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyThresholdHasItsNameAndItsReasonInWords(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/threshold_" + language + ".properties"))) {
            words.load(in);
        }
        for (Threshold threshold : book.inForce(TODAY)) {
            assertThat(words.stringPropertyNames())
                    .contains(
                            "threshold.of." + threshold.name(),
                            "threshold.why." + threshold.name(),
                            "threshold.unit." + threshold.unit());
        }
    }
}
