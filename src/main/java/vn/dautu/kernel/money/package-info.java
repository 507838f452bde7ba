/** Exact đồng and exact shares. Never a double: a plan must agree to the last đồng. */
@NullMarked
package vn.dautu.kernel.money;

import org.jspecify.annotations.NullMarked;
