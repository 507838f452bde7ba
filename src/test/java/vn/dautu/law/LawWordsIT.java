package vn.dautu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever name stands in the law book has its words, so that no page shows a key. */
class LawWordsIT {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyLineOfTheLawBookHasItsWords(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/law_" + language + ".properties"))) {
            words.load(in);
        }
        LawBook law = LawTables.IN_FORCE.book();
        Set<String> needed = new TreeSet<>();
        law.regimes().forEach(row -> needed.add("law.subject." + row.subject()));
        law.figures().forEach(row -> {
            needed.add("law.figure." + row.name());
            needed.add("law.applies." + row.appliesTo());
            needed.add("law.unit." + row.unit());
        });
        law.deadlines().forEach(row -> {
            needed.add("law.deadline." + row.name());
            needed.add("law.applies." + row.appliesTo());
        });
        law.holidays().forEach(row -> needed.add("law.holiday." + row.kind()));
        // Said otherwise: all of them, money in tỷ, a day of the week.
        needed.removeAll(Set.of("law.applies.*", "law.unit.dong", "law.unit.weekday"));
        assertThat(words.stringPropertyNames()).containsAll(needed);
    }
}
