/** The document that every changed number points to, and the files as they came in. */
@ApplicationModule(allowedDependencies = {"kernel", "account"})
@NullMarked
package vn.dautu.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
