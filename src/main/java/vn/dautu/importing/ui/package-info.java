/** Screens of this book. */
@NullMarked
package vn.dautu.importing.ui;

import org.jspecify.annotations.NullMarked;
