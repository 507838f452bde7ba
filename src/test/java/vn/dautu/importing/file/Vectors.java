package vn.dautu.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tables of known answers: one a line, columns between bars, lines that start with # are remarks. */
final class Vectors {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private Vectors() {}

    static Stream<Arguments> read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.startsWith("# "))
                            .map(l -> UNICODE.matcher(l)
                                    .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)))
                                    .replace("\\n", "\n")
                                    .replace("\\t", "\t")
                                    .replace("\\\\", "\\"))
                            .map(l -> Arguments.of((Object[]) l.split("\\|", -1)))
                            .toList()
                            .stream();
        }
    }

    static Cell number(String raw, String format, boolean date1904) {
        return new Cell(5, 2, Cell.Kind.NUMBER, raw, format, date1904, false);
    }

    static Cell text(String raw) {
        return new Cell(5, 2, Cell.Kind.TEXT, raw, "", false, false);
    }

    /** The value, "=" for a blank, or the key of the refusal. */
    static String outcome(Reading<?> reading) {
        return switch (reading) {
            case Reading.Of<?> of -> of.get().toString();
            case Reading.Blank<?> ignored -> "=";
            case Reading.Bad<?> bad -> bad.key();
        };
    }
}
