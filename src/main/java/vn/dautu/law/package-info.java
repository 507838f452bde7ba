/** What the law says on a day: figures with their article, never constants in code. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.dautu.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
