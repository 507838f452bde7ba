/**
 * Places: VN-2000 as Vietnamese surveys write it, WGS 84 as the rest of the world does, and the doctor that tells what is
 * wrong with coordinates which claim to be one and are the other.
 */
@NullMarked
package vn.dautu.kernel.geo;

import org.jspecify.annotations.NullMarked;
