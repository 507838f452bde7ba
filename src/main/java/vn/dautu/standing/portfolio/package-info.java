/** The portfolio as a table of measures: a question (filter, order, grouping, columns), its answer with totals, its Excel, its saved views. */
@NamedInterface("portfolio")
@NullMarked
package vn.dautu.standing.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
