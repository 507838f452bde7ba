/** Addresses beside this server. */
@NullMarked
package vn.dautu.kernel.web;

import org.jspecify.annotations.NullMarked;
