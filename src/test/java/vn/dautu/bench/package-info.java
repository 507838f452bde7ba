/** Measures: {@code ./bench NAME}; figures come as lines {@code name value unit}. */
@NullMarked
package vn.dautu.bench;

import org.jspecify.annotations.NullMarked;
