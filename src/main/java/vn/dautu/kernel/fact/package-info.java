/** Dated facts: appended, never updated; what each was, when it held, when it was known and where it is written. */
@NullMarked
package vn.dautu.kernel.fact;

import org.jspecify.annotations.NullMarked;
