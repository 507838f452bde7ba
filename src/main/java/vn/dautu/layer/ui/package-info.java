/** Screens of this book. */
@NullMarked
package vn.dautu.layer.ui;

import org.jspecify.annotations.NullMarked;
