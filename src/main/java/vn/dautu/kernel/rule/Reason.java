package vn.dautu.kernel.rule;

import java.io.Serializable;
import java.util.List;

/**
 * Something the office would say: the key of a sentence and its figures. Figures stay typed ({@code LocalDate}, {@code Vnd},
 * {@code Share}, {@code Long}); the words and formats come at the edge, in the reader's language.
 */
public record Reason(String key, List<Object> arguments) implements Serializable {

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
