/** Who did what and when, for ever. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.dautu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
