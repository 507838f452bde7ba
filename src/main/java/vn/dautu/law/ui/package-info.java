/** The law book on a page. */
@NullMarked
package vn.dautu.law.ui;

import org.jspecify.annotations.NullMarked;
