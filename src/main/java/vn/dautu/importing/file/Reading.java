package vn.dautu.importing.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a cell turned out to say: a value, nothing, or something that we refuse to guess at.
 *
 * @param <T> type of the value
 */
public sealed interface Reading<T> {

    /** The cell says this, exactly. */
    record Of<T>(T get) implements Reading<T> {}

    /** An empty cell, or a dash that stands for one. */
    record Blank<T>() implements Reading<T> {}

    /** Refused: message key and arguments. */
    record Bad<T>(String key, List<Object> args) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Of<>(value);
    }

    static <T> Reading<T> blank() {
        return new Blank<>();
    }

    static <T> Reading<T> bad(String key, Object... args) {
        return new Bad<>(key, List.of(args));
    }

    default Optional<T> value() {
        return this instanceof Of<T> of ? Optional.of(of.get()) : Optional.empty();
    }

    default Optional<Bad<T>> problem() {
        return this instanceof Bad<T> bad ? Optional.of(bad) : Optional.empty();
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    default <U> Reading<U> then(Function<T, Reading<U>> next) {
        return switch (this) {
            case Of<T> of -> next.apply(of.get());
            case Blank<T> ignored -> blank();
            case Bad<T> bad -> new Bad<>(bad.key(), bad.args());
        };
    }
}
