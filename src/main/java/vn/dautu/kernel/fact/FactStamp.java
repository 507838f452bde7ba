package vn.dautu.kernel.fact;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days and the paper of a fact.
 *
 * @param effectiveOn the day of the event, decision or statement
 * @param knownOn the day the product counts as having known it
 * @param decision the decision's id, when one made the fact
 */
public record FactStamp(
        LocalDate effectiveOn, LocalDate knownOn, @Nullable Long decision, Pedigree pedigree) implements Serializable {

    public FactStamp withDecision(@Nullable Long id) {
        return new FactStamp(effectiveOn, knownOn, id, pedigree);
    }
}
