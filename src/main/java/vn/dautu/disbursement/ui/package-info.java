/** Screens of this book. */
@NullMarked
package vn.dautu.disbursement.ui;

import org.jspecify.annotations.NullMarked;
