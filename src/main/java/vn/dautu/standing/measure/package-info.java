/** Every measure of a project's standing, defined once: name, unit, reading, and how it may be totalled. */
@NamedInterface("measure")
@NullMarked
package vn.dautu.standing.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
