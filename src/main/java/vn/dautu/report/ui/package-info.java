/** Screens of the reports. */
@NullMarked
package vn.dautu.report.ui;

import org.jspecify.annotations.NullMarked;
