/** Screens of this book. */
@NullMarked
package vn.dautu.map.ui;

import org.jspecify.annotations.NullMarked;
