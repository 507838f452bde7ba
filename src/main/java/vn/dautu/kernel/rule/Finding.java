package vn.dautu.kernel.rule;

import java.io.Serializable;
import java.util.List;

/**
 * Something in the books that contradicts something else in them. It warns and never blocks: real data breaks such rules, and the
 * breach is the finding.
 *
 * @param rule its short code, the same wherever it is shown: I1–I6 of domain.md §1.6, C1 … for contradictions
 * @param reason the sentence with its numbers, and which lines they stand in
 */
public record Finding(String rule, Reason reason) implements Serializable {

    /** What it is about, without its figures: the same contradiction with another number is no new one. */
    public List<Object> about() {
        List<Object> named = reason.arguments().stream()
                .filter(argument -> argument instanceof Named || argument instanceof String)
                .toList();
        return List.of(rule, reason.key(), named);
    }
}
