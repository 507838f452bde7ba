/** The application and its settings. */
@NullMarked
package vn.dautu;

import org.jspecify.annotations.NullMarked;
