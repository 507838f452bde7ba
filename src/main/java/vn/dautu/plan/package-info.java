/** The capital plan: medium-term and annual allocations as deltas, each with its decision. */
@ApplicationModule(allowedDependencies = {"kernel", "account", "agency", "audit", "decision", "law", "project", "ui"})
@NullMarked
package vn.dautu.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
