/** Screens of this book. */
@NullMarked
package vn.dautu.oversight.ui;

import org.jspecify.annotations.NullMarked;
