/** The clearance register: parcels, their steps and their hand-over. */
@ApplicationModule(
        allowedDependencies = {"kernel", "law", "account", "agency", "audit", "decision", "project", "territory", "ui"})
@NullMarked
package vn.dautu.clearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
