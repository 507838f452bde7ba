package vn.dautu.kernel.rule;

import java.io.Serializable;

/**
 * Something in the books that contradicts something else in them. It warns and never blocks: real data breaks such rules, and the
 * breach is the finding.
 *
 * @param rule its short code, the same wherever it is shown: I1–I6 of domain.md §1.6, C1 … for contradictions
 * @param reason the sentence with its numbers, and which lines they stand in
 */
public record Finding(String rule, Reason reason) implements Serializable {}
