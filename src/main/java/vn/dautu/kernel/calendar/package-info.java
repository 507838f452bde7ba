/** Days: as at, as known on, budget years, plan periods, the product's Today. */
@NullMarked
package vn.dautu.kernel.calendar;

import org.jspecify.annotations.NullMarked;
