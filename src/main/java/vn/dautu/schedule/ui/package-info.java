/** Screens of this book. */
@NullMarked
package vn.dautu.schedule.ui;

import org.jspecify.annotations.NullMarked;
