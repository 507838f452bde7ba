package vn.dautu.kernel.fact;

import java.util.Set;

/** Facts of these projects were entered; told once the transaction has committed. */
public record FactsChanged(Set<Long> projects) {}
