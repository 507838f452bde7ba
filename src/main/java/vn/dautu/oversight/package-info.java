/** The oversight book (giám sát, đánh giá): inspections, evaluations, violations, suspension and operation after hand-over, as dated facts. */
@ApplicationModule(allowedDependencies = {"kernel", "account", "agency", "audit", "decision", "project", "ui"})
@NullMarked
package vn.dautu.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
