/** Days: as at, as known on, budget years that close on 31 January, plan periods, the product's Today. */
@NullMarked
package vn.dautu.kernel.calendar;

import org.jspecify.annotations.NullMarked;
