/** People who sign in, their role and their agency. */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "agency", "ui"})
@NullMarked
package vn.dautu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
