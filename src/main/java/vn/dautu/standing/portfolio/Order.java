package vn.dautu.standing.portfolio;

import java.io.Serializable;

/** Sorted by a measure; in an address {@code days-late}, or {@code -days-late} with the greatest first. */
public record Order(String measure, boolean descending) implements Serializable {

    static Order read(String text) {
        return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
    }

    String write() {
        return descending ? "-" + measure : measure;
    }
}
