/** Packages and contracts: what was let to whom, its amendments, and the work accepted under it. */
@ApplicationModule(allowedDependencies = {"kernel", "account", "agency", "audit", "decision", "project", "ui"})
@NullMarked
package vn.dautu.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
