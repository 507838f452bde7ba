/** Screens of land. */
@NullMarked
package vn.dautu.land.ui;

import org.jspecify.annotations.NullMarked;
