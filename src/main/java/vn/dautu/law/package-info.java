/** What the law says on a day: regimes, figures, deadlines, days off; each with its article, never a constant in code. */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package vn.dautu.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
