/** The product as people use it: the whole application on its demonstration, in a real browser, one story a class. */
@NullMarked
package vn.dautu.journey;

import org.jspecify.annotations.NullMarked;
