package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateMessagesTest {

    private static final Pattern KEY = Pattern.compile(
            "\"((?:gate|sheet|cell|amount|date|text|shp|dbf|geojson|survey|gpkg|kml|dxf)\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");

    private static Properties load(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(
                        GateMessagesTest.class.getResourceAsStream("/messages/gate_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }

    @Test
    void everyReasonHasItsWordsInBothLanguagesAndNoWordIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/vn/dautu/importing/file"))) {
            for (Path source : sources.toList()) {
                Matcher m = KEY.matcher(Files.readString(source));
                while (m.find()) {
                    used.add(m.group(1));
                }
            }
        }
        assertThat(load("vi").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(load("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theWordsAreValidFormatsWithTheSameArgumentsInBothLanguages() throws IOException {
        Properties vi = load("vi");
        Properties en = load("en");
        for (String key : vi.stringPropertyNames()) {
            assertThat(vi.getProperty(key)).as(key).doesNotContain("'");
            assertThat(en.getProperty(key)).as(key).doesNotContain("'");
            assertThat(new MessageFormat(vi.getProperty(key)).getFormatsByArgumentIndex().length)
                    .as(key)
                    .isEqualTo(new MessageFormat(en.getProperty(key)).getFormatsByArgumentIndex().length);
        }
    }
}
