/** Screens of this book. */
@NullMarked
package vn.dautu.plan.ui;

import org.jspecify.annotations.NullMarked;
