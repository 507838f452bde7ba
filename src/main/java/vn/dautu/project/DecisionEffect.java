package vn.dautu.project;

import java.util.List;
import java.util.function.Supplier;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.rule.Reason;

/**
 * What a decision changed in one book, in one line: from what to what.
 *
 * @param decision its id
 * @param sources the facts that the decision made
 */
public record DecisionEffect(long decision, Reason change, Supplier<List<Source>> sources) {}
