/** The screen of the overview. */
@NullMarked
package vn.dautu.overview.ui;

import org.jspecify.annotations.NullMarked;
