/** Screens of this book. */
@NullMarked
package vn.dautu.project.ui;

import org.jspecify.annotations.NullMarked;
