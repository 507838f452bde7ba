/** Screens of this book. */
@NullMarked
package vn.dautu.obstacle.ui;

import org.jspecify.annotations.NullMarked;
