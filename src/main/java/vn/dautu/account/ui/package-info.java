/** Screens of this book. */
@NullMarked
package vn.dautu.account.ui;

import org.jspecify.annotations.NullMarked;
