/** People who sign in, their role and their agency. */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "agency"})
@NullMarked
package vn.dautu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
