/** The project register: who each project is, what was decided about it, where it lies. */
@ApplicationModule(allowedDependencies = {"kernel", "account", "agency", "audit", "decision", "law", "territory", "ui"})
@NullMarked
package vn.dautu.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
