/** Vietnamese text: what is needed to search it. */
@NullMarked
package vn.dautu.kernel.text;

import org.jspecify.annotations.NullMarked;
