/** Reasons and refusals: what the office says, as a key and its figures, put into words at the edge. */
@NullMarked
package vn.dautu.kernel.rule;

import org.jspecify.annotations.NullMarked;
