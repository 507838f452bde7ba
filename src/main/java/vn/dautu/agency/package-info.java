/** Owners, departments and committees, with validity and successors. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.dautu.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
