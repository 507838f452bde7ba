package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    static Stream<Arguments> texts() throws IOException {
        return Vectors.read("texts.csv");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsCleanOrRefusedWithWhatItSeemsToSay(String typed, String expected) {
        Reading<String> reading = Texts.text(typed);
        String outcome = reading.problem()
                .map(bad -> (bad.key().equals("text.tcvn3") ? "TCVN3>" : "VNI>")
                        + bad.args().get(1))
                .orElseGet(() -> reading.value().orElse("="));
        assertThat(outcome).isEqualTo(expected);
    }
}
