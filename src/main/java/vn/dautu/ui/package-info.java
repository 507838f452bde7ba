/** Widgets that know no domain: words and figures in the user's language, live updates, the Java face of the map. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.dautu.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
