/**
 * Everything the house forbids, planted on purpose: {@code ArchitectureTest} proves with it that each of its rules can fail. Nothing
 * uses these classes; the product's packages are never searched here, nor these there.
 */
package planted;
