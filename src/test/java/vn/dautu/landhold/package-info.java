@NullMarked
package vn.dautu.landhold;

import org.jspecify.annotations.NullMarked;
