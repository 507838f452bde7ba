/** Screens of this book. */
@NullMarked
package vn.dautu.clearance.ui;

import org.jspecify.annotations.NullMarked;
