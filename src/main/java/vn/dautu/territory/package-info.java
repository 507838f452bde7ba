/** Administrative units of the day, and what became of them. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.dautu.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
